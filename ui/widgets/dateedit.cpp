// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/dateedit.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace widgets {

DateEdit::DateEdit(QWidget *parent) : QDateEdit(parent)
{
    setCalendarPopup(true);
    QString format = locale().dateFormat(QLocale::ShortFormat);
    if (!format.contains("yyyy"_L1)) {
        format.replace("yy"_L1, "yyyy"_L1);
    }
    setDisplayFormat(format);
    // A new day marks its year.
    connect(lineEdit(), &QLineEdit::selectionChanged, this, [this] {
        if (!hasFocus()) {
            lineEdit()->deselect();
        }
    });
}

void DateEdit::focusOutEvent(QFocusEvent *event)
{
    QDateEdit::focusOutEvent(event);
    lineEdit()->deselect();
}

} // namespace widgets

#include "moc_dateedit.cpp"
