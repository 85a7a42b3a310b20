// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <chrono>
#include <memory>
#include <queue>
#include <vector>

namespace bench {

using Clock = std::chrono::steady_clock;

struct Answer
{
    int status = 0;
    qint64 bytes = 0; //!< header and body
    Clock::duration took{0}; //!< from its request
};

//! What some clients saw.
struct Tally
{
    std::vector<double> milliseconds; //!< of each answer
    int busy = 0; //!< 503
    int wrong = 0; //!< other than 2xx, 3xx and 503
    int broken = 0; //!< connections that ended in the middle of an answer

    void count(const Answer &answer);
    [[nodiscard]] qsizetype answers() const { return qsizetype(milliseconds.size()); }
    //! Milliseconds that \a share (0 … 1) of the answers took at most; 0 without any.
    [[nodiscard]] double percentile(double share) const;
};

//! One connection of a crowd and what it does. It connects anew whenever the connection ends.
class Client
{
public:
    virtual ~Client();
    Client() = default;
    Client(const Client &) = delete;
    Client &operator=(const Client &) = delete;

    //! Where it comes from: 127.0.0.1, 127.0.0.2 …
    void setSource(quint32 address) { m_source = address; }
    void setReceiveBuffer(int bytes) { m_receiveBuffer = bytes; }
    [[nodiscard]] bool isAsking() const { return m_asked != Clock::time_point(); }
    [[nodiscard]] Clock::time_point askedAt() const { return m_asked; }

protected:
    virtual void onConnected() = 0;
    virtual void onAnswer(const Answer &) { }
    //! The connection ended, \a inAnswer while an answer was wanted.
    virtual void onBroken(bool inAnswer) { Q_UNUSED(inAnswer) }
    virtual void onTime() { }
    //! A client that does not read only when it comes does it in onTime(), by readSome().
    [[nodiscard]] virtual bool readsAtOnce() const { return true; }

    //! A request whose answer is waited for.
    void ask(const QByteArray &request);
    //! Part of something that has no end.
    void send(const QByteArray &bytes);
    //! onTime() in \a delay; once.
    void wakeIn(Clock::duration delay);
    void readSome(int bytes);
    void reconnect(Clock::duration delay);
    [[nodiscard]] bool isConnected() const { return m_state == State::Connected; }

private:
    friend class Crowd;
    enum class State { Idle, Connecting, Connected };

    void connectNow();
    void watch();
    void flush();
    void handle(quint32 events);
    void read();
    void take(const char *data, qsizetype size);
    void disconnect();

    class Crowd *m_crowd = nullptr;
    int m_socket = -1;
    State m_state = State::Idle;
    quint32 m_source = 0x7f000001;
    quint32 m_watched = 0;
    int m_receiveBuffer = 0;
    QByteArray m_out;
    QByteArray m_head;
    qint64 m_missing = -1; // of the body; -1 while the header is read
    Answer m_answer;
    Clock::time_point m_asked;
    Clock::time_point m_wake = Clock::time_point::max();
};

//! Many connections to a port of this machine, on the thread that calls run().
class Crowd
{
public:
    explicit Crowd(int port);
    ~Crowd();
    Crowd(const Crowd &) = delete;
    Crowd &operator=(const Crowd &) = delete;

    //! Connects when the crowd runs, \a delay from now.
    void add(std::unique_ptr<Client> client, Clock::duration delay = {});
    void run(Clock::duration time);
    [[nodiscard]] const std::vector<std::unique_ptr<Client>> &clients() const { return m_clients; }

private:
    friend class Client;
    const int m_port;
    int m_epoll = -1;
    std::vector<std::unique_ptr<Client>> m_clients;
    using Wake = std::pair<Clock::time_point, Client *>;
    std::priority_queue<Wake, std::vector<Wake>, std::greater<>> m_wakes;
};

//! Allows this process as many connections as the system lets it.
void raiseOpenFiles();

} // namespace bench
