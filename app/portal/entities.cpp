// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/entities.h"

#include "app/connectors/json/payloadjson.h"
#include "app/portal/json.h"
#include "app/portal/packages.h"
#include "app/portal/shapes.h"
#include "models/records/keyedtable.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace portal {

namespace {

using Done = base::Result<void>;
using store::args;

//! Writes one row of a table whose first two columns are id and natural key.
Done put(store::Database &db, const QString &table, const QStringList &columns,
         const QVariantList &values)
{
    QStringList updates;
    for (const QString &column : columns.mid(2)) {
        updates.append(column + " = excluded."_L1 + column);
    }
    const QString marks = QStringList(columns.size(), u"?"_s).join(u',');
    SD_TRY(db.run(u"INSERT INTO %1 (%2) VALUES (%3) ON CONFLICT (%4) DO UPDATE SET %5"_s.arg(
                      table, columns.join(u','), marks, columns.at(1), updates.join(u',')),
                  values));
    return {};
}

Done removeFrom(store::Database &db, const QString &table, const QString &column,
                const QString &key)
{
    SD_TRY(db.run(u"DELETE FROM %1 WHERE %2 = ?"_s.arg(table, column), args(key)));
    return {};
}

QString text(const QJsonObject &document, const QString &name)
{
    return document.value(name).toString();
}

//! The rows of a kind of record, with the columns that the site asks for.
template <connectors::Described T>
const records::KeyedTable &rowsOf(const QString &table, const QStringList &fields,
                                  const records::KeyedTable::Columns &columns = {})
{
    static const records::KeyedTable rows(records::type<T>(), table, fields, columns);
    return rows;
}

//! Lays out a record that its description says everything about.
template <connectors::Described T>
Done lay(const records::KeyedTable &rows, connectors::Entity entity, store::Database &db,
         base::Id id, const QJsonObject &document,
         const QList<records::KeyedTable::Other> &others = {})
{
    SD_TRY_VALUE(const connectors::Payload payload, ::json::fromJson(entity, document));
    const QList<records::KeyedTable::Other> own{{u"id"_s, store::toDb(id), true}};
    return rows.save(db, &std::get<T>(payload), own + others);
}

Done projectCategory(store::Database &db, base::Id id, const QJsonObject &d)
{
    return lay<catalog::Category>(
        rowsOf<catalog::Category>(u"category"_s, {u"parent"_s, u"name"_s, u"position"_s}),
        connectors::Entity::Category, db, id, d);
}

Done projectProduct(store::Database &db, base::Id id, const QJsonObject &d)
{
    const QJsonArray media = d.value("assets"_L1).toArray();
    return put(db, u"product"_s,
               {u"id"_s, u"sku"_s, u"gtin"_s, u"name"_s, u"brand"_s, u"summary"_s, u"category"_s,
                u"unit"_s, u"status"_s, u"picture"_s, u"packages"_s, u"shown"_s},
               args(id, text(d, u"sku"_s), text(d, u"gtin"_s), text(d, u"name"_s),
                    text(d, u"brand"_s), text(d, u"summary"_s), text(d, u"category"_s),
                    text(d, u"unit"_s), d.value("status"_L1).toString(u"active"_s),
                    media.isEmpty() ? QString() : media.first().toString(),
                    packagesText(d.value("packaging"_L1).toArray()),
                    text(d, u"state"_s) == u"published"_s));
}

Done projectMedia(store::Database &db, base::Id id, const QJsonObject &d)
{
    return lay<media::Asset>(
        rowsOf<media::Asset>(u"asset"_s, {u"file_name"_s, u"mime"_s, u"alt_text"_s}),
        connectors::Entity::Asset, db, id, d);
}

Done projectStock(store::Database &db, base::Id id, const QJsonObject &d)
{
    // Warehouses count in one unit, the product's; entries in another are not added up.
    qint64 sum = 0;
    QString unit;
    const QJsonArray entries = d.value("stock"_L1).toArray();
    for (const QJsonValue &value : entries) {
        const QJsonObject entry = value.toObject();
        unit = unit.isEmpty() ? text(entry, u"unit"_s) : unit;
        if (text(entry, u"unit"_s) == unit) {
            SD_TRY_VALUE(const base::Quantity quantity,
                         base::Quantity::parse(text(entry, u"quantity"_s), unit));
            SD_TRY_VALUE(sum, base::decimal::add(sum, quantity.count()));
        }
    }
    return put(db, u"stock"_s, {u"id"_s, u"sku"_s, u"quantity"_s, u"unit"_s},
               args(id, text(d, u"sku"_s), sum, unit));
}

Done projectCustomerGroup(store::Database &db, base::Id id, const QJsonObject &d)
{
    return lay<accounts::CustomerGroup>(
        rowsOf<accounts::CustomerGroup>(u"customer_group"_s, {u"name"_s, u"priority"_s}),
        connectors::Entity::CustomerGroup, db, id, d);
}

Done projectCustomer(store::Database &db, base::Id id, const QJsonObject &d)
{
    const auto &rows = rowsOf<accounts::Customer>(
        u"customer"_s, {u"name"_s, u"group"_s, u"parent"_s, u"status"_s, u"currency"_s, u"terms"_s},
        {{u"group"_s, u"group_code"_s}});
    SD_TRY(
        lay<accounts::Customer>(rows, connectors::Entity::Customer, db, id, d,
                                {{u"price_strategy"_s, store::toDb(text(d, u"priceStrategy"_s))}}));
    if (text(d, u"status"_s) != u"active"_s) {
        // A blocked customer is out at once, not when the session expires.
        SD_TRY(db.run(u"DELETE FROM session WHERE account_id IN "
                      "(SELECT id FROM account WHERE customer = ?)"_s,
                      args(text(d, u"number"_s))));
    }
    return {};
}

Done removeCustomer(store::Database &db, const QString &key)
{
    SD_TRY(db.run(u"DELETE FROM session WHERE account_id IN "
                  "(SELECT id FROM account WHERE customer = ?)"_s,
                  args(key)));
    return removeFrom(db, u"customer"_s, u"number"_s, key);
}

Done projectInvoice(store::Database &db, base::Id id, const QJsonObject &d)
{
    return lay<accounts::Invoice>(
        rowsOf<accounts::Invoice>(u"invoice"_s,
                                  {u"customer"_s, u"order"_s, u"issued_on"_s, u"due_on"_s,
                                   u"currency"_s, u"total"_s, u"paid"_s, u"status"_s},
                                  {{u"order"_s, u"order_number"_s}}),
        connectors::Entity::Invoice, db, id, d);
}

Done projectPriceList(store::Database &db, base::Id id, const QJsonObject &d)
{
    const QString code = text(d, u"code"_s);
    const QJsonObject rounding = d.value("rounding"_L1).toObject();
    SD_TRY(put(db, u"price_list"_s,
               {u"id"_s, u"code"_s, u"name"_s, u"currency"_s, u"status"_s, u"valid_from"_s,
                u"valid_to"_s, u"rounding_step"_s, u"rounding_offset"_s, u"rounding_mode"_s},
               args(id, code, text(d, u"name"_s), text(d, u"currency"_s), text(d, u"status"_s),
                    json::instant(d.value("validFrom"_L1)), json::instant(d.value("validTo"_L1)),
                    json::amount(rounding.value("step"_L1)),
                    json::amount(rounding.value("offset"_L1)), text(rounding, u"mode"_s))));
    SD_TRY(removeFrom(db, u"price_list_assignment"_s, u"list"_s, code));
    QList<QVariantList> rows;
    const QJsonArray assignments = d.value("assignments"_L1).toArray();
    for (const QJsonValue &value : assignments) {
        const QJsonObject a = value.toObject();
        rows.append(args(
            code, text(a, u"level"_s), text(a, u"target"_s), a.value("position"_L1).toInteger(),
            a.value("fallback"_L1).toString(u"continue"_s), a.value("mergeTiers"_L1).toBool(true)));
    }
    return db.insertMany(
        u"price_list_assignment"_s,
        {u"list"_s, u"level"_s, u"target"_s, u"position"_s, u"fallback"_s, u"merge_tiers"_s}, rows);
}

Done removePriceList(store::Database &db, const QString &key)
{
    SD_TRY(removeFrom(db, u"price_list_assignment"_s, u"list"_s, key));
    return removeFrom(db, u"price_list"_s, u"code"_s, key);
}

Done projectPrices(store::Database &db, base::Id, const QJsonObject &d)
{
    const QString sku = text(d, u"sku"_s);
    SD_TRY(removeFrom(db, u"price"_s, u"sku"_s, sku));
    QList<QVariantList> rows;
    const QJsonArray prices = d.value("prices"_L1).toArray();
    for (const QJsonValue &value : prices) {
        const QJsonObject p = value.toObject();
        rows.append(
            args(sku, text(p, u"list"_s), text(p, u"unit"_s),
                 json::quantity(p.value("minQuantity"_L1)), json::amount(p.value("amount"_L1)),
                 text(p, u"currency"_s), json::instant(p.value("validFrom"_L1)),
                 json::instant(p.value("validTo"_L1)), p.value("generated"_L1).toBool(),
                 p.value("allowDiscount"_L1).toBool(true), p.value("basis"_L1).toInteger(1)));
    }
    return db.insertMany(u"price"_s,
                         {u"sku"_s, u"list"_s, u"unit"_s, u"min_quantity"_s, u"amount"_s,
                          u"currency"_s, u"valid_from"_s, u"valid_to"_s, u"generated"_s,
                          u"allow_discount"_s, u"basis"_s},
                         rows);
}

Done projectDiscount(store::Database &db, base::Id id, const QJsonObject &d)
{
    return lay<pricing::Discount>(
        rowsOf<pricing::Discount>(u"discount"_s, {},
                                  {{u"group"_s, u"group_code"_s}, {u"product"_s, u"sku"_s}}),
        connectors::Entity::Discount, db, id, d);
}

Done projectPromotion(store::Database &db, base::Id id, const QJsonObject &d)
{
    return lay<promotions::Promotion>(rowsOf<promotions::Promotion>(u"promotion"_s, {}),
                                      connectors::Entity::Promotion, db, id, d);
}

Done projectNothing(store::Database &, base::Id, const QJsonObject &)
{
    return {};
}

Done removeNothing(store::Database &, const QString &)
{
    return {};
}

template <const char *Table, const char *Column>
Done removeRow(store::Database &db, const QString &key)
{
    return removeFrom(db, QString::fromLatin1(Table), QString::fromLatin1(Column), key);
}

constexpr char Code[] = "code";
constexpr char Sku[] = "sku";
constexpr char Number[] = "number";
constexpr char Sha256[] = "sha256";
constexpr char Category[] = "category";
constexpr char Product[] = "product";
constexpr char Asset[] = "asset";
constexpr char Stock[] = "stock";
constexpr char CustomerGroup[] = "customer_group";
constexpr char Invoice[] = "invoice";
constexpr char Price[] = "price";
constexpr char Discount[] = "discount";
constexpr char Promotion[] = "promotion";

} // namespace

