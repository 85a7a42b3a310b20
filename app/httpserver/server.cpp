// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/server.h"

#include "app/httpserver/route.h"
#include "models/base/digest.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QUrl>

#include <httplib.h>

#include <algorithm>
#include <thread>

using namespace Qt::StringLiterals;

namespace httpserver {

namespace {

Q_LOGGING_CATEGORY(lcHttp, "supplierdesk.http")

constexpr size_t KeepAliveRequests = 100'000;
constexpr time_t KeepAliveSeconds = 2; // stop() waits for idle connections this long
constexpr size_t FilePiece = 64 * 1024;
constexpr qsizetype SmallAnswer = 1024; // not worth compressing

//! A connection whose framing is no longer known (body not read to its end, contradicting lengths)
//! must not be believed any further: what follows could be a smuggled request. cpp-httplib serves
//! a connection on one thread from beginning to end and cannot be told to close it, so every
//! later "request" on it is refused unread.
struct Connection
{
    std::string address;
    int port = -1;
    bool spoiled = false;
};
thread_local Connection currentConnection;

Connection &connectionOf(const httplib::Request &request)
{
    if (currentConnection.port != request.remote_port
        || currentConnection.address != request.remote_addr) {
        currentConnection = {request.remote_addr, request.remote_port, false};
    }
    return currentConnection;
}

bool mayHaveBody(const std::string &method)
{
    return method == "POST" || method == "PUT" || method == "PATCH" || method == "DELETE";
}

bool isChunked(const httplib::Request &request)
{
    return request.has_header("Transfer-Encoding");
}

//! What is wrong with the framing of a request, or nothing.
std::optional<QString> framingProblem(const httplib::Request &request)
{
    const size_t lengths = request.get_header_value_count("Content-Length");
    if (lengths > 1 || request.get_header_value_count("Transfer-Encoding") > 1
        || request.get_header_value_count("Host") > 1) {
        return u"a header that must occur once is there twice"_s;
    }
    if (isChunked(request)) {
        const std::string encoding = request.get_header_value("Transfer-Encoding");
        if (lengths > 0 || QByteArray::fromStdString(encoding).trimmed().toLower() != "chunked") {
            return u"the length of the body is not clear"_s;
        }
    }
    if (lengths == 1) {
        const QByteArray length
            = QByteArray::fromStdString(request.get_header_value("Content-Length"));
        const bool digits = std::all_of(length.cbegin(), length.cend(),
                                        [](char c) { return c >= '0' && c <= '9'; });
        if (length.isEmpty() || length.size() > 18 || !digits) {
            return u"Content-Length is no number"_s;
        }
        if (!mayHaveBody(request.method) && length.toLongLong() > 0) {
            return u"this method takes no body"_s;
        }
    } else if (isChunked(request) && !mayHaveBody(request.method)) {
        return u"this method takes no body"_s;
    }
    return {};
}

Request toRequest(const httplib::Request &from, bool tls)
{
    Request request;
    request.method = QByteArray::fromStdString(from.method);
    request.target = QByteArray::fromStdString(from.target);
    const QByteArray &target = request.target;
    const qsizetype question = target.indexOf('?');
    request.path = QString::fromUtf8(
        QByteArray::fromPercentEncoding(question < 0 ? target : target.left(question)));
    if (question >= 0) {
        const QList<QByteArray> pairs = target.mid(question + 1).split('&');
        for (QByteArray pair : pairs) {
            pair.replace('+', ' ');
            const qsizetype equals = pair.indexOf('=');
            const QByteArray name = equals < 0 ? pair : pair.left(equals);
            const QByteArray value = equals < 0 ? QByteArray() : pair.mid(equals + 1);
            request.query.insert(QString::fromUtf8(QByteArray::fromPercentEncoding(name)),
                                 QString::fromUtf8(QByteArray::fromPercentEncoding(value)));
        }
    }
    for (const auto &[name, value] : from.headers) {
        // cpp-httplib adds these itself; they are no headers of the client.
        if (name == "REMOTE_ADDR" || name == "REMOTE_PORT" || name == "LOCAL_ADDR"
            || name == "LOCAL_PORT") {
            continue;
        }
        request.headers.insert(QByteArray::fromStdString(name).toLower(),
                               QByteArray::fromStdString(value));
    }
    request.remoteAddress = QString::fromStdString(from.remote_addr);
    request.tls = tls;
    return request;
}

void streamFile(const Response &from, httplib::Response &to)
{
    auto file = std::make_shared<QFile>(from.file);
    if (!file->open(QIODevice::ReadOnly)) {
        const Response missing = Response::problem(404, u"not-found"_s, {});
        to.status = missing.status;
        to.set_content(missing.body.toStdString(), missing.contentType.toStdString());
        return;
    }
    const auto size = static_cast<size_t>(file->size());
    if (size == 0) {
        to.set_content(std::string(), from.contentType.toStdString());
        return;
    }
    to.set_header("Accept-Ranges", "bytes");
    to.set_content_provider(
        size, from.contentType.toStdString(),
        [file](size_t offset, size_t length, httplib::DataSink &sink) {
            if (!file->seek(static_cast<qint64>(offset))) {
                return false;
            }
            const QByteArray piece = file->read(static_cast<qint64>(std::min(length, FilePiece)));
            return !piece.isEmpty()
                && sink.write(piece.constData(), static_cast<size_t>(piece.size()));
        });
}

//! Parts of a file that were asked for, cut to its size: the library would announce more than
//! there is. False when none of them lies in it.
bool fitRanges(httplib::Ranges &ranges, qint64 size)
{
    const size_t asked = ranges.size();
    std::erase_if(ranges, [size](const std::pair<ssize_t, ssize_t> &range) {
        return range.first >= size || (range.first < 0 && range.second <= 0);
    });
    for (auto &[first, last] : ranges) {
        if (first < 0) {
            last = std::min<ssize_t>(last, size); // the end of that length
        } else if (last >= size) {
            last = -1;
        }
    }
    return asked == 0 || !ranges.empty();
}

void fromResponse(const Response &from, httplib::Response &to)
{
    to.status = from.status;
    for (const auto &[name, value] : from.headers) {
        to.headers.emplace(name.toStdString(), value.toStdString());
    }
    if (!from.file.isEmpty()) {
        // Left open when the whole file is served, so that a range can be answered with 206.
        if (from.status == 200) {
            to.status = -1;
        }
        streamFile(from, to);
    } else if (!from.body.isEmpty() || !from.contentType.isEmpty()) {
        to.set_content(from.body.constData(), static_cast<size_t>(from.body.size()),
                       from.contentType.toStdString());
    }
}

//! cpp-httplib compresses whatever the client understands, with Brotli at its slowest: some 10 ms
//! of processor time for 1 kB, seconds for a page of a feed. It asks the request again when it
//! writes the answer, and has no other switch.
void chooseCompression(const httplib::Request &from, const Response &answer)
{
    const std::string accepted = from.get_header_value("Accept-Encoding");
    if (accepted.empty()) {
        return;
    }
    auto &headers = const_cast<httplib::Request &>(from).headers; // the library's own, not const
    headers.erase("Accept-Encoding");
    const bool small = answer.file.isEmpty() && answer.body.size() < SmallAnswer;
    if (!small && accepted.find("gzip") != std::string::npos) {
        headers.emplace("Accept-Encoding", "gzip");
    }
}

base::Error cut(base::ErrorCode code, const QString &detail)
{
    return base::failure(code, detail);
}

//! The body of a request as cpp-httplib delivers it.
class LibraryBody final : public BodyReader
{
public:
    LibraryBody(const httplib::Request &request, const httplib::ContentReader *reader, qint64 limit,
                qint64 deadlineMs, const std::atomic<bool> &stopping)
        : m_request(request),
          m_reader(reader),
          m_limit(limit),
          m_deadlineMs(deadlineMs),
          m_stopping(stopping)
    {
        // Without a length there is no body; cpp-httplib would wait for the connection to close.
        m_done = !reader || (!isChunked(request) && !request.has_header("Content-Length"));
    }
    void setLimit(qint64 limit) { m_limit = limit; }
    void setDeadline(qint64 deadlineMs) { m_deadlineMs = deadlineMs; }
    [[nodiscard]] bool isDone() const { return m_done; }

