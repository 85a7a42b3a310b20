// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCheckBox;
class QDateEdit;
class QWidget;

namespace pricingui {

//! A check box with a day behind it, as one editor: the day counts while the box is checked.
[[nodiscard]] QWidget *dayEditor(QCheckBox *check, QDateEdit *day, QWidget *parent);

} // namespace pricingui
