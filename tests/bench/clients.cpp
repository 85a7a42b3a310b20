// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/clients.h"

namespace bench {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr seconds NowAndThen{1};
constexpr seconds ReadersLife{15}; // then it asks anew: the server may have given it up long ago
constexpr int ReaderTakes = 16;
constexpr int BrowserConnections = 6;

} // namespace

Asker::Asker(Tally &tally, QByteArrayList requests, Clock::duration pause)
    : m_tally(tally), m_requests(std::move(requests)), m_pause(pause)
{
}

bool Asker::hasWaited(Clock::duration time) const
{
    return m_longest >= time || (m_waits && Clock::now() - m_waitsSince >= time);
}

void Asker::onTime()
{
    if (!m_waits) {
        m_waits = true;
        m_waitsSince = Clock::now();
    }
    ask(m_requests.at(m_next++ % m_requests.size()));
}

void Asker::onAnswer(const Answer &answer)
{
    m_waits = false;
    m_longest = std::max(m_longest, Clock::now() - m_waitsSince);
    m_tally.count(answer);
    if (m_pause > Clock::duration()) {
        wakeIn(m_pause);
    } else {
        onTime();
    }
}

void Asker::onBroken(bool inAnswer)
{
    m_tally.broken += inAnswer ? 1 : 0;
}

SlowSender::SlowSender(QByteArray begin, QByteArray byte)
    : m_begin(std::move(begin)), m_byte(std::move(byte))
{
}

void SlowSender::onConnected()
{
    send(m_begin);
    wakeIn(NowAndThen);
}

void SlowSender::onTime()
{
    send(m_byte);
    wakeIn(NowAndThen);
}

SlowReader::SlowReader(QByteArray requests) : m_requests(std::move(requests))
{
    setReceiveBuffer(1024);
}

void SlowReader::onConnected()
{
    m_ends = Clock::now() + ReadersLife;
    send(m_requests);
    wakeIn(NowAndThen);
}

void SlowReader::onTime()
{
    if (Clock::now() > m_ends) {
        reconnect({});
        return;
    }
    readSome(ReaderTakes);
    wakeIn(NowAndThen);
}

//! One of a browser's connections.
class Browser::Connection : public Client
{
public:
    explicit Connection(Browser &browser) : m_browser(browser) { }
    [[nodiscard]] bool isFree() const { return isConnected() && m_request.isEmpty(); }
    void fetch(const QByteArray &request)
    {
        m_request = request;
        ask(request);
    }
    //! The next page in \a time.
    void pause(Clock::duration time)
    {
        m_nextPage = Clock::now() + time;
        wakeIn(time);
    }

protected:
    void onConnected() override
    {
        if (!m_request.isEmpty()) {
            ask(m_request); // what the connection broke at
            return;
        }
        if (this == m_browser.m_connections.front()) {
            wakeIn(std::max(Clock::duration(), m_nextPage - Clock::now()));
        }
        m_browser.next(*this);
    }
    void onAnswer(const Answer &answer) override
    {
        m_request.clear();
        m_browser.arrived(answer);
        m_browser.next(*this);
    }
    void onTime() override { m_browser.begin(); }

private:
    Browser &m_browser;
    QByteArray m_request;
    Clock::time_point m_nextPage = Clock::now();
};

Browser::Browser(Tally &tally, QByteArray page, QByteArrayList files, Clock::duration pause)
    : m_tally(tally), m_page(std::move(page)), m_files(std::move(files)), m_pause(pause)
{
}

void Browser::join(Crowd &crowd, Clock::duration delay)
{
    for (int i = 0; i < BrowserConnections; ++i) {
        auto connection = std::make_unique<Connection>(*this);
        m_connections.push_back(connection.get());
        // The first comes last: its page finds the others connected.
        crowd.add(std::move(connection),
                  i == 0 ? delay : delay - std::min(delay, Clock::duration(milliseconds(50))));
    }
}

void Browser::begin()
{
    m_begun = Clock::now();
    m_status = 200;
    m_missing = 1 + m_files.size();
    m_waiting = {m_page};
    for (Connection *connection : m_connections) {
        next(*connection);
    }
}

void Browser::next(Connection &connection)
{
    if (connection.isFree() && !m_waiting.isEmpty()) {
        connection.fetch(m_waiting.takeFirst());
    }
}

void Browser::arrived(const Answer &answer)
{
    m_status = std::max(m_status, answer.status);
    --m_missing;
    if (m_missing == m_files.size()) { // the page says what belongs to it
        m_waiting = m_files;
        for (Connection *connection : m_connections) {
            next(*connection);
        }
    }
    if (m_missing == 0) {
        const Clock::duration took = Clock::now() - m_begun;
        m_tally.count({m_status, 0, took});
        m_connections.front()->pause(std::max(Clock::duration(milliseconds(1)), m_pause - took));
    }
}

} // namespace bench
