// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/editservice.h"
#include "tests/store/notewriter.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testing.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::Id;
using records::EditService;
using store::ChangeSet;

class TestEditService final : public QObject
{
    Q_OBJECT
private:
    static constexpr Id Record{1000};
    std::unique_ptr<support::TestDatabase> m_test;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<EditService> m_edits;
    support::ManualClock m_clock;
    base::IdMaker m_ids{m_clock, 0};
    store::RecordWriters m_writers;
    store::ChangeLog m_log{m_writers, m_ids, m_clock};

    [[nodiscard]] QString name()
    {
        return NoteWriter().read(m_test->db(), Record, u"name"_s)->value_or(u"(none)"_s);
    }
    [[nodiscard]] static ChangeSet rename(const QString &from, const QString &to)
    {
        ChangeSet changes{.label = u"Rename to %1"_s.arg(to)};
        changes.add(u"note"_s, Record, u"name"_s, from, to);
        return changes;
    }
    void commit(const ChangeSet &changes)
    {
        QSignalSpy committed(&m_edits->events(), &records::Events::changed);
        m_edits->commit(changes);
        QTRY_COMPARE_WITH_TIMEOUT(committed.count(), 1, 60'000);
    }

private Q_SLOTS:
    void initTestCase() { m_writers.add(std::make_unique<NoteWriter>()); }
    void init()
    {
        m_test = std::make_unique<support::TestDatabase>();
        auto opened = store::Store::open(m_test->url());
        QVERIFY_RESULT(opened);
        m_store = std::move(*opened);
        const auto require = [](const store::Permission &permission) {
            return permission == store::Permission{.feature = u"accounts"_s}
                ? base::Result<void>()
                : base::failure(ErrorCode::People_NotAllowed, permission.capability);
        };
        m_edits = std::make_unique<EditService>(
            *m_store, m_log,
            records::Rights{.author = {.user = Id(5), .name = u"Anna"_s}, .require = require});
        ChangeSet changes{.label = u"New"_s};
        changes.add(u"note"_s, Record, store::ExistsField, std::nullopt, u"1"_s);
        changes.add(u"note"_s, Record, u"name"_s, std::nullopt, u"one"_s);
        commit(changes);
    }
    void cleanup()
    {
        m_edits.reset();
        m_store.reset();
        m_test.reset();
    }

    void undoesAndRedoesInTurn()
    {
        commit(rename(u"one"_s, u"two"_s));
        commit(rename(u"two"_s, u"three"_s));
        QCOMPARE(m_edits->undoLabel(), u"Rename to three"_s);
        m_edits->undo();
        QTRY_COMPARE(name(), u"two"_s);
        QTRY_COMPARE(m_edits->redoLabel(), u"Rename to three"_s);
        m_edits->undo();
        QTRY_COMPARE(name(), u"one"_s);
        QTRY_COMPARE(m_edits->redoLabel(), u"Rename to two"_s);
        m_edits->redo();
        QTRY_COMPARE(name(), u"two"_s);
        QTRY_COMPARE(m_edits->undoLabel(), u"Rename to two"_s);
        commit(rename(u"two"_s, u"other"_s));
        QVERIFY(!m_edits->canRedo()); // a new edit ends the way forward
    }

    void takesBackWhatIsStillBeingWritten()
    {
        m_edits->commit(rename(u"one"_s, u"two"_s));
        m_edits->undo(); // before the answer: meant is "two", not "New"
        QTRY_COMPARE(m_edits->redoLabel(), u"Rename to two"_s);
        QCOMPARE(name(), u"one"_s);
        QCOMPARE(m_edits->undoLabel(), u"New"_s);
    }

    void everyKeystrokeIsAStep()
    {
        commit(rename(u"one"_s, u"two"_s));
        commit(rename(u"two"_s, u"three"_s));
        QSignalSpy committed(&m_edits->events(), &records::Events::changed);
        m_edits->undo();
        m_edits->undo();
        m_edits->redo();
        QTRY_COMPARE(committed.count(), 3); // after the first, the labels are already those
        QTRY_COMPARE(m_edits->undoLabel(), u"Rename to two"_s);
        QCOMPARE(name(), u"two"_s);
        QCOMPARE(m_edits->redoLabel(), u"Rename to three"_s);
    }

    //! What the session remembers has an end, however long it lasts and whatever is typed.
    void oldStepsAreForgotten()
    {
        // A change is some short texts: three edits of so many are too many.
        constexpr int Fields
            = int(EditService::MostUndoableBytes) * 2 / 5 / int(sizeof(store::FieldChange) + 40);
        QString before = u"one"_s;
        const auto edit = [&](const QString &label, int fields) {
            ChangeSet changes{.label = label};
            for (int i = 0; i < fields; ++i) {
                const QString next = label + QString::number(i);
                changes.add(u"note"_s, Record, u"name"_s, before, next);
                before = next;
            }
            changes.add(u"note"_s, Record, u"name"_s, before, label);
            before = label;
            commit(changes);
        };
        edit(u"a"_s, Fields);
        edit(u"b"_s, Fields);
        edit(u"c"_s, Fields);
        for (const QString &label : {u"c"_s, u"b"_s}) {
            QCOMPARE(m_edits->undoLabel(), label);
            m_edits->undo();
            QTRY_COMPARE_WITH_TIMEOUT(m_edits->redoLabel(), label, 30'000);
        }
        QVERIFY(!m_edits->canUndo());
        QCOMPARE(name(), u"a"_s);
        // However much the last edit changed, it can be taken back.
        before = u"a"_s;
        edit(u"all"_s, 3 * Fields);
        m_edits->undo();
        QTRY_COMPARE_WITH_TIMEOUT(m_edits->redoLabel(), u"all"_s, 60'000);
        QCOMPARE(name(), u"a"_s);
    }
    void oldestStepsAreForgotten()
    {
        constexpr int Edits = int(EditService::MostUndoableEdits);
        QString before = u"one"_s;
        for (int i = 0; i < Edits + 5; ++i) {
            const QString next = u"name %1"_s.arg(i);
            commit(rename(before, next));
            before = next;
        }
        QSignalSpy committed(&m_edits->events(), &records::Events::changed);
        for (int i = 0; i < Edits + 5; ++i) {
            m_edits->undo();
        }
        QTRY_COMPARE_WITH_TIMEOUT(committed.count(), Edits, 30'000);
        QTRY_VERIFY(!m_edits->canUndo());
        QCOMPARE(name(), u"name 4"_s);
        QCOMPARE(m_edits->redoLabel(), u"Rename to name 5"_s);
    }

    void whatTheRoleForbidsIsNotWritten()
    {
        QSignalSpy failed(m_edits.get(), &EditService::failed);
        // One field of several that the role does not allow is enough.
        ChangeSet changes = rename(u"one"_s, u"two"_s);
        changes.add(u"note"_s, Record, u"net_days"_s, u"0"_s, u"30"_s);
        QVERIFY_ERROR(m_edits->commit(changes).result(), ErrorCode::People_NotAllowed);
        ChangeSet unknown;
        unknown.add(u"nothing"_s, Record, u"name"_s, {}, u"two"_s);
        QVERIFY_ERROR(m_edits->commit(unknown).result(), ErrorCode::Store_UnknownField);
        QCOMPARE(failed.count(), 2);
        QCOMPARE(name(), u"one"_s);
    }

    void clashesAreShown()
    {
        QVERIFY_RESULT(
            m_log.commit(m_test->db(), rename(u"one"_s, u"theirs"_s), {.name = u"Ben"_s}));
        QSignalSpy failed(m_edits.get(), &EditService::failed);
        std::optional<EditService::Outcome> outcome;
        m_edits->commitOrClash(rename(u"one"_s, u"ours"_s))
            .then(this, [&outcome](const EditService::Outcome &it) { outcome = it; });
        QTRY_VERIFY(outcome);
        QCOMPARE(failed.count(), 0); // who asked for it tells the person
        QCOMPARE(outcome->clashes.size(), 1);
        QCOMPARE(outcome->clashes.first().theirs, u"theirs"_s);
        // Whoever does not ask: the person is told all the same.
        m_edits->commit(rename(u"one"_s, u"ours"_s));
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failed.first().first().value<base::Error>().code, ErrorCode::Store_Conflict);
        // Undo of what somebody else has changed since says so, and changes nothing.
        m_edits->undo();
        QTRY_COMPARE(failed.count(), 2);
        QCOMPARE(name(), u"theirs"_s);
    }
};

QTEST_GUILESS_MAIN(TestEditService)
#include "test_editservice.moc"
