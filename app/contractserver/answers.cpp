// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contractserver/answers.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace contractserver {

using httpserver::Request;
using httpserver::Response;

namespace {

Q_LOGGING_CATEGORY(lcContract, "supplierdesk.contractserver")

}

Response faultOf(const base::Error &error)
{
    qCWarning(lcContract) << error;
    if (error.code == base::ErrorCode::Store_Busy
        || error.code == base::ErrorCode::Store_ConnectionLost) {
        return Response::problem(503, u"busy"_s, u"Try again in a moment."_s)
            .setHeader("Retry-After", "2");
    }
    if (error.code == base::ErrorCode::Store_Full) {
        return Response::problem(507, u"disk-full"_s, u"The server has no room to store it."_s);
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
    const QString given = request.queryValue(u"after"_s);
    bool ok = given.isEmpty();
    const qint64 after = ok ? 0 : given.toLongLong(&ok);
    return ok && after >= 0 ? std::optional(after) : std::nullopt;
}

} // namespace contractserver
