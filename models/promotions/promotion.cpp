// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/promotions/promotion.h"

using namespace Qt::StringLiterals;

namespace promotions {

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

QString phaseName(Phase phase)
{
    switch (phase) {
    case Phase::Draft:
        return u"draft"_s;
    case Phase::Planned:
        return u"planned"_s;
    case Phase::Running:
        return u"running"_s;
    case Phase::Ended:
        return u"ended"_s;
    case Phase::Inactive:
        return u"inactive"_s;
    }
    return {};
}

Phase Promotion::phaseAt(const QDateTime &instant) const
{
    switch (status) {
    case Status::Draft:
        return Phase::Draft;
    case Status::Inactive:
        return Phase::Inactive;
    case Status::Active:
        break;
    }
    if (validTo.isValid() && validTo <= instant) {
        return Phase::Ended;
    }
    return validFrom.isValid() && instant < validFrom ? Phase::Planned : Phase::Running;
}

} // namespace promotions
