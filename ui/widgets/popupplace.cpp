// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/popupplace.h"

#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace widgets {

void showBelow(QWidget &popup, const QWidget &anchor)
{
    popup.adjustSize();
    const QRect room = anchor.screen()->availableGeometry();
    QPoint at = anchor.mapToGlobal(QPoint(0, anchor.height()));
    if (at.y() + popup.height() > room.bottom()) {
        at = anchor.mapToGlobal(QPoint(0, -popup.height()));
    }
    at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - popup.width())));
    popup.move(at);
    popup.show();
}

} // namespace widgets
