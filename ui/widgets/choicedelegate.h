// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/celldelegate.h"

#include <functional>

namespace widgets {

//! Cells that hold one of several codes; people see and choose their names.
class ChoiceDelegate final : public CellDelegate
{
    Q_OBJECT
public:
    using Codes = std::function<QStringList(const QModelIndex &index)>;
    using Name = std::function<QString(const QString &code)>;

    //! \a editorName: object name of the box that is opened in a cell.
    ChoiceDelegate(const QString &editorName, Codes codes, Name name, QObject *parent);
    //! \a codesRole: of the cell, a QStringList.
    ChoiceDelegate(const QString &editorName, int codesRole, Name name, QObject *parent);

    [[nodiscard]] QString displayText(const QVariant &value, const QLocale &locale) const override;
    [[nodiscard]] QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model,
                      const QModelIndex &index) const override;

private:
    const QString m_editorName;
    const Codes m_codes;
    const Name m_name;
};

} // namespace widgets
