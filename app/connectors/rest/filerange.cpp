// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/rest/filerange.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rest {

// What gathers up in this time may be read at once.
static constexpr int GatherMs = 100;

FileRange::FileRange(const FileBody &body) : m_body(body), m_file(body.path), m_length(body.length)
{
}

base::Result<void> FileRange::open()
{
    if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return base::failure(base::ErrorCode::File_CannotRead, m_file.errorString(),
                             {.file = m_body.path});
    }
    const qint64 left = m_file.size() - m_body.offset;
    if (m_length < 0) {
        m_length = left;
    }
    if (left < 0 || m_length > left || !m_file.seek(m_body.offset)) {
        return base::failure(base::ErrorCode::File_CannotRead, u"it is shorter than it was"_s,
                             {.file = m_body.path});
    }
    return {};
}

qint64 FileRange::read(char *data, qint64 most)
{
    most = std::min(most, m_body.offset + m_length - m_file.pos());
    const qint64 limit = m_body.bytesPerSecond ? m_body.bytesPerSecond->load() : 0;
    if (limit > 0) {
        most = std::min(most, allowance(limit));
        if (most == 0) {
            return 0;
        }
        m_allowed -= most;
    }
    const qint64 read = m_file.read(data, most);
    return read > 0 ? read : -1;
}

//! What may be read now: what has gathered since the last time.
qint64 FileRange::allowance(qint64 limit)
{
    const qint64 most = std::max<qint64>(1, limit * GatherMs / 1000);
    if (!m_lastRead.isValid()) {
        m_lastRead.start();
        m_allowed = most / 2;
        return m_allowed;
    }
    const qint64 gathered = limit * m_lastRead.elapsed() / 1000;
    if (gathered > 0) {
        m_allowed = std::min(m_allowed + gathered, most);
        m_lastRead.restart();
    }
    return m_allowed;
}

} // namespace rest
