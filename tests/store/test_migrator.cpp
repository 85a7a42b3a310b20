// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/migrator.h"
#include "models/store/settings.h"
#include "tests/support/oldercompany.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testing.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QThread>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using base::ErrorCode;
using store::Migrator;
using support::Server;
using support::TestDatabase;

class TestMigrator final : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_scripts;

    void script(const QString &name, const QByteArray &sql)
    {
        QFile file(m_scripts.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(sql);
    }
    [[nodiscard]] Migrator migrator() const { return Migrator(m_scripts.path(), u"test"_s); }
    [[nodiscard]] static bool has(store::Database &db, const QString &table)
    {
        auto rows = db.select(db.dialect().tableExistsQuery(), store::args(table));
        return rows.ok() && rows->next();
    }

private Q_SLOTS:
    void init()
    {
        for (const QString &file : QDir(m_scripts.path()).entryList(QDir::Files)) {
            QFile::remove(m_scripts.filePath(file));
        }
        script(u"0001_first.sql"_s,
               "-- a comment\nCREATE TABLE one (id {id},\n  name {text});\n"
               "-- @sqlite\nCREATE TABLE only_sqlite (id {id});\n-- @postgresql\n"
               "CREATE TABLE only_postgresql (id {id});\n-- @all\nCREATE TABLE two (id {id});\n");
    }

    void makesTheSchema_data() { TestDatabase::addServers(); }
    void makesTheSchema()
    {
        QFETCH(const Server, server);
        TestDatabase test(server, TestDatabase::Schema::Empty);
        QVERIFY_RESULT(migrator().run(test.db()));
        QVERIFY_RESULT(migrator().run(test.db())); // nothing left to do
        QVERIFY(has(test.db(), u"one"_s) && has(test.db(), u"two"_s));
        QCOMPARE(has(test.db(), u"only_sqlite"_s), server == Server::Sqlite);
        QCOMPARE(has(test.db(), u"only_postgresql"_s), server == Server::Postgresql);
    }

    void upgradesAndKeepsACopy()
    {
        TestDatabase test(Server::Sqlite, TestDatabase::Schema::Empty);
        QVERIFY_RESULT(migrator().run(test.db()));
        QVERIFY_RESULT(test.db().run(u"INSERT INTO one (id, name) VALUES (1, 'kept')"_s));
        script(u"0002_more.sql"_s, "ALTER TABLE one ADD COLUMN extra {text};\n");
        QVERIFY_RESULT(migrator().run(test.db()));
        const QString copy = test.url().target() + u".before-2"_s;
        QVERIFY(QFile::exists(copy));
        auto before = store::Database::open(*store::DatabaseUrl::parse(u"sqlite:"_s + copy));
        QVERIFY_RESULT(before);
        auto rows = (*before)->select(u"SELECT name FROM one"_s);
        QVERIFY(rows->next());
        QCOMPARE(rows->text(0), u"kept"_s);
    }

    void desksThatStartTogetherUpgradeOnce_data()
    {
        QTest::addColumn<Server>("server");
        QTest::addColumn<bool>("isNew");
        for (const auto &[name, server] :
             {std::pair("sqlite", Server::Sqlite), std::pair("postgresql", Server::Postgresql)}) {
            QTest::addRow("%s, new", name) << server << true;
            QTest::addRow("%s, older", name) << server << false;
        }
    }
    void desksThatStartTogetherUpgradeOnce()
    {
        QFETCH(const Server, server);
        QFETCH(const bool, isNew);
        constexpr int Desks = 6;
        TestDatabase test(server, TestDatabase::Schema::Empty);
        if (!isNew) {
            QVERIFY_RESULT(migrator().run(test.db()));
        }
        script(u"0002_more.sql"_s, "ALTER TABLE one ADD COLUMN extra {text};\n");
        script(u"0003_rows.sql"_s, "INSERT INTO one (id, name) VALUES (1, 'once');\n");
        QSemaphore ready;
        QSemaphore go;
        std::vector<base::Result<void>> outcomes(Desks);
        std::vector<std::unique_ptr<QThread>> desks;
        for (base::Result<void> &outcome : outcomes) {
            desks.emplace_back(QThread::create([&] {
                const auto db = store::Database::open(test.url());
                ready.release();
                go.acquire();
                outcome = db.ok() ? migrator().run(**db) : base::Result<void>(db.error());
            }));
            desks.back()->start();
        }
        ready.acquire(Desks);
        go.release(Desks);
        for (int i = 0; i < Desks; ++i) {
            QVERIFY(desks.at(size_t(i))->wait());
            QVERIFY_RESULT(outcomes.at(size_t(i)));
        }
        auto rows = test.db().select(u"SELECT version FROM schema_version"_s);
        QVERIFY(rows->next());
        QCOMPARE(rows->integer(0), 3);
        QVERIFY(!rows->next());
        if (server == Server::Sqlite && !isNew) {
            const QFileInfo file(test.url().target());
            QCOMPARE(file.dir().entryList({file.fileName() + u".before-*"_s}),
                     QStringList(file.fileName() + u".before-3"_s));
            const auto before = store::Database::open(
                *store::DatabaseUrl::parse(u"sqlite:"_s + file.filePath() + u".before-3"_s));
            QCOMPARE(*migrator().currentVersion(**before), 1);
        }
    }

    void aFailedUpgradeChangesNothing_data() { TestDatabase::addServers(); }
    void aFailedUpgradeChangesNothing()
    {
        QFETCH(const Server, server);
        TestDatabase test(server, TestDatabase::Schema::Empty);
        QVERIFY_RESULT(migrator().run(test.db()));
        script(u"0002_broken.sql"_s,
               "CREATE TABLE three (id {id});\nCREATE TABLE one (id {id});\n");
        support::announceRefusal(server, u"one.* already exists"_s);
        QVERIFY_ERROR(migrator().run(test.db()), ErrorCode::Store_MigrationFailed);
        QVERIFY(!has(test.db(), u"three"_s));
        QFile::remove(m_scripts.filePath(u"0002_broken.sql"_s));
        QVERIFY_RESULT(migrator().run(test.db())); // still version 1, still well
    }

    void aNewerSchemaIsRefused_data() { TestDatabase::addServers(); }
    void aNewerSchemaIsRefused()
    {
        QFETCH(const Server, server);
        TestDatabase test(server, TestDatabase::Schema::Empty);
        QVERIFY_RESULT(migrator().run(test.db()));
        QVERIFY_RESULT(test.db().run(u"UPDATE schema_version SET version = 99"_s));
        QVERIFY_ERROR(migrator().run(test.db()), ErrorCode::Store_SchemaNewer);
    }

    void somebodyElsesSchemaIsRefused()
    {
        TestDatabase test(Server::Sqlite, TestDatabase::Schema::Empty);
        QVERIFY_RESULT(migrator().run(test.db()));
        QVERIFY_ERROR(Migrator(m_scripts.path(), u"other"_s).run(test.db()),
                      ErrorCode::Store_SchemaForeign);
    }

    void theDesksSchemaStands_data() { TestDatabase::addServers(); }
    void theDesksSchemaStands()
    {
        QFETCH(const Server, server);
        TestDatabase test(server); // makes it, or ends the program
        QVERIFY(has(test.db(), u"product"_s));
    }

    void everyOlderCompanyIsUpgraded_data()
    {
        QTest::addColumn<Server>("server");
        QTest::addColumn<int>("version");
        const QStringList files = QDir(u":/sql/desk"_s).entryList({u"*.sql"_s}, QDir::Files);
        for (const QString &file : files) {
            const int version = file.left(4).toInt();
            QTest::addRow("SQLite from %d", version) << Server::Sqlite << version;
            QTest::addRow("PostgreSQL from %d", version) << Server::Postgresql << version;
        }
    }
    void everyOlderCompanyIsUpgraded()
    {
        QFETCH(const Server, server);
        QFETCH(const int, version);
        const Migrator desk(u":/sql/desk"_s, u"supplierdesk"_s);
        TestDatabase test(server, TestDatabase::Schema::Empty);
        QVERIFY_RESULT(support::makeOlderCompany(test.db(), version));
        QCOMPARE(desk.currentVersion(test.db()).valueOr(0), version);
        QVERIFY_RESULT(desk.run(test.db()));
        QCOMPARE(desk.currentVersion(test.db()).valueOr(0), desk.newestVersion());
        auto rows = test.db().select(
            u"SELECT product.name, price.amount, price_list.rounding_mode, asset.duration_ms, "
            "outbox.state, outbox.error_field, journal.after_value FROM product "
            "JOIN price ON price.product_id = product.id "
            "JOIN price_list ON price_list.id = price.price_list_id "
            "JOIN product_asset ON product_asset.product_id = product.id "
            "JOIN asset ON asset.id = product_asset.asset_id "
            "JOIN outbox ON outbox.record_id = product.id "
            "JOIN journal ON journal.record_id = product.id WHERE product.sku = 'OLD-1'"_s);
        QVERIFY_RESULT(rows);
        QVERIFY(rows->next());
        QCOMPARE(rows->text(0), u"Kept screw"_s);
        QCOMPARE(rows->integer(1), 123400);
        QCOMPARE(rows->text(2), u"half-up"_s);
        QCOMPARE(rows->integer(3), 0);
        QCOMPARE(rows->text(4), u"pending"_s);
        QCOMPARE(rows->text(5), QString());
        QCOMPARE(rows->text(6), u"Kept screw"_s);
        QVERIFY(!rows->next());
        costsAreKept(test.db());
        connectionsHaveConnectors(test.db());
        namesAreThoseOfToday(test.db());
        QCOMPARE(texts(test.db(),
                       u"SELECT code || ' ' || CAST(position AS VARCHAR(9)) FROM "
                       "price_list_assignment ORDER BY code"_s),
                 (QStringList{u"company 0"_s, u"customer-70 1"_s})); // each only once
    }

private:
    static QStringList texts(store::Database &db, const QString &sql)
    {
        auto rows = db.select(sql);
        QStringList found;
        while (rows.ok() && rows->next()) {
            found += rows->text(0);
        }
        return found;
    }
    //! Names that are data: in the journal, ownership, the outbox and what both sides agreed on.
    static void namesAreThoseOfToday(store::Database &db)
    {
        QCOMPARE(texts(db, u"SELECT postal_code || ' ' || vat_id FROM customer"_s),
                 QStringList{u"10117 DE1"_s});
        QCOMPARE(
            texts(db, u"SELECT entity || ' ' || field FROM journal WHERE id > 60 ORDER BY id"_s),
            (QStringList{u"customer postal_code"_s, u"asset alt_text"_s, u"product assets"_s,
                         u"price_list assignments"_s}));
        QCOMPARE(texts(db, u"SELECT after_value FROM journal WHERE id = 64"_s),
                 QStringList{u"[{\"fallback\":\"stop\"}]"_s});
        QCOMPARE(texts(db,
                       u"SELECT field_group FROM ownership WHERE field_group LIKE '%e%i%' "
                       "OR field_group = 'assets'"_s),
                 QStringList{u"assets"_s});
        QCOMPARE(texts(db, u"SELECT entity || ' ' || state FROM outbox WHERE id = 51"_s),
                 QStringList{u"asset skipped"_s});
        const QString base = u"{\"record\":{\"name\":\"says \\\"postcode\\\":\","
                             "\"postalCode\":\"10115\",\"vatId\":\"DE1\"},\"version\":1}"_s;
        QCOMPARE(texts(db, u"SELECT base FROM sync_link WHERE entity = 'customer'"_s),
                 QStringList{base});
        QCOMPARE(texts(db, u"SELECT entity FROM sync_link ORDER BY entity"_s),
                 (QStringList{u"asset"_s, u"customer"_s, u"product"_s}));
    }
    //! What was no cost is none, also in the history.
    static void costsAreKept(store::Database &db)
    {
        auto rows = db.select(u"SELECT cost FROM product ORDER BY sku"_s);
        QVERIFY(rows->next());
        QVERIFY(rows->isNull(0));
        QVERIFY(rows->next());
        QCOMPARE(rows->integer(0), 125'000);
        auto entry
            = db.select(u"SELECT before_value, after_value FROM journal WHERE field = 'cost'"_s);
        QVERIFY(entry->next());
        QVERIFY(entry->isNull(0));
        QCOMPARE(entry->text(1), u"12.5"_s);
    }

    //! What one column said before, in the history as well.
    static void connectionsHaveConnectors(store::Database &db)
    {
        auto rows = db.select(u"SELECT s.role, s.connector, j.after_value, l.remote_id "
                              "FROM remote_system s LEFT JOIN journal j ON j.record_id = s.id "
                              "AND j.entity = 'remote_system' AND j.field = 'role' "
                              "LEFT JOIN sync_link l ON l.system_id = s.id "
                              "AND l.entity = 'product' ORDER BY s.id"_s);
        QVERIFY_RESULT(rows);
        QVERIFY(rows->next());
        QCOMPARE(rows->text(0), u"portal"_s);
        QCOMPARE(rows->text(1), u"supplierdesk-portal"_s);
        QCOMPARE(rows->text(2), u"portal"_s);
        QVERIFY(!rows->isNull(3));
        QCOMPARE(rows->text(3), QString());
        QVERIFY(rows->next());
        QCOMPARE(rows->text(0), u"erp"_s);
        QCOMPARE(rows->text(1), u"erp-gateway"_s);
    }
};

QTEST_GUILESS_MAIN(TestMigrator)
#include "test_migrator.moc"
