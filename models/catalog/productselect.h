// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/productquery.h"
#include "models/store/dialect.h"

#include <QVariant>

namespace catalog {

//! The selects that answer a ProductQuery. What it searches is found as it was typed, in one piece:
//! the way until ProductTextSelect has read all texts.
class ProductSelect
{
public:
    ProductSelect(const ProductQuery &query, const store::Dialect &dialect);

    //! Ids in order, limited by the last bound value.
    [[nodiscard]] QString sql() const { return m_sql + m_orderBy; }
    [[nodiscard]] QVariantList values(qint64 limit) const { return m_values + QVariantList{limit}; }
    //! The same ids all and in no order.
    [[nodiscard]] const QString &unorderedSql() const { return m_sql; }
    //! Those of some ids; \a marks stand for them and are bound behind unorderedValues().
    [[nodiscard]] QString amongSql(const QString &marks) const;
    [[nodiscard]] const QVariantList &unorderedValues() const { return m_values; }

    //! Searches shorter than this look at the beginnings of SKU and name only.
    static constexpr int ShortestSubstring = 3;

private:
    void addSearch(const QString &text, const store::Dialect &dialect);
    void addFilters(const ProductQuery &query);
    void addCodes(const QStringList &codes);
    void add(const QString &condition, const QVariantList &values);

    QStringList m_conditions;
    QVariantList m_values;
    QString m_sql;
    QString m_orderBy;
};

} // namespace catalog
