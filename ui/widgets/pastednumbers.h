// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/numberreader.h"

#include <functional>

class QWidget;

namespace widgets {

//! Calls \a read with a reader for \a numbers, those of the block on the clipboard: at once where a
//! desk copied it or one style explains all of them, after a question over \a parent's window where
//! they can be read with a decimal point and with a decimal comma. Calls \a refused with one or two
//! sentences where nothing can be read; a question that is cancelled calls neither.
void readPasted(QWidget *parent, const QStringList &numbers,
                std::function<void(const exchange::NumberReader &)> read,
                const std::function<void(const QString &)> &refused);

} // namespace widgets
