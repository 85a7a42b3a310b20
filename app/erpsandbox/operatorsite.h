// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/audit/log.h"
#include "app/contractserver/sessions.h"
#include "app/erpsandbox/schema.h"
#include "app/httpserver/server.h"
#include "app/program/devicecookies.h"
#include "app/program/signinlimit.h"
#include "app/templates/pages.h"

#include <QMutex>

namespace erpsandbox {

class Trade;

//! The operator's web site: change stock, move orders along, post invoices, book payments, add
//! payment terms. Says "Sandbox" on every page. Without a password it serves browsers of this
//! machine only. Thread-safe; must outlive the server it adds its routes to.
class OperatorSite
{
public:
    //! \a passwordHash: program::secrets::hash() of the operator's password; empty = open.
    OperatorSite(program::Databases &databases, const base::Clock &clock, audit::Log &log,
                 QByteArray passwordHash);

    void addRoutes(httpserver::Server &server);

private:
    using Access = httpserver::Access;
    using Request = httpserver::Request;
    using Response = httpserver::Response;
    using Session = contractserver::Sessions::Session;
    //! What a page is made of; errors are shown as a page.
    using Content
        = std::function<base::Result<templates::Fields>(store::Database &, const Request &)>;
    //! What a form does; returns the message to show.
    using Action = std::function<base::Result<QString>(Trade &, const Request &)>;

    void addPage(httpserver::Server &server, const QString &pattern, const QString &section,
                 const QString &templateName, Content content);
    void addForm(httpserver::Server &server, const QString &pattern, const QString &backTo,
                 Action action);
    void addPages(httpserver::Server &server);
    void addForms(httpserver::Server &server);
    [[nodiscard]] std::optional<Response> gate(Request &request);
    [[nodiscard]] Response logIn(const Request &request);
    [[nodiscard]] Response logOut(Request &request);
    [[nodiscard]] base::Result<Session> begin();
    //! A message for the next page of the session, told once.
    void leave(const Session &session, const QString &text, bool isProblem);
    void tell(const Request &request, const QString &event, const QString &result, int status);
    [[nodiscard]] Response loginPage(const QString &problem, int status);
    //! \a content inside the frame of the site.
    [[nodiscard]] Response page(const Request &request, const QString &section,
                                const QString &templateName, templates::Fields content,
                                int status = 200);

    program::Databases &m_databases;
    const base::Clock &m_clock;
    audit::Log &m_log;
    const QByteArray m_passwordHash;
    // A restart, maybe with another password, ends the sessions of the operator it had.
    const base::Id m_operator;
    const contractserver::Sessions m_sessions;
    QMutex m_mutex;
    QHash<QString, templates::Fields> m_messages; // by Session::tokenHash()
    program::SignInLimit m_limit;
    const program::DeviceCookies m_devices;
    const templates::Pages m_pages;
    const templates::Assets m_assets;
};

} // namespace erpsandbox
