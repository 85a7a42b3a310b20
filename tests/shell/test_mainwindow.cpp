// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandpalette.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/recordsearch.h"
#include "ui/shell/recordwindow.h"
#include "ui/shell/shortcutdialog.h"
#include "ui/widgets/ask.h"
#include "ui/widgets/badgedelegate.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/page.h"
#include "ui/widgets/panelsplitter.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/sidepanel.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using shell::MainWindow;

namespace {

//! A page that says what was asked of it.
class FakePage final : public widgets::Page
{
public:
    FakePage(const QString &title, QWidget *parent) : Page(title, parent) { }

    [[nodiscard]] bool hasUnsavedChanges() const override { return unsaved; }
    void saveChanges() override
    {
        ++saves;
        if (savingWorks) {
            unsaved = false;
            Q_EMIT unsavedChangesChanged();
        } else {
            Q_EMIT saveFailed();
        }
    }
    void discardChanges() override
    {
        ++discards;
        unsaved = false;
        Q_EMIT unsavedChangesChanged();
    }
    void showRecord(const QString &entity, base::Id record) override
    {
        shown = entity + u':' + record.toString();
        Q_EMIT recordShown(entity, record);
    }

    QList<Place> places() override
    {
        return {{u"Time zone"_s, u"Company"_s, [this] { shown = u"time zone"_s; }}};
    }

    bool unsaved = false;
    bool savingWorks = true;
    int saves = 0;
    int discards = 0;
    QString shown;
};

class FakeRecords final : public shell::RecordSearch
{
public:
    using RecordSearch::RecordSearch;
    void search(const QString &text) override
    {
        asked = text;
        Q_EMIT found(u"something older"_s, {{u"product"_s, base::Id(9), u"Stale"_s, u"OLD-9"_s}});
        Q_EMIT found(text,
                     {{u"product"_s, base::Id(4711), u"Cordless drill 18 V"_s, u"DRL-4711"_s},
                      {u"customer"_s, base::Id(12), u"Drillworks Ltd"_s, u"10012"_s}});
    }
    QString asked;
};

QWidget *sampleContent(QWidget *parent)
{
    auto *table = new widgets::TableView(parent);
    auto *model = new QStandardItemModel(0, 5, table);
    model->setHorizontalHeaderLabels(
        {u"Product code"_s, u"Name"_s, u"Brand"_s, u"Price"_s, u"Portal"_s});
    for (int row = 0; row < 40; ++row) {
        QList<QStandardItem *> items;
        for (const QString &text :
             {u"DRL-%1"_s.arg(4000 + row), u"Cordless drill 18 V, %1 Nm"_s.arg(40 + row),
              u"Hestia"_s, u"1%1.90 EUR"_s.arg(row + 10),
              row % 3 == 0 ? u"draft"_s : u"published"_s}) {
            items.append(new QStandardItem(text));
        }
        items.at(3)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        model->appendRow(items);
    }
    table->setModel(model);
    table->setItemDelegateForColumn(4, new widgets::BadgeDelegate(table));
    table->setColumnWidths({110, 260, 110, 110, 110});
    table->selectRow(3);
    return table;
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        QCoreApplication::setOrganizationName(u"SupplierDeskTest"_s);
        QCoreApplication::setApplicationName(u"test_mainwindow"_s);
        QVERIFY(QDir().mkpath(QStringLiteral(SD_SCREENSHOTS)));
        widgets::Theme::instance().install(*qApp);
    }

    void init()
    {
        QSettings().clear();
        m_made.clear();
        m_records = std::make_unique<FakeRecords>();
        m_window = std::make_unique<MainWindow>(parts());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void cleanup()
    {
        m_window.reset();
        m_records.reset();
    }

    void pagesAreMadeWhenShown()
    {
        QCOMPARE(m_window->currentPageId(), u"catalog"_s);
        QCOMPARE(m_made.size(), 1);
        m_window->showPage(u"orders"_s);
        QCOMPARE(m_window->currentPageId(), u"orders"_s);
        m_window->showPage(u"catalog"_s);
        QCOMPARE(m_made.size(), 2);
    }

    void keyboardGoesToPages_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<QString>("page");
        QTest::newRow("Ctrl+1") << int(Qt::Key_1) << u"catalog"_s;
        QTest::newRow("Ctrl+2") << int(Qt::Key_2) << u"orders"_s;
        QTest::newRow("Ctrl+3") << int(Qt::Key_3) << u"settings"_s;
    }
    void keyboardGoesToPages()
    {
        QFETCH(int, key);
        QFETCH(QString, page);
        QTest::keyClick(m_window.get(), Qt::Key(key), Qt::ControlModifier);
        QTRY_COMPARE(m_window->currentPageId(), page);
        QVERIFY(m_window->findChild<QToolButton *>(page + u"PageButton"_s)->isChecked());
    }

