// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/erpsandbox/upserts.h"

#include "app/connectors/json/payloadjson.h"
#include "app/erpsandbox/shapes.h"

using namespace Qt::StringLiterals;
using connectors::Entity;
using connectors::Payload;
using contractserver::refusedResult;

namespace erpsandbox {

namespace {

//! A member that could not be read, in the contract's words.
[[nodiscard]] Rejection rejection(const base::Error &error)
{
    const bool missing = error.detail.endsWith("is missing"_L1);
    return {missing ? u"missing"_s : u"bad-format"_s, error.detail, error.context.field};
}

} // namespace

Upserts::Upserts(store::Database &db, Entity entity, qint64 nowMs)
    : m_db(db), m_feed(db, nowMs), m_entity(entity), m_records(*recordsOf(entity))
{
}

base::Result<QJsonObject> Upserts::apply(const QJsonArray &items)
{
    QJsonArray results;
    contractserver::BatchReader reader(json::keyMember(m_entity), shapes::of(m_entity),
                                       shapes::deletionOf(m_entity));
    for (const auto &value : items) {
        const auto item = reader.next(value);
        if (item.rejection) {
            results.append(refusedResult(item.key, *item.rejection));
            continue;
        }
        SD_TRY_VALUE(const QJsonObject result, applyOne(item));
        results.append(result);
    }
    return QJsonObject{{u"results"_s, results}};
}

base::Result<QJsonObject> Upserts::applyOne(const contractserver::BatchReader::Item &item)
{
    const qint64 version = item.object.value("version"_L1).toInteger();
    SD_TRY_VALUE(const RecordState before, m_feed.state(m_entity, item.key));
    if (version < before.version) {
        return answer(item.key, u"stale"_s);
    }
    const QString expected = item.object.value("ifRevision"_L1).toString();
    const bool isNew = before.revision == 0 || before.deleted;
    // What the desk wrote itself is no news to it.
    if (!expected.isEmpty() && before.origin == "erp"_L1
        && (expected == "0"_L1 ? !isNew : expected != QString::number(before.revision))) {
        return answer(item.key, u"moved"_s);
    }
    return item.deletes ? remove(item.key, version, before)
                        : store(item.key, item.object, version, before);
}

base::Result<QJsonObject> Upserts::store(const QString &key, const QJsonObject &item,
                                         qint64 version, const RecordState &before)
{
    const auto payload = json::fromJson(m_entity, item);
    if (!payload.ok()) {
        return refusedResult(key, rejection(payload.error()));
    }
    SD_TRY_VALUE(const auto problem, m_records.problem(m_db, *payload));
    if (problem) {
        return refusedResult(key, *problem);
    }
    SD_TRY_VALUE(const auto stored, m_records.load(m_db, key));
    const bool known = stored && before.revision > 0 && !before.deleted;
    // Compared as it would be read back: what the ERP does not keep makes no difference.
    if (known) {
        SD_TRY(m_records.save(m_db, *payload));
        SD_TRY_VALUE(const auto now, m_records.load(m_db, key));
        if (now == stored) {
            SD_TRY(m_feed.confirmed(m_entity, key, version));
            return answer(key, u"unchanged"_s);
        }
    } else {
        SD_TRY(m_records.save(m_db, *payload));
    }
    SD_TRY(m_feed.pushed(m_entity, key, version, false));
    return answer(key, known ? u"updated"_s : u"created"_s);
}

base::Result<QJsonObject> Upserts::remove(const QString &key, qint64 version,
                                          const RecordState &before)
{
    if (before.revision == 0 || before.deleted) {
        SD_TRY(m_feed.pushed(m_entity, key, version, true));
        return answer(key, u"unchanged"_s);
    }
    SD_TRY_VALUE(const Records::Removal removal, m_records.remove(m_db, m_feed, key));
    if (removal == Records::Removal::Refused) {
        return refusedResult(key, {u"in-use"_s, u"Other records refer to it."_s, {}});
    }
    const bool gone = removal == Records::Removal::Removed;
    SD_TRY(m_feed.pushed(m_entity, key, version, gone));
    return answer(key, gone ? u"deleted"_s : u"updated"_s);
}

base::Result<QJsonObject> Upserts::answer(const QString &key, const QString &status)
{
    SD_TRY_VALUE(const RecordState state, m_feed.state(m_entity, key));
    return QJsonObject{{u"key"_s, key},
                       {u"status"_s, status},
                       {u"version"_s, state.version},
                       {u"revision"_s, QString::number(state.revision)}};
}

} // namespace erpsandbox