    base::Result<void> read(const std::function<bool(QByteArrayView)> &sink) override
    {
        if (m_done) {
            return {};
        }
        if (!isChunked(m_request)
            && QByteArray::fromStdString(m_request.get_header_value("Content-Length")).toLongLong()
                > m_limit) {
            return tooLarge();
        }
        QElapsedTimer timer;
        timer.start();
        qint64 size = 0;
        std::optional<base::Error> error;
        const bool whole = (*m_reader)([&](const char *data, size_t length) {
            size += static_cast<qint64>(length);
            if (size > m_limit) {
                error = tooLarge();
            } else if (timer.elapsed() > m_deadlineMs) {
                error = cut(base::ErrorCode::Net_Timeout, u"body not complete in time"_s);
            } else if (m_stopping) {
                error = cut(base::ErrorCode::Net_Cancelled, u"the server stops"_s);
            } else if (!sink(QByteArrayView(data, static_cast<qsizetype>(length)))) {
                error = cut(base::ErrorCode::Net_Cancelled, u"reading stopped"_s);
            }
            return !error;
        });
        m_done = whole && !error;
        if (error) {
            return *error;
        }
        if (!whole) {
            return cut(base::ErrorCode::Net_Timeout, u"the body did not arrive"_s);
        }
        return {};
    }

private:
    [[nodiscard]] base::Error tooLarge() const
    {
        base::ErrorContext context;
        context.expected = QString::number(m_limit);
        return base::failure(base::ErrorCode::File_TooLarge, u"body beyond the limit"_s, context);
    }

