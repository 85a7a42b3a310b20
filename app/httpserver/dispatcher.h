// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/outgoing.h"
#include "app/httpserver/route.h"
#include "app/httpserver/server.h"

#include <map>
#include <vector>

namespace httpserver {

//! Finds the route of a request and holds it to what the route says: who may call it, which body
//! it takes. The one place that decides this. Filled before the server starts, read-only then:
//! thread-safe.
class Dispatcher
{
public:
    struct Route
    {
        QByteArray method;
        RoutePattern pattern;
        Access access;
        Body body;
        Server::Handler handler;
        Server::UploadHandler uploadHandler; //!< instead of handler
        Lane lane = Lane::Pages; //!< of gate and check, and of an upload
        Lane handlerLane = Lane::Pages;
    };

    void add(Route route);
    void setGate(Access access, Server::Gate gate) { m_gates[access] = std::move(gate); }
    void setErrorPage(Server::ErrorPage page) { m_errorPage = std::move(page); }
    void setFinish(Server::Finish finish) { m_finish = std::move(finish); }
    void setRefused(Server::Refused refused) { m_refused = std::move(refused); }
    [[nodiscard]] const std::vector<Route> &routes() const { return m_routes; }
    //! An access that a route names and that has no gate.
    [[nodiscard]] std::optional<Access> missingGate() const;

    struct Found
    {
        const Route *route = nullptr;
        Response problem; //!< without a route: 400, 404 or 405
    };
    //! Reads the target and finds the route; sets what of \a request follows from them. Runs on an
    //! event loop.
    [[nodiscard]] Found find(Request &request) const;

    // On workers:
    //! What the gate of the route answers instead of letting the request in.
    [[nodiscard]] std::optional<Response> refusal(const Route &route, Request &request) const;
    //! What is answered to the body of a request, taken as a whole, instead of letting the handler
    //! have it.
    [[nodiscard]] std::optional<Outgoing> bodyRefusal(const Route &route, Request &request) const;
    //! The answer of the handler, after bodyRefusal().
    [[nodiscard]] Outgoing answer(const Route &route, Request &request) const;
    //! Begins an upload, or refuses it.
    [[nodiscard]] std::variant<Outgoing, std::unique_ptr<Upload>>
    beginUpload(const Route &route, Request &request) const;
    //! An answer of a handler, of a gate or of the server (\a isOwn), made ready to be sent.
    [[nodiscard]] Outgoing ready(const Request &request, Response response, bool isOwn) const;
    [[nodiscard]] bool hasPageFor(const Request &request) const
    {
        return m_errorPage && request.wantsPage();
    }
    //! Tells the audit that a request was refused before any handler saw it.
    void tellRefused(const Request &request, const Response &response) const;

private:
    [[nodiscard]] const Route *best(const Request &request, const QList<Target::Part> &parts,
                                    QByteArrayList &otherMethods) const;
    std::vector<Route> m_routes;
    std::map<Access, Server::Gate> m_gates;
    Server::ErrorPage m_errorPage;
    Server::Finish m_finish;
    Server::Refused m_refused;
};

} // namespace httpserver
