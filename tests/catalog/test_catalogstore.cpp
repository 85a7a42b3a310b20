// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/categoryrepository.h"
#include "models/catalog/completeness.h"
#include "models/catalog/familyrepository.h"
#include "models/catalog/productrepository.h"
#include "models/catalog/publicationrepository.h"
#include "models/catalog/stockrepository.h"
#include "models/records/changes.h"
#include "tests/catalog/catalogfixture.h"
#include "tests/support/testdatabase.h"

using namespace Qt::StringLiterals;
using base::ErrorCode;
using support::CatalogFixture;
using support::TestDatabase;

namespace {

base::Result<QStringList> queued(store::Database &db, base::Id system)
{
    QStringList result;
    SD_TRY_VALUE(store::Rows rows,
                 db.select(u"SELECT entity FROM outbox WHERE system_id = ? ORDER BY entity"_s,
                           store::args(system)));
    while (rows.next()) {
        result += rows.text(0);
    }
    return result;
}

} // namespace

class TestCatalogStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void writesAndReadsWholeProduct_data() { TestDatabase::addServers(); }
    void writesAndReadsWholeProduct();
    void familyRulesAndCompleteness_data() { TestDatabase::addServers(); }
    void familyRulesAndCompleteness();
    void fieldsTogetherAreAsOneByOne_data() { TestDatabase::addServers(); }
    void fieldsTogetherAreAsOneByOne();
    void pricesOfAProductAreReadAtOnce_data() { TestDatabase::addServers(); }
    void pricesOfAProductAreReadAtOnce();
    void newFieldsKeepTheirOrder_data() { TestDatabase::addServers(); }
    void newFieldsKeepTheirOrder();
    void refusesBadProducts_data() { TestDatabase::addServers(); }
    void refusesBadProducts();
    void undoOfNewProductRemovesIt_data() { TestDatabase::addServers(); }
    void undoOfNewProductRemovesIt();
    void listsSearchesAndSorts_data() { TestDatabase::addServers(); }
    void listsSearchesAndSorts();
    void longListsStop_data() { TestDatabase::addServers(); }
    void longListsStop();
    void portalGetsPublishedProductsOnly_data() { TestDatabase::addServers(); }
    void portalGetsPublishedProductsOnly();
    void categories_data() { TestDatabase::addServers(); }
    void categories();
    void stock_data() { TestDatabase::addServers(); }
    void stock();

private:
    [[nodiscard]] store::Database &db() { return m_database->db(); }
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<CatalogFixture> m_fixture;
};

void TestCatalogStore::init()
{
    QFETCH(support::Server, server);
    m_database = std::make_unique<TestDatabase>(server);
    m_fixture = std::make_unique<CatalogFixture>();
    QVERIFY_RESULT(m_fixture->fill(db()));
}

void TestCatalogStore::cleanup()
{
    m_fixture.reset();
    m_database.reset();
}

