// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "models/people/session.h"
#include "models/records/editservice.h"
#include "ui/shell/aboutdialog.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/mainmenu.h"
#include "ui/shell/navigationrail.h"
#include "ui/shell/notices.h"
#include "ui/shell/pagestack.h"
#include "ui/shell/recordwindow.h"
#include "ui/shell/shortcutdialog.h"
#include "ui/text/edittext.h"
#include "ui/text/errortext.h"
#include "ui/widgets/action.h"
#include "ui/widgets/ask.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/listframe.h"
#include "ui/widgets/page.h"
#include "ui/widgets/readingorder.h"
#include "ui/widgets/reveal.h"
#include "ui/widgets/sidepanel.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenuBar>
#include <QSettings>
#include <QStatusBar>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shell {
namespace {

constexpr auto GeometryKey = "window/geometry"_L1;
constexpr auto PageKey = "window/page"_L1;

QList<PageEntry> allowed(const QList<PageEntry> &pages, const people::Session *session)
{
    QList<PageEntry> seen;
    for (const PageEntry &page : pages) {
        if (!session || session->allows(page.feature, people::Capability::See)) {
            seen.append(page);
        }
    }
    return seen;
}

} // namespace

MainWindow::MainWindow(WindowParts parts, QWidget *parent)
    : QMainWindow(parent), m_edits(parts.edits)
{
    const QList<PageEntry> pages = allowed(parts.pages, parts.session);
    setObjectName(u"mainWindow"_s);
    setWindowIcon(widgets::applicationIcon());
    m_company = parts.databaseName;
    setMinimumSize(760, 480);
    m_menu = new MainMenu(this, parts.edits, pages);
    m_rail = new NavigationRail(this);
    m_pages = new PageStack(pages, this);
    parts.firstSteps.removeIf([this](const FirstStep &step) { return !m_pages->entry(step.page); });
    m_firstSteps = new FirstStepsBar(parts.firstSteps, parts.companyKey, this);
    m_menu->firstStepsAction()->setVisible(!parts.firstSteps.isEmpty());
    makeLayout(parts);
    m_palette = new CommandPalette(parts.records, parts.companyKey, this);
    m_notices = new Notices(this);
    connect(m_palette, &CommandPalette::recordChosen, this, &MainWindow::openRecord);
    connect(m_pages, &PageStack::pageMade, this, &MainWindow::adopt);
    connectMenu();
    connectEdits();
    restoreState();
}

MainWindow::~MainWindow()
{
    closeRecordWindows();
}

void MainWindow::makeLayout(const WindowParts &parts)
{
    for (const PageEntry &page : m_pages->entries()) {
        m_rail->addPage(page.id, m_menu->pageAction(page.id),
                        page.feature == people::Feature::Settings);
    }
    auto *centre = new QWidget(this);
    auto *row = new QHBoxLayout(centre);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_firstSteps);
    column->addWidget(m_pages, 1);
    row->addLayout(column, 1);
    setCentralWidget(centre);

    auto *corner = new QWidget(this);
    auto *tools = new QHBoxLayout(corner);
    tools->setContentsMargins(0, 2, 8, 2);
    tools->setSpacing(4);
    for (QAction *action : {m_menu->backAction(), m_menu->forwardAction()}) {
        auto *button = widgets::makeButton(action, corner);
        button->setFocusPolicy(Qt::TabFocus); // a click leaves the keyboard in the page
        tools->addWidget(button);
    }
    auto *search = new QToolButton(corner);
    search->setObjectName(u"paletteButton"_s);
    search->setIcon(widgets::icon(u"search"_s, widgets::Token::Muted));
    search->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    //: %1 is the shortcut Ctrl+K
    search->setText(
        tr("  Search or command   %1")
            .arg(m_menu->paletteAction()->shortcut().toString(QKeySequence::NativeText)));
    search->setAccessibleName(m_menu->paletteAction()->iconText());
    connect(search, &QToolButton::clicked, m_menu->paletteAction(), &QAction::trigger);
    tools->addWidget(search);
    menuBar()->setCornerWidget(corner);
    makeStatusBar(parts);
}

