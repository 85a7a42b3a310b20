// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/actionrow.h"

#include "ui/widgets/icon.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace widgets {

ActionRow::ActionRow(QWidget *parent)
    : QWidget(parent),
      m_row(new QHBoxLayout(this)),
      m_more(new QToolButton(this)),
      m_menu(new QMenu(m_more))
{
    m_row->setContentsMargins({});
    m_row->setSpacing(8);
    m_row->setSizeConstraint(QLayout::SetNoConstraint); // its own hints count
    m_more->setObjectName(u"moreActionsButton"_s);
    m_more->setIcon(icon(u"more"_s));
    m_more->setToolTip(tr("More actions"));
    m_more->setAccessibleName(tr("More actions"));
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setProperty("outlined", true);
    m_more->setMenu(m_menu);
    m_more->hide();
    m_row->addWidget(m_more);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ActionRow::addButton(QToolButton *button)
{
    m_row->insertWidget(1, button);
    m_buttons.prepend(button);
    updateGeometry();
}

void ActionRow::addMainButton(QToolButton *button)
{
    m_row->addWidget(button);
    m_main = button;
    updateGeometry();
}

int ActionRow::widthOf(const QList<QToolButton *> &buttons) const
{
    int width = 0;
    for (const QToolButton *button : buttons) {
        width += (width > 0 ? m_row->spacing() : 0) + button->sizeHint().width();
    }
    return width;
}

QSize ActionRow::sizeHint() const
{
    QList<QToolButton *> all = m_buttons;
    if (m_main) {
        all.append(m_main);
    }
    int height = 0;
    for (const QToolButton *button : std::as_const(all)) {
        height = std::max(height, button->sizeHint().height());
    }
    return {widthOf(all), height};
}

QSize ActionRow::minimumSizeHint() const
{
    QList<QToolButton *> least;
    if (m_buttons.size() > 1 || (m_main && !m_buttons.isEmpty())) {
        least.append(m_more);
    } else {
        least = m_buttons;
    }
    if (m_main) {
        least.append(m_main);
    }
    return {widthOf(least), sizeHint().height()};
}

void ActionRow::fit()
{
    QList<QToolButton *> shown = m_buttons;
    if (m_main) {
        shown.append(m_main);
    }
    QList<QToolButton *> hidden;
    while (widthOf(hidden.isEmpty() ? shown : QList<QToolButton *>{m_more} + shown) > width()
           && !shown.isEmpty() && shown.constFirst() != m_main) {
        hidden.append(shown.takeFirst());
    }
    QList<QAction *> actions;
    for (QToolButton *button : std::as_const(m_buttons)) {
        button->setVisible(!hidden.contains(button));
        if (hidden.contains(button)) {
            actions.append(button->defaultAction());
        }
    }
    m_more->setVisible(!hidden.isEmpty());
    if (m_menu->actions() != actions) {
        m_menu->clear();
        m_menu->addActions(actions);
    }
}

void ActionRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

bool ActionRow::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) { // a word of a button has changed
        updateGeometry();
        fit();
    }
    return QWidget::event(event);
}

} // namespace widgets

#include "moc_actionrow.cpp"
