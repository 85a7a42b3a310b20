// SPDX-License-Identifier: GPL-3.0-or-later
// How a connection sends its answer: header, body, file or events, at the client's pace.
#include "app/httpserver/connection.h"

#include <algorithm>

namespace httpserver {

namespace {

using std::chrono::seconds;

constexpr qint64 FilePiece = 32 * 1024;

} // namespace

void Connection::respond(Outgoing outgoing)
{
    m_keepAlive = m_keepAlive && m_bodyDone && !m_core.stopping && !outgoing.response.events;
    m_outgoing = std::move(outgoing);
    m_head = m_outgoing.head(m_keepAlive);
    m_headSent = 0;
    m_bodySent = 0;
    if (m_outgoing.fileBytes > 0) {
        m_file = std::make_unique<QFile>(m_outgoing.response.file);
        if (!m_file->open(QIODevice::ReadOnly | QIODevice::Unbuffered)
            || !m_file->seek(m_outgoing.fileFrom)) {
            close(); // it was there a moment ago
            return;
        }
    }
    m_phase = Phase::Answer;
    m_deadline = Clock::time_point::max();
    m_pace.begin(seconds(m_limits.graceSeconds), m_limits.bytesPerSecond);
    send();
}

//! Sends what is left of the header, the body and the file, or the next events.
void Connection::send()
{
    QByteArray &body = m_outgoing.response.body;
    if (m_headSent == m_head.size() && m_bodySent == body.size() && !nextPiece()) {
        return;
    }
    std::vector<boost::asio::const_buffer> buffers;
    if (m_headSent < m_head.size()) {
        buffers.emplace_back(m_head.constData() + m_headSent,
                             std::size_t(m_head.size() - m_headSent));
    }
    if (m_bodySent < body.size()) {
        buffers.emplace_back(body.constData() + m_bodySent, std::size_t(body.size() - m_bodySent));
    }
    m_pace.startWaiting(Clock::now());
    m_sending = true;
    writeSome(buffers,
              [self = shared_from_this()](boost::system::error_code error, std::size_t size) {
                  self->m_sending = false;
                  if (self->m_phase == Phase::Closed) {
                      return;
                  }
                  if (error) {
                      self->close();
                      return;
                  }
                  self->m_pace.received(qint64(size), Clock::now());
                  const qsizetype ofHead
                      = std::min(qsizetype(size), self->m_head.size() - self->m_headSent);
                  self->m_headSent += ofHead;
                  self->m_bodySent += qsizetype(size) - ofHead;
                  self->send();
              });
}

//! Puts what comes after what was sent in its place; false when nothing does (now).
bool Connection::nextPiece()
{
    QByteArray &body = m_outgoing.response.body;
    m_bodySent = 0;
    if (const auto &events = m_outgoing.response.events) {
        body = events->take();
        if (body.isEmpty()) {
            events->isOpen() ? waitForEvents() : drain();
        }
        return !body.isEmpty();
    }
    if (m_file && m_outgoing.fileBytes > 0) {
        body = m_file->read(std::min(FilePiece, m_outgoing.fileBytes));
        m_outgoing.fileBytes -= body.size();
        if (body.isEmpty()) {
            close(); // shorter than it was: the client must not take it for whole
        }
        return !body.isEmpty();
    }
    finishAnswer();
    return false;
}

void Connection::waitForEvents()
{
    if (m_phase != Phase::Events) {
        m_outgoing.response.events->setWake([weak = weak_from_this(), this] {
            if (auto self = weak.lock()) {
                onLoop(std::move(self), [this] {
                    if (!m_sending) {
                        send();
                    }
                });
            }
        });
        read();
    }
    enter(Phase::Events, EventsAliveSeconds);
}

void Connection::finishAnswer()
{
    m_file.reset();
    m_outgoing = {};
    m_guest.reset();
    if (!m_keepAlive) {
        drain();
        return;
    }
    m_request = {};
    m_reader.startNext();
    waitForRequest();
}

} // namespace httpserver
