// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"

#include <QWidget>

class QLabel;
class QMenu;
class QVBoxLayout;

namespace orders {
class OrderDetails;
class OrderLinesModel;
struct Order;
} // namespace orders
namespace widgets {
class Badge;
class SidePanel;
class TableView;
} // namespace widgets

namespace ordersui {

//! Details of one order: customer, lines, total, where it stands on its way to the other systems,
//! timeline. Changes of status are asked for by statusRequested().
class OrderPanel final : public QWidget
{
    Q_OBJECT
public:
    OrderPanel(orders::OrderDetails &details, bool editable, QWidget *parent = nullptr);

Q_SIGNALS:
    //! \a status is a word of orders::statusName().
    void statusRequested(base::Id order, const QString &status);
    void openRequested(const QString &entity, base::Id record);
    //! Why does this line cost that much? \a trace as stored, see pricing::Trace.
    void closeRequested();

private:
    void refresh();
    void fillFacts(const orders::Order &order);
    void fillQueue();
    void fillTimeline();
    void fillStatusMenu(const orders::Order &order);

    orders::OrderDetails &m_details;
    const bool m_editable;
    orders::OrderLinesModel *m_lines = nullptr;
    widgets::SidePanel *m_panel = nullptr;
    widgets::Badge *m_badge = nullptr;
    QAction *m_status = nullptr;
    QMenu *m_statusMenu = nullptr;
    QAction *m_customer = nullptr;
    widgets::TableView *m_table = nullptr;
    QLabel *m_facts = nullptr;
    QLabel *m_total = nullptr;
    QLabel *m_queue = nullptr;
    QLabel *m_timeline = nullptr;
    QLabel *m_note = nullptr;
};

} // namespace ordersui
