// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace widgets {

//! Rows of cells as the clipboard of spreadsheets holds them: tabs between cells, line breaks
//! between rows, cells with either in double quotes (doubled inside).
[[nodiscard]] QString toTabText(const QList<QStringList> &rows);
[[nodiscard]] QList<QStringList> fromTabText(const QString &text);

} // namespace widgets
