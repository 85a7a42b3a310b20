// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/application.h"
#include "app/desk/services.h"
#include "app/sync/syncengine.h"
#include "models/records/editservice.h"
#include "tests/support/desk.h"
#include "tests/support/testing.h"
#include "tests/tour/deskdriver.h"
#include "tests/tour/looks.h"
#include "tests/tour/places.h"
#include "ui/shell/mainwindow.h"
#include "ui/text/language.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/page.h"
#include "ui/widgets/pagekeys.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/sidepanel.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QWheelEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int PatienceMs = 10'000;
constexpr QSize Usual(1440, 900);
constexpr QSize Small(900, 600);

QString lines(const QStringList &problems)
{
    return u'\n' + problems.join(u'\n');
}

bool hasFocus(const QWidget *part)
{
    const QWidget *focus = QApplication::focusWidget();
    return part && focus && (part == focus || part->isAncestorOf(focus));
}

} // namespace

//! What holds of every page, tab and section of the program. They are found in the window: one
//! that is added later is tested without a line.
class TestEveryPlace final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void cleanup();
    void controlsHaveNamesAndRoles_data() { addPlaces(); }
    void controlsHaveNamesAndRoles();
    void textsCanBeRead_data();
    void textsCanBeRead();
    void aSmallWindowHoldsAll_data() { addPlaces(); }
    void aSmallWindowHoldsAll();
    void theWheelChangesNothing_data() { addPlaces(); }
    void theWheelChangesNothing();
    void hoverMarksTheRow_data() { addPlaces(); }
    void hoverMarksTheRow();
    void searchLeadsAndLetsGo_data() { addPlaces(); }
    void searchLeadsAndLetsGo();
    void keysGoThroughTheParts_data() { addPlaces(); }
    void keysGoThroughTheParts();
    void thePanelClosesAndOpens_data() { addPlaces(); }
    void thePanelClosesAndOpens();
    void newOnesBeginInAField_data() { addPlaces(); }
    void newOnesBeginInAField();
    void editsAreSavedUndoneAndRedone_data() { addPlaces(); }
    void editsAreSavedUndoneAndRedone();
    void whoeverLeavesIsAsked_data() { addPlaces(); }
    void whoeverLeavesIsAsked();
    void typedDaysAreThose_data();
    void typedDaysAreThose();

private:
    void addPlaces();
    //! The place of the running row, with its page and parts. Fails the test when it is not there.
    widgets::PageParts open();
    [[nodiscard]] QMessageBox *question() const;
    void answer(const QString &button);
    [[nodiscard]] QAction *menuAction(const QString &name) const;
    //! A field beside the list that can be changed so that the page knows; null where there is
    //! none.
    QWidget *changeOne(const widgets::PageParts &parts);

    std::unique_ptr<support::DeskDriver> m_desk;
    QList<support::Place> m_places;
    widgets::Page *m_page = nullptr;
};

void TestEveryPlace::initTestCase()
{
    m_desk = std::make_unique<support::DeskDriver>(demo::Options{.products = 60, .customers = 24},
                                                   QUrl(), QUrl());
    m_desk->open();
    m_desk->services().sync.setPaused(true);
    m_places = support::placesOf(*m_desk);
    QVERIFY(m_places.size() > 20); // else nothing was found, and nothing is tested
}

void TestEveryPlace::cleanupTestCase()
{
    m_desk.reset();
}

//! Leaves nothing behind that another row would see.
void TestEveryPlace::cleanup()
{
    if (QMessageBox *box = question()) {
        box->reject();
    }
    if (m_page) {
        m_page->discardChanges();
        if (auto *search = widgets::partsOf(*m_page).search) {
            search->clear();
        }
    }
}

void TestEveryPlace::addPlaces()
{
    QTest::addColumn<qsizetype>("place");
    for (qsizetype i = 0; i < m_places.size(); ++i) {
        QTest::newRow(qPrintable(m_places.at(i).name)) << i;
    }
}

widgets::PageParts TestEveryPlace::open()
{
    const qsizetype *place = static_cast<qsizetype *>(QTest::qData("place", QMetaType::LongLong));
    m_page = support::goTo(*m_desk, m_places.at(*place));
    return m_page ? widgets::partsOf(*m_page) : widgets::PageParts();
}

QMessageBox *TestEveryPlace::question() const
{
    auto *box = m_desk->window().findChild<QMessageBox *>(u"questionDialog"_s);
    return box && box->isVisible() ? box : nullptr;
}

