// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/celldelegate.h"

namespace catalogui {

//! Shows the kind of an attribute in words for its stored word; edits it by choosing.
class KindDelegate final : public widgets::CellDelegate
{
    Q_OBJECT
public:
    explicit KindDelegate(QObject *parent) : CellDelegate(parent) { }

    [[nodiscard]] QString displayText(const QVariant &value, const QLocale &locale) const override;
    [[nodiscard]] QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model,
                      const QModelIndex &index) const override;
};

} // namespace catalogui
