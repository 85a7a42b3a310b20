// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace widgets {

//! Paints a cell of a TableView: grey bar while its row is on its way, a currency or unit behind
//! a number muted, no focus frame around single cells of whole-row selections.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit CellDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

protected:
    //! Background, selection and hover of the cell, without its text.
    void paintBackground(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const;
    //! True when the row has not arrived; the grey bar has been painted then.
    bool paintSkeleton(QPainter *painter, const QStyleOptionViewItem &option,
                       const QModelIndex &index) const;
};

} // namespace widgets
