// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/erpsandbox/records.h"

namespace erpsandbox {

//! What happens inside the ERP: orders come in and move along, goods leave, invoices are posted,
//! payments booked. Every change appears in the feed. Used on the database's thread, inside a
//! transaction. Refusals are Value_… or Store_NotFound errors whose detail is a plain sentence.
class Trade
{
public:
    Trade(store::Database &db, const base::Clock &clock);

    //! Why the order cannot be taken; nothing when it can.
    [[nodiscard]] base::Result<std::optional<Rejection>>
    problem(const connectors::OrderPayload &order);
    //! Takes an order over: gives it a number and confirms it. False when it is here already.
    [[nodiscard]] base::Result<bool> takeOver(connectors::OrderPayload order);

    //! States that can follow \a status by hand.
    [[nodiscard]] static QStringList nextStates(const QString &status);
    //! Shipping takes the goods out of stock, invoicing posts the invoice.
    [[nodiscard]] base::Result<void> move(const QString &order, const QString &status);

    //! Posts the invoice of a shipped order; returns its number.
    [[nodiscard]] base::Result<QString> postInvoice(const QString &order);
    //! Books a payment; an invoice that is paid in full is closed. Returns the reference.
    [[nodiscard]] base::Result<QString> bookPayment(const QString &invoice,
                                                    const QString &amountText,
                                                    const QDate &receivedOn,
                                                    const QString &reference = {});
    [[nodiscard]] base::Result<void> setStock(const QString &sku, const QString &warehouse,
                                              const QString &quantityText);
    [[nodiscard]] base::Result<void> addTerms(const accounts::PaymentTerms &terms);

private:
    [[nodiscard]] base::Result<connectors::OrderPayload> order(const QString &number);
    //! Prefix and number, of which \a table has none yet.
    [[nodiscard]] base::Result<QString> freeNumber(const QString &prefix, const QString &counter,
                                                   const QString &table, const QString &column);
    [[nodiscard]] base::Result<void> setStatus(const QString &order, const QString &erpNumber,
                                               const QString &status);
    [[nodiscard]] base::Result<void> takeFromStock(const connectors::OrderPayload &order);
    [[nodiscard]] base::Result<QDate> dueOn(const QString &customer, const QDate &issuedOn);

    store::Database &m_db;
    ChangeFeed m_feed;
    const QDate m_today;
};

} // namespace erpsandbox
