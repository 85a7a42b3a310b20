// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pinnedcolumns.h"

#include "ui/widgets/headerview.h"

#include <QCoreApplication>
#include <QMouseEvent>
#include <QScrollBar>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace widgets {

PinnedColumns::PinnedColumns(QTableView *table)
    : QTableView(table), m_table(table), m_line(new QFrame(table))
{
    setObjectName(u"pinnedColumns"_s);
    setProperty("pinned", true);
    m_line->setProperty("columnLine", true);
    m_line->setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setShowGrid(false);
    setWordWrap(false);
    setMouseTracking(true);
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(table->selectionBehavior());
    setSelectionMode(table->selectionMode());
    setVerticalScrollMode(table->verticalScrollMode());
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    prepareHeader();
    connect(table->verticalScrollBar(), &QScrollBar::valueChanged, verticalScrollBar(),
            &QScrollBar::setValue);
    connect(table->verticalScrollBar(), &QScrollBar::rangeChanged, this, &PinnedColumns::place);
    connect(table->horizontalScrollBar(), &QScrollBar::valueChanged, this, &PinnedColumns::place);
}

void PinnedColumns::prepareHeader()
{
    setHorizontalHeader(new HeaderView(this));
    QHeaderView *header = horizontalHeader();
    QHeaderView *all = m_table->horizontalHeader();
    header->setSectionsClickable(true);
    header->setHighlightSections(false);
    header->setDefaultAlignment(all->defaultAlignment());
    header->setFixedHeight(28);
    header->setMinimumSectionSize(all->minimumSectionSize());
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (m_columns.contains(column) && width > 0) {
            m_table->setColumnWidth(column, width);
        }
    });
    connect(header, &QHeaderView::sectionClicked, this, [this, all](int column) {
        if (m_table->isSortingEnabled()) {
            const bool turns = all->sortIndicatorSection() == column
                && all->sortIndicatorOrder() == Qt::AscendingOrder;
            m_table->sortByColumn(column, turns ? Qt::DescendingOrder : Qt::AscendingOrder);
        }
    });
    connect(header, &QWidget::customContextMenuRequested, this,
            [this, all](const QPoint &at) { Q_EMIT all->customContextMenuRequested(toTable(at)); });
    connect(all, &QHeaderView::sortIndicatorChanged, this, &PinnedColumns::takeOver);
}

//! All that the table may have changed meanwhile.
void PinnedColumns::takeOver()
{
    if (model() != m_table->model()) {
        setModel(m_table->model());
    }
    if (selectionModel() != m_table->selectionModel()) {
        setSelectionModel(m_table->selectionModel());
    }
    if (!model()) {
        return;
    }
    QHeaderView *header = horizontalHeader();
    const QSignalBlocker blocked(header);
    const QHeaderView *all = m_table->horizontalHeader();
    setItemDelegate(m_table->itemDelegate());
    for (int column = 0; column < header->count(); ++column) {
        const bool isShown = m_columns.contains(column) && !m_table->isColumnHidden(column);
        setColumnHidden(column, !isShown);
        if (isShown) {
            header->moveSection(header->visualIndex(column), all->visualIndex(column));
            setItemDelegateForColumn(column, m_table->itemDelegateForColumn(column));
            header->resizeSection(column, m_table->columnWidth(column));
        }
    }
    verticalHeader()->setMinimumSectionSize(m_table->verticalHeader()->minimumSectionSize());
    verticalHeader()->setDefaultSectionSize(m_table->verticalHeader()->defaultSectionSize());
    header->setSortIndicatorShown(all->isSortIndicatorShown());
    header->setSortIndicator(all->sortIndicatorSection(), all->sortIndicatorOrder());
    header->viewport()->update();
}

void PinnedColumns::show(const QList<int> &columns)
{
    m_columns = columns;
    setAccessibleName(m_table->accessibleName());
    takeOver();
    place();
}

void PinnedColumns::place()
{
    int width = 0;
    for (const int column : std::as_const(m_columns)) {
        width += m_table->columnWidth(column);
    }
    const QRect room = m_table->viewport()->geometry();
    const int top = room.top() - m_table->horizontalHeader()->height();
    setGeometry(room.left(), top, std::min(width, room.width()), room.bottom() + 1 - top);
    m_line->setGeometry(room.left() + width - 1, top, 1, room.bottom() + 1 - top);
    m_line->setVisible(width > 0);
    // An editor lies in the table: nothing covers it while all of the table is in sight.
    setVisible(width > 0 && m_table->horizontalScrollBar()->value() > 0);
    verticalScrollBar()->setValue(m_table->verticalScrollBar()->value());
    raise();
    m_line->raise();
}

QPoint PinnedColumns::toTable(const QPoint &at) const
{
    const int column = columnAt(at.x());
    return column < 0
        ? at
        : QPoint(at.x() + m_table->columnViewportPosition(column) - columnViewportPosition(column),
                 at.y());
}

bool PinnedColumns::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseMove: {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        QMouseEvent there(mouse->type(), toTable(mouse->position().toPoint()),
                          mouse->globalPosition(), mouse->button(), mouse->buttons(),
                          mouse->modifiers(), mouse->pointingDevice());
        if (event->type() == QEvent::MouseButtonPress) {
            m_table->setFocus(Qt::MouseFocusReason);
        }
        return QCoreApplication::sendEvent(m_table->viewport(), &there);
    }
    case QEvent::ContextMenu: {
        const auto *menu = static_cast<QContextMenuEvent *>(event);
        QContextMenuEvent there(menu->reason(), toTable(menu->pos()), menu->globalPos(),
                                menu->modifiers());
        return QCoreApplication::sendEvent(m_table->viewport(), &there);
    }
    case QEvent::Wheel:
        return QCoreApplication::sendEvent(m_table->viewport(), event);
    default:
        return QTableView::viewportEvent(event);
    }
}

} // namespace widgets

#include "moc_pinnedcolumns.cpp"
