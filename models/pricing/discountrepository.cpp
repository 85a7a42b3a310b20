// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pricing/discountrepository.h"

#include "models/store/idlist.h"

using namespace Qt::StringLiterals;

namespace pricing {

namespace {

const QString DiscountColumns
    = u"d.id, d.code, d.name, d.customer_id, d.group_id, d.product_id, d.category_id, d.rate, "
      "d.min_quantity, d.stack_group, d.exclusive, d.status, d.valid_from, d.valid_to, "
      "d.changed_at, d.version"_s;
constexpr int DiscountColumnCount = 16;
const QString WithNames = u" FROM discount d LEFT JOIN customer c ON c.id = d.customer_id "
                          "LEFT JOIN customer_group g ON g.id = d.group_id "
                          "LEFT JOIN product ON product.id = d.product_id "
                          "LEFT JOIN category k ON k.id = d.category_id "_s;

Discount readDiscount(const store::Rows &rows)
{
    return {.id = rows.id(0),
            .code = rows.text(1),
            .name = rows.text(2),
            .customer = rows.id(3),
            .group = rows.id(4),
            .product = rows.id(5),
            .category = rows.id(6),
            .rate = rows.rate(7),
            .minQuantity = rows.integer(8),
            .stackGroup = int(rows.integer(9)),
            .exclusive = rows.flag(10),
            .status = parseStatus(rows.text(11)).value_or(Status::Inactive),
            .validity = {rows.instant(12), rows.instant(13)},
            .changedAt = rows.instant(14),
            .version = rows.integer(15)};
}

} // namespace

base::Result<Discount> DiscountRepository::byId(base::Id id) const
{
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT %1 FROM discount d WHERE d.id = ?"_s.arg(DiscountColumns),
                             store::args(id)));
    if (!rows.next()) {
        return base::failure(base::ErrorCode::Store_NotFound, u"discount"_s,
                             {.subject = id.toString()});
    }
    return readDiscount(rows);
}

base::Result<QList<Discount>> DiscountRepository::all() const
{
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT %1 FROM discount d ORDER BY d.id"_s.arg(DiscountColumns)));
    QList<Discount> discounts;
    while (rows.next()) {
        discounts += readDiscount(rows);
    }
    return discounts;
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
                                   "d.stack_group, d.code, d.id LIMIT ?"_s,
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
    SD_TRY(store::forEachPortion(
        ids, [&](const QString &marks, const QVariantList &values) -> base::Result<void> {
            SD_TRY_VALUE(store::Rows rows,
                         m_db.select(u"SELECT "_s + DiscountColumns
                                         + u", c.name, g.name, product.sku, product.name, k.name, "
                                           "c.number, g.code, k.code"_s
                                         + WithNames + u"WHERE d.id IN (%1)"_s.arg(marks),
                                     values));
            while (rows.next()) {
                const Discount discount = readDiscount(rows);
                found.insert(discount.id,
                             {.discount = discount,
                              .customerName = rows.text(DiscountColumnCount),
                              .groupName = rows.text(DiscountColumnCount + 1),
                              .sku = rows.text(DiscountColumnCount + 2),
                              .productName = rows.text(DiscountColumnCount + 3),
                              .categoryName = rows.text(DiscountColumnCount + 4),
                              .customerNumber = rows.text(DiscountColumnCount + 5),
                              .groupCode = rows.text(DiscountColumnCount + 6),
                              .categoryCode = rows.text(DiscountColumnCount + 7)});
            }
            return {};
        }));
    return found;
}

base::Result<void> DiscountRepository::insert(const QList<Discount> &discounts) const
{
    QList<QVariantList> rows;
    for (const Discount &one : discounts) {
        rows += store::args(one.id, one.code, one.name, one.customer, one.group, one.product,
                            one.category, one.rate, one.minQuantity, one.stackGroup, one.exclusive,
                            statusName(one.status), one.validity.from, one.validity.to,
                            one.changedAt.isValid() ? one.changedAt.toMSecsSinceEpoch() : 0);
    }
    return m_db.insertMany(u"discount"_s,
                           {u"id"_s, u"code"_s, u"name"_s, u"customer_id"_s, u"group_id"_s,
                            u"product_id"_s, u"category_id"_s, u"rate"_s, u"min_quantity"_s,
                            u"stack_group"_s, u"exclusive"_s, u"status"_s, u"valid_from"_s,
                            u"valid_to"_s, u"changed_at"_s},
                           rows);
}

} // namespace pricing
