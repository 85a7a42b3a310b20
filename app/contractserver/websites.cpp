// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contractserver/websites.h"

#include "app/audit/requests.h"

namespace contractserver::websites {

using httpserver::Request;
using httpserver::Response;

void protect(httpserver::Server &server, audit::Log &log, const httpserver::Server::Finish &finish)
{
    server.setFinish([&log, finish](const Request &request, Response &response) {
        response.setHeader("Content-Security-Policy",
                           "default-src 'none'; img-src 'self'; media-src 'self'; "
                           "style-src 'self'; form-action 'self'; base-uri 'none'; "
                           "frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (request.secure) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (request.access == httpserver::Access::StaffToken
            || response.header("cache-control").isEmpty()) {
            response.setHeader("Cache-Control", "no-store");
        }
        if (finish) {
            finish(request, response);
        }
        audit::logWrite(log, request, response);
    });
    server.setRefused([&log](const Request &request, const Response &response) {
        audit::logRefused(log, request, response);
    });
}

bool isOwnPath(const QString &path)
{
    return path.startsWith(u'/') && !path.startsWith(u"//") && !path.contains(u'\\');
}

Trying trySignIn(const Request &request, program::SignInLimit &limit,
                 const program::DeviceCookies &devices, const QString &device,
                 const QString &account, const QByteArray &scope)
{
    const QByteArray known = devices.deviceOf(request.cookie(device).toLatin1(), scope);
    auto begun = limit.begin({request.addressKey, account, known});
    Trying trying{.isKnownDevice = !known.isEmpty()};
    if (const auto *wait = std::get_if<qint64>(&begun)) {
        trying.waitSeconds = (*wait + 999) / 1000;
    } else {
        trying.attempt = std::get<1>(std::move(begun));
    }
    return trying;
}

Response waiting(Response page, const Trying &trying)
{
    return page.setHeader("Retry-After", QByteArray::number(trying.waitSeconds));
}

Response::Cookie deviceCookie(const Request &request, const program::DeviceCookies &devices,
                              const QByteArray &name, const QByteArray &scope)
{
    return {name, devices.make(scope), int(program::DeviceCookies::LifetimeMs / 1000),
            request.secure};
}

} // namespace contractserver::websites
