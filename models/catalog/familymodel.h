// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/familieseditor.h"

#include <QAbstractTableModel>

namespace catalog {

//! The attributes of one family as a table that is edited in place. UI thread only.
class FamilyModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        NameColumn,
        RequiredColumn, //!< checkable: counts for the completeness of products
        KindColumn, //!< EditRole: word of the kind
        UnitColumn, //!< of numbers: Rec 20 code
        ChoicesColumn, //!< of choices, separated by ';'
        ColumnCount,
    };
    enum Role {
        UnitsRole = Qt::UserRole, //!< QStringList: units that can be chosen
    };

    explicit FamilyModel(FamiliesEditor &editor, QObject *parent = nullptr);

    void setFamily(base::Id family);
    [[nodiscard]] base::Id family() const { return m_family; }
    //! Moves an attribute by \a step rows; false when it would leave the table.
    bool move(int row, int step);
    void remove(const QList<int> &rows);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

private:
    void follow();

    FamiliesEditor &m_editor;
    base::Id m_family;
    QList<FamilyAttribute> m_rows;
};

} // namespace catalog
