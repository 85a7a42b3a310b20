// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
namespace people {
class Views;
}
namespace shell {
class MainWindow;
}

namespace desk {

//! The views of all lists that a person may see as commands of the palette: "Customers: Blocked".
class ViewCommands final : public QObject
{
    Q_OBJECT
public:
    //! Both outlive it.
    ViewCommands(const people::Views &views, shell::MainWindow &window);

private:
    void make();

    const people::Views &m_views;
    shell::MainWindow &m_window;
    QList<QAction *> m_actions;
};

} // namespace desk
