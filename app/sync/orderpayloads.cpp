// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine knows of orders: the part of PayloadReader, and what answers teach.
#include "app/sync/payloadreader.h"
#include "models/orders/orderrepository.h"

using namespace Qt::StringLiterals;

namespace engine {

base::Result<Outgoing> PayloadReader::order(base::Id id)
{
    SD_TRY_VALUE(const orders::Order order, orders::OrderRepository(m_db).byId(id));
    SD_TRY_VALUE(QString customer, m_keys.key(u"customer"_s, order.customer));
    connectors::OrderPayload payload{.number = order.number,
                                     .customer = std::move(customer),
                                     .placedAt = order.placedAt,
                                     .status = orders::statusName(order.status),
                                     .total = order.total,
                                     .poNumber = order.poNumber,
                                     .note = order.note,
                                     .erpNumber = order.erpNumber,
                                     .lines = {}};
    for (const orders::OrderLine &line : order.lines) {
        payload.lines.append({.position = line.position,
                              .sku = line.sku,
                              .name = line.name,
                              .quantity = line.quantity,
                              .unitPrice = line.unitPrice,
                              .basis = line.basis,
                              .lineTotal = line.lineTotal,
                              .trace = QString::fromUtf8(line.trace)});
    }
    return Outgoing{order.version, std::move(payload)};
}

base::Result<Outgoing> PayloadReader::orderStatus(base::Id id)
{
    SD_TRY_VALUE(const orders::Order order, orders::OrderRepository(m_db).byId(id));
    return Outgoing{order.version,
                    connectors::OrderStatusPayload{.number = order.number,
                                                   .status = orders::statusName(order.status),
                                                   .erpNumber = order.erpNumber}};
}

base::Result<store::ChangeSet> taughtBy(store::Database &db, const store::RecordWriters &writers,
                                        const syncing::RemoteSystem &system,
                                        connectors::Entity entity, base::Id record,
                                        const connectors::PushResult &answer)
{
    const QString &number = answer.remoteKey;
    if (entity != connectors::Entity::Order || number.isEmpty() || system.isSalesChannel()) {
        return store::ChangeSet();
    }
    const QString field = u"erp_number"_s;
    SD_TRY_VALUE(const auto current, writers.find(u"order"_s)->read(db, record, field));
    store::ChangeSet changes;
    if (current != number) {
        changes.label = number;
        changes.add(u"order"_s, record, field, current, number);
    }
    return changes;
}

} // namespace engine