    const httplib::Request &m_request;
    const httplib::ContentReader *m_reader;
    qint64 m_limit;
    qint64 m_deadlineMs;
    const std::atomic<bool> &m_stopping;
    bool m_done = false;
};

Response bodyProblem(const base::Error &error)
{
    if (error.code == base::ErrorCode::File_TooLarge) {
        return Response::problem(
            413, u"too-large"_s,
            u"The body may have at most %1 bytes."_s.arg(error.context.expected));
    }
    if (error.code == base::ErrorCode::Net_Timeout) {
        return Response::problem(408, u"too-slow"_s, u"The body did not arrive in time."_s);
    }
    return Response::problem(400, u"incomplete"_s, u"The body is not complete."_s);
}

} // namespace

class Server::Impl
{
public:
    struct Route
    {
        QByteArray method;
        RoutePattern pattern;
        Handler handler;
        StreamHandler streamHandler;
        qint64 bodyLimit;
        int bodyTimeoutSeconds = 0;
    };

    explicit Impl(Options serverOptions) : options(std::move(serverOptions)) { }

    void serve(const httplib::Request &from, httplib::Response &to,
               const httplib::ContentReader *reader);
    [[nodiscard]] Response answer(Request &request, LibraryBody &body);
    [[nodiscard]] Response dispatch(Request &request, LibraryBody &body);
    [[nodiscard]] Response handle(const Route &route, Request &request, LibraryBody &body);
    [[nodiscard]] Response runFrom(size_t middleware, Request &request, LibraryBody &body);
    [[nodiscard]] Response own(const Request &request, Response problem) const
    {
        return errorPage ? errorPage(request, problem) : problem;
    }
    void setUp();

