// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pricing/pricelist.h"

using namespace Qt::StringLiterals;

namespace pricing {

QString statusName(Status status)
{
    switch (status) {
    case Status::Draft:
        return u"draft"_s;
    case Status::Active:
        return u"active"_s;
    case Status::Inactive:
        return u"inactive"_s;
    }
    return {};
}

std::optional<Status> parseStatus(QStringView name)
{
    for (const Status status : {Status::Draft, Status::Active, Status::Inactive}) {
        if (statusName(status) == name) {
            return status;
        }
    }
    return std::nullopt;
}

} // namespace pricing
