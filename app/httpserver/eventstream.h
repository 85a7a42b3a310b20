// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <functional>
#include <mutex>

namespace httpserver {

//! An answer that stays open and carries events (text/event-stream) until either side ends it.
//! Thread-safe; the server holds it as long as the client is there.
class EventStream
{
public:
    //! A client that does not read loses its stream when this much waits for it.
    static constexpr qsizetype MostWaiting = 64 * 1024;

    //! Sends one event; \a data may have several lines. False when the stream has ended.
    bool send(const QByteArray &event, const QByteArray &data);
    //! A comment, which clients ignore: it finds out whether they are still there.
    bool keepAlive();
    void close();
    [[nodiscard]] bool isOpen() const;

    //! The server's side: \a wake is called, from any thread, when there is something to take or
    //! the stream has ended.
    void setWake(std::function<void()> wake);
    //! What waits to be sent, once.
    [[nodiscard]] QByteArray take();

private:
    bool append(const QByteArray &text);

    mutable std::mutex m_mutex;
    std::function<void()> m_wake;
    QByteArray m_waiting;
    bool m_open = true;
};

} // namespace httpserver
