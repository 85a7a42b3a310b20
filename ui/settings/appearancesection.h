// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace settings {

//! Theme, density and language of this desk; shown at once, except the language.
class AppearanceSection final : public QWidget
{
    Q_OBJECT
public:
    explicit AppearanceSection(QWidget *parent = nullptr);
};

} // namespace settings
