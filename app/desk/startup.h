// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/commandline.h"
#include "app/desk/company.h"
#include "models/store/instance.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace shell {
class ConnectDialog;
class LoginDialog;
class MainWindow;
class WelcomeDialog;
} // namespace shell

namespace desk {

//! From the start of the program to its window: which database, who sits at the desk, the demo
//! company for who has none. Every step that takes time runs off the UI thread; every problem is
//! said in words where it can be mended. UI thread only.
class Startup final : public QObject
{
    Q_OBJECT
public:
    explicit Startup(CommandLine line, QObject *parent = nullptr);
    ~Startup() override;

    //! Opens what the command line names, else what was open last, else asks.
    void start();
    //! Opens a database; a problem leads to the connect dialog.
    void open(const store::DatabaseUrl &url);

    //! Puts the window, or the dialog before it, in front of all others; \a page empty: stays.
    void bringToFront(const QString &page);
    //! Closes the window – which asks about unsaved changes – or the dialog before it.
    void close();

    //! Null until somebody is at the desk.
    [[nodiscard]] shell::MainWindow *window() const { return m_window.get(); }
    [[nodiscard]] Company *company() const { return m_company.get(); }

Q_SIGNALS:
    //! The window stands.
    void ready();

private:
    void welcome();
    void choose(const store::DatabaseUrl *url, const base::Error *problem);
    void logIn(std::shared_ptr<OpenedStore> opened);
    void enter(std::shared_ptr<OpenedStore> opened, const people::Session &session);
    void makeDemoCompany();
    void remember(const store::DatabaseUrl &url);
    void closeDialogs();

    const CommandLine m_line;
    const store::Instance m_instance;
    std::unique_ptr<Company> m_company;
    std::unique_ptr<shell::MainWindow> m_window; // goes before the company
    std::unique_ptr<shell::WelcomeDialog> m_welcome;
    std::unique_ptr<shell::ConnectDialog> m_connect;
    std::unique_ptr<shell::LoginDialog> m_login;
    std::shared_ptr<std::atomic<bool>> m_demoCancelled;
};

} // namespace desk