void TestCatalogStore::familyRulesAndCompleteness()
{
    const auto added = m_fixture->addProduct(db(), u"D-1"_s, u"Drill"_s);
    QVERIFY_RESULT(added);
    QVERIFY_RESULT(m_fixture->change(db(), *added, u"family"_s, std::nullopt,
                                     CatalogFixture::Family.toString()));
    QVERIFY_RESULT(m_fixture->change(db(), *added, u"value:colour"_s, std::nullopt, u"red"_s));
    const catalog::FamilyRepository families(db());
    const auto counted = [&] {
        const auto product = catalog::ProductRepository(db()).find(*added);
        const auto family = families.find(CatalogFixture::Family);
        return std::pair(product->completeness, catalog::completeness::percent(*product, *family));
    };
    const auto commit = [&](const QString &entity, base::Id record, const QString &field,
                            std::optional<QString> before, std::optional<QString> after) {
        store::ChangeSet changes;
        changes.add(entity, record, field, std::move(before), std::move(after));
        return m_fixture->log.commit(db(), changes, m_fixture->author);
    };
    // Every combination of what is required counts as the rule in completeness.h says.
    for (int mask = 0; mask < 16; ++mask) {
        const catalog::Family before = *families.find(CatalogFixture::Family);
        catalog::Family after = before;
        for (int i = 0; i < 4; ++i) {
            after.attributes[i].required = mask & (1 << i);
        }
        QVERIFY_RESULT(
            m_fixture->log.commit(db(), records::changesBetween(before, after), m_fixture->author));
        const auto [stored, rule] = counted();
        QCOMPARE(stored, rule);
    }
    // What products hold decides.
    QVERIFY_ERROR(commit(u"family"_s, CatalogFixture::Family, store::ExistsField, u"1"_s, {}),
                  ErrorCode::Store_InUse);
    QVERIFY_ERROR(commit(u"attribute"_s, base::Id(52), u"kind"_s, u"choice"_s, u"text"_s),
                  ErrorCode::Store_InUse);
    QVERIFY_ERROR(commit(u"attribute"_s, base::Id(52), u"choices"_s, u"red|blue"_s, u"blue"_s),
                  ErrorCode::Store_InUse);
    QVERIFY_ERROR(commit(u"attribute"_s, base::Id(54), store::ExistsField, u"1"_s, {}),
                  ErrorCode::Store_InUse);
    QVERIFY_ERROR(commit(u"attribute"_s, base::Id(54), u"kind"_s, u"text"_s, u"choice"_s),
                  ErrorCode::Value_Empty);
    const auto more
        = commit(u"attribute"_s, base::Id(52), u"choices"_s, u"red|blue"_s, u"red|blue|green"_s);
    QVERIFY_RESULT(more);
    QVERIFY_RESULT(m_fixture->log.undo(db(), *more, m_fixture->author));
}

