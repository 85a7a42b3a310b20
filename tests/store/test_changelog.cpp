// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/changelog.h"
#include "models/store/outbox.h"
#include "models/store/transaction.h"
#include "tests/store/notewriter.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testing.h"

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::Id;
using store::ChangeSet;
using store::Database;
using support::Server;
using support::TestDatabase;

namespace {

const Id Record(1000);
const Id Portal(1);
const Id Erp(2);

qint64 count(Database &db, const QString &table)
{
    auto rows = db.select(u"SELECT count(*) FROM "_s + table);
    return rows.ok() && rows->next() ? rows->integer(0) : -1;
}

} // namespace

class TestChangeLog final : public QObject
{
    Q_OBJECT
private:
    support::ManualClock m_clock;
    base::IdMaker m_ids{m_clock, 0};
    store::RecordWriters m_writers;
    store::ChangeLog m_log{m_writers, m_ids, m_clock};
    const NoteWriter m_note;
    const store::Author m_anna{.user = Id(5), .name = u"Anna"_s};

    [[nodiscard]] QString name(Database &db) const
    {
        return m_note.read(db, Record, u"name"_s)->value_or(u"(none)"_s);
    }
    [[nodiscard]] static ChangeSet rename(std::optional<QString> from, const QString &to)
    {
        ChangeSet changes{.label = u"Rename"_s, .reason = u"because"_s};
        changes.add(u"note"_s, Record, u"name"_s, std::move(from), to);
        return changes;
    }
    void make(Database &db)
    {
        for (const auto &[id, kind] : {std::pair(Portal, u"portal"_s), std::pair(Erp, u"erp"_s)}) {
            QVERIFY_RESULT(db.run(
                u"INSERT INTO remote_system (id, role, code, name, url) VALUES (?, ?, ?, ?, '')"_s,
                store::args(id, kind, kind, kind)));
            QVERIFY_RESULT(
                db.run(u"INSERT INTO ownership VALUES (?, 'terms', 'desk')"_s, store::args(id)));
        }
        ChangeSet changes{.label = u"New"_s};
        changes.add(u"note"_s, Record, store::ExistsField, std::nullopt, u"1"_s);
        changes.add(u"note"_s, Record, u"name"_s, u""_s, u"first"_s);
        QVERIFY_RESULT(m_log.commit(db, changes, m_anna));
    }

private Q_SLOTS:
    void initTestCase() { m_writers.add(std::make_unique<NoteWriter>()); }

    void anEditIsRowsJournalAndOutbox_data() { TestDatabase::addServers(); }
    void anEditIsRowsJournalAndOutbox()
    {
        QFETCH(const Server, server);
        TestDatabase test(server);
        Database &db = test.db();
        make(db);
        QCOMPARE(name(db), u"first"_s);
        QCOMPARE(count(db, u"edit"_s), 1);
        QCOMPARE(count(db, u"journal"_s), 1);
        QCOMPARE(*store::outbox::count(db, store::outbox::State::Pending), 2);

        QVERIFY_RESULT(m_log.commit(db, rename(u"first"_s, u"second"_s), m_anna));
        QCOMPARE(*store::outbox::count(db, store::outbox::State::Pending), 2); // coalesced
        const auto history = m_log.history(db, u"note"_s, Record, 10);
        QVERIFY_RESULT(history);
        QCOMPARE(history->size(), 3);
        QCOMPARE(history->first().edit.userName, u"Anna"_s);
        QCOMPARE(history->first().edit.reason, u"because"_s);
        QCOMPARE(history->first().change.before, u"first"_s);
        QCOMPARE(history->first().change.after, u"second"_s);
    }

    void anyFailedStatementLeavesNothing_data() { TestDatabase::addServers(); }
    void anyFailedStatementLeavesNothing()
    {
        QFETCH(const Server, server);
        TestDatabase test(server);
        Database &db = test.db();
        make(db);
        for (int failAt = 1;; ++failAt) {
            QVERIFY2(failAt < 100, "the edit never succeeds");
            int statement = 0;
            db.setProbe([&](const QString &sql) -> base::Result<void> {
                if (sql != Database::AfterCommit && ++statement == failAt) {
                    return base::failure(ErrorCode::Store_StatementFailed, u"injected"_s);
                }
                return {};
            });
            const auto edit = m_log.commit(db, rename(u"first"_s, u"second"_s), m_anna);
            db.setProbe({});
            if (edit.ok()) {
                QVERIFY2(failAt > 5, "no statement was made to fail");
                break;
            }
            QCOMPARE(name(db), u"first"_s);
            QCOMPARE(count(db, u"edit"_s), 1);
            QCOMPARE(count(db, u"journal"_s), 1);
        }
        QCOMPARE(name(db), u"second"_s);
        QCOMPARE(count(db, u"edit"_s), 2);
    }

