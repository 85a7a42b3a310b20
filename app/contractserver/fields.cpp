// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contractserver/fields.h"

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

} // namespace contractserver::fields
