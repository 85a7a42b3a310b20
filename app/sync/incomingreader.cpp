// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/incomingreader.h"

#include "app/sync/incomingdraft.h"
#include "models/catalog/pricefield.h"
#include "models/catalog/productrepository.h"
#include "models/catalog/stockrepository.h"
#include "models/pricing/pricelistrepository.h"
#include "models/pricing/pricerepository.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace engine {

using namespace connectors;

IncomingReader::IncomingReader(store::Database &db, const store::RecordWriters &writers,
                               base::IdMaker &ids, const syncing::RemoteSystem &system,
                               QHash<QString, syncing::Owner> owners)
    : m_db(db),
      m_writers(writers),
      m_ids(ids),
      m_system(system),
      m_owners(std::move(owners)),
      m_keys(db)
{
}

QString IncomingReader::label(const char *text, const QString &key) const
{
    return QCoreApplication::translate("engine::IncomingReader", text).arg(key, m_system.name);
}

base::Result<void> IncomingReader::prepare(const QList<RemoteRecord> &records)
{
    QStringList skus;
    for (const RemoteRecord &record : records) {
        if (record.entity == Entity::Stock || record.entity == Entity::Price) {
            skus.append(record.key);
        }
    }
    if (!skus.isEmpty()) {
        SD_TRY_VALUE(m_products, m_keys.products(skus));
    }
    return {};
}

base::Result<base::Id> IncomingReader::product(const QString &sku)
{
    if (!m_products.contains(sku)) {
        SD_TRY_VALUE(const auto found, m_keys.products({sku}));
        m_products.insert(found);
    }
    const base::Id id = m_products.value(sku);
    return id.isNull() ? base::Result<base::Id>(unknownReference(u"product"_s, sku))
                       : base::Result<base::Id>(id);
}

base::Result<Incoming> IncomingReader::read(const RemoteRecord &record)
{
    if (!record.payload) {
        return record.entity == Entity::Stock && gives(u"stock"_s) ? stockGone(record.key)
                                                                   : Incoming();
    }
    const Payload &payload = *record.payload;
    switch (record.entity) {
    case Entity::Stock:
        return stock(std::get<StockPayload>(payload));
    case Entity::PaymentTerms:
        return terms(std::get<PaymentTermsPayload>(payload));
    case Entity::CustomerGroup:
        return group(std::get<CustomerGroupPayload>(payload));
    case Entity::Customer:
        return customer(std::get<CustomerPayload>(payload));
    case Entity::Order:
        return order(std::get<OrderPayload>(payload));
    case Entity::OrderStatus: {
        const auto &status = std::get<OrderStatusPayload>(payload);
        return orderStatus(status.number, status.status, status.erpNumber);
    }
    case Entity::Invoice:
        return invoice(std::get<InvoicePayload>(payload));
    case Entity::PriceList:
        return priceList(std::get<PriceListPayload>(payload));
    case Entity::Price:
        return prices(std::get<PricePayload>(payload));
    case Entity::Category:
    case Entity::Media:
    case Entity::Product:
    case Entity::Discount:
    case Entity::Promotion:
        break; // the desk describes what it sells
    }
    return Incoming();
}

base::Result<Incoming> IncomingReader::stock(const StockPayload &payload)
{
    if (!gives(u"stock"_s)) {
        return Incoming();
    }
    SD_TRY_VALUE(const base::Id id, product(payload.sku));
    SD_TRY_VALUE(const auto rows, catalog::ProductRepository(m_db).rows({id}, {}));
    SD_TRY_VALUE(const auto levels, catalog::StockRepository(m_db).levels({id}));
    Draft draft(*this, u"stock"_s, id);
    QStringList told;
    for (const WarehouseStock &level : payload.warehouses) {
        const QString unit = rows.value(id).stock.unit();
        if (level.quantity.unit() != unit && !unit.isEmpty()) {
            return base::failure(base::ErrorCode::Value_BadUnit, level.quantity.unit(),
                                 {.subject = payload.sku,
                                  .field = u"quantity:"_s + level.warehouse,
                                  .expected = unit});
        }
        told.append(level.warehouse);
        SD_TRY(draft.set(u"quantity:"_s + level.warehouse, level.quantity.toText()));
    }
    for (const catalog::StockLevel &level : levels.value(id)) {
        if (!told.contains(level.warehouse)) {
            SD_TRY(draft.set(u"quantity:"_s + level.warehouse, std::nullopt));
        }
    }
    //: Entry of the history: %1 is a SKU, %2 the name of a system
    return draft.finish(
        label(QT_TRANSLATE_NOOP("engine::IncomingReader", "Stock of %1 from %2"), payload.sku));
}

