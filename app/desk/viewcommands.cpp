// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/viewcommands.h"

#include "models/people/views.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/icon.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace desk {

ViewCommands::ViewCommands(const people::Views &views, shell::MainWindow &window)
    : QObject(&window), m_views(views), m_window(window)
{
    connect(&m_views, &people::Views::changed, this, &ViewCommands::make);
    make();
}

void ViewCommands::make()
{
    qDeleteAll(m_actions);
    m_actions.clear();
    for (const shell::PageEntry &page : m_window.pages()) {
        for (const QString &list : page.lists) {
            for (const people::View &view : m_views.of(list)) {
                //: In the command palette: %1 is a page, as Customers, %2 a view of its list
                auto *action = new QAction(widgets::icon(u"table"_s),
                                           tr("%1: %2").arg(page.title, view.name), this);
                action->setIconText(action->text()); // a name may have an & in it
                connect(action, &QAction::triggered, this,
                        [this, id = page.id, list, view] { m_window.openView(id, list, view.id); });
                m_window.addAction(action);
                m_actions += action;
            }
        }
    }
}

} // namespace desk

#include "moc_viewcommands.cpp"
