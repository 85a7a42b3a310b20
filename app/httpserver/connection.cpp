// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/connection.h"

#include <boost/asio/post.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace httpserver {

namespace {

using std::chrono::seconds;

constexpr std::size_t HeadPiece = 4 * 1024; // what comes behind it waits in memory
constexpr std::size_t BodyPiece = 64 * 1024;
constexpr qsizetype UploadPiece = 256 * 1024; // one hop to a worker
constexpr qsizetype UploadAhead = 2 * 1024 * 1024; // what may arrive while a worker has a piece

Response tooLarge(qint64 limit)
{
    return Response::problem(413, u"too-large"_s,
                             u"The body may have at most %1 bytes."_s.arg(limit));
}

Response tooSlow()
{
    return Response::problem(408, u"too-slow"_s, u"It did not arrive in time."_s);
}

Response busy()
{
    return Response::problem(503, u"busy"_s, u"Too much to do. Try again in a moment."_s)
        .setHeader("Retry-After", "2");
}

} // namespace

Connection::Connection(Core &core, Loop &loop, std::unique_ptr<Admission::Place> place,
                       QHostAddress peer)
    : m_core(core),
      m_loop(loop),
      m_limits(core.options.limits),
      m_place(std::move(place)),
      m_peer(std::move(peer)),
      m_reader(m_limits)
{
    m_loop.connections.insert(this);
}

Connection::~Connection()
{
    m_loop.connections.erase(this);
}

void Connection::enter(Phase phase, int seconds)
{
    m_phase = phase;
    m_deadline = Clock::now() + std::chrono::seconds(seconds);
}

void Connection::onLoop(std::shared_ptr<Connection> self, std::function<void()> task)
{
    Loop &loop = self->m_loop;
    boost::asio::post(loop.context, [self = std::move(self), task = std::move(task)] {
        if (self->m_phase != Phase::Closed) {
            task();
        }
    });
}

template <typename Work>
void Connection::onWorker(Lane lane, Work work)
{
    m_queueEnds = Clock::now() + seconds(m_limits.queueSeconds);
    m_ticket = m_core.workers(lane).start(
        m_client, [self = shared_from_this(), work = std::move(work)]() mutable {
            std::function<void()> next = work();
            onLoop(std::move(self), std::move(next));
        });
    if (!m_ticket) {
        respond(Outgoing::plain(busy(), m_request.isHead()));
    }
}

void Connection::start()
{
    enter(Phase::Handshake, m_limits.headerSeconds);
    handshake([self = shared_from_this()](boost::system::error_code error, std::size_t) {
        if (error || self->m_phase == Phase::Closed) {
            self->close();
        } else {
            self->waitForRequest();
            self->m_deadline = Clock::now() + seconds(self->m_limits.headerSeconds);
        }
    });
}

void Connection::waitForRequest()
{
    const bool hasBegun = m_reader.hasBegun();
    enter(Phase::Waiting, hasBegun ? m_limits.headerSeconds : m_limits.idleSeconds);
    m_place->wait([weak = weak_from_this(), this] {
        if (auto self = weak.lock()) {
            onLoop(std::move(self), [this] {
                if (m_phase == Phase::Waiting) {
                    close();
                }
            });
        }
    });
    advance();
}

void Connection::read()
{
    if (m_reading) {
        return;
    }
    m_reading = true;
    m_pace.startWaiting(Clock::now());
    readSome(m_phase == Phase::Body ? BodyPiece : HeadPiece,
             [self = shared_from_this()](boost::system::error_code error, QByteArrayView bytes) {
                 self->m_reading = false;
                 self->onRead(error, bytes);
             });
}

void Connection::onRead(boost::system::error_code error, QByteArrayView bytes)
{
    switch (m_phase) {
    case Phase::Closed:
        return;
    case Phase::Waiting:
    case Phase::Body:
        if (error) {
            close();
            return;
        }
        if (m_phase == Phase::Waiting && !m_reader.hasBegun()) {
            m_deadline = Clock::now() + seconds(m_limits.headerSeconds);
        }
        m_pace.received(bytes.size(), Clock::now());
        m_reader.append(bytes);
        advance();
        return;
    case Phase::Events:
        error ? close() : read(); // it only tells that the client is there
        return;
    case Phase::Draining:
        m_drained += bytes.size();
        if (error) {
            close();
        } else if (m_drained < m_limits.drainBytes) {
            read();
        } // else it is closed when the client had time to read the answer
        return;
    case Phase::Handshake:
    case Phase::Working:
    case Phase::Answer:
        m_keepAlive = false; // bytes of a body that was given up
        return;
    }
}