base::Result<Incoming> IncomingReader::stockGone(const QString &sku)
{
    SD_TRY_VALUE(const auto known, m_keys.products({sku}));
    const base::Id id = known.value(sku);
    if (id.isNull()) {
        return Incoming();
    }
    return stock({.sku = sku, .warehouses = {}});
}

base::Result<Incoming> IncomingReader::priceList(const PriceListPayload &payload)
{
    if (!gives(u"price"_s)) {
        return Incoming();
    }
    const auto found = pricing::PriceListRepository(m_db).byCode(payload.code);
    if (!found && found.error().code != base::ErrorCode::Store_NotFound) {
        return found.error();
    }
    Draft draft(*this, u"price_list"_s, found ? found->id : base::Id());
    SD_TRY(draft.set(u"code"_s, payload.code));
    SD_TRY(draft.set(u"name"_s, payload.name));
    SD_TRY(draft.set(u"currency"_s, payload.currency.code()));
    SD_TRY(draft.set(u"valid_from"_s, payload.validFrom.toString(Qt::ISODateWithMs)));
    SD_TRY(draft.set(u"valid_to"_s, payload.validTo.toString(Qt::ISODateWithMs)));
    SD_TRY(draft.set(u"status"_s, payload.status));
    return draft.finish(label(
        //: Entry of the history: %1 is a code, %2 the name of a system
        QT_TRANSLATE_NOOP("engine::IncomingReader", "Price list %1 from %2"), payload.code));
}

base::Result<Incoming> IncomingReader::prices(const PricePayload &payload)
{
    if (!gives(u"price"_s)) {
        return Incoming();
    }
    SD_TRY_VALUE(const base::Id id, product(payload.sku));
    SD_TRY_VALUE(const auto lists, pricing::PriceListRepository(m_db).all());
    SD_TRY_VALUE(const auto stored, pricing::PriceRepository(m_db).ofProduct(id));
    QHash<QString, base::Id> listIds;
    for (const pricing::PriceList &list : lists) {
        listIds.insert(list.code, list.id);
    }
    Draft draft(*this, u"product"_s, id);
    QStringList told;
    for (const PriceLine &line : payload.lines) {
        const base::Id list = listIds.value(line.priceList);
        if (list.isNull()) {
            return unknownReference(u"price_list"_s, line.priceList);
        }
        const QString field = catalog::PriceField{.priceList = list,
                                                  .unit = line.minQuantity.unit(),
                                                  .minCount = line.minQuantity.count()}
                                  .toField();
        told.append(field);
        SD_TRY(draft.set(field, base::decimal::toText(line.amount.units(), base::Money::Places)));
    }
    for (const pricing::Price &price : stored) {
        const QString field = catalog::PriceField{.priceList = price.list,
                                                  .unit = price.minQuantity.unit(),
                                                  .minCount = price.minQuantity.count()}
                                  .toField();
        if (!told.contains(field)) {
            SD_TRY(draft.set(field, std::nullopt));
        }
    }
    return draft.finish(label(
        //: Entry of the history: %1 is a SKU, %2 the name of a system
        QT_TRANSLATE_NOOP("engine::IncomingReader", "Prices of %1 from %2"), payload.sku));
}

} // namespace engine
