// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pricing/dayeditor.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QHBoxLayout>

namespace pricingui {

namespace {

constexpr int CheckWidth = 64; // days of two editors stand below each other

} // namespace

QWidget *dayEditor(QCheckBox *check, QDateEdit *day, QWidget *parent)
{
    auto *row = new QWidget(parent);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins({});
    line->setSpacing(8);
    check->setMinimumWidth(CheckWidth);
    line->addWidget(check);
    line->addWidget(day, 1);
    QObject::connect(check, &QCheckBox::toggled, day, &QWidget::setEnabled);
    day->setEnabled(false);
    return row;
}

} // namespace pricingui
