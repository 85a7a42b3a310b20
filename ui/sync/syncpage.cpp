// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/syncpage.h"

#include "ui/sync/comparedialog.h"
#include "ui/sync/conflictdetails.h"
#include "ui/sync/removalbar.h"
#include "ui/sync/schedulebar.h"
#include "ui/sync/synchistoryview.h"
#include "ui/sync/systemcards.h"
#include "ui/text/errortext.h"
#include "ui/text/fieldnames.h"
#include "ui/widgets/action.h"
#include "ui/widgets/badgedelegate.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/panelsplitter.h"
#include "ui/widgets/sidepanel.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace syncui {

using syncing::ConflictItem;
using syncing::ConflictModel;
using syncing::SyncHistoryModel;
using syncing::SyncItem;
using syncing::SyncItemFilter;
using syncing::SyncItemModel;

namespace {

enum Tab { QueuedTab, InProgressTab, FailedTab, ConflictTab, SkippedTab, HistoryTab };

SyncItemFilter filterOf(int tab)
{
    switch (Tab(tab)) {
    case QueuedTab:
        return SyncItemFilter::Queued;
    case InProgressTab:
        return SyncItemFilter::InProgress;
    case FailedTab:
        return SyncItemFilter::Failed;
    case SkippedTab:
        return SyncItemFilter::Skipped;
    case ConflictTab:
    case HistoryTab:
        break;
    }
    return SyncItemFilter::All;
}

constexpr int SelectionLimit = 10'000;

} // namespace

