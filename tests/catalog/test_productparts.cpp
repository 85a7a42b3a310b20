// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/productdraft.h"
#include "models/catalog/productrepository.h"
#include "models/media/mediachanges.h"
#include "tests/catalog/catalogfixture.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testing.h"

#include <QTest>

using namespace Qt::StringLiterals;
using base::ErrorCode;
using catalog::ProductDraft;
using support::CatalogFixture;
using support::TestDatabase;

namespace {

//! What somebody does to the packages or pictures of a product.
using Edit = std::function<void(ProductDraft &draft)>;

records::PartRow package(const char *unit, const char *content)
{
    return {.key = QLatin1StringView(unit), .texts = {{u"content"_s, QLatin1StringView(content)}}};
}

Edit pack(const char *unit, const char *content)
{
    return [=](ProductDraft &draft) {
        records::PartRows rows = draft.parts(u"packaging"_s);
        rows.removeIf([&](const auto &row) { return row.key == QLatin1StringView(unit); });
        rows += package(unit, content);
        draft.setParts(u"packaging"_s, rows);
    };
}

Edit unpack(const char *unit)
{
    return [=](ProductDraft &draft) {
        records::PartRows rows = draft.parts(u"packaging"_s);
        rows.removeIf([&](const auto &row) { return row.key == QLatin1StringView(unit); });
        draft.setParts(u"packaging"_s, rows);
    };
}

Edit number(const char *unit, const QString &gtin)
{
    return [=](ProductDraft &draft) {
        records::PartRows rows = draft.parts(u"packaging"_s);
        for (records::PartRow &row : rows) {
            if (row.key == QLatin1StringView(unit)) {
                row.texts.insert(u"gtin"_s, gtin);
            }
        }
        draft.setParts(u"packaging"_s, rows);
    };
}

Edit show(const QList<int> &pictures)
{
    return [=](ProductDraft &draft) {
        QList<base::Id> ids;
        for (const int picture : pictures) {
            ids += base::Id(900 + picture);
        }
        draft.setMedia(ids);
    };
}

} // namespace

Q_DECLARE_METATYPE(Edit)

//! Packages and pictures are parts of a product: each is journalled, merged and undone by itself.
class TestProductParts final : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<CatalogFixture> m_fixture;
    base::Id m_product;

    [[nodiscard]] store::Database &db() { return m_database->db(); }
    [[nodiscard]] ProductDraft stored()
    {
        const auto product = catalog::ProductRepository(db()).find(m_product);
        return product ? ProductDraft(*product, {}, {}) : ProductDraft();
    }
    [[nodiscard]] base::Result<base::Id> commit(const ProductDraft &draft)
    {
        return m_fixture->log.commit(db(), draft.toChangeSet(u"edit"_s, m_fixture->clock.now()),
                                     m_fixture->author);
    }
    //! "XBX=12/4006381333931 XPX=480; 1 2": packages by unit, and pictures in their order.
    [[nodiscard]] QString held()
    {
        const auto product = catalog::ProductRepository(db()).find(m_product);
        if (!product) {
            return product.error().codeName();
        }
        QStringList packages;
        for (const catalog::Packaging &one : product->packaging) {
            packages += one.unit + u'=' + one.content.toText()
                + (one.gtin.isEmpty() ? QString() : u'/' + one.gtin);
        }
        packages.sort();
        QStringList pictures;
        for (const base::Id id : product->assets) {
            pictures += QString::number(id.value() - 900);
        }
        return packages.join(u' ') + u"; "_s + pictures.join(u' ');
    }

