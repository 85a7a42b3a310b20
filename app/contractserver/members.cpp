// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contractserver/members.h"

#include "app/contractserver/fields.h"
#include "app/contractserver/rules.h"
#include "models/base/limits.h"

#include <algorithm>
#include <map>
#include <mutex>

using namespace Qt::StringLiterals;

namespace contractserver::members {

using namespace fields;

namespace {

//! A shape for as long as the program runs.
const Shape &shapeOf(const records::Type &type)
{
    static std::map<const records::Type *, Shape> shapes;
    static std::recursive_mutex mutex; // parts have shapes, too
    const std::lock_guard lock(mutex);
    const auto known = shapes.find(&type);
    return known != shapes.end() ? known->second
                                 : shapes.emplace(&type, Shape(fieldsOf(type))).first->second;
}

Field memberOf(const records::Type &type, const records::Field &field)
{
    using records::Kind;
    const QString &name = field.member;
    const bool isRequired = field.required || field.isAlwaysTold;
    const auto number = [&](Field::Kind kind) {
        const bool isNullable = !isRequired && !field.initial.isValid();
        return Field{name, kind, isRequired, isNullable, field.min, field.max};
    };
    switch (field.kind) {
    case Kind::Text:
        return &field == type.key() ? key(name)
            : field.required        ? requiredText(name, field.max)
                                    : text(name, field.max);
    case Kind::Country:
        return text(name, field.max);
    case Kind::Word:
        return word(name, field.words, isRequired);
    case Kind::Reference:
        return field.required ? key(name) : nullableKey(name);
    case Kind::Currency:
        return required(name, Field::Currency);
    case Kind::Money:
        return number(Field::Amount);
    case Kind::Quantity:
        return number(Field::Number);
    case Kind::Rate:
        return isRequired ? required(name, Field::Percent) : optional(name, Field::Percent);
    case Kind::Integer:
        return integer(name, field.min, field.max, isRequired);
    case Kind::Flag:
        return optional(name, Field::Flag);
    case Kind::Instant:
        return isRequired ? required(name, Field::Instant) : nullable(name, Field::Instant);
    case Kind::Date:
        return isRequired ? required(name, Field::Date) : nullable(name, Field::Date);
    case Kind::ByMember:
        break;
    }
    return {};
}

} // namespace

QList<Field> fieldsOf(const records::Type &type)
{
    constexpr qint64 mostChildren = 200;
    QList<Field> fields;
    for (const records::Field &field : type.fields()) {
        if (!field.isLocal) {
            fields += memberOf(type, field);
        }
    }
    for (const records::Children &children : type.children()) {
        fields += list(children.member, shapeOf(children.type()), mostChildren);
    }
    return fields;
}

QList<Field> fieldsOf(const records::Type &type, bool records::Field::*flag)
{
    QList<Field> fields;
    for (const records::Field *field : type.fieldsThat(flag)) {
        fields += memberOf(type, *field);
    }
    return fields;
}

QList<Field> with(QList<Field> fields, const QList<Field> &others)
{
    for (const Field &other : others) {
        *std::ranges::find(fields, other.name, &Field::name) = other;
    }
    return fields;
}

QList<Field> priceList()
{
    return {key(u"code"_s),
            name(),
            required(u"currency"_s, Field::Currency),
            word(u"status"_s, lifeStates()),
            nullable(u"validFrom"_s, Field::Instant),
            nullable(u"validTo"_s, Field::Instant)};
}

QList<Field> prices()
{
    static const Shape line(
        {key(u"list"_s), required(u"unit"_s, Field::Unit), positiveNumber(u"minQuantity"_s),
         price(u"amount"_s), integer(u"basis"_s, 1, base::limits::PriceBasis),
         required(u"currency"_s, Field::Currency), nullable(u"validFrom"_s, Field::Instant),
         nullable(u"validTo"_s, Field::Instant), optional(u"generated"_s, Field::Flag),
         optional(u"allowDiscount"_s, Field::Flag)},
        {rules::endsAfterItBegins, rules::breakCanBeOrdered});
    return {key(u"sku"_s), list(u"prices"_s, line, 2000, true)};
}

} // namespace contractserver::members
