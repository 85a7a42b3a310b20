// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartdata.h"

#include <QWidget>

class QLabel;
class QStackedLayout;
class QToolButton;

namespace charts {

class ChartModel;
class Drawing;

//! A chart with its title and a switch to the table behind it: few colours of the theme, light
//! grid, names beside the values, the number when the mouse is over it.
class ChartView final : public QWidget
{
    Q_OBJECT
public:
    explicit ChartView(Kind kind, QWidget *parent = nullptr);

    void setData(const ChartData &chart);
    //! Shows the numbers in place of the drawing (always, without Qt Charts).
    void showTable(bool table);
    [[nodiscard]] bool showsTable() const;

private:
    void draw();

    const Kind m_kind;
    ChartModel *m_model = nullptr;
    Drawing *m_drawing = nullptr; // null without Qt Charts
    QLabel *m_title = nullptr;
    QToolButton *m_switch = nullptr;
    QStackedLayout *m_stack = nullptr;
};

} // namespace charts
