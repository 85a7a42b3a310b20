// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"

#include <QByteArray>
#include <QHash>
#include <QMutex>
#include <QString>

#include <optional>

namespace erpsandbox {

//! Browsers the operator uses. Kept in memory only: after a restart one logs in again. Only hashes
//! of the session's secrets are kept. Thread-safe.
class OperatorSessions
{
public:
    static constexpr qint64 LifetimeMs = 8LL * 3600 * 1000;
    static constexpr int MostSessions = 200;

    explicit OperatorSessions(const base::Clock &clock) : m_clock(clock) { }

    //! The secret for the cookie.
    [[nodiscard]] QByteArray begin();
    [[nodiscard]] bool isValid(const QByteArray &secret);
    void end(const QByteArray &secret);

    //! What forms of a session carry, so that no other site can send them (CSRF).
    [[nodiscard]] static QByteArray formToken(const QByteArray &secret);

    //! A message for the next page of a session, told once.
    struct Message
    {
        QString text;
        bool isProblem = false;
    };
    void leave(const QByteArray &secret, Message message);
    [[nodiscard]] std::optional<Message> take(const QByteArray &secret);

private:
    struct Session
    {
        qint64 endsAtMs = 0;
        std::optional<Message> message;
    };
    void dropExpired();

    const base::Clock &m_clock;
    QMutex m_mutex;
    QHash<QByteArray, Session> m_sessions; // by hash of the secret
};

} // namespace erpsandbox
