// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/lane.h"
#include "app/httpserver/options.h"
#include "app/httpserver/request.h"
#include "app/httpserver/response.h"
#include "app/httpserver/upload.h"
#include "models/base/result.h"

#include <functional>
#include <memory>
#include <optional>
#include <variant>

namespace httpserver {

//! The body that a route takes, and where it is worked on.
struct Body
{
    qint64 limit = 0; //!< bytes; 0 = it takes none
    std::optional<Lane> lane = {}; //!< Lane::Desk for Access::StaffToken when not said, else Pages
    //! Asked with the body, before the handler and on the lane of the other routes: an answer ends
    //! the request. What must not take a place in a short queue is refused here. It may leave what
    //! it found out in the request's attributes; these are destroyed when no handler runs.
    std::function<std::optional<Response>(Request &request)> check = {};
};

//! The HTTP server: event loops own the connections, workers run the handlers. Routes, gates and
//! hooks are added before start(). Handlers run on several worker threads at once and must be
//! thread-safe. Answers of its own (400, 404, 405, 408, 413, 500, 503 …) are RFC 9457 problems
//! unless an error page is set and the client wants a page.
class Server
{
public:
    using Handler = std::function<Response(Request &request)>;
    using UploadHandler
        = std::function<std::variant<Response, std::unique_ptr<Upload>>(Request &request)>;
    //! Nothing: the request may pass. It sees the header only, since no body was read yet, and may
    //! leave what it found out in the request's attributes.
    using Gate = std::function<std::optional<Response>(Request &request)>;
    //! Makes the page for an answer of the server itself.
    using ErrorPage = std::function<Response(const Request &request, const Response &problem)>;
    //! Sees every answer that a worker made, last; e.g. to add security headers.
    using Finish = std::function<void(const Request &request, Response &response)>;
    //! Told of requests that a gate refused, and of addresses and hosts that are not served. Called
    //! on any thread.
    using Refused = std::function<void(const Request &request, const Response &response)>;

    explicit Server(Options options);
    ~Server(); //!< stops
    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;

    //! Who passes to routes of \a access; each but Access::Public needs one.
    void setGate(Access access, Gate gate);
    //! \a pattern: "/products/{sku}"; a word in braces stands for one part of the path. Fixed parts
    //! win over words. A route without an access does not compile.
    void route(const QByteArray &method, const QString &pattern, Access access, Handler handler);
    void route(const QByteArray &method, const QString &pattern, Access access, Body body,
               Handler handler);
    //! The body goes to the handler's Upload in pieces. It may take as long as it keeps the least
    //! pace (Limits::bytesPerSecond).
    void upload(const QByteArray &method, const QString &pattern, Access access, Body body,
                UploadHandler handler);
    void setErrorPage(ErrorPage page);
    void setFinish(Finish finish);
    void setRefused(Refused refused);

    //! A line per route, sorted: "GET /products/{sku} customer".
    [[nodiscard]] QByteArray routeList() const;

    //! Binds the port and serves on threads of its own; returns when connections are accepted.
    //! Net_Unreachable when the address cannot be had, Net_Tls when the certificate is unusable,
    //! Value_Empty when a route's access has no gate, Value_BadFormat for a trusted proxy that is
    //! no address.
    base::Result<void> start();
    //! Stops accepting, lets answers under way go out for some seconds, ends every connection.
    //! Harmless when not running.
    void stop();
    //! The port listened on; 0 before start().
    [[nodiscard]] int port() const;
    //! "http://127.0.0.1:8780"
    [[nodiscard]] QString url() const;
    //! Connections at this moment.
    [[nodiscard]] int connections() const;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace httpserver
