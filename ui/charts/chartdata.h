// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace charts {

enum class Kind {
    Bar, //!< one bar per category and series, side by side
    Line, //!< one line per series over the categories (time)
    StackedBar, //!< one horizontal bar, cut into the series (ageing of balances)
};

//! Values of one name over all categories.
struct Series
{
    QString name;
    QList<qint64> counts; //!< in 1/10^places; one per category
};

//! What a chart shows. Exact numbers: they are only made floating for the drawing.
struct ChartData
{
    QString title;
    QString unit; //!< behind each number, e.g. "EUR"; may be empty
    int places = 0; //!< decimals that the counts hold (4 for money)
    int shownPlaces = 0; //!< decimals that people see
    QStringList categories;
    QList<Series> series; //!< at most four
};

} // namespace charts
