// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pricing/pricelistrepository.h"

#include "models/store/values.h"

using namespace Qt::StringLiterals;

namespace pricing {

namespace {

const QString ListColumns
    = u"id, code, name, currency, status, valid_from, valid_to, changed_at, version, "
      "rounding_step, rounding_offset, rounding_mode"_s;

PriceList readList(const store::Rows &rows)
{
    return {.id = rows.id(0),
            .code = rows.text(1),
            .name = rows.text(2),
            .currency = base::Currency::parse(rows.text(3)).valueOr({}),
            .status = parseStatus(rows.text(4)).value_or(Status::Inactive),
            .validity = {rows.instant(5), rows.instant(6)},
            .rounding = {rows.integer(9), rows.integer(10),
                         parseRounding(rows.text(11)).value_or(base::Rounding::HalfUp)},
            .changedAt = rows.instant(7),
            .version = rows.integer(8)};
}

base::Result<PriceList> one(store::Database &db, const QString &condition, const QVariant &value)
{
    SD_TRY_VALUE(store::Rows rows,
                 db.select(u"SELECT %1 FROM price_list WHERE %2 = ?"_s.arg(ListColumns, condition),
                           {value}));
    if (!rows.next()) {
        return base::failure(base::ErrorCode::Store_NotFound, u"price_list"_s,
                             {.subject = value.toString()});
    }
    return readList(rows);
}

} // namespace

base::Result<QList<PriceList>> PriceListRepository::all() const
{
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT %1 FROM price_list ORDER BY code"_s.arg(ListColumns)));
    QList<PriceList> lists;
    while (rows.next()) {
        lists += readList(rows);
    }
    return lists;
}

base::Result<PriceList> PriceListRepository::byId(base::Id id) const
{
    return one(m_db, u"id"_s, store::toDb(id));
}

base::Result<PriceList> PriceListRepository::byCode(const QString &code) const
{
    return one(m_db, u"code"_s, store::toDb(code));
}

base::Result<QHash<base::Id, PriceListRow>> PriceListRepository::rows() const
{
    SD_TRY_VALUE(const QList<PriceList> lists, all());
    QHash<base::Id, PriceListRow> found;
    for (const PriceList &list : lists) {
        found.insert(list.id, {.list = list});
    }
    {
        SD_TRY_VALUE(store::Rows rows,
                     m_db.select(u"SELECT price_list_id, COUNT(*) FROM price "
                                 "GROUP BY price_list_id"_s));
        while (rows.next()) {
            found[rows.id(0)].prices = rows.integer(1);
        }
    }
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT a.price_list_id, a.level, "
                             "COALESCE(c.name, g.name, s.name, '') FROM price_list_assignment a "
                             "LEFT JOIN customer c ON a.level = 'customer' AND c.id = a.target_id "
                             "LEFT JOIN customer_group g ON a.level = 'group' "
                             "AND g.id = a.target_id "
                             "LEFT JOIN remote_system s ON a.level = 'portal' "
                             "AND s.id = a.target_id ORDER BY a.position, a.id"_s));
    while (rows.next()) {
        PriceListRow &row = found[rows.id(0)];
        if (parseLevel(rows.text(1)) == Level::Company) {
            row.isForAll = true;
        } else {
            row.givenTo += rows.text(2);
        }
    }
    return found;
}

base::Result<QList<Assignment>> PriceListRepository::assignments(base::Id list) const
{
    const QString columns = u"SELECT id, level, target_id, price_list_id, position, on_miss, "
                            "merge_tiers FROM price_list_assignment"_s;
    const QString order = u" ORDER BY CASE level WHEN 'customer' THEN 0 WHEN 'group' THEN 1 "
                          "WHEN 'portal' THEN 2 ELSE 3 END, target_id, position, id"_s;
    SD_TRY_VALUE(store::Rows rows,
                 list.isNull() ? m_db.select(columns + order)
                               : m_db.select(columns + u" WHERE price_list_id = ?"_s + order,
                                             store::args(list)));
    QList<Assignment> assignments;
    while (rows.next()) {
        assignments
            += Assignment{.id = rows.id(0),
                          .level = parseLevel(rows.text(1)).value_or(Level::Company),
                          .target = rows.id(2),
                          .list = rows.id(3),
                          .position = int(rows.integer(4)),
                          .onMiss = rows.text(5) == "stop"_L1 ? OnMiss::Stop : OnMiss::Continue,
                          .mergeTiers = rows.flag(6)};
    }
    return assignments;
}

base::Result<void> PriceListRepository::insert(const QList<PriceList> &lists) const
{
    QList<QVariantList> rows;
    for (const PriceList &list : lists) {
        rows += store::args(list.id, list.code, list.name, list.currency.code(),
                            statusName(list.status), list.validity.from, list.validity.to,
                            list.changedAt.isValid() ? list.changedAt.toMSecsSinceEpoch() : 0,
                            list.rounding.step, list.rounding.offset,
                            roundingName(list.rounding.mode));
    }
    return m_db.insertMany(u"price_list"_s,
                           {u"id"_s, u"code"_s, u"name"_s, u"currency"_s, u"status"_s,
                            u"valid_from"_s, u"valid_to"_s, u"changed_at"_s, u"rounding_step"_s,
                            u"rounding_offset"_s, u"rounding_mode"_s},
                           rows);
}

base::Result<void> PriceListRepository::insert(const QList<Assignment> &assignments) const
{
    QList<QVariantList> rows;
    for (const Assignment &one : assignments) {
        rows += store::args(one.id, levelName(one.level), one.target, one.list, one.position,
                            one.onMiss == OnMiss::Stop ? u"stop"_s : u"continue"_s, one.mergeTiers);
    }
    return m_db.insertMany(u"price_list_assignment"_s,
                           {u"id"_s, u"level"_s, u"target_id"_s, u"price_list_id"_s, u"position"_s,
                            u"on_miss"_s, u"merge_tiers"_s},
                           rows);
}

} // namespace pricing