void Connection::advance()
{
    while (true) {
        switch (m_reader.step()) {
        case RequestReader::Step::NeedsMore:
            if (m_upload && !m_uploadIsBusy && !m_request.body.isEmpty()) {
                handOver();
            }
            if (!m_upload || m_request.body.size() < UploadAhead) {
                read();
            }
            return;
        case RequestReader::Step::Head:
            onHead();
            return;
        case RequestReader::Step::Piece:
            if (!takePiece(m_reader.piece())) {
                return;
            }
            break;
        case RequestReader::Step::End:
            m_bodyDone = true;
            onBodyEnd();
            return;
        case RequestReader::Step::Refused: {
            const RequestReader::Refusal &refusal = m_reader.refusal();
            m_keepAlive = false;
            failBody(base::ErrorCode::Value_BadFormat,
                     Response::problem(refusal.status, refusal.code, refusal.detail));
            return;
        }
        }
    }
}

void Connection::onHead()
{
    if (!m_place->work()) {
        close();
        return;
    }
    const RequestReader::Head &head = m_reader.head();
    m_request = {};
    m_request.method = head.method;
    m_request.target = head.target;
    for (const auto &[name, value] : head.fields) {
        m_request.headers.insert(name, value);
    }
    m_keepAlive = head.keepAlive;
    m_bodyDone = !head.hasBody();
    m_route = nullptr;
    enter(Phase::Working, m_limits.requestSeconds);
    m_requestEnds = m_deadline;
    if (!takeClient()) {
        own(busy());
        return;
    }
    const QByteArray expected = head.field("expect").trimmed().toLower();
    if (!m_core.serves(head.field("host"))) {
        const Response problem = Response::problem(
            421, u"wrong-host"_s, u"This server does not answer for that host name."_s);
        m_core.dispatcher.tellRefused(m_request, problem);
        own(problem);
    } else if (!expected.isEmpty() && expected != "100-continue") {
        own(Response::problem(417, u"unknown-expectation"_s,
                              u"The only expectation understood is 100-continue."_s));
    } else {
        const Dispatcher::Found found = m_core.dispatcher.find(m_request);
        if (!found.route) {
            if (found.problem.status == 400) {
                m_core.dispatcher.tellRefused(m_request, found.problem);
            }
            own(found.problem);
        } else {
            m_route = found.route;
            admit();
        }
    }
}

bool Connection::takeClient()
{
    QHostAddress client = m_peer;
    m_request.secure = isTls();
    const bool isProxy = contains(m_core.trustedProxies, m_peer);
    if (isProxy) {
        QByteArrayList hops = m_request.headers.values("x-forwarded-for");
        std::reverse(hops.begin(), hops.end()); // QMultiHash gives the last one first
        client = forwardedClient(m_peer, hops.join(','), m_core.trustedProxies);
        m_request.secure = m_request.header("x-forwarded-proto").toLower() == "https";
        m_guest = m_core.requests.enter(addressKey(client), true);
    }
    m_request.remoteAddress = client.toString();
    m_client = addressKey(client);
    m_request.addressKey = m_client;
    return m_guest || !isProxy;
}

//! An answer of the server's own.
void Connection::own(Response problem)
{
    if (!m_core.dispatcher.hasPageFor(m_request)) {
        respond(m_core.dispatcher.ready(m_request, std::move(problem), true));
        return;
    }
    onWorker(Lane::Pages, [this, problem] {
        const Outgoing out = m_core.dispatcher.ready(m_request, problem, true);
        return [this, out] { respond(out); };
    });
}

//! What speaks against the announced body.
std::optional<Response> Connection::bodyRefusal() const
{
    if (!m_bodyDone && m_route->body.limit == 0) {
        return Response::problem(400, u"no-body"_s, u"This address takes no body."_s);
    }
    if (m_reader.head().contentLength > m_route->body.limit) {
        return tooLarge(m_route->body.limit);
    }
    return {};
}

