// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/apianswers.h"

#include "app/portal/json.h"
#include "app/portal/shapes.h"

#include <QJsonDocument>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace portal {

namespace {

Q_LOGGING_CATEGORY(lcPortal, "supplierdesk.portal")

}

using httpserver::Request;
using httpserver::Response;

Response faultOf(const base::Error &error)
{
    qCWarning(lcPortal) << error;
    if (error.code == base::ErrorCode::Store_Busy
        || error.code == base::ErrorCode::Store_ConnectionLost) {
        return Response::problem(503, u"busy"_s, u"Try again in a moment."_s)
            .setHeader("Retry-After", "2");
    }
    if (error.code == base::ErrorCode::Store_Full) {
        return Response::problem(507, u"disk-full"_s, u"The portal cannot store it."_s);
    }
    return Response::problem(500, u"fault"_s, u"Something went wrong on the server."_s);
}

Response notFound()
{
    return Response::problem(404, u"not-found"_s, u"There is no such record."_s);
}

Response badJson(const base::Error &error)
{
    return Response::problem(400, u"bad-json"_s, error.detail);
}

Response badLimit()
{
    return Response::problem(400, u"bad-limit"_s, u"limit must be between 1 and 1000."_s);
}

Response badCursor()
{
    return Response::problem(400, u"bad-cursor"_s, u"after must be what an answer said in next."_s);
}

std::optional<int> pageLimit(const Request &request)
{
    bool ok = false;
    const int limit = request.queryValue(u"limit"_s, u"200"_s).toInt(&ok);
    return ok && limit >= 1 && limit <= 1000 ? std::optional(limit) : std::nullopt;
}

std::optional<qint64> cursorOf(const Request &request)
{
    bool ok = false;
    const qint64 after = request.queryValue(u"after"_s, u"0"_s).toLongLong(&ok);
    return ok && after >= 0 ? std::optional(after) : std::nullopt;
}

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
