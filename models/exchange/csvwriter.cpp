// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/csvwriter.h"

using namespace Qt::StringLiterals;

namespace exchange {

namespace {

bool looksLikeFormula(const QString &text)
{
    if (text.isEmpty() || !u"=+-@"_s.contains(text.front())) {
        return false;
    }
    const bool isNumber = text.size() > 1
        && std::ranges::all_of(QStringView(text).mid(1),
                               [](QChar c) { return c.isDigit() || c == u'.' || c == u','; });
    return !isNumber;
}

} // namespace

QString csvCell(const QString &text, QChar separator)
{
    QString cell = text;
    if (looksLikeFormula(cell)) {
        cell.prepend(u'\'');
    }
    const bool needsQuotes = cell.contains(separator) || cell.contains(u'"') || cell.contains(u'\n')
        || cell.contains(u'\r');
    return needsQuotes ? u'"' + cell.replace(u'"', "\"\""_L1) + u'"' : cell;
}

CsvWriter::CsvWriter(const QString &fileName, QChar separator)
    : m_file(fileName), m_separator(separator)
{
}

base::Error CsvWriter::failed() const
{
    return base::failure(base::ErrorCode::File_CannotWrite, m_file.errorString(),
                         {.subject = m_file.fileName()});
}

base::Result<void> CsvWriter::writeRow(const QStringList &cells)
{
    if (!std::exchange(m_started, true)) {
        if (!m_file.open(QIODevice::WriteOnly) || m_file.write("\xEF\xBB\xBF") < 0) {
            return failed();
        }
    }
    QStringList written;
    for (const QString &cell : cells) {
        written += csvCell(cell, m_separator);
    }
    const QByteArray line = (written.join(m_separator) + "\r\n"_L1).toUtf8();
    return m_file.write(line) == line.size() ? base::Result<void>() : failed();
}

base::Result<void> CsvWriter::finish()
{
    return m_started && m_file.commit() ? base::Result<void>() : failed();
}

} // namespace exchange
