// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartdata.h"

#include <QWidget>

class QAction;

namespace charts {
class ChartView;
}
namespace syncing {
class SyncHistoryModel;
}

namespace syncui {

//! The syncs of the past, and how far behind each system was.
class SyncHistoryView final : public QWidget
{
    Q_OBJECT
public:
    //! \a history outlives it; \a first is offered while there is none.
    SyncHistoryView(syncing::SyncHistoryModel &history, QAction *first, QWidget *parent = nullptr);

    void setLag(const charts::ChartData &lag);

private:
    charts::ChartView *m_lag = nullptr;
};

} // namespace syncui
