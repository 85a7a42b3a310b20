// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/pastedcells.h"
#include "ui/widgets/readingorder.h"

namespace widgets {

//! Shows what a pasted block changes and what of it is wrong, each cell before and after, and asks
//! whether to go on. objectNames: pastePreview, pastePreviewTable, pasteButton, cancelButton.
class PastePreview final : public Dialog
{
    Q_OBJECT
public:
    //! \a rowsLeftOut: rows of the block that lie behind the table.
    PastePreview(const QList<exchange::PastedCell> &cells, int rowsLeftOut, QWidget *parent);
};

//! Calls \a paste: at once where \a block is plain (exchange::isPlainBlock()) or changes nothing,
//! else when somebody who has seen \a cells over \a parent's window says so.
void confirmPaste(QWidget *parent, const QList<QStringList> &block,
                  const QList<exchange::PastedCell> &cells, int rowsLeftOut,
                  const std::function<void()> &paste);

} // namespace widgets
