// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/listselect.h"
#include "models/records/table.h"

namespace records {

//! A list of described records with what a row tells besides, described once: where it comes from,
//! which records it has, in which order. Row is a plain struct that has a record as a member.
//!
//!     return List<DiscountRow>(&DiscountRow::discount, u"d"_s,
//!                              u"LEFT JOIN customer c ON c.id = d.customer_id"_s)
//!         .with(&DiscountRow::customerName, u"c.name"_s)
//!         .search(filter.search, {u"d.code"_s, u"c.name"_s})
//!         .equal(u"d.status"_s, filter.status, statusName);
template <typename Row>
class List
{
public:
    //! \a alias: of the record's table; \a joins: further tables.
    template <typename T>
    List(T Row::*record, const QString &alias, const QString &joins = {})
        : m_select(type<T>().table() + QLatin1Char(' ') + alias + QLatin1Char(' ') + joins, alias),
          m_columns(Table<T>::columns(alias)),
          m_next(Table<T>::columnCount())
    {
        m_takes += [record](Row &row, const store::Rows &rows) {
            type<T>().restore(&(row.*record), rows);
        };
        m_id = [record](const Row &row) { return (row.*record).id; };
    }
    //! Rows of a table that is not described: with() binds every member, also the id.
    List(const QString &table, const QString &alias, const QString &joins)
        : m_select(table + QLatin1Char(' ') + alias + QLatin1Char(' ') + joins, alias),
          m_columns(QStringLiteral("1")),
          m_next(1)
    {
        m_id = [](const Row &row) { return row.id; };
    }
    //! A row tells besides what \a expression is, which binds \a values.
    template <typename M>
    List &with(M Row::*member, const QString &expression, const QVariantList &values = {})
    {
        m_columns += QStringLiteral(", ") + expression;
        m_values += values;
        m_bound.insert(expression, values);
        m_takes += [member, column = m_next++](Row &row, const store::Rows &rows) {
            binding::restore(row.*member, rows.value(column), {});
        };
        return *this;
    }
    //! Called when all of a row is there.
    List &completed(void (*complete)(Row &row))
    {
        m_takes += [complete](Row &row, const store::Rows &) { complete(row); };
        return *this;
    }
    //! \a columns, taken together, hold all words of \a text.
    List &search(const QString &text, const QStringList &columns)
    {
        m_select.search(text, columns);
        return *this;
    }
    List &equal(const QString &column, base::Id value)
    {
        return value.isNull() ? *this : where(column + QStringLiteral(" = ?"), store::args(value));
    }
    //! \a word: from an enumerator to how it is stored.
    template <typename E>
    List &equal(const QString &column, const std::optional<E> &value, QString (*word)(E))
    {
        return value ? where(column + QStringLiteral(" = ?"), store::args(word(*value))) : *this;
    }
    List &where(const QString &condition, const QVariantList &values = {})
    {
        m_select.where(condition, values);
        return *this;
    }
    //! Instead of the order so far; equal ones by \a ties, then by id; all by id when empty. What a
    //! row tells by with() is bound as there.
    List &orderedBy(const QString &expression, Qt::SortOrder order = Qt::AscendingOrder,
                    const QString &ties = {})
    {
        m_select.orderBy(expression, m_bound.value(expression), order, ties);
        return *this;
    }

    [[nodiscard]] const ListSelect &select() const { return m_select; }
    //! In order, at most \a limit.
    [[nodiscard]] base::Result<QList<base::Id>> ids(store::Database &db, qint64 limit) const
    {
        return m_select.ids(db, limit);
    }
    //! The rows of some records, whether the list has them or not; missing ones are left out.
    [[nodiscard]] base::Result<QHash<base::Id, Row>> rows(store::Database &db,
                                                          const QList<base::Id> &ids) const
    {
        QHash<base::Id, Row> found;
        SD_TRY(m_select.forEach(db, ids, m_columns, m_values, [&](const store::Rows &rows) {
            Row row{};
            for (const auto &take : m_takes) {
                take(row, rows);
            }
            found.insert(m_id(row), row);
        }));
        return found;
    }
    //! The first rows of the list, in order.
    [[nodiscard]] base::Result<QList<Row>> first(store::Database &db, qint64 limit) const
    {
        SD_TRY_VALUE(const QList<base::Id> ids, this->ids(db, limit));
        SD_TRY_VALUE(const auto found, rows(db, ids));
        QList<Row> list;
        for (const base::Id id : ids) {
            if (const auto row = found.constFind(id); row != found.cend()) {
                list += *row;
            }
        }
        return list;
    }

private:
    ListSelect m_select;
    QString m_columns;
    QVariantList m_values;
    QHash<QString, QVariantList> m_bound; // values of the expressions of with()
    int m_next;
    QList<std::function<void(Row &, const store::Rows &)>> m_takes;
    std::function<base::Id(const Row &)> m_id;
};

} // namespace records
