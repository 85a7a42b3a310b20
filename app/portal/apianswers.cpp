// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/apianswers.h"

#include "app/portal/json.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace portal {

using httpserver::Response;

Response withVersion(const QJsonObject &document, qint64 version)
{
    return Response::json(document).setHeader("ETag", '"' + QByteArray::number(version) + '"');
}

Response listAnswer(const QByteArray &items, const QJsonValue &next)
{
    Response response;
    response.contentType = "application/json";
    // The other member is written by the library: a key may hold anything.
    response.body = "{\"items\":" + items + ','
        + QJsonDocument(QJsonObject{{u"next"_s, next}}).toJson(QJsonDocument::Compact).mid(1);
    return response;
}

QJsonObject toJson(const ChangeFeed::Change &change)
{
    return {{u"cursor"_s, QString::number(change.cursor)},
            {u"entity"_s, change.entity},
            {u"key"_s, change.key},
            {u"origin"_s, originName(change.origin)},
            {u"at"_s, json::instantText(change.atMs)},
            {u"deleted"_s, change.deleted}};
}

} // namespace portal
