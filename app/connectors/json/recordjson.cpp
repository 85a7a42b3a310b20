// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/json/recordjson.h"

using namespace Qt::StringLiterals;

namespace json {

using records::Children;
using records::Field;
using records::Kind;
using records::Type;

namespace {

base::Currency currencyOf(const Type &type, const void *record, base::Currency otherwise)
{
    for (const Field &field : type.fields()) {
        if (field.kind == Kind::Currency) {
            return base::Currency::parse(type.stored(record, field).toString()).valueOr(otherwise);
        }
    }
    return otherwise;
}

void writeField(Writer &to, QLatin1StringView name, const Field &field, const void *record,
                base::Currency currency)
{
    const QVariant stored = field.access.get(record);
    const qint64 count = stored.toLongLong();
    switch (field.kind) {
    case Kind::Text:
    case Kind::Word:
    case Kind::Currency:
    case Kind::Country:
    case Kind::Unit:
        return to.text(name, stored.toString());
    case Kind::Reference: {
        const QString key = field.access.key(record);
        return field.required ? to.text(name, key) : to.reference(name, key);
    }
    case Kind::Money:
        return to.reference(name,
                            stored.isNull() ? QString() : base::Money(count, currency).toText());
    case Kind::Quantity:
        return to.text(name, base::Quantity(count, {}).toText());
    case Kind::Rate:
        return to.text(name, base::Rate(count).toPercentText());
    case Kind::Integer:
        return to.integer(name, count);
    case Kind::Flag:
        return to.flag(name, count != 0);
    case Kind::Instant:
        return to.instant(
            name, stored.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(count, Qt::UTC));
    case Kind::Date:
        return to.date(name, QDate::fromString(stored.toString(), Qt::ISODate));
    case Kind::ByMember:
        break;
    }
}

//! A text that must be there, or may be left out.
QString textOf(Reader &in, QLatin1StringView name, bool isRequired)
{
    return isRequired ? in.requiredText(name) : in.text(name);
}

QVariant readField(Reader &in, QLatin1StringView name, const Field &field)
{
    const bool isRequired = field.required || field.isAlwaysTold;
    if (!isRequired && !in.has(name)) {
        return field.initial.isValid() && !field.isOwnId() ? field.initial : QVariant();
    }
    switch (field.kind) {
    case Kind::Text:
    case Kind::Country:
    case Kind::Unit:
    case Kind::Reference:
        return textOf(in, name, field.required);
    case Kind::Word:
        return in.word(name, field.words);
    case Kind::Currency:
        return in.currency(name).code();
    case Kind::Money: {
        const auto amount
            = isRequired ? std::optional(in.money(name, {})) : in.optionalMoney(name, {});
        return amount ? QVariant(amount->units()) : QVariant();
    }
    case Kind::Quantity:
        return in.quantity(name, {}).count();
    case Kind::Rate:
        return in.percent(name).millionths();
    case Kind::Integer:
        return in.integer(name);
    case Kind::Flag:
        return store::toDb(in.flag(name, false));
    case Kind::Instant:
        return store::toDb(in.instant(name));
    case Kind::Date:
        return store::toDb(in.date(name));
    case Kind::ByMember:
        break;
    }
    return {};
}

} // namespace

void write(Writer &to, const Type &type, const void *record, base::Currency currency)
{
    currency = currencyOf(type, record, currency);
    for (const Field &field : type.fields()) {
        if (!field.isLocal) {
            const QByteArray name = field.member.toLatin1();
            writeField(to, QLatin1StringView(name), field, record, currency);
        }
    }
    for (const Children &children : type.children()) {
        QList<const void *> parts;
        for (qsizetype i = 0; i < children.count(record); ++i) {
            parts += children.at(record, i);
        }
        const QByteArray name = children.member.toLatin1();
        to.list(QLatin1StringView(name), parts, [&](Writer &object, const void *part) {
            write(object, children.type(), part, currency);
        });
    }
}

void read(Reader &in, const Type &type, void *record)
{
    for (const Field &field : type.fields()) {
        if (field.isLocal) {
            continue;
        }
        const QByteArray name = field.member.toLatin1();
        const QLatin1StringView member(name);
        if (field.access.ref) {
            field.access.ref(record) = records::Ref::byKey(textOf(in, member, field.required));
        } else {
            field.access.set(record, readField(in, member, field));
        }
    }
    for (const Children &children : type.children()) {
        const QByteArray name = children.member.toLatin1();
        (void)in.list(QLatin1StringView(name), [&](Reader &object) {
            read(object, children.type(), children.append(record));
            return 0;
        });
    }
    type.settle(record);
}

} // namespace json
