// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/json/jsonreader.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace json {

void Reader::wrong(QLatin1StringView name, const QString &why)
{
    if (!m_error) {
        m_error = base::failure(base::ErrorCode::Net_BadAnswer, m_path + name + u": "_s + why,
                                {.field = m_path + name});
    }
}

void Reader::adopt(const Reader &part)
{
    if (!m_error) {
        m_error = part.m_error;
    }
}

template <typename T>
T Reader::checked(QLatin1StringView name, base::Result<T> value)
{
    if (!value.ok()) {
        wrong(name, value.error().codeName());
        return {};
    }
    return std::move(value).value();
}

QString Reader::text(QLatin1StringView name)
{
    const QJsonValue value = m_object.value(name);
    if (!value.isString() && !value.isNull() && !value.isUndefined()) {
        wrong(name, u"is no text"_s);
    }
    return value.toString();
}

QString Reader::requiredText(QLatin1StringView name)
{
    QString value = text(name);
    if (value.isEmpty()) {
        wrong(name, u"is missing"_s);
    }
    return value;
}

QString Reader::word(QLatin1StringView name, const QStringList &words)
{
    const QString value = requiredText(name);
    if (!value.isEmpty() && !words.contains(value)) {
        wrong(name, u"\"%1\" is not known here"_s.arg(value.left(50)));
    }
    return value;
}

qint64 Reader::integer(QLatin1StringView name, qint64 otherwise)
{
    const QJsonValue value = m_object.value(name);
    if (value.isUndefined() || value.isNull()) {
        return otherwise;
    }
    const double number = value.toDouble(std::nan(""));
    // Beyond 2^53 a JSON number is not exact any more: such a member is no count or version.
    if (!(std::abs(number) <= 9007199254740992.0) || number != std::floor(number)) {
        wrong(name, u"is no whole number"_s);
        return otherwise;
    }
    return value.toInteger();
}

bool Reader::flag(QLatin1StringView name, bool otherwise)
{
    const QJsonValue value = m_object.value(name);
    if (!value.isBool() && !value.isNull() && !value.isUndefined()) {
        wrong(name, u"is neither true nor false"_s);
    }
    return value.toBool(otherwise);
}

base::Currency Reader::currency(QLatin1StringView name)
{
    return checked(name, base::Currency::parse(text(name)));
}

base::Money Reader::money(QLatin1StringView name, base::Currency currency)
{
    return checked(name, base::Money::parse(text(name), currency));
}

std::optional<base::Money> Reader::optionalMoney(QLatin1StringView name, base::Currency currency)
{
    return text(name).isEmpty() ? std::nullopt : std::optional(money(name, currency));
}

base::Quantity Reader::quantity(QLatin1StringView name, const QString &unit)
{
    return checked(name, base::Quantity::parse(text(name), unit));
}

base::Rate Reader::percent(QLatin1StringView name)
{
    const QString value = text(name);
    return value.isEmpty() ? base::Rate() : checked(name, base::Rate::parsePercent(value));
}

QDateTime Reader::instant(QLatin1StringView name)
{
    const QString value = text(name);
    if (value.isEmpty()) {
        return {};
    }
    const QDateTime parsed = QDateTime::fromString(value, Qt::ISODateWithMs);
    if (!parsed.isValid() || parsed.timeSpec() == Qt::LocalTime) {
        wrong(name, u"is no instant"_s);
        return {};
    }
    return parsed.toUTC();
}

QDate Reader::date(QLatin1StringView name)
{
    const QDate parsed = QDate::fromString(text(name), Qt::ISODate);
    if (!parsed.isValid()) {
        wrong(name, u"is no date"_s);
    }
    return parsed;
}

QJsonObject Reader::object(QLatin1StringView name)
{
    const QJsonValue value = m_object.value(name);
    if (!value.isObject() && !value.isNull() && !value.isUndefined()) {
        wrong(name, u"is no object"_s);
    }
    return value.toObject();
}

QJsonArray Reader::array(QLatin1StringView name)
{
    const QJsonValue value = m_object.value(name);
    if (!value.isArray() && !value.isNull() && !value.isUndefined()) {
        wrong(name, u"is no list"_s);
    }
    return value.toArray();
}

QStringList Reader::texts(QLatin1StringView name)
{
    QStringList values;
    for (const auto &element : array(name)) {
        if (!element.isString()) {
            wrong(name, u"holds something that is no text"_s);
        }
        values.append(element.toString());
    }
    return values;
}

} // namespace json
