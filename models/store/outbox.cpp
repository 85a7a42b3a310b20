// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/outbox.h"

#include "models/store/idlist.h"
#include "models/store/transaction.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace store::outbox {

namespace {

const QString RowColumns = u"id, system_id, entity, record_id, state, attempts, not_before, "
                           "idempotency_key, error_code, error_detail, queued_at"_s;

State stateFrom(const QString &name)
{
    for (const State state : {State::Sending, State::Failed, State::Skipped}) {
        if (stateName(state) == name) {
            return state;
        }
    }
    return State::Pending;
}

Row readRow(const Rows &rows)
{
    return {.id = rows.id(0),
            .system = rows.id(1),
            .entity = rows.text(2),
            .record = rows.id(3),
            .state = stateFrom(rows.text(4)),
            .attempts = int(rows.integer(5)),
            .notBefore = rows.instant(6),
            .idempotencyKey = rows.text(7),
            .errorCode = rows.text(8),
            .errorDetail = rows.text(9),
            .queuedAt = rows.instant(10)};
}

//! Runs \a sql, in which %1 stands for the marks of \a rows behind the values \a before.
base::Result<void> forRows(Database &db, const QString &sql, const QVariantList &before,
                           const QList<base::Id> &rows)
{
    SD_TRY_VALUE(Transaction transaction, Transaction::begin(db));
    const auto work = [&](const QString &marks, const QVariantList &ids) -> base::Result<void> {
        SD_TRY(db.run(sql.arg(marks), before + ids));
        return {};
    };
    SD_TRY(forEachPortion(rows, work));
    return transaction.commit();
}

base::Result<void> setFailure(Database &db, base::Id row, State state, qint64 notBeforeMs,
                              const base::Error &why)
{
    SD_TRY(db.run(u"UPDATE outbox SET state = ?, attempts = attempts + 1, not_before = ?, "
                  "error_code = ?, error_detail = ?, error_field = ? WHERE id = ?"_s,
                  args(stateName(state), notBeforeMs, why.codeName(), why.detail.left(2000),
                       why.context.field.left(200), row)));
    return {};
}

} // namespace

QString stateName(State state)
{
    switch (state) {
    case State::Pending:
        return u"pending"_s;
    case State::Sending:
        return u"sending"_s;
    case State::Failed:
        return u"failed"_s;
    case State::Skipped:
        return u"skipped"_s;
    }
    return {};
}

int sendRank(const QString &entity)
{
    static const QHash<QString, int> ranks = {
        {u"category"_s, 10},      {u"asset"_s, 20},    {u"product"_s, 30},
        {u"price_list"_s, 35},    {u"price"_s, 40},    {u"customer_group"_s, 43},
        {u"payment_terms"_s, 44}, {u"customer"_s, 45}, {u"discount"_s, 50},
        {u"promotion"_s, 55},     {u"stock"_s, 60},    {u"order"_s, 70},
        {u"order_status"_s, 75},  {u"invoice"_s, 80},
    };
    return ranks.value(entity, 90);
}

base::Result<void> enqueue(Database &db, base::IdMaker &ids, base::Id system, const QString &entity,
                           base::Id record, qint64 nowMs)
{
    // A failed row gets another chance: the edit may well be the repair.
    SD_TRY_VALUE(const qint64 coalesced,
                 db.run(u"UPDATE outbox SET changed_at = ?, "
                        "not_before = CASE WHEN state = 'failed' THEN 0 ELSE not_before END, "
                        "attempts = CASE WHEN state = 'failed' THEN 0 ELSE attempts END, "
                        "state = CASE WHEN state = 'failed' THEN 'pending' ELSE state END "
                        "WHERE entity = ? AND record_id = ? AND system_id = ? "
                        "AND state IN ('pending', 'failed', 'skipped')"_s,
                        args(nowMs, entity, record, system)));
    if (coalesced > 0) {
        return {};
    }
    SD_TRY(db.run(u"INSERT INTO outbox (id, system_id, entity, record_id, send_rank, state, "
                  "queued_at, changed_at) VALUES (?, ?, ?, ?, ?, 'pending', ?, ?)"_s,
                  args(ids.next(), system, entity, record, sendRank(entity), nowMs, nowMs)));
    return {};
}

