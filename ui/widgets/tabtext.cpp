// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tabtext.h"

using namespace Qt::StringLiterals;

namespace widgets {

QString toTabText(const QList<QStringList> &rows)
{
    QString text;
    for (const QStringList &row : rows) {
        for (qsizetype column = 0; column < row.size(); ++column) {
            QString cell = row.at(column);
            if (cell.contains(u'\t') || cell.contains(u'\n') || cell.contains(u'"')) {
                cell = u'"' + cell.replace(u'"', "\"\""_L1) + u'"';
            }
            text += (column > 0 ? u"\t"_s : QString()) + cell;
        }
        text += u'\n';
    }
    return text;
}

QList<QStringList> fromTabText(const QString &text)
{
    QList<QStringList> rows;
    QStringList row;
    QString cell;
    bool quoted = false;
    const auto endRow = [&] {
        row.append(cell);
        rows.append(row);
        row.clear();
        cell.clear();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (quoted) {
            if (c != u'"') {
                cell += c;
            } else if (i + 1 < text.size() && text.at(i + 1) == u'"') {
                cell += c;
                ++i;
            } else {
                quoted = false;
            }
        } else if (c == u'"' && cell.isEmpty()) {
            quoted = true;
        } else if (c == u'\t') {
            row.append(cell);
            cell.clear();
        } else if (c == u'\n') {
            endRow();
        } else if (c != u'\r') {
            cell += c;
        }
    }
    if (!cell.isEmpty() || !row.isEmpty()) {
        endRow();
    }
    return rows;
}

} // namespace widgets
