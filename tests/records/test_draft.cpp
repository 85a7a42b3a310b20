// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accounts/customer.h"
#include "models/pricing/discount.h"
#include "models/records/draft.h"
#include "models/records/recordeditor.h"
#include "models/records/table.h"
#include "models/records/typewriter.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testing.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::Id;
using records::Draft;
using records::RecordEditor;

//! The edited copy of a record, and who holds it while it is edited.
class TestDraft final : public QObject
{
    Q_OBJECT
private:
    [[nodiscard]] static pricing::Discount spring()
    {
        pricing::Discount discount{.id = Id(41), .code = u"D-1"_s, .name = u"Spring"_s};
        discount.rate = base::Rate(50'000);
        return discount;
    }
    [[nodiscard]] static accounts::Customer harbour()
    {
        accounts::Customer customer;
        customer.id = Id(700);
        customer.number = u"10001"_s;
        customer.name = u"Harbour"_s;
        customer.currency = base::Currency::parse(u"EUR").value();
        return customer;
    }

    std::unique_ptr<support::TestDatabase> m_test;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<records::EditService> m_edits;
    std::unique_ptr<RecordEditor> m_editor;
    support::ManualClock m_clock;
    base::IdMaker m_ids{m_clock, 0};
    store::RecordWriters m_writers;
    store::ChangeLog m_log{m_writers, m_ids, m_clock};

    [[nodiscard]] base::Result<accounts::Customer> stored(Id id = Id(700))
    {
        return records::Table<accounts::Customer>(m_test->db()).byId(id);
    }
    //! Another desk writes, and the events tell of it.
    void writeAsSomebodyElse(const QString &field, const QString &before, const QString &after)
    {
        store::ChangeSet changes{.label = u"Theirs"_s};
        changes.add(u"customer"_s, Id(700), field, store::orNothing(before),
                    store::orNothing(after));
        QVERIFY_RESULT(m_log.commit(m_test->db(), changes, {.user = Id(9), .name = u"Ben"_s}));
        QSignalSpy shown(m_editor.get(), &records::DraftSource::draftChanged);
        Q_EMIT m_edits->events().changed(changes, records::Events::Origin::OtherDesk);
        QTRY_COMPARE(shown.count(), 1);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_writers.add(std::make_unique<records::TypeWriter>(records::type<accounts::Customer>()));
    }
    void init()
    {
        m_test = std::make_unique<support::TestDatabase>();
        QVERIFY_RESULT(records::Table<accounts::Customer>(m_test->db()).insert({harbour()}));
        auto opened = store::Store::open(m_test->url());
        QVERIFY_RESULT(opened);
        m_store = std::move(*opened);
        m_edits = std::make_unique<records::EditService>(
            *m_store, m_log,
            records::Rights{.author = {.user = Id(5), .name = u"Anna"_s},
                            .require = [](const auto &) { return base::Result<void>(); }});
        m_editor = std::make_unique<RecordEditor>(records::type<accounts::Customer>(), *m_edits);
    }
    void cleanup()
    {
        m_editor.reset();
        m_edits.reset();
        m_store.reset();
        m_test.reset();
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("wrongField"); // empty: nothing is
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](const char *name, const QString &field, const QString &text,
                            const QString &wrong = {}, ErrorCode code = {}) {
            QTest::newRow(name) << field << text << wrong << code;
        };
        row("as stored", u"name"_s, u"Spring"_s);
        row("spaces around it", u"name"_s, u"  Spring "_s);
        row("name missing", u"name"_s, u" "_s, u"name"_s, ErrorCode::Value_Empty);
        row("code missing", u"code"_s, {}, u"code"_s, ErrorCode::Value_Empty);
        row("name too long", u"name"_s, QString(401, u'x'), u"name"_s, ErrorCode::Value_TooLong);
        row("rate is no number", u"rate"_s, u"5 %"_s, u"rate"_s, ErrorCode::Value_NotANumber);
        row("more than everything", u"rate"_s, u"1.01"_s, u"rate"_s, ErrorCode::Value_OutOfRange);
        row("less than nothing", u"rate"_s, u"-0.01"_s, u"rate"_s, ErrorCode::Value_OutOfRange);
        row("draft without a rate", u"rate"_s, {});
        row("no such status", u"status"_s, u"perhaps"_s, u"status"_s, ErrorCode::Value_BadFormat);
        row("stacking group 0", u"stacking_group"_s, u"0"_s, u"stacking_group"_s,
            ErrorCode::Value_OutOfRange);
        row("ends before it begins", u"valid_to"_s, u"2026-01-01T00:00:00.000Z"_s, u"valid_to"_s,
            ErrorCode::Value_EndBeforeStart);
        row("no record", u"product"_s, u"5?"_s, u"product"_s, ErrorCode::Value_BadFormat);
        row("customer and group", u"group"_s, u"800"_s, u"group"_s, ErrorCode::Value_OnlyOneOf);
    }
    void saysWhatIsWrong()
    {
        QFETCH(QString, field);
        QFETCH(QString, text);
        QFETCH(QString, wrongField);
        QFETCH(ErrorCode, code);
        pricing::Discount discount = spring();
        discount.customer = Id(700);
        discount.validity.from = QDateTime::fromString(u"2026-03-01T00:00:00Z"_s, Qt::ISODate);
        Draft draft = Draft::of(discount);
        QVERIFY(draft.problems().isEmpty());
        draft.setText(field, text);
        const auto problems = draft.problems();
        QCOMPARE(problems.keys(), wrongField.isEmpty() ? QStringList() : QStringList{wrongField});
        if (!wrongField.isEmpty()) {
            QCOMPARE(problems.first().code, code);
            QCOMPARE(problems.first().context.field, wrongField);
        }
    }

