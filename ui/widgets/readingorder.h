// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>

//! Tab goes the way people read: what a layout holds in its order, a column as a whole before the
//! next one. Found anew with each press from what is in sight, so that no page has to keep a chain
//! of its widgets in order by hand.
namespace widgets {

//! What Tab stops at in a window, from its beginning. A frame that only scrolls is no stop as long
//! as something in it is.
[[nodiscard]] QList<QWidget *> tabStops(const QWidget &window);
//! Moves the focus one stop on or back, round the end; false when there is none.
bool focusNextStop(QWidget &window, bool forward);

//! A dialog whose Tab order is the reading order.
class Dialog : public QDialog
{
    Q_OBJECT
public:
    using QDialog::QDialog;

protected:
    bool focusNextPrevChild(bool next) override;
};

} // namespace widgets
