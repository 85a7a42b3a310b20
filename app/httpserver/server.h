// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/request.h"
#include "app/httpserver/response.h"
#include "models/base/result.h"

#include <functional>
#include <memory>

namespace httpserver {

//! How a server listens and what it lets in.
struct Options
{
    QString host = QStringLiteral("127.0.0.1");
    int port = 0; //!< 0 = any free port, see Server::port()
    int threads = 48; //!< a kept-alive connection occupies one
    qint64 bodyLimit = 8 * 1024 * 1024; //!< bytes; a route may set its own
    int readTimeoutSeconds = 10; //!< between two pieces of a request
    int bodyTimeoutSeconds = 120; //!< for a whole body
    QString certificateFile; //!< PEM; with keyFile: TLS
    QString keyFile;
};

//! Reads the body of a request piece by piece.
class BodyReader
{
public:
    virtual ~BodyReader() = default;
    //! Gives the body to \a sink in pieces; \a sink returns false to stop. Errors: File_TooLarge
    //! (beyond the route's limit), Net_Timeout, Net_Cancelled (stopped or connection gone).
    virtual base::Result<void> read(const std::function<bool(QByteArrayView piece)> &sink) = 0;
};

//! The one adapter over cpp-httplib. Routes and middlewares are added before start(); handlers run
//! on several server threads at once and must be thread-safe. Answers of its own (404, 405, 413,
//! 408, 400, 500) are RFC 9457 problems unless an error page is set.
class Server
{
public:
    using Handler = std::function<Response(Request &request)>;
    using StreamHandler = std::function<Response(Request &request, BodyReader &body)>;
    using Next = std::function<Response(Request &request)>;
    //! Runs around the handlers in the order added, also around 404 and 405; may answer itself
    //! instead of calling next. The body is not read before all middlewares let the request pass.
    using Middleware = std::function<Response(Request &request, const Next &next)>;
    //! Makes the page for an answer of the server itself.
    using ErrorPage = std::function<Response(const Request &request, const Response &problem)>;

    explicit Server(Options options);
    ~Server(); //!< stops
    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;

    void use(Middleware middleware);
    //! \a pattern: "/products/{sku}"; a word in braces stands for one part of the path, "{name*}"
    //! at the end for all that is left. Literal parts win over words. \a bodyLimit -1 = Options'.
    void route(const QByteArray &method, const QString &pattern, Handler handler,
               qint64 bodyLimit = -1);
    //! The handler reads the body itself, piece by piece (uploads). \a bodyTimeoutSeconds for the
    //! whole body, 0 = Options'.
    void routeStream(const QByteArray &method, const QString &pattern, StreamHandler handler,
                     qint64 bodyLimit, int bodyTimeoutSeconds = 0);
    void setErrorPage(ErrorPage page);

    //! Binds the port and serves on threads of its own; returns when connections are accepted.
    //! Net_Unreachable when the address cannot be had, Net_Tls when the certificate is unusable.
    base::Result<void> start();
    //! Stops accepting, finishes the requests under way (but reads no body any further), waits.
    //! Harmless when not running.
    void stop();
    //! The port listened on; 0 before start().
    [[nodiscard]] int port() const;
    //! "http://127.0.0.1:8780"
    [[nodiscard]] QString url() const;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace httpserver
