// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/pageentry.h"

#include <QHash>
#include <QObject>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;
namespace records {
class EditService;
}

namespace shell {

//! The menu bar: makes every action of the window once, with shortcut and words. The window
//! listens to the signals; undo and redo go to the edit service by themselves.
class MainMenu final : public QObject
{
    Q_OBJECT
public:
    MainMenu(QMainWindow *window, records::EditService *edits, const QList<PageEntry> &pages);

    [[nodiscard]] QAction *pageAction(const QString &id) const { return m_pages.value(id); }
    [[nodiscard]] QAction *undoAction() const { return m_undo; }
    [[nodiscard]] QAction *redoAction() const { return m_redo; }
    [[nodiscard]] QAction *backAction() const { return m_back; }
    [[nodiscard]] QAction *forwardAction() const { return m_forward; }
    [[nodiscard]] QAction *paletteAction() const { return m_palette; }
    //! Opens the selected record in a window of its own; enabled by the window.
    [[nodiscard]] QAction *newWindowAction() const { return m_newWindow; }
    [[nodiscard]] QAction *firstStepsAction() const { return m_firstSteps; }
    //! Everything the command palette and the shortcut overview list.
    [[nodiscard]] QList<QAction *> allActions() const;
    //! A menu title and its actions, for the shortcut overview.
    [[nodiscard]] QList<QMenu *> menus() const { return m_menus; }

Q_SIGNALS:
    void pageRequested(const QString &id);
    void backRequested();
    void forwardRequested();
    void paletteRequested();
    void railToggled();
    void newWindowRequested();
    void pageHelpRequested();
    void firstStepsRequested();
    void shortcutsRequested();
    void aboutRequested();
    void otherDatabaseRequested();
    void quitRequested();
    //! The language was chosen; it shows after the next start.
    void languageChosen();

private:
    QMenu *addMenu(const QString &title);
    QAction *add(QMenu *menu, const QString &name, const QString &text, const QString &icon,
                 const QKeySequence &shortcut);
    void makeFile();
    void makeEdit();
    void makeGo(const QList<PageEntry> &pages);
    void makeView();
    void makeLanguages(QMenu *menu);
    void makeHelp();
    QAction *addChoice(QMenu *menu, QActionGroup *group, const QString &name, const QString &text,
                       bool checked);
    void showUndoState();

    QMainWindow *m_window = nullptr;
    records::EditService *m_edits = nullptr;
    QList<QMenu *> m_menus;
    QHash<QString, QAction *> m_pages;
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
    QAction *m_back = nullptr;
    QAction *m_forward = nullptr;
    QAction *m_palette = nullptr;
    QAction *m_newWindow = nullptr;
    QAction *m_firstSteps = nullptr;
};

} // namespace shell
