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
//! Does a page of another site send this form?
[[nodiscard]] bool isForeignForm(const httpserver::Request &request);
//! Does our own page send it? Its \a field must say the visitor's \a token, unknown to others.
[[nodiscard]] bool isGenuineForm(const httpserver::Request &request, const QString &field,
                                 const QByteArray &token);
//! The value of a cookie of newCookie().
[[nodiscard]] QByteArray cookie(const httpserver::Request &request, const QByteArray &name);
//! By default until the browser closes. Over TLS only this very host can set it ("__Host-").
[[nodiscard]] httpserver::Response::Cookie newCookie(const httpserver::Request &request,
                                                     const QByteArray &name,
                                                     const QByteArray &value,
                                                     int maxAgeSeconds = -1);
//! A path on this site, never another host's.
[[nodiscard]] bool isOwnPath(const QString &path);

//! A sign-in that may be tried, or has to wait.
struct Trying
{
    bool isKnownDevice = false;
    qint64 waitSeconds = 0; //!< for Retry-After
    std::shared_ptr<program::SignInLimit::Attempt> attempt; //!< null when it has to wait
};
//! \a device: the cookie of the browser; \a scope: see DeviceCookies.
[[nodiscard]] Trying trySignIn(const httpserver::Request &request, program::SignInLimit &limit,
                               const program::DeviceCookies &devices, const QByteArray &device,
                               const QString &account, const QByteArray &scope);

} // namespace contractserver::websites
