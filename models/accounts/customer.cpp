// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accounts/customer.h"

using namespace Qt::StringLiterals;

namespace accounts {

QString statusName(CustomerStatus status)
{
    switch (status) {
    case CustomerStatus::Registered:
        return u"registered"_s;
    case CustomerStatus::Active:
        return u"active"_s;
    case CustomerStatus::Blocked:
        return u"blocked"_s;
    }
    return {};
}

std::optional<CustomerStatus> parseCustomerStatus(QStringView name)
{
    for (const CustomerStatus status :
         {CustomerStatus::Registered, CustomerStatus::Active, CustomerStatus::Blocked}) {
        if (statusName(status) == name) {
            return status;
        }
    }
    return std::nullopt;
}

} // namespace accounts
