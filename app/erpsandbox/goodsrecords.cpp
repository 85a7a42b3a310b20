// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/erpsandbox/records.h"
#include "models/records/keyedtable.h"

using namespace Qt::StringLiterals;
using namespace connectors;

namespace erpsandbox {

using store::args;

namespace {

//! What an ERP keeps of a product.
const records::KeyedTable &items()
{
    static const records::KeyedTable table = [] {
        const auto &type = records::type<catalog::Product>();
        QStringList fields;
        for (const records::Field *field : type.fieldsThat(&records::Field::isForErp)) {
            fields += field->name;
        }
        return records::KeyedTable(type, u"item"_s, fields);
    }();
    return table;
}

class ItemRecords final : public Records
{
public:
    base::Result<std::optional<Payload>> load(store::Database &db,
                                              const QString &key) const override
    {
        ProductPayload item;
        SD_TRY_VALUE(const bool there, items().load(db, key, &item.product));
        return there ? std::optional<Payload>(item) : std::optional<Payload>();
    }
    base::Result<QStringList> keys(store::Database &db, const QString &after,
                                   int limit) const override
    {
        return keysOf(db, u"item"_s, u"sku"_s, after, limit);
    }
    base::Result<std::optional<Rejection>> problem(store::Database &db,
                                                   const Payload &payload) const override
    {
        const catalog::Product &item = std::get<ProductPayload>(payload).product;
        SD_TRY_VALUE(store::Rows rows,
                     db.select(u"SELECT unit FROM item WHERE sku = ? AND unit <> ? "
                               "AND EXISTS (SELECT 1 FROM stock WHERE stock.sku = item.sku)"_s,
                               args(item.sku, item.unit)));
        if (rows.next()) {
            return std::optional(
                Rejection{u"in-use"_s,
                          u"There is stock in the unit %1; the unit cannot change any more."_s.arg(
                              rows.text(0)),
                          u"unit"_s});
        }
        return std::optional<Rejection>();
    }
    base::Result<void> save(store::Database &db, const Payload &payload) const override
    {
        return items().save(db, &std::get<ProductPayload>(payload).product);
    }
    base::Result<Removal> remove(store::Database &db, ChangeFeed &,
                                 const QString &key) const override
    {
        SD_TRY_VALUE(const bool ordered, exists(db, u"order_line"_s, u"sku"_s, key));
        SD_TRY_VALUE(const bool stocked, exists(db, u"stock"_s, u"sku"_s, key));
        if (ordered || stocked) {
            SD_TRY(db.run(u"UPDATE item SET status = 'discontinued' WHERE sku = ?"_s, args(key)));
            return Removal::Changed;
        }
        SD_TRY(db.run(u"DELETE FROM item WHERE sku = ?"_s, args(key)));
        return Removal::Removed;
    }
};

class StockRecords final : public ReadOnlyRecords
{
public:
    base::Result<std::optional<Payload>> load(store::Database &db,
                                              const QString &key) const override
    {
        SD_TRY_VALUE(store::Rows rows,
                     db.select(u"SELECT warehouse, quantity, unit FROM stock "
                               "JOIN item ON item.sku = stock.sku WHERE stock.sku = ? "
                               "ORDER BY warehouse"_s,
                               args(key)));
        StockPayload stock{.sku = key};
        while (rows.next()) {
            stock.warehouses.append({rows.text(0), rows.quantity(1, rows.text(2))});
        }
        return stock.warehouses.isEmpty() ? std::optional<Payload>()
                                          : std::optional<Payload>(stock);
    }
    base::Result<QStringList> keys(store::Database &db, const QString &after,
                                   int limit) const override
    {
        return keysOf(db, u"stock"_s, u"sku"_s, after, limit);
    }
    base::Result<void> save(store::Database &db, const Payload &payload) const override
    {
        const auto &stock = std::get<StockPayload>(payload);
        SD_TRY(db.run(u"DELETE FROM stock WHERE sku = ?"_s, args(stock.sku)));
        for (const WarehouseStock &one : stock.warehouses) {
            SD_TRY(db.run(u"INSERT INTO stock (sku, warehouse, quantity) VALUES (?, ?, ?)"_s,
                          args(stock.sku, one.warehouse, one.quantity)));
        }
        return {};
    }
};

class PriceListRecords final : public Records
{
public:
    base::Result<std::optional<Payload>> load(store::Database &db,
                                              const QString &key) const override
    {
        SD_TRY_VALUE(store::Rows rows,
                     db.select(u"SELECT code, name, currency, status, valid_from, valid_to "
                               "FROM price_list WHERE code = ?"_s,
                               args(key)));
        if (!rows.next()) {
            return std::optional<Payload>();
        }
        PriceListPayload list;
        list.code = rows.text(0);
        list.name = rows.text(1);
        SD_TRY_VALUE(list.currency, base::Currency::parse(rows.text(2)));
        list.status = rows.text(3);
        list.validFrom = rows.instant(4);
        list.validTo = rows.instant(5);
        return std::optional<Payload>(list);
    }
    base::Result<QStringList> keys(store::Database &db, const QString &after,
                                   int limit) const override
    {
        return keysOf(db, u"price_list"_s, u"code"_s, after, limit);
    }
    base::Result<std::optional<Rejection>> problem(store::Database &,
                                                   const Payload &) const override
    {
        return std::optional<Rejection>();
    }
    base::Result<void> save(store::Database &db, const Payload &payload) const override
    {
        const auto &list = std::get<PriceListPayload>(payload);
        SD_TRY(db.run(
            u"INSERT INTO price_list (code, name, currency, status, valid_from, valid_to) "
            "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (code) DO UPDATE SET name = excluded.name, "
            "currency = excluded.currency, status = excluded.status, "
            "valid_from = excluded.valid_from, valid_to = excluded.valid_to"_s,
            args(list.code, list.name, list.currency.code(), list.status, list.validFrom,
                 list.validTo)));
        return {};
    }
    base::Result<Removal> remove(store::Database &db, ChangeFeed &feed,
                                 const QString &key) const override
    {
        QStringList skus;
        {
            SD_TRY_VALUE(
                store::Rows rows,
                db.select(u"SELECT DISTINCT sku FROM price WHERE price_list = ?"_s, args(key)));
            while (rows.next()) {
                skus.append(rows.text(0));
            }
        }
        SD_TRY(db.run(u"DELETE FROM price WHERE price_list = ?"_s, args(key)));
        SD_TRY(db.run(u"DELETE FROM price_list WHERE code = ?"_s, args(key)));
        for (const QString &sku : std::as_const(skus)) {
            SD_TRY(feed.changedHere(Entity::Price, sku));
        }
        return Removal::Removed;
    }
};

class PriceRecords final : public Records
{
public:
    base::Result<std::optional<Payload>> load(store::Database &db,
                                              const QString &key) const override
    {
        SD_TRY_VALUE(store::Rows rows,
                     db.select(u"SELECT price_list, unit, min_quantity, amount, currency, "
                               "valid_from, valid_to, generated, allow_discount, basis FROM price "
                               "WHERE sku = ? ORDER BY position"_s,
                               args(key)));
        PricePayload prices{.sku = key};
        while (rows.next()) {
            SD_TRY_VALUE(const base::Currency currency, base::Currency::parse(rows.text(4)));
            prices.lines.append({.priceList = rows.text(0),
                                 .minQuantity = rows.quantity(2, rows.text(1)),
                                 .amount = rows.money(3, currency),
                                 .basis = rows.integer(9),
                                 .validFrom = rows.instant(5),
                                 .validTo = rows.instant(6),
                                 .generated = rows.flag(7),
                                 .allowDiscount = rows.flag(8)});
        }
        if (prices.lines.isEmpty()) {
            // "No prices any more" is said as an empty list as long as the item is there.
            SD_TRY_VALUE(const bool known, exists(db, u"item"_s, u"sku"_s, key));
            if (!known) {
                return std::optional<Payload>();
            }
        }
        return std::optional<Payload>(prices);
    }
    base::Result<QStringList> keys(store::Database &db, const QString &after,
                                   int limit) const override
    {
        return keysOf(db, u"price"_s, u"sku"_s, after, limit);
    }
    base::Result<std::optional<Rejection>> problem(store::Database &,
                                                   const Payload &) const override
    {
        return std::optional<Rejection>();
    }
    base::Result<void> save(store::Database &db, const Payload &payload) const override
    {
        const auto &prices = std::get<PricePayload>(payload);
        SD_TRY(db.run(u"DELETE FROM price WHERE sku = ?"_s, args(prices.sku)));
        QList<QVariantList> rows;
        for (const PriceLine &line : prices.lines) {
            rows.append(args(prices.sku, int(rows.size()), line.priceList, line.minQuantity.unit(),
                             line.minQuantity, line.amount, line.basis,
                             line.amount.currency().code(), line.validFrom, line.validTo,
                             line.generated, line.allowDiscount));
        }
        return db.insertMany(u"price"_s,
                             {u"sku"_s, u"position"_s, u"price_list"_s, u"unit"_s,
                              u"min_quantity"_s, u"amount"_s, u"basis"_s, u"currency"_s,
                              u"valid_from"_s, u"valid_to"_s, u"generated"_s, u"allow_discount"_s},
                             rows);
    }
    base::Result<Removal> remove(store::Database &db, ChangeFeed &,
                                 const QString &key) const override
    {
        SD_TRY(db.run(u"DELETE FROM price WHERE sku = ?"_s, args(key)));
        return Removal::Removed;
    }
};

} // namespace

std::unique_ptr<Records> itemRecords()
{
    return std::make_unique<ItemRecords>();
}
std::unique_ptr<Records> stockRecords()
{
    return std::make_unique<StockRecords>();
}
std::unique_ptr<Records> priceListRecords()
{
    return std::make_unique<PriceListRecords>();
}
std::unique_ptr<Records> priceRecords()
{
    return std::make_unique<PriceRecords>();
}

} // namespace erpsandbox
