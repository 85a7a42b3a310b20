// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/searchtext.h"
#include "models/store/database.h"

namespace records {

//! Which records a list shows and in which order, as SQL: List is its typed face. What does not
//! narrow (an empty search, no value) is left out. A plain value; made in any thread, read on that
//! of a Database.
class ListSelect
{
public:
    //! \a from: the table, its alias, and what is joined to it: "customer c LEFT JOIN …".
    ListSelect(const QString &from, const QString &alias) : m_from(from), m_alias(alias) { }

    //! \a columns, taken together, hold all words of \a text; see base::SearchWords. The words are
    //! looked for here, not by the server: tens of thousands of rows take some hundredths of a
    //! second, and all servers find the same.
    void search(const QString &text, const QStringList &columns);
    void where(const QString &condition, const QVariantList &values = {});
    //! Instead of the order so far; equal ones by \a ties, then by id; all by id when empty.
    void orderBy(const QString &expression, const QVariantList &values, Qt::SortOrder order,
                 const QString &ties);

    [[nodiscard]] const QString &from() const { return m_from; }
    [[nodiscard]] const QString &alias() const { return m_alias; }
    //! The conditions for a WHERE, and the values they bind; all but the search.
    [[nodiscard]] std::pair<QString, QVariantList> condition() const;
    //! What is searched of a record, as an expression, and whether such a text is found.
    [[nodiscard]] QString searchedText() const;
    [[nodiscard]] bool finds(const QString &text) const;
    //! In order, at most \a limit.
    [[nodiscard]] base::Result<QList<base::Id>> ids(store::Database &db, qint64 limit) const;
    //! Calls \a take for each row of \a columns of the records \a ids, in any order.
    [[nodiscard]] base::Result<void>
    forEach(store::Database &db, const QList<base::Id> &ids, const QString &columns,
            const QVariantList &values, const std::function<void(const store::Rows &)> &take) const;

private:
    QString m_from;
    QString m_alias;
    base::SearchWords m_words;
    QStringList m_searched;
    QStringList m_conditions;
    QVariantList m_values;
    QString m_order;
    QVariantList m_orderValues;
};

} // namespace records
