// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/field.h"

#include "models/base/country.h"

using namespace Qt::StringLiterals;

namespace records {

namespace {

const QString OwnId = u"#"_s;

//! "net_days" → "netDays".
QString memberName(const QString &name)
{
    QString member;
    for (qsizetype i = 0; i < name.size(); ++i) {
        member += name.at(i) == u'_' && i + 1 < name.size() ? name.at(++i).toUpper() : name.at(i);
    }
    return member;
}

QVariant initialOf(Kind kind, const QStringList &words)
{
    switch (kind) {
    case Kind::Text:
    case Kind::Currency:
    case Kind::Country:
    case Kind::Unit:
    case Kind::Date:
        return u""_s;
    case Kind::Word:
        return words.constFirst();
    case Kind::Money:
    case Kind::Quantity:
    case Kind::Rate:
    case Kind::Integer:
    case Kind::Flag:
        return qint64(0);
    case Kind::ByMember:
    case Kind::Reference:
    case Kind::Instant:
        break;
    }
    return {};
}

//! Codes may be typed in small letters.
base::Result<QString> currencyCode(QStringView text)
{
    SD_TRY_VALUE(const base::Currency currency, base::Currency::parse(text));
    return currency.code();
}

} // namespace

Field completed(Field field, const QString &name, Kind kind, bool isOptional)
{
    field.name = name;
    if (field.kind == Kind::ByMember) {
        field.kind = kind;
    }
    if (field.column.isEmpty()) {
        field.column = field.kind == Kind::Reference ? name + u"_id"_s : name;
    }
    if (field.member.isEmpty()) {
        field.member = memberName(name);
    }
    if (!field.initial.isValid() && !isOptional && !field.isLeftToTable) {
        field.initial = initialOf(field.kind, field.words);
    }
    if (field.kind == Kind::Country) {
        field.max = 2;
        field.check = base::country::isCode;
        field.expected = u"DE"_s;
    }
    if (field.kind == Kind::Currency) {
        field.max = 3;
        field.normalize = currencyCode;
    }
    if (field.kind == Kind::Rate && field.max == 0) {
        field.max = base::Rate::One;
    }
    return field;
}

bool Field::isOwnId() const
{
    return initial == OwnId;
}

QVariant Field::nothing() const
{
    return QVariant(isText() ? QMetaType::fromType<QString>() : QMetaType::fromType<qint64>());
}

int placesOf(Kind kind)
{
    switch (kind) {
    case Kind::Money:
        return base::Money::Places;
    case Kind::Quantity:
        return base::Quantity::Places;
    case Kind::Rate:
        return base::Rate::Places;
    default:
        return 0;
    }
}

} // namespace records
