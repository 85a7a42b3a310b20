// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/viewsbutton.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/viewdialog.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>

using namespace Qt::StringLiterals;
using people::View;
using records::ListLook;

namespace widgets {

ViewsButton::ViewsButton(const QString &list, Looks looks, QWidget *parent)
    : QToolButton(parent), m_list(list), m_looks(std::move(looks)), m_menu(new QMenu(this))
{
    setObjectName(list + u"ViewsButton"_s);
    m_menu->setObjectName(list + u"ViewsMenu"_s);
    m_menu->setToolTipsVisible(true);
    setMenu(m_menu);
    setIcon(widgets::icon(u"table"_s));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPopupMode(InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    setProperty("outlined", true);
    connect(m_menu, &QMenu::aboutToShow, this, &ViewsButton::fill);
    hide();
}

void ViewsButton::setViews(people::Views &views)
{
    m_views = &views;
    connect(m_views, &people::Views::changed, this, &ViewsButton::follow);
    follow();
}

void ViewsButton::follow()
{
    if (!m_views->isLoaded()) {
        return;
    }
    show();
    if (const auto made = m_views->view(m_made)) {
        m_current = made;
        m_made = {};
    } else if (m_current) {
        const auto now = m_views->view(m_current->id);
        const bool isOther = now && now->look != m_current->look;
        const bool follows = isOther && !isModified();
        m_current = now;
        if (follows) {
            m_looks.show(ListLook::parse(now->look));
        }
    } else if (const auto first = m_isOpened ? std::nullopt : m_views->defaultOf(m_list);
               first && m_looks.now().filters.isEmpty() && m_looks.now().search.isEmpty()) {
        choose(first->id);
    }
    m_isOpened = true;
    tell();
}

bool ViewsButton::isModified() const
{
    return m_current && !m_looks.isLike(ListLook::parse(m_current->look));
}

void ViewsButton::choose(base::Id view)
{
    m_current = m_views ? m_views->view(view) : std::nullopt;
    m_looks.show(m_current ? std::optional(ListLook::parse(m_current->look)) : std::nullopt);
    tell();
}

QSize ViewsButton::minimumSizeHint() const
{
    return {90, QToolButton::minimumSizeHint().height()};
}

void ViewsButton::tell()
{
    const bool isModified = this->isModified();
    const QString name = m_current ? m_current->name : tr("Standard view");
    const QString shown = fontMetrics().elidedText(name, Qt::ElideRight, 160);
    setText(QString(isModified ? shown + u" •"_s : shown).replace(u'&', u"&&"_s));
    //: What screen readers say of a view that no longer looks as it was saved
    setAccessibleName(isModified ? tr("View %1, changed").arg(name) : tr("View %1").arg(name));
    setToolTip(isModified ? tr("%1: changed since it was saved").arg(name)
                          : tr("Views: filters, columns and sorting under a name"));
}

QAction *ViewsButton::add(const QString &text, const QString &name,
                          const std::function<void()> &does)
{
    QAction *action = m_menu->addAction(text);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, does);
    return action;
}

void ViewsButton::fill()
{
    m_menu->clear();
    fillChoice();
    if (m_views->maySave()) {
        m_menu->addSeparator();
        fillKeeping();
    }
}

void ViewsButton::fillChoice()
{
    auto *one = new QActionGroup(m_menu);
    const auto offer = [&](const QString &text, base::Id id, const QString &name) {
        QAction *action
            = add(QString(text).replace(u'&', u"&&"_s), name, [this, id] { choose(id); });
        action->setCheckable(true);
        action->setChecked(m_current ? m_current->id == id : id.isNull());
        action->setActionGroup(one);
    };
    offer(tr("Standard view"), {}, u"standardViewAction"_s);
    bool isShared = false;
    for (const View &view : m_views->of(m_list)) {
        if (!isShared && !m_views->isOwn(view)) {
            m_menu->addSection(tr("Shared by colleagues"));
            isShared = true;
        }
        //: A view that the list is opened with
        offer(m_views->isDefault(view) ? tr("%1 (default)").arg(view.name) : view.name, view.id,
              u"view_%1_Action"_s.arg(view.name));
    }
}

void ViewsButton::fillKeeping()
{
    const bool isModified = this->isModified();
    const bool mayChange = m_current && m_views->mayChange(*m_current);
    add(tr("Save changes"), u"saveViewAction"_s, [this] {
        View view = *m_current;
        view.look = m_looks.now().toText();
        m_views->change(view);
    })->setEnabled(isModified && mayChange);
    add(tr("Reset"), u"resetViewAction"_s, [this] {
        choose(m_current ? m_current->id : base::Id());
    })->setEnabled(isModified || !m_current);
    add(tr("Save as…"), u"saveViewAsAction"_s,
        [this] { ask({.list = m_list, .name = {}, .look = m_looks.now().toText()}); });
    if (!m_current) {
        return;
    }
    m_menu->addSeparator();
    add(m_views->mayShare() ? tr("Rename and share…") : tr("Rename…"), u"editViewAction"_s, [this] {
        ask(*m_current);
    })->setEnabled(mayChange);
    QAction *isDefault = add(tr("Open this list with it"), u"defaultViewAction"_s, [this] {
        m_views->makeDefault(m_list, m_views->isDefault(*m_current) ? base::Id() : m_current->id);
    });
    isDefault->setCheckable(true);
    isDefault->setChecked(m_views->isDefault(*m_current));
    add(tr("Delete view"), u"deleteViewAction"_s, [this] {
        m_views->remove(m_current->id);
    })->setEnabled(mayChange);
}

void ViewsButton::ask(const View &view)
{
    auto *dialog = new ViewDialog(*m_views, view, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const View said = dialog->view();
        if (said.id.isNull()) {
            m_made = m_views->add(m_list, said.name, said.look, said.sharedWith);
        } else {
            m_views->change(said);
        }
    });
    dialog->open();
}

} // namespace widgets

#include "moc_viewsbutton.cpp"