void MainWindow::makeStatusBar(const WindowParts &parts)
{
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(12, 0, 12, 0);
    if (parts.status) {
        statusBar()->addWidget(parts.status, 1);
    }
    if (parts.session) {
        auto *who = new QLabel(this);
        who->setObjectName(u"userLabel"_s);
        //: name of the user, name of the role
        who->setText(parts.session->roleName().isEmpty()
                         ? parts.session->name()
                         : tr("%1 · %2").arg(parts.session->name(), parts.session->roleName()));
        who->setToolTip(tr("You and your role"));
        statusBar()->addPermanentWidget(who);
    }
}

void MainWindow::connectMenu()
{
    connect(m_menu, &MainMenu::pageRequested, this, &MainWindow::showPage);
    connect(m_menu, &MainMenu::backRequested, this, [this] { step(-1); });
    connect(m_menu, &MainMenu::forwardRequested, this, [this] { step(1); });
    connect(m_menu, &MainMenu::paletteRequested, this, &MainWindow::openPalette);
    connect(m_menu, &MainMenu::railToggled, this,
            [this] { m_rail->setCollapsed(!m_rail->isCollapsed()); });
    connect(m_menu, &MainMenu::quitRequested, this, &QWidget::close);
    connect(m_menu, &MainMenu::shortcutsRequested, this, [this] {
        (new ShortcutDialog(m_menu->menus(), m_pages->currentPage(), this))->open();
    });
    connect(m_menu, &MainMenu::pageHelpRequested, this, [this] {
        if (widgets::Page *page = m_pages->currentPage()) {
            page->showHelp();
        }
    });
    connect(m_menu, &MainMenu::firstStepsRequested, m_firstSteps, &FirstStepsBar::reopen);
    connect(m_firstSteps, &FirstStepsBar::stepRequested, this,
            [this](const FirstStep &step) { showTarget(step.page, step.target); });
    connect(m_menu, &MainMenu::newWindowRequested, this, [this] {
        const Place here = m_shown.value(m_pages->currentId());
        openWindow(here.entity, here.record);
    });
    connect(m_menu, &MainMenu::aboutRequested, this, [this] { (new AboutDialog(this))->open(); });
    connect(m_menu, &MainMenu::otherDatabaseRequested, this,
            [this] { settleAll([this] { Q_EMIT otherDatabaseRequested(); }); });
    connect(m_menu, &MainMenu::languageChosen, this, [this] {
        notify(widgets::MessageKind::Info,
               tr("The language changes when SupplierDesk is started again."));
    });
}

void MainWindow::connectEdits()
{
    if (!m_edits) {
        return;
    }
    connect(&m_edits->events(), &records::Events::changed, this,
            [this](const store::ChangeSet &changes, records::Events::Origin origin) {
                if (records::Events::isOwn(origin)) {
                    const bool isUndo = origin == records::Events::Origin::Undo;
                    const QString label = text::editLabel(changes.label);
                    notify(widgets::MessageKind::Success,
                           //: %1 says what was done: "Edit customer Bauer"
                           isUndo ? tr("Undone: %1").arg(label) : label,
                           isUndo ? m_menu->redoAction() : m_menu->undoAction());
                } else if (showsOneOf(changes)) { // of interest to who looks at it
                    notify(widgets::MessageKind::Info, text::editLabel(changes.label));
                }
            });
    connect(m_edits, &records::EditService::failed, this, [this](const base::Error &error) {
        notify(widgets::MessageKind::Danger, text::sentence(error));
    });
}

bool MainWindow::showsOneOf(const store::ChangeSet &changes) const
{
    const std::optional<Place> here = m_history.peek(0);
    return here && !here->entity.isEmpty()
        && std::ranges::any_of(changes.changes, [&here](const store::FieldChange &change) {
               return change.record == here->record;
           });
}

void MainWindow::adopt(widgets::Page *page)
{
    for (widgets::SidePanel *panel : page->findChildren<widgets::SidePanel *>()) {
        panel->addHeaderAction(m_menu->newWindowAction());
    }
    connect(page, &widgets::Page::openRequested, this, &MainWindow::openRecord);
    connect(page, &widgets::Page::openFieldRequested, this, &MainWindow::openField);
    connect(page, &widgets::Page::recordShown, this,
            [this, page](const QString &entity, base::Id record) {
                if (page != m_pages->currentPage()) {
                    return;
                }
                const Place here{m_pages->currentId(), entity, record};
                m_shown.insert(here.page, here);
                if (!m_moving) {
                    m_history.visit(here);
                }
                showHistoryState();
            });
}

