// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/readingorder.h"

namespace shell {

//! What the program is, its version, licence and libraries.
class AboutDialog final : public widgets::Dialog
{
    Q_OBJECT
public:
    explicit AboutDialog(QWidget *parent);
};

} // namespace shell
