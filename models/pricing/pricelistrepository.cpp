// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pricing/pricelistrepository.h"

#include "models/records/table.h"
#include "models/store/reading.h"

using namespace Qt::StringLiterals;

namespace pricing {

using Lists = records::Table<PriceList>;

base::Result<QList<PriceList>> PriceListRepository::all() const
{
    return Lists(m_db).all();
}

base::Result<PriceList> PriceListRepository::byId(base::Id id) const
{
    return Lists(m_db).byId(id);
}

base::Result<PriceList> PriceListRepository::byCode(const QString &code) const
{
    return Lists(m_db).byKey(code);
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
    const QString columns = u"SELECT id, level, target_id, price_list_id, position, fallback, "
                            "merge_tiers FROM price_list_assignment"_s;
    const QString order = u" ORDER BY CASE level WHEN 'customer' THEN 0 WHEN 'group' THEN 1 "
                          "WHEN 'portal' THEN 2 ELSE 3 END, target_id, position, id"_s;
    return store::listOf(
        list.isNull()
            ? m_db.select(columns + order)
            : m_db.select(columns + u" WHERE price_list_id = ?"_s + order, store::args(list)),
        [&](const store::Rows &rows) {
            return Assignment{.id = rows.id(0),
                              .level = parseLevel(rows.text(1)).value_or(Level::Company),
                              .target = rows.id(2),
                              .list = rows.id(3),
                              .position = int(rows.integer(4)),
                              .fallback
                              = rows.text(5) == "stop"_L1 ? Fallback::Stop : Fallback::Continue,
                              .mergeTiers = rows.flag(6)};
        });
}

base::Result<void> PriceListRepository::insert(const QList<Assignment> &assignments) const
{
    QList<QVariantList> rows;
    for (const Assignment &one : assignments) {
        rows += store::args(one.id, levelName(one.level), one.target, one.list, one.position,
                            one.fallback == Fallback::Stop ? u"stop"_s : u"continue"_s,
                            one.mergeTiers);
    }
    return m_db.insertMany(u"price_list_assignment"_s,
                           {u"id"_s, u"level"_s, u"target_id"_s, u"price_list_id"_s, u"position"_s,
                            u"fallback"_s, u"merge_tiers"_s},
                           rows);
}

} // namespace pricing
