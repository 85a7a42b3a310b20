// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/rest/filerange.h"

#include <algorithm>

namespace rest {

FileRange::FileRange(const QString &path, qint64 offset, qint64 length)
    : m_file(path), m_offset(offset), m_length(length)
{
}

bool FileRange::open(OpenMode mode)
{
    if (mode != ReadOnly || !m_file.open(ReadOnly)) {
        return false;
    }
    const qint64 left = m_file.size() - m_offset;
    if (m_length < 0) {
        m_length = left;
    }
    if (left < 0 || m_length > left || !m_file.seek(m_offset)) {
        return false;
    }
    return QIODevice::open(mode | Unbuffered);
}

void FileRange::close()
{
    QIODevice::close();
    m_file.close();
}

bool FileRange::seek(qint64 position)
{
    return position >= 0 && position <= m_length && QIODevice::seek(position)
        && m_file.seek(m_offset + position);
}

qint64 FileRange::readData(char *data, qint64 maxSize)
{
    const qint64 left = m_offset + m_length - m_file.pos();
    if (left <= 0) {
        return -1;
    }
    return m_file.read(data, std::min(maxSize, left));
}

} // namespace rest
