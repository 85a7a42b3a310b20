// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accounts/invoice.h"

using namespace Qt::StringLiterals;

namespace accounts {

QString statusName(InvoiceStatus status)
{
    switch (status) {
    case InvoiceStatus::Open:
        return u"open"_s;
    case InvoiceStatus::Paid:
        return u"paid"_s;
    case InvoiceStatus::Cancelled:
        return u"cancelled"_s;
    }
    return {};
}

std::optional<InvoiceStatus> parseInvoiceStatus(QStringView name)
{
    for (const InvoiceStatus status :
         {InvoiceStatus::Open, InvoiceStatus::Paid, InvoiceStatus::Cancelled}) {
        if (statusName(status) == name) {
            return status;
        }
    }
    return std::nullopt;
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
