// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pastepreview.h"

#include "ui/text/errortext.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using exchange::PastedCell;

namespace widgets {

namespace {

//! Cells with a problem first.
class CellsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { RowColumn, ColumnColumn, BeforeColumn, AfterColumn, NoteColumn, ColumnCount };

    CellsModel(QList<PastedCell> cells, QObject *parent)
        : QAbstractTableModel(parent), m_cells(std::move(cells))
    {
        std::ranges::stable_partition(
            m_cells, [](const PastedCell &cell) { return cell.problem.has_value(); });
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_cells.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : ColumnCount;
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
            return {};
        }
        const PastedCell &cell = m_cells.at(index.row());
        switch (index.column()) {
        case RowColumn:
            return cell.row.isEmpty() ? tr("New row") : cell.row;
        case ColumnColumn:
            return cell.column;
        case BeforeColumn:
            return cell.before;
        case AfterColumn:
            return cell.after;
        default:
            return cell.problem ? text::sentence(*cell.problem) : QString();
        }
    }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override
    {
        if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
            return {};
        }
        switch (section) {
        case RowColumn:
            return tr("Row");
        case ColumnColumn:
            return tr("Column");
        case BeforeColumn:
            //: Column: what a cell holds before something is pasted into it
            return tr("Before");
        case AfterColumn:
            return tr("After");
        default:
            return tr("Problem");
        }
    }

private:
    QList<PastedCell> m_cells;
};

} // namespace

PastePreview::PastePreview(const QList<PastedCell> &cells, int rowsLeftOut, QWidget *parent)
    : Dialog(parent)
{
    setObjectName(u"pastePreview"_s);
    setWindowTitle(tr("Review pasted cells"));
    resize(860, 440);
    const auto problems = int(std::ranges::count_if(
        cells, [](const PastedCell &cell) { return cell.problem.has_value(); }));
    const int changes = int(cells.size()) - problems;
    QStringList sentences{tr("%n cell(s) will change. You can undo this.", nullptr, changes)};
    if (problems > 0) {
        sentences
            += tr("%n cell(s) can't be used; see the problem beside each.", nullptr, problems);
    }
    if (rowsLeftOut > 0) {
        sentences += tr("%n row(s) don't fit into the table.", nullptr, rowsLeftOut);
    }
    auto *summary = new QLabel(sentences.join(u' '), this);
    summary->setObjectName(u"pasteSummaryLabel"_s);
    summary->setWordWrap(true);

    auto *table = new TableView(this);
    table->setObjectName(u"pastePreviewTable"_s);
    table->setAccessibleName(tr("Cells that change"));
    table->setModel(new CellsModel(cells, table));
    table->setColumnWidths({140, 120, 90, 90, 260});
    table->setFluidColumn(problems > 0 ? CellsModel::NoteColumn : CellsModel::RowColumn, 140);
    table->setColumnHidden(CellsModel::NoteColumn, problems == 0);

    auto *buttons = new QDialogButtonBox(this);
    QPushButton *paste = buttons->addButton(tr("Paste"), QDialogButtonBox::AcceptRole);
    paste->setObjectName(u"pasteButton"_s);
    paste->setEnabled(changes > 0);
    setStyleProperty(paste, "primary", true);
    QPushButton *cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancel->setObjectName(u"cancelButton"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(summary);
    layout->addWidget(table, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    (changes > 0 ? paste : cancel)->setFocus();
}

void confirmPaste(QWidget *parent, const QList<QStringList> &block, const QList<PastedCell> &cells,
                  int rowsLeftOut, const std::function<void()> &paste)
{
    if (exchange::isPlainBlock(block) || (cells.isEmpty() && rowsLeftOut == 0)) {
        paste();
        return;
    }
    auto *preview = new PastePreview(cells, rowsLeftOut, parent->window());
    preview->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(preview, &QDialog::accepted, parent, paste);
    preview->open();
}

} // namespace widgets

#include "moc_pastepreview.cpp"
#include "pastepreview.moc"
