// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pagekeys.h"

#include "ui/widgets/page.h"
#include "ui/widgets/readingorder.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/sidepanel.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAction>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

namespace widgets {

namespace {

bool isInPanel(const QWidget *widget)
{
    for (widget = widget->parentWidget(); widget; widget = widget->parentWidget()) {
        if (qobject_cast<const SidePanel *>(widget)) {
            return true;
        }
    }
    return false;
}

//! In sight and in no panel.
template <typename Part>
Part *visiblePart(const QWidget &page)
{
    const auto all = page.findChildren<Part *>();
    const auto found = std::ranges::find_if(
        all, [](const Part *part) { return part->isVisible() && !isInPanel(part); });
    return found == all.cend() ? nullptr : *found;
}

bool isField(const QWidget *stop)
{
    const auto *line = qobject_cast<const QLineEdit *>(stop);
    const auto *text = qobject_cast<const QPlainTextEdit *>(stop);
    return (line && !line->isReadOnly()) || (text && !text->isReadOnly())
        || qobject_cast<const QAbstractSpinBox *>(stop) || qobject_cast<const QComboBox *>(stop);
}

//! What makes a record of those in sight; null where there is none.
QAction *newAction(const QWidget &page)
{
    const auto actions = page.findChildren<QAction *>();
    const auto found = std::ranges::find_if(actions, [](const QAction *action) {
        const auto *place = qobject_cast<const QWidget *>(action->parent());
        return action->shortcut() == QKeySequence(QKeySequence::New) && action->isEnabled() && place
            && place->isVisible();
    });
    return found == actions.cend() ? nullptr : *found;
}

//! Into the first field, else to what can be reached first.
void enter(const SidePanel &panel)
{
    QWidget *first = nullptr;
    for (QWidget *stop : tabStops(*panel.window())) {
        if (panel.isAncestorOf(stop)) {
            first = first ? first : stop;
            if (isField(stop)) {
                first = stop;
                break;
            }
        }
    }
    if (first) {
        first->setFocus(Qt::ShortcutFocusReason);
    }
}

void enter(QAbstractItemView &list)
{
    list.setFocus(Qt::ShortcutFocusReason);
    const QModelIndex first = list.model() ? list.model()->index(0, 0) : QModelIndex();
    if (!list.currentIndex().isValid() && first.isValid()) {
        list.setCurrentIndex(first);
    }
}

} // namespace

PageParts partsOf(const QWidget &page)
{
    PageParts parts{.search = visiblePart<SearchField>(page),
                    .panel = visiblePart<SidePanel>(page)};
    const auto size = [](const QWidget *view) { return view->width() * view->height(); };
    const auto views = page.findChildren<QAbstractItemView *>();
    for (QAbstractItemView *view : views) {
        if (view->isVisible() && !isInPanel(view)
            && (!parts.list || size(view) > size(parts.list))) {
            parts.list = view;
        }
    }
    return parts;
}

PageKeys::PageKeys(Page &page) : QObject(&page), m_page(page)
{
    page.installEventFilter(this);
}

bool PageKeys::eventFilter(QObject *watched, QEvent *event)
{
    return (event->type() == QEvent::KeyPress && take(*static_cast<QKeyEvent *>(event)))
        || QObject::eventFilter(watched, event);
}

bool PageKeys::take(const QKeyEvent &event)
{
    const PageParts parts = partsOf(m_page);
    const int key = event.key();
    if (event.matches(QKeySequence::Save)) {
        m_page.saveChanges();
    } else if (QAction *make = event.matches(QKeySequence::New) ? newAction(m_page) : nullptr) {
        make->trigger();
    } else if (key == Qt::Key_F6) {
        goToPart(parts, event.modifiers() == Qt::ShiftModifier ? -1 : 1);
    } else if (key == Qt::Key_F2 && parts.panel) {
        enter(*parts.panel);
    } else if ((key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Down)
               && parts.search && parts.search->hasFocus() && parts.list) {
        enter(*parts.list);
    } else {
        return false;
    }
    return true;
}

void PageKeys::goToPart(const PageParts &parts, int step)
{
    QList<QWidget *> all;
    for (QWidget *part : {static_cast<QWidget *>(parts.search), static_cast<QWidget *>(parts.list),
                          static_cast<QWidget *>(parts.panel)}) {
        if (part && part->isEnabled()) {
            all.append(part);
        }
    }
    if (all.isEmpty()) {
        return;
    }
    const QWidget *focus = m_page.window()->focusWidget();
    const auto here = std::ranges::find_if(
        all, [focus](const QWidget *part) { return part == focus || part->isAncestorOf(focus); });
    const qsizetype count = all.size();
    const qsizetype next = here == all.end() ? (step > 0 ? 0 : count - 1)
                                             : (here - all.begin() + step + count) % count;
    if (all.at(next) == parts.panel) {
        enter(*parts.panel);
    } else if (all.at(next) == parts.list) {
        enter(*parts.list);
    } else {
        parts.search->setFocus(Qt::ShortcutFocusReason);
        parts.search->selectAll();
    }
}

} // namespace widgets

#include "moc_pagekeys.cpp"
