// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"
#include "models/orders/order.h"
#include "models/records/list.h"

namespace orders {

//! An order (without its lines) with what a list shows beside it.
struct OrderRow
{
    Order order;
    QString customerNumber;
    QString customerName;
    int lineCount = 0;
    int unsent = 0; //!< outbox rows of this order that wait or are under way
    int failed = 0; //!< outbox rows of this order that need a person
};

//! Narrows a list; empty parts do not filter.
struct OrderFilter
{
    QString search; //!< in number, ERP number, customer name, customer's reference
    std::optional<OrderStatus> status;
    base::Id customer;
    QDateTime from; //!< placed in [from, to)
    QDateTime to;

    bool operator==(const OrderFilter &) const = default;
};

//! One status of the pipeline: how many orders and their worth in one currency.
struct PipelineStage
{
    OrderStatus status = OrderStatus::Placed;
    qint64 count = 0;
    base::Money worth;
};

//! Where an order waits on its way to another system.
struct OrderQueueEntry
{
    QString system; //!< name of portal or ERP
    QString state; //!< "pending", "sending", "failed", "skipped"
    QString errorCode; //!< name of a base::ErrorCode; empty when none
    QDateTime since;
};

//! Orders as stored. Used on the thread of its Database.
class OrderRepository
{
public:
    //! The orders that \a filter finds.
    [[nodiscard]] static records::List<OrderRow> list(const OrderFilter &filter);

    explicit OrderRepository(store::Database &db) : m_db(db) { }

    //! With its lines. Store_NotFound.
    [[nodiscard]] base::Result<Order> byId(base::Id id) const;
    //! With its lines. Store_NotFound.
    [[nodiscard]] base::Result<Order> byNumber(const QString &number) const;
    //! What of an order is still to be sent, and where to.
    [[nodiscard]] base::Result<QList<OrderQueueEntry>> queue(base::Id order) const;
    //! Every status, also empty ones, in pipeline order; worth in \a currency only.
    [[nodiscard]] base::Result<QList<PipelineStage>> pipeline(const OrderFilter &filter,
                                                              base::Currency currency) const;
    //! Placed, confirmed, picking and shipped orders of a customer: not yet on an invoice.
    [[nodiscard]] base::Result<base::Money> openWorth(base::Id customer,
                                                      base::Currency currency) const;

    //! Bulk writing without journal, for demo data and tests. Joins a running transaction.
    [[nodiscard]] base::Result<void> insert(const QList<Order> &orders) const;

    //! Part of a change: the caller journals it (see OrderWriter).
    [[nodiscard]] base::Result<void> replaceLines(base::Id order,
                                                  const QList<OrderLine> &lines) const;

private:
    [[nodiscard]] base::Result<void> insertLines(const QList<QVariantList> &rows) const;
    [[nodiscard]] base::Result<Order> withLines(base::Result<Order> found) const;
    store::Database &m_db;
};

} // namespace orders
