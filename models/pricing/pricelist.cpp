// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pricing/pricelist.h"

#include "models/base/limits.h"

using namespace Qt::StringLiterals;

namespace pricing {

namespace {

//! In the order of base::Rounding.
const QStringList &roundingWords()
{
    static const QStringList words{u"half-up"_s, u"half-even"_s, u"up"_s, u"down"_s};
    return words;
}

base::Result<void> endsAfterItBegins(const PriceList &list)
{
    return list.validity.isEmpty()
        ? base::failure(base::ErrorCode::Value_EndBeforeStart, u"price_list"_s,
                        {.subject = list.code, .field = u"valid_to"_s})
        : base::Result<void>();
}

} // namespace

const QStringList &statusWords()
{
    static const QStringList words{u"draft"_s, u"active"_s, u"inactive"_s};
    return words;
}

QString statusName(Status status)
{
    return records::wordOf(statusWords(), status);
}

QString stateAt(const QDateTime &instant, Status status, const Validity &validity)
{
    return status != Status::Active                          ? statusName(status)
        : validity.to.isValid() && validity.to <= instant    ? u"ended"_s
        : validity.from.isValid() && instant < validity.from ? u"planned"_s
                                                             : u"active"_s;
}

std::optional<Status> parseStatus(QStringView name)
{
    return records::fromWord<Status>(statusWords(), name);
}

QString roundingName(base::Rounding mode)
{
    return records::wordOf(roundingWords(), mode);
}

std::optional<base::Rounding> parseRounding(QStringView name)
{
    return records::fromWord<base::Rounding>(roundingWords(), name);
}

} // namespace pricing

namespace records {

using namespace pricing;

template <>
const TypeOf<PriceList> &type()
{
    static const auto described
        = TypeOf<PriceList>(u"price_list"_s)
              .key(&PriceList::code, u"code"_s)
              .field(&PriceList::name, u"name"_s, {.required = true, .max = 400})
              .field(&PriceList::currency, u"currency"_s, {.required = true})
              .field(&PriceList::status, u"status"_s,
                     {.words = statusWords(), .isAlwaysTold = true})
              .field(&PriceList::validity, &Validity::from, u"valid_from"_s)
              .field(&PriceList::validity, &Validity::to, u"valid_to"_s)
              .field(&PriceList::rounding, &RoundingRule::step, u"rounding_step"_s,
                     {.kind = Kind::Money, .max = base::limits::LineAmount})
              .field(&PriceList::rounding, &RoundingRule::offset, u"rounding_offset"_s,
                     {.kind = Kind::Money,
                      .min = -base::limits::LineAmount,
                      .max = base::limits::LineAmount})
              .field(&PriceList::rounding, &RoundingRule::mode, u"rounding_mode"_s,
                     {.words = roundingWords()})
              .children(&PriceList::assignments, u"assignments"_s,
                        {.label = QT_TRANSLATE_NOOP("FieldNames", "Assignment")})
              .guardedBy(u"pricing"_s)
              .ownedAs(u"price"_s)
              .takenOver(Removal::Follows)
              .usedIn(u"price"_s, u"price_list_id"_s)
              .rule(&endsAfterItBegins);
    return described;
}

} // namespace records
