// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/base/id.h"
#include "models/store/database.h"

namespace store {

//! What waits to be sent. Rows hold no payload: the record is read when it is sent, so that the
//! newest values travel. Rules (design "Sync"): coalesced per record and system, sent in
//! dependency order, a row being sent is never coalesced into.
namespace outbox {

enum class State { Pending, Sending, Failed, Skipped };
[[nodiscard]] QString stateName(State state);

struct Row
{
    base::Id id;
    base::Id system;
    QString entity;
    base::Id record;
    State state = State::Pending;
    int attempts = 0;
    QDateTime notBefore;
    QString idempotencyKey;
    QString errorCode;
    QString errorDetail;
    QDateTime queuedAt;
};

//! Where an entity stands in the dependency order; smaller goes first (category 10, media 20,
//! product 30, price_list 35, price 40, customer_group 43, terms 44, customer 45, discount 50,
//! promotion 55, stock 60, order 70, order_status 75, invoice 80, others 90).
[[nodiscard]] int sendRank(const QString &entity);

//! Queues a record for a system unless it is pending already. Call inside the transaction of the
//! change it belongs to.
[[nodiscard]] base::Result<void> enqueue(Database &db, base::IdMaker &ids, base::Id system,
                                         const QString &entity, base::Id record, qint64 nowMs);

//! Up to \a limit rows of one entity that are due, all of the lowest rank that has any; marks
//! them Sending and gives each a lasting idempotency key. One transaction.
[[nodiscard]] base::Result<QList<Row>> claim(Database &db, base::Id system, int limit,
                                             qint64 nowMs);
//! Sent and confirmed: the rows go.
[[nodiscard]] base::Result<void> confirm(Database &db, const QList<base::Id> &rows);
//! Back to pending with a later date (retry by itself).
[[nodiscard]] base::Result<void> postpone(Database &db, base::Id row, qint64 notBeforeMs,
                                          const base::Error &why);
//! Back to pending until then, or until wake(): something else has to happen first. No failure.
[[nodiscard]] base::Result<void> park(Database &db, const QList<base::Id> &rows,
                                      qint64 notBeforeMs);
//! Pending rows are due at once.
[[nodiscard]] base::Result<void> wake(Database &db, const QList<base::Id> &rows);
//! Pending rows of one entity, due or not, oldest first.
[[nodiscard]] base::Result<QList<Row>> pending(Database &db, base::Id system, const QString &entity,
                                               int limit);
//! Needs a person.
[[nodiscard]] base::Result<void> fail(Database &db, base::Id row, const base::Error &why);
//! Failed or left-out rows to pending again, at once.
[[nodiscard]] base::Result<void> retry(Database &db, const QList<base::Id> &rows, qint64 nowMs);
//! Not to be sent until somebody says otherwise.
[[nodiscard]] base::Result<void> leaveOut(Database &db, const QList<base::Id> &rows);
//! After a crash: what was being sent is pending again, with its idempotency key.
[[nodiscard]] base::Result<void> recover(Database &db, base::Id system);

//! Rows not yet sent, over all systems or one, by state.
[[nodiscard]] base::Result<qint64> count(Database &db, State state, base::Id system = {});
//! For the Sync page: due order, all systems.
[[nodiscard]] base::Result<QList<Row>> list(Database &db, int limit);

} // namespace outbox
} // namespace store
