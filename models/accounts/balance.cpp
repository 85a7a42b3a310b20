// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accounts/balance.h"

#include <QHash>

#include <algorithm>
#include <limits>

namespace accounts {

namespace {

constexpr int DaysOfYear = 365;

base::Result<void> add(base::Money &sum, const base::Money &amount)
{
    SD_TRY_VALUE(sum, sum.plus(amount));
    return {};
}

} // namespace

AgeBucket ageBucket(const QDate &dueOn, const QDate &day)
{
    const qint64 late = dueOn.daysTo(day);
    return late <= 0 ? AgeBucket::Current
        : late <= 30 ? AgeBucket::Days1To30
        : late <= 60 ? AgeBucket::Days31To60
        : late <= 90 ? AgeBucket::Days61To90
                     : AgeBucket::Over90;
}

base::Result<base::Money> Balance::exposure() const
{
    return open.plus(orders);
}

base::Result<std::optional<base::Money>> Balance::available() const
{
    if (!creditLimit) {
        return std::optional<base::Money>();
    }
    SD_TRY_VALUE(const base::Money used, exposure());
    SD_TRY_VALUE(const base::Money left, creditLimit->minus(used));
    return std::optional(left);
}

std::optional<int> Balance::percentUsed() const
{
    const auto used = exposure();
    if (!creditLimit || !used) {
        return std::nullopt;
    }
    if (used->units() <= 0) {
        return 0;
    }
    if (creditLimit->units() <= 0) {
        return 100;
    }
    const auto percent = base::decimal::multiplyDivide(used->units(), 100, creditLimit->units(),
                                                       base::Rounding::Down);
    return int(std::min<qint64>(percent.valueOr(std::numeric_limits<int>::max()),
                                std::numeric_limits<int>::max()));
}

base::Result<Balance> balanceOf(const QList<Invoice> &invoices, const base::Money &openOrders,
                                std::optional<base::Money> creditLimit, base::Currency currency,
                                const QDate &day)
{
    const base::Money zero(0, currency);
    Balance balance{.open = zero, .overdue = zero, .orders = zero, .creditLimit = creditLimit};
    balance.ageing.fill(zero);
    SD_TRY(add(balance.orders, openOrders));
    base::Money invoiced = zero; // in the last year
    for (const Invoice &invoice : invoices) {
        if (invoice.status == InvoiceStatus::Cancelled || invoice.total.currency() != currency) {
            continue;
        }
        if (invoice.issuedOn <= day && invoice.issuedOn > day.addDays(-DaysOfYear)) {
            SD_TRY(add(invoiced, invoice.total));
        }
        const base::Money open = invoice.open();
        SD_TRY(add(balance.open, open));
        SD_TRY(add(balance.ageing.at(size_t(ageBucket(invoice.dueOn, day))), open));
        if (invoice.isOverdueOn(day)) {
            SD_TRY(add(balance.overdue, open));
        }
    }
    if (invoiced.units() > 0 && balance.open.units() >= 0) {
        SD_TRY_VALUE(const qint64 days,
                     base::decimal::multiplyDivide(balance.open.units(), DaysOfYear,
                                                   invoiced.units(), base::Rounding::HalfUp));
        balance.daysSalesOutstanding = int(std::min<qint64>(days, std::numeric_limits<int>::max()));
    }
    return balance;
}

std::optional<int> averageDaysToPay(const QList<Invoice> &invoices, const QList<Payment> &payments)
{
    QHash<base::Id, QDate> issued;
    for (const Invoice &invoice : invoices) {
        issued.insert(invoice.id, invoice.issuedOn);
    }
    qint64 days = 0;
    qint64 count = 0;
    for (const Payment &payment : payments) {
        if (const QDate from = issued.value(payment.invoice); from.isValid()) {
            days += std::max<qint64>(0, from.daysTo(payment.receivedOn));
            ++count;
        }
    }
    return count == 0 ? std::nullopt : std::optional(int((2 * days + count) / (2 * count)));
}

base::Result<QList<LedgerRow>> ledger(const QList<Invoice> &invoices,
                                      const QList<Payment> &payments, base::Currency currency)
{
    const base::Money zero(0, currency);
    QList<LedgerRow> rows;
    for (const Invoice &invoice : invoices) {
        if (invoice.status != InvoiceStatus::Cancelled && invoice.total.currency() == currency) {
            rows += LedgerRow{.day = invoice.issuedOn,
                              .invoice = invoice.id,
                              .document = invoice.number,
                              .debit = invoice.total,
                              .credit = zero,
                              .balance = zero};
        }
    }
    for (const Payment &payment : payments) {
        if (payment.amount.currency() == currency) {
            rows += LedgerRow{.day = payment.receivedOn,
                              .invoice = payment.invoice,
                              .document = payment.reference,
                              .debit = zero,
                              .credit = payment.amount,
                              .balance = zero};
        }
    }
    // Stable: invoices stay before payments of the same day.
    std::stable_sort(rows.begin(), rows.end(),
                     [](const LedgerRow &a, const LedgerRow &b) { return a.day < b.day; });
    base::Money balance = zero;
    for (LedgerRow &row : rows) {
        SD_TRY_VALUE(balance, balance.plus(row.debit));
        SD_TRY_VALUE(balance, balance.minus(row.credit));
        row.balance = balance;
    }
    return rows;
}

} // namespace accounts