SyncPage::SyncPage(SyncItemModel &items, ConflictModel &conflicts, SyncHistoryModel &history,
                   bool mayEdit, QWidget *parent)
    : Page(tr("Sync"), parent),
      m_items(items),
      m_conflicts(conflicts),
      m_history(history),
      m_mayEdit(mayEdit)
{
    setHelp(
        tr("What goes to and comes from your portal, ERP and other systems. Whoever looks after "
           "the connections resolves conflicts here and retries what failed. To start, add a "
           "connection in Settings › Connections, then choose Sync now."));
    setObjectName(u"syncPage"_s);
    makeActions();
    makeTables();
    makeConflictTable();
    m_historyView = new SyncHistoryView(m_history, m_syncNow, m_lists);
    m_lists->addWidget(m_historyView);
    makePanel();
    makeSettings();

    m_tabs = new QTabBar(this);
    m_tabs->setObjectName(u"syncTabBar"_s);
    m_tabs->setAccessibleName(tr("Which records are shown"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (const QString &title : {tr("Queued"), tr("In progress"), tr("Failed"), tr("Conflicts"),
                                 tr("Skipped"), tr("History")}) {
        m_tabs->addTab(title);
    }
    connect(m_tabs, &QTabBar::currentChanged, this, &SyncPage::showTab);

    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_cards = new SystemCards(m_mayEdit, content);
    connect(m_cards, &SystemCards::failedRequested, this, &SyncPage::showFailedOf);
    connect(m_cards, &SystemCards::pauseUploadsRequested, this, &SyncPage::pauseUploadsRequested);
    layout->addWidget(m_cards);
    m_removals = new RemovalBar(m_mayEdit, content);
    connect(m_removals, &RemovalBar::decided, this, &SyncPage::removalDecided);
    layout->addWidget(m_removals);
    auto *tabRow = new QHBoxLayout;
    tabRow->setContentsMargins({});
    tabRow->addWidget(m_tabs);
    tabRow->addStretch();
    layout->addLayout(tabRow);
    auto *splitter = new widgets::PanelSplitter(m_lists, m_panel, u"syncSplitter"_s, content);
    layout->addWidget(splitter, 1);
    setContent(content);
    m_panel->hide();
    showTab(QueuedTab);
}

void SyncPage::makeActions()
{
    m_syncNow = widgets::makeAction(u"sync"_s, tr("Sync now"), u"syncNowAction"_s, this);
    m_syncNow->setShortcut(Qt::Key_F5);
    m_syncNow->setToolTip(
        tr("Sync with every system now, including those that could not be reached (F5)"));
    connect(m_syncNow, &QAction::triggered, this, &SyncPage::syncNowRequested);

    m_pause = widgets::makeAction(u"pause"_s, tr("Pause"), u"pauseSyncAction"_s, this);
    m_pause->setEnabled(m_mayEdit);
    connect(m_pause, &QAction::triggered, this,
            [this] { Q_EMIT pauseRequested(!m_status.paused); });

    m_retryAll = widgets::makeAction(u"retry"_s, tr("Retry all failed"), u"retryAllAction"_s, this);
    connect(m_retryAll, &QAction::triggered, this, &SyncPage::retryAllRequested);

    m_retry = widgets::makeAction(u"retry"_s, tr("Retry"), u"retryAction"_s, this);
    connect(m_retry, &QAction::triggered, this, [this] { Q_EMIT retryRequested(selectedRows()); });

    m_retryLike = widgets::makeAction({}, tr("All like this"), u"retryLikeAction"_s, this);
    m_retryLike->setToolTip(
        tr("Retries all records of this kind that failed at this system for the same reason"));
    connect(m_retryLike, &QAction::triggered, this, [this] {
        if (m_shown) {
            Q_EMIT retryLikeRequested(*m_shown);
        }
    });

    m_compare = widgets::makeAction(u"compare"_s, tr("Compare"), u"compareAction"_s, this);
    m_compare->setToolTip(tr("The values of one record on the desk, the portals and the ERP"));
    connect(m_compare, &QAction::triggered, this, [this] {
        if (m_shownConflict) {
            compare(m_shownConflict->conflict.entity, m_shownConflict->key);
        } else {
            compare(m_shown ? m_shown->entity : QString(), m_shown ? m_shown->key : QString());
        }
    });

    m_dryRun = widgets::makeAction({}, tr("Preview sync"), u"dryRunAction"_s, this);
    m_dryRun->setToolTip(tr("Shows the differences; sends nothing"));
    connect(m_dryRun, &QAction::triggered, this, &SyncPage::dryRunRequested);

    m_keepOurs = widgets::makeAction({}, tr("Keep ours"), u"keepOursAction"_s, this);
    connect(m_keepOurs, &QAction::triggered, this, [this] { decide(u"ours"_s, {}); });
    m_takeTheirs = widgets::makeAction({}, tr("Use theirs"), u"takeTheirsAction"_s, this);
    connect(m_takeTheirs, &QAction::triggered, this, [this] { decide(u"theirs"_s, {}); });
    m_takeOther = widgets::makeAction({}, tr("Use another"), u"takeOtherAction"_s, this);
    connect(m_takeOther, &QAction::triggered, this,
            [this] { decide(u"other"_s, m_conflictDetails->otherValue()); });
    m_showResolved = widgets::makeAction({}, tr("Show resolved"), u"showResolvedAction"_s, this);
    m_showResolved->setCheckable(true);
    connect(m_showResolved, &QAction::toggled, this,
            [this](bool settled) { m_conflicts.showResolved(settled); });

    m_leaveOut = widgets::makeAction({}, tr("Skip"), u"leaveOutAction"_s, this);
    m_leaveOut->setToolTip(
        tr("Isn't sent until you retry it; a received record is ignored until it changes there"));
    connect(m_leaveOut, &QAction::triggered, this,
            [this] { Q_EMIT leaveOutRequested(selectedRows()); });

    m_open = widgets::makeAction(u"open"_s, tr("Open the record"), u"openRecordAction"_s, this);
    connect(m_open, &QAction::triggered, this, [this] {
        if (m_shownConflict) {
            Q_EMIT openFieldRequested(m_shownConflict->conflict.recordEntity,
                                      m_shownConflict->conflict.record,
                                      m_shownConflict->conflict.field);
        } else if (m_shown && !m_shown->record.isNull()) {
            if (m_shown->error && !m_shown->error->context.field.isEmpty()) {
                Q_EMIT openFieldRequested(m_shown->entity, m_shown->record,
                                          m_shown->error->context.field);
            } else {
                Q_EMIT openRequested(m_shown->entity, m_shown->record);
            }
        }
    });
    addHeaderAction(m_dryRun);
    addHeaderAction(m_compare);
    addHeaderAction(m_retryAll);
    addHeaderAction(m_pause);
    addPrimaryAction(m_syncNow);
}

void SyncPage::makeTables()
{
    m_lists = new QStackedWidget(this);
    m_itemTable = new widgets::TableView(m_lists);
    m_itemTable->setObjectName(u"syncItemTable"_s);
    m_itemTable->setAccessibleName(tr("Records to sync"));
    m_itemTable->setModel(&m_items);
    m_itemTable->setFixedColumns({SyncItemModel::KeyColumn});
    m_itemTable->setColumnWidths({148, 200, 112, 132, 132, 148, 80, 280});
    m_itemTable->setFluidColumn(SyncItemModel::ProblemColumn, 120);
    m_itemTable->setMinorColumns({SyncItemModel::StateColumn, SyncItemModel::AttemptsColumn}, 380);
    m_itemTable->setItemDelegateForColumn(SyncItemModel::StateColumn,
                                          new widgets::BadgeDelegate(m_itemTable));
    m_itemTable->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_itemTable->addActions({m_retry, m_retryLike, m_leaveOut, m_open, m_compare});
    connect(m_itemTable, &widgets::TableView::currentRowChanged, this, &SyncPage::showItem);
    connect(m_itemTable, &widgets::TableView::rowActivated, m_open, &QAction::trigger);
    connect(m_itemTable->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &SyncPage::updateActions);
    connect(&m_items, &SyncItemModel::listChanged, this, &SyncPage::restoreSelection);
    connect(&m_items, &QAbstractItemModel::dataChanged, this, [this] {
        if (m_itemTable->currentIndex().isValid() && !m_shown) {
            showItem(m_itemTable->currentIndex());
        }
    });

    m_lists->addWidget(m_itemTable);
}

void SyncPage::makeConflictTable()
{
    m_conflictTable = new widgets::TableView(m_lists);
    m_conflictTable->setObjectName(u"conflictTable"_s);
    m_conflictTable->setAccessibleName(tr("Conflicts"));
    m_conflictTable->setModel(&m_conflicts);
    m_conflictTable->setFixedColumns({ConflictModel::KeyColumn});
    m_conflictTable->setColumnWidths({132, 128, 168, 168, 132, 116, 148, 132});
    m_conflictTable->setFluidColumn(ConflictModel::OursColumn, 96);
    m_conflictTable->setItemDelegateForColumn(ConflictModel::OutcomeColumn,
                                              new widgets::BadgeDelegate(m_conflictTable));
    m_conflictTable->setEmptyState(u"success"_s, tr("No conflicts"),
                                   tr("Where both sides may edit a field and both did, you're "
                                      "asked here. Data ownership is set in Settings."));
    m_conflictTable->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_conflictTable->addActions({m_keepOurs, m_takeTheirs, m_open, m_compare, m_showResolved});
    connect(m_conflictTable, &widgets::TableView::currentRowChanged, this, &SyncPage::showConflict);
    connect(m_conflictTable, &widgets::TableView::rowActivated, m_open, &QAction::trigger);
    connect(&m_conflicts, &ConflictModel::listChanged, this, [this] {
        if (showsConflicts()) {
            setCount(m_conflicts.rowCount());
        }
        if (m_shownConflict && m_conflicts.rowOf(m_shownConflict->conflict.id) < 0) {
            m_shownConflict.reset(); // resolved
            m_panel->hide();
            updateActions();
        }
    });
    connect(&m_conflicts, &QAbstractItemModel::dataChanged, this, [this] {
        if (m_conflictTable->currentIndex().isValid() && !m_shownConflict && showsConflicts()) {
            showConflict(m_conflictTable->currentIndex());
        }
    });
    m_lists->addWidget(m_conflictTable);
}

void SyncPage::makePanel()
{
    m_panel = new widgets::SidePanel(this);
    m_panel->setObjectName(u"syncItemPanel"_s);
    m_details = new ItemDetails(m_panel);
    m_conflictDetails = new ConflictDetails(m_panel);
    connect(m_conflictDetails, &ConflictDetails::otherValueChanged, this, &SyncPage::updateActions);
    auto *bodies = new QWidget(m_panel); // one of them at a time, as high as that one is
    auto *column = new QVBoxLayout(bodies);
    column->setContentsMargins({});
    column->addWidget(m_details);
    column->addWidget(m_conflictDetails);
    m_panel->setBody(bodies);
    m_panel->addHeaderAction(m_compare);
    m_panel->addHeaderAction(m_open);
    m_panel->setFooterActions({m_retry, m_retryLike, m_leaveOut});
    connect(m_panel, &widgets::SidePanel::closeRequested, this, [this] {
        m_shown.reset();
        m_shownConflict.reset();
        m_panel->hide();
        m_lists->currentWidget()->setFocus();
    });
}

void SyncPage::showBody(const QWidget *body)
{
    m_details->setVisible(body == m_details);
    m_conflictDetails->setVisible(body == m_conflictDetails);
    m_panel->scrollToTop();
}

bool SyncPage::showsHistory() const
{
    return m_tabs->currentIndex() == HistoryTab;
}

bool SyncPage::showsConflicts() const
{
    return m_tabs->currentIndex() == ConflictTab;
}

void SyncPage::makeSettings()
{
    m_schedule = new ScheduleBar(m_mayEdit, this);
    connect(m_schedule, &ScheduleBar::settingsChanged, this, &SyncPage::settingsChanged);
    filterBar()->addWidget(m_schedule);
    auto *owners
        = widgets::makeAction(u"ownership"_s, tr("Data ownership"), u"ownershipAction"_s, this);
    connect(owners, &QAction::triggered, this, &SyncPage::ownershipRequested);
    addHeaderAction(owners);
}

void SyncPage::setSettings(const syncing::SyncSettings &settings)
{
    m_schedule->setSettings(settings);
}

void SyncPage::setUploads(const syncing::UploadStatus &status)
{
    m_cards->setUploads(status);
}

void SyncPage::setLag(const charts::ChartData &lag)
{
    m_historyView->setLag(lag);
}

void SyncPage::setTabTitle(int tab, const QString &word, qint64 count)
{
    //: Title of a tab with the number of its records
    m_tabs->setTabText(tab, count > 0 ? tr("%1 (%2)").arg(word, locale().toString(count)) : word);
}

void SyncPage::setOpenConflicts(qint64 count)
{
    setTabTitle(ConflictTab, tr("Conflicts"), count);
}

void SyncPage::showConflict(const QModelIndex &index)
{
    const QVariant value = index.isValid() ? index.data(ConflictModel::ItemRole) : QVariant();
    if (!value.isValid()) {
        m_shownConflict.reset();
        if (!index.isValid() && !m_shown) {
            m_panel->hide(); // resolved
        }
        updateActions();
        return;
    }
    const auto item = value.value<ConflictItem>();
    const bool isNew = !m_shownConflict || m_shownConflict->conflict.id != item.conflict.id
        || m_shownConflict->conflict.theirs != item.conflict.theirs;
    m_shownConflict = item;
    m_panel->setTitle(item.key);
    m_panel->setSubtitle(item.title.isEmpty() ? text::entityName(item.conflict.recordEntity)
                                              : item.title);
    if (isNew) {
        showBody(m_conflictDetails);
        m_conflictDetails->setItem(item, m_conflicts, m_mayEdit);
    }
    m_panel->show();
    updateActions();
}

void SyncPage::decide(const QString &outcome, const syncing::MergeValue &value)
{
    if (m_shownConflict) {
        Q_EMIT decided({.item = *m_shownConflict, .outcome = outcome, .value = value});
    }
}

void SyncPage::compare(const QString &entity, const QString &key)
{
    auto *dialog = new CompareDialog(this);
    connect(dialog, &CompareDialog::compareRequested, this,
            [this, dialog](const QString &kind, const QString &name) {
                Q_EMIT compareRequested(dialog, kind, name);
            });
    dialog->ask(entity, key);
    dialog->show();
}

void SyncPage::showTab(int tab)
{
    m_shown.reset();
    m_shownConflict.reset();
    m_panel->hide();
    m_panel->setFooterActions(tab == ConflictTab
                                  ? QList<QAction *>{m_keepOurs, m_takeTheirs, m_takeOther}
                                  : QList<QAction *>{m_retry, m_retryLike, m_leaveOut});
    if (tab == HistoryTab) {
        m_lists->setCurrentWidget(m_historyView);
        m_history.reload();
        setCount(std::nullopt);
    } else if (tab == ConflictTab) {
        m_lists->setCurrentWidget(m_conflictTable);
        m_conflicts.reload();
    } else {
        m_lists->setCurrentWidget(m_itemTable);
        m_items.setFilter(filterOf(tab));
        updateEmptyState();
    }
    updateActions();
}

void SyncPage::showFailedOf(base::Id system)
{
    m_tabs->setCurrentIndex(FailedTab);
    m_items.setFilter(SyncItemFilter::Failed, system);
}

void SyncPage::updateEmptyState()
{
    switch (Tab(m_tabs->currentIndex())) {
    case QueuedTab:
        m_itemTable->setEmptyState(u"queue"_s, tr("Nothing to send"),
                                   tr("Everything you changed has been sent."));
        break;
    case InProgressTab:
        m_itemTable->setEmptyState(u"upload"_s, tr("Nothing is in progress"),
                                   tr("Records appear here while they are being sent."));
        break;
    case FailedTab:
        m_itemTable->setEmptyState(
            u"success"_s, tr("Nothing failed"),
            tr("Records that a system refuses appear here with the reason."));
        break;
    case SkippedTab:
        m_itemTable->setEmptyState(
            u"stop"_s, tr("Nothing is skipped"),
            tr("Records that you skip appear here. Retry one to send it again."));
        break;
    case ConflictTab:
    case HistoryTab:
        break;
    }
}

void SyncPage::showItem(const QModelIndex &index)
{
    const QVariant value = index.isValid() ? index.data(SyncItemModel::ItemRole) : QVariant();
    if (!value.isValid()) {
        m_shown.reset();
        if (!index.isValid() && !m_shownConflict) {
            m_panel->hide(); // the row is gone
        }
        updateActions();
        return;
    }
    const auto item = value.value<SyncItem>();
    const bool isNew = !m_shown || m_shown->id != item.id || m_shown->state != item.state;
    m_shown = item;
    m_panel->setTitle(item.key);
    m_panel->setSubtitle(item.title.isEmpty() ? text::entityName(item.entity) : item.title);
    m_panel->show();
    updateActions();
    if (isNew) {
        showBody(m_details);
        m_details->setItem(item);
        if (item.way == SyncItem::Way::ToSystem) {
            Q_EMIT contentRequested(item);
        }
    }
}

void SyncPage::restoreSelection()
{
    if (showsConflicts()) {
        return;
    }
    setCount(showsHistory() ? std::nullopt : std::optional<qint64>(m_items.rowCount()));
    if (m_shown) {
        const int row = m_items.rowOf(m_shown->id);
        if (row < 0) {
            m_shown.reset(); // sent meanwhile
            m_panel->hide();
        } else if (m_itemTable->currentIndex().row() != row) {
            m_itemTable->setCurrentIndex(m_items.index(row, 0));
        }
    }
    updateActions();
}

QList<base::Id> SyncPage::selectedRows() const
{
    QList<base::Id> rows;
    const QItemSelection selection = m_itemTable->selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        rows += m_items.idsAt(range.top(), std::min(range.bottom(), range.top() + SelectionLimit));
    }
    if (rows.isEmpty() && m_shown) {
        rows.append(m_shown->id);
    }
    return rows;
}

void SyncPage::updateActions()
{
    const int tab = m_tabs ? m_tabs->currentIndex() : QueuedTab;
    const bool lists = tab != HistoryTab && tab != ConflictTab;
    const bool some = lists && (m_itemTable->selectionModel()->hasSelection() || m_shown);
    m_retry->setEnabled(m_mayEdit && some && tab != InProgressTab);
    m_retryLike->setEnabled(m_mayEdit && m_shown && tab == FailedTab);
    m_retryLike->setVisible(tab == FailedTab);
    m_leaveOut->setEnabled(m_mayEdit && some && (tab == QueuedTab || tab == FailedTab));
    m_open->setEnabled(m_shownConflict || (m_shown && !m_shown->record.isNull()));
    const bool decidable = m_mayEdit && m_shownConflict && m_shownConflict->conflict.isOpen();
    m_keepOurs->setEnabled(decidable);
    m_takeTheirs->setEnabled(decidable);
    m_takeOther->setEnabled(decidable && !m_conflictDetails->otherValue().isEmpty());
    if (m_shownConflict) {
        //: Button: use the value of a system; %1 is its name
        m_takeTheirs->setToolTip(tr("Use the value of %1").arg(m_shownConflict->systemName));
    }
    m_retryAll->setEnabled(m_mayEdit && m_status.failed() > 0);
    m_pause->setText(m_status.paused ? tr("Resume") : tr("Pause"));
    m_pause->setIcon(widgets::icon(m_status.paused ? u"play"_s : u"pause"_s));
    m_syncNow->setEnabled(!m_status.paused && !m_status.running());
}

void SyncPage::setStatus(const syncing::SyncStatus &status)
{
    m_status = status;
    m_cards->setStatus(status);
    m_removals->setStatus(status);
    updateMessage();
    qint64 pending = 0;
    qint64 sending = 0;
    qint64 skipped = 0;
    for (const syncing::SystemStatus &system : status.systems) {
        pending += system.pending;
        sending += system.sending;
        skipped += system.skipped;
    }
    setTabTitle(QueuedTab, tr("Queued"), pending);
    setTabTitle(InProgressTab, tr("In progress"), sending);
    setTabTitle(FailedTab, tr("Failed"), status.failed());
    setTabTitle(SkippedTab, tr("Skipped"), skipped);
    updateActions();
}

void SyncPage::askAgain(const syncing::RemovalHold &hold)
{
    m_removals->askAgain(hold);
}

void SyncPage::updateMessage()
{
    if (m_status.problem) {
        showMessage(widgets::MessageKind::Danger, text::sentence(*m_status.problem));
    } else if (!m_status.otherLeader.isEmpty()) {
        showMessage(widgets::MessageKind::Info,
                    text::sentence(base::failure(base::ErrorCode::Sync_OtherLeader, {},
                                                 {.subject = m_status.otherLeader})));
    } else if (m_status.systems.isEmpty()) {
        showMessage(widgets::MessageKind::Info,
                    tr("No portal or ERP is set up yet. Add one in Settings."));
    } else if (m_status.restsUntil.isValid()) {
        showMessage(widgets::MessageKind::Info,
                    //: Outside the hours that somebody set; %1 is a time of day
                    tr("Sync is paused until %1 (quiet hours). \"Sync now\" starts it at once.")
                        .arg(locale().toString(m_status.restsUntil.toLocalTime().time(),
                                               QLocale::ShortFormat)));
    } else {
        clearMessage();
    }
}

void SyncPage::showContent(base::Id item, const QList<DiffLine> &lines)
{
    if (m_shown && m_shown->id == item) {
        m_details->setContent(lines);
    }
}

void SyncPage::showContentProblem(base::Id item, const QString &sentence)
{
    if (m_shown && m_shown->id == item) {
        m_details->setContentProblem(sentence);
    }
}

void SyncPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    Q_EMIT shown();
}

} // namespace syncui

#include "moc_syncpage.cpp"
