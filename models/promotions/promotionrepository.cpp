// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/promotions/promotionrepository.h"

#include "models/records/table.h"
#include "models/store/idlist.h"

using namespace Qt::StringLiterals;

namespace promotions {

namespace {

using Promotions = records::Table<Promotion>;

//! The condition for a phase, and the values it binds.
std::pair<QString, QVariantList> phaseCondition(Phase phase, const QDateTime &now)
{
    switch (phase) {
    case Phase::Draft:
    case Phase::Inactive:
        return {u"p.status = ?"_s, store::args(phaseName(phase))};
    case Phase::Planned:
        return {u"p.status = 'active' AND p.valid_from > ?"_s, store::args(now)};
    case Phase::Running:
        return {u"p.status = 'active' AND p.valid_from <= ? AND p.valid_to > ?"_s,
                store::args(now, now)};
    case Phase::Ended:
        return {u"p.status = 'active' AND p.valid_to <= ?"_s, store::args(now)};
    }
    return {};
}

} // namespace

base::Result<QList<Promotion>> PromotionRepository::calendar(const QDateTime &from,
                                                             const QDateTime &to) const
{
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT %1 FROM promotion p WHERE p.status = 'active' "
                             "AND p.valid_from < ? AND p.valid_to > ? "
                             "ORDER BY p.valid_from, p.code"_s.arg(Promotions::columns(u"p"_s)),
                             store::args(to, from)));
    QList<Promotion> promotions;
    while (rows.next()) {
        promotions += records::type<Promotion>().restored(rows);
    }
    return promotions;
}

base::Result<QList<base::Id>> PromotionRepository::ids(const PromotionFilter &filter,
                                                       qint64 limit) const
{
    QStringList conditions{u"1 = 1"_s};
    QVariantList values;
    if (!filter.search.trimmed().isEmpty()) {
        const QString pattern = store::Dialect::containsPattern(filter.search.trimmed());
        QStringList anyOf;
        for (const QString &column : {u"p.code"_s, u"p.name"_s, u"p.teaser"_s}) {
            anyOf += m_db.dialect().containsCondition(column);
            values += store::args(pattern);
        }
        conditions += u'(' + anyOf.join(u" OR "_s) + u')';
    }
    if (filter.phase) {
        const auto [condition, bound] = phaseCondition(*filter.phase, filter.now);
        conditions += condition;
        values += bound;
    }
    values += store::args(limit);
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT p.id FROM promotion p WHERE "_s + conditions.join(u" AND "_s)
                                 + u" ORDER BY p.valid_from DESC, p.id LIMIT ?"_s,
                             values));
    QList<base::Id> ids;
    while (rows.next()) {
        ids += rows.id(0);
    }
    return ids;
}

base::Result<QHash<base::Id, PromotionRow>>
PromotionRepository::rows(const QList<base::Id> &ids) const
{
    QHash<base::Id, PromotionRow> found;
    SD_TRY(store::forEachPortion(
        ids, [&](const QString &marks, const QVariantList &values) -> base::Result<void> {
            SD_TRY_VALUE(store::Rows rows,
                         m_db.select(u"SELECT %1, k.name FROM promotion p LEFT JOIN category k "
                                     "ON k.id = p.category_id WHERE p.id IN (%2)"_s.arg(
                                         Promotions::columns(u"p"_s), marks),
                                     values));
            while (rows.next()) {
                const Promotion promotion = records::type<Promotion>().restored(rows);
                found.insert(
                    promotion.id,
                    {.promotion = promotion, .categoryName = rows.text(Promotions::columnCount())});
            }
            return {};
        }));
    return found;
}

} // namespace promotions
