// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contractserver/desktoken.h"

#include "app/audit/requests.h"
#include "app/program/secrets.h"

using namespace Qt::StringLiterals;

namespace contractserver {

using httpserver::Access;
using httpserver::Request;
using httpserver::Response;

DeskToken::DeskToken(const QByteArray &token) : m_hash(program::secrets::hash(token)) { }

bool DeskToken::isShownBy(const Request &request) const
{
    return program::secrets::equal(program::secrets::hash(request.bearerToken()), m_hash);
}

void DeskToken::addGate(httpserver::Server &server) const
{
    server.setGate(Access::StaffToken, [desk = *this](Request &request) -> std::optional<Response> {
        if (desk.isShownBy(request)) {
            request.setAttribute(audit::WhoAttribute, u"desk"_s);
            return {};
        }
        return Response::problem(401, u"not-authenticated"_s,
                                 u"The bearer token is missing or wrong."_s)
            .setHeader("WWW-Authenticate", "Bearer");
    });
}

void DeskToken::addHealth(httpserver::Server &server, const program::Health &health) const
{
    server.route("GET", u"/health"_s, Access::Public,
                 [desk = *this, &health](const Request &request) {
                     const auto answer = health.answer(desk.isShownBy(request));
                     return Response::json(answer.body, answer.status)
                         .setHeader("Cache-Control", "no-store");
                 });
}

} // namespace contractserver
