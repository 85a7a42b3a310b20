// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/celldelegate.h"

namespace catalogui {

//! Shows a unit's name for its code; edits it by choosing from the units a role of the model
//! offers.
class UnitDelegate final : public widgets::CellDelegate
{
    Q_OBJECT
public:
    UnitDelegate(int choicesRole, QObject *parent);

    [[nodiscard]] QString displayText(const QVariant &value, const QLocale &locale) const override;
    [[nodiscard]] QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model,
                      const QModelIndex &index) const override;

private:
    const int m_choicesRole;
};

} // namespace catalogui
