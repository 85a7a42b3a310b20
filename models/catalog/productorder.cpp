// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/productorder.h"

#include <algorithm>
#include <numeric>

namespace catalog {

void ProductOrder::set(const ProductQuery &query, const QList<base::Id> &ids, qint64 stamp)
{
    m_sort = query.sort;
    m_descending = query.descending;
    m_stamp = stamp;
    m_ordered = ids;
    m_places.resize(size_t(ids.size()));
    std::iota(m_places.begin(), m_places.end(), 0U);
    const base::Id *const ordered = m_ordered.constData();
    std::sort(m_places.begin(), m_places.end(),
              [ordered](quint32 a, quint32 b) { return ordered[a] < ordered[b]; });
    m_ids.clear();
    m_ids.reserve(ids.size());
    for (const quint32 place : m_places) {
        m_ids += ordered[place];
    }
}

bool ProductOrder::knows(const ProductQuery &query) const
{
    return m_stamp >= 0 && m_sort == query.sort;
}

QList<base::Id> ProductOrder::sorted(const ProductQuery &query, QList<base::Id> hits) const
{
    if (!std::is_sorted(hits.cbegin(), hits.cend())) {
        std::sort(hits.begin(), hits.end());
    }
    hits.erase(std::unique(hits.begin(), hits.end()), hits.end());
    std::vector<bool> isHit(size_t(m_ordered.size()));
    QList<base::Id> unknown;
    auto at = m_ids.cbegin();
    for (const base::Id hit : std::as_const(hits)) {
        // Where there are many hits the next one is near.
        qsizetype reach = 1;
        while (reach < m_ids.cend() - at && at[reach] < hit) {
            reach *= 2;
        }
        at = std::lower_bound(at + reach / 2, at + std::min(reach + 1, m_ids.cend() - at), hit);
        if (at != m_ids.cend() && *at == hit) {
            isHit[m_places[size_t(at - m_ids.cbegin())]] = true;
        } else {
            unknown += hit;
        }
    }
    QList<base::Id> result;
    result.reserve(hits.size());
    for (qsizetype place = 0; place < m_ordered.size(); ++place) {
        if (isHit[size_t(place)]) {
            result += m_ordered.at(place);
        }
    }
    if (query.descending != m_descending) {
        std::reverse(result.begin(), result.end());
    }
    return result + unknown;
}

} // namespace catalog