void TestEveryPlace::answer(const QString &button)
{
    QTRY_VERIFY2_WITH_TIMEOUT(question(), "nobody is asked", PatienceMs);
    auto *pressed = question()->findChild<QPushButton *>(button);
    QVERIFY2(pressed, qPrintable(button));
    QTest::mouseClick(pressed, Qt::LeftButton);
    QTRY_VERIFY(!question());
    m_desk->settle();
}

QAction *TestEveryPlace::menuAction(const QString &name) const
{
    return m_desk->window().findChild<QAction *>(name);
}

void TestEveryPlace::controlsHaveNamesAndRoles()
{
    open();
    QVERIFY(m_page);
    const QStringList problems = support::namelessControls(m_desk->window());
    QVERIFY2(problems.isEmpty(), qPrintable(lines(problems)));
}

void TestEveryPlace::textsCanBeRead_data()
{
    QTest::addColumn<qsizetype>("place");
    QTest::addColumn<bool>("dark");
    for (const bool dark : {false, true}) { // a change of theme takes long
        for (qsizetype i = 0; i < m_places.size(); ++i) {
            QTest::addRow("%s%s", qPrintable(m_places.at(i).name), dark ? ", dark" : "")
                << i << dark;
        }
    }
}

void TestEveryPlace::textsCanBeRead()
{
    using widgets::Theme;
    QFETCH(const bool, dark);
    const Theme::Mode wanted = dark ? Theme::Mode::Dark : Theme::Mode::Light;
    if (Theme::instance().mode() != wanted) {
        Theme::instance().setMode(wanted);
    }
    open();
    QVERIFY(m_page);
    const QStringList problems = support::faintTexts(m_desk->window());
    QVERIFY2(problems.isEmpty(), qPrintable(lines(problems)));
}

void TestEveryPlace::aSmallWindowHoldsAll()
{
    if (widgets::Theme::instance().mode() != widgets::Theme::Mode::Light) {
        widgets::Theme::instance().setMode(widgets::Theme::Mode::Light);
    }
    open();
    QVERIFY(m_page);
    m_desk->window().resize(Small);
    m_desk->settle();
    QStringList problems = support::misplacedControls(*m_page);
    const widgets::PageParts parts = widgets::partsOf(*m_page);
    if (parts.list && parts.panel && parts.list->width() < 300) {
        problems += u"the list is %1 px wide"_s.arg(parts.list->width());
    }
    const QSize size = m_desk->window().size();
    m_desk->window().resize(Usual);
    m_desk->settle();
    QCOMPARE(size, Small);
    QVERIFY2(problems.isEmpty(), qPrintable(lines(problems)));
}