base::Result<QList<Row>> claim(Database &db, base::Id system, int limit, qint64 nowMs)
{
    QList<Row> claimed;
    SD_TRY_VALUE(Transaction transaction, Transaction::begin(db));
    QString entity;
    {
        SD_TRY_VALUE(Rows first,
                     db.select(u"SELECT entity FROM outbox WHERE system_id = ? "
                               "AND state = 'pending' AND not_before <= ? "
                               "ORDER BY send_rank, id LIMIT 1"_s,
                               args(system, nowMs)));
        if (!first.next()) {
            return claimed;
        }
        entity = first.text(0);
    }
    {
        SD_TRY_VALUE(Rows rows,
                     db.select(u"SELECT %1 FROM outbox WHERE system_id = ? AND state = 'pending' "
                               "AND send_rank = ? AND entity = ? AND not_before <= ? "
                               "ORDER BY id LIMIT ?"_s.arg(RowColumns)
                                   + db.dialect().forUpdateSkipLocked(),
                               args(system, sendRank(entity), entity, nowMs, limit)));
        while (rows.next()) {
            claimed += readRow(rows);
        }
    }
    const QString suffix = u"-%1"_s.arg(nowMs);
    QList<base::Id> ids;
    for (Row &row : claimed) {
        if (row.idempotencyKey.isEmpty()) {
            row.idempotencyKey = row.id.toString() + suffix;
        }
        row.state = State::Sending;
        ids += row.id;
    }
    SD_TRY(forRows(db,
                   u"UPDATE outbox SET state = 'sending', idempotency_key = "
                   "COALESCE(NULLIF(idempotency_key, ''), CAST(id AS TEXT) || CAST(? AS TEXT)) "
                   "WHERE id IN (%1)"_s,
                   args(suffix), ids));
    SD_TRY(transaction.commit());
    return claimed;
}

base::Result<void> confirm(Database &db, const QList<base::Id> &rows)
{
    return forRows(db, u"DELETE FROM outbox WHERE id IN (%1)"_s, {}, rows);
}

base::Result<void> postpone(Database &db, base::Id row, qint64 notBeforeMs, const base::Error &why)
{
    return setFailure(db, row, State::Pending, notBeforeMs, why);
}

base::Result<void> park(Database &db, const QList<base::Id> &rows, qint64 notBeforeMs)
{
    return forRows(db,
                   u"UPDATE outbox SET state = 'pending', not_before = ? "
                   "WHERE state IN ('pending', 'sending') AND id IN (%1)"_s,
                   args(notBeforeMs), rows);
}

base::Result<void> wake(Database &db, const QList<base::Id> &rows)
{
    return forRows(db, u"UPDATE outbox SET not_before = 0 WHERE state = 'pending' AND id IN (%1)"_s,
                   {}, rows);
}

base::Result<QList<Row>> pending(Database &db, base::Id system, const QString &entity, int limit)
{
    QList<Row> all;
    SD_TRY_VALUE(Rows rows,
                 db.select(u"SELECT %1 FROM outbox WHERE system_id = ? AND state = 'pending' "
                           "AND send_rank = ? AND entity = ? ORDER BY id LIMIT ?"_s.arg(RowColumns),
                           args(system, sendRank(entity), entity, limit)));
    while (rows.next()) {
        all += readRow(rows);
    }
    return all;
}

base::Result<void> fail(Database &db, base::Id row, const base::Error &why)
{
    return setFailure(db, row, State::Failed, 0, why);
}

base::Result<void> retry(Database &db, const QList<base::Id> &rows, qint64 nowMs)
{
    return forRows(
        db,
        // A new key: with the old one the answer would be the old refusal.
        u"UPDATE outbox SET state = 'pending', not_before = 0, attempts = 0, "
        "idempotency_key = NULL, changed_at = ? WHERE state IN ('failed', 'skipped', 'pending') AND id IN (%1)"_s,
        args(nowMs), rows);
}

base::Result<void> leaveOut(Database &db, const QList<base::Id> &rows)
{
    return forRows(
        db,
        u"UPDATE outbox SET state = 'skipped' WHERE state IN ('failed', 'pending') AND id IN (%1)"_s,
        {}, rows);
}

base::Result<void> recover(Database &db, base::Id system)
{
    SD_TRY_VALUE(Transaction transaction, Transaction::begin(db));
    // A record changed while it was being sent has a younger row: the older one says it all.
    SD_TRY(db.run(u"DELETE FROM outbox WHERE system_id = ? AND state = 'pending' AND EXISTS "
                  "(SELECT 1 FROM outbox older WHERE older.system_id = outbox.system_id "
                  "AND older.entity = outbox.entity AND older.record_id = outbox.record_id "
                  "AND older.state = 'sending')"_s,
                  args(system)));
    SD_TRY(db.run(u"UPDATE outbox SET state = 'pending', not_before = 0 "
                  "WHERE system_id = ? AND state = 'sending'"_s,
                  args(system)));
    return transaction.commit();
}

base::Result<qint64> count(Database &db, State state, base::Id system)
{
    QString sql = u"SELECT count(*) FROM outbox WHERE state = ?"_s;
    QVariantList values = args(stateName(state));
    if (!system.isNull()) {
        sql += " AND system_id = ?"_L1;
        values += args(system);
    }
    SD_TRY_VALUE(Rows rows, db.select(sql, values));
    return rows.next() ? rows.integer(0) : 0;
}

base::Result<QList<Row>> list(Database &db, int limit)
{
    QList<Row> all;
    SD_TRY_VALUE(
        Rows rows,
        db.select(u"SELECT %1 FROM outbox ORDER BY send_rank, id LIMIT ?"_s.arg(RowColumns),
                  args(limit)));
    while (rows.next()) {
        all += readRow(rows);
    }
    return all;
}

} // namespace store::outbox
