// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tableview.h"

#include "models/store/pagedmodelbase.h"
#include "ui/widgets/cellclipboard.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/headerview.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QSettings>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace widgets {

TableView::TableView(QWidget *parent)
    : QTableView(parent), m_saveTimer(new QTimer(this)), m_fit(this)
{
    setHorizontalHeader(new HeaderView(this));
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
    prepareHeader();
    m_saveTimer->setSingleShot(true);
    m_saveTimer->setInterval(500);
    connect(m_saveTimer, &QTimer::timeout, this, &TableView::saveColumns);
    connect(&Theme::instance(), &Theme::changed, this, &TableView::updateRowHeight);
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        if (!edit(index, AllEditTriggers, nullptr)) {
            Q_EMIT rowActivated(index);
        }
    });
}

TableView::~TableView()
{
    horizontalHeader()->disconnect(this); // it tells of its geometry while it goes
}

void TableView::prepareHeader()
{
    QHeaderView *header = horizontalHeader();
    header->setSectionsClickable(true);
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setFixedHeight(28);
    header->setMinimumSectionSize(36);
    header->setStretchLastSection(true);
    header->setResizeContentsPrecision(0);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::customContextMenuRequested, this, &TableView::showHeaderMenu);
    const auto later = [this] {
        if (m_restored) {
            m_saveTimer->start();
        }
    };
    connect(header, &QHeaderView::sectionResized, this, later);
    connect(header, &QHeaderView::sectionResized, this, &TableView::onSectionResized);
    connect(header, &QHeaderView::geometriesChanged, this, &TableView::fitFluidColumn);
    connect(header, &QHeaderView::sectionMoved, this, later);
    connect(header, &QHeaderView::sortIndicatorChanged, this, later);
}

void TableView::setModel(QAbstractItemModel *model)
{
    if (QTableView::model()) {
        QTableView::model()->disconnect(this);
    }
    m_restored = false;
    QTableView::setModel(model);
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
        restoreColumns();
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
    if (!m_empty) {
        m_empty = new EmptyState(viewport());
    }
    m_empty->set(iconName, title, text, action);
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
    m_fit.setMinor(columns, good);
    fitFluidColumn();
}

void TableView::setFixedColumns(const QList<int> &columns)
{
    m_fixedColumns = columns;
    m_fit.setFixed(columns);
}

void TableView::setFluidColumn(int column, int least)
{
    m_fit.setFluid(column, least);
    fitFluidColumn();
}

void TableView::fitFluidColumn()
{
    if (m_restored) {
        m_fit.fit();
    }
}

void TableView::onSectionResized(int column)
{
    if (!m_restored || m_fit.isFitting() || m_fit.fluid() < 0) {
        return;
    }
    if (column == m_fit.fluid()) {
        setFluidColumn(-1, 0); // somebody wants it just so
    } else {
        fitFluidColumn();
    }
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
}

void TableView::showHeaderMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"columnsMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        const QString title = model()->headerData(column, Qt::Horizontal).toString();
        if (title.isEmpty()) {
            continue;
        }
        QAction *toggle = menu->addAction(title);
        toggle->setCheckable(true);
        toggle->setChecked(!isColumnHidden(column) || m_fit.hasGivenWay(column));
        toggle->setEnabled(!m_fixedColumns.contains(column));
        connect(toggle, &QAction::toggled, this, [this, column](bool shown) {
            m_fit.forget(column);
            setColumnHidden(column, !shown);
            fitFluidColumn();
            saveColumns();
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Fit columns to content")), &QAction::triggered, this, [this] {
        resizeColumnsToContents();
        saveColumns();
    });
    menu->popup(horizontalHeader()->viewport()->mapToGlobal(at));
}

void TableView::restoreColumns()
{
    if (m_restored || !model()) {
        return;
    }
    const QSettings settings;
    const QString key = "tables/"_L1 + objectName();
    // Columns that a newer program added must not be lost to an old state.
    const bool isKnown = !objectName().isEmpty()
        && settings.value(key + "/columns"_L1).toInt() == model()->columnCount()
        && horizontalHeader()->restoreState(settings.value(key + "/header"_L1).toByteArray());
    // Titles of another language have other lengths.
    if (!isKnown || settings.value(key + "/language"_L1).toString() != locale().bcp47Name()) {
        fitTitles();
    }
    if (settings.value(key + "/ownWidths"_L1).toBool()) {
        setFluidColumn(-1, 0);
    }
    m_restored = true;
    fitFluidColumn();
}

void TableView::fitTitles()
{
    QHeaderView *header = horizontalHeader();
    for (int column = 0; column < header->count(); ++column) {
        const int needed = header->sectionSizeHint(column);
        if (!header->isSectionHidden(column) && header->sectionSize(column) < needed
            && header->sectionResizeMode(column) != QHeaderView::Stretch) {
            header->resizeSection(column, needed);
        }
    }
}

void TableView::saveColumns()
{
    m_saveTimer->stop();
    if (objectName().isEmpty() || !model()) {
        return;
    }
    QSettings settings;
    const QString key = "tables/"_L1 + objectName();
    settings.setValue(key + "/columns"_L1, model()->columnCount());
    settings.setValue(key + "/ownWidths"_L1, m_fit.fluid() < 0);
    settings.setValue(key + "/language"_L1, locale().bcp47Name());
    // What only gave way for want of room is not hidden.
    setUpdatesEnabled(false);
    m_fit.restore();
    settings.setValue(key + "/header"_L1, horizontalHeader()->saveState());
    fitFluidColumn();
    setUpdatesEnabled(true);
    m_saveTimer->stop();
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
    int rows = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        rows += range.height();
    }
    if (rows > CopyLimit) {
        Q_EMIT copyRefused(rows, CopyLimit);
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
    fitFluidColumn();
    updateEmptyState();
}

void TableView::showEvent(QShowEvent *event)
{
    restoreColumns();
    QTableView::showEvent(event);
    updateEmptyState();
}

void TableView::hideEvent(QHideEvent *event)
{
    if (m_saveTimer->isActive()) {
        saveColumns();
    }
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
