// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"
#include "models/base/money.h"

#include <QByteArray>
#include <QDate>
#include <QVariant>

#include <optional>

//! How values go into a statement; the way back is Rows. One form on every server: ids, money,
//! quantities, rates and instants are 64-bit integers, dates ISO text, flags 0 or 1.
namespace store {

[[nodiscard]] inline QVariant toDb(base::Id id)
{
    return id.isNull() ? QVariant(QMetaType::fromType<qint64>()) : QVariant(id.value());
}
[[nodiscard]] inline QVariant toDb(qint64 value)
{
    return value;
}
[[nodiscard]] inline QVariant toDb(int value)
{
    return qint64(value);
}
[[nodiscard]] inline QVariant toDb(bool value)
{
    return qint64(value ? 1 : 0);
}
[[nodiscard]] inline QVariant toDb(base::Rate rate)
{
    return rate.millionths();
}
//! The amount; the currency has its own column.
[[nodiscard]] inline QVariant toDb(const base::Money &money)
{
    return money.units();
}
[[nodiscard]] inline QVariant toDb(const base::Quantity &quantity)
{
    return quantity.count();
}
//! A null QString is stored as '' – NULL is said with std::nullopt.
[[nodiscard]] inline QVariant toDb(const QString &text)
{
    return text.isNull() ? QVariant(QString(QLatin1String(""))) : QVariant(text);
}
[[nodiscard]] inline QVariant toDb(const QByteArray &bytes)
{
    return bytes;
}
[[nodiscard]] inline QVariant toDb(const QDate &date)
{
    return date.isValid() ? QVariant(date.toString(Qt::ISODate))
                          : QVariant(QMetaType::fromType<QString>());
}
//! Any time zone; stored as UTC milliseconds. Invalid = NULL.
[[nodiscard]] inline QVariant toDb(const QDateTime &instant)
{
    return instant.isValid() ? QVariant(instant.toMSecsSinceEpoch())
                             : QVariant(QMetaType::fromType<qint64>());
}
template <typename T>
[[nodiscard]] QVariant toDb(const std::optional<T> &value)
{
    // The type of a NULL follows from the type of the value: servers want to know it.
    return value ? toDb(*value) : QVariant(toDb(T{}).metaType());
}

//! The values of a statement's placeholders, in order.
template <typename... T>
[[nodiscard]] QVariantList args(const T &...values)
{
    return {toDb(values)...};
}

} // namespace store
