// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/selectionbar.h"

#include "ui/widgets/action.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace widgets {

SelectionBar::SelectionBar(TableView &table, QWidget *parent)
    : QWidget(parent), m_table(table), m_count(new QLabel(this)), m_row(new QHBoxLayout(this))
{
    setObjectName(table.objectName() + u"SelectionBar"_s);
    setTextRole(m_count, TextRole::Strong);
    m_row->setContentsMargins({});
    m_row->setSizeConstraint(QLayout::SetNoConstraint); // the list may be narrower
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_row->setSpacing(8);
    m_row->addWidget(m_count);
    QAction *copy = makeAction(u"copy"_s, tr("Copy"), u"copySelectionAction"_s, this);
    connect(copy, &QAction::triggered, &m_table, &TableView::copySelection);
    QAction *clear = makeAction(u"close"_s, tr("Clear"), u"clearSelectionAction"_s, this);
    clear->setToolTip(tr("Select only the current row (Esc)"));
    connect(clear, &QAction::triggered, this, &SelectionBar::clear);
    add(copy);
    add(clear);
    m_row->addStretch(1);
}

void SelectionBar::add(QAction *action)
{
    QToolButton *button = makeButton(action, this);
    button->setProperty("outlined", true);
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_buttons += button;
    m_row->addWidget(button);
    const auto follow = [this, button, action] {
        button->setVisible(action->isVisible());
        button->setAccessibleName(action->iconText());
        fit();
    };
    connect(action, &QAction::changed, button, follow);
    follow();
}

void SelectionBar::addSelectionAction(QAction *action)
{
    add(action);
    // … behind those there are, before Copy, Clear and what is left of the room.
    m_row->insertItem(1 + m_actions++, m_row->takeAt(m_row->count() - 1));
}

void SelectionBar::setCount(qint64 rows)
{
    //: %1 is a number of rows
    m_count->setText(tr("%1 selected").arg(QLocale().toString(rows)));
    setAccessibleName(m_count->text());
    fit();
}

void SelectionBar::fit()
{
    const auto showAs = [this](Qt::ToolButtonStyle style) {
        for (QToolButton *button : std::as_const(m_buttons)) {
            button->setToolButtonStyle(button->icon().isNull() ? Qt::ToolButtonTextOnly : style);
        }
        m_row->invalidate();
    };
    showAs(Qt::ToolButtonTextBesideIcon);
    if (m_row->sizeHint().width() > width()) {
        showAs(Qt::ToolButtonIconOnly);
    }
}

void SelectionBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void SelectionBar::clear()
{
    const QModelIndex current = m_table.currentIndex();
    if (current.isValid()) {
        m_table.selectionModel()->select(
            current, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    } else {
        m_table.clearSelection();
    }
    m_table.setFocus();
}

} // namespace widgets

#include "moc_selectionbar.cpp"
