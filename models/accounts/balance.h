// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/accounts/invoice.h"

#include <array>

namespace accounts {

//! How late open money is, by days past the due date.
enum class AgeBucket { Current, Days1To30, Days31To60, Days61To90, Over90 };
inline constexpr int AgeBucketCount = 5;
[[nodiscard]] AgeBucket ageBucket(const QDate &dueOn, const QDate &day);

//! What a customer owes in the customer's currency.
struct Balance
{
    base::Money open; //!< of all open invoices, credit notes taken off
    base::Money overdue;
    std::array<base::Money, AgeBucketCount> ageing; //!< by AgeBucket; sums up to open
    base::Money orders; //!< orders placed but not yet invoiced or cancelled
    std::optional<base::Money> creditLimit;
    //! Days sales outstanding over 365 days: open ÷ invoiced × 365, rounded. Nothing without sales.
    std::optional<int> daysSalesOutstanding;

    //! open + orders: what is at risk.
    [[nodiscard]] base::Result<base::Money> exposure() const;
    //! Limit − exposure; negative when beyond. Nothing without a limit.
    [[nodiscard]] base::Result<std::optional<base::Money>> available() const;
    //! Share of the limit that is used, in percent, rounded down; more than 100 beyond it.
    //! Nothing without a limit; with a limit of zero 0 or 100.
    [[nodiscard]] std::optional<int> percentUsed() const;
};

//! The balance of one customer on \a day from the invoices in \a currency. Pure.
//! Value_OutOfRange, Value_BadCurrency.
[[nodiscard]] base::Result<Balance> balanceOf(const QList<Invoice> &invoices,
                                              const base::Money &openOrders,
                                              std::optional<base::Money> creditLimit,
                                              base::Currency currency, const QDate &day);

//! Days from an invoice to what was paid of it, the mean over \a payments, rounded. Nothing where
//! none belongs to one of \a invoices. Pure.
[[nodiscard]] std::optional<int> averageDaysToPay(const QList<Invoice> &invoices,
                                                  const QList<Payment> &payments);

//! One row of a customer's account statement: an invoice (debit) or a payment (credit).
struct LedgerRow
{
    QDate day;
    base::Id invoice;
    QString document; //!< invoice number or payment reference
    base::Money debit;
    base::Money credit;
    base::Money balance; //!< after this row
};
//! By day, invoices before payments of the same day. Cancelled invoices are left out.
[[nodiscard]] base::Result<QList<LedgerRow>>
ledger(const QList<Invoice> &invoices, const QList<Payment> &payments, base::Currency currency);

} // namespace accounts
