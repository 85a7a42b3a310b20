// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/entities.h"

#include "app/connectors/json/payloadjson.h"
#include "app/portal/accounts.h"
#include "app/portal/packages.h"
#include "app/portal/shapes.h"
#include "models/records/keyedtable.h"

using namespace Qt::StringLiterals;

namespace portal {

namespace {

using connectors::Payload;
using Kind = connectors::Entity;
using Done = base::Result<void>;
using store::args;

Done removeFrom(store::Database &db, const QString &table, const QString &column,
                const QString &key)
{
    SD_TRY(db.run(u"DELETE FROM %1 WHERE %2 = ?"_s.arg(table, column), args(key)));
    return {};
}

//! Lays out a record that its description says everything about, with the columns that the site
//! asks for.
template <connectors::Described T>
Entity::Project laidOut(const QStringList &fields, const records::KeyedTable::Columns &columns = {})
{
    const auto &type = records::type<T>();
    return [rows = records::KeyedTable(type, type.entity(), fields, columns)](
               store::Database &db, base::Id id, const Payload &payload, const QJsonObject &) {
        return rows.save(db, &std::get<T>(payload), {{u"id"_s, store::toDb(id), true}});
    };
}

Done projectProduct(store::Database &db, base::Id id, const Payload &payload, const QJsonObject &)
{
    static const records::KeyedTable rows(
        records::type<connectors::ProductPayload>(), u"product"_s,
        {u"gtin"_s, u"name"_s, u"brand"_s, u"summary"_s, u"category"_s, u"unit"_s, u"status"_s});
    const auto &product = std::get<connectors::ProductPayload>(payload);
    return rows.save(db, &product,
                     {{u"id"_s, store::toDb(id), true},
                      {u"picture"_s, store::toDb(product.assets.value(0))},
                      {u"packages"_s, store::toDb(packagesText(product.product.packaging))},
                      {u"shown"_s, store::toDb(product.published)}});
}

Done projectStock(store::Database &db, base::Id id, const Payload &payload, const QJsonObject &)
{
    // Warehouses count in one unit, the product's; entries in another are not added up.
    const auto &stock = std::get<connectors::StockPayload>(payload);
    const QString unit
        = stock.warehouses.isEmpty() ? QString() : stock.warehouses.first().quantity.unit();
    qint64 sum = 0;
    for (const connectors::WarehouseStock &one : stock.warehouses) {
        if (one.quantity.unit() == unit) {
            SD_TRY_VALUE(sum, base::decimal::add(sum, one.quantity.count()));
        }
    }
    static const records::KeyedTable rows(records::type<connectors::StockPayload>(), u"stock"_s);
    return rows.save(db, &stock,
                     {{u"id"_s, store::toDb(id), true},
                      {u"quantity"_s, store::toDb(sum)},
                      {u"unit"_s, store::toDb(unit)}});
}

Done projectCustomer(store::Database &db, base::Id id, const Payload &payload,
                     const QJsonObject &document)
{
    static const records::KeyedTable rows(
        records::type<accounts::Customer>(), u"customer"_s,
        {u"name"_s, u"group"_s, u"parent"_s, u"status"_s, u"currency"_s, u"terms"_s},
        {{u"group"_s, u"group_code"_s}});
    const auto &customer = std::get<accounts::Customer>(payload);
    const QString strategy = document.value("priceStrategy"_L1).toString();
    SD_TRY(rows.save(
        db, &customer,
        {{u"id"_s, store::toDb(id), true}, {u"price_strategy"_s, store::toDb(strategy)}}));
    return customer.status == accounts::CustomerStatus::Active
        ? Done()
        : Accounts::endSessions(db, customer.number);
}

const records::PartsTable &assignments()
{
    static const records::PartsTable table(records::type<connectors::PriceListPayload>(),
                                           u"assignments"_s, u"price_list_assignment"_s, u"list"_s);
    return table;
}

Done projectPriceList(store::Database &db, base::Id id, const Payload &payload, const QJsonObject &)
{
    const auto &list = std::get<connectors::PriceListPayload>(payload);
    static const records::KeyedTable rows(records::type<connectors::PriceListPayload>(),
                                          u"price_list"_s);
    SD_TRY(rows.save(db, &list,
                     {{u"id"_s, store::toDb(id), true},
                      {u"rounding_step"_s, store::toDb(list.roundingStep)},
                      {u"rounding_offset"_s, store::toDb(list.roundingOffset)},
                      {u"rounding_mode"_s, store::toDb(list.roundingMode)}}));
    return assignments().replace(db, list.code, &list);
}

Done removeAssignments(store::Database &db, const QString &list)
{
    return assignments().remove(db, list);
}

Done projectPrices(store::Database &db, base::Id, const Payload &payload, const QJsonObject &)
{
    static const records::PartsTable lines(records::type<connectors::PricePayload>(), u"prices"_s,
                                           u"price"_s, u"sku"_s);
    const auto &prices = std::get<connectors::PricePayload>(payload);
    return lines.replace(db, prices.sku, &prices);
}

} // namespace

base::Result<void> Entity::lay(store::Database &db, base::Id id, const QJsonObject &document) const
{
    if (!project) {
        return {};
    }
    SD_TRY_VALUE(const Payload payload, json::fromJson(kind, document));
    return project(db, id, payload, document);
}

base::Result<void> Entity::remove(store::Database &db, const QString &key) const
{
    if (removeParts) {
        SD_TRY(removeParts(db, key));
    }
    return project ? removeFrom(db, name, keyField, key) : Done();
}

const QList<Entity> &entities()
{
    const auto entity = [](Kind kind, const QString &path, Entity::Project project = {}) {
        return Entity{kind,
                      connectors::entityName(kind),
                      path,
                      json::keyMember(kind),
                      &shapes::of(kind),
                      std::move(project)};
    };
    static const QList<Entity> all = [&] {
        QList<Entity> list{
            entity(Kind::Category, u"categories"_s,
                   laidOut<catalog::Category>({u"parent"_s, u"name"_s, u"position"_s})),
            entity(Kind::Product, u"products"_s, projectProduct),
            entity(Kind::Asset, u"assets"_s,
                   laidOut<media::Asset>({u"file_name"_s, u"mime"_s, u"alt_text"_s})),
            entity(Kind::Stock, u"stock"_s, projectStock),
            entity(Kind::PaymentTerms, u"payment-terms"_s),
            entity(Kind::CustomerGroup, u"customer-groups"_s,
                   laidOut<accounts::CustomerGroup>({u"name"_s, u"priority"_s})),
            entity(Kind::Customer, u"customers"_s, projectCustomer),
            entity(
                Kind::Invoice, u"invoices"_s,
                laidOut<accounts::Invoice>({u"customer"_s, u"order"_s, u"issued_on"_s, u"due_on"_s,
                                            u"currency"_s, u"total"_s, u"paid"_s, u"status"_s},
                                           {{u"order"_s, u"order_number"_s}})),
            entity(Kind::PriceList, u"price-lists"_s, projectPriceList),
            entity(Kind::Price, u"prices"_s, projectPrices),
            entity(Kind::Discount, u"discounts"_s,
                   laidOut<pricing::Discount>(
                       {}, {{u"group"_s, u"group_code"_s}, {u"product"_s, u"sku"_s}})),
            entity(Kind::Promotion, u"promotions"_s, laidOut<promotions::Promotion>({})),
        };
        for (Entity &one : list) {
            using enum connectors::Entity;
            one.listed = one.kind == Category || one.kind == Product || one.kind == Customer;
            one.readable = one.listed || one.kind == Stock || one.kind == Invoice
                || one.kind == PriceList || one.kind == Price;
            one.removeParts = one.kind == Customer ? Accounts::endSessions
                : one.kind == PriceList            ? removeAssignments
                                                   : nullptr;
        }
        return list;
    }();
    return all;
}

} // namespace portal
