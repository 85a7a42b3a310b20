// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QStringList>

#include <optional>

namespace widgets {

//! Puts rows of cells on the clipboard: as text for spreadsheets (tabtext.h), as an HTML table for
//! mails and documents, and with the locale that the cells are written in. \a hasTitles: the first
//! row is one of column titles.
void copyCells(const QList<QStringList> &rows, bool hasTitles);
//! The rows of cells on the clipboard, whoever put them there.
[[nodiscard]] QList<QStringList> copiedCells();
//! In which locale they are written; known only of those that copyCells() put there.
[[nodiscard]] std::optional<QLocale> localeOfCopiedCells();

} // namespace widgets
