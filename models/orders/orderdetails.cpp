// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/orders/orderdetails.h"

using namespace Qt::StringLiterals;

namespace orders {

namespace {

constexpr int HistoryLimit = 200;

} // namespace

OrderDetails::OrderDetails(store::Store &store, const store::ChangeLog &log, QObject *parent)
    : QObject(parent), m_store(store), m_log(log)
{
}

base::Result<OrderDetails::Content> OrderDetails::read(store::Database &db,
                                                       const store::ChangeLog &log, base::Id order)
{
    Content content;
    const OrderRepository orders(db);
    SD_TRY_VALUE(content.order, orders.byId(order));
    SD_TRY_VALUE(const auto rows, OrderRepository::list({}).rows(db, {order}));
    content.customerName = rows.value(order).customerName;
    content.customerNumber = rows.value(order).customerNumber;
    SD_TRY_VALUE(content.history, log.history(db, u"order"_s, order, HistoryLimit));
    SD_TRY_VALUE(content.queue, orders.queue(order));
    return content;
}

void OrderDetails::show(base::Id order)
{
    if (order != m_id) {
        m_id = order;
        m_order.reset();
        m_history.clear();
        m_queue.clear();
        Q_EMIT changed();
    }
    if (order.isNull()) {
        return;
    }
    m_store.read([order, &log = m_log](store::Database &db) { return read(db, log, order); })
        .then(this, [this, order](const base::Result<Content> &content) {
            if (order != m_id) {
                return; // another one is shown by now
            }
            if (!content.ok()) {
                Q_EMIT failed(content.error());
                return;
            }
            m_order = content->order;
            m_customerName = content->customerName;
            m_customerNumber = content->customerNumber;
            m_history = content->history;
            m_queue = content->queue;
            Q_EMIT changed();
        });
}

} // namespace orders

#include "moc_orderdetails.cpp"