const QList<PageEntry> &MainWindow::pages() const
{
    return m_pages->entries();
}

QString MainWindow::currentPageId() const
{
    return m_pages->currentId();
}

void MainWindow::showPage(const QString &id)
{
    if (!m_pages->entry(id)) {
        return; // none of this user's pages
    }
    if (id == m_pages->currentId()) {
        m_menu->pageAction(id)->setChecked(true);
        return;
    }
    if (QAction *here = m_menu->pageAction(m_pages->currentId())) {
        here->setChecked(true); // until the user has decided about unsaved changes
    }
    whenOn(id, [] {});
}

void MainWindow::whenOn(const QString &page, const std::function<void()> &then)
{
    if (page == m_pages->currentId()) {
        then();
        return;
    }
    settle(m_pages->currentPage(), [this, page, then] {
        const Place place{.page = page, .entity = {}, .record = {}};
        goTo(place);
        m_history.visit(place);
        showHistoryState();
        then();
    });
}

void MainWindow::showTarget(const QString &page, const QString &target)
{
    whenOn(page, [this, target] {
        if (auto *widget = m_pages->currentPage()->findChild<QWidget *>(target)) {
            widgets::reveal(*widget);
        }
    });
}

void MainWindow::openWindow(const QString &entity, base::Id record)
{
    const PageEntry *entry = m_pages->entryFor(entity);
    if (!entry) {
        return;
    }
    m_windows.removeAll(nullptr);
    for (RecordWindow *window : std::as_const(m_windows)) {
        if (window->entity() == entity && window->record() == record) {
            window->raise();
            window->activateWindow();
            return;
        }
    }
    auto *window = new RecordWindow(*entry, entity, record);
    window->addActions({m_menu->undoAction(), m_menu->redoAction()});
    connect(window->page(), &widgets::Page::openRequested, this, &MainWindow::openRecord);
    connect(window->page(), &widgets::Page::openFieldRequested, this, &MainWindow::openField);
    m_windows += window;
    window->show();
}

void MainWindow::closeRecordWindows()
{
    for (const QPointer<RecordWindow> &window : std::as_const(m_windows)) {
        if (window) {
            window->close();
            delete window; // now: its page's services are about to go
        }
    }
    m_windows.clear();
}

void MainWindow::openRecord(const QString &entity, base::Id record)
{
    openField(entity, record, {});
}

void MainWindow::openField(const QString &entity, base::Id record, const QString &field)
{
    const PageEntry *entry = m_pages->entryFor(entity);
    if (!entry) {
        notify(widgets::MessageKind::Info,
               tr("There is no page for this record, or your role doesn't include it."));
        return;
    }
    settle(m_pages->currentPage(), [this, place = Place{entry->id, entity, record}, field] {
        goTo(place, field);
        m_history.visit(place);
        showHistoryState();
    });
}

void MainWindow::openView(const QString &page, const QString &list, base::Id view)
{
    settle(m_pages->currentPage(), [this, place = Place{page, {}, {}}, list, view] {
        goTo(place);
        m_history.visit(place);
        showHistoryState();
        const QWidget *shown = m_pages->currentPage();
        if (auto *frame
            = shown ? shown->findChild<widgets::ListFrame *>(list + u"ListFrame"_s) : nullptr) {
            frame->open(view);
        }
    });
}

void MainWindow::goTo(const Place &place, const QString &field)
{
    m_pages->show(place.page);
    if (QAction *action = m_menu->pageAction(place.page)) {
        action->setChecked(true);
    }
    QSettings().setValue(PageKey, place.page);
    updateTitle();
    widgets::Page *page = m_pages->currentPage();
    if (!page) {
        return;
    }
    page->setFocus(Qt::OtherFocusReason);
    if (!place.entity.isEmpty()) {
        m_shown.insert(place.page, place);
        m_moving = true;
        page->showField(place.entity, place.record, field);
        m_moving = false;
    }
}

void MainWindow::step(int steps)
{
    const std::optional<Place> place = m_history.peek(steps);
    if (!place) {
        return;
    }
    settle(m_pages->currentPage(), [this, place, steps] {
        m_history.go(steps);
        goTo(*place);
        showHistoryState();
    });
}

void MainWindow::showHistoryState()
{
    m_menu->backAction()->setEnabled(m_history.canGoBack());
    m_menu->forwardAction()->setEnabled(m_history.canGoForward());
    const QString entity = m_shown.value(m_pages->currentId()).entity;
    m_menu->newWindowAction()->setEnabled(m_pages->entryFor(entity) != nullptr);
}