//! Over any field that has not the focus.
void TestEveryPlace::theWheelChangesNothing()
{
    open();
    QVERIFY(m_page);
    m_page->setFocus();
    QStringList problems;
    const auto fields = support::fieldsOf(*m_page);
    for (QWidget *field : fields) {
        const QString before = support::valueOf(*field);
        for (const int turn : {-120, 120}) {
            const QPointF at = field->rect().center();
            QWheelEvent wheel(at, field->mapToGlobal(at), {}, {0, turn}, Qt::NoButton,
                              Qt::NoModifier, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(field, &wheel);
            if (support::valueOf(*field) != before) {
                problems += field->objectName();
            }
        }
    }
    QVERIFY2(problems.isEmpty(), qPrintable(lines(problems)));
}

void TestEveryPlace::hoverMarksTheRow()
{
    const widgets::PageParts parts = open();
    QVERIFY(m_page);
    if (!parts.list || parts.list->model()->rowCount() < 3) {
        return;
    }
    QWidget *view = parts.list->viewport();
    const QRect row = parts.list->visualRect(parts.list->model()->index(2, 0)).adjusted(0, 1, 0, -1)
        & view->rect();
    QTest::mouseMove(view, QPoint(2, 2));
    const QImage before = view->grab(row).toImage();
    QTest::mouseMove(view, row.center());
    QTRY_VERIFY(view->grab(row).toImage() != before);
}

//! A text that one record has leads to it; one that none has says so, with a way out; without a
//! text all are there again. What the panel shows is what is selected.
void TestEveryPlace::searchLeadsAndLetsGo()
{
    const widgets::PageParts parts = open();
    QVERIFY(m_page);
    if (!parts.search || !parts.list) {
        return;
    }
    const QAbstractItemModel *model = parts.list->model();
    const int all = model->rowCount();
    QVERIFY(all > 0);
    const auto title = [&parts] {
        const auto *label
            = parts.panel ? parts.panel->findChild<QLabel *>(u"panelTitleLabel"_s) : nullptr;
        return label ? label->text() : QString();
    };
    const auto subtitle = [&] {
        const auto *label
            = parts.panel ? parts.panel->findChild<QLabel *>(u"panelSubtitleLabel"_s) : nullptr;
        return title() + u' ' + (label ? label->text() : QString());
    };
    QStringList cells;
    const auto isSelected = [&] {
        const QModelIndex current = parts.list->currentIndex();
        if (!current.isValid() || !parts.panel || !parts.panel->isVisible()) {
            return true;
        }
        cells.clear();
        for (int column = 0; column < model->columnCount(); ++column) {
            cells += model->index(current.row(), column).data().toString();
        }
        // Its name, its number or its code.
        return cells.join(u'\n').contains(title())
            || std::ranges::any_of(cells, [&](const QString &cell) {
                   return cell.size() > 4 && subtitle().contains(cell);
               });
    };
    QTRY_VERIFY2_WITH_TIMEOUT(isSelected(), qPrintable(title() + u" | "_s + cells.join(u' ')),
                              PatienceMs);
    parts.list->setCurrentIndex(model->index(all - 1, 0));
    m_desk->settle();
    QTRY_VERIFY2_WITH_TIMEOUT(isSelected(), qPrintable(title() + u" | "_s + cells.join(u' ')),
                              PatienceMs);

    parts.search->setFocus();
    QTest::keyClicks(parts.search, u"qqzzqq"_s);
    QTRY_COMPARE_WITH_TIMEOUT(model->rowCount(), 0, PatienceMs);
    auto *empty = parts.list->viewport()->findChild<widgets::EmptyState *>();
    empty = empty ? empty : m_page->findChild<widgets::EmptyState *>();
    QVERIFY(empty);
    QTRY_VERIFY(empty->isVisible());
    const auto *out = empty->findChild<QToolButton *>();
    QVERIFY2(out && out->isVisible() && out->isEnabled(), "no way out");
    QVERIFY2(!parts.panel || !parts.panel->isVisible() || !parts.panel->isEnabled()
                 || support::fieldsOf(*parts.panel).isEmpty(),
             "a record that is not in the list can be edited");

    QTest::keyClick(parts.search, Qt::Key_Escape);
    QTRY_COMPARE_WITH_TIMEOUT(model->rowCount(), all, PatienceMs);
    m_desk->settle();
    QTRY_VERIFY2_WITH_TIMEOUT(isSelected(), qPrintable(title() + u" | "_s + cells.join(u' ')),
                              PatienceMs);
}

//! Enter and Down in the search lead into the list, F6 goes round, F2 edits, Ctrl+F searches.
void TestEveryPlace::keysGoThroughTheParts()
{
    widgets::PageParts parts = open();
    QVERIFY(m_page);
    if (parts.search && parts.list) {
        for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Down}) {
            parts.list->setFocus();
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_F, Qt::ControlModifier);
            QTRY_VERIFY2(parts.search->hasFocus(), "Ctrl+F");
            QTest::keyClick(parts.search, key);
            QVERIFY2(parts.list->hasFocus(), "into the list");
            QVERIFY(parts.list->currentIndex().isValid());
        }
    }
    m_desk->settle();
    parts = widgets::partsOf(*m_page);
    QList<QWidget *> round;
    for (QWidget *part : {static_cast<QWidget *>(parts.list), static_cast<QWidget *>(parts.panel),
                          static_cast<QWidget *>(parts.search)}) {
        if (part && part->isEnabled()) {
            round.append(part);
        }
    }
    if (round.size() < 2) {
        return;
    }
    round.constFirst()->setFocus();
    for (qsizetype i = 1; i <= round.size(); ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
        QVERIFY2(hasFocus(round.at(i % round.size())), "F6");
    }
    for (qsizetype i = round.size() - 1; i >= 0; --i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY2(hasFocus(round.at(i)), "Shift+F6");
    }
}