    void backAndForward()
    {
        m_window->showPage(u"orders"_s);
        m_window->openRecord(u"product"_s, base::Id(4711));
        QCOMPARE(m_window->currentPageId(), u"catalog"_s);
        QCOMPARE(made(u"catalog"_s)->shown, u"product:4711"_s);
        QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
        QTRY_COMPARE(m_window->currentPageId(), u"orders"_s);
        QTest::keyClick(m_window.get(), Qt::Key_Right, Qt::AltModifier);
        QTRY_COMPARE(m_window->currentPageId(), u"catalog"_s);
        QVERIFY(!action(u"forwardAction"_s)->isEnabled());
    }

    void leavingWithUnsavedChanges_data()
    {
        QTest::addColumn<widgets::Answer>("answer");
        QTest::addColumn<bool>("savingWorks");
        QTest::addColumn<bool>("leaves");
        QTest::addColumn<int>("saves");
        QTest::addColumn<int>("discards");
        QTest::newRow("save") << widgets::Answer::Accept << true << true << 1 << 0;
        QTest::newRow("saving fails") << widgets::Answer::Accept << false << false << 1 << 0;
        QTest::newRow("discard") << widgets::Answer::Reject << true << true << 0 << 1;
        QTest::newRow("stay") << widgets::Answer::Cancel << true << false << 0 << 0;
    }
    void leavingWithUnsavedChanges()
    {
        QFETCH(widgets::Answer, answer);
        QFETCH(bool, savingWorks);
        QFETCH(bool, leaves);
        FakePage *page = made(u"catalog"_s);
        page->unsaved = true;
        page->savingWorks = savingWorks;
        widgets::setNextAnswer(answer);
        action(u"ordersPageAction"_s)->trigger();
        const auto answered
            = [&] { return page->saves + page->discards > 0 || answer == widgets::Answer::Cancel; };
        QTRY_VERIFY(answered());
        QCoreApplication::sendPostedEvents();
        QTRY_COMPARE(m_window->currentPageId(), leaves ? u"orders"_s : u"catalog"_s);
        QTEST(page->saves, "saves");
        QTEST(page->discards, "discards");
        QCOMPARE(action(u"catalogPageAction"_s)->isChecked(), !leaves);
    }

    void failedSaveDoesNotLeaveLater()
    {
        FakePage *page = made(u"catalog"_s);
        page->unsaved = true;
        page->savingWorks = false;
        widgets::setNextAnswer(widgets::Answer::Accept);
        m_window->showPage(u"orders"_s);
        QTRY_COMPARE(page->saves, 1);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        page->savingWorks = true;
        page->saveChanges(); // by the user, much later: that is no reason to go away
        QCOMPARE(m_window->currentPageId(), u"catalog"_s);
    }

    void closingWithUnsavedChanges()
    {
        FakePage *page = made(u"catalog"_s);
        page->unsaved = true;
        widgets::setNextAnswer(widgets::Answer::Cancel);
        m_window->close();
        QCoreApplication::sendPostedEvents();
        QVERIFY(m_window->isVisible());
        widgets::setNextAnswer(widgets::Answer::Accept);
        m_window->close();
        QTRY_VERIFY(!m_window->isVisible());
        QCOMPARE(page->saves, 1);
    }

