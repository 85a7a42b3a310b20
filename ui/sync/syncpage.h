// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/synchistorymodel.h"
#include "models/sync/syncitemmodel.h"
#include "models/sync/syncstatus.h"
#include "ui/sync/itemdetails.h"
#include "ui/widgets/page.h"

class QHBoxLayout;
class QStackedWidget;
class QTabBar;

namespace widgets {
class PanelSplitter;
class SidePanel;
class TableView;
} // namespace widgets

namespace syncui {

class SystemCard;

//! The Sync page: how the desk stands with each system, the queue, what is under way, what failed
//! and why, what was left out, the history, and one record's details. Asks by signals; the answers
//! come through the models and setStatus().
class SyncPage final : public widgets::Page
{
    Q_OBJECT
public:
    //! The models outlive the page. \a mayEdit: may this user pause, retry and leave out?
    SyncPage(syncing::SyncItemModel &items, syncing::SyncHistoryModel &history, bool mayEdit,
             QWidget *parent = nullptr);

    void setStatus(const syncing::SyncStatus &status);
    //! Answer to contentRequested(); dropped when another record is shown meanwhile.
    void showContent(base::Id item, const QList<ContentLine> &lines);
    void showContentProblem(base::Id item, const QString &sentence);
    //! Is the history shown (and not the queue)?
    [[nodiscard]] bool showsHistory() const;

Q_SIGNALS:
    void syncNowRequested();
    void pauseRequested(bool paused);
    void retryRequested(const QList<base::Id> &rows);
    void retryAllRequested();
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
    void makePanel();
    void showTab(int tab);
    void showFailedOf(base::Id system);
    void showItem(const QModelIndex &index);
    void restoreSelection();
    void updateActions();
    void updateEmptyState();
    void updateCards();
    void updateMessage();
    [[nodiscard]] QList<base::Id> selectedRows() const;

    syncing::SyncItemModel &m_items;
    syncing::SyncHistoryModel &m_history;
    const bool m_mayEdit;
    syncing::SyncStatus m_status;
    std::optional<syncing::SyncItem> m_shown;

    QAction *m_syncNow = nullptr;
    QAction *m_pause = nullptr;
    QAction *m_retryAll = nullptr;
    QAction *m_retry = nullptr;
    QAction *m_leaveOut = nullptr;
    QAction *m_open = nullptr;
    QHBoxLayout *m_cardRow = nullptr;
    QList<SystemCard *> m_cards;
    QTabBar *m_tabs = nullptr;
    QStackedWidget *m_lists = nullptr;
    widgets::TableView *m_itemTable = nullptr;
    widgets::TableView *m_historyTable = nullptr;
    widgets::SidePanel *m_panel = nullptr;
    ItemDetails *m_details = nullptr;
};

} // namespace syncui
