// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contractserver/answers.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace contractserver {

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

} // namespace contractserver
