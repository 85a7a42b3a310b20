// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/column.h"
#include "models/records/list.h"
#include "models/store/pagedmodel.h"

#include <variant>

namespace records {

//! A windowed list that is described by its columns, in the order of the subclass's enum Column.
template <typename Row>
class ColumnsModel : public store::PagedModel<Row>
{
public:
    using Shows = Column<Row>;

    ColumnsModel(store::Store &store, const QList<Column<Row>> &columns, QObject *parent = nullptr)
        : store::PagedModel<Row>(store, parent), m_columns(columns)
    {
    }

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_columns.size());
    }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override
    {
        return orientation == Qt::Horizontal && section >= 0 && section < m_columns.size()
            ? m_columns.at(section).header(role)
            : QVariant();
    }

protected:
    [[nodiscard]] QVariant cell(const Row &row, int column, int role) const override
    {
        return m_columns.at(column).cell(row, role);
    }
    [[nodiscard]] const QList<Column<Row>> &columns() const { return m_columns; }

private:
    const QList<Column<Row>> m_columns;
};

//! The rows that a filter finds, sorted by a column. Filter is a plain value that compares.
template <typename Row, typename Filter = std::monostate>
class ListModel : public ColumnsModel<Row>
{
public:
    //! What a filter finds, as of now; called in the model's thread.
    using Source = std::function<List<Row>(const Filter &filter)>;

    //! Sorted by the column \a sorted at first; by -1 as the list itself says.
    ListModel(store::Store &store, Source source, const QList<Column<Row>> &columns, int sorted,
              Qt::SortOrder order, QObject *parent)
        : ColumnsModel<Row>(store, columns, parent),
          m_source(std::move(source)),
          m_sorted(sorted),
          m_order(order)
    {
    }

    [[nodiscard]] const Filter &filter() const { return m_filter; }
    //! Asks anew.
    void setFilter(const Filter &filter)
    {
        const bool isSame = filter == m_filter;
        m_filter = filter;
        isSame ? this->reload() : this->restart();
    }
    //! The row when it has arrived, else null.
    using store::PagedModel<Row>::rowAt;

    //! Columns that are not described as sorted leave the order as it is.
    void sort(int column, Qt::SortOrder order) override
    {
        if (column >= 0 && !this->columns().at(column).sort().isEmpty()
            && (column != m_sorted || order != m_order)) {
            m_sorted = column;
            m_order = order;
            this->restart();
        }
    }
    //! The column that the list is sorted by, and which way; -1: as the list says.
    [[nodiscard]] int sortColumn() const { return m_sorted; }
    [[nodiscard]] Qt::SortOrder sortOrder() const { return m_order; }

    //! What is asked of the database now.
    [[nodiscard]] List<Row> list() const
    {
        List<Row> list = m_source(m_filter);
        if (m_sorted >= 0) {
            const Column<Row> &by = this->columns().at(m_sorted);
            list.orderedBy(by.sort(), m_order, by.ties());
        }
        return list;
    }

protected:
    [[nodiscard]] typename store::PagedModel<Row>::IdsQuery idsQuery() const final
    {
        return [list = list()](store::Database &db, qint64 limit) { return list.ids(db, limit); };
    }
    [[nodiscard]] typename store::PagedModel<Row>::RowsQuery rowsQuery() const final
    {
        return [list = list()](store::Database &db, const QList<base::Id> &ids) {
            return list.rows(db, ids);
        };
    }

private:
    const Source m_source;
    Filter m_filter;
    int m_sorted;
    Qt::SortOrder m_order;
};

} // namespace records
