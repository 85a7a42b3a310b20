// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pricing/discountrepository.h"

#include "models/records/table.h"
#include "models/store/idlist.h"

using namespace Qt::StringLiterals;

namespace pricing {

namespace {

using Discounts = records::Table<Discount>;

const QString WithNames = u" FROM discount d LEFT JOIN customer c ON c.id = d.customer_id "
                          "LEFT JOIN customer_group g ON g.id = d.group_id "
                          "LEFT JOIN product ON product.id = d.product_id "
                          "LEFT JOIN category k ON k.id = d.category_id "_s;

} // namespace

base::Result<QList<Discount>> DiscountRepository::all() const
{
    return Discounts(m_db).all(u"id"_s);
}

base::Result<QList<base::Id>> DiscountRepository::ids(const DiscountFilter &filter,
                                                      qint64 limit) const
{
    QStringList conditions{u"1 = 1"_s};
    QVariantList values;
    if (!filter.search.trimmed().isEmpty()) {
        const QString pattern = store::Dialect::containsPattern(filter.search.trimmed());
        QStringList anyOf;
        for (const QString &column :
             {u"d.code"_s, u"d.name"_s, u"c.name"_s, u"g.name"_s, u"product.sku"_s, u"k.name"_s}) {
            anyOf += m_db.dialect().containsCondition(column);
            values += store::args(pattern);
        }
        conditions += u'(' + anyOf.join(u" OR "_s) + u')';
    }
    if (filter.status) {
        conditions += u"d.status = ?"_s;
        values += store::args(statusName(*filter.status));
    }
    if (!filter.customer.isNull()) {
        conditions += u"d.customer_id = ?"_s;
        values += store::args(filter.customer);
    }
    if (!filter.group.isNull()) {
        conditions += u"d.group_id = ?"_s;
        values += store::args(filter.group);
    }
    values += store::args(limit);
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT d.id"_s + WithNames + u"WHERE "_s
                                 + conditions.join(u" AND "_s)
                                 + u" ORDER BY CASE WHEN d.customer_id IS NOT NULL THEN 0 "
                                   "WHEN d.group_id IS NOT NULL THEN 1 ELSE 2 END, c.name, g.name, "
                                   "d.stacking_group, d.code, d.id LIMIT ?"_s,
                             values));
    QList<base::Id> ids;
    while (rows.next()) {
        ids += rows.id(0);
    }
    return ids;
}

base::Result<QHash<base::Id, DiscountRow>>
DiscountRepository::rows(const QList<base::Id> &ids) const
{
    QHash<base::Id, DiscountRow> found;
    const int extra = Discounts::columnCount();
    SD_TRY(store::forEachPortion(
        ids, [&](const QString &marks, const QVariantList &values) -> base::Result<void> {
            SD_TRY_VALUE(store::Rows rows,
                         m_db.select(u"SELECT "_s + Discounts::columns(u"d"_s)
                                         + u", c.name, g.name, product.sku, product.name, k.name, "
                                           "c.number, g.code, k.code"_s
                                         + WithNames + u"WHERE d.id IN (%1)"_s.arg(marks),
                                     values));
            while (rows.next()) {
                const Discount discount = records::type<Discount>().restored(rows);
                found.insert(discount.id,
                             {.discount = discount,
                              .customerName = rows.text(extra),
                              .groupName = rows.text(extra + 1),
                              .sku = rows.text(extra + 2),
                              .productName = rows.text(extra + 3),
                              .categoryName = rows.text(extra + 4),
                              .customerNumber = rows.text(extra + 5),
                              .groupCode = rows.text(extra + 6),
                              .categoryCode = rows.text(extra + 7)});
            }
            return {};
        }));
    return found;
}

} // namespace pricing
