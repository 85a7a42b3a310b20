// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/payloads.h"
#include "app/contractserver/batchreader.h"
#include "models/base/id.h"
#include "models/store/database.h"

namespace portal {

using OrderLine = connectors::OrderLinePayload;

//! An order, and what the desk does not need.
struct Order : connectors::OrderPayload
{
    base::Id id;
    QString placedBy; //!< log-in
    QString submitKey; //!< number of the form it was sent with
    qint64 version = 1;

    //! As the contract shows it.
    [[nodiscard]] QJsonObject toJson() const;
};

//! Orders placed on the site. Used on a database thread; writing functions join the running
//! transaction.
class OrderStore
{
public:
    explicit OrderStore(store::Database &db) : m_db(db) { }

    //! Gives it its number and stores it; it is in the feed then. When an order with the same
    //! submitKey is there already, nothing is stored and that one is returned.
    [[nodiscard]] base::Result<Order> place(Order order, base::IdMaker &ids);
    //! Any customer's when \a customer is empty (the desk), else only that customer's.
    [[nodiscard]] base::Result<std::optional<Order>> find(const QString &number,
                                                          const QString &customer) const;
    [[nodiscard]] base::Result<std::optional<Order>> findSubmitted(const QString &submitKey,
                                                                   const QString &customer) const;
    struct Listed
    {
        QList<Order> orders;
        bool more = false;
    };
    //! In the order they were placed, with lines, after the id \a after; any customer's when
    //! \a customer is empty.
    [[nodiscard]] base::Result<QList<Order>> after(const QString &customer, qint64 after,
                                                   int limit) const;
    //! A customer's orders, newest first, without lines.
    [[nodiscard]] base::Result<Listed> newest(const QString &customer, int skip, int limit) const;

    //! Applies an OrderStatus that fits; a line of Results.
    [[nodiscard]] base::Result<QJsonObject>
    applyStatus(const contractserver::BatchReader::Item &item, qint64 nowMs);

private:
    [[nodiscard]] base::Result<QList<Order>> select(const QString &condition,
                                                    const QVariantList &values, bool lines) const;
    [[nodiscard]] base::Result<QList<OrderLine>> linesOf(base::Id order,
                                                         const base::Currency &currency) const;
    store::Database &m_db;
};

} // namespace portal
