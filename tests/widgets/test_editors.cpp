// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/companytime.h"
#include "ui/text/errortext.h"
#include "ui/text/fieldnames.h"
#include "ui/text/statetext.h"
#include "ui/text/unittext.h"
#include "ui/widgets/ask.h"
#include "ui/widgets/calendarpopup.h"
#include "ui/widgets/cellclipboard.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/filechooser.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/moneyedit.h"
#include "ui/widgets/pastednumbers.h"
#include "ui/widgets/quantityedit.h"
#include "ui/widgets/rateedit.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMetaProperty>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTimeEdit>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <QWindow>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(widgets::Answer)
Q_DECLARE_METATYPE(std::function<QWidget *()>)

class TestEditors : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void money_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("valid");
        QTest::addColumn<QString>("units");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << u"en_GB"_s << u"12.5"_s << true << u"125000"_s << u"12.50"_s;
        QTest::newRow("groups") << u"en_GB"_s << u"1,234.56"_s << true << u"12345600"_s
                                << u"1,234.56"_s;
        QTest::newRow("german") << u"de_DE"_s << u"1.234,56"_s << true << u"12345600"_s
                                << u"1.234,56"_s;
        QTest::newRow("four decimals")
            << u"en_GB"_s << u"0.0125"_s << true << u"125"_s << u"0.0125"_s;
        QTest::newRow("five decimals")
            << u"en_GB"_s << u"0.01251"_s << false << QString() << u"0.01251"_s;
        QTest::newRow("zero is a price") << u"en_GB"_s << u"0"_s << true << u"0"_s << u"0.00"_s;
        QTest::newRow("nothing is none")
            << u"en_GB"_s << QString() << true << QString() << QString();
        QTest::newRow("no number")
            << u"en_GB"_s << u"twelve"_s << false << QString() << u"twelve"_s;
        QTest::newRow("calculation")
            << u"de_DE"_s << u"=12*1,19"_s << true << u"142800"_s << u"14,28"_s;
        QTest::newRow("half a calculation")
            << u"de_DE"_s << u"=12*"_s << false << QString() << u"=12*"_s;
        QTest::newRow("sign") << u"de_DE"_s << u"12,50 €"_s << true << u"125000"_s << u"12,50"_s;
        QTest::newRow("code") << u"en_GB"_s << u"EUR 12.5"_s << true << u"125000"_s << u"12.50"_s;
        QTest::newRow("other currency")
            << u"en_GB"_s << u"$12.50"_s << false << QString() << u"$12.50"_s;
        QTest::newRow("Swiss groups")
            << u"de_CH"_s << u"1'234.5"_s << true << u"12345000"_s << u"1’234.50"_s;
        QTest::newRow("wrong groups")
            << u"en_US"_s << u"1,23,4"_s << false << QString() << u"1,23,4"_s;
        QTest::newRow("too large") << u"en_GB"_s << u"9999999999999999999"_s << false << QString()
                                   << u"9999999999999999999"_s;
    }
    void money()
    {
        QFETCH(QString, typed);
        QFETCH(QString, units);
        QFETCH(QString, locale);
        widgets::MoneyEdit edit;
        edit.setLocale(QLocale(locale));
        edit.setCurrency(*base::Currency::parse(u"EUR"));
        QSignalSpy edited(&edit, &widgets::DecimalEdit::valueEdited);
        for (const QChar c : typed) {
            edit.insert(c); // keyClicks() knows Latin-1 only
        }
        QTEST(edit.isValid(), "valid");
        QCOMPARE(edited.size(), typed.size());
        const auto value = edit.money();
        QCOMPARE(value ? QString::number(value->units()) : QString(), units);
        QVERIFY(edit.isValid() || !edit.problem().isEmpty());
        QFocusEvent out(QEvent::FocusOut);
        QCoreApplication::sendEvent(&edit, &out);
        QTEST(edit.text(), "shown");
    }

    void rangeAndRequired()
    {
        widgets::RateEdit edit;
        edit.setLocale(QLocale(u"en_GB"_s));
        edit.setRange(0, 100 * 10'000);
        QTest::keyClicks(&edit, u"101"_s);
        QVERIFY(edit.problem().contains(u"0 to 100"_s));
        edit.setRate(base::Rate(125'000));
        QVERIFY(edit.isValid());
        QCOMPARE(edit.text(), u"12.5"_s);
        QCOMPARE(edit.rate()->millionths(), 125'000);
        edit.clear();
        QTest::keyClicks(&edit, u"7.5 %"_s);
        QCOMPARE(edit.rate()->millionths(), 75'000);
        edit.setEmptyAllowed(false);
        edit.setRate({});
        QVERIFY(!edit.isValid());
    }

    void quantity()
    {
        widgets::QuantityEdit edit;
        edit.setLocale(QLocale(u"en_GB"_s));
        edit.setQuantity(base::Quantity(2500, u"KGM"_s));
        QCOMPARE(edit.text(), u"2.5"_s);
        QCOMPARE(edit.quantity()->unit(), u"KGM"_s);
    }

    void searchWaitsUntilTypingPauses()
    {
        widgets::SearchField field(u"Search"_s);
        QSignalSpy told(&field, &widgets::SearchField::searchChanged);
        QElapsedTimer since;
        since.start();
        QTest::keyClicks(&field, u" drill "_s);
        QCOMPARE(told.size(), 0);
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE_GE(since.elapsed(), widgets::SearchField::PauseMs - 5);
        QCOMPARE(told.last().first().toString(), u"drill"_s);
        QTest::keyClicks(&field, u"x"_s);
        QTest::keyClick(&field, Qt::Key_Return); // at once
        QCOMPARE(told.size(), 2);
        QTest::keyClick(&field, Qt::Key_Escape); // at once too
        QCOMPARE(told.size(), 3);
        QVERIFY(told.last().first().toString().isEmpty());
    }

    void messageBarSaysItForEverybody()
    {
        widgets::MessageBar bar;
        QAction retry(u"Try again"_s);
        QSignalSpy triggered(&retry, &QAction::triggered);
        bar.showMessage(widgets::MessageKind::Danger, u"The portal is down."_s, &retry);
        QVERIFY(!bar.isHidden());
        QVERIFY(bar.accessibleName().contains(u"Problem"_s));
        bar.findChild<QToolButton *>(u"messageActionButton"_s)->click();
        QCOMPARE(triggered.size(), 1);
        bar.showMessage(widgets::MessageKind::Info, u"<b>No markup</b>"_s);
        QVERIFY(bar.findChild<QToolButton *>(u"messageActionButton"_s)->isHidden());
        QCOMPARE(bar.findChild<QLabel *>(u"messageLabel"_s)->textFormat(), Qt::PlainText);
        bar.findChild<QToolButton *>(u"dismissMessageButton"_s)->click();
        QVERIFY(bar.isHidden());
    }

    void formFieldTellsTheProblemBesideTheField()
    {
        auto *edit = new QLineEdit;
        widgets::FormField field(u"&Name"_s, edit);
        QCOMPARE(edit->accessibleName(), u"Name"_s);
        field.setRequired(true);
        field.setHint(u"As on the label"_s);
        field.setProblem(u"“Name” is missing."_s);
        QVERIFY(edit->accessibleDescription().contains(u"missing"_s));
        QCOMPARE(edit->property("problem").toBool(), true);
        field.setProblem({});
        QVERIFY(edit->accessibleDescription().contains(u"As on the label"_s));
        QCOMPARE(edit->property("problem").toBool(), false);
    }

    //! Whoever scrolls over a form changes nothing in it.
    void theWheelPassesBy_data()
    {
        QTest::addColumn<std::function<QWidget *()>>("make");
        const auto row = [](const char *name, const std::function<QWidget *()> &make) {
            QTest::newRow(name) << make;
        };
        row("combo", [] {
            auto *box = new QComboBox;
            box->addItems({u"a"_s, u"b"_s, u"c"_s});
            box->setCurrentIndex(1);
            return box;
        });
        row("editable combo", [] {
            auto *box = new QComboBox;
            box->setEditable(true);
            box->addItems({u"a"_s, u"b"_s, u"c"_s});
            box->setCurrentIndex(1);
            return box;
        });
        row("spin", [] { return new QSpinBox; });
        row("time", [] { return new QTimeEdit; });
        row("day", [] {
            auto *edit = new widgets::DateEdit;
            edit->setDate(QDate(2026, 3, 1));
            return edit;
        });
        row("money", [] { return new widgets::MoneyEdit; });
    }
    void theWheelPassesBy()
    {
        QFETCH(std::function<QWidget *()>, make);
        widgets::Theme::instance().install(*qApp);
        QScrollArea area;
        auto *body = new QWidget;
        auto *column = new QVBoxLayout(body);
        auto *other = new QLineEdit;
        QWidget *edit = make();
        column->addWidget(other);
        column->addWidget(edit);
        column->addSpacing(2000);
        area.setWidget(body);
        area.resize(200, 200);
        area.show();
        QVERIFY(QTest::qWaitForWindowActive(&area));
        other->setFocus();
        const char *const property = edit->metaObject()->userProperty().name();
        const QVariant before = edit->property(property);
        const QPoint at = edit->mapTo(&area, edit->rect().center());
        QWheelEvent down(at, area.mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                         Qt::NoScrollPhase, false);
        QSpontaneKeyEvent::setSpontaneous(&down); // as from a person: handed on to what is around
        qApp->notify(area.windowHandle(), &down);
        QCOMPARE(edit->property(property), before);
        QVERIFY(!edit->hasFocus());
        QVERIFY(area.verticalScrollBar()->value() > 0); // what is around it scrolls
    }

    void askIsAnsweredOnce()
    {
        QWidget window;
        int answers = 0;
        widgets::setNextAnswer(widgets::Answer::Reject);
        widgets::ask(
            &window,
            {.title = u"Save?"_s,
             .text = {},
             .accept = u"Save"_s,
             .reject = u"Discard"_s,
             .cancel = {}},
            [&](widgets::Answer answer) { answers += answer == widgets::Answer::Reject ? 1 : 10; });
        QCOMPARE(answers, 0); // never from inside the call
        QTRY_COMPARE(answers, 1);
        QStringList chosen;
        widgets::setNextFiles({u"a.png"_s});
        widgets::chooseFiles(&window, {}, [&](const QStringList &files) { chosen = files; });
        QTRY_COMPARE(chosen, QStringList{u"a.png"_s});
    }

    void days_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QDate>("day"); // invalid: refused
        QTest::addColumn<QString>("shown");
        const QDate day(2028, 4, 5);
        QTest::newRow("German") << u"de_DE"_s << u"05.04.2028"_s << day << u"05.04.2028"_s;
        QTest::newRow("German, short") << u"de_DE"_s << u"5.4.28"_s << day << u"05.04.2028"_s;
        QTest::newRow("British") << u"en_GB"_s << u"05/04/2028"_s << day << u"05/04/2028"_s;
        QTest::newRow("American") << u"en_US"_s << u"4/5/28"_s << day << u"4/5/2028"_s;
        QTest::newRow("Swedish") << u"sv_SE"_s << u"2028-04-05"_s << day << u"2028-04-05"_s;
        QTest::newRow("in words") << u"fr_FR"_s << u"5 avril 2028"_s << day << u"05/04/2028"_s;
        QTest::newRow("no such day") << u"de_DE"_s << u"31.02.2028"_s << QDate() << u"31.02.2028"_s;
        QTest::newRow("no day") << u"en_GB"_s << u"soon"_s << QDate() << u"soon"_s;
    }
    //! What is typed is that day; it is written out, with the century, when the field is left.
    void days()
    {
        QFETCH(QString, locale);
        QFETCH(QString, typed);
        QFETCH(QDate, day);
        const QLocale before;
        QLocale::setDefault(QLocale(locale));
        widgets::DateEdit edit;
        QLocale::setDefault(before);
        edit.setDate(QDate(2027, 1, 9));
        QSignalSpy changed(&edit, &widgets::DateEdit::dateChanged);
        edit.selectAll();
        edit.insert(typed);
        QCOMPARE(edit.isValid(), day.isValid());
        QCOMPARE(changed.size(), day.isValid() ? 1 : 0);
        QCOMPARE(edit.date(), day.isValid() ? day : QDate(2027, 1, 9));
        QVERIFY(day.isValid() || !edit.problem().isEmpty());
        QFocusEvent out(QEvent::FocusOut);
        QCoreApplication::sendEvent(&edit, &out);
        QTEST(edit.text(), "shown");
    }

    void daysByKeyAndCalendar()
    {
        widgets::DateEdit edit;
        edit.setLocale(QLocale(u"en_GB"_s));
        edit.show();
        QVERIFY(QTest::qWaitForWindowActive(&edit));
        edit.setDate(QDate(2027, 1, 31));
        QTest::keyClick(&edit, Qt::Key_PageUp);
        QCOMPARE(edit.date(), QDate(2027, 2, 28));
        QTest::keyClick(&edit, Qt::Key_Down);
        QCOMPARE(edit.date(), QDate(2027, 2, 27));
        edit.selectAll();
        QTest::keyClicks(&edit, u"+1w"_s);
        QTest::keyClick(&edit, Qt::Key_Return);
        const QDate inAWeek = base::companytime::dayOf(QDateTime::currentDateTimeUtc()).addDays(7);
        QCOMPARE(edit.date(), inAWeek);
        QCOMPARE(edit.text(), QLocale(u"en_GB"_s).toString(inAWeek, u"dd/MM/yyyy"_s));
        QTest::keyClick(&edit, Qt::Key_F4);
        auto *calendar = edit.findChild<widgets::CalendarPopup *>();
        QTRY_VERIFY(calendar && calendar->isVisible());
        QCOMPARE(calendar->date(), inAWeek);
        QTest::mouseClick(calendar, Qt::LeftButton, {}, calendar->cellOf(inAWeek).center());
        QCOMPARE(edit.date(), inAWeek);
        QVERIFY(!calendar->isVisible());
    }

    void calendarFollowsTheLocale_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QDate>("date");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QDate>("first");
        QTest::newRow("US") << u"en_US"_s << QDate(2026, 8, 14) << u"Sun"_s << QDate(2026, 7, 26);
        QTest::newRow("GB") << u"en_GB"_s << QDate(2026, 8, 14) << u"Mon"_s << QDate(2026, 7, 27);
        // Four weeks long, and still six are shown.
        QTest::newRow("DE") << u"de_DE"_s << QDate(2027, 2, 1) << u"Mo"_s << QDate(2027, 2, 1);
    }
    void calendarFollowsTheLocale()
    {
        QFETCH(const QString, locale);
        QFETCH(const QDate, date);
        QFETCH(const QString, title);
        QWidget parent;
        widgets::CalendarPopup calendar(&parent);
        calendar.setLocale(QLocale(locale));
        calendar.open(date, date, parent);
        QCOMPARE(calendar.weekdays().first().remove(u'.'), title);
        QTEST(calendar.firstDay(), "first");
        const QFontMetrics font(calendar.font());
        const QRect last = calendar.cellOf(calendar.firstDay().addDays(41));
        QVERIFY(calendar.rect().contains(last));
        for (const QString &name : calendar.weekdays()) {
            QVERIFY2(font.horizontalAdvance(name) < last.width(), qPrintable(name));
        }
    }

    void calendarByKeyboard_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<QDate>("date");
        QTest::newRow("day") << Qt::Key_Right << QDate(2026, 8, 15);
        QTest::newRow("week") << Qt::Key_Up << QDate(2026, 8, 7);
        QTest::newRow("month") << Qt::Key_PageDown << QDate(2026, 9, 14);
        QTest::newRow("today") << Qt::Key_Home << QDate(2026, 3, 1);
    }
    void calendarByKeyboard()
    {
        QFETCH(const Qt::Key, key);
        QFETCH(const QDate, date);
        QWidget parent;
        widgets::CalendarPopup calendar(&parent);
        QSignalSpy chosen(&calendar, &widgets::CalendarPopup::chosen);
        calendar.open(QDate(2026, 8, 14), QDate(2026, 3, 1), parent);
        QTest::keyClick(&calendar, key);
        QTest::keyClick(&calendar, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toDate(), date);
        QVERIFY(!calendar.isVisible());
    }

    //! Shown behind the day that is typed, and never over it.
    void weekdayIsShown()
    {
        widgets::DateEdit edit;
        edit.setLocale(QLocale(u"en_GB"_s));
        edit.resize(220, 28);
        edit.show();
        auto *weekday = edit.findChild<QLabel *>(u"weekdayLabel"_s);
        edit.setDate(QDate(2026, 8, 14));
        QCOMPARE(weekday->text(), u"Fri"_s);
        QVERIFY(weekday->isVisible());
        edit.setText(u"15/8/2026"_s);
        Q_EMIT edit.textEdited(edit.text());
        QCOMPARE(weekday->text(), u"Sat"_s);
        edit.setText(u"nonsense"_s);
        Q_EMIT edit.textEdited(edit.text());
        QVERIFY(!weekday->isVisible());
        edit.setDate(QDate(2026, 8, 14));
        edit.resize(110, 28);
        QTRY_VERIFY(!weekday->isVisible());
    }

    //! Numbers of a pasted block that can be read in two ways are asked about, and not written.
    void pastedNumbers_data()
    {
        QTest::addColumn<QStringList>("numbers");
        QTest::addColumn<widgets::Answer>("answer");
        QTest::addColumn<QString>("result"); // the first number, or what the page says
        using widgets::Answer;
        QTest::newRow("plain") << QStringList{u"1.234,50 €"_s, u"12,00"_s} << Answer::Cancel
                               << u"1234.5"_s;
        QTest::newRow("as in this locale")
            << QStringList{u"1,234"_s} << Answer::Accept << u"1234"_s;
        QTest::newRow("the other way") << QStringList{u"1,234"_s} << Answer::Reject << u"1.234"_s;
        QTest::newRow("not now") << QStringList{u"1,234"_s} << Answer::Cancel << QString();
        QTest::newRow("no style for all") << QStringList{u"4,20"_s, u"12.5"_s} << Answer::Accept
                                          << u"“4,20” and “12.5” are written"_s;
    }
    void pastedNumbers()
    {
        QFETCH(QStringList, numbers);
        QFETCH(widgets::Answer, answer);
        QFETCH(QString, result);
        const QLocale before;
        QLocale::setDefault(QLocale(u"en_GB"_s));
        QWidget window;
        QString told;
        widgets::setNextAnswer(answer);
        widgets::readPasted(
            &window, numbers,
            [&](const exchange::NumberReader &reader) {
                const auto field = exchange::NumberField::money({});
                told = base::decimal::toText(reader.read(numbers.first(), field).valueOr(-1),
                                             field.places);
            },
            [&](const QString &sentence) { told = sentence; });
        QLocale::setDefault(before);
        if (result.isEmpty()) {
            bool isAnswered = false;
            QTimer::singleShot(0, &window, [&] { isAnswered = true; });
            QTRY_VERIFY(isAnswered); // after the answer, which came first
            QCOMPARE(told, result);
        } else {
            QTRY_VERIFY2(told.startsWith(result), qPrintable(told));
        }
        widgets::setNextAnswer(widgets::Answer::Cancel); // one that was not needed is used up
        widgets::ask(&window, {}, [](widgets::Answer) {});
    }

    //! What a desk copied is written as it writes, whoever pastes it: nobody is asked.
    void numbersThatADeskCopied_data()
    {
        QTest::addColumn<QString>("locale"); // of the desk that copied
        QTest::addColumn<QString>("result");
        QTest::newRow("decimal point") << u"en_GB"_s << u"1234"_s;
        QTest::newRow("decimal comma") << u"de_DE"_s << u"1.234"_s;
    }
    void numbersThatADeskCopied()
    {
        QFETCH(QString, locale);
        QFETCH(QString, result);
        const QLocale before;
        QLocale::setDefault(QLocale(locale));
        widgets::copyCells({{u"1,234"_s}}, false);
        QLocale::setDefault(before);
        QString told;
        widgets::readPasted(
            nullptr, widgets::copiedCells().constFirst(),
            [&told](const exchange::NumberReader &reader) {
                const auto field = exchange::NumberField::plain(3);
                told = base::decimal::toText(reader.read(u"1,234"_s, field).valueOr(-1), 3);
            },
            [&told](const QString &sentence) { told = sentence; });
        QCOMPARE(told, result);
        QGuiApplication::clipboard()->clear();
    }

    void sentences_data()
    {
        QTest::addColumn<base::Error>("error");
        QTest::addColumn<QStringList>("words");
        using base::ErrorCode;
        QTest::newRow("field") << base::Error{ErrorCode::Value_Empty, {.field = u"name"_s}, {}}
                               << QStringList{u"Name"_s, u"Fill it in"_s};
        QTest::newRow("limit") << base::Error{ErrorCode::Value_TooLong,
                                              {.field = u"sku"_s, .expected = u"40"_s},
                                              {}}
                               << QStringList{u"SKU"_s, u"40"_s};
        QTest::newRow("row and column")
            << base::Error{ErrorCode::Exchange_BadRow,
                           {.file = u"prices.csv"_s, .row = 12, .column = 3},
                           {}}
            << QStringList{u"12"_s, u"3"_s, u"prices.csv"_s};
        QTest::newRow("row of a value")
            << base::Error{ErrorCode::Value_NotANumber, {.field = u"price:7:C62:1"_s, .row = 4}, {}}
            << QStringList{u"Row 4"_s, u"Price from 1 pcs"_s};
        QTest::newRow("taken key") << base::Error{ErrorCode::Value_NotUnique,
                                                  {.subject = u"DRL-1"_s, .field = u"sku"_s},
                                                  {}}
                                   << QStringList{u"DRL-1"_s, u"another"_s};
        QTest::newRow("server") << base::Error{ErrorCode::Net_Unreachable,
                                               {.subject = u"Own portal"_s},
                                               {}}
                                << QStringList{u"Own portal"_s, u"network"_s};
    }
    void sentences()
    {
        QFETCH(base::Error, error);
        QFETCH(QStringList, words);
        const QString sentence = text::sentence(error);
        for (const QString &word : words) {
            QVERIFY2(sentence.contains(word), qPrintable(sentence));
        }
    }

    void names()
    {
        QCOMPARE(text::fieldName(u"product"_s, u"value:colour"_s), u"Attribute “colour”"_s);
        QCOMPARE(text::fieldName(u"product"_s, u"exists"_s), u"Product"_s);
        QCOMPARE(text::fieldName(u"customer"_s, u"terms_id"_s), u"Payment terms"_s);
        QCOMPARE(text::fieldName(u"product"_s, u"brandnew"_s), u"brandnew"_s);
        QCOMPARE(text::memberName(u"erpNumber"_s), u"ERP number"_s);
        QCOMPARE(text::memberName(u"packaging 2.unit"_s), u"Packaging units 2 › Unit"_s);
        QCOMPARE(text::memberName(u"brandNew"_s), u"brandNew"_s);
        QCOMPARE(text::stateName(u"overdue"_s), u"Overdue"_s);
        QCOMPARE(text::unitName(u"C62"_s), u"pcs"_s);
        QVERIFY(text::commonUnits().startsWith(u"C62"_s));
    }
};

QTEST_MAIN(TestEditors)
#include "test_editors.moc"
