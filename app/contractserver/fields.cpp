// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contractserver/fields.h"

#include "models/base/limits.h"

using namespace Qt::StringLiterals;

namespace contractserver::fields {

namespace {

constexpr qint64 LargestVersion = Q_INT64_C(9'007'199'254'740'991); // exact in JSON

}

Field key(const QString &name)
{
    return {name, Field::Key, true};
}

Field nullableKey(const QString &name)
{
    return {name, Field::Key, false, true};
}

Field text(const QString &name, qint64 most)
{
    return {name, Field::Text, false, false, 0, most};
}

Field requiredText(const QString &name, qint64 most)
{
    return {name, Field::Text, true, false, 1, most};
}

Field name()
{
    return requiredText(u"name"_s, 400);
}

Field version(qint64 least)
{
    return {u"version"_s, Field::Integer, true, false, least, LargestVersion};
}

Field required(const QString &name, Field::Kind kind)
{
    return {name, kind, true};
}

Field optional(const QString &name, Field::Kind kind)
{
    return {name, kind};
}

Field nullable(const QString &name, Field::Kind kind)
{
    return {name, kind, false, true};
}

Field word(const QString &name, const QStringList &words, bool isRequired)
{
    return {name, Field::Word, isRequired, false, 0, 0, words};
}

Field integer(const QString &name, qint64 least, qint64 most, bool isRequired)
{
    return {name, Field::Integer, isRequired, false, least, most};
}

Field list(const QString &name, const Shape &shape, qint64 most, bool isRequired)
{
    return {name, Field::List, isRequired, false, 0, most, {}, &shape};
}

Field price(const QString &name)
{
    return {name, Field::Amount, true, false, 0, base::limits::LineAmount};
}

Field signedAmount(const QString &name)
{
    return {name, Field::Amount, true, false, -base::limits::Amount, base::limits::Amount};
}

Field positiveNumber(const QString &name)
{
    return {name, Field::Number, true, false, 1, base::limits::Quantity};
}

Field signedNumber(const QString &name)
{
    return {name, Field::Number, true, false, -base::limits::Quantity, base::limits::Quantity};
}

const QStringList &lifeStates()
{
    static const QStringList states{u"draft"_s, u"active"_s, u"inactive"_s};
    return states;
}

const QStringList &orderStates()
{
    static const QStringList states{u"placed"_s,  u"confirmed"_s, u"picking"_s,
                                    u"shipped"_s, u"invoiced"_s,  u"cancelled"_s};
    return states;
}

} // namespace contractserver::fields
