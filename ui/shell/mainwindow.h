// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/firststepsbar.h"
#include "ui/shell/navigationhistory.h"
#include "ui/shell/pageentry.h"
#include "ui/widgets/messagebar.h"

#include <QMainWindow>
#include <QPointer>

#include <functional>

class QLabel;
namespace people {
class Session;
}
namespace records {
class EditService;
}
namespace store {
struct ChangeSet;
}

namespace shell {

struct Command;
class CommandPalette;
class MainMenu;
class NavigationRail;
class Notices;
class PageStack;
class RecordSearch;
class RecordWindow;

//! What the window is put together from; nothing of it is owned except \a status.
struct WindowParts
{
    records::EditService *edits = nullptr;
    const people::Session *session = nullptr; //!< says which pages there are; null: all of them
    QList<PageEntry> pages; //!< in the order of the rail
    RecordSearch *records = nullptr; //!< for the command palette; may be null
    QWidget *status
        = nullptr; //!< connection and pending count, at the left of the status bar; owned
    QString databaseName; //!< in the window's title, where the company has no name
    QString companyKey; //!< group in QSettings of what is remembered for this company
    QList<FirstStep>
        firstSteps; //!< of a new company; those on pages that are not seen are left out
};

//! The window of the desk: navigation, pages, palette, notices, undo. Leaving a page or closing
//! with unsaved changes asks: save, discard or stay. Geometry and page are remembered.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(WindowParts parts, QWidget *parent = nullptr);
    ~MainWindow() override;

    //! Goes to a page, after asking about unsaved changes of the one shown.
    void showPage(const QString &id);
    //! Shows a record on the page that has its entity.
    void openRecord(const QString &entity, base::Id record);
    //! … with the cursor in \a field, where the page has it.
    void openField(const QString &entity, base::Id record, const QString &field);
    //! Shows a list of a page with one of its views.
    void openView(const QString &page, const QString &list, base::Id view);
    [[nodiscard]] QString currentPageId() const;
    //! Those that the person may see.
    [[nodiscard]] const QList<PageEntry> &pages() const;
    //! A short notice that goes by itself; \a action is not owned.
    void notify(widgets::MessageKind kind, const QString &text, QAction *action = nullptr);
    //! How many records of a page need a look, shown in the rail; 0 shows nothing.
    void setPageBadge(const QString &id, qint64 count);
    //! In the title; what the company is called may change.
    void setCompanyName(const QString &name);
    //! The steps that a new company begins with.
    [[nodiscard]] FirstStepsBar *firstSteps() const { return m_firstSteps; }
    //! Goes to a page and gives the keyboard to the widget called \a target.
    void showTarget(const QString &page, const QString &target);
    //! Opens a record in a window of its own, or brings that to the front.
    void openWindow(const QString &entity, base::Id record);
    //! Emits databaseRequested() when nothing unsaved would be lost.
    void requestDatabase(const QString &url);

Q_SIGNALS:
    //! Settings of the company were read anew; they may be others.
    void companyChanged();
    //! The user wants to work on another database (all changes are saved or discarded).
    void otherDatabaseRequested();
    //! As otherDatabaseRequested(), and it is known which: a string for store::DatabaseUrl.
    void databaseRequested(const QString &url);

protected:
    void closeEvent(QCloseEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void makeLayout(const WindowParts &parts);
    void makeStatusBar(const WindowParts &parts);
    void connectMenu();
    void connectEdits();
    //! Does \a changes touch the record that is open?
    [[nodiscard]] bool showsOneOf(const store::ChangeSet &changes) const;
    void adopt(widgets::Page *page);
    //! Runs \a then when nothing on \a page would be lost (any more).
    void settle(widgets::Page *page, const std::function<void()> &then);
    void settleAll(std::function<void()> then);
    void goTo(const Place &place, const QString &field = {});
    void step(int steps);
    void showHistoryState();
    void openPalette();
    [[nodiscard]] QList<Command> placesOf(const PageEntry &entry);
    void updateTitle();
    void whenOn(const QString &page, const std::function<void()> &then);
    [[nodiscard]] QList<widgets::Page *> unsavedPages() const;
    void closeRecordWindows();
    void restoreState();

    records::EditService *m_edits = nullptr;
    MainMenu *m_menu = nullptr;
    NavigationRail *m_rail = nullptr;
    PageStack *m_pages = nullptr;
    CommandPalette *m_palette = nullptr;
    Notices *m_notices = nullptr;
    FirstStepsBar *m_firstSteps = nullptr;
    QList<QPointer<RecordWindow>> m_windows;
    QHash<QString, Place> m_shown; // the record that each page showed last
    QString m_company;
    NavigationHistory m_history;
    bool m_moving = false; // a page reports the record that Back or Forward asked it to show
    bool m_mayClose = false;
};

} // namespace shell
