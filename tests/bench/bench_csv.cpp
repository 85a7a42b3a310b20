// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/csvreader.h"

#include <QBuffer>
#include <QTextStream>

#include <ctime>
#include <utility>

// Rows of CSV read in a second of one core: 100 000 rows of 15 cells, some quoted (design "Numbers
// to reach": over 150 000 rows/s, with validation and comparison, which are not measured here).

namespace {

constexpr int RowCount = 100'000;
constexpr int ColumnCount = 15;

QByteArray makeTable()
{
    QByteArray table;
    for (int row = 0; row <= RowCount; ++row) {
        for (int column = 0; column < ColumnCount; ++column) {
            table += column == 0 ? "" : ";";
            if (row == 0) {
                table += "column " + QByteArray::number(column);
            } else if (column % 5 == 1) {
                table += "\"Größe \"\"" + QByteArray::number(row) + "\"\"; verzinkt\"";
            } else {
                table += QByteArray::number(row * 7 + column) + ",50";
            }
        }
        table += "\r\n";
    }
    return table;
}

//! Seconds of this process on its core since the last call; other programs do not count.
double lap()
{
    static std::clock_t last = std::clock();
    const std::clock_t now = std::clock();
    return double(now - std::exchange(last, now)) / CLOCKS_PER_SEC;
}

} // namespace

int main()
{
    QTextStream out(stdout);
    QByteArray table = makeTable();
    QBuffer device(&table);
    device.open(QIODevice::ReadOnly);
    (void)lap();
    exchange::CsvReader reader(device, {});
    int rows = 0;
    qsizetype cells = 0;
    for (auto row = reader.nextRow(); row.ok() && *row; row = reader.nextRow()) {
        ++rows;
        cells += (*row)->size();
    }
    const double seconds = lap();
    out << rows << " rows, " << cells << " cells, " << table.size() / 1'000'000
        << " MB: " << qint64(rows / seconds) << " rows/s (reach 150000)\n";
    return rows == RowCount + 1 && cells == qint64(rows) * ColumnCount ? 0 : 1;
}
