// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choicedelegate.h"

#include <QComboBox>

namespace widgets {

ChoiceDelegate::ChoiceDelegate(const QString &editorName, Codes codes, Name name, QObject *parent)
    : CellDelegate(parent),
      m_editorName(editorName),
      m_codes(std::move(codes)),
      m_name(std::move(name))
{
}

ChoiceDelegate::ChoiceDelegate(const QString &editorName, int codesRole, Name name, QObject *parent)
    : ChoiceDelegate(
        editorName,
        [codesRole](const QModelIndex &index) { return index.data(codesRole).toStringList(); },
        std::move(name), parent)
{
}

QString ChoiceDelegate::displayText(const QVariant &value, const QLocale &) const
{
    return m_name(value.toString());
}

QWidget *ChoiceDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                      const QModelIndex &index) const
{
    auto *box = new QComboBox(parent);
    box->setObjectName(m_editorName);
    box->setFrame(false);
    const QStringList codes = m_codes(index);
    for (const QString &code : codes) {
        box->addItem(m_name(code), code);
    }
    return box;
}

void ChoiceDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *box = qobject_cast<QComboBox *>(editor)) {
        box->setCurrentIndex(box->findData(index.data(Qt::EditRole)));
        box->showPopup();
    }
}

void ChoiceDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                  const QModelIndex &index) const
{
    if (const auto *box = qobject_cast<QComboBox *>(editor)) {
        model->setData(index, box->currentData(), Qt::EditRole);
    }
}

} // namespace widgets

#include "moc_choicedelegate.cpp"
