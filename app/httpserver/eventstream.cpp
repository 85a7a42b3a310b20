// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/eventstream.h"

#include <utility>

namespace httpserver {

bool EventStream::send(const QByteArray &event, const QByteArray &data)
{
    QByteArray text = event.isEmpty() ? QByteArray() : "event: " + event.simplified() + '\n';
    const QList<QByteArray> lines = QByteArray(data).replace('\r', "").split('\n');
    for (const QByteArray &line : lines) {
        text += "data: " + line + '\n';
    }
    return append(text + '\n');
}

bool EventStream::keepAlive()
{
    return append(":\n\n");
}

void EventStream::close()
{
    std::function<void()> wake;
    {
        const std::lock_guard lock(m_mutex);
        m_open = false;
        wake = m_wake;
    }
    if (wake) {
        wake();
    }
}

bool EventStream::isOpen() const
{
    const std::lock_guard lock(m_mutex);
    return m_open;
}

void EventStream::setWake(std::function<void()> wake)
{
    bool isLate = false; // something came before there was anybody to wake
    {
        const std::lock_guard lock(m_mutex);
        m_wake = wake;
        isLate = !m_waiting.isEmpty() || !m_open;
    }
    if (wake && isLate) {
        wake();
    }
}

QByteArray EventStream::take()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_waiting, {});
}

bool EventStream::append(const QByteArray &text)
{
    std::function<void()> wake;
    bool sent = false;
    {
        const std::lock_guard lock(m_mutex);
        if (!m_open) {
            return false;
        }
        sent = m_waiting.size() + text.size() <= MostWaiting;
        m_open = sent;
        if (sent) {
            m_waiting += text;
        }
        wake = m_wake;
    }
    if (wake) {
        wake();
    }
    return sent;
}

} // namespace httpserver
