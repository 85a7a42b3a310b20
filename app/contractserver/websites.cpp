// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contractserver/websites.h"

#include "app/audit/requests.h"
#include "app/program/secrets.h"

namespace contractserver::websites {

using httpserver::Request;
using httpserver::Response;

namespace {

//! Browsers take "__Host-" over TLS only, and from this very host only.
QByteArray fullName(const Request &request, const QByteArray &name)
{
    return request.secure ? "__Host-" + name : name;
}

} // namespace

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

bool isForeignForm(const Request &request)
{
    return request.method == "POST" && request.header("sec-fetch-site") == "cross-site";
}

bool isGenuineForm(const Request &request, const QString &field, const QByteArray &token)
{
    return !isForeignForm(request) && token.size() == 64
        && program::secrets::equal(request.formValue(field).toUtf8(), token);
}

QByteArray cookie(const Request &request, const QByteArray &name)
{
    return request.cookie(QString::fromLatin1(fullName(request, name))).toLatin1();
}

Response::Cookie newCookie(const Request &request, const QByteArray &name, const QByteArray &value,
                           int maxAgeSeconds)
{
    return {fullName(request, name), value, maxAgeSeconds, request.secure};
}

bool isOwnPath(const QString &path)
{
    return path.startsWith(u'/') && !path.startsWith(u"//") && !path.contains(u'\\');
}

Trying trySignIn(const Request &request, program::SignInLimit &limit,
                 const program::DeviceCookies &devices, const QByteArray &device,
                 const QString &account, const QByteArray &scope)
{
    const QByteArray known = devices.deviceOf(cookie(request, device), scope);
    auto begun = limit.begin({request.addressKey, account, known});
    Trying trying{.isKnownDevice = !known.isEmpty()};
    if (const auto *wait = std::get_if<qint64>(&begun)) {
        trying.waitSeconds = (*wait + 999) / 1000;
    } else {
        trying.attempt = std::get<1>(std::move(begun));
    }
    return trying;
}

} // namespace contractserver::websites
