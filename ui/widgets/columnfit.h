// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>

class QTableView;

namespace widgets {

//! Makes the columns of a table use the width there is, so that nothing scrolls sideways: one takes
//! what the others leave, and while that is less than it needs those furthest right give way. They
//! come back when there is room.
class ColumnFit final
{
public:
    explicit ColumnFit(QTableView *table) : m_table(table) { }

    //! \a column takes the rest, never less than \a least; negative: every column as it is.
    void setFluid(int column, int least);
    [[nodiscard]] int fluid() const { return m_fluid; }
    [[nodiscard]] int least() const { return m_least; }
    //! These give way already while the fluid column has less than \a good.
    void setMinor(const QList<int> &columns, int good);
    //! Columns that never give way.
    void setFixed(const QList<int> &columns) { m_fixed = columns; }
    void fit();
    //! True while fit() changes widths: nobody else wants them so.
    [[nodiscard]] bool isFitting() const { return m_fitting; }
    [[nodiscard]] bool hasGivenWay(int column) const { return m_givenWay.contains(column); }
    //! Also of one that has given way; in pixels.
    [[nodiscard]] int widthOf(int column) const;
    //! All columns as people have chosen them, e.g. to store that; fit() follows.
    void restore();
    //! Somebody has shown or hidden it; fit() follows.
    void forget(int column) { m_givenWay.remove(column); }

private:
    QTableView *m_table = nullptr;
    QList<int> m_fixed;
    QList<int> m_minor;
    int m_good = 0; // width for which the minor ones give way
    QHash<int, int> m_givenWay; // width that each had
    int m_fluid = -1;
    int m_least = 0;
    bool m_fitting = false;
};

} // namespace widgets
