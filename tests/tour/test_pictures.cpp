// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/application.h"
#include "app/desk/services.h"
#include "app/sync/syncengine.h"
#include "models/sync/remotesystemrepository.h"
#include "tests/support/desk.h"
#include "tests/support/testing.h"
#include "tests/tour/deskdriver.h"
#include "tests/tour/scenes.h"
#include "tests/tour/taborder.h"
#include "ui/shell/mainwindow.h"
#include "ui/text/language.h"
#include "ui/widgets/page.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QFrame>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QMenuBar>
#include <QScrollBar>
#include <QTabWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

//! Every page with a record open, every tab and dialog, light and dark, in German: for people to
//! look at. Nothing is reachable, so the pages also show how the desk looks when it works alone.
class TestPictures final : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<support::DeskDriver> m_desk;

private Q_SLOTS:
    void initTestCase()
    {
        m_desk
            = std::make_unique<support::DeskDriver>(demo::Options{.products = 600}, QUrl(), QUrl());
        m_desk->open();
        m_desk->services().sync.setPaused(true);
    }
    void cleanupTestCase() { m_desk.reset(); }

    void everyPage_data();
    void everyPage();
    void everyScene_data();
    void everyScene();
    void ownerIsNamed_data();
    void ownerIsNamed();
    void noTableScrollsSideways_data();
    void noTableScrollsSideways();

private:
    widgets::Page *openPage(const QString &id);
    [[nodiscard]] static QStringList mnemonicsGivenTwice(const QWidget &window);
    [[nodiscard]] static QStringList cutButtons(const QWidget &window);
};

//! The page with its first record open.
widgets::Page *TestPictures::openPage(const QString &id)
{
    widgets::Page *page = m_desk->page(id);
    if (!page || id == "sync"_L1 || id == "settings"_L1) {
        return page;
    }
    const auto click = [](QAbstractItemView *view) {
        if (QTest::qWaitFor([view] { return view->model()->rowCount() > 0; }, 10'000)) {
            QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                              view->visualRect(view->model()->index(0, 0)).center());
        }
    };
    const auto tables = page->findChildren<widgets::TableView *>();
    for (widgets::TableView *table : tables) {
        if (table->isVisible() && table->model()) {
            click(table);
            break;
        }
    }
    if (auto *grid = page->findChild<QListView *>(u"mediaGrid"_s)) {
        click(grid);
    }
    m_desk->settle();
    return page;
}

void TestPictures::everyPage_data()
{
    QTest::addColumn<QString>("page");
    for (const char *page :
         {"catalog", "pricing", "media", "orders", "customers", "sync", "settings"}) {
        QTest::newRow(page) << QString::fromLatin1(page);
    }
}

void TestPictures::everyPage()
{
    QFETCH(const QString, page);
    QVERIFY(openPage(page));
    m_desk->photograph(page, u"de"_s);
    const QStringList problems = support::tabProblems(m_desk->window());
    const QStringList cut = cutButtons(m_desk->window());
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u", "_s)));
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

//! Alt and a letter do one thing of what is in view.
QStringList TestPictures::mnemonicsGivenTwice(const QWidget &window)
{
    QMap<QString, QStringList> all;
    const auto note = [&](const QString &text) {
        if (const QKeySequence key = QKeySequence::mnemonic(text); !key.isEmpty()) {
            all[key.toString()] += text;
        }
    };
    const auto widgets = window.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisible() || widget->window() != window.window()) {
            continue;
        }
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const auto *label = qobject_cast<const QLabel *>(widget);
        if (button && button->isEnabled()) {
            note(button->text());
        } else if (label && label->buddy()) {
            note(label->text());
        } else if (const auto *bar = qobject_cast<const QMenuBar *>(widget)) {
            for (const QAction *action : bar->actions()) {
                note(action->text());
            }
        }
    }
    QStringList twice;
    for (const QStringList &texts : std::as_const(all)) {
        if (texts.size() > 1) {
            twice += texts.join(u" / "_s);
        }
    }
    return twice;
}

//! Their words need more room than they have.
QStringList TestPictures::cutButtons(const QWidget &window)
{
    QStringList cut;
    const auto buttons = window.findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        if (button->isVisible() && button->window() == window.window() && !button->text().isEmpty()
            && button->width() < button->minimumSizeHint().width()) {
            cut += button->text();
        }
    }
    return cut;
}

void TestPictures::everyScene_data()
{
    QTest::addColumn<qsizetype>("number");
    QTest::addColumn<bool>("dark");
    const QList<support::Scene> scenes = support::scenes();
    for (const bool dark : {false, true}) {
        for (qsizetype number = 0; number < scenes.size(); ++number) {
            QTest::addRow("%s%s", scenes.at(number).name, dark ? " dark" : "") << number << dark;
        }
    }
}

