// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/server.h"

#include "app/httpserver/core.h"
#include "app/httpserver/openfiles.h"
#include "app/httpserver/sockets.h"
#ifdef SD_HTTP_TLS
#    include "app/httpserver/tlscontext.h"
#endif

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <QLoggingCategory>

#include <algorithm>
#include <thread>

#ifdef Q_OS_LINUX
#    include <netinet/tcp.h>
#endif

using namespace Qt::StringLiterals;

namespace httpserver {

namespace {

Q_LOGGING_CATEGORY(lcServer, "supplierdesk.http.server")

namespace asio = boost::asio;
using asio::ip::tcp;
using std::chrono::milliseconds;

constexpr milliseconds Tick{250};
constexpr milliseconds AcceptPause{100}; // when there are no more file descriptors
constexpr int TicksToMemory = 20;
constexpr int TicksToCertificate = 8;
constexpr std::chrono::seconds PatienceAtStop{5};
constexpr int ReservedFiles = 200; // for databases, media, logs

//! Who reads slowly and asks on cannot make the system hold one answer after the other for him:
//! what is not on its way yet stays with the connection, which takes up no further request
//! meanwhile.
void limitUnsent([[maybe_unused]] tcp::socket &socket)
{
#ifdef TCP_NOTSENT_LOWAT
    constexpr int Bytes = 64 * 1024;
    ::setsockopt(socket.native_handle(), IPPROTO_TCP, TCP_NOTSENT_LOWAT, &Bytes, sizeof Bytes);
#endif
}

//! What somebody gets for whom there is no place, as far as his socket takes it at once.
constexpr char NoPlace[] = "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\n"
                           "Content-Length: 0\r\nConnection: close\r\n\r\n";

QHostAddress peerOf(const tcp::socket &socket)
{
    boost::system::error_code error;
    const tcp::endpoint peer = socket.remote_endpoint(error);
    return error ? QHostAddress()
                 : plainAddress(QHostAddress(QString::fromStdString(peer.address().to_string())));
}

} // namespace

//! A loop with its thread and its clock.
struct RunningLoop : Loop
{
    asio::executor_work_guard<asio::io_context::executor_type> work{context.get_executor()};
    asio::steady_timer timer{context};
    std::thread thread;
    int ticks = 0;
};

class Server::Impl
{
public:
    explicit Impl(Options serverOptions) : options(std::move(serverOptions)) { }

    [[nodiscard]] base::Result<void> listen();
    void accept();
    void serve(RunningLoop &loop, tcp::socket socket);
    void tick(RunningLoop &loop);
    void keepHouse();
    void forAll(const std::function<void(Connection &)> &work);
    void run();
    void end();

    Options options;
    Dispatcher dispatcher;
    std::atomic<int> boundPort = 0;

