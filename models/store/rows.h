// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"
#include "models/base/money.h"

#include <QByteArray>
#include <QDate>
#include <QSqlQuery>

#include <memory>
#include <optional>

namespace store {

//! Forward cursor over the rows of a select; columns are addressed in the order of the select.
//! Finishes its statement when it goes. Movable, not copyable; same thread as its Database.
class Rows
{
public:
    explicit Rows(std::shared_ptr<QSqlQuery> query) : m_query(std::move(query)) { }
    ~Rows();
    Rows(Rows &&) = default;
    Rows &operator=(Rows &&) = delete;

    //! Steps to the next row; false behind the last one.
    [[nodiscard]] bool next();

    [[nodiscard]] bool isNull(int column) const { return m_query->isNull(column); }
    //! The stored form as it is; null when NULL.
    [[nodiscard]] QVariant value(int column) const
    {
        return isNull(column) ? QVariant() : m_query->value(column);
    }
    [[nodiscard]] base::Id id(int column) const { return base::Id(integer(column)); }
    [[nodiscard]] qint64 integer(int column) const { return m_query->value(column).toLongLong(); }
    [[nodiscard]] bool flag(int column) const { return integer(column) != 0; }
    //! NULL reads as an empty text.
    [[nodiscard]] QString text(int column) const { return m_query->value(column).toString(); }
    [[nodiscard]] QByteArray bytes(int column) const
    {
        return m_query->value(column).toByteArray();
    }
    [[nodiscard]] base::Rate rate(int column) const { return base::Rate(integer(column)); }
    [[nodiscard]] base::Money money(int column, base::Currency currency) const
    {
        return {integer(column), currency};
    }
    [[nodiscard]] base::Quantity quantity(int column, const QString &unit) const
    {
        return {integer(column), unit};
    }
    //! UTC; invalid when NULL.
    [[nodiscard]] QDateTime instant(int column) const;
    [[nodiscard]] QDate date(int column) const;
    [[nodiscard]] std::optional<QString> optionalText(int column) const;
    [[nodiscard]] std::optional<qint64> optionalInteger(int column) const;

private:
    std::shared_ptr<QSqlQuery> m_query;
};

} // namespace store
