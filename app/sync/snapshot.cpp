// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/snapshot.h"

#include "app/connectors/json/payloadjson.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace engine {

QString toSnapshot(qint64 version, const connectors::Payload &payload)
{
    const QJsonObject snapshot{{u"version"_s, version}, {u"record"_s, json::toJson(payload)}};
    return QString::fromUtf8(QJsonDocument(snapshot).toJson(QJsonDocument::Compact));
}

qint64 snapshotVersion(const QString &snapshot)
{
    return QJsonDocument::fromJson(snapshot.toUtf8()).object().value("version"_L1).toInteger();
}

} // namespace engine
