// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/unitdelegate.h"

#include "ui/text/unittext.h"

#include <QComboBox>

using namespace Qt::StringLiterals;

namespace catalogui {

UnitDelegate::UnitDelegate(int choicesRole, QObject *parent)
    : CellDelegate(parent), m_choicesRole(choicesRole)
{
}

QString UnitDelegate::displayText(const QVariant &value, const QLocale &) const
{
    return text::unitName(value.toString());
}

QWidget *UnitDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                    const QModelIndex &index) const
{
    auto *box = new QComboBox(parent);
    box->setObjectName(u"unitCombo"_s);
    box->setFrame(false);
    const QStringList codes = index.data(m_choicesRole).toStringList();
    for (const QString &code : codes) {
        box->addItem(text::unitName(code), code);
    }
    return box;
}

void UnitDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *box = qobject_cast<QComboBox *>(editor)) {
        box->setCurrentIndex(box->findData(index.data(Qt::EditRole)));
        box->showPopup();
    }
}

void UnitDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                const QModelIndex &index) const
{
    if (const auto *box = qobject_cast<QComboBox *>(editor)) {
        model->setData(index, box->currentData(), Qt::EditRole);
    }
}

} // namespace catalogui

#include "moc_unitdelegate.cpp"
