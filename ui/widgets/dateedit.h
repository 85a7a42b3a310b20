// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateEdit>

namespace widgets {

//! A day, typed or chosen from a calendar, with the century in view. Only where the keyboard is a
//! part of it is marked.
class DateEdit final : public QDateEdit
{
    Q_OBJECT
public:
    explicit DateEdit(QWidget *parent = nullptr);

protected:
    void focusOutEvent(QFocusEvent *event) override;
};

} // namespace widgets
