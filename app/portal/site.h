// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/audit/log.h"
#include "app/contractserver/sessions.h"
#include "app/httpserver/server.h"
#include "app/portal/mediastore.h"
#include "app/portal/pagerenderer.h"
#include "app/portal/schema.h"
#include "app/portal/sitecaches.h"
#include "app/program/devicecookies.h"
#include "app/program/signinlimit.h"
#include "models/base/id.h"

namespace portal {

//! What the pages of the site share. Outlives the server. Thread-safe.
struct SiteContext
{
    program::Databases &databases;
    const MediaStore &media;
    base::IdMaker &ids;
    const base::Clock &clock;
    program::DeviceCookies devices;
    audit::Log &audit;
    PageRenderer pages;
    const SiteLanguages &languages;
    SiteCaches caches = {};
};

//! The customers' web site: who asks, what everybody gets (security headers, log-in, form tokens),
//! and the routes of all pages. A customer only ever sees its own; every query of a page names the
//! customer of the session.
class Site
{
public:
    explicit Site(SiteContext &context);

    void addRoutes(httpserver::Server &server);

private:
    using Access = httpserver::Access;
    using Request = httpserver::Request;
    using Response = httpserver::Response;

    [[nodiscard]] Visit visitOf(const Request &request);
    //! The request with its visit found out, whatever its access.
    [[nodiscard]] Request visited(const Request &request);
    void addLogin(httpserver::Server &server);
    [[nodiscard]] Response loginPage(const Request &request, const QString &problem, int status,
                                     const QString &login = {});
    //! Refuses a sign-in that must wait, before it takes a place in the queue for passwords.
    [[nodiscard]] std::optional<Response> delayLogIn(Request &request);
    [[nodiscard]] Response logIn(Request &request);
    void tellSignIn(const Request &request, const QString &result, int status) const;
    [[nodiscard]] Response logOut(Request &request);
    [[nodiscard]] Response changeLanguage(const Request &request) const;

    SiteContext &m_context;
    static constexpr qint64 HourMs = 3600 * 1000;
    const contractserver::Sessions m_sessions{
        m_context.databases, m_context.clock, {8 * HourMs, 7 * 24 * HourMs}};
    program::SignInLimit m_limit;
};

} // namespace portal
