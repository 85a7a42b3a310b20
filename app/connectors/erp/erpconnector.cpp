// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/erp/erpconnector.h"

#include "app/connectors/json/payloadjson.h"

using namespace Qt::StringLiterals;
using namespace connectors;

namespace erpconnector {

namespace {

[[nodiscard]] QList<contract::Route> routes()
{
    const auto route = [](Entity entity, const QString &path, bool push, bool pull, int batchSize) {
        return contract::Route{{.entity = entity,
                                .push = push,
                                .pull = pull,
                                .list = true,
                                .fetch = true,
                                .conditional = push && pull && entity != Entity::Order,
                                .batchSize = batchSize},
                               path,
                               u"revision"_s};
    };
    using enum Entity;
    return {route(Product, u"items"_s, true, true, 500),
            route(PriceList, u"price-lists"_s, true, true, 500),
            route(Price, u"prices"_s, true, true, 500),
            route(PaymentTerms, u"payment-terms"_s, true, true, 500),
            route(Customer, u"customers"_s, true, true, 500),
            route(Stock, u"stock"_s, false, true, 1),
            route(Order, u"orders"_s, true, true, 100),
            route(OrderStatus, u"order-status"_s, false, true, 1),
            route(Invoice, u"invoices"_s, false, true, 1)};
}

//! What an ERP keeps of a product.
[[nodiscard]] QJsonObject itemOf(const QJsonObject &product)
{
    QJsonObject item;
    for (const auto *field :
         records::type<catalog::Product>().fieldsThat(&records::Field::isForErp)) {
        item.insert(field->member, product.value(field->member));
    }
    return item;
}

} // namespace

const syncing::ConnectorDescription &description()
{
    using enum syncing::Owner;
    static const syncing::ConnectorDescription described{
        .code = u"erp-gateway"_s,
        .name = u"ERP gateway"_s,
        .roles = {syncing::RemoteSystem::Role::Erp},
        .options = contract::options(),
        .owners = {{u"text"_s, Desk},
                   {u"assets"_s, None},
                   {u"category"_s, None},
                   {u"publication"_s, None},
                   {u"price"_s, Desk},
                   {u"stock"_s, Remote},
                   {u"discount"_s, None},
                   {u"promotion"_s, None},
                   {u"customer"_s, Desk},
                   {u"terms"_s, Remote},
                   {u"order"_s, Desk},
                   {u"order_status"_s, Remote},
                   {u"invoice"_s, Remote}},
        .takenOver = groupsTakenOver(contract::capabilitiesOf(routes()))};
    return described;
}

ErpConnector::ErpConnector(rest::ClientOptions options, const base::Clock &clock)
    : ContractConnector(std::move(options), clock, routes())
{
}

QByteArray ErpConnector::recordText(const PushItem &item) const
{
    const Entity entity = entityOf(*item.payload);
    if (entity != Entity::Product && entity != Entity::PriceList && entity != Entity::Order) {
        return ContractConnector::recordText(item);
    }
    QJsonObject record = json::toJson(*item.payload);
    if (entity == Entity::Product) {
        record = itemOf(record);
    } else if (entity == Entity::Order) {
        QJsonArray lines;
        for (const QJsonValue &value : record.value("lines"_L1).toArray()) {
            QJsonObject line = value.toObject();
            line.remove("trace"_L1); // how the price came about is the desk's and the portal's
            lines.append(line);
        }
        record.insert("lines"_L1, lines);
    } else {
        record.remove("assignments"_L1); // whom a list is for is the portal's business
    }
    return QJsonDocument(record).toJson(QJsonDocument::Compact);
}

QString ErpConnector::embeddedRecord(const QJsonObject &) const
{
    return u"record"_s;
}

} // namespace erpconnector
