// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/rest/client.h"

#include <QElapsedTimer>
#include <QFile>

namespace rest {

//! Reads a piece of a file, no faster than it may.
class FileRange
{
public:
    explicit FileRange(const FileBody &body);

    //! Errors: File_CannotRead, also when the file is shorter than the range.
    [[nodiscard]] base::Result<void> open();
    [[nodiscard]] qint64 size() const { return m_length; }
    //! How much was read into \a data: 0 when nothing may be read yet, -1 when the file ends before
    //! the range does or cannot be read. Not to be called when all of the range has been read.
    [[nodiscard]] qint64 read(char *data, qint64 most);

private:
    [[nodiscard]] qint64 allowance(qint64 limit);

    const FileBody m_body;
    QFile m_file;
    qint64 m_length; // -1 until opened: to the end
    QElapsedTimer m_lastRead; // since the allowance was reckoned
    qint64 m_allowed = 0;
};

} // namespace rest
