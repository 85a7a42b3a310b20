// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/promotions/promotion.h"

using namespace Qt::StringLiterals;

namespace promotions {

namespace {

const QStringList &statusWords()
{
    static const QStringList words{u"draft"_s, u"active"_s, u"inactive"_s};
    return words;
}

base::Result<void> reducesForAWhile(const Promotion &promotion)
{
    const auto bad = [&promotion](base::ErrorCode code, const QString &field) {
        return base::failure(code, u"promotion"_s, {.subject = promotion.code, .field = field});
    };
    if (promotion.validTo <= promotion.validFrom) {
        return bad(base::ErrorCode::Value_EndBeforeStart, u"valid_to"_s);
    }
    if (promotion.status == Status::Active && promotion.rate.millionths() <= 0) {
        return bad(base::ErrorCode::Value_Empty, u"rate"_s);
    }
    return {};
}

} // namespace

QString statusName(Status status)
{
    return records::wordOf(statusWords(), status);
}

std::optional<Status> parseStatus(QStringView name)
{
    return records::fromWord<Status>(statusWords(), name);
}

QString phaseName(Phase phase)
{
    static const QStringList words{u"draft"_s, u"planned"_s, u"running"_s, u"ended"_s,
                                   u"inactive"_s};
    return records::wordOf(words, phase);
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

namespace records {

using namespace promotions;

template <>
const TypeOf<Promotion> &type()
{
    static const auto described
        = TypeOf<Promotion>(u"promotion"_s)
              .key(&Promotion::code, u"code"_s)
              .field(&Promotion::name, u"name"_s, {.required = true, .max = 400})
              .field(&Promotion::teaser, u"teaser"_s, {.max = 2000})
              .field(&Promotion::category, u"category"_s, {.refersTo = u"category"_s})
              .field(&Promotion::rate, u"rate"_s, {.isAlwaysTold = true, .member = u"percent"_s})
              .field(&Promotion::status, u"status"_s,
                     {.words = statusWords(), .isAlwaysTold = true})
              .field(&Promotion::validFrom, u"valid_from"_s,
                     {.initial = qint64(0), .isAlwaysTold = true})
              .field(&Promotion::validTo, u"valid_to"_s,
                     {.initial = qint64(0), .isAlwaysTold = true})
              .guardedBy(u"promotions"_s)
              .ownedAs(u"promotion"_s)
              .rule(&reducesForAWhile);
    return described;
}

} // namespace records
