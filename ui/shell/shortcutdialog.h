// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/readingorder.h"

class QMenu;

namespace shell {

//! All keyboard shortcuts, as the menus have them, and those of lists and fields.
class ShortcutDialog final : public widgets::Dialog
{
    Q_OBJECT
public:
    ShortcutDialog(const QList<QMenu *> &menus, QWidget *parent);
};

} // namespace shell
