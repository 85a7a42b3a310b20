// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/pricebookreader.h"

#include "app/portal/sqllist.h"

using namespace Qt::StringLiterals;

namespace portal {

namespace {

void addProducts(CustomerBook &book, const QList<PricedProduct> &products)
{
    for (const PricedProduct &product : products) {
        book.products.insert(product.sku,
                             {product.id,
                              product.unit,
                              book.rules->categories->path(product.category),
                              product.packages,
                              {}});
        book.names.insert(product.id, product.sku);
        book.book.units.append({product.id, product.unit, base::Quantity::Scale});
        for (const auto &[unit, content] : product.packages) {
            book.book.units.append({product.id, unit, content});
        }
    }
}

//! Those of the lists that the customer may be given a price of.
base::Result<void> addPrices(store::Database &db, const SiteCaches &caches, const Stamps &stamps,
                             CustomerBook &book)
{
    SD_TRY_VALUE(const auto lines, caches.priceLines(db, stamps, book.products.keys()));
    for (auto product = book.products.begin(); product != book.products.end(); ++product) {
        const PriceLines &all = *lines.value(product.key());
        for (const auto &[code, list] : book.rules->lists.asKeyValueRange()) {
            const QList<pricing::Price> own = all.byList.value(code);
            for (pricing::Price price : own) {
                price.list = list;
                price.product = product->id;
                product->minimums.append(price.minQuantity);
                book.book.prices.append(std::move(price));
            }
        }
    }
    return {};
}

base::Result<void> addDiscounts(store::Database &db, CustomerBook &book)
{
    QHash<QString, base::Id> products;
    for (const auto &[sku, product] : book.products.asKeyValueRange()) {
        products.insert(sku, product.id);
    }
    SD_TRY_VALUE(const QList<pricing::Discount> discounts,
                 readDiscounts(db, *book.rules, products));
    for (const pricing::Discount &discount : discounts) {
        book.names.insert(discount.id, discount.code);
    }
    book.book.discounts += discounts;
    return {};
}

} // namespace

QString CustomerBook::nameOf(base::Id id) const
{
    for (const QHash<base::Id, QString> *known : {&names, &rules->names}) {
        if (const auto found = known->constFind(id); found != known->constEnd()) {
            return *found;
        }
    }
    return rules->categories->code(id);
}

base::Result<QList<PricedProduct>> readPricedProducts(store::Database &db, const QStringList &skus)
{
    SD_TRY_VALUE(store::Rows rows,
                 db.select(u"SELECT id, sku, unit, category, packages FROM product "
                           "WHERE sku IN (%1)"_s.arg(sqllist::marks(skus.size())),
                           sqllist::values(skus)));
    QList<PricedProduct> products;
    while (rows.next()) {
        products.append({rows.id(0), rows.text(1), rows.text(2), rows.text(3),
                         parsePackages(rows.text(4), rows.text(2))});
    }
    return products;
}

base::Result<CustomerBook> readCustomerBook(store::Database &db, const SiteCaches &caches,
                                            const QString &customer,
                                            const QList<PricedProduct> &products)
{
    SD_TRY_VALUE(const Stamps stamps, Stamps::read(db));
    CustomerBook book;
    SD_TRY_VALUE(book.rules, caches.rules(db, stamps, customer));
    book.book = book.rules->book;
    if (!products.isEmpty()) {
        addProducts(book, products);
        SD_TRY(addPrices(db, caches, stamps, book));
        SD_TRY(addDiscounts(db, book));
    }
    return book;
}

} // namespace portal
