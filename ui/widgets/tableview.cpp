// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tableview.h"

#include "models/store/pagedmodelbase.h"
#include "ui/widgets/cellclipboard.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/headerview.h"
#include "ui/widgets/tablecolumns.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace widgets {

TableView::TableView(QWidget *parent) : QTableView(parent)
{
    setHorizontalHeader(new HeaderView(this));
    m_columns = new TableColumns(this);
    setItemDelegate(new CellDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setShowGrid(false);
    setWordWrap(false);
    setMouseTracking(true);
    setHorizontalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    updateRowHeight();
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QHeaderView::customContextMenuRequested, this,
            &TableView::showHeaderMenu);
    connect(&Theme::instance(), &Theme::changed, this, &TableView::updateRowHeight);
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        if (!edit(index, AllEditTriggers, nullptr)) {
            Q_EMIT rowActivated(index);
        }
    });
}

TableView::~TableView()
{
    horizontalHeader()->disconnect(m_columns); // it tells of its geometry while it goes
}

void TableView::setModel(QAbstractItemModel *model)
{
    if (QTableView::model()) {
        QTableView::model()->disconnect(this);
    }
    QTableView::setModel(model);
    m_columns->forget();
    if (!model) {
        return;
    }
    connect(model, &QAbstractItemModel::modelReset, this, &TableView::updateEmptyState);
    connect(model, &QAbstractItemModel::rowsInserted, this, &TableView::updateEmptyState);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &TableView::updateEmptyState);
    connect(model, &QAbstractItemModel::layoutChanged, this, &TableView::updateEmptyState);
    connect(model, &QAbstractItemModel::dataChanged, this, &TableView::tryPendingCopy);
    if (auto *paged = qobject_cast<store::PagedModelBase *>(model)) {
        connect(paged, &store::PagedModelBase::listChanged, this, &TableView::updateEmptyState);
    }
    if (isVisible()) {
        m_columns->restore();
    }
    updateEmptyState();
}

void TableView::setSelectionModel(QItemSelectionModel *selection)
{
    if (selectionModel()) {
        selectionModel()->disconnect(this);
    }
    QTableView::setSelectionModel(selection);
    if (selection) {
        connect(selection, &QItemSelectionModel::currentRowChanged, this,
                [this](const QModelIndex &current) { Q_EMIT currentRowChanged(current); });
    }
}

void TableView::setEmptyState(const QString &iconName, const QString &title, const QString &text,
                              QAction *action)
{
    m_nothing = {iconName, title, text, action};
    tellEmptiness();
}

void TableView::setNarrowedState(const QString &title, const QString &text, QAction *action)
{
    m_noMatch = {u"filter"_s, title, text, action};
    tellEmptiness();
}

void TableView::setNarrowed(bool isNarrowed)
{
    if (isNarrowed != m_isNarrowed) {
        m_isNarrowed = isNarrowed;
        tellEmptiness();
    }
}

void TableView::tellEmptiness()
{
    if (!m_empty) {
        m_empty = new EmptyState(viewport());
    }
    const Emptiness &now = m_isNarrowed && !m_noMatch.title.isEmpty() ? m_noMatch : m_nothing;
    m_empty->set(now.icon, now.title, now.text, now.action);
    m_empty->hide();
    updateEmptyState();
}

void TableView::setColumnWidths(const QList<int> &widths)
{
    for (int column = 0; column < widths.size(); ++column) {
        setColumnWidth(column, widths.at(column));
    }
}

void TableView::setColumnSample(int column, const QString &text)
{
    constexpr int CellMargins = 2 * 10;
    const int needed = fontMetrics().horizontalAdvance(text) + CellMargins;
    setColumnWidth(column, std::max(columnWidth(column), needed));
}

void TableView::setMinorColumns(const QList<int> &columns, int good)
{
    m_columns->fit().setMinor(columns, good);
    m_columns->fitFluid();
}

void TableView::setFixedColumns(const QList<int> &columns)
{
    m_columns->setFixed(columns);
}

void TableView::setFluidColumn(int column, int least)
{
    m_columns->fit().setFluid(column, least);
    m_columns->fitFluid();
}

void TableView::setLoading(bool loading)
{
    m_loading = loading;
    updateEmptyState();
}

void TableView::updateEmptyState()
{
    if (!m_empty) {
        return;
    }
    const auto *paged = qobject_cast<const store::PagedModelBase *>(model());
    const bool waiting = m_loading || (paged && paged->isLoading());
    // An empty list that is only asked anew goes on saying that it is empty.
    const bool saysSo = !waiting || (!m_empty->isHidden() && !m_loading);
    m_empty->setVisible(saysSo && (!model() || model()->rowCount() == 0));
    m_empty->setGeometry(viewport()->rect());
}

void TableView::updateRowHeight()
{
    if (m_rowHeight > 0 && verticalHeader()->defaultSectionSize() != m_rowHeight) {
        return; // the page has chosen its own
    }
    const int height = Theme::instance().rowHeight();
    m_rowHeight = height;
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
    m_columns->updatePinned();
}

