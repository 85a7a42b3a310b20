// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/database.h"
#include "models/store/node.h"
#include "models/store/settings.h"
#include "models/store/transaction.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testing.h"

#include <QSqlDatabase>
#include <QTemporaryDir>
#include <QTemporaryFile>

#include <limits>

using namespace Qt::StringLiterals;
using base::ErrorCode;
using store::args;
using store::Database;
using store::DatabaseUrl;
using store::Transaction;
using support::announceRefusal;
using support::Server;
using support::TestDatabase;

//! What a server says of a name that there is already.
static const QString Taken
    = u"UNIQUE constraint failed: setting.name|unique constraint .{1,2}setting_pkey"_s;

//! The traps of the drivers, each with its home in the data layer.
class TestConnection final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void valuesRoundTrip_data() { TestDatabase::addServers(); }
    void valuesRoundTrip()
    {
        QFETCH(const Server, server);
        TestDatabase test(server, TestDatabase::Schema::Empty);
        Database &db = test.db();
        QVERIFY_RESULT(db.run(db.dialect().schema(
            u"CREATE TABLE v (id {id}, big {big}, txt {text}, opt {text}, d {text}, t {big})"_s)));
        const QList<qint64> amounts{0,
                                    1,
                                    -1,
                                    105,
                                    123'456'789'012'345'678,
                                    std::numeric_limits<qint64>::max(),
                                    -std::numeric_limits<qint64>::max()};
        const QStringList texts{u""_s,
                                u"plain"_s,
                                u"Ăîșț ÄÖÜß"_s,
                                u"中文 😀"_s,
                                u"a'b\"c\\d{e},f;g?"_s,
                                u"NULL"_s,
                                u"two\nlines\r\nand\ttab"_s,
                                QString(100'000, u'x')};
        // An instant that does not exist as local time in Bucharest (clock goes forward).
        const QDateTime gap(QDate(2025, 3, 30), QTime(3, 30, 0, 123), Qt::UTC);
        QList<QVariantList> rows;
        for (qsizetype i = 0; i < std::max(amounts.size(), texts.size()); ++i) {
            rows += args(base::Id(i + 1), amounts.value(i), texts.value(i),
                         i % 2 ? std::optional(texts.value(i)) : std::nullopt, QDate(2026, 2, 28),
                         gap);
        }
        // Once row by row, once in bulk: both ways must store the same.
        for (const bool bulk : {false, true}) {
            QVERIFY_RESULT(db.run(u"DELETE FROM v"_s));
            if (bulk) {
                QVERIFY_RESULT(db.insertMany(
                    u"v"_s, {u"id"_s, u"big"_s, u"txt"_s, u"opt"_s, u"d"_s, u"t"_s}, rows));
            } else {
                for (const QVariantList &row : std::as_const(rows)) {
                    QVERIFY_RESULT(db.run(u"INSERT INTO v VALUES (?, ?, ?, ?, ?, ?)"_s, row));
                }
            }
            auto read = db.select(u"SELECT id, big, txt, opt, d, t FROM v ORDER BY id"_s);
            QVERIFY_RESULT(read);
            qsizetype i = 0;
            for (; read->next(); ++i) {
                QCOMPARE(read->integer(1), amounts.value(i));
                QCOMPARE(read->text(2), texts.value(i));
                QCOMPARE(read->isNull(3), i % 2 == 0);
                QCOMPARE(read->optionalText(3).has_value(), i % 2 == 1);
                QCOMPARE(read->date(4), QDate(2026, 2, 28));
                QCOMPARE(read->instant(5), gap);
                QCOMPARE(read->instant(5).timeSpec(), Qt::UTC);
            }
            QCOMPARE(i, rows.size());
        }
    }

    void bulkWritesMeetDuplicates_data() { TestDatabase::addServers(); }
    void bulkWritesMeetDuplicates()
    {
        QFETCH(const Server, server);
        TestDatabase test(server);
        Database &db = test.db();
        const QStringList columns{u"name"_s, u"value"_s};
        QList<QVariantList> rows;
        for (int i = 0; i < 2'500; ++i) {
            rows += args(u"n%1"_s.arg(i), u"old"_s);
        }
        QVERIFY_RESULT(db.insertMany(u"setting"_s, columns, rows));
        announceRefusal(server, Taken);
        QVERIFY_ERROR(db.insertMany(u"setting"_s, columns, {rows.first()}),
                      ErrorCode::Store_Duplicate);
        QVERIFY_RESULT(db.insertMany(u"setting"_s, columns,
                                     {args(u"n1"_s, u"new"_s), args(u"x"_s, u"new"_s)},
                                     Database::OnDuplicate::Ignore));
        QCOMPARE(*store::settings::read(db, u"n1"_s).value(), u"old"_s);
        QVERIFY_RESULT(store::settings::write(db, u"n1"_s, u"new"_s));
        QCOMPARE(*store::settings::read(db, u"n1"_s).value(), u"new"_s);
        QVERIFY(!store::settings::read(db, u"missing"_s).value());
        auto counted = db.select(u"SELECT count(*) FROM setting"_s);
        QVERIFY(counted->next());
        QCOMPARE(counted->integer(0), 2'501);
    }

    void noRoomLeft_data() { TestDatabase::addServers(); }
    void noRoomLeft()
    {
        QFETCH(const Server, server);
        TestDatabase test(server);
        Database &db = test.db();
        const bool sqlite = server == Server::Sqlite;
        if (sqlite) {
            QVERIFY_RESULT(db.select(u"PRAGMA max_page_count = 1"_s)); // no larger than it is
        }
        {
            auto transaction = Transaction::begin(db);
            QVERIFY_RESULT(transaction);
            QVERIFY_RESULT(store::settings::write(db, u"small"_s, u"1"_s));
            announceRefusal(server, u"disk is full|no room"_s);
            // The disk of the test's PostgreSQL cannot be filled: the code that it would give.
            QVERIFY_ERROR(
                sqlite ? store::settings::write(db, u"large"_s, QString(1'000'000, u'x'))
                       : base::Result<void>(db.run(u"DO $$ BEGIN RAISE EXCEPTION 'no room' USING "
                                                   "ERRCODE = 'disk_full'; END $$"_s)
                                                .error()),
                ErrorCode::Store_Full);
            QVERIFY_ERROR(transaction->commit(), ErrorCode::Store_TransactionFailed);
        }
        QVERIFY(!store::settings::read(db, u"small"_s).value());
        if (sqlite) {
            QVERIFY_RESULT(db.select(u"PRAGMA max_page_count = 1000000"_s));
        }
        QVERIFY_RESULT(store::settings::write(db, u"large"_s, QString(1'000'000, u'x')));
    }

    void aFailedStatementFailsTheTransaction_data() { TestDatabase::addServers(); }
    void aFailedStatementFailsTheTransaction()
    {
        QFETCH(const Server, server);
        TestDatabase test(server);
        Database &db = test.db();
        {
            auto transaction = Transaction::begin(db);
            QVERIFY_RESULT(transaction);
            QVERIFY_RESULT(store::settings::write(db, u"a"_s, u"1"_s));
            announceRefusal(server, Taken);
            QVERIFY_ERROR(db.run(u"INSERT INTO setting (name, value) VALUES ('a', '2')"_s),
                          ErrorCode::Store_Duplicate);
            QVERIFY_ERROR(store::settings::write(db, u"b"_s, u"1"_s),
                          ErrorCode::Store_TransactionFailed);
            QVERIFY_ERROR(transaction->commit(), ErrorCode::Store_TransactionFailed);
        }
        QVERIFY(!db.inTransaction());
        QVERIFY(!store::settings::read(db, u"a"_s).value());
        QVERIFY_RESULT(store::settings::write(db, u"a"_s, u"3"_s)); // the connection is well again
    }

    void transactionsNest_data() { TestDatabase::addServers(); }
    void transactionsNest()
    {
        QFETCH(const Server, server);
        TestDatabase test(server);
        Database &db = test.db();
        {
            auto outer = Transaction::begin(db);
            {
                auto inner = Transaction::begin(db);
                QVERIFY_RESULT(store::settings::write(db, u"a"_s, u"1"_s));
                QVERIFY_RESULT(inner->commit());
            }
            { // an inner part that gives up
                auto inner = Transaction::begin(db);
                QVERIFY_RESULT(store::settings::write(db, u"b"_s, u"1"_s));
            }
            QVERIFY_ERROR(outer->commit(), ErrorCode::Store_TransactionFailed);
        }
        QVERIFY(!store::settings::read(db, u"a"_s).value());
        {
            auto given = Transaction::begin(db);
            QVERIFY_RESULT(store::settings::write(db, u"c"_s, u"1"_s));
            // goes without commit: rolled back
        }
        QVERIFY(!store::settings::read(db, u"c"_s).value());
    }

    void writersWaitForEachOther_data() { TestDatabase::addServers(); }
    void writersWaitForEachOther()
    {
        QFETCH(const Server, server);
        TestDatabase test(server);
        const auto other = test.connect();
        QVERIFY_RESULT(test.db().run(u"INSERT INTO setting VALUES ('n', '0')"_s));
        // Read, then write, on two connections in turn: with a deferred transaction SQLite fails.
        for (int i = 1; i <= 20; ++i) {
            Database &db = i % 2 ? test.db() : *other;
            auto transaction = Transaction::begin(db);
            QVERIFY_RESULT(transaction);
            const QString read = store::settings::read(db, u"n"_s)->value();
            QVERIFY_RESULT(store::settings::write(db, u"n"_s, QString::number(read.toInt() + 1)));
            QVERIFY_RESULT(transaction->commit());
        }
        QCOMPARE(store::settings::read(test.db(), u"n"_s)->value(), u"20"_s);
    }

    void errorsAreSorted_data() { TestDatabase::addServers(); }
    void errorsAreSorted()
    {
        QFETCH(const Server, server);
        TestDatabase test(server);
        Database &db = test.db();
        announceRefusal(server, u"syntax error"_s);
        QVERIFY_ERROR(db.run(u"NONSENSE"_s), ErrorCode::Store_StatementFailed);
        announceRefusal(server, u"no such table: missing|does not exist"_s);
        QVERIFY_ERROR(db.select(u"SELECT * FROM missing"_s), ErrorCode::Store_StatementFailed);
        QVERIFY_RESULT(store::settings::write(db, u"a"_s, u"1"_s));
        announceRefusal(server, Taken);
        QVERIFY_ERROR(db.run(u"INSERT INTO setting VALUES ('a', '1')"_s),
                      ErrorCode::Store_Duplicate);
    }

    void aLostServerIsFoundAgain()
    {
        TestDatabase test(Server::Postgresql);
        const auto other = test.connect();
        QVERIFY_RESULT(other->run(u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE "
                                  "datname = current_database() AND pid <> pg_backend_pid()"_s));
        announceRefusal(Server::Postgresql, u"terminating connection"_s);
        QVERIFY_ERROR(store::settings::read(test.db(), u"a"_s), ErrorCode::Store_ConnectionLost);
        QVERIFY_RESULT(store::settings::write(test.db(), u"a"_s, u"1"_s));
    }

    void sumsAreExact_data() { TestDatabase::addServers(); }
    void sumsAreExact()
    {
        QFETCH(const Server, server);
        TestDatabase test(server, TestDatabase::Schema::Empty);
        Database &db = test.db();
        QVERIFY_RESULT(db.run(db.dialect().schema(u"CREATE TABLE v (amount {big} NOT NULL)"_s)));
        const qint64 odd = 9'007'199'254'740'993; // 2^53 + 1: the first a double cannot hold
        QVERIFY_RESULT(db.insertMany(u"v"_s, {u"amount"_s}, {args(odd), args(qint64(0))}));
        auto sum = db.select(u"SELECT CAST(sum(amount) AS BIGINT) FROM v"_s);
        QVERIFY(sum->next());
        QCOMPARE(sum->integer(0), odd);
    }

    void manyCursorsAtOnce_data() { TestDatabase::addServers(); }
    void manyCursorsAtOnce()
    {
        QFETCH(const Server, server);
        TestDatabase test(server);
        Database &db = test.db();
        QVERIFY_RESULT(db.insertMany(u"setting"_s, {u"name"_s, u"value"_s},
                                     {args(u"a"_s, u"1"_s), args(u"b"_s, u"2"_s)}));
        const QString sql = u"SELECT name FROM setting ORDER BY name"_s;
        QStringList pairs;
        auto outer = db.select(sql);
        while (outer->next()) {
            auto inner = db.select(sql); // the very same statement while it is being read
            while (inner->next()) {
                pairs += outer->text(0) + inner->text(0);
            }
        }
        QCOMPARE(pairs, QStringList({u"aa"_s, u"ab"_s, u"ba"_s, u"bb"_s}));
    }

    void findsNoDatabase_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("folder missing")
            << u"sqlite:/nowhere/at/all/desk.sqlite"_s << ErrorCode::Store_OpenFailed;
        QTest::newRow("driver missing")
            << u"odbc:DRIVER={No Such Driver};SERVER=127.0.0.1"_s << ErrorCode::Store_DriverMissing;
        QTest::newRow("nobody listens")
            << u"odbc:DRIVER={PostgreSQL Unicode};SERVER=127.0.0.1;PORT=1;DATABASE=d;UID=u;PWD={geheim}"_s
            << ErrorCode::Store_OpenFailed;
    }
    void findsNoDatabase()
    {
        QFETCH(const QString, url);
        QFETCH(const ErrorCode, code);
        const auto opened = Database::open(*DatabaseUrl::parse(url));
        QVERIFY_ERROR(opened, code);
        QVERIFY(!opened.error().detail.contains("geheim"_L1));
    }

    void aForeignFileIsRefused()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write(QByteArray(4096, 'x'));
        file.close();
        QVERIFY_ERROR(Database::open(*DatabaseUrl::parse(u"sqlite:"_s + file.fileName())),
                      ErrorCode::Store_SchemaForeign);
    }

    void aDurableConnectionStaysSo()
    {
        QTemporaryDir folder;
        const auto db = Database::open(
            *DatabaseUrl::parse(u"sqlite:"_s + folder.filePath(u"orders.sqlite"_s)),
            Database::Durability::PowerCut);
        QVERIFY_RESULT(db);
        const auto synchronous = [&db]() -> qint64 {
            auto rows = (*db)->select(u"PRAGMA synchronous"_s);
            return rows.ok() && rows->next() ? rows->integer(0) : -1;
        };
        QCOMPARE(synchronous(), 2); // FULL
        announceRefusal(Server::Sqlite, u"unable to open database: /no/such/folder/file"_s);
        QVERIFY_ERROR((*db)->run(u"ATTACH DATABASE '/no/such/folder/file' AS nowhere"_s),
                      ErrorCode::Store_ConnectionLost);
        QCOMPARE(synchronous(), 2); // of the connection that was made anew
    }

    void desksGetNodesOfTheirOwn_data() { TestDatabase::addServers(); }
    void desksGetNodesOfTheirOwn()
    {
        QFETCH(const Server, server);
        TestDatabase test(server);
        QCOMPARE(*store::registerNode(test.db(), u"one"_s, 1), 0);
        QCOMPARE(*store::registerNode(test.db(), u"two"_s, 2), 1);
        QCOMPARE(*store::registerNode(test.db(), u"one"_s, 3), 0);
        for (int i = 2; i < base::IdMaker::NodeCount; ++i) {
            QVERIFY_RESULT(store::registerNode(test.db(), u"desk %1"_s.arg(i), 10 + i));
        }
        // All taken: the one unseen longest gives its number.
        QCOMPARE(*store::registerNode(test.db(), u"late"_s, 5'000), 1);
    }
};

QTEST_GUILESS_MAIN(TestConnection)
#include "test_database.moc"
