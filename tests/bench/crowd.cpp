// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/crowd.h"

#include <algorithm>
#include <array>
#include <cerrno>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

namespace bench {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds ReconnectDelay{100};

//! Of the length that a header tells; 0 when it tells none.
qint64 contentLength(const QByteArray &head)
{
    const QByteArray lower = head.toLower();
    const qsizetype at = lower.indexOf("\r\ncontent-length:");
    if (at < 0) {
        return 0;
    }
    const qsizetype from = lower.indexOf(':', at) + 1;
    return lower.mid(from, lower.indexOf("\r\n", from) - from).trimmed().toLongLong();
}

} // namespace

void Tally::count(const Answer &answer)
{
    milliseconds.push_back(std::chrono::duration<double, std::milli>(answer.took).count());
    busy += answer.status == 503 ? 1 : 0;
    wrong += answer.status != 503 && (answer.status < 200 || answer.status > 399) ? 1 : 0;
}

double Tally::percentile(double share) const
{
    if (milliseconds.empty()) {
        return 0;
    }
    std::vector<double> sorted = milliseconds;
    std::ranges::sort(sorted);
    return sorted[std::size_t(share * double(sorted.size() - 1))];
}

Client::~Client()
{
    disconnect();
}

void Client::connectNow()
{
    disconnect();
    m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    const int on = 1;
    ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    ::setsockopt(m_socket, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &on, sizeof on);
    if (m_receiveBuffer > 0) {
        ::setsockopt(m_socket, SOL_SOCKET, SO_RCVBUF, &m_receiveBuffer, sizeof m_receiveBuffer);
    }
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(m_source);
    bool possible = m_socket >= 0
        && ::bind(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(quint16(m_crowd->m_port));
    possible = possible
        && (::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0
            || errno == EINPROGRESS);
    if (!possible) {
        reconnect(ReconnectDelay);
        return;
    }
    m_state = State::Connecting;
    epoll_event event{.events = EPOLLOUT, .data = {.ptr = this}};
    m_watched = event.events;
    ::epoll_ctl(m_crowd->m_epoll, EPOLL_CTL_ADD, m_socket, &event);
}

void Client::disconnect()
{
    if (m_socket >= 0) {
        ::close(m_socket);
    }
    m_socket = -1;
    m_state = State::Idle;
    m_out.clear();
    m_head.clear();
    m_missing = -1;
    m_answer = {};
    m_asked = {};
}

void Client::reconnect(Clock::duration delay)
{
    disconnect();
    wakeIn(delay);
}

void Client::wakeIn(Clock::duration delay)
{
    m_wake = Clock::now() + delay;
    m_crowd->m_wakes.emplace(m_wake, this);
}

void Client::ask(const QByteArray &request)
{
    m_asked = Clock::now();
    send(request);
}

void Client::send(const QByteArray &bytes)
{
    m_out += bytes;
    flush();
}

void Client::flush()
{
    const ssize_t sent = ::send(m_socket, m_out.constData(), size_t(m_out.size()), MSG_NOSIGNAL);
    if (sent > 0) {
        m_out.remove(0, sent);
    }
    watch();
}

void Client::watch()
{
    const quint32 wanted = quint32(readsAtOnce() ? EPOLLIN : EPOLLRDHUP)
        | quint32(m_out.isEmpty() ? 0 : int(EPOLLOUT));
    if (wanted != m_watched) {
        m_watched = wanted;
        epoll_event event{.events = wanted, .data = {.ptr = this}};
        ::epoll_ctl(m_crowd->m_epoll, EPOLL_CTL_MOD, m_socket, &event);
    }
}

void Client::handle(quint32 events)
{
    const bool isEnd = (events & (EPOLLERR | EPOLLHUP | EPOLLRDHUP)) != 0;
    if (isEnd && !(events & EPOLLIN)) {
        const bool inAnswer = isAsking() && m_state == State::Connected;
        reconnect(ReconnectDelay);
        onBroken(inAnswer);
        return;
    }
    if (m_state == State::Connecting) {
        m_state = State::Connected;
        watch();
        onConnected();
        return;
    }
    if (events & EPOLLOUT) {
        flush();
    }
    if (events & EPOLLIN) {
        read();
    }
}

void Client::read()
{
    static thread_local std::array<char, 128 * 1024> piece;
    const ssize_t got = ::recv(m_socket, piece.data(), piece.size(), 0);
    if (got > 0) {
        take(piece.data(), got);
    } else if (got == 0 || errno != EAGAIN) {
        const bool inAnswer = isAsking();
        reconnect(ReconnectDelay);
        onBroken(inAnswer);
    }
}

void Client::readSome(int bytes)
{
    std::array<char, 256> piece;
    static_cast<void>(
        ::recv(m_socket, piece.data(), std::min(piece.size(), std::size_t(bytes)), 0));
}

void Client::take(const char *data, qsizetype size)
{
    if (!isAsking()) {
        return; // e.g. what a server says before it ends a slow connection
    }
    m_answer.bytes += size;
    if (m_missing < 0) {
        m_head.append(data, size);
        const qsizetype end = m_head.indexOf("\r\n\r\n");
        if (end < 0) {
            return;
        }
        m_answer.status = m_head.mid(9, 3).toInt();
        m_missing = contentLength(m_head.first(end + 2)) - (m_head.size() - end - 4);
    } else {
        m_missing -= size;
    }
    if (m_missing <= 0) {
        m_answer.took = Clock::now() - m_asked;
        const Answer answer = std::exchange(m_answer, {});
        m_head.clear();
        m_missing = -1;
        m_asked = {};
        onAnswer(answer);
    }
}

Crowd::Crowd(int port) : m_port(port), m_epoll(::epoll_create1(EPOLL_CLOEXEC)) { }

Crowd::~Crowd()
{
    m_clients.clear();
    ::close(m_epoll);
}

void Crowd::add(std::unique_ptr<Client> client, Clock::duration delay)
{
    client->m_crowd = this;
    client->wakeIn(delay);
    m_clients.push_back(std::move(client));
}

void Crowd::run(Clock::duration time)
{
    const Clock::time_point end = Clock::now() + time;
    std::array<epoll_event, 256> events;
    for (Clock::time_point now = Clock::now(); now < end; now = Clock::now()) {
        while (!m_wakes.empty() && m_wakes.top().first <= now) {
            const auto [at, client] = m_wakes.top();
            m_wakes.pop();
            if (client->m_wake != at) {
                continue; // it has thought better of it
            }
            client->m_wake = Clock::time_point::max();
            client->m_state == Client::State::Idle ? client->connectNow() : client->onTime();
        }
        const Clock::time_point next = m_wakes.empty() ? end : std::min(end, m_wakes.top().first);
        const auto wait = std::chrono::ceil<milliseconds>(next - Clock::now());
        const int count = ::epoll_wait(m_epoll, events.data(), int(events.size()),
                                       int(std::max<qint64>(0, wait.count())));
        for (int i = 0; i < count; ++i) {
            static_cast<Client *>(events[std::size_t(i)].data.ptr)
                ->handle(events[std::size_t(i)].events);
        }
    }
}

void raiseOpenFiles()
{
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

} // namespace bench
