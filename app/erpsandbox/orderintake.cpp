// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/erpsandbox/orderintake.h"

#include "app/connectors/json/payloadjson.h"
#include "app/contractserver/batchreader.h"
#include "app/erpsandbox/recordjson.h"
#include "app/erpsandbox/shapes.h"
#include "app/erpsandbox/trade.h"

using namespace Qt::StringLiterals;
using connectors::Entity;
using contractserver::WorkAnswer;

namespace erpsandbox {

OrderIntake::OrderIntake(store::Database &db, const base::Clock &clock) : m_db(db), m_clock(clock)
{
}

base::Result<WorkAnswer> OrderIntake::take(const QJsonObject &body)
{
    Taken taken{.refused = shapes::of(Entity::Order).check(body)};
    if (!taken.refused) {
        SD_TRY_VALUE(taken, takeOne(body));
    }
    if (const auto &why = taken.refused) {
        const QString sentence
            = why->field.isEmpty() ? why->detail : u"%1 (%2)"_s.arg(why->detail, why->field);
        return WorkAnswer::problem(422, why->code, sentence);
    }
    return WorkAnswer::json(taken.record, taken.isNew ? 201 : 200);
}

base::Result<WorkAnswer> OrderIntake::takeAll(const QJsonArray &items)
{
    QJsonArray results;
    bool refusedSome = false;
    contractserver::BatchReader reader(u"number"_s, shapes::of(Entity::Order),
                                       shapes::deletionOf(Entity::Order));
    for (const auto &value : items) {
        const auto item = reader.next(value);
        Taken taken{.refused = item.rejection};
        if (!taken.refused && item.deletes) {
            taken.refused = {u"in-use"_s, u"An ERP does not forget orders."_s, {}};
        } else if (!taken.refused) {
            SD_TRY_VALUE(taken, takeOne(item.object));
        }
        if (taken.refused) {
            refusedSome = true;
            results.append(contractserver::refusedResult(item.key, *taken.refused));
            continue;
        }
        results.append(QJsonObject{{u"key"_s, item.key},
                                   {u"status"_s, taken.isNew ? u"created"_s : u"unchanged"_s},
                                   {u"revision"_s, taken.record.value("revision"_L1)},
                                   {u"erpNumber"_s, taken.record.value("erpNumber"_L1)}});
    }
    // What was refused may be right the next time, when its references came; what was taken is
    // known by its number.
    WorkAnswer answer = WorkAnswer::json({{u"results"_s, results}});
    answer.isFinal = !refusedSome;
    return answer;
}

base::Result<OrderIntake::Taken> OrderIntake::takeOne(const QJsonObject &body)
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
    Trade trade(m_db, m_clock);
    Taken taken;
    SD_TRY_VALUE(const bool known, exists(m_db, u"sales_order"_s, u"number"_s, order.number));
    if (!known) {
        SD_TRY_VALUE(taken.refused, trade.problem(order));
        if (taken.refused) {
            return taken;
        }
        SD_TRY_VALUE(taken.isNew, trade.takeOver(order));
    }
    SD_TRY_VALUE(const auto stored, recordsOf(Entity::Order)->load(m_db, order.number));
    SD_TRY_VALUE(const RecordState state,
                 ChangeFeed(m_db, m_clock.nowMs()).state(Entity::Order, order.number));
    taken.record = recordJson(*stored, state);
    return taken;
}

} // namespace erpsandbox
