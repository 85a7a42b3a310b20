// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/kinddelegate.h"

#include <QComboBox>

using namespace Qt::StringLiterals;

namespace catalogui {

QString KindDelegate::displayText(const QVariant &value, const QLocale &) const
{
    const QString word = value.toString();
    return word == "number"_L1 ? tr("Number")
        : word == "flag"_L1    ? tr("Yes or no")
        : word == "choice"_L1  ? tr("Choice")
                               : tr("Text");
}

QWidget *KindDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                    const QModelIndex &) const
{
    auto *box = new QComboBox(parent);
    box->setObjectName(u"kindCombo"_s);
    box->setFrame(false);
    for (const QString &word : {u"text"_s, u"number"_s, u"flag"_s, u"choice"_s}) {
        box->addItem(displayText(word, box->locale()), word);
    }
    return box;
}

void KindDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *box = qobject_cast<QComboBox *>(editor)) {
        box->setCurrentIndex(box->findData(index.data(Qt::EditRole)));
        box->showPopup();
    }
}

void KindDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                const QModelIndex &index) const
{
    if (const auto *box = qobject_cast<QComboBox *>(editor)) {
        model->setData(index, box->currentData(), Qt::EditRole);
    }
}

} // namespace catalogui

#include "moc_kinddelegate.cpp"
