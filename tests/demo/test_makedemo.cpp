// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/demo/makedemo.h"
#include "models/media/mediafiles.h"
#include "models/pricing/pricebookrepository.h"
#include "models/pricing/priceengine.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testing.h"

#include <QCryptographicHash>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <ctime>

using namespace Qt::StringLiterals;

namespace {

const QDate Today(2026, 11, 23);

demo::DemoTarget targetFor(const store::DatabaseUrl &url, const QString &media, qint64 products)
{
    demo::DemoTarget target{
        .database = url,
        .mediaFolder = media,
        .portal = {.code = u"a-portal"_s, .owners = {{u"text"_s, syncing::Owner::Desk}}},
        .erp = {.code = u"an-erp"_s, .owners = {{u"stock"_s, syncing::Owner::Remote}}},
        .options = {}};
    target.options.products = products;
    target.options.today = Today;
    return target;
}

store::DatabaseUrl sqliteUrl(const QString &file)
{
    return store::DatabaseUrl::parse(u"sqlite:"_s + file).value();
}

qint64 number(store::Database &db, const QString &sql)
{
    auto rows = db.select(sql);
    return rows.ok() && rows->next() ? rows->integer(0) : -1;
}

QByteArray hashOf(store::Database &db)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &select :
         {u"SELECT id, sku, name, description, completeness FROM product ORDER BY id"_s,
          u"SELECT id, product_id, unit, min_quantity, amount FROM price ORDER BY id"_s,
          u"SELECT id, number, name, email, credit_limit FROM customer ORDER BY id"_s,
          u"SELECT id, number, status, total, placed_at FROM sales_order ORDER BY id"_s,
          u"SELECT id, number, status, paid, dunning_level FROM invoice ORDER BY id"_s,
          u"SELECT id, sha256, file_name, alt_text, bytes FROM asset ORDER BY id"_s,
          u"SELECT id, entity, record_id, send_rank, system_id FROM outbox ORDER BY id"_s}) {
        auto rows = db.select(select);
        while (rows.ok() && rows->next()) {
            for (int i = 0; i < 5; ++i) {
                hash.addData(rows->text(i).toUtf8() + '|');
            }
        }
    }
    return hash.result();
}

} // namespace

