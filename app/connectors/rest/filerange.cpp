// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/rest/filerange.h"

#include <algorithm>

namespace rest {

// So often a limited upload sends something: often enough that no server thinks it is dead.
static constexpr int RefillMs = 50;

FileRange::FileRange(const FileBody &body)
    : m_body(body), m_file(body.path), m_length(body.length), m_refill(this)
{
    m_refill.setSingleShot(true);
    connect(&m_refill, &QTimer::timeout, this, &QIODevice::readyRead);
}

bool FileRange::open(OpenMode mode)
{
    if (mode != ReadOnly || !m_file.open(ReadOnly | Unbuffered)) {
        return false;
    }
    const qint64 left = m_file.size() - m_body.offset;
    if (m_length < 0) {
        m_length = left;
    }
    if (left < 0 || m_length > left || !m_file.seek(m_body.offset)) {
        return false;
    }
    return QIODevice::open(mode | Unbuffered);
}

void FileRange::close()
{
    QIODevice::close();
    m_file.close();
}

qint64 FileRange::bytesAvailable() const
{
    return m_body.offset + m_length - m_file.pos();
}

qint64 FileRange::readData(char *data, qint64 maxSize)
{
    const qint64 left = bytesAvailable();
    if (left <= 0) {
        return -1;
    }
    const qint64 limit = m_body.bytesPerSecond ? m_body.bytesPerSecond->load() : 0;
    if (limit <= 0) {
        return m_file.read(data, std::min(maxSize, left));
    }
    const qint64 allowed = std::min({maxSize, left, allowance(limit)});
    if (allowed == 0) {
        m_refill.start(RefillMs);
        return 0; // the upload waits for readyRead()
    }
    const qint64 read = m_file.read(data, allowed);
    m_allowed -= std::max<qint64>(read, 0);
    return read;
}

//! What may be read now: what has gathered since the last time, at most two refills of it.
qint64 FileRange::allowance(qint64 limit)
{
    const qint64 most = std::max<qint64>(1, limit * 2 * RefillMs / 1000);
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

#include "moc_filerange.cpp"
