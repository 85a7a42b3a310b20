// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/crowd.h"

#include <QByteArrayList>

namespace bench {

//! An honest client on a kept connection: asks, reads the answer, asks again \a pause later.
class Asker : public Client
{
public:
    Asker(Tally &tally, QByteArrayList requests, Clock::duration pause = {});

    //! Has it, once, waited for an answer for \a time or longer?
    [[nodiscard]] bool hasWaited(Clock::duration time) const;

protected:
    void onConnected() override { onTime(); }
    void onAnswer(const Answer &answer) override;
    void onBroken(bool inAnswer) override;
    void onTime() override;

private:
    Tally &m_tally;
    const QByteArrayList m_requests;
    const Clock::duration m_pause;
    qsizetype m_next = 0;
    Clock::time_point m_waitsSince = Clock::now(); // for an answer, over connections
    bool m_waits = true;
    Clock::duration m_longest{0};
};

//! Sends \a begin and then \a byte once in a while: a header or a body that never ends.
class SlowSender : public Client
{
public:
    SlowSender(QByteArray begin, QByteArray byte);

protected:
    void onConnected() override;
    void onTime() override;

private:
    const QByteArray m_begin;
    const QByteArray m_byte;
};

//! Asks for a lot and reads some bytes once in a while.
class SlowReader : public Client
{
public:
    explicit SlowReader(QByteArray requests);

protected:
    void onConnected() override;
    void onTime() override;
    [[nodiscard]] bool readsAtOnce() const override { return false; }

private:
    const QByteArray m_requests;
    Clock::time_point m_ends;
};

//! A person at a browser: a page with what belongs to it over six kept connections, and \a pause
//! after its beginning the next.
class Browser
{
public:
    //! \a files: the requests of what belongs to the page. \a tally counts whole pages.
    Browser(Tally &tally, QByteArray page, QByteArrayList files, Clock::duration pause);
    //! Its connections join \a crowd; the first page is asked for in \a delay.
    void join(Crowd &crowd, Clock::duration delay);

private:
    class Connection;
    void next(Connection &connection);
    void begin();
    void arrived(const Answer &answer);

    Tally &m_tally;
    const QByteArray m_page;
    const QByteArrayList m_files;
    const Clock::duration m_pause;
    std::vector<Connection *> m_connections;
    QByteArrayList m_waiting;
    qsizetype m_missing = 0;
    Clock::time_point m_begun;
    int m_status = 200; // the worst of the page's answers
};

} // namespace bench