    void anActiveDiscountTakesSomethingOff()
    {
        Draft draft = Draft::of(spring());
        draft.setText(u"status"_s, u"active"_s);
        QVERIFY(draft.problems().isEmpty());
        draft.setText(u"rate"_s, u"0"_s);
        QCOMPARE(draft.problems().value(u"rate"_s).code, ErrorCode::Value_Empty);
    }

    void changesAreWhatDiffers()
    {
        Draft draft = Draft::of(spring());
        QVERIFY(!draft.isDirty());
        draft.setText(u"name"_s, u" Spring "_s); // kept trimmed: the same
        draft.setText(u"rate"_s, u"0.0500"_s);
        QVERIFY(!draft.isDirty());
        draft.setText(u"rate"_s, u"0.07"_s);
        draft.setText(u"name"_s, u"Summer"_s);
        const auto changes = draft.changes().changes;
        QCOMPARE(changes.size(), 2); // in the order of the description
        QCOMPARE(changes.at(0),
                 (store::FieldChange{u"discount"_s, Id(41), u"name"_s, u"Spring"_s, u"Summer"_s}));
        QCOMPARE(changes.at(1),
                 (store::FieldChange{u"discount"_s, Id(41), u"rate"_s, u"0.05"_s, u"0.07"_s}));
        QCOMPARE(draft.record<pricing::Discount>().rate, base::Rate(70'000));
        draft.revert();
        QVERIFY(draft.changes().isEmpty());
    }

    //! A new record's changes make a row, with only what a fresh row does not hold.
    void aNewRecordIsMade()
    {
        Draft draft = Draft::makeNew(spring());
        QVERIFY(draft.isNew() && !draft.isDirty());
        QStringList fields;
        const auto changes = draft.changes().changes;
        for (const store::FieldChange &change : changes) {
            fields += change.field;
        }
        QCOMPARE(fields, (QStringList{store::ExistsField, u"code"_s, u"name"_s, u"rate"_s}));
        draft.setText(u"name"_s, u"Summer"_s);
        QVERIFY(draft.isDirty());
        draft.revert();
        QCOMPARE(draft.text(u"name"_s), u"Spring"_s);
    }

    void rebases_data()
    {
        QTest::addColumn<QString>("mine"); // empty: not touched
        QTest::addColumn<QString>("theirs");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("base"); // of the change; empty: there is none
        QTest::newRow("only they did") << u""_s << u"Theirs"_s << u"Theirs"_s << u""_s;
        QTest::newRow("only I did") << u"Mine"_s << u"Spring"_s << u"Mine"_s << u"Spring"_s;
        QTest::newRow("both did") << u"Mine"_s << u"Theirs"_s << u"Mine"_s << u"Spring"_s;
        QTest::newRow("both the same") << u"Same"_s << u"Same"_s << u"Same"_s << u""_s;
    }
    void rebases()
    {
        QFETCH(QString, mine);
        QFETCH(QString, theirs);
        QFETCH(QString, shown);
        QFETCH(QString, base);
        Draft draft = Draft::of(spring());
        if (!mine.isEmpty()) {
            draft.setText(u"name"_s, mine);
        }
        pricing::Discount other = spring();
        other.name = theirs;
        other.rate = base::Rate(90'000);
        draft.rebase(Draft::of(other));
        QCOMPARE(draft.text(u"name"_s), shown);
        QCOMPARE(draft.text(u"rate"_s), u"0.09"_s);
        const auto changes = draft.changes().changes;
        QCOMPARE(changes.size(), base.isEmpty() ? 0 : 1);
        if (!base.isEmpty()) {
            QCOMPARE(changes.first().before, std::optional(base));
        }
    }

    void editorSaves()
    {
        m_editor->open(*stored());
        QVERIFY(!m_editor->isEdited() && !m_editor->canSave());
        m_editor->setText(u"city"_s, u"Bremen"_s);
        m_editor->setText(u"name"_s, {});
        QVERIFY(m_editor->isEdited() && !m_editor->canSave());
        QSignalSpy refused(m_editor.get(), &RecordEditor::saveFailed);
        m_editor->save();
        QCOMPARE(refused.count(), 1);
        m_editor->setText(u"name"_s, u"Harbour Works"_s);
        QVERIFY(m_editor->canSave());
        QSignalSpy saved(m_editor.get(), &RecordEditor::saved);
        m_editor->save();
        QVERIFY(!m_editor->canSave()); // it is being written
        QTRY_COMPARE(saved.count(), 1);
        QCOMPARE(stored()->name, u"Harbour Works"_s);
        QTRY_VERIFY(!m_editor->isEdited());
        m_edits->undo();
        QTRY_COMPARE(m_editor->draft().text(u"name"_s), u"Harbour"_s);
        QCOMPARE(stored()->city, QString());
    }

    void editorFollowsOthers()
    {
        m_editor->open(*stored());
        m_editor->setText(u"name"_s, u"Mine"_s);
        writeAsSomebodyElse(u"city"_s, {}, u"Kiel"_s);
        QCOMPARE(m_editor->draft().text(u"city"_s), u"Kiel"_s);
        QCOMPARE(m_editor->draft().text(u"name"_s), u"Mine"_s);
        // Both change one field: nothing is written over.
        writeAsSomebodyElse(u"name"_s, u"Harbour"_s, u"Theirs"_s);
        QSignalSpy refused(m_editor.get(), &RecordEditor::saveFailed);
        QSignalSpy conflicted(m_editor.get(), &RecordEditor::conflicted);
        m_editor->save();
        QTRY_COMPARE(conflicted.count(), 1);
        QCOMPARE(refused.count(), 0);
        QCOMPARE(stored()->name, u"Theirs"_s);
        QCOMPARE(m_editor->draft().text(u"name"_s), u"Mine"_s);
        const auto clashes = conflicted.first().first().value<QList<store::FieldClash>>();
        m_editor->resolve(clashes, {{u"name"_s, true}});
        QTRY_COMPARE(stored()->name, u"Mine"_s);
        QCOMPARE(stored()->city, u"Kiel"_s);
    }

    void editorMakesARecord()
    {
        accounts::Customer begun = harbour();
        begun.id = Id(701);
        begun.number = u"10002"_s;
        m_editor->openNew(begun);
        QVERIFY(m_editor->canSave());
        m_editor->save();
        QTRY_VERIFY(stored(Id(701)).ok());
        QTRY_VERIFY(!m_editor->draft().isNew());
        m_edits->undo(); // it is gone, and so is what the form shows
        QTRY_VERIFY(m_editor->draft().isNull());
        QVERIFY(!stored(Id(701)).ok());
        m_editor->openNew(begun);
        m_editor->revert();
        QVERIFY(m_editor->draft().isNull());
    }
};

QTEST_GUILESS_MAIN(TestDraft)
#include "test_draft.moc"
