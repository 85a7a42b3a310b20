// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/producteditor.h"

#include <QAbstractTableModel>

namespace catalog {

//! The packages of the product being edited, one row each and an empty one at the end. Edits go
//! to the editor's draft as they are typed; the draft says what is wrong. UI thread only.
class PackagingModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { UnitColumn, ContentColumn, GtinColumn, ColumnCount };
    enum Role { ChoicesRole = Qt::UserRole + 3 /*!< QStringList: package units */ };

    explicit PackagingModel(ProductEditor &editor, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    bool removeRows(int row, int count, const QModelIndex &parent = {}) override;

private:
    void rebuild();
    void tellEditor();
    [[nodiscard]] bool isNewRow(int row) const { return row == m_packages.size(); }

    ProductEditor &m_editor;
    records::PartRows m_packages; // contents as plain decimals, or as they were typed
    bool m_telling = false;
};

} // namespace catalog