//! Asks the gate and, when there is no body to wait for, the handler.
void Connection::admit()
{
    const std::optional<Response> wrongBody = bodyRefusal();
    if (m_route->access == Access::Public && !m_bodyDone && !m_route->uploadHandler) {
        // Nobody to ask: what is never sent completely costs no worker's time.
        wrongBody ? own(*wrongBody) : readBody();
        return;
    }
    onWorker(m_route->lane,
             [this, wrongBody, expectsBody = !m_bodyDone]() -> std::function<void()> {
                 const Dispatcher &dispatcher = m_core.dispatcher;
                 if (std::optional<Response> refused = dispatcher.refusal(*m_route, m_request)) {
                     const Outgoing out = dispatcher.ready(m_request, *std::move(refused), false);
                     return [this, out] { respond(out); };
                 }
                 if (wrongBody) {
                     const Outgoing out = dispatcher.ready(m_request, *wrongBody, true);
                     return [this, out] { respond(out); };
                 }
                 if (m_route->uploadHandler) {
                     return beginUpload();
                 }
                 if (expectsBody) {
                     return [this] { readBody(); };
                 }
                 return handle();
             });
}

//! On a worker, when the body is there; returns how it goes on.
std::function<void()> Connection::handle()
{
    const Dispatcher &dispatcher = m_core.dispatcher;
    if (const std::optional<Outgoing> refused = dispatcher.bodyRefusal(*m_route, m_request)) {
        return [this, out = *refused] { respond(out); };
    }
    const auto answer = [this]() -> std::function<void()> {
        const Outgoing out = m_core.dispatcher.answer(*m_route, m_request);
        return [this, out] { respond(out); };
    };
    if (m_route->handlerLane == m_route->lane) {
        return answer();
    }
    return [this, answer] { onWorker(m_route->handlerLane, answer); };
}

//! On a worker; returns how it goes on.
std::function<void()> Connection::beginUpload()
{
    auto begun = m_core.dispatcher.beginUpload(*m_route, m_request);
    if (const auto *out = std::get_if<Outgoing>(&begun)) {
        return [this, out = *out] { respond(out); };
    }
    const std::shared_ptr<Upload> upload = std::get<std::unique_ptr<Upload>>(std::move(begun));
    return [this, upload] {
        m_upload = upload;
        m_deadline = Clock::time_point::max(); // only the pace counts
        m_bodyDone ? onBodyEnd() : readBody();
    };
}

void Connection::readBody()
{
    m_phase = Phase::Body;
    m_bodySize = 0;
    m_pace.begin(seconds(m_limits.graceSeconds), m_limits.bytesPerSecond);
    if (m_request.header("expect").isEmpty()) {
        advance();
        return;
    }
    static const QByteArray goOn = "HTTP/1.1 100 Continue\r\n\r\n";
    writeSome({boost::asio::buffer(goOn.constData(), std::size_t(goOn.size()))},
              [self = shared_from_this()](boost::system::error_code error, std::size_t) {
                  if (self->m_phase == Phase::Body) {
                      error ? self->close() : self->advance();
                  }
              });
}

//! False when the body is given up.
bool Connection::takePiece(QByteArrayView piece)
{
    m_bodySize += piece.size();
    if (m_bodySize > m_route->body.limit) {
        failBody(base::ErrorCode::File_TooLarge, tooLarge(m_route->body.limit));
        return false;
    }
    m_request.body.append(piece);
    if (m_upload && !m_uploadIsBusy && m_request.body.size() >= UploadPiece) {
        handOver();
    }
    return true;
}

//! Gives the upload what has arrived. A little more is read meanwhile, then the client waits.
void Connection::handOver()
{
    m_uploadIsBusy = true;
    m_core.workers(m_route->lane)
        .goOn(m_client,
              [self = shared_from_this(), upload = m_upload,
               piece = std::exchange(m_request.body, {})]() mutable {
                  const bool more = upload->take(piece);
                  Loop &loop = self->m_loop;
                  boost::asio::post(loop.context,
                                    [self = std::move(self), more] { self->onTaken(more); });
              });
}

//! Goes on with an upload that wants \a more or does not.
void Connection::onTaken(bool more)
{
    m_uploadIsBusy = false;
    if (!more) {
        m_request.body.clear();
    }
    if (m_uploadEnd) {
        endUpload(*std::exchange(m_uploadEnd, {}));
    } else if (m_phase == Phase::Closed || !more) {
        endUpload(base::failure(base::ErrorCode::Net_Cancelled));
    } else if (m_bodyDone) {
        onBodyEnd();
    } else {
        advance();
    }
}

