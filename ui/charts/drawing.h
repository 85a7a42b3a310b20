// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartdata.h"

#include <QWidget>

#include <memory>

namespace charts {

class ChartModel;

//! The only class that knows Qt Charts. Draws a chart in the theme's colours.
class Drawing : public QWidget
{
    Q_OBJECT
public:
    ~Drawing() override;
    //! Null when the program was built without Qt Charts.
    [[nodiscard]] static Drawing *make(QWidget *parent);
    void draw(Kind kind, const ChartModel &model);

private:
    explicit Drawing(QWidget *parent);
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace charts
