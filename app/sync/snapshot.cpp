// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/snapshot.h"

#include "app/connectors/json/payloadjson.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace engine {

QString toSnapshot(qint64 version, const QByteArray &record)
{
    return QString::fromUtf8("{\"record\":" + record + ",\"version\":" + QByteArray::number(version)
                             + '}');
}

qint64 snapshotVersion(const QString &snapshot)
{
    return QJsonDocument::fromJson(snapshot.toUtf8()).object().value("version"_L1).toInteger();
}

std::optional<connectors::Payload> snapshotPayload(connectors::Entity entity,
                                                   const QString &snapshot)
{
    const QJsonObject object = QJsonDocument::fromJson(snapshot.toUtf8()).object();
    const QJsonObject record = object.value("record"_L1).toObject();
    if (record.isEmpty()) {
        return std::nullopt;
    }
    auto payload = json::fromJson(entity, record);
    return payload ? std::optional(*std::move(payload)) : std::nullopt;
}

} // namespace engine
