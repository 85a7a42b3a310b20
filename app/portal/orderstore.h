// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"
#include "models/base/money.h"
#include "models/store/database.h"

#include <QJsonArray>

namespace portal {

struct OrderLine
{
    QString sku;
    QString name;
    base::Quantity quantity;
    base::Money unitPrice; //!< of basis units
    base::Money lineTotal;
    QJsonArray trace; //!< TraceStep objects of the contract
    qint64 basis = 1;
};

struct Order
{
    base::Id id;
    QString number;
    QString customer; //!< number of the customer
    QString placedBy; //!< log-in
    qint64 placedAtMs = 0;
    QString status; //!< placed, confirmed, picking, shipped, invoiced, cancelled
    base::Money total;
    QString poNumber;
    QString note;
    QString erpNumber;
    QString submitKey; //!< number of the form it was sent with
    qint64 version = 1;
    QList<OrderLine> lines;

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
        QList<Order> orders; //!< without lines unless asked for
        bool more = false;
    };
    //! In the order they were placed, after the id \a after.
    [[nodiscard]] base::Result<Listed> list(const QString &customer, qint64 after, int limit) const;
    //! A customer's orders, newest first, without lines.
    [[nodiscard]] base::Result<Listed> newest(const QString &customer, int skip, int limit) const;

    //! Applies OrderStatus items; answers Results.
    [[nodiscard]] base::Result<QJsonObject> applyStatus(const QJsonArray &items, qint64 nowMs);

private:
    [[nodiscard]] base::Result<QList<Order>> select(const QString &condition,
                                                    const QVariantList &values, bool lines) const;
    [[nodiscard]] base::Result<QList<OrderLine>> linesOf(base::Id order,
                                                         const base::Currency &currency) const;
    [[nodiscard]] base::Result<QJsonObject> applyOne(const QJsonObject &item, qint64 nowMs);
    store::Database &m_db;
};

} // namespace portal
