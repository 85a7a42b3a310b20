// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/conflictmodel.h"
#include "models/sync/synchistorymodel.h"
#include "models/sync/syncitemmodel.h"
#include "models/sync/syncsettings.h"
#include "models/sync/syncstatus.h"
#include "models/sync/uploadstatus.h"
#include "ui/charts/chartdata.h"
#include "ui/sync/itemdetails.h"
#include "ui/widgets/page.h"

class QStackedWidget;
class QTabBar;

namespace widgets {
class PanelSplitter;
class SidePanel;
class TableView;
} // namespace widgets

namespace syncui {

class CompareDialog;
class ConflictDetails;
class RemovalBar;
class ScheduleBar;
class SyncHistoryView;
class SystemCards;

//! What a person decided about a conflict: outcome "ours", "theirs" or "other" with a value.
struct Decision
{
    syncing::ConflictItem item;
    QString outcome;
    syncing::MergeValue value;
};

//! The Sync page: how the desk stands with each system, the queue, what is under way, what failed
//! and why, conflicts, what was left out, the history with the lag of each system, and one record's
//! details; when the systems are asked and how fast media may go. Asks by signals; the answers
//! come through the models and setStatus().
class SyncPage final : public widgets::Page
{
    Q_OBJECT
public:
    //! The models outlive the page. \a mayEdit: may this user pause, retry and leave out?
    SyncPage(syncing::SyncItemModel &items, syncing::ConflictModel &conflicts,
             syncing::SyncHistoryModel &history, bool mayEdit, QWidget *parent = nullptr);

    void setStatus(const syncing::SyncStatus &status);
    void setOpenConflicts(qint64 count);
    void setLag(const charts::ChartData &lag);
    void setSettings(const syncing::SyncSettings &settings);
    void setUploads(const syncing::UploadStatus &status);
    //! Answer to contentRequested(); dropped when another record is shown meanwhile.
    void showContent(base::Id item, const QList<DiffLine> &lines);
    void showContentProblem(base::Id item, const QString &sentence);
    //! What removalDecided() said about \a hold could not be stored.
    void askAgain(const syncing::RemovalHold &hold);
    //! Is the history shown (and not the queue)?
    [[nodiscard]] bool showsHistory() const;
    [[nodiscard]] bool showsConflicts() const;

Q_SIGNALS:
    void syncNowRequested();
    void pauseRequested(bool paused);
    void pauseUploadsRequested(bool paused);
    void retryRequested(const QList<base::Id> &rows);
    void retryAllRequested();
    //! All that failed like this one.
    void retryLikeRequested(const syncing::SyncItem &item);
    void decided(const syncui::Decision &decision);
    //! What would be sent of everything that waits?
    void dryRunRequested();
    //! A dialog wants to show a record as every side has it; answer with setSides().
    void compareRequested(syncui::CompareDialog *dialog, const QString &entity, const QString &key);
    void settingsChanged(const syncing::SyncSettings &settings);
    //! Who owns what is set elsewhere.
    void ownershipRequested();
    //! A person agrees that records go that a system does not list any more, or keeps them.
    //! \a system is the name of the system.
    void removalDecided(const syncing::RemovalHold &hold, const QString &system, bool remove);
    void leaveOutRequested(const QList<base::Id> &rows);
    //! What would be sent of this item?
    void contentRequested(const syncing::SyncItem &item);
    //! The page came into view: models are to be brought up to date.
    void shown();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeActions();
    void makeTables();
    void makeConflictTable();
    void makeSettings();
    void showBody(const QWidget *body);
    void showConflict(const QModelIndex &index);
    void decide(const QString &outcome, const syncing::MergeValue &value);
    void compare(const QString &entity, const QString &key);
    void makePanel();
    void showTab(int tab);
    void showFailedOf(base::Id system);
    void showItem(const QModelIndex &index);
    void restoreSelection();
    void updateActions();
    void updateEmptyState();
    void setTabTitle(int tab, const QString &word, qint64 count);
    void updateMessage();
    [[nodiscard]] QList<base::Id> selectedRows() const;

    syncing::SyncItemModel &m_items;
    syncing::ConflictModel &m_conflicts;
    syncing::SyncHistoryModel &m_history;
    const bool m_mayEdit;
    syncing::SyncStatus m_status;
    std::optional<syncing::SyncItem> m_shown;
    std::optional<syncing::ConflictItem> m_shownConflict;

    QAction *m_syncNow = nullptr;
    QAction *m_pause = nullptr;
    QAction *m_retryAll = nullptr;
    QAction *m_retry = nullptr;
    QAction *m_leaveOut = nullptr;
    QAction *m_retryLike = nullptr;
    QAction *m_open = nullptr;
    QAction *m_compare = nullptr;
    QAction *m_dryRun = nullptr;
    QAction *m_keepOurs = nullptr;
    QAction *m_takeTheirs = nullptr;
    QAction *m_takeOther = nullptr;
    QAction *m_showResolved = nullptr;
    ScheduleBar *m_schedule = nullptr;
    SystemCards *m_cards = nullptr;
    RemovalBar *m_removals = nullptr;
    QTabBar *m_tabs = nullptr;
    QStackedWidget *m_lists = nullptr;
    widgets::TableView *m_itemTable = nullptr;
    widgets::TableView *m_conflictTable = nullptr;
    SyncHistoryView *m_historyView = nullptr;
    widgets::SidePanel *m_panel = nullptr;
    ItemDetails *m_details = nullptr;
    ConflictDetails *m_conflictDetails = nullptr;
};

} // namespace syncui

Q_DECLARE_METATYPE(syncui::Decision)
