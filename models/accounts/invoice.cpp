// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accounts/invoice.h"

#include "models/base/limits.h"

using namespace Qt::StringLiterals;

namespace accounts {

namespace {

void giveCurrency(Invoice &invoice)
{
    for (Payment &payment : invoice.payments) {
        payment.amount = base::Money(payment.amount.units(), invoice.total.currency());
    }
}

const QStringList &invoiceStatuses()
{
    static const QStringList words{u"open"_s, u"paid"_s, u"cancelled"_s};
    return words;
}

} // namespace

QString statusName(InvoiceStatus status)
{
    return records::wordOf(invoiceStatuses(), status);
}

std::optional<InvoiceStatus> parseInvoiceStatus(QStringView name)
{
    return records::fromWord<InvoiceStatus>(invoiceStatuses(), name);
}

base::Money Invoice::open() const
{
    return status == InvoiceStatus::Open ? total.minus(paid).valueOr(total)
                                         : base::Money(0, total.currency());
}

QString Invoice::stateOn(const QDate &day) const
{
    return isOverdueOn(day) ? u"overdue"_s : statusName(status);
}

} // namespace accounts

namespace records {

using namespace accounts;

template <>
const TypeOf<Payment> &type()
{
    constexpr qint64 most = base::limits::Amount; // and below zero where money went back
    static const auto described
        = TypeOf<Payment>(u"payment"_s)
              .key(&Payment::reference, u"reference"_s)
              .field(&Payment::invoice, u"invoice"_s,
                     {.refersTo = u"invoice"_s, .makesRow = true, .isLocal = true})
              .field(&Payment::receivedOn, u"received_on"_s, {.required = true})
              .currencyOf(u"currency"_s, {.required = true, .isLocal = true}, &Payment::amount)
              .field(&Payment::amount, u"amount"_s,
                     {.min = -most, .max = most, .isAlwaysTold = true});
    return described;
}

template <>
const TypeOf<Invoice> &type()
{
    constexpr qint64 most = base::limits::Amount; // and below zero on credit notes
    static const auto described
        = TypeOf<Invoice>(u"invoice"_s)
              .field(&Invoice::customer, u"customer"_s,
                     {.required = true, .refersTo = u"customer"_s, .makesRow = true})
              .key(&Invoice::number, u"number"_s)
              .field(&Invoice::order, u"order"_s, {.refersTo = u"order"_s, .mayBeUnknown = true})
              .field(&Invoice::issuedOn, u"issued_on"_s, {.required = true})
              .field(&Invoice::dueOn, u"due_on"_s, {.required = true})
              .currencyOf(u"currency"_s, &Invoice::total, &Invoice::paid)
              .field(&Invoice::total, u"total"_s, {.min = -most, .max = most, .isAlwaysTold = true})
              .field(&Invoice::paid, u"paid"_s, {.min = -most, .max = most, .isAlwaysTold = true})
              .field(&Invoice::status, u"status"_s,
                     {.words = invoiceStatuses(), .isAlwaysTold = true})
              .field(&Invoice::dunningLevel, u"dunning_level"_s, {.max = 9})
              .children(&Invoice::payments, u"payments"_s,
                        {.label = QT_TRANSLATE_NOOP("FieldNames", "Payment")})
              .guardedBy(u"accounts"_s)
              .ownedAs(u"invoice"_s)
              .takenOver(Removal::ByStatus)
              .settled(&giveCurrency);
    return described;
}

} // namespace records
