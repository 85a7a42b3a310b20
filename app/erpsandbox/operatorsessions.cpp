// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/erpsandbox/operatorsessions.h"

#include "app/program/secrets.h"

#include <QMutexLocker>

#include <algorithm>

namespace erpsandbox {

QByteArray OperatorSessions::begin()
{
    const QByteArray secret = program::secrets::random().toLatin1();
    const QMutexLocker lock(&m_mutex);
    dropExpired();
    m_sessions.insert(program::secrets::hash(secret), {m_clock.nowMs() + LifetimeMs, {}});
    return secret;
}

void OperatorSessions::dropExpired()
{
    const qint64 now = m_clock.nowMs();
    m_sessions.removeIf([now](const auto &session) { return session.value().endsAtMs <= now; });
    if (m_sessions.size() >= MostSessions) {
        const auto oldest = std::min_element(
            m_sessions.cbegin(), m_sessions.cend(),
            [](const Session &a, const Session &b) { return a.endsAtMs < b.endsAtMs; });
        m_sessions.erase(oldest);
    }
}

bool OperatorSessions::isValid(const QByteArray &secret)
{
    const QMutexLocker lock(&m_mutex);
    const auto session = m_sessions.constFind(program::secrets::hash(secret));
    return session != m_sessions.constEnd() && session->endsAtMs > m_clock.nowMs();
}

void OperatorSessions::end(const QByteArray &secret)
{
    const QMutexLocker lock(&m_mutex);
    m_sessions.remove(program::secrets::hash(secret));
}

QByteArray OperatorSessions::formToken(const QByteArray &secret)
{
    return program::secrets::hash("form:" + secret);
}

void OperatorSessions::leave(const QByteArray &secret, Message message)
{
    const QMutexLocker lock(&m_mutex);
    const auto session = m_sessions.find(program::secrets::hash(secret));
    if (session != m_sessions.end()) {
        session->message = std::move(message);
    }
}

std::optional<OperatorSessions::Message> OperatorSessions::take(const QByteArray &secret)
{
    const QMutexLocker lock(&m_mutex);
    const auto session = m_sessions.find(program::secrets::hash(secret));
    return session == m_sessions.end() ? std::nullopt
                                       : std::exchange(session->message, std::nullopt);
}

} // namespace erpsandbox