class TestMakeDemo final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void recordsFitTogether_data() { support::TestDatabase::addServers(); }
    void recordsFitTogether()
    {
        QFETCH(const support::Server, server);
        const bool isFile = server == support::Server::Sqlite;
        support::TestDatabase database(server, support::TestDatabase::Schema::Empty);
        const QTemporaryDir folder;
        const auto url = isFile ? sqliteUrl(folder.filePath(u"company.sqlite"_s)) : database.url();
        const auto made = demo::makeDemo(targetFor(url, folder.filePath(u"media"_s), 300));
        QVERIFY_RESULT(made);
        QCOMPARE(made->products, 300);

        const auto opened = store::Database::open(url);
        QVERIFY_RESULT(opened);
        store::Database &db = **opened;
        QCOMPARE(number(db, u"SELECT count(*) FROM product"_s), 300);
        QCOMPARE(number(db, u"SELECT count(*) FROM customer"_s), 60);
        QCOMPARE(number(db, u"SELECT count(*) FROM price"_s), made->prices);
        QCOMPARE(number(db, u"SELECT count(*) FROM sales_order"_s), made->orders);
        QCOMPARE(number(db, u"SELECT count(*) FROM app_user"_s), 4);
        QCOMPARE(number(db, u"SELECT count(*) FROM remote_system"_s), 2);
        QCOMPARE(number(db,
                        u"SELECT count(*) FROM remote_system s JOIN ownership o "
                        "ON o.system_id = s.id WHERE (s.role = 'portal' AND s.connector = "
                        "'a-portal' AND o.field_group = 'text' AND o.owner = 'desk') OR (s.role = "
                        "'erp' AND s.connector = 'an-erp' AND o.field_group = 'stock' AND o.owner "
                        "= 'remote')"_s),
                 2);
        QVERIFY(number(db, u"SELECT count(DISTINCT role_id) FROM app_user"_s) == 4);
        // Nothing refers to what is not there, and sums are sums of their parts.
        for (
            const QString &wrong :
            {u"SELECT count(*) FROM sales_order o WHERE total <> (SELECT sum(line_total) FROM order_line l WHERE l.order_id = o.id)"_s,
             u"SELECT count(*) FROM invoice i JOIN sales_order o ON o.id = i.order_id WHERE o.total <> i.total"_s,
             u"SELECT count(*) FROM invoice i WHERE paid <> coalesce((SELECT sum(amount) FROM payment p WHERE p.invoice_id = i.id), 0)"_s,
             u"SELECT count(*) FROM invoice WHERE (status = 'paid') <> (paid = total)"_s,
             u"SELECT count(*) FROM order_line l LEFT JOIN product p ON p.id = l.product_id WHERE p.id IS NULL OR p.sku <> l.sku"_s,
             u"SELECT count(*) FROM outbox WHERE entity = 'product' AND record_id NOT IN (SELECT id FROM product)"_s,
             u"SELECT count(*) FROM publication p WHERE NOT EXISTS (SELECT 1 FROM outbox o WHERE o.record_id = p.product_id AND o.system_id = p.portal_id)"_s,
             u"SELECT count(*) FROM product p WHERE completeness = 100 AND NOT EXISTS (SELECT 1 FROM product_asset m WHERE m.product_id = p.id)"_s}) {
            QCOMPARE(number(db, wrong), 0);
        }
        // The search index was rebuilt.
        const QString condition = db.dialect().productSearchCondition();
        auto found = db.select(u"SELECT count(*) FROM product WHERE "_s + condition,
                               {db.dialect().productSearchPattern(u"bolt"_s)});
        QVERIFY_RESULT(found);
        QVERIFY(found->next());
        QVERIFY(found->integer(0) > 10);
    }

    void thePriceEngineAgreesWithTheOrders()
    {
        const QTemporaryDir folder;
        const auto url = sqliteUrl(folder.filePath(u"company.sqlite"_s));
        QVERIFY_RESULT(demo::makeDemo(targetFor(url, folder.filePath(u"media"_s), 200)));
        const auto opened = store::Database::open(url);
        QVERIFY_RESULT(opened);
        pricing::PriceBookRepository prices(**opened);
        const auto book = prices.load();
        QVERIFY_RESULT(book);
        const pricing::PriceEngine engine(*book);
        auto lines = (*opened)->select(
            u"SELECT o.customer_id, l.product_id, l.quantity, l.unit, l.unit_price, o.placed_at, "
            u"l.sku "
            "FROM order_line l JOIN sales_order o ON o.id = l.order_id ORDER BY l.id DESC LIMIT 600"_s);
        QVERIFY_RESULT(lines);
        int compared = 0;
        while (lines->next()) {
            const auto query = prices.query(lines->id(0), lines->id(1),
                                            lines->quantity(2, lines->text(3)), lines->integer(5));
            QVERIFY_RESULT(query);
            const pricing::PriceResult price = engine.price(*query);
            QVERIFY2(price.isPriced(), qPrintable(lines->text(6)));
            QVERIFY2(price.net.units() == lines->integer(4),
                     qPrintable(u"%1: engine %2, order %3"_s.arg(lines->text(6), price.net.toText())
                                    .arg(lines->integer(4))));
            ++compared;
        }
        QCOMPARE(compared, 600);
    }

    void theSameSeedGivesTheSameDatabase()
    {
        QByteArray hashes[2];
        for (QByteArray &hash : hashes) {
            const QTemporaryDir folder;
            const auto url = sqliteUrl(folder.filePath(u"company.sqlite"_s));
            QVERIFY_RESULT(demo::makeDemo(targetFor(url, folder.filePath(u"media"_s), 150)));
            const auto db = store::Database::open(url);
            QVERIFY_RESULT(db);
            hash = hashOf(**db);
        }
        QCOMPARE(hashes[0], hashes[1]);
    }

    void picturesLieUnderTheirHash()
    {
        const QTemporaryDir folder;
        const auto url = sqliteUrl(folder.filePath(u"company.sqlite"_s));
        const QString mediaFolder = folder.filePath(u"media"_s);
        const auto made = demo::makeDemo(targetFor(url, mediaFolder, 60));
        QVERIFY_RESULT(made);
        const auto db = store::Database::open(url);
        QVERIFY_RESULT(db);
        const media::MediaFiles files(mediaFolder);
        auto rows = (*db)->select(u"SELECT sha256 FROM asset"_s);
        QVERIFY_RESULT(rows);
        int count = 0;
        for (; rows->next(); ++count) {
            QVERIFY_RESULT(files.read(rows->text(0)));
        }
        QCOMPARE(count, made->pictures);
        QVERIFY(count > 30);
    }

    void whatIsThereStays()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"company.sqlite"_s);
        QFile present(file);
        QVERIFY(present.open(QIODevice::WriteOnly) && present.write("mine") == 4);
        present.close();
        QVERIFY_ERROR(demo::makeDemo(targetFor(sqliteUrl(file), folder.filePath(u"media"_s), 10)),
                      base::ErrorCode::Store_NotEmpty);
        QVERIFY(present.open(QIODevice::ReadOnly));
        QCOMPARE(present.readAll(), "mine");
    }

    void aServerDatabaseInUseStays()
    {
        support::TestDatabase database(support::Server::Postgresql);
        const QTemporaryDir folder;
        QVERIFY_RESULT(database.db().run(
            u"INSERT INTO category (id, code, name) VALUES (1, 'mine', 'Mine')"_s));
        QVERIFY_ERROR(demo::makeDemo(targetFor(database.url(), folder.filePath(u"media"_s), 10)),
                      base::ErrorCode::Store_NotEmpty);
        QCOMPARE(number(database.db(), u"SELECT count(*) FROM category"_s), 1);
    }

    void stoppedLeavesNothing_data() { support::TestDatabase::addServers(); }
    void stoppedLeavesNothing()
    {
        QFETCH(const support::Server, server);
        const bool isFile = server == support::Server::Sqlite;
        support::TestDatabase database(server);
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"company.sqlite"_s);
        const auto url = isFile ? sqliteUrl(file) : database.url();
        const auto stop = [](qint64 done, qint64) { return done < 100; };
        QVERIFY_ERROR(demo::makeDemo(targetFor(url, folder.filePath(u"media"_s), 100), stop),
                      base::ErrorCode::Cancelled);
        QVERIFY(!QFile::exists(file));
        QVERIFY(!QFile::exists(file + u".part"_s));
        QCOMPARE(number(database.db(), u"SELECT count(*) FROM product"_s), 0);
    }

    void threeThousandProductsAreQuick()
    {
        const QTemporaryDir folder;
        const auto url = sqliteUrl(folder.filePath(u"company.sqlite"_s));
        // On a busy machine the processor time tells more than the clock on the wall.
        const std::clock_t before = std::clock();
        const auto made = demo::makeDemo(targetFor(url, folder.filePath(u"media"_s), 3000));
        const qint64 worked = qint64(std::clock() - before) * 1000 / CLOCKS_PER_SEC;
        QVERIFY_RESULT(made);
        qInfo("%lld ms, %lld ms of processor, %lld pictures", made->milliseconds, worked,
              made->pictures);
        QVERIFY(std::min(made->milliseconds, worked) < 10'000);
    }
};

QTEST_GUILESS_MAIN(TestMakeDemo)
#include "test_makedemo.moc"
