// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainmenu.h"

#include "models/records/editservice.h"
#include "ui/text/edittext.h"
#include "ui/text/language.h"
#include "ui/widgets/action.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;
using widgets::Theme;

namespace shell {

MainMenu::MainMenu(QMainWindow *window, records::EditService *edits, const QList<PageEntry> &pages)
    : QObject(window), m_window(window), m_edits(edits)
{
    makeFile();
    makeEdit();
    makeGo(pages);
    makeView();
    makeHelp();
}

QMenu *MainMenu::addMenu(const QString &title)
{
    QMenu *menu = m_window->menuBar()->addMenu(title);
    m_menus.append(menu);
    return menu;
}

QAction *MainMenu::add(QMenu *menu, const QString &name, const QString &text, const QString &icon,
                       const QKeySequence &shortcut)
{
    auto *action = widgets::makeAction(icon, text, name, this);
    action->setShortcut(shortcut);
    menu->addAction(action);
    m_window->addAction(action);
    return action;
}

void MainMenu::makeFile()
{
    QMenu *menu = addMenu(tr("&File"));
    connect(add(menu, u"otherDatabaseAction"_s, tr("&Open another database …"), u"database"_s, {}),
            &QAction::triggered, this, &MainMenu::otherDatabaseRequested);
    menu->addSeparator();
    QAction *quit
        = add(menu, u"quitAction"_s, tr("&Quit"), u"logout"_s, QKeySequence(Qt::CTRL | Qt::Key_Q));
    quit->setMenuRole(QAction::QuitRole);
    connect(quit, &QAction::triggered, this, &MainMenu::quitRequested);
}

void MainMenu::makeEdit()
{
    QMenu *menu = addMenu(tr("&Edit"));
    m_undo = add(menu, u"undoAction"_s, tr("&Undo"), u"undo"_s, QKeySequence::Undo);
    m_redo = add(menu, u"redoAction"_s, tr("&Redo"), u"redo"_s, {});
    m_redo->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::Key_Y), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)});
    if (m_edits) {
        connect(m_undo, &QAction::triggered, m_edits, &records::EditService::undo);
        connect(m_redo, &QAction::triggered, m_edits, &records::EditService::redo);
        connect(m_edits, &records::EditService::undoStateChanged, this, &MainMenu::showUndoState);
    }
    showUndoState();
}

void MainMenu::showUndoState()
{
    const bool canUndo = m_edits && m_edits->canUndo();
    const bool canRedo = m_edits && m_edits->canRedo();
    m_undo->setEnabled(canUndo);
    m_redo->setEnabled(canRedo);
    //: %1 is what the last edit did
    m_undo->setText(canUndo ? tr("&Undo: %1").arg(text::editLabel(m_edits->undoLabel()))
                            : tr("&Undo"));
    m_redo->setText(canRedo ? tr("&Redo: %1").arg(text::editLabel(m_edits->redoLabel()))
                            : tr("&Redo"));
    m_undo->setIconText(tr("Undo"));
    m_redo->setIconText(tr("Redo"));
}

void MainMenu::makeGo(const QList<PageEntry> &pages)
{
    QMenu *menu = addMenu(tr("&Go"));
    auto *group = new QActionGroup(this);
    int number = 0;
    for (const PageEntry &page : pages) {
        ++number;
        const QKeySequence shortcut
            = number <= 9 ? QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + number)) : QKeySequence();
        QAction *action = add(menu, page.id + "PageAction"_L1, page.title, page.icon, shortcut);
        action->setCheckable(true);
        group->addAction(action);
        m_pages.insert(page.id, action);
        connect(action, &QAction::triggered, this,
                [this, id = page.id] { Q_EMIT pageRequested(id); });
    }
    menu->addSeparator();
    m_back
        = add(menu, u"backAction"_s, tr("&Back"), u"back"_s, QKeySequence(Qt::ALT | Qt::Key_Left));
    m_forward = add(menu, u"forwardAction"_s, tr("&Forward"), u"forward"_s,
                    QKeySequence(Qt::ALT | Qt::Key_Right));
    m_back->setEnabled(false);
    m_forward->setEnabled(false);
    connect(m_back, &QAction::triggered, this, &MainMenu::backRequested);
    connect(m_forward, &QAction::triggered, this, &MainMenu::forwardRequested);
    menu->addSeparator();
    m_newWindow = add(menu, u"newWindowAction"_s, tr("Open in new &window"), u"open"_s,
                      QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_newWindow->setEnabled(false);
    connect(m_newWindow, &QAction::triggered, this, &MainMenu::newWindowRequested);
    menu->addSeparator();
    m_palette = add(menu, u"paletteAction"_s, tr("Search or &command …"), u"search"_s,
                    QKeySequence(Qt::CTRL | Qt::Key_K));
    connect(m_palette, &QAction::triggered, this, &MainMenu::paletteRequested);
}

