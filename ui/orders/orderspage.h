// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/orders/orderrepository.h"
#include "models/records/editservice.h"
#include "ui/widgets/page.h"

namespace orders {
class OrderDetails;
class OrderListModel;
class PipelineModel;
} // namespace orders
namespace widgets {
class ListFilters;
class TableView;
} // namespace widgets

namespace ordersui {

class OrderPanel;
class PipelineStrip;

//! The order pipeline: orders by status, period, customer and text, and one order's details.
class OrdersPage final : public widgets::Page
{
    Q_OBJECT
public:
    //! The models outlive the page; \a clock says which day it is.
    OrdersPage(orders::OrderListModel &list, orders::PipelineModel &pipeline,
               orders::OrderDetails &details, records::EditService &edits, const base::Clock &clock,
               QWidget *parent = nullptr);

    void showRecord(const QString &entity, base::Id record) override;

private:
    void buildFilters();
    void applyFilter();
    void changeStatus(base::Id order, const QString &status);
    void onCommitted(const store::ChangeSet &changes);
    void restoreSelection();
    void closePanel();

    orders::OrderListModel &m_list;
    orders::PipelineModel &m_pipeline;
    orders::OrderDetails &m_details;
    records::EditService &m_edits;
    const base::Clock &m_clock;
    PipelineStrip *m_strip = nullptr;
    widgets::TableView *m_table = nullptr;
    widgets::ListFilters *m_filters = nullptr;
    OrderPanel *m_panel = nullptr;
    bool m_isClosed = false; // nothing is selected because somebody wanted it so
};

} // namespace ordersui