    void anyFailedStatementOfNewRecordsLeavesNothing_data() { TestDatabase::addServers(); }
    void anyFailedStatementOfNewRecordsLeavesNothing()
    {
        QFETCH(const Server, server);
        TestDatabase test(server);
        Database &db = test.db();
        make(db);
        QList<ChangeSet> sets;
        for (const Id id : {Id(2000), Id(2001)}) {
            ChangeSet changes{.label = u"New"_s};
            changes.add(u"note"_s, id, store::ExistsField, std::nullopt, u"1"_s);
            changes.add(u"note"_s, id, u"name"_s, std::nullopt, u"another"_s);
            sets += changes;
        }
        for (int failAt = 1;; ++failAt) {
            QVERIFY2(failAt < 100, "they are never made");
            int statement = 0;
            db.setProbe([&](const QString &sql) -> base::Result<void> {
                if (sql != Database::AfterCommit && ++statement == failAt) {
                    return base::failure(ErrorCode::Store_StatementFailed, u"injected"_s);
                }
                return {};
            });
            const auto made = m_log.commitNew(db, sets, m_anna);
            db.setProbe({});
            if (made.ok()) {
                QVERIFY2(failAt > 5, "no statement was made to fail");
                break;
            }
            QCOMPARE(count(db, u"payment_terms"_s), 1);
            QCOMPARE(count(db, u"edit"_s), 1);
            QCOMPARE(count(db, u"journal"_s), 1);
        }
        QCOMPARE(count(db, u"payment_terms"_s), 3);
        QCOMPARE(count(db, u"edit"_s), 3);
        QCOMPARE(count(db, u"journal"_s), 3);
        QCOMPARE(*store::outbox::count(db, store::outbox::State::Pending), 6);
    }

    void undoAndRedo_data() { TestDatabase::addServers(); }
    void undoAndRedo()
    {
        QFETCH(const Server, server);
        TestDatabase test(server);
        Database &db = test.db();
        make(db);
        const auto edit = m_log.commit(db, rename(u"first"_s, u"second"_s), m_anna);
        QVERIFY_RESULT(edit);
        const auto undone = m_log.undo(db, *edit, m_anna);
        QVERIFY_RESULT(undone);
        QCOMPARE(name(db), u"first"_s);
        QVERIFY_RESULT(m_log.undo(db, *undone, m_anna)); // redo
        QCOMPARE(name(db), u"second"_s);
        QCOMPARE(m_log.history(db, u"note"_s, Record, 10)->at(1).edit.undoes, *edit);
        // The making of the record, too, although it has changed since.
        QVERIFY_ERROR(m_log.undo(db, Id(42), m_anna), ErrorCode::Store_NotFound);
    }

    void aClashIsNeverOverwritten_data() { TestDatabase::addServers(); }
    void aClashIsNeverOverwritten()
    {
        QFETCH(const Server, server);
        TestDatabase test(server);
        Database &db = test.db();
        make(db);
        QVERIFY_RESULT(
            m_log.commit(db, rename(u"first"_s, u"theirs"_s), {.user = Id(6), .name = u"Ben"_s}));
        const ChangeSet ours = rename(u"first"_s, u"ours"_s);
        QVERIFY_ERROR(m_log.commit(db, ours, m_anna), ErrorCode::Store_Conflict);
        QCOMPARE(name(db), u"theirs"_s);
        const auto clashes = m_log.clashes(db, ours);
        QVERIFY_RESULT(clashes);
        QCOMPARE(clashes->size(), 1);
        QCOMPARE(clashes->first().base, u"first"_s);
        QCOMPARE(clashes->first().ours, u"ours"_s);
        QCOMPARE(clashes->first().theirs, u"theirs"_s);
        // Another field of the same record merges by itself.
        ChangeSet days{.label = u"Days"_s};
        days.add(u"note"_s, Record, u"days"_s, u"0"_s, u"30"_s);
        QVERIFY_RESULT(m_log.commit(db, days, m_anna));
        // The very same change made by somebody else is no clash, and no edit.
        const qint64 edits = count(db, u"edit"_s);
        const auto same = m_log.commit(db, rename(u"first"_s, u"theirs"_s), m_anna);
        QVERIFY_RESULT(same);
        QVERIFY(same->isNull());
        {
            // Nor does it spoil the transaction around it.
            auto outer = store::Transaction::begin(db);
            QVERIFY_RESULT(outer);
            QVERIFY_RESULT(m_log.commit(db, rename(u"first"_s, u"theirs"_s), m_anna));
            QVERIFY_RESULT(outer->commit());
        }
        QCOMPARE(count(db, u"edit"_s), edits);
    }

    void aRemoteChangeIsNotEchoed_data() { TestDatabase::addServers(); }
    void aRemoteChangeIsNotEchoed()
    {
        QFETCH(const Server, server);
        TestDatabase test(server);
        Database &db = test.db();
        make(db);
        QVERIFY_RESULT(db.run(u"DELETE FROM outbox"_s));
        QVERIFY_RESULT(m_log.commit(db, rename(u"first"_s, u"erp's"_s),
                                    {.name = u"ERP"_s, .origin = u"erp"_s, .originSystem = Erp}));
        const auto queued = store::outbox::list(db, 10);
        QVERIFY_RESULT(queued);
        QCOMPARE(queued->size(), 1);
        QCOMPARE(queued->first().system, Portal);
    }

    void badFieldsAreRefusedWhole_data() { TestDatabase::addServers(); }
    void badFieldsAreRefusedWhole()
    {
        QFETCH(const Server, server);
        TestDatabase test(server);
        Database &db = test.db();
        make(db);
        ChangeSet changes = rename(u"first"_s, u"good"_s);
        changes.add(u"note"_s, Record, u"name"_s, u"good"_s, QString(21, u'x'));
        QVERIFY_ERROR(m_log.commit(db, changes, m_anna), ErrorCode::Value_TooLong);
        QCOMPARE(name(db), u"first"_s);
        ChangeSet unknown;
        unknown.add(u"nothing"_s, Record, u"name"_s, std::nullopt, u"x"_s);
        QVERIFY_ERROR(m_log.commit(db, unknown, m_anna), ErrorCode::Store_UnknownField);
    }
};

QTEST_GUILESS_MAIN(TestChangeLog)
#include "test_changelog.moc"