void MainWindow::settle(widgets::Page *page, const std::function<void()> &then)
{
    if (!page) {
        then();
        return;
    }
    page->leave(then, [this] { m_mayClose = false; });
}

void MainWindow::settleAll(std::function<void()> then)
{
    const QList<widgets::Page *> unsaved = unsavedPages();
    if (unsaved.isEmpty()) {
        then();
        return;
    }
    unsaved.first()->window()->raise(); // it may be a record's own window that asks
    settle(unsaved.first(), [this, then = std::move(then)] { settleAll(then); });
}

void MainWindow::openPalette()
{
    QList<Command> commands;
    if (const widgets::Page *page = m_pages->currentPage()) {
        for (QAction *action : page->actions()) {
            commands += commandOf(action);
        }
    }
    for (QAction *action : m_menu->allActions()) {
        commands += commandOf(action);
    }
    m_palette->open(commands);
    // Behind the first painting: the page of the settings may have to be made.
    QTimer::singleShot(0, this, [this] {
        QList<Command> places;
        for (const PageEntry &entry : m_pages->entries()) {
            places += placesOf(entry);
        }
        m_palette->add(places);
    });
}

QList<Command> MainWindow::placesOf(const PageEntry &entry)
{
    QList<Command> commands;
    const bool isWorthMaking = entry.feature == people::Feature::Settings;
    widgets::Page *page = isWorthMaking ? m_pages->page(entry.id) : m_pages->made(entry.id);
    const auto places = page ? page->places() : QList<widgets::Page::Place>();
    for (const widgets::Page::Place &place : places) {
        commands += Command{
            .key = entry.id + u'/' + place.within + u'/' + place.name,
            .title = place.name,
            //: where a setting is: page, section
            .detail = place.within == entry.title ? entry.title
                                                  : tr("%1 › %2").arg(entry.title, place.within),
            .icon = widgets::icon(entry.icon),
            .go = [this, id = entry.id, go = place.go] { whenOn(id, go); },
        };
    }
    return commands;
}

void MainWindow::setCompanyName(const QString &name)
{
    m_company = name;
    updateTitle();
}

void MainWindow::updateTitle()
{
    const PageEntry *entry = m_pages->entry(m_pages->currentId());
    const QString company = m_company.isEmpty() ? tr("SupplierDesk") : m_company;
    //: window title: name of the company, page
    setWindowTitle(entry ? tr("%1 – %2").arg(company, entry->title) : company);
}

QList<widgets::Page *> MainWindow::unsavedPages() const
{
    QList<widgets::Page *> unsaved = m_pages->unsavedPages();
    for (const QPointer<RecordWindow> &window : m_windows) {
        if (window && window->page()->hasUnsavedChanges()) {
            unsaved += window->page();
        }
    }
    return unsaved;
}

void MainWindow::notify(widgets::MessageKind kind, const QString &text, QAction *action)
{
    m_notices->notify(kind, text, action);
}

void MainWindow::setPageBadge(const QString &id, qint64 count)
{
    if (m_menu->pageAction(id)) {
        m_rail->setBadge(id, count);
    }
}

void MainWindow::requestDatabase(const QString &url)
{
    settleAll([this, url] { Q_EMIT databaseRequested(url); });
}

bool MainWindow::focusNextPrevChild(bool next)
{
    return widgets::focusNextStop(*this, next) || QMainWindow::focusNextPrevChild(next);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_mayClose && !unsavedPages().isEmpty()) {
        event->ignore();
        settleAll([this] {
            m_mayClose = true;
            QTimer::singleShot(0, this, &QWidget::close);
        });
        return;
    }
    QSettings().setValue(GeometryKey, saveGeometry());
    closeRecordWindows();
    QMainWindow::closeEvent(event);
}

void MainWindow::restoreState()
{
    const QSettings settings;
    if (!restoreGeometry(settings.value(GeometryKey).toByteArray())) {
        resize(1280, 800);
    }
    QString page = settings.value(PageKey).toString();
    if (!m_pages->entry(page) && !m_pages->entries().isEmpty()) {
        page = m_pages->entries().first().id;
    }
    showPage(page);
}

} // namespace shell

#include "moc_mainwindow.cpp"
