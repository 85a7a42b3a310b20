// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/listselect.h"

#include "models/store/idlist.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace records {

void ListSelect::search(const QString &text, const QStringList &columns)
{
    m_words = base::SearchWords(text);
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

std::pair<QString, QVariantList> ListSelect::condition() const
{
    return {(QStringList{u"1 = 1"_s} + m_conditions).join(u" AND "_s), m_values};
}

QString ListSelect::searchedText() const
{
    QStringList texts{u"''"_s};
    for (const QString &column : m_words.isEmpty() ? QStringList() : m_searched) {
        texts += u"coalesce(%1, '')"_s.arg(column);
    }
    return texts.join(u" || ' | ' || "_s);
}

bool ListSelect::finds(const QString &text) const
{
    return m_words.isEmpty() || m_words.areIn(base::foldedForSearch(text));
}

base::Result<QList<base::Id>> ListSelect::ids(store::Database &db, qint64 limit) const
{
    const auto [sql, values] = condition();
    const QString order = m_order.isEmpty() ? m_alias + u".id"_s : m_order;
    const qint64 rowLimit = m_words.isEmpty() ? limit : std::numeric_limits<int>::max();
    SD_TRY_VALUE(store::Rows rows,
                 db.select(u"SELECT %1.id, "_s.arg(m_alias) + searchedText() + u" FROM "_s + m_from
                               + u" WHERE "_s + sql + u" ORDER BY "_s + order + u" LIMIT ?"_s,
                           values + m_orderValues + store::args(rowLimit)));
    QList<base::Id> ids;
    while (ids.size() < limit && rows.next()) {
        if (finds(rows.text(1))) {
            ids += rows.id(0);
        }
    }
    return ids;
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
