// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/orderspage.h"

#include "models/base/companytime.h"
#include "models/orders/orderdetails.h"
#include "models/orders/orderlistmodel.h"
#include "models/orders/pipelinemodel.h"
#include "models/people/session.h"
#include "ui/orders/orderpanel.h"
#include "ui/orders/pipelinestrip.h"
#include "ui/text/errortext.h"
#include "ui/text/statetext.h"
#include "ui/widgets/badgedelegate.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/listfilters.h"
#include "ui/widgets/listframe.h"
#include "ui/widgets/panelsplitter.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/tableview.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using orders::OrderListModel;

namespace ordersui {

OrdersPage::OrdersPage(OrderListModel &list, orders::PipelineModel &pipeline,
                       orders::OrderDetails &details, records::EditService &edits,
                       const base::Clock &clock, QWidget *parent)
    : Page(tr("Orders"), parent),
      m_list(list),
      m_pipeline(pipeline),
      m_details(details),
      m_edits(edits),
      m_clock(clock)
{
    setHelp(
        tr("Orders from your sales channels, with their delivery, billing and payment. Account "
           "managers follow them here and see what needs attention. Orders arrive with the sync:"
           " to start, connect a portal in Settings › Connections."));
    setObjectName(u"ordersPage"_s);
    buildFilters();

    auto *left = new QWidget(this);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins({});
    column->setSpacing(8);
    m_strip = new PipelineStrip(&m_pipeline, left);
    column->addWidget(m_strip);
    m_table = new widgets::TableView(left);
    m_table->setObjectName(u"ordersTable"_s);
    m_table->setAccessibleName(tr("Orders"));
    m_table->setModel(&m_list);
    m_table->setItemDelegateForColumn(OrderListModel::StatusColumn,
                                      new widgets::BadgeDelegate(m_table));
    m_table->setColumnWidths({96, 96, 220, 104, 64, 108, 84, 148});
    m_table->setColumnSample(OrderListModel::NumberColumn, u"P-100000-WWW"_s);
    m_table->setColumnSample(
        OrderListModel::PlacedColumn,
        locale().toString(QDateTime(QDate(2028, 12, 28), QTime(22, 58)), QLocale::ShortFormat));
    m_table->setColumnSample(OrderListModel::ErpColumn, u"SO-100000"_s);
    // What an order is worth stands nearer than how many lines it has.
    m_table->horizontalHeader()->moveSection(OrderListModel::LinesColumn,
                                             OrderListModel::ErpColumn);
    m_table->setFluidColumn(OrderListModel::CustomerColumn, 100);
    m_table->setFixedColumns({OrderListModel::NumberColumn});
    // The panel tells these as well; a customer's name has to be read.
    m_table->setMinorColumns(
        {OrderListModel::ErpColumn, OrderListModel::LinesColumn, OrderListModel::ReferenceColumn},
        190);
    m_table->setCopiesHeader(true);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(OrderListModel::PlacedColumn, Qt::DescendingOrder);
    m_table->setEmptyState(
        u"orders"_s, tr("No orders here"),
        tr("Orders that customers place on a portal appear here after the next sync."));
    column->addWidget(
        new widgets::ListFrame({.list = u"orders"_s, .noMatch = tr("No orders match")}, m_table,
                               *m_filters, left),
        1);

    const bool editable
        = m_edits.allows(people::permission(people::Feature::Orders, people::Capability::Edit));
    m_panel = new OrderPanel(m_details, editable, this);
    auto *splitter = new widgets::PanelSplitter(left, m_panel, u"ordersSplitter"_s, this);
    splitter->setPanelWidth(470);
    setContent(splitter);

    connect(m_strip, &PipelineStrip::chosen, this, [this](std::optional<int> row) {
        m_filters->setValue(u"status"_s,
                            row ? orders::statusName(orders::OrderStatus(*row)) : QString());
    });
    connect(m_table, &widgets::TableView::currentRowChanged, this,
            [this](const QModelIndex &index) {
                if (!index.isValid()) {
                    return;
                }
                m_isClosed = false;
                m_panel->show();
                if (const base::Id order = m_list.idAt(index.row()); order != m_details.id()) {
                    m_details.show(order);
                    Q_EMIT recordShown(u"order"_s, order);
                }
            });
    connect(&m_list, &OrderListModel::listChanged, this, [this] {
        setCount(m_list.isLoading() ? std::nullopt : std::optional(qint64(m_list.rowCount())));
        restoreSelection();
    });
    const auto tell = [this](const base::Error &error) {
        showMessage(widgets::MessageKind::Danger, text::sentence(error));
    };
    connect(&m_list, &OrderListModel::failed, this, tell);
    connect(&m_pipeline, &orders::PipelineModel::failed, this, tell);
    connect(&m_details, &orders::OrderDetails::failed, this, tell);
    connect(m_panel, &OrderPanel::statusRequested, this, &OrdersPage::changeStatus);
    connect(m_panel, &OrderPanel::openRequested, this, &Page::openRequested);
    connect(m_panel, &OrderPanel::closeRequested, this, &OrdersPage::closePanel);
    connect(&m_edits.events(), &records::Events::changed, this, &OrdersPage::onCommitted);
    applyFilter();
}

void OrdersPage::buildFilters()
{
    auto *search = new widgets::SearchField(tr("Search number, customer, PO number"), this);
    search->setObjectName(u"ordersSearchField"_s);
    m_filters = new widgets::ListFilters(search, this);
    m_filters->add({.code = u"status"_s,
                    .name = tr("Status"),
                    .column = OrderListModel::StatusColumn,
                    .ofCell = [](const QModelIndex &cell) { return cell.data().toString(); },
                    .words = text::stateName,
                    .show =
                        [this](const QString &word) {
                            const auto status = orders::parseOrderStatus(word);
                            m_strip->setChosen(status ? std::optional(int(*status)) : std::nullopt);
                        }});
    // The value tells the name as well: it is said before anybody has read the customer.
    m_filters->add({.code = u"customer"_s,
                    .name = tr("Customer"),
                    .column = OrderListModel::CustomerColumn,
                    .ofCell =
                        [this](const QModelIndex &cell) {
                            const orders::OrderRow *row = m_list.rowAt(cell.row());
                            return row ? row->order.customer.toString() + u' ' + row->customerName
                                       : QString();
                        },
                    .words = [](const QString &value) { return value.section(u' ', 1); }});
    filterBar()->addWidget(search, 1);
    filterBar()->addWidget(m_filters->addChoice({.code = u"period"_s, .name = tr("Period")},
                                                u"ordersPeriodCombo"_s, tr("Any time"),
                                                {{tr("Today"), u"1"_s},
                                                 {tr("Last 7 days"), u"7"_s},
                                                 {tr("Last 30 days"), u"30"_s},
                                                 {tr("Last 90 days"), u"90"_s},
                                                 {tr("Last 365 days"), u"365"_s}},
                                                this));
    filterBar()->addStretch(1);
    connect(m_filters, &widgets::ListFilters::changed, this, &OrdersPage::applyFilter);
}

void OrdersPage::applyFilter()
{
    orders::OrderFilter filter = m_list.filter(); // keeps the sorting
    filter.search = m_filters->search();
    filter.status = orders::parseOrderStatus(m_filters->value(u"status"_s));
    filter.customer = base::Id::parse(m_filters->value(u"customer"_s).section(u' ', 0, 0));
    const int days = m_filters->value(u"period"_s).toInt(); // with today
    const QDate today = base::companytime::dayOf(m_clock.now());
    filter.from = days > 0 ? base::companytime::startOf(today.addDays(1 - days)) : QDateTime();
    m_list.setFilter(filter);
    m_pipeline.setFilter(filter);
}

void OrdersPage::showRecord(const QString &, base::Id record)
{
    m_isClosed = false;
    m_panel->show();
    m_details.show(record);
    const int row = m_list.rowOf(record);
    if (row >= 0) {
        m_table->selectRow(row);
        m_table->scrollTo(m_list.index(row, 0), QAbstractItemView::PositionAtCenter);
    } else if (!m_list.isLoading()) {
        m_filters->clear(); // they hide it
    }
}

void OrdersPage::closePanel()
{
    m_isClosed = true;
    m_table->setCurrentIndex({});
    m_table->clearSelection();
    m_panel->hide();
    m_table->setFocus();
}

void OrdersPage::restoreSelection()
{
    if (m_isClosed || m_list.isLoading()) {
        return;
    }
    // What is not in the list is not shown beside it.
    m_panel->setVisible(m_list.rowCount() > 0);
    const int row = std::max(0, m_list.rowOf(m_details.id()));
    if (m_list.rowCount() > 0
        && row != m_table->currentIndex().row()) { // others may be selected with it
        m_table->selectRow(row);
    }
}

void OrdersPage::changeStatus(base::Id id, const QString &status)
{
    const orders::Order *order = m_details.order();
    if (!order || order->id != id) {
        return;
    }
    m_edits.change({u"order"_s, id, u"status"_s, orders::statusName(order->status), status},
                   store::editLabel("order.status"_L1, {order->number, status}));
}

void OrdersPage::onCommitted(const store::ChangeSet &changes)
{
    const QList<base::Id> touched = changes.records(u"order"_s);
    if (touched.isEmpty()) {
        return;
    }
    m_list.refresh(touched);
    m_pipeline.reload();
    if (touched.contains(m_details.id())) {
        m_details.reload();
    }
}

} // namespace ordersui

#include "moc_orderspage.cpp"