void TestCatalogStore::writesAndReadsWholeProduct()
{
    const auto added = m_fixture->addProduct(db(), u"D-1"_s, u"Bohrmaschine „Größe 1“"_s);
    QVERIFY_RESULT(added);
    const std::pair<QString, QString> values[] = {
        {u"gtin"_s, u"4006381333931"_s},
        {u"brand"_s, u"Acme"_s},
        {u"summary"_s, u"Drills"_s},
        {u"description"_s, u"Line 1\nLine 2"_s},
        {u"family"_s, CatalogFixture::Family.toString()},
        {u"value:length"_s, u"12.5"_s},
        {u"value:colour"_s, u"red"_s},
        {u"packaging:XBX"_s, u"{\"content\":\"12\"}"_s},
        {u"price:41:C62:1"_s, u"9.9"_s},
        {u"price:41:C62:10"_s, u"8.9"_s},
    };
    store::ChangeSet changes;
    changes.label = u"edit"_s;
    for (const auto &[field, value] : values) {
        changes.add(u"product"_s, *added, field, std::nullopt, value);
    }
    changes.add(u"product"_s, *added, u"cost"_s, std::nullopt, u"5.25"_s);
    QVERIFY_RESULT(m_fixture->log.commit(db(), changes, m_fixture->author));
    const auto product = catalog::ProductRepository(db()).find(*added);
    QVERIFY_RESULT(product);
    QCOMPARE(product->name, u"Bohrmaschine „Größe 1“"_s);
    QCOMPARE(product->description, u"Line 1\nLine 2"_s);
    QCOMPARE(product->cost->units(), 52'500);
    using Text = std::optional<QString>;
    for (const auto &[before, after] :
         {std::pair(Text(u"5.25"_s), Text()), std::pair(Text(), Text(u"0"_s)),
          std::pair(Text(u"0"_s), Text(u"5.25"_s))}) {
        store::ChangeSet cost{.label = u"cost"_s};
        cost.add(u"product"_s, *added, u"cost"_s, before, after);
        QVERIFY_RESULT(m_fixture->log.commit(db(), cost, m_fixture->author));
        const auto now = catalog::ProductRepository(db()).find(*added);
        QCOMPARE(now->cost.has_value(), after.has_value()); // 0 is a cost, nothing is none
    }
    QCOMPARE(product->values.value(u"length"_s), u"12.5"_s);
    QCOMPARE(product->packaging.first().content, base::Quantity::whole(12, u"C62"_s));
    QCOMPARE(product->category, CatalogFixture::Drills);
    QCOMPARE(product->completeness, 85); // only the picture is missing: 6 of 7
    // Each field reads back in the form it was written in, or undo would clash.
    const store::RecordWriter &writer = *m_fixture->writers.find(u"product"_s);
    for (const auto &[field, value] : values) {
        const auto read = writer.read(db(), *added, field);
        QVERIFY_RESULT(read);
        QCOMPARE(read->value_or(QString()), value);
    }
    QVERIFY_RESULT(m_fixture->change(db(), *added, u"price:41:C62:10"_s, u"8.9"_s, std::nullopt));
    QCOMPARE(*writer.read(db(), *added, u"price:41:C62:10"_s), std::optional<QString>());
    QCOMPARE(*writer.read(db(), *added, u"price:41:C62:1"_s), std::optional(u"9.9"_s));
    const auto bySku = catalog::ProductRepository(db()).loadBySkus({u"D-1"_s, u"none"_s});
    QVERIFY_RESULT(bySku);
    QCOMPARE(bySku->size(), 1);
}

//! readAll() of the writers is what read() says of each field, set, not set or unknown to them.
void TestCatalogStore::fieldsTogetherAreAsOneByOne()
{
    const base::Id product = m_fixture->addProduct(db(), u"D-1"_s, u"Drill"_s).valueOr({});
    const auto set = [&](const QString &entity, const QString &field, const QString &value) {
        store::ChangeSet changes;
        changes.add(entity, product, field, std::nullopt, value);
        QVERIFY_RESULT(m_fixture->log.commit(db(), changes, m_fixture->author));
    };
    set(u"product"_s, u"brand"_s, u"Brandt"_s);
    set(u"product"_s, u"family"_s, CatalogFixture::Family.toString());
    set(u"product"_s, u"value:length"_s, u"12"_s);
    set(u"product"_s, u"price:41:C62:1"_s, u"12.5"_s);
    set(u"product"_s, u"price:42:XBX:10"_s, u"0"_s);
    set(u"stock"_s, u"quantity:main"_s, u"7"_s);
    QVERIFY_RESULT(db().run(u"UPDATE price SET valid_from = 1 WHERE unit = 'XBX'"_s));
    const QHash<QString, QStringList> asked{
        {u"product"_s, {store::ExistsField,  u"sku"_s,
                        u"gtin"_s,           u"name"_s,
                        u"brand"_s,          u"family"_s,
                        u"category"_s,       u"unit"_s,
                        u"status"_s,         u"cost"_s,
                        u"value:length"_s,   u"value:colour"_s,
                        u"packaging:XBX"_s,  u"packaging:XBX:gtin"_s,
                        u"asset:900"_s,      u"publication:31"_s,
                        u"price:41:C62:1"_s, u"price:41:C62:1.000"_s,
                        u"price:41:C62:5"_s, u"price:42:XBX:10"_s}},
        {u"stock"_s, {u"quantity:main"_s, u"quantity:other"_s}}};
    for (auto one = asked.cbegin(); one != asked.cend(); ++one) {
        const store::RecordWriter *writer = m_fixture->writers.find(one.key());
        for (const base::Id record : {product, base::Id(999)}) {
            const auto together = writer->readAll(db(), record, *one);
            QVERIFY_RESULT(together);
            QCOMPARE(together->size(), one->size());
            for (const QString &field : *one) {
                const auto alone = writer->read(db(), record, field);
                QVERIFY_RESULT(alone);
                QVERIFY2(together->value(field) == *alone, qPrintable(field));
            }
        }
        QVERIFY_ERROR(writer->readAll(db(), product, {u"nonsense"_s}),
                      ErrorCode::Store_UnknownField);
    }
}

//! A price list of an ERP comes with ten prices a product: each of them costs one statement.
void TestCatalogStore::pricesOfAProductAreReadAtOnce()
{
    const base::Id product = m_fixture->addProduct(db(), u"D-1"_s, u"Drill"_s).valueOr({});
    QHash<QString, int> asked; // statements by their first word
    db().setProbe([&asked](const QString &sql) -> base::Result<void> {
        ++asked[sql.section(u' ', 0, 0)];
        return {};
    });
    const auto change = [&](int first, int last, const QString &before, const QString &after) {
        store::ChangeSet changes;
        for (int i = first; i <= last; ++i) {
            changes.add(u"product"_s, product, u"price:41:C62:%1"_s.arg(i),
                        before.isEmpty() ? std::nullopt : std::optional(before), after);
        }
        asked.clear();
        const auto edit = m_fixture->log.commit(db(), changes, m_fixture->author);
        return edit.ok() ? asked : QHash<QString, int>();
    };
    const auto oneNew = change(1, 1, {}, u"1"_s);
    const auto tenNew = change(2, 11, {}, u"1"_s);
    const auto oneOther = change(1, 1, u"1"_s, u"2"_s);
    const auto tenOther = change(2, 11, u"1"_s, u"2"_s);
    db().setProbe({});
    QVERIFY(oneNew.value(u"SELECT"_s) > 0);
    QCOMPARE(tenNew.value(u"SELECT"_s), oneNew.value(u"SELECT"_s));
    QCOMPARE(tenNew.value(u"UPDATE"_s), oneNew.value(u"UPDATE"_s));
    QFETCH(support::Server, server);
    if (server == support::Server::Postgresql) { // SQLite gains nothing by many rows a statement
        QCOMPARE(tenNew.value(u"INSERT"_s), oneNew.value(u"INSERT"_s));
    }
    QCOMPARE(tenOther.value(u"SELECT"_s), oneOther.value(u"SELECT"_s));
    QCOMPARE(tenOther.value(u"UPDATE"_s), oneOther.value(u"UPDATE"_s) + 9);
}

//! New fields are stored together, yet each change finds what the ones before it left.
void TestCatalogStore::newFieldsKeepTheirOrder()
{
    const base::Id product = m_fixture->addProduct(db(), u"D-1"_s, u"Drill"_s).valueOr({});
    store::ChangeSet changes;
    const QString first = u"price:41:C62:1"_s;
    changes.add(u"product"_s, product, first, std::nullopt, u"1"_s);
    changes.add(u"product"_s, product, u"price:41:C62:5"_s, std::nullopt, u"0.9"_s);
    changes.add(u"product"_s, product, u"brand"_s, std::nullopt, u"Kraft"_s);
    changes.add(u"product"_s, product, first, u"1"_s, u"2"_s); // of a price that waits
    changes.add(u"product"_s, product, u"price:41:C62:9"_s, std::nullopt, u"0.8"_s);
    changes.add(u"product"_s, product, u"price:41:C62:9"_s, u"0.8"_s, std::nullopt);
    const auto edit = m_fixture->log.commit(db(), changes, m_fixture->author);
    QVERIFY_RESULT(edit);
    const QMap<QString, QString> wanted{{first, u"2"_s}, {u"price:41:C62:5"_s, u"0.9"_s}};
    const auto stored = catalog::storedPrices(db(), product);
    QVERIFY_RESULT(stored);
    QCOMPARE(*stored, wanted);
    const auto journal = m_fixture->log.changesOf(db(), *edit);
    QVERIFY_RESULT(journal);
    QVERIFY(journal->changes == changes.changes);

    QVERIFY_RESULT(m_fixture->log.undo(db(), *edit, m_fixture->author));
    const auto undone = catalog::storedPrices(db(), product);
    QVERIFY_RESULT(undone);
    QVERIFY(undone->isEmpty());

    // A bad one among them takes the others back with it.
    store::ChangeSet bad;
    bad.add(u"product"_s, product, first, std::nullopt, u"1"_s);
    bad.add(u"product"_s, product, u"price:41:C62:5"_s, std::nullopt, u"-1"_s);
    const auto refused = m_fixture->log.commit(db(), bad, m_fixture->author);
    QVERIFY_ERROR(refused, ErrorCode::Value_OutOfRange);
    QCOMPARE(refused.error().context.field, u"price:41:C62:5"_s);
    const auto none = catalog::storedPrices(db(), product);
    QVERIFY_RESULT(none);
    QVERIFY(none->isEmpty());
}

void TestCatalogStore::refusesBadProducts()
{
    const auto added = m_fixture->addProduct(db(), u"D-1"_s, u"Drill"_s);
    QVERIFY_RESULT(added);
    struct Row
    {
        QString field;
        std::optional<QString> before;
        std::optional<QString> after;
        ErrorCode error;
    };
    const Row rows[] = {
        {u"name"_s, u"Drill"_s, QString(401, u'x'), ErrorCode::Value_TooLong},
        {u"name"_s, u"Drill"_s, std::nullopt, ErrorCode::Value_Empty},
        {u"sku"_s, u"D-1"_s, std::nullopt, ErrorCode::Value_Empty},
        {u"gtin"_s, std::nullopt, u"123"_s, ErrorCode::Value_BadGtin},
        {u"unit"_s, u"C62"_s, u"stone"_s, ErrorCode::Value_BadUnit},
        {u"price:41:C62:1"_s, std::nullopt, u"cheap"_s, ErrorCode::Value_NotANumber},
        {u"price:41:C62:1"_s, std::nullopt, u"-1"_s, ErrorCode::Value_OutOfRange},
        {u"value:length"_s, std::nullopt, u"long"_s, ErrorCode::Value_NotANumber},
        {u"value:nothing"_s, std::nullopt, u"1"_s, ErrorCode::Store_UnknownField},
        {u"packaging:XBX"_s, std::nullopt, u"box"_s, ErrorCode::Value_BadFormat},
        {u"packaging:C62"_s, std::nullopt, u"{\"content\":\"1\"}"_s, ErrorCode::Value_BadUnit},
        {u"packaging:XBX:gtin"_s, std::nullopt, u"4006381333931"_s, ErrorCode::Store_NotFound},
        {u"asset:900"_s, std::nullopt, u"first"_s, ErrorCode::Value_BadFormat},
        {u"publication:31"_s, std::nullopt, u"maybe"_s, ErrorCode::Value_BadFormat},
        {u"smell"_s, std::nullopt, u"nice"_s, ErrorCode::Store_UnknownField},
    };
    for (const Row &row : rows) {
        const auto result = m_fixture->change(db(), *added, row.field, row.before, row.after);
        QVERIFY2(!result.ok(), qPrintable(row.field));
        QVERIFY2(result.error().code == row.error,
                 qPrintable(row.field + result.error().codeName()));
    }
    // An SKU is taken in any case of its letters.
    QVERIFY_ERROR(m_fixture->addProduct(db(), u"d-1"_s, u"Copy"_s), ErrorCode::Value_NotUnique);
    const auto product = catalog::ProductRepository(db()).find(*added);
    QVERIFY_RESULT(product);
    QCOMPARE(product->name, u"Drill"_s); // nothing half-written
    QVERIFY_ERROR(catalog::ProductRepository(db()).find(base::Id(4711)), ErrorCode::Store_NotFound);
}

void TestCatalogStore::undoOfNewProductRemovesIt()
{
    const auto added = m_fixture->addProduct(db(), u"D-1"_s, u"Drill"_s);
    QVERIFY_RESULT(added);
    const auto history = m_fixture->log.history(db(), u"product"_s, *added, 100);
    QVERIFY_RESULT(history);
    const base::Id edit = history->first().edit.id;
    const auto undone = m_fixture->log.undo(db(), edit, m_fixture->author);
    QVERIFY_RESULT(undone);
    QCOMPARE(*catalog::ProductRepository(db()).count(), 0);
    QVERIFY_RESULT(m_fixture->log.undo(db(), *undone, m_fixture->author));
    QCOMPARE(catalog::ProductRepository(db()).find(*added)->sku, u"D-1"_s);
}

void TestCatalogStore::listsSearchesAndSorts()
{
    const std::pair<QString, QString> products[] = {{u"D-1"_s, u"drill 100%"_s},
                                                    {u"D-2"_s, u"Hammer drill"_s},
                                                    {u"S-1"_s, u"Screw_set"_s},
                                                    {u"S-2"_s, u"Anchor"_s},
                                                    {u"U-1"_s, u"Überwurfmutter 5\""_s}};
    for (const auto &[sku, name] : products) {
        QVERIFY_RESULT(m_fixture->addProduct(db(), sku, name,
                                             sku.startsWith(u'D') ? CatalogFixture::Drills
                                                                  : CatalogFixture::Tools));
    }
    const catalog::ProductRepository repository(db());
    const auto skus = [&](const catalog::ProductQuery &query, qint64 limit = 100) {
        QStringList result;
        const auto ids = repository.ids(query, limit);
        const auto rows = repository.rows(ids.valueOr({}), CatalogFixture::Portal);
        for (const base::Id id : ids.valueOr({})) {
            result += rows->value(id).sku;
        }
        return result;
    };
    using Sort = catalog::ProductQuery::Sort;
    QCOMPARE(skus({.sort = Sort::Sku}),
             (QStringList{u"D-1"_s, u"D-2"_s, u"S-1"_s, u"S-2"_s, u"U-1"_s}));
    QCOMPARE(skus({.sort = Sort::Sku, .descending = true}, 2), (QStringList{u"U-1"_s, u"S-2"_s}));
    QCOMPARE(skus({.search = u"überW"_s}), QStringList{u"U-1"_s});
    QCOMPARE(skus({.search = u"r 5\""_s}), QStringList{u"U-1"_s});
    QCOMPARE(skus({.search = u"s"_s, .sort = Sort::Sku}), (QStringList{u"S-1"_s, u"S-2"_s}));
    QCOMPARE(skus({.search = u"dr"_s, .sort = Sort::Sku}), (QStringList{u"D-1"_s}));
    QCOMPARE(skus({.search = u"DRILL"_s, .sort = Sort::Sku}), (QStringList{u"D-1"_s, u"D-2"_s}));
    // What means something to SQL is a letter like any other to the person who types it.
    QCOMPARE(skus({.search = u"0%"_s, .sort = Sort::Sku}), QStringList());
    QCOMPARE(skus({.search = u"00%"_s, .sort = Sort::Sku}), (QStringList{u"D-1"_s}));
    QCOMPARE(skus({.search = u"w_s"_s, .sort = Sort::Sku}), (QStringList{u"S-1"_s}));
    QCOMPARE(skus({.search = u"'; DROP"_s}), QStringList());
    QCOMPARE(skus({.categories = {CatalogFixture::Drills}, .sort = Sort::Sku}),
             (QStringList{u"D-1"_s, u"D-2"_s}));
    QCOMPARE(skus({.complete = catalog::ProductQuery::Complete::Complete}), QStringList());
    const auto drill = repository.idsOfSkus({u"D-1"_s});
    // Codes: SKUs in any case, GTINs, and what is none.
    const QString gtin = u"4006381333931"_s;
    QVERIFY_RESULT(m_fixture->change(db(), repository.idsOfSkus({u"S-2"_s})->value(u"S-2"_s),
                                     u"gtin"_s, std::nullopt, gtin));
    const QStringList codes{u"u-1"_s, u"X'1"_s, gtin, u"D-2"_s};
    QCOMPARE(skus({.codes = codes, .sort = Sort::Sku}),
             (QStringList{u"D-2"_s, u"S-2"_s, u"U-1"_s}));
    QCOMPARE(skus({.codes = codes, .categories = {CatalogFixture::Drills}}), QStringList{u"D-2"_s});
    QCOMPARE(*repository.missing(codes), QStringList{u"X'1"_s});
    QStringList many;
    for (int i = 0; i < catalog::MostCodes; ++i) {
        many += u"Code-%1"_s.arg(i);
    }
    QCOMPARE(repository.missing(many)->size(), catalog::MostCodes);
    QVERIFY_RESULT(m_fixture->change(db(), drill->value(u"D-1"_s), u"publication:31"_s,
                                     std::nullopt, u"published"_s));
    catalog::ProductQuery published{.portal = CatalogFixture::Portal,
                                    .publication = catalog::PublicationState::Published};
    QCOMPARE(skus(published), QStringList{u"D-1"_s});
    published.publication = catalog::PublicationState::Draft;
    QCOMPARE(skus(published).size(), 4);
    const auto rows = repository.rows(drill->values(), CatalogFixture::Portal);
    QVERIFY_RESULT(rows);
    QCOMPARE(rows->cbegin()->publication, catalog::PublicationState::Published);
    QCOMPARE(rows->cbegin()->categoryName, u"Drills"_s);
}

void TestCatalogStore::longListsStop()
{
    QList<QVariantList> rows;
    for (int i = 1; i <= 6000; ++i) {
        rows += store::args(base::Id(i), u"SKU-%1"_s.arg(i), u"Name %1"_s.arg(i), u"C62"_s,
                            u"active"_s, 1);
    }
    QVERIFY_RESULT(db().insertMany(
        u"product"_s, {u"id"_s, u"sku"_s, u"name"_s, u"unit"_s, u"status"_s, u"changed_at"_s},
        rows));
    const catalog::ProductRepository repository(db());
    QCOMPARE(repository.ids({.search = u"name"_s}, 100'000)->size(), 6000);
    QCOMPARE(repository.ids({.search = u"name 59"_s}, 100'000)->size(), 111);
    QCOMPARE(repository.ids({}, 256)->size(), 256);
    QVERIFY_ERROR(repository.ids({}, 100'000, [] { return true; }), ErrorCode::Cancelled);
    const auto all = repository.ids({}, 1000);
    QCOMPARE(repository.rows(*all, {})->size(), 1000);
    const auto loaded = repository.load(*all);
    QVERIFY_RESULT(loaded);
    QCOMPARE(loaded->at(700).id, all->at(700)); // in the order asked for
}

void TestCatalogStore::portalGetsPublishedProductsOnly()
{
    const auto added = m_fixture->addProduct(db(), u"D-1"_s, u"Drill"_s);
    QVERIFY_RESULT(added);
    QCOMPARE(*queued(db(), CatalogFixture::Portal), QStringList());
    QCOMPARE(*queued(db(), CatalogFixture::Erp), QStringList{u"product"_s});
    // A picture that is there before the product is published goes along with it.
    store::ChangeSet picture;
    picture.label = u"picture"_s;
    picture.add(u"asset"_s, base::Id(900), store::ExistsField, std::nullopt, u"1"_s);
    picture.add(u"asset"_s, base::Id(900), u"sha256"_s, std::nullopt, QString(64, u'a'));
    picture.add(u"asset"_s, base::Id(900), u"file_name"_s, std::nullopt, u"a.png"_s);
    picture.add(u"asset"_s, base::Id(900), u"mime"_s, std::nullopt, u"image/png"_s);
    picture.add(u"product"_s, *added, u"asset:900"_s, std::nullopt, u"0"_s);
    QVERIFY_RESULT(m_fixture->log.commit(db(), picture, m_fixture->author));
    QCOMPARE(*queued(db(), CatalogFixture::Portal), QStringList());
    const auto published
        = m_fixture->change(db(), *added, u"publication:31"_s, std::nullopt, u"published"_s);
    QVERIFY_RESULT(published);
    QCOMPARE(*queued(db(), CatalogFixture::Portal),
             (QStringList{u"asset"_s, u"price"_s, u"product"_s, u"stock"_s}));
    QVERIFY_RESULT(db().run(u"DELETE FROM outbox"_s));
    // Taking the publishing back must reach the portal as well: it shows the product by now.
    QVERIFY_RESULT(m_fixture->log.undo(db(), *published, m_fixture->author));
    QVERIFY(queued(db(), CatalogFixture::Portal)->contains(u"product"_s));
    const auto states
        = catalog::PublicationRepository(db()).states(CatalogFixture::Portal, {*added});
    QCOMPARE(states->value(*added), catalog::PublicationState::Draft);
}

void TestCatalogStore::categories()
{
    const catalog::CategoryRepository repository(db());
    const auto all = repository.all();
    QVERIFY_RESULT(all);
    QCOMPARE(all->size(), 2);
    QCOMPARE(all->at(1).parent, CatalogFixture::Tools);
    store::ChangeSet ring;
    ring.add(u"category"_s, CatalogFixture::Tools, u"parent"_s, std::nullopt,
             CatalogFixture::Drills.toString());
    QVERIFY_ERROR(m_fixture->log.commit(db(), ring, m_fixture->author), ErrorCode::Value_BadFormat);
    QVERIFY_RESULT(m_fixture->addProduct(db(), u"D-1"_s, u"Drill"_s));
    QCOMPARE(repository.productCounts()->value(CatalogFixture::Drills), 1);
    store::ChangeSet remove;
    remove.add(u"category"_s, CatalogFixture::Drills, store::ExistsField, u"1"_s, std::nullopt);
    QVERIFY_ERROR(m_fixture->log.commit(db(), remove, m_fixture->author), ErrorCode::Store_InUse);
    const auto families = catalog::FamilyRepository(db()).all();
    QVERIFY_RESULT(families);
    QCOMPARE(families->first().attributes.size(), 4);
    QVERIFY(families->first().attributes.first().required);
    QCOMPARE(families->first().find(u"colour"_s)->choices, (QStringList{u"red"_s, u"blue"_s}));
}

void TestCatalogStore::stock()
{
    const auto added = m_fixture->addProduct(db(), u"D-1"_s, u"Drill"_s);
    QVERIFY_RESULT(added);
    store::ChangeSet changes;
    changes.add(u"stock"_s, *added, u"quantity:main"_s, std::nullopt, u"12.5"_s);
    changes.add(u"stock"_s, *added, u"quantity:north"_s, std::nullopt, u"-2"_s);
    QVERIFY_RESULT(m_fixture->log.commit(db(), changes, m_fixture->author));
    const auto levels = catalog::StockRepository(db()).levels({*added});
    QVERIFY_RESULT(levels);
    QCOMPARE(levels->value(*added).size(), 2);
    QCOMPARE(levels->value(*added).first().changedAt, m_fixture->clock.now());
    const auto product = catalog::ProductRepository(db()).find(*added);
    QCOMPARE(product->totalStock().count(), 10'500);
    store::ChangeSet bad;
    bad.add(u"stock"_s, *added, u"quantity:main"_s, u"12.5"_s, u"many"_s);
    QVERIFY_ERROR(m_fixture->log.commit(db(), bad, m_fixture->author), ErrorCode::Value_NotANumber);
}

QTEST_GUILESS_MAIN(TestCatalogStore)
#include "test_catalogstore.moc"
