// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QAbstractItemModel>

#include <functional>
#include <optional>

namespace exchange {

//! A cell that a block from a spreadsheet changes, or cannot change. Texts are for people.
struct PastedCell
{
    QString row; //!< what its row is called; empty for a new one
    QString column;
    QString before;
    QString after; //!< with a problem: as it was pasted
    std::optional<base::Error> problem = {};
};

//! Whether people see for themselves what pasting does: one column of a few rows.
[[nodiscard]] bool isPlainBlock(const QList<QStringList> &block);

//! The cells of \a model that change or have a problem when \a block is pasted from \a at on, to
//! the right and down. \a rowName says what a row is called, \a read what a cell would show instead
//! of what it shows.
[[nodiscard]] QList<PastedCell> pastedCells(
    const QAbstractItemModel &model, const QList<QStringList> &block, const QModelIndex &at,
    const std::function<QString(int row)> &rowName,
    const std::function<base::Result<QString>(int row, int column, const QString &text)> &read);

} // namespace exchange
