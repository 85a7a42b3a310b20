// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/producteditor.h"
#include "models/exchange/numberreader.h"

#include <QAbstractTableModel>

namespace catalog {

struct PriceText;

//! The prices of the product being edited, as a spreadsheet: a row for each unit and quantity
//! break, a column for each price list, and an empty row at the end for a new break. Edits go to
//! the editor's draft. UI thread only.
class PriceGridModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { UnitColumn, QuantityColumn, FirstListColumn };
    enum Role {
        ProblemRole = Qt::UserRole + 1, //!< base::ErrorCode as int when the cell is wrong
        ModifiedRole, //!< bool: not stored yet
        ChoicesRole, //!< QStringList: units that can be priced
    };

    explicit PriceGridModel(ProductEditor &editor, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

    //! Cells from a spreadsheet, from \a at to the right and down, their numbers read by \a reader;
    //! what does not fit is left out.
    void paste(const QList<QStringList> &cells, const QModelIndex &at,
               const exchange::NumberReader &reader);
    //! What a cell would show after such a paste; a unit by its code.
    [[nodiscard]] base::Result<QString> pastedText(int row, int column, const QString &typed,
                                                   const exchange::NumberReader &reader) const;
    //! The numbers among such cells, for exchange::findNumberStyle().
    [[nodiscard]] static QStringList numbersIn(const QList<QStringList> &cells,
                                               const QModelIndex &at);
    //! Removes the prices of these cells, or of whole rows when a unit or quantity is among them.
    void clear(const QModelIndexList &cells);

private:
    struct Break
    {
        QString unit;
        qint64 minCount = 0;
        auto operator<=>(const Break &) const = default;
    };
    void rebuild();
    [[nodiscard]] QString fieldAt(const Break &at, int column) const;
    [[nodiscard]] QString amountText(const QString &field, const base::Currency &currency) const;
    bool setBreak(int row, const Break &to);
    bool setCell(const QModelIndex &index, const QString &typed,
                 const exchange::NumberReader &reader);
    [[nodiscard]] base::Result<PriceText> readAmount(int row, int column, const QString &typed,
                                                     const exchange::NumberReader &reader) const;
    [[nodiscard]] const base::Currency &currencyAt(int column) const;
    bool setAmount(int row, int column, const QString &typed, const exchange::NumberReader &reader);
    [[nodiscard]] bool isNewRow(int row) const { return row == m_breaks.size(); }

    ProductEditor &m_editor;
    QList<Break> m_breaks;
    Break m_new; //!< what was typed into the empty row so far
    bool m_changing = false;
};

} // namespace catalog