    // While it runs; what is below is gone before what is above.
    std::unique_ptr<Core> core;
    std::vector<std::unique_ptr<RunningLoop>> loops;
    std::unique_ptr<tcp::acceptor> acceptor; // on the first loop
    std::unique_ptr<asio::steady_timer> pause;
    std::size_t next = 0;
    int mostConnections = 0; // since memory was given back last
#ifdef SD_HTTP_TLS
    std::unique_ptr<TlsContext> tls;
#endif
};

base::Result<void> Server::Impl::listen()
{
    const base::Error unreachable
        = base::failure(base::ErrorCode::Net_Unreachable, u"cannot listen there"_s,
                        {.subject = u"%1:%2"_s.arg(options.host).arg(options.port)});
    boost::system::error_code error;
    asio::io_context &context = loops.front()->context;
    const auto found = tcp::resolver(context).resolve(
        options.host.toStdString(), std::to_string(options.port),
        tcp::resolver::passive | tcp::resolver::numeric_service, error);
    if (error || found.empty()) {
        return unreachable;
    }
    const tcp::endpoint endpoint = found.begin()->endpoint();
    acceptor = std::make_unique<tcp::acceptor>(context);
    acceptor->open(endpoint.protocol(), error);
#ifndef Q_OS_WIN // there it would let another program take the port
    acceptor->set_option(tcp::acceptor::reuse_address(true), error);
#endif
    acceptor->bind(endpoint, error);
    if (!error) {
        acceptor->listen(asio::socket_base::max_listen_connections, error);
    }
    if (error) {
        acceptor.reset();
        return unreachable;
    }
    boundPort = acceptor->local_endpoint(error).port();
    return {};
}

void Server::Impl::accept()
{
    RunningLoop &loop = *loops[next++ % loops.size()];
    acceptor->async_accept(loop.context,
                           [this, &loop](boost::system::error_code error, tcp::socket socket) {
                               if (core->stopping || error == asio::error::operation_aborted) {
                                   return;
                               }
                               if (error) {
                                   pause->expires_after(AcceptPause);
                                   pause->async_wait([this](boost::system::error_code cancelled) {
                                       if (!cancelled) {
                                           accept();
                                       }
                                   });
                                   return;
                               }
                               serve(loop, std::move(socket));
                               accept();
                           });
}

void Server::Impl::serve(RunningLoop &loop, tcp::socket socket)
{
    boost::system::error_code ignored;
    socket.set_option(tcp::no_delay(true), ignored);
    socket.non_blocking(true, ignored);
    limitUnsent(socket);
    const QHostAddress peer = peerOf(socket);
    const bool counts = !contains(core->trustedProxies, peer);
    std::unique_ptr<Admission::Place> place = core->admission.enter(addressKey(peer), counts);
    if (!place) {
        if (options.certificateFile.isEmpty()) {
            socket.write_some(asio::buffer(NoPlace, sizeof NoPlace - 1), ignored);
        }
        return;
    }
    auto shared = std::make_shared<std::pair<tcp::socket, std::unique_ptr<Admission::Place>>>(
        std::move(socket), std::move(place));
#ifdef SD_HTTP_TLS
    const TlsConnection::Context context = tls ? tls->current() : nullptr;
#endif
    asio::post(loop.context, [=, this, &loop] {
        std::shared_ptr<Connection> connection;
#ifdef SD_HTTP_TLS
        if (context) {
            connection = std::make_shared<TlsConnection>(*core, loop, std::move(shared->second),
                                                         peer, std::move(shared->first), context);
        }
#endif
        if (!connection) {
            connection = std::make_shared<PlainConnection>(*core, loop, std::move(shared->second),
                                                           peer, std::move(shared->first));
        }
        connection->start();
    });
}

void Server::Impl::tick(RunningLoop &loop)
{
    loop.timer.expires_after(Tick);
    loop.timer.async_wait([this, &loop](boost::system::error_code cancelled) {
        if (cancelled) {
            return;
        }
        const auto now = Connection::Clock::now();
        // What a tick ends may leave the set.
        const std::vector<Connection *> all(loop.connections.begin(), loop.connections.end());
        for (Connection *connection : all) {
            if (loop.connections.contains(connection)) {
                connection->tick(now);
            }
        }
        ++loop.ticks;
        if (&loop == loops.front().get()) {
            keepHouse();
        }
        tick(loop);
    });
}

void Server::Impl::keepHouse()
{
    const int ticks = loops.front()->ticks;
#ifdef SD_HTTP_TLS
    if (tls && ticks % TicksToCertificate == 0) {
        tls->reloadWhenChanged();
    }
#endif
    mostConnections = std::max(mostConnections, core->admission.count());
    if (ticks % TicksToMemory == 0 && mostConnections > 2 * core->admission.count() + 16) {
        mostConnections = core->admission.count();
        giveMemoryBack();
    }
}

void Server::Impl::forAll(const std::function<void(Connection &)> &work)
{
    for (const auto &loop : loops) {
        asio::post(loop->context, [work, &loop = *loop] {
            const std::vector<Connection *> all(loop.connections.begin(), loop.connections.end());
            for (Connection *connection : all) {
                if (loop.connections.contains(connection)) {
                    work(*connection);
                }
            }
        });
    }
}

void Server::Impl::run()
{
    pause = std::make_unique<asio::steady_timer>(loops.front()->context);
    accept();
    for (const auto &loop : loops) {
        tick(*loop);
        loop->thread = std::thread([&context = loop->context] { context.run(); });
    }
}

void Server::Impl::end()
{
    core->stopping = true;
    asio::post(loops.front()->context, [this] {
        boost::system::error_code ignored;
        acceptor->close(ignored);
        pause->cancel();
    });
    forAll([](Connection &connection) { connection.stop(false); });
    core->admission.waitForAll(std::chrono::steady_clock::now() + PatienceAtStop);
    forAll([](Connection &connection) { connection.stop(true); });
    for (const auto &loop : loops) {
        asio::post(loop->context, [&loop = *loop] {
            loop.timer.cancel();
            loop.work.reset();
            loop.context.stop();
        });
    }
    for (const auto &loop : loops) {
        loop->thread.join();
    }
    for (auto &[lane, workers] : core->lanes) {
        workers.finish(); // what they hand back goes nowhere any more
    }
    acceptor.reset();
    pause.reset();
    loops.clear();
    core.reset();
    boundPort = 0;
}

Server::Server(Options options) : m_impl(std::make_unique<Impl>(std::move(options))) { }

Server::~Server()
{
    stop();
}

void Server::setGate(Access access, Gate gate)
{
    m_impl->dispatcher.setGate(access, std::move(gate));
}

void Server::route(const QByteArray &method, const QString &pattern, Access access, Handler handler)
{
    route(method, pattern, access, Body(), std::move(handler));
}

void Server::route(const QByteArray &method, const QString &pattern, Access access, Body body,
                   Handler handler)
{
    m_impl->dispatcher.add(
        {method, RoutePattern(pattern), access, std::move(body), std::move(handler), {}});
}

void Server::upload(const QByteArray &method, const QString &pattern, Access access, Body body,
                    UploadHandler handler)
{
    m_impl->dispatcher.add(
        {method, RoutePattern(pattern), access, std::move(body), {}, std::move(handler)});
}

void Server::setErrorPage(ErrorPage page)
{
    m_impl->dispatcher.setErrorPage(std::move(page));
}

void Server::setFinish(Finish finish)
{
    m_impl->dispatcher.setFinish(std::move(finish));
}

void Server::setRefused(Refused refused)
{
    m_impl->dispatcher.setRefused(std::move(refused));
}

QByteArray Server::routeList() const
{
    QByteArrayList lines;
    for (const Dispatcher::Route &route : m_impl->dispatcher.routes()) {
        lines.append(route.method + ' ' + route.pattern.text() + ' ' + nameOf(route.access) + '\n');
    }
    std::sort(lines.begin(), lines.end());
    return lines.join();
}

base::Result<void> Server::start()
{
    Impl &impl = *m_impl;
    if (const std::optional<Access> access = impl.dispatcher.missingGate()) {
        return base::failure(base::ErrorCode::Value_Empty,
                             u"no gate for access %1"_s.arg(int(*access)));
    }
    if (!impl.options.certificateFile.isEmpty()) {
#ifdef SD_HTTP_TLS
        impl.tls = std::make_unique<TlsContext>(impl.options);
        SD_TRY(impl.tls->load());
#else
        return base::failure(base::ErrorCode::Net_Tls, u"this program was built without OpenSSL"_s,
                             {.file = impl.options.certificateFile});
#endif
    }
    SD_TRY_VALUE(const Networks proxies, parseNetworks(impl.options.trustedProxies));
    const int files = mostOpenFiles();
    const int connections
        = std::clamp(files - ReservedFiles, 1, std::max(1, impl.options.limits.connections));
    if (connections < impl.options.limits.connections) {
        qCWarning(lcServer) << "at most" << connections << "connections: the system allows" << files
                            << "open files";
    }
    impl.core = std::make_unique<Core>(impl.options, impl.dispatcher, proxies, connections);
    for (int i = 0; i < std::max(1, impl.options.loops); ++i) {
        impl.loops.push_back(std::make_unique<RunningLoop>());
    }
    if (const base::Result<void> listening = impl.listen(); !listening.ok()) {
        impl.loops.clear();
        impl.core.reset();
        return listening;
    }
    impl.run();
    return {};
}

void Server::stop()
{
    if (m_impl->core) {
        m_impl->end();
    }
}

int Server::port() const
{
    return m_impl->boundPort;
}

QString Server::url() const
{
    const bool isIpv6 = m_impl->options.host.contains(u':');
    return u"%1://%2:%3"_s
        .arg(m_impl->options.certificateFile.isEmpty() ? u"http"_s : u"https"_s,
             isIpv6 ? u'[' + m_impl->options.host + u']' : m_impl->options.host)
        .arg(port());
}

int Server::connections() const
{
    return m_impl->core ? m_impl->core->admission.count() : 0;
}

} // namespace httpserver
