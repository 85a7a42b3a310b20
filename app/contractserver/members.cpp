// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contractserver/members.h"

#include "app/contractserver/fields.h"
#include "app/contractserver/rules.h"

#include <map>
#include <mutex>

using namespace Qt::StringLiterals;

namespace contractserver {

using namespace fields;

namespace {

//! The shape of parts, for as long as the program runs.
const Shape &keptShape(const records::Type &type)
{
    static std::map<const records::Type *, Shape> shapes;
    static std::recursive_mutex mutex; // parts have parts, too
    const std::lock_guard lock(mutex);
    const auto known = shapes.find(&type);
    return known != shapes.end() ? known->second
                                 : shapes.emplace(&type, shapeOf(type)).first->second;
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
                                    : Field{name, Field::Text, isRequired, false, 0, field.max};
    case Kind::Country:
        return Field{name, Field::Text, isRequired, false, 0, field.max};
    case Kind::Word:
        return word(name, field.words, isRequired);
    case Kind::Reference:
        return field.required ? key(name) : nullableKey(name);
    case Kind::Currency:
        return required(name, Field::Currency);
    case Kind::Unit:
        return isRequired ? required(name, Field::Unit) : optional(name, Field::UnitOrNone);
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

Shape shapeOf(const records::Type &type, const QList<Field> &others)
{
    QList<Field> fields;
    for (const records::Field &field : type.fields()) {
        if (!field.isLocal) {
            fields += memberOf(type, field);
        }
    }
    for (const records::Children &children : type.children()) {
        const records::Children::Traits &traits = children.traits;
        const records::Field *key = children.type().key();
        fields += Field{.name = children.member,
                        .kind = Field::List,
                        .required = traits.isAlwaysTold,
                        .least = traits.least,
                        .most = traits.most,
                        .shape = &keptShape(children.type()),
                        .toldApartBy = key ? key->member : QString()};
    }
    for (const Field &other : others) {
        fields.removeIf([&](const Field &field) { return field.name == other.name; });
        fields += other;
    }
    return Shape(fields, rules::of(fields));
}

} // namespace contractserver
