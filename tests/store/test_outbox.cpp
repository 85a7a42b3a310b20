// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/outbox.h"
#include "models/store/transaction.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testing.h"

using namespace Qt::StringLiterals;
using base::Id;
using store::Database;
using support::Server;
using support::TestDatabase;
namespace outbox = store::outbox;

class TestOutbox final : public QObject
{
    Q_OBJECT
private:
    static constexpr qint64 Now = 1'790'000'000'000;
    const Id m_portal{1};
    support::ManualClock m_clock{Now};
    base::IdMaker m_ids{m_clock, 0};

    void addPortal(Database &db) const
    {
        QVERIFY_RESULT(db.run(u"INSERT INTO remote_system (id, role, code, name, url) "
                              "VALUES (1, 'portal', 'portal', 'Portal', '')"_s));
    }
    [[nodiscard]] base::Result<void> queue(Database &db, const QString &entity, qint64 record)
    {
        return outbox::enqueue(db, m_ids, m_portal, entity, Id(record), Now);
    }
    [[nodiscard]] static QString text(const QList<outbox::Row> &rows)
    {
        QStringList words;
        for (const outbox::Row &row : rows) {
            words += row.entity + row.record.toString();
        }
        return words.join(u' ');
    }
    [[nodiscard]] QString claimed(Database &db, int limit = 100, qint64 now = Now)
    {
        return text(outbox::claim(db, m_portal, limit, now).valueOr({}));
    }

private Q_SLOTS:
    void goesInDependencyOrder_data() { TestDatabase::addServers(); }
    void goesInDependencyOrder()
    {
        QFETCH(const Server, server);
        TestDatabase test(server);
        Database &db = test.db();
        addPortal(db);
        for (const auto &[entity, record] :
             {std::pair(u"price"_s, 7), std::pair(u"product"_s, 7), std::pair(u"product"_s, 8),
              std::pair(u"category"_s, 2), std::pair(u"product"_s, 7)}) {
            QVERIFY_RESULT(queue(db, entity, record));
        }
        QCOMPARE(claimed(db), u"category2"_s);
        QCOMPARE(claimed(db, 1), u"product7"_s); // queued twice, sent once
        QCOMPARE(claimed(db), u"product8"_s);
        QCOMPARE(claimed(db), u"price7"_s);
        QCOMPARE(claimed(db), QString());
        QCOMPARE(*outbox::count(db, outbox::State::Sending), 4);
    }

    void anEditWhileSendingWaitsItsTurn_data() { TestDatabase::addServers(); }
    void anEditWhileSendingWaitsItsTurn()
    {
        QFETCH(const Server, server);
        TestDatabase test(server);
        Database &db = test.db();
        addPortal(db);
        QVERIFY_RESULT(queue(db, u"product"_s, 7));
        const auto sending = outbox::claim(db, m_portal, 10, Now);
        QVERIFY_RESULT(sending);
        QVERIFY_RESULT(queue(db, u"product"_s, 7)); // must not vanish into the row under way
        QVERIFY_RESULT(outbox::confirm(db, {sending->first().id}));
        QCOMPARE(claimed(db), u"product7"_s);
    }

    void retriesLaterOrWaitsForAPerson_data() { TestDatabase::addServers(); }
    void retriesLaterOrWaitsForAPerson()
    {
        QFETCH(const Server, server);
        TestDatabase test(server);
        Database &db = test.db();
        addPortal(db);
        const auto why = base::failure(base::ErrorCode::Net_Unreachable, u"refused"_s);
        QVERIFY_RESULT(queue(db, u"product"_s, 7));
        const Id row = outbox::claim(db, m_portal, 10, Now)->first().id;
        const QString key = outbox::list(db, 1)->first().idempotencyKey;
        QVERIFY_RESULT(outbox::postpone(db, row, Now + 1000, why));
        QCOMPARE(claimed(db), QString());
        auto again = outbox::claim(db, m_portal, 10, Now + 1000);
        QCOMPARE(again->size(), 1);
        QCOMPARE(again->first().attempts, 1);
        QCOMPARE(again->first().idempotencyKey, key);

        QVERIFY_RESULT(outbox::fail(db, row, why));
        QCOMPARE(claimed(db, 10, Now + 100'000), QString());
        QCOMPARE(outbox::list(db, 1)->first().errorCode, u"Net_Unreachable"_s);
        QVERIFY_RESULT(queue(db, u"product"_s, 7)); // the edit that repairs it
        QCOMPARE(claimed(db), u"product7"_s);
        QCOMPARE(outbox::list(db, 10)->size(), 1);

        QVERIFY_RESULT(outbox::fail(db, row, why));
        QVERIFY_RESULT(outbox::leaveOut(db, {row}));
        QVERIFY_RESULT(queue(db, u"product"_s, 7));
        QCOMPARE(claimed(db), QString());
        QVERIFY_RESULT(outbox::retry(db, {row}, Now));
        QCOMPARE(claimed(db), u"product7"_s);
    }

    void aCrashLosesAndDoublesNothing_data() { TestDatabase::addServers(); }
    void aCrashLosesAndDoublesNothing()
    {
        QFETCH(const Server, server);
        TestDatabase test(server);
        Database &db = test.db();
        addPortal(db);
        QVERIFY_RESULT(queue(db, u"product"_s, 7));
        QVERIFY_RESULT(queue(db, u"product"_s, 8));
        QCOMPARE(claimed(db), u"product7 product8"_s);
        QVERIFY_RESULT(queue(db, u"product"_s, 7)); // edited while under way; then the crash
        QVERIFY_RESULT(outbox::recover(db, m_portal));
        QCOMPARE(claimed(db), u"product7 product8"_s);
        QCOMPARE(claimed(db), QString());
    }

    void twoEnginesNeverClaimTheSame_data() { TestDatabase::addServers(); }
    void twoEnginesNeverClaimTheSame()
    {
        QFETCH(const Server, server);
        TestDatabase test(server);
        addPortal(test.db());
        for (int i = 1; i <= 20; ++i) {
            QVERIFY_RESULT(queue(test.db(), u"product"_s, i));
        }
        const auto other = test.connect();
        QSet<Id> seen;
        for (int i = 0; i < 10; ++i) {
            const auto rows = outbox::claim(i % 2 ? *other : test.db(), m_portal, 2, Now);
            QVERIFY_RESULT(rows);
            for (const outbox::Row &row : *rows) {
                QVERIFY(!seen.contains(row.id));
                seen.insert(row.id);
            }
        }
        QCOMPARE(seen.size(), 20);
    }
};

QTEST_GUILESS_MAIN(TestOutbox)
#include "test_outbox.moc"
