// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariant>

namespace store {

/// What every item model answers for Qt::TextAlignmentRole, in cells and headers: numbers stand
/// on the right so that their digits line up, everything else on the left.
[[nodiscard]] inline QVariant cellAlignment(bool isNumber)
{
    return QVariant((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

} // namespace store
