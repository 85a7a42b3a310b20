// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/orders/order.h"
#include "models/records/typewriter.h"
#include "models/store/change.h"

namespace orders {

//! Fields of an order in change sets: number, customer, portal, placed_at, status, currency, total,
//! po_number, note, erp_number, and "lines" (JSON array, see linesToJson()). Field group
//! and outbox entity of status are "order_status" (erp_number too: the portal shows it), of all
//! others "order". Rules: number unique, status as mayBecome() or
//! taking such a step back, sums as checkTotals(). For a new record "customer" follows "exists".
class OrderWriter final : public records::TypeWriter
{
public:
    OrderWriter();
    [[nodiscard]] QStringList outboxEntities(const QString &field) const override;
    [[nodiscard]] base::Result<std::optional<QString>> read(store::Database &db, base::Id record,
                                                            const QString &field) const override;
    [[nodiscard]] base::Result<void> write(store::Database &db, base::Id record,
                                           const QString &field,
                                           const std::optional<QString> &value) const override;
    [[nodiscard]] base::Result<void> finish(store::Database &db, base::Id record,
                                            const QSet<QString> &fields,
                                            qint64 nowMs) const override;
};

//! Line as {id, position, product, sku, name, quantity, unit, unit_price, line_total, trace}.
[[nodiscard]] QString linesToJson(const QList<OrderLine> &lines);
//! Value_BadFormat, Value_….
[[nodiscard]] base::Result<QList<OrderLine>> linesFromJson(const QString &json,
                                                           base::Currency currency);

//! Everything a new order says, as one change set for the change log: the way an order that came
//! from a portal gets in (idempotent: look for its number first).
[[nodiscard]] store::ChangeSet insertion(const Order &order, const QString &label);

} // namespace orders
