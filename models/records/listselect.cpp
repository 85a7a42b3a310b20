// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/listselect.h"

#include "models/store/reading.h"

using namespace Qt::StringLiterals;

namespace records {

void ListSelect::search(const QString &text, const QStringList &columns)
{
    m_search = text.trimmed();
    m_searched = columns;
}

void ListSelect::where(const QString &condition, const QVariantList &values)
{
    m_conditions += condition;
    m_values += values;
}

void ListSelect::orderBy(const QString &expression, const QVariantList &values, Qt::SortOrder order,
                         const QString &ties)
{
    const QString direction = order == Qt::DescendingOrder ? u" DESC"_s : QString();
    m_order = (expression.isEmpty() ? QString() : expression + direction + u", "_s)
        + (ties.isEmpty() ? QString() : ties + u", "_s) + m_alias + u".id"_s + direction;
    m_orderValues = values;
}

std::pair<QString, QVariantList> ListSelect::condition(const store::Dialect &dialect) const
{
    QStringList conditions{u"1 = 1"_s};
    QVariantList values;
    if (!m_search.isEmpty()) {
        QStringList anyOf;
        for (const QString &column : m_searched) {
            anyOf += dialect.containsCondition(column);
            values += store::args(store::Dialect::containsPattern(m_search));
        }
        conditions += u'(' + anyOf.join(u" OR "_s) + u')';
    }
    return {(conditions + m_conditions).join(u" AND "_s), values + m_values};
}

base::Result<QList<base::Id>> ListSelect::ids(store::Database &db, qint64 limit) const
{
    const auto [sql, values] = condition(db.dialect());
    const QString order = m_order.isEmpty() ? m_alias + u".id"_s : m_order;
    return store::idsOf(db.select(u"SELECT %1.id FROM "_s.arg(m_alias) + m_from + u" WHERE "_s + sql
                                      + u" ORDER BY "_s + order + u" LIMIT ?"_s,
                                  values + m_orderValues + store::args(limit)));
}

base::Result<void> ListSelect::forEach(store::Database &db, const QList<base::Id> &ids,
                                       const QString &columns, const QVariantList &values,
                                       const std::function<void(const store::Rows &)> &take) const
{
    return store::forEachPortion(
        ids, [&](const QString &marks, const QVariantList &keys) -> base::Result<void> {
            SD_TRY_VALUE(store::Rows rows,
                         db.select(u"SELECT "_s + columns + u" FROM "_s + m_from + u" WHERE "_s
                                       + m_alias + u".id IN ("_s + marks + u')',
                                   values + keys));
            while (rows.next()) {
                take(rows);
            }
            return {};
        });
}

} // namespace records