QAction *MainMenu::addChoice(QMenu *menu, QActionGroup *group, const QString &name,
                             const QString &text, bool checked)
{
    QAction *action = add(menu, name, text, menu->icon().name(), {});
    action->setCheckable(true);
    action->setChecked(checked);
    group->addAction(action);
    return action;
}

void MainMenu::makeView()
{
    QMenu *menu = addMenu(tr("&View"));
    connect(add(menu, u"toggleRailAction"_s, tr("&Collapse or widen the page list"), u"collapse"_s,
                QKeySequence(Qt::CTRL | Qt::Key_B)),
            &QAction::triggered, this, &MainMenu::railToggled);
    menu->addSeparator();
    auto *theme = menu->addMenu(widgets::icon(u"appearance"_s), tr("&Theme"));
    auto *modes = new QActionGroup(this);
    const auto mode = [&](const QString &name, const QString &text, Theme::Mode value) {
        QAction *action = addChoice(theme, modes, name, text, Theme::instance().mode() == value);
        connect(action, &QAction::triggered, this, [value] { Theme::instance().setMode(value); });
        connect(&Theme::instance(), &Theme::changed, action,
                [action, value] { action->setChecked(Theme::instance().mode() == value); });
    };
    mode(u"systemThemeAction"_s, tr("Theme: as the &system"), Theme::Mode::System);
    mode(u"lightThemeAction"_s, tr("Theme: &light"), Theme::Mode::Light);
    mode(u"darkThemeAction"_s, tr("Theme: &dark"), Theme::Mode::Dark);
    QAction *compact = add(menu, u"compactAction"_s, tr("Compact &rows"), u"table"_s, {});
    compact->setCheckable(true);
    compact->setChecked(Theme::instance().density() == Theme::Density::Compact);
    connect(compact, &QAction::toggled, this, [](bool on) {
        Theme::instance().setDensity(on ? Theme::Density::Compact : Theme::Density::Comfortable);
    });
    makeLanguages(menu->addMenu(widgets::icon(u"language"_s), tr("&Language")));
}

void MainMenu::makeLanguages(QMenu *menu)
{
    auto *group = new QActionGroup(this);
    for (const text::Language &language : text::languages()) {
        QAction *action = addChoice(menu, group, "language"_L1 + language.code + "Action"_L1,
                                    language.code.isEmpty() ? language.name
                                                            : tr("Language: %1").arg(language.name),
                                    text::chosenLanguage() == language.code);
        connect(action, &QAction::triggered, this, [this, code = language.code] {
            text::chooseLanguage(code);
            Q_EMIT languageChosen();
        });
    }
}

void MainMenu::makeHelp()
{
    QMenu *menu = addMenu(tr("&Help"));
    connect(add(menu, u"pageHelpAction"_s, tr("&What is this?"), u"help"_s,
                QKeySequence(Qt::SHIFT | Qt::Key_F1)),
            &QAction::triggered, this, &MainMenu::pageHelpRequested);
    m_firstSteps = add(menu, u"firstStepsAction"_s, tr("&First steps"), u"star"_s, {});
    connect(m_firstSteps, &QAction::triggered, this, &MainMenu::firstStepsRequested);
    connect(add(menu, u"shortcutsAction"_s, tr("&Keyboard shortcuts"), u"keyboard"_s,
                QKeySequence(Qt::Key_F1)),
            &QAction::triggered, this, &MainMenu::shortcutsRequested);
    QAction *about = add(menu, u"aboutAction"_s, tr("&About SupplierDesk"), u"info"_s, {});
    about->setMenuRole(QAction::AboutRole);
    connect(about, &QAction::triggered, this, &MainMenu::aboutRequested);
}

QList<QAction *> MainMenu::allActions() const
{
    QList<QAction *> actions;
    for (QAction *action : m_window->actions()) {
        if (action != m_palette) {
            actions.append(action);
        }
    }
    return actions;
}

} // namespace shell

#include "moc_mainmenu.cpp"
