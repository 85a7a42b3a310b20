// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pricing/pricelistchanges.h"

#include <array>

using namespace Qt::StringLiterals;

namespace pricing {

namespace {

using Value = std::optional<QString>;

const QString Entity = u"price_list"_s;
// In the order in which they are written.
const std::array Fields{
    u"code"_s,     u"name"_s,          u"currency"_s,        u"valid_from"_s,
    u"valid_to"_s, u"rounding_step"_s, u"rounding_offset"_s, u"rounding_mode"_s};

Value orNothing(const QString &text)
{
    return text.isEmpty() ? Value() : Value(text);
}

Value valueOf(const PriceList &list, const QString &field)
{
    const auto instant = [](const QDateTime &at) {
        return at.isValid() ? Value(at.toUTC().toString(Qt::ISODateWithMs)) : Value();
    };
    const auto units
        = [](qint64 count) { return Value(base::decimal::toText(count, base::Money::Places)); };
    if (field == "code"_L1) {
        return orNothing(list.code);
    }
    if (field == "name"_L1) {
        return orNothing(list.name);
    }
    if (field == "currency"_L1) {
        return orNothing(list.currency.code());
    }
    if (field == "valid_from"_L1) {
        return instant(list.validity.from);
    }
    if (field == "valid_to"_L1) {
        return instant(list.validity.to);
    }
    return field == "rounding_step"_L1  ? units(list.rounding.step)
        : field == "rounding_offset"_L1 ? units(list.rounding.offset)
                                        : Value(roundingName(list.rounding.mode));
}

} // namespace

store::ChangeSet differenceOf(const PriceList &before, const PriceList &after)
{
    store::ChangeSet changes;
    for (const QString &field : Fields) {
        if (valueOf(before, field) != valueOf(after, field)) {
            changes.add(Entity, before.id, field, valueOf(before, field), valueOf(after, field));
        }
    }
    return changes;
}

store::ChangeSet additionOf(const PriceList &list)
{
    store::ChangeSet changes;
    changes.add(Entity, list.id, store::ExistsField, std::nullopt, u"1"_s);
    for (const QString &field : Fields) {
        if (const Value value = valueOf(list, field)) {
            changes.add(Entity, list.id, field, std::nullopt, value);
        }
    }
    return changes;
}

store::ChangeSet removalOf(const PriceList &list, const QString &assignments)
{
    store::ChangeSet changes = additionOf(list);
    changes.add(Entity, list.id, u"status"_s, std::nullopt, statusName(list.status));
    if (!assignments.isEmpty()) {
        changes.add(Entity, list.id, u"assignments"_s, std::nullopt, assignments);
    }
    changes = changes.inverse();
    return changes;
}

} // namespace pricing
