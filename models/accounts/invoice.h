// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/type.h"

#include <QDateTime>

#include <optional>

namespace accounts {

enum class InvoiceStatus { Open, Paid, Cancelled };
//! As stored: "open", "paid", "cancelled".
[[nodiscard]] QString statusName(InvoiceStatus status);
[[nodiscard]] std::optional<InvoiceStatus> parseInvoiceStatus(QStringView name);

//! Money received for an invoice.
struct Payment
{
    base::Id id;
    base::Id invoice;
    QDate receivedOn;
    base::Money amount;
    QString reference; //!< natural key

    bool operator==(const Payment &) const = default;
};

//! An invoice as the ERP issued it; negative totals are credit notes. A plain value.
struct Invoice
{
    base::Id id;
    QString number; //!< natural key
    records::Ref customer;
    records::Ref order; //!< may be null
    QDate issuedOn;
    QDate dueOn;
    base::Money total;
    base::Money paid;
    InvoiceStatus status = InvoiceStatus::Open;
    int dunningLevel = 0;
    QDateTime changedAt;
    qint64 version = 1;
    QList<Payment> payments; //!< empty where they were not asked for

    //! What is still to be paid; zero unless open.
    [[nodiscard]] base::Money open() const;
    //! Open and past its due date: a due date of today is not overdue.
    [[nodiscard]] bool isOverdueOn(const QDate &day) const
    {
        return status == InvoiceStatus::Open && dueOn < day;
    }
    //! "open", "overdue", "paid", "cancelled": the word a person sees.
    [[nodiscard]] QString stateOn(const QDate &day) const;
    bool operator==(const Invoice &) const = default;
};

} // namespace accounts

namespace records {
template <>
const TypeOf<accounts::Payment> &type();
template <>
const TypeOf<accounts::Invoice> &type();
} // namespace records
