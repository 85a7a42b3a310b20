// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/csvreader.h"

#include <QIODevice>

using namespace Qt::StringLiterals;

namespace exchange {

namespace {

constexpr qint64 ChunkSize = 64 * 1024;

} // namespace

CsvReader::CsvReader(QIODevice &device, QString fileName)
    : m_device(device), m_fileName(std::move(fileName))
{
}

base::Error CsvReader::badRow(int column, const QString &expected) const
{
    return base::failure(
        base::ErrorCode::Exchange_BadRow, {},
        {.expected = expected, .file = m_fileName, .row = m_rowNumber, .column = column});
}

bool CsvReader::fill()
{
    if (m_at < m_buffer.size()) {
        return true;
    }
    const QByteArray chunk = m_device.read(ChunkSize);
    if (chunk.isEmpty()) {
        // A sequential device may have an error, a file just ends.
        m_failed = !m_device.atEnd();
        return false;
    }
    if (!m_started) {
        m_started = true;
        const auto marked = QStringConverter::encodingForData(chunk);
        const auto encoding = marked.value_or(QStringConverter::Utf8);
        QStringDecoder probe(encoding);
        const QString text = probe(chunk.first(std::min<qsizetype>(chunk.size(), ChunkSize)));
        m_decoder = QStringDecoder(!marked && text.contains(QChar::ReplacementCharacter)
                                       ? QStringConverter::Latin1
                                       : encoding);
    }
    m_buffer = m_decoder(chunk);
    m_at = 0;
    return !m_buffer.isEmpty() || fill();
}

std::optional<QChar> CsvReader::peek()
{
    return fill() ? std::optional(m_buffer.at(m_at)) : std::nullopt;
}

QChar CsvReader::take()
{
    return m_buffer.at(m_at++);
}

void CsvReader::findSeparator()
{
    // The one that the first line has most of, outside of quotes.
    const QString candidates = u",;\t"_s;
    QList<int> counts(candidates.size(), 0);
    bool quoted = false;
    for (qsizetype i = m_at; i < m_buffer.size(); ++i) {
        const QChar c = m_buffer.at(i);
        if (c == u'"') {
            quoted = !quoted;
        } else if (!quoted && (c == u'\n' || c == u'\r')) {
            break;
        } else if (const qsizetype which = candidates.indexOf(c); !quoted && which >= 0) {
            ++counts[which];
        }
    }
    const auto most = std::ranges::max_element(counts);
    if (*most > 0) {
        m_separator = candidates.at(most - counts.begin());
    }
}

base::Result<QString> CsvReader::quotedCell(int column)
{
    QString cell;
    while (const auto next = peek()) {
        const QChar c = take();
        if (c != u'"') {
            cell += c;
        } else if (peek() == u'"') {
            cell += take();
        } else {
            return cell;
        }
        if (cell.size() > MaxCellLength) {
            break;
        }
    }
    return badRow(column, u"\""_s);
}

base::Result<std::optional<QStringList>> CsvReader::nextRow()
{
    const bool isFirst = !m_started;
    if (!fill()) {
        return m_failed
            ? base::Result<std::optional<QStringList>>(base::failure(
                base::ErrorCode::File_CannotRead, m_device.errorString(), {.subject = m_fileName}))
            : std::optional<QStringList>();
    }
    if (isFirst) {
        findSeparator();
    }
    ++m_rowNumber;
    QStringList row;
    QString cell;
    bool wasQuoted = false;
    while (const auto next = peek()) {
        const QChar c = take();
        if (c == u'"' && cell.isEmpty() && !wasQuoted) {
            SD_TRY_VALUE(cell, quotedCell(int(row.size()) + 1));
            wasQuoted = true;
        } else if (c == m_separator) {
            row += std::exchange(cell, {});
            wasQuoted = false;
        } else if (c == u'\r' || c == u'\n') {
            if (c == u'\r' && peek() == u'\n') {
                take();
            }
            if (row.isEmpty() && cell.isEmpty() && !wasQuoted) {
                ++m_rowNumber; // an empty line is no row
                continue;
            }
            row += cell;
            return std::optional(row);
        } else if (wasQuoted) {
            if (!c.isSpace()) {
                return badRow(int(row.size()) + 1, QString(m_separator));
            }
        } else {
            cell += c;
            if (cell.size() > MaxCellLength) {
                return badRow(int(row.size()) + 1, QString(m_separator));
            }
        }
    }
    if (row.isEmpty() && cell.isEmpty() && !wasQuoted) {
        return std::optional<QStringList>();
    }
    row += cell;
    return std::optional(row);
}

base::Result<std::optional<QStringList>> CsvReader::nextRowOf(qsizetype columns)
{
    SD_TRY_VALUE(std::optional<QStringList> row, nextRow());
    if (!row) {
        return row;
    }
    if (row->size() > columns) {
        return badRow(int(columns) + 1, QString::number(columns));
    }
    while (row->size() < columns) {
        *row += QString();
    }
    return row;
}

} // namespace exchange
