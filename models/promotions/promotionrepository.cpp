// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/promotions/promotionrepository.h"

#include "models/store/idlist.h"

using namespace Qt::StringLiterals;

namespace promotions {

namespace {

const QString PromotionColumns
    = u"p.id, p.code, p.name, p.teaser, p.category_id, p.rate, p.status, p.valid_from, "
      "p.valid_to, p.changed_at, p.version"_s;

Promotion readPromotion(const store::Rows &rows)
{
    return {.id = rows.id(0),
            .code = rows.text(1),
            .name = rows.text(2),
            .teaser = rows.text(3),
            .category = rows.id(4),
            .rate = rows.rate(5),
            .status = parseStatus(rows.text(6)).value_or(Status::Inactive),
            .validFrom = rows.instant(7),
            .validTo = rows.instant(8),
            .changedAt = rows.instant(9),
            .version = rows.integer(10)};
}

base::Result<QList<Promotion>> readAll(base::Result<store::Rows> selected)
{
    SD_TRY_VALUE(store::Rows rows, std::move(selected));
    QList<Promotion> promotions;
    while (rows.next()) {
        promotions += readPromotion(rows);
    }
    return promotions;
}

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

base::Result<Promotion> PromotionRepository::byId(base::Id id) const
{
    SD_TRY_VALUE(
        const QList<Promotion> found,
        readAll(m_db.select(u"SELECT %1 FROM promotion p WHERE p.id = ?"_s.arg(PromotionColumns),
                            store::args(id))));
    if (found.isEmpty()) {
        return base::failure(base::ErrorCode::Store_NotFound, u"promotion"_s,
                             {.subject = id.toString()});
    }
    return found.constFirst();
}

base::Result<QList<Promotion>> PromotionRepository::all() const
{
    return readAll(
        m_db.select(u"SELECT %1 FROM promotion p ORDER BY p.id"_s.arg(PromotionColumns)));
}

base::Result<QList<Promotion>> PromotionRepository::calendar(const QDateTime &from,
                                                             const QDateTime &to) const
{
    return readAll(m_db.select(u"SELECT %1 FROM promotion p WHERE p.status = 'active' "
                               "AND p.valid_from < ? AND p.valid_to > ? "
                               "ORDER BY p.valid_from, p.code"_s.arg(PromotionColumns),
                               store::args(to, from)));
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
                                         PromotionColumns, marks),
                                     values));
            while (rows.next()) {
                const Promotion promotion = readPromotion(rows);
                found.insert(promotion.id, {.promotion = promotion, .categoryName = rows.text(11)});
            }
            return {};
        }));
    return found;
}

base::Result<void> PromotionRepository::insert(const QList<Promotion> &promotions) const
{
    QList<QVariantList> rows;
    for (const Promotion &one : promotions) {
        rows += store::args(one.id, one.code, one.name, one.teaser, one.category, one.rate,
                            statusName(one.status), one.validFrom, one.validTo,
                            one.changedAt.isValid() ? one.changedAt.toMSecsSinceEpoch() : 0);
    }
    return m_db.insertMany(u"promotion"_s,
                           {u"id"_s, u"code"_s, u"name"_s, u"teaser"_s, u"category_id"_s, u"rate"_s,
                            u"status"_s, u"valid_from"_s, u"valid_to"_s, u"changed_at"_s},
                           rows);
}

} // namespace promotions
