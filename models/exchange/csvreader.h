// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QStringDecoder>
#include <QStringList>

#include <optional>

class QIODevice;

namespace exchange {

//! Reads tables as RFC 4180 has them, and as spreadsheets really write them: comma, semicolon or
//! tab, with or without byte order mark, quoted cells with line breaks, any line ending. Reads row
//! by row in constant memory. Text is UTF-8; what is not is read as Latin-1. Not thread-safe.
class CsvReader
{
public:
    //! Longer cells are a damaged file, e.g. a quote that is never closed (Exchange_BadRow).
    static constexpr qsizetype MaxCellLength = 1'000'000;

    //! \a device is open and outlives the reader. \a fileName is for errors only.
    CsvReader(QIODevice &device, QString fileName);

    //! The separator found in the first line; ',' until something was read.
    [[nodiscard]] QChar separator() const { return m_separator; }
    //! 1-based row of the file that nextRow() gave last.
    [[nodiscard]] int rowNumber() const { return m_rowNumber; }

    //! The next row that is not empty; nothing at the end. Errors: File_CannotRead, and
    //! Exchange_BadRow with file, row, column and what was expected.
    [[nodiscard]] base::Result<std::optional<QStringList>> nextRow();
    //! A row with exactly as many cells as the header had; missing ones at the end are empty,
    //! too many are Exchange_BadRow.
    [[nodiscard]] base::Result<std::optional<QStringList>> nextRowOf(qsizetype columns);

private:
    [[nodiscard]] bool fill();
    [[nodiscard]] std::optional<QChar> peek();
    QChar take();
    void findSeparator();
    [[nodiscard]] base::Result<QString> quotedCell(int column);
    [[nodiscard]] base::Error badRow(int column, const QString &expected) const;

    QIODevice &m_device;
    const QString m_fileName;
    QStringDecoder m_decoder;
    QString m_buffer;
    qsizetype m_at = 0;
    QChar m_separator = QLatin1Char(',');
    int m_rowNumber = 0;
    bool m_started = false;
    bool m_failed = false;
};

} // namespace exchange
