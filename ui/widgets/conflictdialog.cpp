// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/conflictdialog.h"

#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

enum Column { FieldColumn, BaseColumn, TheirsColumn, OursColumn, ChoiceColumn, ColumnCount };

} // namespace

ConflictDialog::ConflictDialog(QList<store::FieldClash> clashes, const Words &words,
                               QWidget *parent)
    : Dialog(parent), m_clashes(std::move(clashes)), m_table(new QTableWidget(this))
{
    setObjectName(u"conflictDialog"_s);
    setWindowTitle(tr("Somebody else changed this record"));
    resize(820, 320);
    auto *text
        = new QLabel(tr("While you were editing, somebody else saved the fields below. Nothing is "
                        "lost: choose which value to keep for each field, then save."),
                     this);
    text->setWordWrap(true);
    m_table->setObjectName(u"conflictTable"_s);
    m_table->setColumnCount(ColumnCount);
    m_table->setRowCount(int(m_clashes.size()));
    //: Column titles of a conflict: value that both began with, the one saved meanwhile, own one
    m_table->setHorizontalHeaderLabels(
        {tr("Field"), tr("Before"), tr("Theirs (saved)"), tr("Yours"), tr("Keep")});
    m_table->verticalHeader()->hide();
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setWordWrap(true);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(FieldColumn, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(ChoiceColumn, QHeaderView::Fixed);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (int row = 0; row < m_clashes.size(); ++row) {
        addClash(row, m_clashes.at(row), words);
    }
    for (const QComboBox *choice : std::as_const(m_choices)) {
        // A widget in a cell does not count for its contents.
        const int needed = choice->sizeHint().width() + 16;
        m_table->setColumnWidth(ChoiceColumn, std::max(m_table->columnWidth(ChoiceColumn), needed));
    }
    m_table->resizeRowsToContents();
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *save
        = buttons->addButton(tr("Save with this choice"), QDialogButtonBox::AcceptRole);
    save->setObjectName(u"saveChoiceButton"_s);
    setStyleProperty(save, "primary", true);
    QPushButton *cancel = buttons->addButton(tr("Keep editing"), QDialogButtonBox::RejectRole);
    cancel->setObjectName(u"keepEditingButton"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(text);
    layout->addWidget(m_table, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ConflictDialog::addClash(int row, const store::FieldClash &clash, const Words &words)
{
    const auto cell = [&](int column, const QString &text) {
        auto *item = new QTableWidgetItem(text);
        item->setToolTip(text);
        m_table->setItem(row, column, item);
    };
    cell(FieldColumn, words.fieldName(clash.field));
    cell(BaseColumn, words.valueText(clash.field, clash.base));
    cell(TheirsColumn, words.valueText(clash.field, clash.theirs));
    cell(OursColumn, words.valueText(clash.field, clash.ours));
    auto *choice = new QComboBox(m_table);
    choice->setObjectName(u"keepCombo%1"_s.arg(row));
    choice->setAccessibleName(tr("Value of “%1” to keep").arg(words.fieldName(clash.field)));
    choice->addItem(tr("Yours"), true);
    choice->addItem(tr("Theirs"), false);
    m_table->setCellWidget(row, ChoiceColumn, choice);
    m_choices += choice;
}

QHash<QString, bool> ConflictDialog::keepOurs() const
{
    QHash<QString, bool> result;
    for (int row = 0; row < m_clashes.size(); ++row) {
        result.insert(m_clashes.at(row).field, m_choices.at(row)->currentData().toBool());
    }
    return result;
}

} // namespace widgets

#include "moc_conflictdialog.cpp"
