// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/erpsandbox/intake.h"

#include "app/connectors/json/payloadjson.h"
#include "app/erpsandbox/shapes.h"
#include "app/erpsandbox/trade.h"

using namespace Qt::StringLiterals;
using connectors::Entity;
using contractserver::refusedResult;
using contractserver::WorkAnswer;

namespace erpsandbox::intake {

namespace {

//! A member that could not be read, in the contract's words.
[[nodiscard]] Rejection rejection(const base::Error &error)
{
    const bool missing = error.detail.endsWith("is missing"_L1);
    return {missing ? u"missing"_s : u"bad-format"_s, error.detail, error.context.field};
}

//! The record is there afterwards; "unchanged", "updated" or "created".
[[nodiscard]] base::Result<QString> save(store::Database &db, const connectors::Payload &payload,
                                         qint64 version, const RecordState &before,
                                         ChangeFeed &feed)
{
    const Entity entity = connectors::entityOf(payload);
    const QString key = connectors::keyOf(payload);
    const Records &records = *recordsOf(entity);
    SD_TRY_VALUE(const auto stored, records.load(db, key));
    const bool known = stored && before.cursor > 0 && !before.deleted;
    SD_TRY(records.save(db, payload));
    if (known) {
        // Compared as it would be read back: what the ERP does not keep makes no difference.
        SD_TRY_VALUE(const auto now, records.load(db, key));
        if (now == stored) {
            SD_TRY(feed.confirmed(entity, key, version));
            return u"unchanged"_s;
        }
    }
    SD_TRY(feed.pushed(entity, key, version, false));
    return known ? u"updated"_s : u"created"_s;
}

//! Empty when other records refer to it.
[[nodiscard]] base::Result<QString> remove(store::Database &db, Entity entity, const QString &key,
                                           qint64 version, const RecordState &before,
                                           ChangeFeed &feed)
{
    if (before.cursor == 0 || before.deleted) {
        SD_TRY(feed.pushed(entity, key, version, true));
        return u"unchanged"_s;
    }
    SD_TRY_VALUE(const Records::Removal removal, recordsOf(entity)->remove(db, feed, key));
    if (removal == Records::Removal::Refused) {
        return QString();
    }
    const bool gone = removal == Records::Removal::Removed;
    SD_TRY(feed.pushed(entity, key, version, gone));
    return gone ? u"deleted"_s : u"updated"_s;
}

struct Taken
{
    std::optional<Rejection> refused;
    bool isNew = false;
    QJsonObject record; // as it stands now
};

//! \a body has the shape of an order.
[[nodiscard]] base::Result<Taken> take(store::Database &db, const base::Clock &clock,
                                       const QJsonObject &body)
{
    QJsonObject complete = body;
    if (complete.value("status"_L1).toString().isEmpty()) {
        complete.insert(u"status"_s, u"placed"_s);
    }
    const auto payload = json::fromJson(Entity::Order, complete);
    if (!payload.ok()) {
        return Taken{.refused = Rejection{u"bad-format"_s, payload.error().detail, {}}};
    }
    const auto &order = std::get<connectors::OrderPayload>(*payload);
    Trade trade(db, clock);
    Taken taken;
    SD_TRY_VALUE(const bool known, exists(db, u"sales_order"_s, u"number"_s, order.number));
    if (!known) {
        SD_TRY_VALUE(taken.refused, trade.problem(order));
        if (taken.refused) {
            return taken;
        }
        SD_TRY_VALUE(taken.isNew, trade.takeOver(order));
    }
    SD_TRY_VALUE(const auto record, current(db, Entity::Order, order.number));
    taken.record = *record;
    return taken;
}

} // namespace

base::Result<std::optional<QJsonObject>> current(store::Database &db, Entity entity,
                                                 const QString &key)
{
    SD_TRY_VALUE(const auto payload, recordsOf(entity)->load(db, key));
    if (!payload) {
        return std::optional<QJsonObject>();
    }
    SD_TRY_VALUE(const RecordState state, ChangeFeed(db, 0).state(entity, key));
    QJsonObject record = json::toJson(*payload);
    if (entity == Entity::Product) {
        const QJsonObject all = std::exchange(record, {});
        for (const auto &member : {"sku"_L1, "gtin"_L1, "name"_L1, "unit"_L1, "status"_L1}) {
            record.insert(member, all.value(member));
        }
    }
    record.remove("assignments"_L1);
    const bool readOnly = entity == Entity::Stock || entity == Entity::Order
        || entity == Entity::OrderStatus || entity == Entity::Invoice;
    if (!readOnly) {
        record.insert(u"version"_s, state.version);
    }
    record.insert(u"revision"_s, QString::number(state.cursor));
    record.insert(u"origin"_s, state.origin);
    return std::optional(record);
}

base::Result<QJsonObject> upsert(store::Database &db, Entity entity, const Item &item, qint64 nowMs)
{
    ChangeFeed feed(db, nowMs);
    const qint64 version = item.object.value("version"_L1).toInteger();
    SD_TRY_VALUE(const RecordState before, feed.state(entity, item.key));
    const QString expected = item.object.value("ifRevision"_L1).toString();
    const bool isNew = before.cursor == 0 || before.deleted;
    QString status;
    if (version < before.version) {
        status = u"stale"_s;
    } else if (!expected.isEmpty() && before.origin == ChangeFeed::Here
               && (expected == "0"_L1 ? !isNew : expected != QString::number(before.cursor))) {
        status = u"moved"_s; // what the desk wrote itself would be no news to it
    } else if (item.deletes) {
        SD_TRY_VALUE(status, remove(db, entity, item.key, version, before, feed));
        if (status.isEmpty()) {
            return refusedResult(item.key, {u"in-use"_s, u"Other records refer to it."_s, {}});
        }
    } else {
        const auto payload = json::fromJson(entity, item.object);
        if (!payload.ok()) {
            return refusedResult(item.key, rejection(payload.error()));
        }
        SD_TRY_VALUE(const auto problem, recordsOf(entity)->problem(db, *payload));
        if (problem) {
            return refusedResult(item.key, *problem);
        }
        SD_TRY_VALUE(status, save(db, *payload, version, before, feed));
    }
    SD_TRY_VALUE(const RecordState state, feed.state(entity, item.key));
    return QJsonObject{{u"key"_s, item.key},
                       {u"status"_s, status},
                       {u"version"_s, state.version},
                       {u"revision"_s, QString::number(state.cursor)}};
}

base::Result<WorkAnswer> takeOrder(store::Database &db, const base::Clock &clock,
                                   const QJsonObject &body)
{
    Taken taken{.refused = shapes::of(Entity::Order).check(body)};
    if (!taken.refused) {
        SD_TRY_VALUE(taken, take(db, clock, body));
    }
    if (const auto &why = taken.refused) {
        const QString sentence
            = why->field.isEmpty() ? why->detail : u"%1 (%2)"_s.arg(why->detail, why->field);
        return WorkAnswer::problem(422, why->code, sentence);
    }
    return WorkAnswer::json(taken.record, taken.isNew ? 201 : 200);
}

base::Result<QJsonObject> takeOrder(store::Database &db, const base::Clock &clock, const Item &item)
{
    Taken taken;
    if (item.deletes) {
        taken.refused = {u"in-use"_s, u"An ERP does not forget orders."_s, {}};
    } else {
        SD_TRY_VALUE(taken, take(db, clock, item.object));
    }
    if (taken.refused) {
        return refusedResult(item.key, *taken.refused);
    }
    return QJsonObject{{u"key"_s, item.key},
                       {u"status"_s, taken.isNew ? u"created"_s : u"unchanged"_s},
                       {u"revision"_s, taken.record.value("revision"_L1)},
                       {u"erpNumber"_s, taken.record.value("erpNumber"_L1)}};
}

} // namespace erpsandbox::intake