//! By the cross and by Esc; the focus is in the list then, and a row opens it again.
void TestEveryPlace::thePanelClosesAndOpens()
{
    const widgets::PageParts parts = open();
    QVERIFY(m_page);
    if (!parts.list || !parts.panel) {
        return;
    }
    auto *cross = parts.panel->findChild<QToolButton *>(u"closePanelButton"_s);
    QVERIFY(cross);
    for (const bool byKey : {false, true}) {
        if (byKey) {
            cross->setFocus();
            QTest::keyClick(cross, Qt::Key_Escape);
        } else {
            QTest::mouseClick(cross, Qt::LeftButton);
        }
        m_desk->settle();
        QVERIFY2(!parts.panel->isVisible(), byKey ? "Esc" : "the cross");
        QVERIFY2(parts.list->hasFocus(), "the focus is not in the list");
        QTest::keyClick(parts.list, Qt::Key_Down);
        QTest::keyClick(parts.list, Qt::Key_Up);
        m_desk->settle();
        QTRY_VERIFY2(parts.panel->isVisible(), "a row does not open it again");
    }
}

void TestEveryPlace::newOnesBeginInAField()
{
    const widgets::PageParts parts = open();
    QVERIFY(m_page);
    if (!parts.list) {
        return;
    }
    const auto actions = m_page->findChildren<QAction *>();
    const bool canMake = std::ranges::any_of(actions, [](const QAction *action) {
        const auto places = action->associatedObjects();
        return action->shortcut() == QKeySequence(QKeySequence::New) && action->isEnabled()
            && std::ranges::any_of(places, [](QObject *place) {
                   const auto *widget = qobject_cast<QWidget *>(place);
                   return widget && widget->isVisible();
               });
    });
    if (!canMake) {
        return;
    }
    parts.list->setFocus();
    QTest::keyClick(parts.list, Qt::Key_N, Qt::ControlModifier);
    m_desk->settle();
    const QWidget *focus = QApplication::focusWidget();
    QVERIFY2(focus && support::fieldsOf(*m_page).contains(focus), "the focus is in no field");
    const widgets::PageParts now = widgets::partsOf(*m_page);
    QVERIFY2(!parts.panel || hasFocus(now.panel), "the focus is not beside the list");
    QVERIFY(!now.list->selectionModel()->hasSelection());
    m_page->discardChanges();
    m_desk->settle();
    QVERIFY2(!m_page->hasUnsavedChanges(), "something stays behind");
}

QWidget *TestEveryPlace::changeOne(const widgets::PageParts &parts)
{
    const auto fields = parts.panel ? support::fieldsOf(*parts.panel) : QList<QWidget *>();
    for (QWidget *field : fields) {
        if (support::change(*field) && m_page->hasUnsavedChanges()) {
            return field;
        }
        m_page->discardChanges();
    }
    return nullptr;
}

