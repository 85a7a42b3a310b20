// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/column.h"

namespace records {

//! A short list that is in memory as a whole, described by its columns, in the order of the
//! subclass's enum Column.
template <typename Row>
class RowsModel : public QAbstractTableModel
{
public:
    using Shows = Column<Row>;
    enum Role {
        StateRole = store::PagedModelBase::StateRole, //!< word for the delegate's colour and icon
        FirstOwnRole = store::PagedModelBase::FirstOwnRole, //!< where subclasses begin
    };

    explicit RowsModel(const QList<Column<Row>> &columns, QObject *parent = nullptr)
        : QAbstractTableModel(parent), m_columns(columns)
    {
    }

    [[nodiscard]] const QList<Row> &rows() const { return m_rows; }
    void setRows(const QList<Row> &rows)
    {
        beginResetModel();
        m_rows = rows;
        endResetModel();
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_columns.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        return checkIndex(index, CheckIndexOption::IndexIsValid)
            ? cell(m_rows.at(index.row()), index.column(), role)
            : QVariant();
    }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override
    {
        return orientation == Qt::Horizontal && section >= 0 && section < m_columns.size()
            ? m_columns.at(section).header(role)
            : QVariant();
    }

protected:
    //! Subclasses answer their own roles.
    [[nodiscard]] virtual QVariant cell(const Row &row, int column, int role) const
    {
        return m_columns.at(column).cell(row, role);
    }

private:
    const QList<Column<Row>> m_columns;
    QList<Row> m_rows;
};

} // namespace records
