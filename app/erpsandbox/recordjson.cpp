// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/erpsandbox/recordjson.h"

#include "app/connectors/json/payloadjson.h"

using namespace Qt::StringLiterals;
using connectors::Entity;

namespace erpsandbox {

QJsonObject recordJson(const connectors::Payload &payload, const RecordState &state)
{
    const QJsonObject all = json::toJson(payload);
    QJsonObject record = all;
    const Entity entity = connectors::entityOf(payload);
    if (entity == Entity::Product) {
        record = {};
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
    record.insert(u"revision"_s, QString::number(state.revision));
    record.insert(u"origin"_s, state.origin);
    return record;
}

} // namespace erpsandbox