    void questionDialogIsRealAndReachable()
    {
        made(u"catalog"_s)->unsaved = true;
        m_window->showPage(u"orders"_s);
        QTRY_VERIFY(m_window->findChild<QWidget *>(u"questionDialog"_s));
        auto *dialog = m_window->findChild<QWidget *>(u"questionDialog"_s);
        for (const QString &name : {u"acceptButton"_s, u"rejectButton"_s, u"cancelButton"_s}) {
            QVERIFY(dialog->findChild<QWidget *>(name));
        }
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!m_window->findChild<QWidget *>(u"questionDialog"_s));
        QCOMPARE(m_window->currentPageId(), u"catalog"_s);
    }

    void paletteFindsActionsAndRecords()
    {
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        auto *palette = m_window->findChild<shell::CommandPalette *>();
        QTRY_VERIFY(palette->isVisible());
        auto *input = palette->findChild<QLineEdit *>(u"commandInput"_s);
        auto *list = palette->findChild<QListView *>(u"commandList"_s);
        QTRY_VERIFY(input->hasFocus());
        input->setText(u"ÓRD"_s); // as in every search
        QCOMPARE(list->model()->index(0, 0).data().toString(), u"Orders"_s);
        input->clear();
        QTest::keyClicks(input, u"ord"_s);
        QCOMPARE(list->model()->index(0, 0).data().toString(), u"Orders"_s);
        QTest::keyClick(input, Qt::Key_Return);
        QTRY_COMPARE(m_window->currentPageId(), u"orders"_s);

        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(palette->isVisible());
        QTest::keyClicks(input, u"cordless"_s);
        QTRY_COMPARE(m_records->asked, u"cordless"_s);
        QTRY_COMPARE(list->model()->rowCount(), 2); // what was found for an older text is dropped
        QTest::keyClick(input, Qt::Key_Return);
        QTRY_COMPARE(made(u"catalog"_s)->shown, u"product:4711"_s);
    }

    void paletteClosesOnEscape()
    {
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        auto *palette = m_window->findChild<shell::CommandPalette *>();
        QTRY_VERIFY(palette->isVisible());
        QTest::keyClick(palette->findChild<QLineEdit *>(u"commandInput"_s), Qt::Key_Escape);
        QTRY_VERIFY(!palette->isVisible());
    }

    void paletteKnowsWhatWasChosen()
    {
        const auto open = [this] {
            QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
            return m_window->findChild<shell::CommandPalette *>()->findChild<QLineEdit *>();
        };
        QLineEdit *input = open();
        QTRY_VERIFY(input->hasFocus());
        QTest::keyClicks(input, u"cordless"_s);
        auto *list = m_window->findChild<QListView *>(u"commandList"_s);
        QTRY_COMPARE(list->model()->rowCount(), 2);
        QTest::keyClick(input, Qt::Key_Return);
        m_window = std::make_unique<MainWindow>(parts()); // at the next start
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        input = open();
        list = m_window->findChild<QListView *>(u"commandList"_s);
        QTRY_VERIFY(input->hasFocus());
        QCOMPARE(list->model()->index(0, 0).data().toString(), u"Cordless drill 18 V"_s);
        QTest::keyClicks(input, u"drill"_s); // once, though the search finds it again
        QTRY_COMPARE(m_records->asked, u"drill"_s);
        QTRY_COMPARE(list->model()->rowCount(), 2);
    }

    void paletteFindsPlaces()
    {
        m_window->showPage(u"settings"_s);
        m_window->showPage(u"orders"_s);
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        auto *palette = m_window->findChild<shell::CommandPalette *>();
        auto *input = palette->findChild<QLineEdit *>();
        QTRY_VERIFY(input->hasFocus());
        QTest::keyClicks(input, u"settings time"_s); // every page here has the place
        auto *list = palette->findChild<QListView *>(u"commandList"_s);
        QTRY_COMPARE(list->model()->index(0, 0).data().toString(), u"Time zone"_s);
        QTest::keyClick(input, Qt::Key_Return);
        QTRY_COMPARE(m_window->currentPageId(), u"settings"_s);
        QCOMPARE(made(u"settings"_s)->shown, u"time zone"_s);
    }

    void keyboardMapComesFromTheActions()
    {
        QTest::keyClick(m_window.get(), Qt::Key_F1);
        auto *dialog = m_window->findChild<shell::ShortcutDialog *>();
        QTRY_VERIFY(dialog && dialog->isVisible());
        QStringList missing;
        for (const QAction *one : m_window->actions() + made(u"catalog"_s)->actions()) {
            const QString keys = one->shortcut().toString(QKeySequence::NativeText);
            if (!keys.isEmpty() && !dialog->text().contains(one->iconText() + u'\t' + keys)) {
                missing += one->iconText();
            }
        }
        QCOMPARE(missing, QStringList());
        for (const QString &key : {u"F2"_s, u"Esc"_s, u"F4"_s, u"Down"_s, u"Return"_s}) {
            QVERIFY2(dialog->text().contains(key), qPrintable(key));
        }
        auto *search = dialog->findChild<QLineEdit *>(u"shortcutSearchField"_s);
        search->setText(u"ctrl+k"_s);
        QCOMPARE(dialog->text().count(u'\n'), 1); // the group and its one key
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"copyShortcutsButton"_s),
                          Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(), dialog->text());
    }

    void pageSaysWhatItIs()
    {
        made(u"catalog"_s)->setHelp(u"Your products."_s);
        QTest::keyClick(m_window.get(), Qt::Key_F1, Qt::ShiftModifier);
        auto *popup = m_window->findChild<QWidget *>(u"helpPopup"_s);
        QTRY_VERIFY(popup && popup->isVisible());
        QCOMPARE(popup->findChild<QLabel *>(u"helpLabel"_s)->text(), u"Your products."_s);
        QTest::keyClick(popup, Qt::Key_Escape);
        QTRY_VERIFY(!m_window->findChild<QWidget *>(u"helpPopup"_s));
    }

    void recordWindows()
    {
        m_window->openRecord(u"product"_s, base::Id(4711));
        QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
        const auto window = []() -> shell::RecordWindow * {
            for (QWidget *one : QApplication::topLevelWidgets()) {
                if (auto *found = qobject_cast<shell::RecordWindow *>(one)) {
                    return found;
                }
            }
            return nullptr;
        };
        QTRY_VERIFY(window() && window()->isVisible());
        auto *page = static_cast<FakePage *>(window()->page());
        QCOMPARE(page->shown, u"product:4711"_s);
        m_window->openWindow(u"product"_s, base::Id(4711)); // is there already
        page->unsaved = true;
        widgets::setNextAnswer(widgets::Answer::Cancel);
        window()->close();
        QVERIFY(window() && window()->isVisible());
        widgets::setNextAnswer(widgets::Answer::Cancel);
        m_window->close(); // asks for the other window as well
        QCoreApplication::sendPostedEvents();
        QVERIFY(m_window->isVisible() && window());
        widgets::setNextAnswer(widgets::Answer::Accept);
        m_window->close();
        QTRY_VERIFY(!m_window->isVisible());
        QVERIFY(!window());
    }

    void narrowWindow()
    {
        auto *rail = m_window->findChild<QWidget *>(u"navigationRail"_s);
        m_window->resize(1280, 700);
        const int wide = rail->width();
        m_window->resize(900, 600);
        QTRY_COMPARE_LT(rail->width(), wide);
        QTest::keyClick(m_window.get(), Qt::Key_B, Qt::ControlModifier);
        QTRY_COMPARE(rail->width(), wide); // who wants the words has them
    }

    void noticesOfferAnAction()
    {
        QAction undo(u"Undo"_s);
        QSignalSpy triggered(&undo, &QAction::triggered);
        m_window->notify(widgets::MessageKind::Success, u"Product DRL-4711 changed"_s, &undo);
        auto *button = m_window->findChild<QToolButton *>(u"noticeActionButton"_s);
        QTRY_VERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(triggered.size(), 1);
        QVERIFY(!button->isVisible());
    }

    void unknownRecordSaysSo()
    {
        m_window->openRecord(u"spaceship"_s, base::Id(1));
        QCOMPARE(m_window->currentPageId(), u"catalog"_s);
        QVERIFY(!m_window->findChild<QLabel *>(u"noticeLabel"_s)->text().isEmpty());
    }

    void pageIsRemembered()
    {
        m_window->showPage(u"orders"_s);
        m_window->close();
        m_window = std::make_unique<MainWindow>(parts());
        QCOMPARE(m_window->currentPageId(), u"orders"_s);
    }

    void railCollapsesAndRemembers()
    {
        auto *rail = m_window->findChild<QWidget *>(u"navigationRail"_s);
        const int wide = rail->width();
        QTest::keyClick(m_window.get(), Qt::Key_B, Qt::ControlModifier);
        QTRY_COMPARE_LT(rail->width(), wide);
        m_window = std::make_unique<MainWindow>(parts());
        QCOMPARE_LT(m_window->findChild<QWidget *>(u"navigationRail"_s)->maximumWidth(), wide);
    }

    void everyActionHasWordsAndAName()
    {
        const QList<QAction *> actions = m_window->actions();
        QCOMPARE_GT(actions.size(), 12);
        QSet<QString> shortcuts;
        for (const QAction *one : actions) {
            QVERIFY2(!one->text().isEmpty(), qPrintable(one->objectName()));
            QVERIFY2(one->objectName().endsWith(u"Action"_s), qPrintable(one->text()));
            const QString keys = one->shortcut().toString();
            QVERIFY2(keys.isEmpty() || !shortcuts.contains(keys), qPrintable(keys));
            shortcuts.insert(keys);
        }
    }

    void screenshots_data()
    {
        QTest::addColumn<widgets::Theme::Mode>("mode");
        QTest::newRow("light") << widgets::Theme::Mode::Light;
        QTest::newRow("dark") << widgets::Theme::Mode::Dark;
    }
    void screenshots()
    {
        QFETCH(widgets::Theme::Mode, mode);
        widgets::Theme::instance().setMode(mode);
        m_window->resize(1280, 780);
        m_window->setPageBadge(u"orders"_s, 12);
        QAction undo(u"Undo"_s);
        m_window->notify(widgets::MessageKind::Success, u"Edit product DRL-4711"_s, &undo);
        save(u"window"_s);
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        auto *input = m_window->findChild<QLineEdit *>(u"commandInput"_s);
        QTRY_VERIFY(input->isVisible());
        QTest::keyClicks(input, u"th"_s);
        QTRY_COMPARE(m_records->asked, u"th"_s);
        save(u"palette"_s);
    }