void TestPictures::everyScene()
{
    QFETCH(const qsizetype, number);
    QFETCH(const bool, dark);
    using widgets::Theme;
    if (dark != (Theme::instance().mode() == Theme::Mode::Dark)) {
        Theme::instance().setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
    }
    const support::Scene scene = support::scenes().at(number);
    widgets::Page *page = m_desk->page(QString::fromLatin1(scene.page));
    QVERIFY(page);
    QPointer<QWidget> part = scene.open(*m_desk, *page);
    if (QTest::currentTestFailed()) {
        return;
    }
    m_desk->photographAsIs(QString::fromLatin1(scene.name), u"de"_s, part);
    const QStringList twice = mnemonicsGivenTwice(part ? *part : m_desk->window());
    const QStringList problems = support::tabProblems(part ? *part : m_desk->window());
    const QStringList cut = cutButtons(part ? *part : m_desk->window());
    if (part) {
        QTest::keyClick(part, Qt::Key_Escape);
        QVERIFY2(!part || !part->isVisible(), "Esc does not close it");
        delete part;
    }
    page->discardChanges();
    QVERIFY2(twice.isEmpty(), qPrintable(twice.join(u", "_s)));
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u", "_s)));
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    if (auto *palette = m_desk->window().findChild<QFrame *>(u"commandPalette"_s)) {
        palette->hide();
    }
}

void TestPictures::ownerIsNamed_data()
{
    QTest::addColumn<QString>("group");
    QTest::addColumn<QString>("page");
    QTest::addRow("products") << u"text"_s << u"catalog"_s;
    QTest::addRow("prices") << u"price"_s << u"pricing"_s;
    QTest::addRow("customers") << u"customer"_s << u"customers"_s;
}

//! Whoever edits what the ERP owns is told so beforehand, until the owner is another.
void TestPictures::ownerIsNamed()
{
    QFETCH(const QString, group);
    QFETCH(const QString, page);
    desk::Services &services = m_desk->services();
    const auto systems = services.store.read(
        [](store::Database &db) { return syncing::RemoteSystemRepository(db).all(); });
    const auto all = systems.result();
    QVERIFY_RESULT(all);
    const auto erp
        = std::ranges::find(*all, syncing::RemoteSystem::Role::Erp, &syncing::RemoteSystem::role);
    QVERIFY(erp != all->cend());
    widgets::Page *shown = openPage(page);
    QVERIFY(shown);
    if (auto *tabs = shown->findChild<QTabWidget *>(u"pricingTabs"_s)) {
        tabs->setCurrentIndex(0);
    } else if (auto *parts = shown->findChild<QTabWidget *>(u"productTabs"_s)) {
        parts->setCurrentIndex(0);
    }
    const auto named = [shown, &erp] {
        const auto labels = shown->findChildren<QLabel *>(u"panelNoteLabel"_s);
        return std::ranges::any_of(labels, [&erp](const QLabel *label) {
            return label->isVisible() && label->text().contains(erp->name);
        });
    };
    QVERIFY(!named());
    store::ChangeSet changes;
    changes.label = u"owner"_s;
    changes.add(u"remote_system"_s, erp->id, u"owner:"_s + group, u"desk"_s, u"remote"_s);
    const auto written = services.edits.commit(changes);
    QTRY_VERIFY_WITH_TIMEOUT(named(), 10'000);
    m_desk->photographAsIs(u"owned-"_s + page, u"de"_s);
    services.edits.undo();
    QTRY_VERIFY_WITH_TIMEOUT(!named(), 10'000);
}

void TestPictures::noTableScrollsSideways_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QSize>("size");
    for (const QSize size : {QSize(1440, 900), QSize(1280, 720)}) {
        for (const char *page :
             {"catalog", "pricing", "media", "orders", "customers", "sync", "settings"}) {
            QTest::addRow("%s %d", page, size.width()) << QString::fromLatin1(page) << size;
        }
    }
}

//! Not with the panel beside it, either: what matters least gives way.
void TestPictures::noTableScrollsSideways()
{
    QFETCH(const QString, page);
    QFETCH(const QSize, size);
    if (widgets::Theme::instance().mode() != widgets::Theme::Mode::Light) {
        widgets::Theme::instance().setMode(widgets::Theme::Mode::Light);
    }
    m_desk->window().resize(size);
    widgets::Page *shown = openPage(page);
    QVERIFY(shown);
    QStringList tooWide;
    const auto tables = shown->findChildren<widgets::TableView *>();
    for (const widgets::TableView *table : tables) {
        if (table->isVisible() && table->horizontalScrollBar()->maximum() > 0) {
            tooWide += u"%1: %2 of %3 px"_s.arg(table->objectName())
                           .arg(table->viewport()->width())
                           .arg(table->horizontalHeader()->length());
        }
    }
    if (size.width() < 1440) {
        m_desk->photographAsIs(u"%1-1280"_s.arg(page), u"de"_s);
    }
    m_desk->window().resize(1440, 900);
    QVERIFY2(tooWide.isEmpty(), qPrintable(tooWide.join(u", "_s)));
}

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    support::useOwnSettings();
    text::chooseLanguage(u"de"_s);
    desk::prepareApplication(application);
    TestPictures test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_pictures.moc"
