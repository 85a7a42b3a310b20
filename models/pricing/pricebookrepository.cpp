// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pricing/pricebookrepository.h"

#include "models/pricing/pricelistrepository.h"
#include "models/pricing/pricerepository.h"
#include "models/promotions/promotion.h"
#include "models/records/table.h"
#include "models/store/reading.h"

using namespace Qt::StringLiterals;

namespace pricing {

namespace {

std::optional<Strategy> parseStrategy(const QString &word)
{
    return word == "lowest"_L1  ? std::optional(Strategy::Lowest)
        : word == "priority"_L1 ? std::optional(Strategy::Priority)
                                : std::nullopt;
}

struct Settings
{
    Strategy strategy = Strategy::Priority;
    PromotionPolicy promotions = PromotionPolicy::BestOne;
    QHash<base::Id, Strategy> ofCustomers;
};

base::Result<Settings> readSettings(store::Database &db)
{
    Settings settings;
    const QString perCustomer = u"pricing.strategy:"_s;
    SD_TRY_VALUE(store::Rows rows,
                 db.select(u"SELECT name, value FROM setting WHERE name LIKE 'pricing.%'"_s));
    while (rows.next()) {
        const QString name = rows.text(0);
        const auto strategy = parseStrategy(rows.text(1));
        if (name == "pricing.promotions"_L1) {
            settings.promotions
                = rows.text(1) == "all"_L1 ? PromotionPolicy::ApplyAll : PromotionPolicy::BestOne;
        } else if (name == "pricing.strategy"_L1 && strategy) {
            settings.strategy = *strategy;
        } else if (name.startsWith(perCustomer) && strategy) {
            settings.ofCustomers.insert(base::Id::parse(QStringView(name).mid(perCustomer.size())),
                                        *strategy);
        }
    }
    return settings;
}

//! Runs one select for everything (empty \a products) or in portions over products.
template <typename Read>
base::Result<void> selectUnits(store::Database &db, const QList<base::Id> *products,
                               const QString &sql, const QString &column, Read read)
{
    const auto take = [&](base::Result<store::Rows> selected) -> base::Result<void> {
        SD_TRY_VALUE(store::Rows rows, std::move(selected));
        while (rows.next()) {
            read(rows);
        }
        return {};
    };
    if (!products) {
        return take(db.select(sql));
    }
    return store::forEachPortion(*products, [&](const QString &marks, const QVariantList &values) {
        return take(db.select(u"%1 WHERE %2 IN (%3)"_s.arg(sql, column, marks), values));
    });
}

base::Result<QList<UnitContent>> readUnits(store::Database &db, const QList<base::Id> *products)
{
    QList<UnitContent> units;
    SD_TRY(selectUnits(db, products, u"SELECT id, unit FROM product"_s, u"id"_s,
                       [&](const store::Rows &rows) {
                           units += UnitContent{rows.id(0), rows.text(1), base::Quantity::Scale};
                       }));
    SD_TRY(selectUnits(db, products, u"SELECT product_id, unit, content FROM packaging"_s,
                       u"product_id"_s, [&](const store::Rows &rows) {
                           units += UnitContent{rows.id(0), rows.text(1), rows.integer(2)};
                       }));
    return units;
}

} // namespace

base::Result<PriceBook> PriceBookRepository::loadCommon() const
{
    PriceBook book;
    SD_TRY_VALUE(const Settings settings, readSettings(m_db));
    book.strategy = settings.strategy;
    book.promotionPolicy = settings.promotions;
    SD_TRY_VALUE(book.lists, PriceListRepository(m_db).all());
    SD_TRY_VALUE(book.assignments, PriceListRepository(m_db).assignments());
    SD_TRY_VALUE(book.discounts, records::Table<Discount>(m_db).all(u"id"_s));
    SD_TRY_VALUE(book.promotions, records::Table<promotions::Promotion>(m_db).all(u"id"_s));
    {
        SD_TRY_VALUE(store::Rows rows,
                     m_db.select(u"SELECT id, parent_id, group_id FROM customer"_s));
        while (rows.next()) {
            Buyer buyer{.customer = rows.id(0), .parent = rows.id(1), .group = rows.id(2)};
            if (const auto own = settings.ofCustomers.constFind(buyer.customer);
                own != settings.ofCustomers.cend()) {
                buyer.strategy = *own;
            }
            book.buyers += buyer;
        }
    }
    SD_TRY_VALUE(store::Rows rows, m_db.select(u"SELECT id, priority FROM customer_group"_s));
    while (rows.next()) {
        book.groups += BuyerGroup{.group = rows.id(0), .priority = int(rows.integer(1))};
    }
    return book;
}

base::Result<PriceBook> PriceBookRepository::load() const
{
    SD_TRY_VALUE(PriceBook book, loadCommon());
    for (const PriceList &list : std::as_const(book.lists)) {
        SD_TRY_VALUE(const QList<Price> prices, PriceRepository(m_db).ofList(list.id));
        book.prices += prices;
    }
    SD_TRY_VALUE(book.units, readUnits(m_db, nullptr));
    return book;
}

base::Result<PriceBook> PriceBookRepository::loadFor(const QList<base::Id> &products) const
{
    SD_TRY_VALUE(PriceBook book, loadCommon());
    SD_TRY_VALUE(book.prices, PriceRepository(m_db).ofProducts(products));
    SD_TRY_VALUE(book.units, readUnits(m_db, &products));
    return book;
}

base::Result<QList<base::Id>> PriceBookRepository::categoryPath(base::Id product) const
{
    return store::idsOf(
        m_db.select(u"WITH RECURSIVE path(id, parent_id, depth) AS ("
                    "SELECT k.id, k.parent_id, 0 FROM category k "
                    "JOIN product ON product.category_id = k.id WHERE product.id = ? "
                    "UNION ALL SELECT k.id, k.parent_id, path.depth + 1 FROM category k "
                    "JOIN path ON path.parent_id = k.id WHERE path.depth < 32) "
                    "SELECT id FROM path ORDER BY depth"_s,
                    store::args(product)));
}

base::Result<PriceQuery> PriceBookRepository::query(base::Id customer, base::Id product,
                                                    const base::Quantity &quantity,
                                                    qint64 instantMs) const
{
    PriceQuery query{.customer = customer, .product = product, .instantMs = instantMs};
    QString companyCurrency = u"EUR"_s;
    {
        SD_TRY_VALUE(store::Rows rows,
                     m_db.select(u"SELECT value FROM setting WHERE name = 'company.currency'"_s));
        if (rows.next()) {
            companyCurrency = rows.text(0);
        }
    }
    QString currency = companyCurrency;
    if (!customer.isNull()) {
        SD_TRY_VALUE(
            store::Rows rows,
            m_db.select(u"SELECT currency FROM customer WHERE id = ?"_s, store::args(customer)));
        if (!rows.next()) {
            return base::failure(base::ErrorCode::Store_NotFound, u"customer"_s,
                                 {.subject = customer.toString()});
        }
        currency = rows.text(0);
    }
    SD_TRY_VALUE(query.currency, base::Currency::parse(currency));
    QString baseUnit;
    std::optional<qint64> cost;
    {
        SD_TRY_VALUE(
            store::Rows rows,
            m_db.select(u"SELECT unit, cost FROM product WHERE id = ?"_s, store::args(product)));
        if (!rows.next()) {
            return base::failure(base::ErrorCode::Store_NotFound, u"product"_s,
                                 {.subject = product.toString()});
        }
        baseUnit = rows.text(0);
        cost = rows.optionalInteger(1);
    }
    query.quantity
        = quantity.unit().isEmpty() ? base::Quantity(quantity.count(), baseUnit) : quantity;
    if (cost && query.quantity.unit() == baseUnit && currency == companyCurrency) {
        query.cost = base::Money(*cost, query.currency);
    }
    SD_TRY_VALUE(query.categoryPath, categoryPath(product));
    return query;
}

} // namespace pricing
