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
    const QString select = u"SELECT %1 FROM price_list_assignment a "_s.arg(
        records::Table<Assignment>::columns(u"a"_s));
    const QString order = u" ORDER BY CASE level WHEN 'customer' THEN 0 WHEN 'group' THEN 1 "
                          "WHEN 'portal' THEN 2 ELSE 3 END, target_id, position, id"_s;
    return store::listOf(
        list.isNull()
            ? m_db.select(select + order)
            : m_db.select(select + u" WHERE price_list_id = ?"_s + order, store::args(list)),
        [](const store::Rows &rows) { return records::type<Assignment>().restored(rows); });
}

base::Result<void> PriceListRepository::insert(QList<Assignment> assignments) const
{
    for (Assignment &one : assignments) {
        one.code = assigneeCode(one.level, one.target);
    }
    return records::Table<Assignment>(m_db).insert(assignments);
}

} // namespace pricing