const QList<Entity> &entities()
{
    static const QList<Entity> all{
        {u"category"_s, u"categories"_s, u"code"_s, &shapes::category(), projectCategory,
         removeRow<Category, Code>, true, true},
        {u"product"_s, u"products"_s, u"sku"_s, &shapes::product(), projectProduct,
         removeRow<Product, Sku>, true, true},
        {u"asset"_s, u"assets"_s, u"sha256"_s, &shapes::media(), projectMedia,
         removeRow<Asset, Sha256>},
        {u"stock"_s, u"stock"_s, u"sku"_s, &shapes::stock(), projectStock, removeRow<Stock, Sku>,
         true},
        {u"payment_terms"_s, u"payment-terms"_s, u"code"_s, &shapes::paymentTerms(), projectNothing,
         removeNothing},
        {u"customer_group"_s, u"customer-groups"_s, u"code"_s, &shapes::customerGroup(),
         projectCustomerGroup, removeRow<CustomerGroup, Code>},
        {u"customer"_s, u"customers"_s, u"number"_s, &shapes::customer(), projectCustomer,
         removeCustomer, true, true},
        {u"invoice"_s, u"invoices"_s, u"number"_s, &shapes::invoice(), projectInvoice,
         removeRow<Invoice, Number>, true},
        {u"price_list"_s, u"price-lists"_s, u"code"_s, &shapes::priceList(), projectPriceList,
         removePriceList, true},
        {u"price"_s, u"prices"_s, u"sku"_s, &shapes::prices(), projectPrices, removeRow<Price, Sku>,
         true},
        {u"discount"_s, u"discounts"_s, u"code"_s, &shapes::discount(), projectDiscount,
         removeRow<Discount, Code>},
        {u"promotion"_s, u"promotions"_s, u"code"_s, &shapes::promotion(), projectPromotion,
         removeRow<Promotion, Code>},
    };
    return all;
}

} // namespace portal