    Options options;
    std::vector<Middleware> middlewares;
    std::vector<Route> routes;
    ErrorPage errorPage;
    std::unique_ptr<httplib::Server> library;
    std::thread listener;
    std::atomic<int> boundPort = 0;
    std::atomic<bool> stopping = false;
};

Response Server::Impl::handle(const Route &route, Request &request, LibraryBody &body)
{
    body.setLimit(route.bodyLimit < 0 ? options.bodyLimit : route.bodyLimit);
    if (route.bodyTimeoutSeconds > 0) {
        body.setDeadline(qint64(route.bodyTimeoutSeconds) * 1000);
    }
    if (route.streamHandler) {
        return route.streamHandler(request, body);
    }
    const base::Result<void> read = body.read([&request](QByteArrayView piece) {
        request.body.append(piece);
        return true;
    });
    if (!read.ok()) {
        return own(request, bodyProblem(read.error()));
    }
    // Somebody who says what he sent is told that it arrived as something else, before it counts.
    const QByteArray digest = request.header(base::digest::RequestHeader);
    if (!digest.isEmpty()
        && digest != base::digest::ofRequest(request.method, request.target, request.body)) {
        return own(request,
                   Response::problem(400, u"damaged"_s,
                                     u"The request was damaged on its way. Send it again."_s));
    }
    Response response = route.handler(request);
    if (!digest.isEmpty() && response.file.isEmpty()) {
        response.setHeader(
            base::digest::AnswerHeader,
            base::digest::ofAnswer(digest, response.status,
                                   request.method == "HEAD" ? QByteArray() : response.body));
    }
    return response;
}

Response Server::Impl::dispatch(Request &request, LibraryBody &body)
{
    const std::optional<QStringList> parts = pathParts(request.target);
    if (!parts) {
        return own(request, Response::problem(400, u"bad-path"_s, u"The path is not valid."_s));
    }
    const Route *best = nullptr;
    QHash<QString, QString> parameters;
    QByteArrayList otherMethods;
    for (const Route &route : routes) {
        const auto values = route.pattern.match(*parts);
        if (!values) {
            continue;
        }
        const bool fits
            = route.method == request.method || (request.method == "HEAD" && route.method == "GET");
        if (!fits) {
            otherMethods.append(route.method);
            continue;
        }
        const bool exact = route.method == request.method;
        const bool better = !best || route.pattern.isMoreSpecificThan(best->pattern)
            || (exact && best->method != request.method
                && !best->pattern.isMoreSpecificThan(route.pattern));
        if (better) {
            best = &route;
            parameters = *values;
        }
    }
    if (best) {
        request.parameters = parameters;
        return handle(*best, request, body);
    }
    if (!otherMethods.isEmpty()) {
        Response refused = own(request,
                               Response::problem(405, u"method-not-allowed"_s,
                                                 u"This address does not take that method."_s));
        std::sort(otherMethods.begin(), otherMethods.end());
        otherMethods.erase(std::unique(otherMethods.begin(), otherMethods.end()),
                           otherMethods.end());
        return refused.setHeader("Allow", otherMethods.join(", "));
    }
    return own(request,
               Response::problem(404, u"not-found"_s, u"There is nothing at this address."_s));
}

Response Server::Impl::runFrom(size_t middleware, Request &request, LibraryBody &body)
{
    if (middleware == middlewares.size()) {
        return dispatch(request, body);
    }
    return middlewares[middleware](request, [this, middleware, &body](Request &next) {
        return runFrom(middleware + 1, next, body);
    });
}

Response Server::Impl::answer(Request &request, LibraryBody &body)
{
    try {
        return runFrom(0, request, body);
    } catch (const std::exception &exception) {
        qCCritical(lcHttp) << "handler failed:" << exception.what();
        return own(request,
                   Response::problem(500, u"fault"_s, u"Something went wrong on the server."_s));
    }
}

void Server::Impl::serve(const httplib::Request &from, httplib::Response &to,
                         const httplib::ContentReader *reader)
{
    Connection &connection = connectionOf(from);
    std::optional<QString> problem = framingProblem(from);
    if (connection.spoiled || problem) {
        connection.spoiled = true;
        fromResponse(Response::problem(400, u"bad-request"_s, problem.value_or(QString())), to);
        to.headers.emplace("Connection", "close");
        return;
    }
    Request request = toRequest(from, !options.certificateFile.isEmpty());
    LibraryBody body(from, reader, options.bodyLimit, qint64(options.bodyTimeoutSeconds) * 1000,
                     stopping);
    const Response response = answer(request, body);
    bool close = false;
    if (!body.isDone()) {
        // A small rest is read away, so that the client sees the answer; a long one is not.
        constexpr qint64 MostRest = 1024 * 1024;
        body.setLimit(MostRest);
        if (!body.read([](QByteArrayView) { return true; }).ok()) {
            connection.spoiled = true;
            close = true;
        }
    }
    chooseCompression(from, response);
    // The library goes by the request it has: nobody else reads it any more.
    httplib::Ranges &ranges = const_cast<httplib::Request &>(from).ranges;
    const bool isFile = !response.file.isEmpty() && response.status == 200;
    const qint64 size = isFile ? QFileInfo(response.file).size() : 0;
    if (!isFile) {
        ranges.clear();
    }
    // Last, because cpp-httplib sets a status of its own when a body cannot be read.
    if (fitRanges(ranges, size)) {
        fromResponse(response, to);
    } else {
        to.status = 416;
        to.set_header("Content-Range", "bytes */" + std::to_string(size));
    }
    if (close) {
        to.headers.emplace("Connection", "close");
    }
}

void Server::Impl::setUp()
{
    library->set_tcp_nodelay(true);
    library->set_keep_alive_max_count(KeepAliveRequests);
    library->set_keep_alive_timeout(KeepAliveSeconds);
    library->set_read_timeout(options.readTimeoutSeconds);
    library->set_write_timeout(options.readTimeoutSeconds);
    const size_t threads = static_cast<size_t>(std::max(1, options.threads));
    library->new_task_queue = [threads] { return new httplib::ThreadPool(threads); };
    // Routes decide about sizes themselves and read the body as a stream.
    library->set_pre_routing_handler([this](const httplib::Request &from, httplib::Response &to) {
        if (mayHaveBody(from.method)) {
            return httplib::Server::HandlerResponse::Unhandled;
        }
        serve(from, to, nullptr);
        return httplib::Server::HandlerResponse::Handled;
    });
    const auto withBody
        = [this](const httplib::Request &from, httplib::Response &to,
                 const httplib::ContentReader &reader) { serve(from, to, &reader); };
    library->Post(".*", withBody);
    library->Put(".*", withBody);
    library->Patch(".*", withBody);
    library->Delete(".*", withBody);
}

Server::Server(Options options) : m_impl(std::make_unique<Impl>(std::move(options))) { }

Server::~Server()
{
    stop();
}

void Server::use(Middleware middleware)
{
    m_impl->middlewares.push_back(std::move(middleware));
}

void Server::route(const QByteArray &method, const QString &pattern, Handler handler,
                   qint64 bodyLimit)
{
    m_impl->routes.push_back({method, RoutePattern(pattern), std::move(handler), {}, bodyLimit});
}

void Server::routeStream(const QByteArray &method, const QString &pattern, StreamHandler handler,
                         qint64 bodyLimit, int bodyTimeoutSeconds)
{
    m_impl->routes.push_back(
        {method, RoutePattern(pattern), {}, std::move(handler), bodyLimit, bodyTimeoutSeconds});
}

void Server::setErrorPage(ErrorPage page)
{
    m_impl->errorPage = std::move(page);
}

base::Result<void> Server::start()
{
    Impl &impl = *m_impl;
    const Options &options = impl.options;
    if (options.certificateFile.isEmpty()) {
        impl.library = std::make_unique<httplib::Server>();
    } else {
#ifdef CPPHTTPLIB_OPENSSL_SUPPORT
        impl.library = std::make_unique<httplib::SSLServer>(
            QFile::encodeName(options.certificateFile).constData(),
            QFile::encodeName(options.keyFile).constData());
#endif
        if (!impl.library || !impl.library->is_valid()) {
            base::ErrorContext context;
            context.file = options.certificateFile;
            return base::failure(base::ErrorCode::Net_Tls, u"certificate or key unusable"_s,
                                 context);
        }
    }
    impl.stopping = false;
    impl.setUp();
    const std::string host = options.host.toStdString();
    int port = options.port;
    if (port == 0) {
        port = impl.library->bind_to_any_port(host);
    } else if (!impl.library->bind_to_port(host, port)) {
        port = -1;
    }
    if (port <= 0) {
        base::ErrorContext context;
        context.subject = u"%1:%2"_s.arg(options.host).arg(options.port);
        return base::failure(base::ErrorCode::Net_Unreachable, u"cannot listen there"_s, context);
    }
    impl.boundPort = port;
    impl.listener = std::thread([&impl] { impl.library->listen_after_bind(); });
    while (!impl.library->is_running()) {
        // listen_after_bind() sets the flag first thing; the socket accepts since bind.
        std::this_thread::yield();
    }
    return {};
}

void Server::stop()
{
    if (m_impl->listener.joinable()) {
        m_impl->stopping = true;
        m_impl->library->stop();
        m_impl->listener.join();
    }
    m_impl->boundPort = 0;
}

int Server::port() const
{
    return m_impl->boundPort;
}

QString Server::url() const
{
    return u"%1://%2:%3"_s
        .arg(m_impl->options.certificateFile.isEmpty() ? u"http"_s : u"https"_s,
             m_impl->options.host)
        .arg(port());
}

} // namespace httpserver
