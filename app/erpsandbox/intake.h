// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contractserver/batchreader.h"
#include "app/contractserver/idempotency.h"
#include "app/erpsandbox/records.h"

//! How records leave and enter the ERP (erp.yaml). Used on the database's thread; what writes joins
//! the running transaction.
namespace erpsandbox::intake {

using Item = contractserver::BatchReader::Item;

//! A record as it stands now: the members an ERP has, its revision and who wrote it last.
[[nodiscard]] base::Result<std::optional<QJsonObject>>
current(store::Database &db, connectors::Entity entity, const QString &key);

//! Applies an item of a batch; a line of Results ("Upserts").
[[nodiscard]] base::Result<QJsonObject> upsert(store::Database &db, connectors::Entity entity,
                                               const Item &item, qint64 nowMs);

//! Takes an order over, once, whatever is asked how often: the answer to POST /orders.
[[nodiscard]] base::Result<contractserver::WorkAnswer>
takeOrder(store::Database &db, const base::Clock &clock, const QJsonObject &body);
//! A line of the answer to POST /orders/batch.
[[nodiscard]] base::Result<QJsonObject> takeOrder(store::Database &db, const base::Clock &clock,
                                                  const Item &item);

} // namespace erpsandbox::intake
