// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/columnfit.h"

#include <QHeaderView>
#include <QScopedValueRollback>
#include <QTableView>

namespace widgets {

void ColumnFit::setFluid(int column, int least)
{
    if (column < 0) {
        restore();
    }
    m_fluid = column;
    m_least = least;
    m_table->horizontalHeader()->setStretchLastSection(column < 0);
}

void ColumnFit::setMinor(const QList<int> &columns, int good)
{
    m_minor = columns;
    m_good = good;
}

void ColumnFit::fit()
{
    if (m_fluid < 0 || m_fitting || m_table->isColumnHidden(m_fluid)) {
        return;
    }
    const QScopedValueRollback fitting(m_fitting, true);
    const QHeaderView *header = m_table->horizontalHeader();
    int others = header->length() - header->sectionSize(m_fluid);
    for (const int width : std::as_const(m_givenWay)) {
        others += width;
    }
    const int room = m_table->viewport()->width();
    QHash<int, int> giveWay;
    const auto letGo = [&](int needed, const auto &mayGo) {
        for (int visual = header->count() - 1; visual >= 0 && others + needed > room; --visual) {
            const int column = header->logicalIndex(visual);
            const bool isHidden = m_table->isColumnHidden(column) && !hasGivenWay(column);
            if (column != m_fluid && !isHidden && !giveWay.contains(column) && mayGo(column)) {
                const int width = m_givenWay.value(column, header->sectionSize(column));
                giveWay.insert(column, width);
                others -= width;
            }
        }
    };
    letGo(m_good, [this](int column) { return m_minor.contains(column); });
    letGo(m_least, [this](int column) { return !m_fixed.contains(column); });
    for (auto it = m_givenWay.cbegin(); it != m_givenWay.cend(); ++it) {
        if (!giveWay.contains(it.key())) {
            m_table->setColumnHidden(it.key(), false);
        }
    }
    for (auto it = giveWay.cbegin(); it != giveWay.cend(); ++it) {
        m_table->setColumnHidden(it.key(), true);
    }
    m_givenWay = giveWay;
    m_table->setColumnWidth(m_fluid, std::max(m_least, room - others));
}

int ColumnFit::widthOf(int column) const
{
    return m_givenWay.value(column, m_table->columnWidth(column));
}

void ColumnFit::restore()
{
    const QScopedValueRollback fitting(m_fitting, true);
    for (auto it = m_givenWay.cbegin(); it != m_givenWay.cend(); ++it) {
        m_table->setColumnHidden(it.key(), false);
    }
    m_givenWay.clear();
}

} // namespace widgets