void TableView::showHeaderMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"columnsMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_columns->fill(menu, horizontalHeader()->logicalIndexAt(at));
    menu->popup(horizontalHeader()->viewport()->mapToGlobal(at));
}

void TableView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const int before = horizontalScrollBar()->value();
    QTableView::scrollTo(index, hint);
    m_columns->keepClear(index.column(), before);
}

bool TableView::edit(const QModelIndex &index, EditTrigger trigger, QEvent *event)
{
    const bool begins = QTableView::edit(index, trigger, event);
    if (begins && m_columns->isPinned(index.column()) && state() == EditingState) {
        horizontalScrollBar()->setValue(0); // the editor is where the column really is
    }
    return begins;
}

qint64 TableView::selectedRows() const
{
    qint64 rows = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        rows += range.height();
    }
    return rows;
}

std::optional<QList<QStringList>> TableView::selectedCells(int &rows) const
{
    QList<QItemSelectionRange> ranges = selectionModel()->selection();
    std::sort(ranges.begin(), ranges.end(),
              [](const auto &a, const auto &b) { return a.top() < b.top(); });
    QList<int> columns;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(column)) {
            columns.append(column);
        }
    }
    QList<QStringList> cells;
    if (m_copiesHeader) {
        QStringList titles;
        for (const int column : std::as_const(columns)) {
            titles.append(model()->headerData(column, Qt::Horizontal).toString());
        }
        cells.append(titles);
    }
    rows = 0;
    bool complete = true;
    int done = -1; // several ranges may lie in one row
    for (const QItemSelectionRange &range : std::as_const(ranges)) {
        for (int row = std::max(range.top(), done + 1); row <= range.bottom(); ++row) {
            QStringList line;
            for (const int column : std::as_const(columns)) {
                const QModelIndex index = model()->index(row, column);
                if (selectionBehavior() == SelectRows || selectionModel()->isSelected(index)) {
                    const QVariant loaded = index.data(store::PagedModelBase::IsLoadedRole);
                    complete &= loaded.metaType().id() != QMetaType::Bool || loaded.toBool();
                    line.append(index.data().toString());
                }
            }
            cells.append(line);
            ++rows;
            done = row;
        }
    }
    return complete ? std::optional(cells) : std::nullopt;
}

void TableView::copySelection()
{
    if (!model() || !selectionModel()->hasSelection()) {
        return;
    }
    if (const qint64 rows = selectedRows(); rows > CopyLimit) {
        Q_EMIT copyRefused(int(rows), CopyLimit);
        return;
    }
    m_copyPending = true;
    tryPendingCopy();
}

void TableView::tryPendingCopy()
{
    if (!m_copyPending) {
        return;
    }
    int rows = 0;
    if (const auto cells = selectedCells(rows)) {
        m_copyPending = false;
        copyCells(*cells, m_copiesHeader);
        Q_EMIT copied(rows);
    }
}

void TableView::paste()
{
    const QList<QStringList> cells = copiedCells();
    if (!cells.isEmpty()) {
        Q_EMIT pasteRequested(cells, currentIndex());
    }
}

bool TableView::focusNextPrevChild(bool next)
{
    const QModelIndex from = currentIndex();
    const QModelIndex to = moveCursor(next ? MoveNext : MovePrevious, Qt::NoModifier);
    const bool goesRound = !from.isValid() || !to.isValid() || to == from
        || (next ? to.row() < from.row() : to.row() > from.row());
    return goesRound ? QAbstractScrollArea::focusNextPrevChild(next)
                     : QTableView::focusNextPrevChild(next);
}

QList<KeyHelp> TableView::keyHelp()
{
    return {{tr("Next or previous row"), {Qt::Key_Down, Qt::Key_Up}},
            {tr("First or last row"), {Qt::CTRL | Qt::Key_Home, Qt::CTRL | Qt::Key_End}},
            {tr("Select all rows"), {QKeySequence::SelectAll}},
            {tr("Open the selected record"), {Qt::Key_Return}},
            {tr("Edit the cell, where a list can be edited"), {Qt::Key_F2}},
            {tr("Copy the selected rows"), {QKeySequence::Copy}},
            {tr("Paste cells from a spreadsheet"), {QKeySequence::Paste}}};
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
    } else if (event->matches(QKeySequence::Paste)) {
        paste();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
               && state() != EditingState && currentIndex().isValid()) {
        Q_EMIT rowActivated(currentIndex());
    } else {
        QTableView::keyPressEvent(event);
        return;
    }
    event->accept();
}

void TableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    m_columns->fitFluid();
    m_columns->updatePinned();
    updateEmptyState();
}

void TableView::showEvent(QShowEvent *event)
{
    m_columns->restore();
    QTableView::showEvent(event);
    updateEmptyState();
}

void TableView::hideEvent(QHideEvent *event)
{
    m_columns->flush();
    QTableView::hideEvent(event);
}

void TableView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        updateRowHeight();
    }
}

} // namespace widgets

#include "moc_tableview.cpp"