void Connection::onBodyEnd()
{
    if (m_upload) {
        if (!m_uploadIsBusy) { // else it comes here again
            m_request.body.isEmpty() ? endUpload({}) : handOver();
        }
        return;
    }
    m_phase = Phase::Working;
    m_deadline = m_requestEnds;
    onWorker(m_route->lane, [this] { return handle(); });
}

//! Its answer goes out when the client is still there.
void Connection::endUpload(const base::Result<void> &end)
{
    if (m_phase != Phase::Closed) {
        m_phase = Phase::Working;
        m_deadline = Clock::now() + seconds(m_limits.requestSeconds);
    }
    if (m_uploadIsBusy) {
        m_uploadEnd = end;
        return;
    }
    m_core.workers(m_route->lane)
        .goOn(m_client,
              [self = shared_from_this(), upload = std::exchange(m_upload, {}),
               rest = std::exchange(m_request.body, {}), end]() mutable {
                  if (!rest.isEmpty()) { // what came before it broke off need not come again
                      std::ignore = upload->take(rest);
                  }
                  const Outgoing out
                      = self->m_core.dispatcher.ready(self->m_request, upload->finish(end), false);
                  Connection *connection = self.get();
                  onLoop(std::move(self), [connection, out] { connection->respond(out); });
              });
}

//! The body does not come as it should.
void Connection::failBody(base::ErrorCode code, Response problem)
{
    if (m_upload) {
        endUpload(base::failure(code));
    } else if (m_phase == Phase::Body) {
        own(std::move(problem));
    } else {
        // Of such a head nothing is believed, not even that a page is wanted.
        static_cast<void>(m_place->work());
        m_request = {};
        respond(m_core.dispatcher.ready(m_request, std::move(problem), true));
    }
}

void Connection::drain()
{
    enter(Phase::Draining, m_limits.drainSeconds);
    shutDownSending();
    read();
}

void Connection::close()
{
    if (m_phase == Phase::Closed) {
        return;
    }
    m_phase = Phase::Closed;
    if (m_outgoing.response.events) {
        m_outgoing.response.events->setWake({});
        m_outgoing.response.events->close();
    }
    if (m_upload && !m_uploadIsBusy) {
        endUpload(base::failure(base::ErrorCode::Net_Cancelled));
    }
    if (m_ticket) {
        m_ticket->withdraw(); // nobody wants it any more
    }
    m_guest.reset();
    m_place.reset();
    closeSocket();
}

void Connection::tick(Clock::time_point now)
{
    const auto self = shared_from_this(); // perhaps nothing but what ends here keeps it
    const bool isLate = now >= m_deadline;
    switch (m_phase) {
    case Phase::Waiting:
        if (isLate && m_reader.hasBegun()) {
            m_keepAlive = false;
            m_bodyDone = false;
            failBody(base::ErrorCode::Net_Timeout, tooSlow());
        } else if (isLate) {
            close();
        }
        break;
    case Phase::Body:
        if ((isLate || m_pace.isTooSlow(now)) && !m_uploadIsBusy) {
            failBody(base::ErrorCode::Net_Timeout, tooSlow());
        }
        break;
    case Phase::Answer:
        if (m_pace.isTooSlow(now)) {
            close();
        }
        break;
    case Phase::Events:
        if (m_sending && isLate) {
            close(); // it does not take what it was sent
        } else if (isLate) {
            m_deadline = now + seconds(EventsAliveSeconds);
            m_outgoing.response.events->keepAlive();
        }
        break;
    case Phase::Working:
        if (isGone() && m_ticket && m_ticket->withdraw()) {
            close();
            break;
        }
        if (now >= m_queueEnds && m_ticket && m_ticket->withdraw()) {
            respond(Outgoing::plain(busy(), m_request.isHead()));
            break;
        }
        [[fallthrough]];
    case Phase::Handshake:
    case Phase::Draining:
        if (isLate) {
            close();
        }
        break;
    case Phase::Closed:
        break;
    }
}

void Connection::stop(bool force)
{
    const auto self = shared_from_this();
    const bool waits = m_phase == Phase::Waiting || m_phase == Phase::Draining
        || m_phase == Phase::Events || m_phase == Phase::Handshake;
    if (force || waits) {
        close();
    }
}

} // namespace httpserver