//! One field of every kind that there is beside the list: Ctrl+S, Ctrl+Z and redo.
void TestEveryPlace::editsAreSavedUndoneAndRedone()
{
    const widgets::PageParts parts = open();
    QVERIFY(m_page);
    if (!parts.panel || !parts.list) {
        return;
    }
    QStringList done;
    QList<QPointer<QWidget>> fields; // saving may make them anew
    for (QWidget *field : support::fieldsOf(*parts.panel)) {
        fields.append(field);
    }
    for (const QPointer<QWidget> &field : std::as_const(fields)) {
        if (!field || done.contains(QLatin1String(field->metaObject()->className()))) {
            continue;
        }
        const QString before = support::valueOf(*field);
        if (!support::change(*field) || !m_page->hasUnsavedChanges()) {
            m_page->discardChanges(); // adds, looks up or filters
            continue;
        }
        done += QLatin1String(field->metaObject()->className());
        const QByteArray name = field->objectName().toUtf8();
        const auto isRefused = [&field] {
            const auto *frame = qobject_cast<widgets::FormField *>(field->parentWidget());
            return frame && !frame->problem().isEmpty();
        };
        QTest::keyClick(field, Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY2_WITH_TIMEOUT(!m_page->hasUnsavedChanges() || isRefused(),
                                  name + " is not saved, without a word", PatienceMs);
        if (m_page->hasUnsavedChanges()) {
            m_page->discardChanges(); // it has to be chosen from a list
            continue;
        }
        m_desk->settle();
        parts.list->setFocus();
        const QString after = support::valueOf(*field); // as it is written out
        for (const auto &[action, wanted] :
             {std::pair(u"undoAction"_s, before), std::pair(u"redoAction"_s, after),
              std::pair(u"undoAction"_s, before)}) {
            QTRY_VERIFY2_WITH_TIMEOUT(menuAction(action)->isEnabled(), name + " is not told of",
                                      PatienceMs);
            menuAction(action)->trigger();
            m_desk->settle();
            QVERIFY2(field, name);
            QTRY_VERIFY2_WITH_TIMEOUT(field && support::valueOf(*field) == wanted,
                                      name + (wanted == before ? " after undo" : " after redo"),
                                      PatienceMs);
        }
    }
}

//! For another page, another company or the end of the program: Keep editing, Discard and Save each
//! do that.
void TestEveryPlace::whoeverLeavesIsAsked()
{
    const widgets::PageParts parts = open();
    QVERIFY(m_page);
    const QPointer<QWidget> field = changeOne(parts);
    if (!field) {
        return;
    }
    shell::MainWindow &window = m_desk->window();
    const QString here = window.currentPageId();
    const QString other = here == "orders"_L1 ? u"customers"_s : u"orders"_s;
    const QString typed = support::valueOf(*field);
    QSignalSpy otherCompany(&window, &shell::MainWindow::otherDatabaseRequested);

    window.close();
    answer(u"cancelButton"_s);
    QVERIFY(window.isVisible());
    menuAction(u"otherDatabaseAction"_s)->trigger();
    answer(u"cancelButton"_s);
    QCOMPARE(otherCompany.count(), 0);
    window.showPage(other);
    answer(u"cancelButton"_s);
    QCOMPARE(window.currentPageId(), here);
    QVERIFY(field && support::valueOf(*field) == typed);
    QVERIFY(m_page->hasUnsavedChanges());

    window.showPage(other);
    answer(u"rejectButton"_s);
    QTRY_COMPARE(window.currentPageId(), other);
    QVERIFY(!m_page->hasUnsavedChanges());
    QVERIFY(!field || support::valueOf(*field) != typed);

    const widgets::PageParts again = open();
    QVERIFY(changeOne(again));
    window.showPage(other);
    answer(u"acceptButton"_s);
    QTRY_COMPARE_WITH_TIMEOUT(window.currentPageId(), other, PatienceMs);
    QVERIFY(!m_page->hasUnsavedChanges());
    QTRY_VERIFY(m_desk->services().edits.canUndo());
    m_desk->services().edits.undo();
    m_desk->settle();
}

void TestEveryPlace::typedDaysAreThose_data()
{
    QTest::addColumn<qsizetype>("place");
    QTest::addColumn<QString>("language");
    for (const char *language : {"en_US", "en_GB", "de_DE", "fr_FR", "sv_SE"}) {
        for (qsizetype i = 0; i < m_places.size(); ++i) {
            QTest::addRow("%s, %s", qPrintable(m_places.at(i).name), language)
                << i << QString::fromLatin1(language);
        }
    }
}

//! With separators, with and without leading zeros and century, in the order of the language.
void TestEveryPlace::typedDaysAreThose()
{
    QFETCH(const QString, language);
    open();
    QVERIFY(m_page);
    const QLocale locale(language);
    const QDate day(2028, 4, 5);
    QString format = locale.dateFormat(QLocale::ShortFormat);
    format.replace("yyyy"_L1, "yy"_L1);
    const QString shortest = QString(format).replace("dd"_L1, "d"_L1).replace("MM"_L1, "M"_L1);
    const QString longest = QString(shortest)
                                .replace(u'd', "dd"_L1)
                                .replace(u'M', "MM"_L1)
                                .replace("yy"_L1, "yyyy"_L1);
    const auto fields = support::fieldsOf(*m_page);
    for (QWidget *field : fields) {
        auto *edit = qobject_cast<widgets::DateEdit *>(field);
        if (!edit) {
            continue;
        }
        edit->setLocale(locale);
        for (const QString &written : {format, shortest, longest, u"yyyy-MM-dd"_s}) {
            edit->setDate(QDate(2027, 12, 31));
            edit->setFocus();
            const QString typed = locale.toString(day, written);
            QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
            QTest::keyClicks(edit, typed);
            QVERIFY2(edit->date() == day, qPrintable(typed));
            QTest::keyClick(edit, Qt::Key_Tab);
            QVERIFY2(edit->date() == day, qPrintable(typed));
        }
        edit->unsetLocale();
    }
}

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    support::useOwnSettings();
    text::chooseLanguage(u"en"_s);
    desk::prepareApplication(application);
    TestEveryPlace test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_everyplace.moc"
