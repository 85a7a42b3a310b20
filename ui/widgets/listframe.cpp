// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/listframe.h"

#include "models/store/pagedmodelbase.h"
#include "ui/widgets/action.h"
#include "ui/widgets/chipbar.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/listfilters.h"
#include "ui/widgets/selectionbar.h"
#include "ui/widgets/tablecolumns.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/viewsbutton.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QStackedLayout>
#include <QTabWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace widgets {

ListFrame::ListFrame(const Names &names, TableView *table, ListFilters &filters, QWidget *parent)
    : QWidget(parent),
      m_names(names),
      m_table(table),
      m_filters(filters),
      m_layout(new QVBoxLayout(this)),
      m_clear(makeAction(u"close"_s, tr("Clear filters"), u"clearNarrowingAction"_s, this))
{
    setObjectName(names.list + u"ListFrame"_s);
    m_layout->setContentsMargins({});
    m_layout->setSpacing(8);
    m_layout->addWidget(makeBar());
    setBody(table);
    connect(m_clear, &QAction::triggered, &m_filters, &ListFilters::clear);
    m_table->setNarrowedState(names.noMatch, tr("Nothing matches the search and filters."),
                              m_clear);
    m_standard = look();
    connectTable();
    showSelection();
    showNarrowing();
}

QWidget *ListFrame::makeBar()
{
    auto *bar = new QWidget(this);
    m_bars = new QStackedLayout(bar);
    auto *usual = new QWidget(bar);
    m_views = new ViewsButton(
        m_names.list,
        {.now = [this] { return look(); },
         .show = [this](const std::optional<records::ListLook> &look) { show(look); },
         .isLike = [this](const records::ListLook &look) { return isLike(look); }},
        usual);
    auto *chips = new ChipBar(m_filters, usual);
    chips->setObjectName(m_names.list + u"Chips"_s);
    connect(chips, &ChipBar::left, m_table, qOverload<>(&QWidget::setFocus));
    auto *columns = new QToolButton(usual);
    columns->setObjectName(m_names.list + u"ColumnsButton"_s);
    columns->setIcon(icon(u"columns"_s));
    columns->setToolTip(tr("Columns"));
    columns->setAccessibleName(tr("Columns"));
    columns->setFocusPolicy(Qt::StrongFocus);
    columns->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(columns);
    columns->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        m_table->columns().fill(menu, m_table->currentIndex().column());
    });
    auto *row = new QHBoxLayout(usual);
    row->setContentsMargins({});
    row->setSpacing(8);
    row->addWidget(m_views, 0, Qt::AlignTop);
    row->addWidget(chips, 1);
    row->addWidget(columns, 0, Qt::AlignTop);
    m_selection = new SelectionBar(*m_table, bar);
    m_selection->installEventFilter(this);
    m_bars->addWidget(usual);
    m_bars->addWidget(m_selection);
    return bar;
}

void ListFrame::setBody(QWidget *body)
{
    if (m_body) {
        m_layout->removeWidget(m_body);
    }
    m_body = body;
    m_layout->addWidget(body, 1);
}

void ListFrame::addSelectionAction(QAction *action)
{
    m_selection->addSelectionAction(action);
}

void ListFrame::setViews(people::Views &views)
{
    m_views->setViews(views);
}

void ListFrame::open(base::Id view)
{
    for (QWidget *part = this; part->parentWidget(); part = part->parentWidget()) {
        if (auto *tabs = qobject_cast<QTabWidget *>(part->parentWidget()->parentWidget())) {
            tabs->setCurrentWidget(part);
        }
    }
    m_views->choose(view);
}

void ListFrame::connectTable()
{
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->installEventFilter(this);
    connect(m_table, &QWidget::customContextMenuRequested, this, &ListFrame::showMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ListFrame::showSelection);
    connect(m_table->model(), &QAbstractItemModel::modelReset, this, &ListFrame::showSelection);
    connect(&m_filters, &ListFilters::changed, this, &ListFrame::showNarrowing);
    connect(&m_table->columns(), &TableColumns::changed, m_views, &ViewsButton::tell);
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, m_views,
            &ViewsButton::tell);
}

void ListFrame::showSelection()
{
    const qint64 rows = m_table->selectedRows();
    if (rows > 1) {
        m_selection->setCount(rows);
    }
    m_bars->setCurrentIndex(rows > 1 ? 1 : 0);
}

void ListFrame::showNarrowing()
{
    m_table->setNarrowed(m_filters.isNarrowed());
    m_views->tell();
}

void ListFrame::showMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(m_names.list + u"Menu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(menu);
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

void ListFrame::fillMenu(QMenu *menu)
{
    menu->addActions(m_table->actions());
    menu->addSeparator();
    if (const auto asked = m_filters.ofCell(m_table->currentIndex())) {
        //: %1 is what a list is filtered by, as "Status: Blocked"
        QAction *only = menu->addAction(
            icon(u"filter"_s),
            tr("Show only %1").arg(m_filters.sentence(asked->code, asked->value)));
        only->setObjectName(u"showOnlyAction"_s);
        connect(only, &QAction::triggered, &m_filters,
                [this, asked] { m_filters.setValue(asked->code, asked->value); });
    }
    if (m_filters.isNarrowed()) {
        menu->addAction(m_clear);
    }
    menu->addSeparator();
    if (m_table->selectionModel()->hasSelection()) {
        QAction *copy = menu->addAction(icon(u"copy"_s), tr("Copy"), QKeySequence::Copy, m_table,
                                        &TableView::copySelection);
        copy->setShortcutVisibleInContextMenu(true);
    }
}

bool ListFrame::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey
        = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (isKey && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape
        && m_bars->currentIndex() == 1) {
        if (event->type() == QEvent::KeyPress) {
            m_selection->clear();
        }
        event->accept();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

records::ListLook ListFrame::look() const
{
    const QHeaderView *header = m_table->horizontalHeader();
    const int sorted = m_table->isSortingEnabled() ? header->sortIndicatorSection() : -1;
    const bool isSorted = sorted >= 0 && sorted < header->count();
    return {.search = m_filters.search(),
            .filters = m_filters.values(),
            .columns = m_table->columns().look(),
            .sortedBy = isSorted ? TableColumns::codeOf(m_table->model(), sorted) : QString(),
            .descending = isSorted && header->sortIndicatorOrder() == Qt::DescendingOrder};
}

void ListFrame::sortBy(const records::ListLook &look)
{
    if (m_table->isSortingEnabled()) {
        m_table->sortByColumn(m_table->columns().columnOf(look.sortedBy),
                              look.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
}

void ListFrame::show(const std::optional<records::ListLook> &look)
{
    m_table->columns().setRemembered(!look);
    if (look) {
        m_table->columns().apply(look->columns);
    } else {
        m_table->columns().recall();
    }
    sortBy(look.value_or(m_standard));
    m_filters.set(look ? look->filters : QMap<QString, QString>(), look ? look->search : QString());
}

bool ListFrame::isLike(const records::ListLook &look) const
{
    records::ListLook whole = look;
    whole.columns = m_table->columns().completed(look.columns);
    return this->look() == whole;
}

} // namespace widgets

#include "moc_listframe.cpp"
