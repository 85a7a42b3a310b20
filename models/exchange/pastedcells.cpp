// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/pastedcells.h"

using namespace Qt::StringLiterals;

namespace exchange {

static constexpr qsizetype FewRows = 20;

bool isPlainBlock(const QList<QStringList> &block)
{
    return block.size() <= FewRows
        && std::ranges::all_of(block, [](const QStringList &row) { return row.size() <= 1; });
}

QList<PastedCell> pastedCells(
    const QAbstractItemModel &model, const QList<QStringList> &block, const QModelIndex &at,
    const std::function<QString(int row)> &rowName,
    const std::function<base::Result<QString>(int row, int column, const QString &text)> &read)
{
    QList<PastedCell> cells;
    for (int i = 0; i < int(block.size()); ++i) {
        const int row = at.row() + i;
        for (int j = 0; j < int(block.at(i).size()) && at.column() + j < model.columnCount(); ++j) {
            const int column = at.column() + j;
            const QString text = block.at(i).at(j).trimmed();
            const auto after = read(row, column, text);
            PastedCell cell{
                .row = row < model.rowCount() ? rowName(row) : QString(),
                .column = model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                .before = model.index(row, column).data().toString(),
                .after = after.valueOr(text),
            };
            if (!after.ok()) {
                cell.problem = after.error();
            }
            if (cell.problem || cell.after != cell.before) {
                cells += cell;
            }
        }
    }
    return cells;
}

} // namespace exchange
