// SPDX-License-Identifier: GPL-3.0-or-later
// The part of IncomingReader for orders.
#include "app/sync/incomingdraft.h"
#include "models/orders/order.h"
#include "models/orders/orderwriter.h"

using namespace Qt::StringLiterals;

namespace engine {

using namespace connectors;

base::Result<Incoming> IncomingReader::order(const OrderPayload &payload)
{
    SD_TRY_VALUE(const base::Id id, m_keys.idIfThere(u"order"_s, payload.number));
    if (id.isNull()) {
        return gives(u"order"_s) ? newOrder(payload) : Incoming();
    }
    return orderStatus(payload.number, payload.status, payload.erpNumber);
}

base::Result<Incoming> IncomingReader::newOrder(const OrderPayload &payload)
{
    QStringList skus;
    for (const OrderLinePayload &line : payload.lines) {
        skus.append(line.sku);
    }
    SD_TRY(m_keys.learn(u"product"_s, skus));
    SD_TRY_VALUE(const base::Id customerId, referred(u"customer"_s, payload.customer));
    const auto status = orders::parseOrderStatus(payload.status);
    if (!status) {
        return base::failure(base::ErrorCode::Net_BadAnswer, u"order status "_s + payload.status,
                             {.subject = payload.number, .field = u"status"_s});
    }
    orders::Order order{.id = m_ids.next(),
                        .number = payload.number,
                        .customer = customerId,
                        .portal = m_system.isSalesChannel() ? m_system.id : base::Id(),
                        .placedAt = payload.placedAt,
                        .status = *status,
                        .total = payload.total,
                        .poNumber = payload.poNumber,
                        .note = payload.note,
                        .erpNumber = payload.erpNumber,
                        .changedAt = payload.placedAt,
                        .version = 1,
                        .lines = {}};
    for (const OrderLinePayload &line : payload.lines) {
        SD_TRY_VALUE(const base::Id productId, referred(u"product"_s, line.sku));
        order.lines.append({.id = m_ids.next(),
                            .position = line.position,
                            .product = productId,
                            .sku = line.sku,
                            .name = line.name,
                            .quantity = line.quantity,
                            .unitPrice = line.unitPrice,
                            .basis = line.basis,
                            .lineTotal = line.lineTotal,
                            .trace = line.trace.toUtf8()});
    }
    m_keys.remember(u"order"_s, order.id, order.number);
    return Incoming{.entity = u"order"_s,
                    .record = order.id,
                    .changes = orders::insertion(order, label("pulled.order"_L1, payload.number))};
}

base::Result<Incoming> IncomingReader::orderStatus(const QString &number, const QString &status,
                                                   const QString &erpNumber)
{
    if (!gives(u"order_status"_s)) {
        return Incoming();
    }
    SD_TRY_VALUE(const base::Id id, m_keys.idIfThere(u"order"_s, number));
    if (id.isNull()) {
        return Incoming(); // an order the ERP took by itself
    }
    Draft draft(*this, u"order"_s, id);
    if (!erpNumber.isEmpty()) {
        SD_TRY(draft.set(u"erp_number"_s, erpNumber));
    }
    SD_TRY(draft.set(u"status"_s, status));
    return draft.finish(label("pulled.order_status"_L1, number));
}

} // namespace engine