private:
    QTemporaryDir m_folder;

    void save(const QString &name)
    {
        const QPixmap shot = m_window->grab();
        QVERIFY(shot.save(u"%1/%2-%3.png"_s.arg(QStringLiteral(SD_SCREENSHOTS), name,
                                                QString::fromUtf8(QTest::currentDataTag()))));
    }

    shell::WindowParts parts()
    {
        const auto entry = [this](const QString &id, const QString &title, people::Feature feature,
                                  const QStringList &entities) {
            return shell::PageEntry{
                id, title, id, feature, entities, {}, [this, id, title](QWidget *parent) {
                    auto *page = new FakePage(title, parent);
                    page->setContent(sampleContent(page));
                    page->setCount(40);
                    page->filterBar()->addWidget(new widgets::SearchField(u"Search"_s));
                    page->filterBar()->addStretch(1);
                    auto *create = new QAction(widgets::icon(u"add"_s, widgets::Token::OnAccent),
                                               u"New product"_s, page);
                    page->addPrimaryAction(create);
                    m_made.insert(id, page);
                    return page;
                }};
        };
        using people::Feature;
        return {.edits = nullptr,
                .session = nullptr,
                .pages = {entry(u"catalog"_s, u"Catalog"_s, Feature::Catalog, {u"product"_s}),
                          entry(u"orders"_s, u"Orders"_s, Feature::Orders, {u"order"_s}),
                          entry(u"settings"_s, u"Settings"_s, Feature::Settings, {})},
                .records = m_records.get(),
                .status = new QLabel(u"Connected · 3 changes waiting"_s),
                .databaseName = u"demo.sqlite"_s};
    }

    [[nodiscard]] FakePage *made(const QString &id) const { return m_made.value(id); }
    [[nodiscard]] QAction *action(const QString &name) const
    {
        return m_window->findChild<QAction *>(name);
    }

    QHash<QString, FakePage *> m_made;
    std::unique_ptr<FakeRecords> m_records;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestMainWindow)
#include "test_mainwindow.moc"
