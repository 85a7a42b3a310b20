// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pricing/discountlistmodel.h"

#include "models/pricing/pricelistmodel.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace pricing {

namespace {

using DiscountList = records::List<DiscountRow>;

DiscountList discounts(const DiscountFilter &filter)
{
    return DiscountList(&DiscountRow::discount, u"d"_s,
                        u"LEFT JOIN customer c ON c.id = d.customer_id "
                        "LEFT JOIN customer_group g ON g.id = d.group_id "
                        "LEFT JOIN product ON product.id = d.product_id "
                        "LEFT JOIN category k ON k.id = d.category_id"_s)
        .with(&DiscountRow::customerName, u"c.name"_s)
        .with(&DiscountRow::groupName, u"g.name"_s)
        .with(&DiscountRow::sku, u"product.sku"_s)
        .with(&DiscountRow::productName, u"product.name"_s)
        .with(&DiscountRow::categoryName, u"k.name"_s)
        .with(&DiscountRow::customerNumber, u"c.number"_s)
        .with(&DiscountRow::groupCode, u"g.code"_s)
        .with(&DiscountRow::categoryCode, u"k.code"_s)
        .search(filter.search,
                {u"d.code"_s, u"d.name"_s, u"c.name"_s, u"g.name"_s, u"product.sku"_s, u"k.name"_s})
        .equal(u"d.status"_s, filter.status, statusName)
        .equal(u"d.customer_id"_s, filter.customer)
        .equal(u"d.group_id"_s, filter.group)
        .orderedBy(u"CASE WHEN d.customer_id IS NOT NULL THEN 0 "
                   "WHEN d.group_id IS NOT NULL THEN 1 ELSE 2 END"_s,
                   Qt::AscendingOrder, u"c.name, g.name, d.stacking_group, d.code"_s);
}

QString whoText(const DiscountRow &row)
{
    if (!row.customerName.isEmpty()) {
        return row.customerName;
    }
    if (!row.groupName.isEmpty()) {
        //: A discount for a customer group; %1 is its name
        return DiscountListModel::tr("Group %1").arg(row.groupName);
    }
    //: A discount for all customers
    return DiscountListModel::tr("Everyone");
}

QString whatText(const DiscountRow &row)
{
    if (!row.sku.isEmpty()) {
        return u"%1 · %2"_s.arg(row.sku, row.productName);
    }
    if (!row.categoryName.isEmpty()) {
        //: A discount on a product category; %1 is its name
        return DiscountListModel::tr("Category %1").arg(row.categoryName);
    }
    //: A discount on all products
    return DiscountListModel::tr("Everything");
}

} // namespace

DiscountListModel::DiscountListModel(store::Store &store, const base::Clock &clock, QObject *parent)
    : ListModel(
        store, discounts,
        {
            //: Column title: who gets a discount
            Shows(tr("Assigned to"), whoText),
            //: Column title: what a discount is for
            Shows(tr("Applies to"), whatText).withToolTip(&DiscountRow::productName),
            Shows(tr("Discount"),
                  [](const DiscountRow &row) {
                      //: A discount in percent
                      return tr("%1 %").arg(row.discount.rate.toPercentText(QLocale()));
                  })
                .asNumber(),
            //: Column title: the least quantity a discount is for
            Shows(tr("Min. qty"),
                  [](const DiscountRow &row) {
                      const qint64 least = row.discount.minQuantity;
                      return least > 0
                          ? base::decimal::toText(least, base::Quantity::Places, 0, QLocale())
                          : QString();
                  })
                .asNumber(),
            //: Column title: discounts of different groups multiply, inside one the best wins
            Shows(tr("Stacking group"),
                  [](const DiscountRow &row) {
                      const int group = row.discount.stackingGroup;
                      //: Stacking group of a discount that ends stacking; %1 is the group's number
                      return row.discount.exclusive ? tr("%1, exclusive").arg(group)
                                                    : records::cellText(group);
                  })
                .asNumber(),
            Shows(tr("Status"),
                  [&clock](const DiscountRow &row) {
                      return stateAt(clock.now(), row.discount.status, row.discount.validity);
                  })
                .asState(),
            Shows(tr("Valid"),
                  [](const DiscountRow &row) {
                      return PriceListModel::periodText(row.discount.validity);
                  }),
            Shows(tr("Code"), &DiscountRow::discount, &Discount::code),
        },
        -1, Qt::AscendingOrder, parent)
{
}

} // namespace pricing

#include "moc_discountlistmodel.cpp"
