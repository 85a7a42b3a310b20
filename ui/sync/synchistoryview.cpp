// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/synchistoryview.h"

#include "models/sync/synchistorymodel.h"
#include "ui/charts/chartview.h"
#include "ui/widgets/badgedelegate.h"
#include "ui/widgets/tableview.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace syncui {

using syncing::SyncHistoryModel;

SyncHistoryView::SyncHistoryView(SyncHistoryModel &history, QAction *first, QWidget *parent)
    : QWidget(parent), m_lag(new charts::ChartView(charts::Kind::Line, this))
{
    m_lag->setObjectName(u"lagChart"_s);
    m_lag->setFixedHeight(210);
    auto *table = new widgets::TableView(this);
    table->setObjectName(u"syncHistoryTable"_s);
    table->setAccessibleName(tr("Sync history"));
    table->setModel(&history);
    table->setColumnWidths({148, 160, 90, 90, 90, 96, 280});
    table->setItemDelegateForColumn(SyncHistoryModel::OutcomeColumn,
                                    new widgets::BadgeDelegate(table));
    table->setEmptyState(u"history"_s, tr("No syncs yet"),
                         tr("Each sync appears here with what it sent and received."), first);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_lag);
    layout->addWidget(table, 1);
    setFocusProxy(table);
}

void SyncHistoryView::setLag(const charts::ChartData &lag)
{
    m_lag->setData(lag);
    m_lag->setVisible(!lag.categories.isEmpty());
}

} // namespace syncui

#include "moc_synchistoryview.cpp"
