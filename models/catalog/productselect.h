// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/productquery.h"
#include "models/store/dialect.h"

#include <QVariant>

namespace catalog {

//! The select that answers a ProductQuery. Two ways lead to a searched list: sorting the hits of
//! the search index, good while they are few; or walking the index of the sort order and testing
//! each row, good when every few rows hit, since the first page then comes at once.
class ProductSelect
{
public:
    enum class Way { SortHits, WalkOrder };

    ProductSelect(const ProductQuery &query, const store::Dialect &dialect, Way way);

    //! Ids in order, limited by the last bound value.
    [[nodiscard]] const QString &sql() const { return m_sql; }
    [[nodiscard]] QVariantList values(qint64 limit) const { return m_values + QVariantList{limit}; }

    //! Searches shorter than this look at the beginnings of SKU and name only.
    static constexpr int ShortestSubstring = 3;
    //! From so many hits on the order is walked.
    static constexpr int ManyHits = 4000;
    //! Counts the hits of the search alone, up to ManyHits.
    [[nodiscard]] static QString countHitsSql(const store::Dialect &dialect);

private:
    void addSearch(const QString &text, const store::Dialect &dialect, Way way);
    void addFilters(const ProductQuery &query);
    void add(const QString &condition, const QVariantList &values);

    QStringList m_conditions;
    QVariantList m_values;
    QString m_sql;
};

} // namespace catalog