private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addServers(); }
    void init()
    {
        QFETCH_GLOBAL(support::Server, server);
        m_database = std::make_unique<TestDatabase>(server);
        m_fixture = std::make_unique<CatalogFixture>();
        QVERIFY_RESULT(m_fixture->fill(db()));
        m_product = m_fixture->addProduct(db(), u"D-1"_s, u"Drill"_s).valueOr({});
        store::ChangeSet pictures;
        for (int i = 1; i <= 5; ++i) {
            media::Asset asset;
            asset.id = base::Id(900 + i);
            asset.sha256 = QString(64, QChar(u'a' + i));
            asset.fileName = u"%1.png"_s.arg(i);
            asset.mime = u"image/png"_s;
            media::appendNewAsset(pictures, asset, m_fixture->clock.now());
        }
        QVERIFY_RESULT(m_fixture->log.commit(db(), pictures, m_fixture->author));
        ProductDraft draft = stored();
        pack("XBX", "12")(draft);
        show({1, 2, 3})(draft);
        QVERIFY_RESULT(commit(draft));
        QCOMPARE(held(), u"XBX=12; 1 2 3"_s);
    }
    void cleanup()
    {
        m_fixture.reset();
        m_database.reset();
    }

    void twoWhoEditAtOnce_data()
    {
        QTest::addColumn<Edit>("first");
        QTest::addColumn<Edit>("second");
        QTest::addColumn<QString>("result"); // empty: it is a conflict
        const QString gtin = u"4006381333931"_s;
        const auto row
            = [](const char *name, const Edit &first, const Edit &second, const char *result = "") {
                  QTest::newRow(name) << first << second << QString::fromLatin1(result);
              };
        row("two packages", pack("XPX", "480"), pack("XRO", "50"), "XBX=12 XPX=480 XRO=50; 1 2 3");
        row("the same package", pack("XPX", "480"), pack("XPX", "480"), "XBX=12 XPX=480; 1 2 3");
        row("one package with two contents", pack("XPX", "480"), pack("XPX", "500"));
        row("two fields of a package", number("XBX", gtin), pack("XBX", "10"),
            "XBX=10/4006381333931; 1 2 3");
        row("one field of a package", pack("XBX", "10"), pack("XBX", "6"));
        row("an edit and a removal", pack("XBX", "10"), unpack("XBX"));
        row("a removal and an edit", unpack("XBX"), pack("XBX", "10"));
        row("a removal by both", unpack("XBX"), unpack("XBX"), "; 1 2 3");
        row("two pictures", show({1, 2, 3, 4}), show({1, 2, 3, 5}), "XBX=12; 1 2 3 4 5");
        row("one before, one behind", show({4, 1, 2, 3}), show({1, 2, 3, 5}), "XBX=12; 4 1 2 3 5");
        row("moved by both", show({2, 1, 3}), show({1, 3, 2}), "XBX=12; 1 3 2");
        row("moved and removed", show({3, 1, 2}), show({1, 2}), "XBX=12; 1 2");
        row("removed and moved", show({1, 2}), show({3, 1, 2}), "XBX=12; 1 2");
        row("packages and pictures", pack("XPX", "480"), show({3, 2, 1}), "XBX=12 XPX=480; 3 2 1");
    }
    //! Both began with the same product. The second save merges, whether the second heard of the
    //! first before it or not.
    void twoWhoEditAtOnce()
    {
        QFETCH(Edit, first);
        QFETCH(Edit, second);
        QFETCH(QString, result);
        ProductDraft theirs = stored();
        ProductDraft ours = stored();
        const QString before = held();
        first(theirs);
        second(ours);
        const auto edit = commit(theirs);
        QVERIFY_RESULT(edit);

        ProductDraft aware = ours;
        aware.rebase(stored());
        for (const ProductDraft &draft : {ours, aware}) {
            const auto saved = commit(draft);
            if (result.isEmpty()) {
                QVERIFY_ERROR(saved, ErrorCode::Store_Conflict);
                continue;
            }
            QVERIFY_RESULT(saved);
            QCOMPARE(held(), result);
            if (!saved->isNull()) {
                QVERIFY_RESULT(m_fixture->log.undo(db(), *saved, m_fixture->author));
            }
        }
        QVERIFY_RESULT(m_fixture->log.undo(db(), *edit, m_fixture->author));
        QCOMPARE(held(), before);
    }
};

QTEST_GUILESS_MAIN(TestProductParts)
#include "test_productparts.moc"
