// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/companytime.h"
#include "models/pricing/pricelist.h"
#include "models/records/draftsource.h"
#include "tests/support/testing.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/moneyedit.h"
#include "ui/widgets/recordform.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using pricing::PriceList;
using widgets::DayEdit;

namespace {

class Source final : public records::DraftSource
{
public:
    [[nodiscard]] const records::Type &type() const override { return records::type<PriceList>(); }
    [[nodiscard]] const records::Draft &draft() const override { return m_draft; }
    void setText(const QString &field, const QString &text) override
    {
        m_draft.setText(field, text);
        Q_EMIT fieldChanged(field);
    }
    void open(const PriceList &list)
    {
        m_draft = records::Draft::of(list);
        Q_EMIT draftChanged();
    }

private:
    records::Draft m_draft;
};

QDateTime utc(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate);
}

} // namespace

//! Every editor of a form shows the draft and tells it what is typed, and nothing else.
class TestRecordForm final : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<Source> m_source;
    std::unique_ptr<widgets::RecordForm> m_form;

    template <typename Widget>
    [[nodiscard]] Widget *find(const QString &name)
    {
        return m_form->findChild<Widget *>(name);
    }
    [[nodiscard]] PriceList list()
    {
        PriceList list{.id = base::Id(1), .code = u"L1"_s, .name = u"Standard"_s};
        list.currency = base::Currency::parse(u"EUR").value();
        list.validity.from = utc(u"2026-03-01T10:30:00Z"_s); // not the beginning of a day
        list.rounding.step = 500;
        return list;
    }
    //! What stands below the editor of a field.
    [[nodiscard]] QString note(const QString &editor)
    {
        return find<QWidget>(editor)
            ->parentWidget()
            ->findChild<QLabel *>(u"fieldNoteLabel"_s)
            ->text();
    }

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale(u"de_DE"_s));
        base::companytime::setZone(QTimeZone("Europe/Berlin"));
        m_source = std::make_unique<Source>();
        m_form = std::make_unique<widgets::RecordForm>(*m_source);
        m_form->addLine(u"code"_s, u"Code"_s, u"code"_s);
        m_form->addText(u"name"_s, u"Name"_s, u"name"_s, 2);
        m_form->addWords(u"status"_s, u"Status"_s, u"status"_s);
        m_form->addNumber(u"rounding_step"_s, u"Step"_s, u"step"_s,
                          new widgets::MoneyEdit(m_form.get()));
        m_form->addDay(u"valid_from"_s, u"From"_s, u"from"_s,
                       new DayEdit(DayEdit::Is::First, DayEdit::Need::MayBeNone, u"Valid from"_s,
                                   m_form.get()));
        m_form->addDay(u"valid_to"_s, u"To"_s, u"to"_s,
                       new DayEdit(DayEdit::Is::Last, DayEdit::Need::MayBeNone, u"Valid until"_s,
                                   m_form.get()));
        m_form->show();
    }
    void cleanup()
    {
        m_form.reset();
        m_source.reset();
        QLocale::setDefault(QLocale::c());
    }

    void lookingChangesNothing()
    {
        m_source->open(list());
        QCOMPARE(find<QLineEdit>(u"code"_s)->text(), u"L1"_s);
        QCOMPARE(find<QPlainTextEdit>(u"name"_s)->toPlainText(), u"Standard"_s);
        QCOMPARE(find<QComboBox>(u"status"_s)->currentData().toString(), u"draft"_s);
        QCOMPARE(find<widgets::MoneyEdit>(u"step"_s)->count(), std::optional(qint64(500)));
        QVERIFY(find<QCheckBox>(u"fromCheck"_s)->isChecked());
        QVERIFY(!find<QCheckBox>(u"toCheck"_s)->isChecked());
        m_form->refresh();
        QVERIFY(!m_source->draft().isDirty());
    }

    void typingIsTold()
    {
        m_source->open(list());
        auto *code = find<QLineEdit>(u"code"_s);
        code->selectAll();
        QTest::keyClicks(code, u"WEB"_s);
        find<QPlainTextEdit>(u"name"_s)->setPlainText(u"Web shop"_s);
        find<QComboBox>(u"status"_s)->setCurrentIndex(1);
        auto *step = find<widgets::MoneyEdit>(u"step"_s);
        step->selectAll();
        QTest::keyClicks(step, u"0,1"_s);
        const auto typed = m_source->draft().record<PriceList>();
        QCOMPARE(typed.code, u"WEB"_s);
        QCOMPARE(typed.name, u"Web shop"_s);
        QCOMPARE(typed.status, pricing::Status::Active);
        QCOMPARE(typed.rounding.step, 1000);
        step->clear();
        QTest::keyClicks(step, u" "_s); // nothing stands for none
        QCOMPARE(m_source->draft().text(u"rounding_step"_s), u"0"_s);
    }

    //! A day is the company's; one that was not touched keeps its exact instant.
    void days()
    {
        m_source->open(list());
        auto *to = find<QCheckBox>(u"toCheck"_s);
        const QDate today = base::companytime::dayOf(QDateTime::currentDateTimeUtc());
        QCOMPARE(find<widgets::DateEdit>(u"toEdit"_s)->date(), today); // what is offered
        to->setChecked(true);
        find<widgets::DateEdit>(u"toEdit"_s)->setDate(QDate(2026, 6, 19));
        auto typed = m_source->draft().record<PriceList>();
        QCOMPARE(typed.validity.to, utc(u"2026-06-19T22:00:00Z"_s));
        QCOMPARE(typed.validity.from, utc(u"2026-03-01T10:30:00Z"_s));
        auto *from = find<widgets::DateEdit>(u"fromEdit"_s);
        from->setDate(QDate(2026, 3, 2));
        QCOMPARE(m_source->draft().record<PriceList>().validity.from,
                 utc(u"2026-03-01T23:00:00Z"_s));
        from->setDate(QDate(2026, 3, 1)); // and back: as it was
        QVERIFY(!m_source->draft().isModified(u"valid_from"_s));
        from->setDate(QDate(2026, 6, 20));
        QVERIFY2(note(u"to"_s).contains(u"Valid until"_s), qPrintable(note(u"to"_s)));
        to->setChecked(false);
        QCOMPARE(note(u"to"_s), QString());
        QVERIFY(!m_source->draft().record<PriceList>().validity.to.isValid());
    }

    void whatIsNoDay()
    {
        m_source->open(list());
        auto *from = find<widgets::DateEdit>(u"fromEdit"_s);
        from->selectAll();
        QTest::keyClicks(from, u"31.2.2026"_s);
        QVERIFY(!m_source->draft().problems().isEmpty()); // nothing is saved
        QVERIFY2(note(u"from"_s).contains(u"28.02.26"_s), qPrintable(note(u"from"_s)));
        find<QCheckBox>(u"fromCheck"_s)->setChecked(false);
        QCOMPARE(note(u"from"_s), QString());
        find<QCheckBox>(u"fromCheck"_s)->setChecked(true);
        from->selectAll();
        QTest::keyClicks(from, u"2.3.26"_s);
        QCOMPARE(m_source->draft().record<PriceList>().validity.from,
                 utc(u"2026-03-01T23:00:00Z"_s));
        QCOMPARE(note(u"from"_s), QString());
    }

    //! What is no number in the reader's locale is none, whatever others would read.
    void whatIsNoNumber_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("point") << u"1.5"_s;
        QTest::newRow("letters") << u"12a"_s;
        QTest::newRow("less than allowed") << u"-1"_s;
        QTest::newRow("too precise") << u"0,00001"_s;
    }
    void whatIsNoNumber()
    {
        QFETCH(QString, typed);
        m_source->open(list());
        auto *step = find<widgets::MoneyEdit>(u"step"_s);
        step->selectAll();
        QTest::keyClicks(step, typed);
        QVERIFY(!m_source->draft().problems().isEmpty());
        QVERIFY(!note(u"step"_s).isEmpty());
        QCOMPARE(step->text(), typed); // still there to be mended
        m_form->refresh();
        QCOMPARE(step->text(), typed);
    }

    void nobodyIsBlamedTooEarly()
    {
        PriceList begun = list();
        begun.name.clear();
        m_source->open(begun);
        QCOMPARE(note(u"name"_s), QString());
        m_form->showAllProblems(true);
        QVERIFY(!note(u"name"_s).isEmpty());
    }

    //! Nothing below moves when a problem comes and goes.
    void aProblemMovesNothing()
    {
        m_source->open(list());
        const auto height = [this] {
            m_form->layout()->invalidate();
            return qobject_cast<QVBoxLayout *>(m_form->layout())->totalSizeHint().height();
        };
        const int before = height();
        find<QLineEdit>(u"code"_s)->clear();
        m_source->setText(u"code"_s, {});
        QVERIFY(!note(u"code"_s).isEmpty());
        QCOMPARE(height(), before);
    }

    void undoOfOneField_data()
    {
        QTest::addColumn<QString>("editor");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::newRow("line") << u"code"_s << u"code"_s << u"WEB"_s;
        QTest::newRow("text") << u"name"_s << u"name"_s << u"Web shop"_s;
        QTest::newRow("choice") << u"status"_s << u"status"_s << u"active"_s;
        QTest::newRow("number") << u"step"_s << u"rounding_step"_s << u"1000"_s;
        QTest::newRow("day") << u"from"_s << u"valid_from"_s << u""_s;
    }
    void undoOfOneField()
    {
        QFETCH(QString, editor);
        QFETCH(QString, field);
        QFETCH(QString, typed);
        m_source->open(list());
        auto *frame = find<QWidget>(editor)->parentWidget();
        auto *undo = frame->findChild<QToolButton *>(u"undoFieldButton"_s);
        const QString stored = m_source->draft().text(field);
        QVERIFY(undo->isHidden());
        m_source->setText(u"currency"_s, u"CHF"_s); // that of another field stays
        m_source->setText(field, typed);
        QVERIFY(!undo->isHidden());
        undo->click();
        QCOMPARE(m_source->draft().text(field), stored);
        QVERIFY(undo->isHidden());
        QCOMPARE(m_source->draft().modifiedFields(), QStringList(u"currency"_s));
    }

    void undoByKeys()
    {
        m_source->open(list());
        m_form->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
        auto *code = find<QLineEdit>(u"code"_s);
        code->setFocus();
        QTest::keyClicks(code, u"WEB"_s);
        QTest::keyClick(code, Qt::Key_Escape, Qt::ShiftModifier);
        QCOMPARE(code->text(), u"L1"_s);
        QVERIFY(!m_source->draft().isDirty());
    }

    //! What there is room for is told before it is too late, and only then.
    void room_data()
    {
        QTest::addColumn<int>("length");
        QTest::addColumn<QString>("said");
        const int most = int(records::type<PriceList>().find(u"name"_s)->max);
        QTest::newRow("far") << most - 21 << QString();
        QTest::newRow("near") << most - 20 << u"20"_s;
        QTest::newRow("full") << most << u"0"_s;
    }
    void room()
    {
        QFETCH(int, length);
        QFETCH(QString, said);
        m_source->open(list());
        find<QPlainTextEdit>(u"name"_s)->setPlainText(QString(length, u'x'));
        QCOMPARE(note(u"name"_s).section(u' ', 0, 0), said);
    }

    void readOnly()
    {
        m_source->open(list());
        m_form->setReadOnly(true);
        QVERIFY(find<QLineEdit>(u"code"_s)->isReadOnly());
        QVERIFY(!find<QComboBox>(u"status"_s)->isEnabled());
        QVERIFY(!find<QWidget>(u"from"_s)->isEnabled());
    }
};

QTEST_MAIN(TestRecordForm)
#include "test_recordform.moc"
