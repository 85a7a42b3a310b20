// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/core.h"
#include "app/httpserver/eventstream.h"
#include "app/httpserver/pace.h"
#include "app/httpserver/requestreader.h"

#include <QFile>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <array>
#include <chrono>
#include <memory>
#include <unordered_set>
#include <vector>

namespace httpserver {

class Connection;

//! The thread that owns some of the connections: every function of a Connection runs on it, unless
//! it says otherwise.
struct Loop
{
    std::unordered_set<Connection *> connections; // leave it when the context ends
    boost::asio::io_context context{1};
    std::array<char, 64 * 1024> in; //!< what is read goes through here: no connection needs its own
};

//! One client's connection: reads requests, has them answered by workers, writes the answers, and
//! keeps the deadlines. Kept alive by what it waits for.
class Connection : public std::enable_shared_from_this<Connection>
{
public:
    using Clock = std::chrono::steady_clock;
    using Done = std::function<void(boost::system::error_code, std::size_t)>;
    //! The bytes are good until the call returns.
    using Read = std::function<void(boost::system::error_code, QByteArrayView)>;

    Connection(Core &core, Loop &loop, std::unique_ptr<Admission::Place> place, QHostAddress peer);
    virtual ~Connection();

    void start();
    //! Some times a second: ends what takes too long.
    void tick(Clock::time_point now);
    //! The server stops: at once when \a force, else when the answer under way has gone out.
    void stop(bool force);

protected:
    virtual void handshake(Done done) = 0;
    virtual void readSome(std::size_t most, Read done) = 0;
    virtual void writeSome(const std::vector<boost::asio::const_buffer> &buffers, Done done) = 0;
    virtual void shutDownSending() = 0;
    virtual void closeSocket() = 0;
    //! Has the client ended the connection, with nothing left to read?
    [[nodiscard]] virtual bool isGone() = 0;
    [[nodiscard]] virtual bool isTls() const = 0;
    [[nodiscard]] Loop &loop() const { return m_loop; }

private:
    static constexpr int EventsAliveSeconds = 15; // then a comment finds out who is still there

    enum class Phase {
        Handshake,
        Waiting, //!< for the next request, or the rest of its header
        Working, //!< a worker is at it
        Body, //!< of a request that was let in
        Answer,
        Events,
        Draining, //!< the answer is out; what the client still sends is thrown away
        Closed,
    };

    void waitForRequest();
    void read();
    void onRead(boost::system::error_code error, QByteArrayView bytes);
    void advance();
    void onHead();
    [[nodiscard]] bool takeClient();
    void own(Response problem);
    void admit();
    [[nodiscard]] std::function<void()> handle();
    [[nodiscard]] std::function<void()> beginUpload();
    void readBody();
    [[nodiscard]] bool takePiece(QByteArrayView piece);
    void handOver();
    void onTaken(bool more);
    void onBodyEnd();
    void endUpload(const base::Result<void> &end);
    void failBody(base::ErrorCode code, Response problem);
    void respond(Outgoing outgoing);
    void send();
    [[nodiscard]] bool nextPiece();
    void waitForEvents();
    void finishAnswer();
    void drain();
    void close();
    //! Runs \a work on a worker, and what it returns here; 503 when no worker comes to it in time.
    template <typename Work>
    void onWorker(Lane lane, Work work);
    [[nodiscard]] std::optional<Response> bodyRefusal() const;
    //! Runs \a task on the loop of a connection that is still open. Takes the caller's hold of it
    //! along: what ends a connection must not be another thread.
    static void onLoop(std::shared_ptr<Connection> self, std::function<void()> task);
    void enter(Phase phase, int seconds);

    Core &m_core;
    Loop &m_loop;
    const Limits &m_limits;
    std::unique_ptr<Admission::Place> m_place;
    std::unique_ptr<Admission::Place> m_guest; // of a client behind a proxy, for one request
    const QHostAddress m_peer;
    quint64 m_client = 0; // whose turn at the workers it takes

    Phase m_phase = Phase::Handshake;
    Clock::time_point m_deadline = Clock::time_point::max();
    Clock::time_point m_requestEnds;
    Clock::time_point m_queueEnds;
    std::shared_ptr<Workers::Ticket> m_ticket; // of what was given to a worker last
    Pace m_pace;

    RequestReader m_reader;
    bool m_reading = false;
    qint64 m_drained = 0;

    Request m_request; // a worker's while Working, else the loop's
    const Dispatcher::Route *m_route = nullptr;
    bool m_bodyDone = true;
    qint64 m_bodySize = 0;
    std::shared_ptr<Upload> m_upload;
    bool m_uploadIsBusy = false; // a worker has it
    std::optional<base::Result<void>> m_uploadEnd; // comes when the worker is done

    Outgoing m_outgoing;
    QByteArray m_head;
    qsizetype m_headSent = 0;
    qsizetype m_bodySent = 0;
    bool m_sending = false;
    std::unique_ptr<QFile> m_file;
    bool m_keepAlive = true;
};

} // namespace httpserver
