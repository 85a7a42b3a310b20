// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/audit/log.h"
#include "app/httpserver/server.h"
#include "app/program/devicecookies.h"
#include "app/program/signinlimit.h"

//! What the web sites of the servers do alike.
namespace contractserver::websites {

//! Gives every answer, the API's too, the headers that keep a browser safe, and after \a finish
//! tells \a log of what was changed and refused. \a log outlives the server.
void protect(httpserver::Server &server, audit::Log &log,
             const httpserver::Server::Finish &finish = {});
//! A path on this site, never another host's.
[[nodiscard]] bool isOwnPath(const QString &path);

//! A sign-in that may be tried, or has to wait.
struct Trying
{
    bool isKnownDevice = false;
    qint64 waitSeconds = 0;
    std::shared_ptr<program::SignInLimit::Attempt> attempt; //!< null when it has to wait
};
//! \a device: the cookie of the browser; \a scope: see DeviceCookies.
[[nodiscard]] Trying trySignIn(const httpserver::Request &request, program::SignInLimit &limit,
                               const program::DeviceCookies &devices, const QString &device,
                               const QString &account, const QByteArray &scope);
//! The answer to a sign-in that has to wait.
[[nodiscard]] httpserver::Response waiting(httpserver::Response page, const Trying &trying);
//! By which the browser is known again.
[[nodiscard]] httpserver::Response::Cookie deviceCookie(const httpserver::Request &request,
                                                        const program::DeviceCookies &devices,
                                                        const QByteArray &name,
                                                        const QByteArray &scope);

} // namespace contractserver::websites
