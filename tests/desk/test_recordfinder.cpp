// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/erp/erpconnector.h"
#include "app/connectors/portal/portalconnector.h"
#include "app/desk/recordfinder.h"
#include "models/catalog/producttextselect.h"
#include "models/demo/makedemo.h"
#include "models/store/store.h"
#include "tests/support/testing.h"

#include <QSignalSpy>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

//! What the palette finds in a company of some products, customers and orders.
class TestRecordFinder final : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    std::unique_ptr<store::Database> m_db;
    std::unique_ptr<store::Store> m_store;

    [[nodiscard]] QString one(const QString &statement)
    {
        auto rows = m_db->select(statement);
        return rows.ok() && rows->next() ? rows->text(0) : QString();
    }
    [[nodiscard]] static people::Session whoSees(const QList<people::Feature> &features)
    {
        QList<people::Session::Grant> grants;
        for (const people::Feature feature : features) {
            grants += {feature, people::Capability::See};
        }
        return {base::Id(5), u"anna"_s, u"Anna"_s, u"Tests"_s, grants};
    }
    [[nodiscard]] QList<shell::RecordHit>
    find(const QString &text,
         const QList<people::Feature> &features
         = {people::Feature::Catalog, people::Feature::Accounts, people::Feature::Orders})
    {
        const people::Session session = whoSees(features);
        desk::RecordFinder finder(*m_store, session);
        QSignalSpy found(&finder, &shell::RecordSearch::found);
        finder.search(text);
        if (!QTest::qWaitFor([&found] { return !found.isEmpty(); }, 10'000)) {
            return {};
        }
        return found.constFirst().at(1).value<QList<shell::RecordHit>>();
    }
    [[nodiscard]] static int count(const QList<shell::RecordHit> &hits, const QString &entity)
    {
        return int(std::ranges::count(hits, entity, &shell::RecordHit::entity));
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto url
            = *store::DatabaseUrl::parse(u"sqlite:"_s + m_folder.filePath(u"desk.sqlite"_s));
        const demo::DemoTarget target{.database = url,
                                      .mediaFolder = m_folder.filePath(u"media"_s),
                                      .portal = portalconnector::description(),
                                      .erp = erpconnector::description(),
                                      .options = {.products = 60}};
        QVERIFY_RESULT(demo::makeDemo(target));
        auto opened = store::Store::open(url);
        QVERIFY_RESULT(opened);
        m_store = std::move(*opened);
        // As the product list does while nothing else is to do.
        const auto texts = m_store->read([](store::Database &db) -> base::Result<bool> {
            for (auto &select = db.kept<catalog::ProductTextSelect>();;) {
                SD_TRY_VALUE(const bool areAllRead, select.readSome(db));
                if (areAllRead) {
                    return true;
                }
            }
        });
        QVERIFY_RESULT(texts.result());
        auto connected = store::Database::open(url);
        QVERIFY_RESULT(connected);
        m_db = std::move(*connected);
    }
    void cleanupTestCase()
    {
        m_db.reset();
        m_store.reset();
    }

    void aRecordIsFoundByWhatItIsCalled_data()
    {
        QTest::addColumn<QString>("entity");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("detail");
        const auto row = [this](const char *name, const QString &entity, const QString &table,
                                const QString &asked, const QString &title, const QString &detail) {
            const auto of = [&](const QString &column) {
                return one(u"SELECT %1 FROM %2 ORDER BY id LIMIT 1"_s.arg(column, table));
            };
            QTest::newRow(name) << entity << of(asked) << of(title) << of(detail);
        };
        row("product by SKU", u"product"_s, u"product"_s, u"sku"_s, u"name"_s, u"sku"_s);
        row("product by a SKU in small letters", u"product"_s, u"product"_s, u"lower(sku)"_s,
            u"name"_s, u"sku"_s);
        row("customer by number", u"customer"_s, u"customer"_s, u"number"_s, u"name"_s,
            u"number"_s);
        row("customer by name", u"customer"_s, u"customer"_s, u"upper(name)"_s, u"name"_s,
            u"number"_s);
        row("order by number", u"order"_s, u"sales_order"_s, u"number"_s, u"number"_s,
            u"(SELECT name FROM customer WHERE id = customer_id)"_s);
    }
    void aRecordIsFoundByWhatItIsCalled()
    {
        QFETCH(const QString, entity);
        QFETCH(const QString, text);
        QFETCH(const QString, title);
        QVERIFY(!text.isEmpty());
        const auto hits = find(text);
        const auto hit = std::ranges::find_if(hits, [&](const shell::RecordHit &one) {
            return one.entity == entity && one.title == title;
        });
        QVERIFY2(hit != hits.cend(), qPrintable(u"%1 of %2 hits"_s.arg(text).arg(hits.size())));
        QTEST(hit->detail, "detail");
        QVERIFY(!hit->record.isNull());
    }

    void noKindCrowdsOutTheOthers()
    {
        const auto hits = find(u"er"_s); // in many names
        QVERIFY(one(u"SELECT count(*) FROM customer WHERE name LIKE '%er%'"_s).toInt() > 6);
        QCOMPARE(count(hits, u"product"_s), 6);
        QCOMPARE(count(hits, u"customer"_s), 6);
    }
    void onlyWhatOneMaySeeIsFound_data()
    {
        QTest::addColumn<people::Feature>("feature");
        QTest::addColumn<QString>("entity");
        QTest::newRow("catalog editor") << people::Feature::Catalog << u"product"_s;
        QTest::newRow("account manager") << people::Feature::Accounts << u"customer"_s;
        QTest::newRow("order desk") << people::Feature::Orders << u"order"_s;
        QTest::newRow("nobody of them") << people::Feature::Settings << QString();
    }
    void onlyWhatOneMaySeeIsFound()
    {
        QFETCH(const people::Feature, feature);
        QFETCH(const QString, entity);
        for (const QString &text : {u"er"_s, one(u"SELECT number FROM sales_order LIMIT 1"_s)}) {
            const auto hits = find(text, {feature});
            QCOMPARE(count(hits, entity), int(hits.size()));
        }
    }
    void whatIsNowhereIsNotFound() { QVERIFY(find(u"zzzqqq xxyyzz"_s).isEmpty()); }
    void onlyTheLastQuestionIsAnswered()
    {
        const people::Session session = whoSees({people::Feature::Catalog});
        desk::RecordFinder finder(*m_store, session);
        QSignalSpy found(&finder, &shell::RecordSearch::found);
        for (const QString &text : {u"s"_s, u"sc"_s, u"scr"_s}) {
            finder.search(text);
        }
        QTRY_VERIFY_WITH_TIMEOUT(!found.isEmpty(), 10'000);
        QCOMPARE(found.constFirst().constFirst().toString(), u"scr"_s);
        QCOMPARE(found.count(), 1);
    }
};

QTEST_GUILESS_MAIN(TestRecordFinder)
#include "test_recordfinder.moc"
