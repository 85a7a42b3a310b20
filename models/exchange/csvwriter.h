// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QSaveFile>
#include <QStringList>

namespace exchange {

//! Writes a table as RFC 4180 has it (CRLF, quotes doubled), UTF-8 with byte order mark so that
//! spreadsheets read it right. The file appears when finish() was called, whole or not at all.
class CsvWriter
{
public:
    explicit CsvWriter(const QString &fileName, QChar separator = QLatin1Char(','));

    //! File_CannotWrite.
    [[nodiscard]] base::Result<void> writeRow(const QStringList &cells);
    //! File_CannotWrite; nothing can be written any more.
    [[nodiscard]] base::Result<void> finish();

private:
    [[nodiscard]] base::Error failed() const;

    QSaveFile m_file;
    const QChar m_separator;
    bool m_started = false;
};

//! A cell as it is written: in quotes where needed; a text that a spreadsheet would take for a
//! formula ("=", "+", "-", "@" first, and no number) gets an apostrophe before it.
[[nodiscard]] QString csvCell(const QString &text, QChar separator);

} // namespace exchange
