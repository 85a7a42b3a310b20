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

QString roundingName(base::Rounding mode)
{
    switch (mode) {
    case base::Rounding::HalfUp:
        return u"half-up"_s;
    case base::Rounding::HalfEven:
        return u"half-even"_s;
    case base::Rounding::Up:
        return u"up"_s;
    case base::Rounding::Down:
        return u"down"_s;
    }
    return {};
}

std::optional<base::Rounding> parseRounding(QStringView name)
{
    using base::Rounding;
    for (const Rounding mode :
         {Rounding::HalfUp, Rounding::HalfEven, Rounding::Up, Rounding::Down}) {
        if (roundingName(mode) == name) {
            return mode;
        }
    }
    return std::nullopt;
}

} // namespace pricing
