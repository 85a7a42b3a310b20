// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/startup.h"

#include "app/connectors/erp/erpconnector.h"
#include "app/connectors/portal/portalconnector.h"
#include "app/connectors/rest/secretstore.h"
#include "app/desk/databasetest.h"
#include "app/desk/deskwindow.h"
#include "models/demo/makedemo.h"
#include "models/people/peoplerepository.h"
#include "ui/settings/databaseform.h"
#include "ui/shell/connectdialog.h"
#include "ui/shell/logindialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/welcomedialog.h"

#include <QApplication>
#include <QDir>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace desk {

namespace {

const QString LastDatabase = u"database/last"_s;
const QString PasswordSecret = u"database"_s; // name of the database password in the keychain

QString dataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
}

//! The file a new company gets; made on opening.
store::DatabaseUrl defaultDatabase(const QString &name)
{
    QDir().mkpath(dataFolder());
    return *store::DatabaseUrl::parse(u"sqlite:%1/%2.sqlite"_s.arg(dataFolder(), name));
}

} // namespace

Startup::Startup(CommandLine line, QObject *parent)
    : QObject(parent), m_line(std::move(line)), m_instance(u"desk"_s)
{
}

Startup::~Startup()
{
    if (m_demoCancelled) {
        *m_demoCancelled = true;
    }
}

void Startup::start()
{
    if (m_line.database) {
        open(*m_line.database);
        return;
    }
    const QString last = QSettings().value(LastDatabase).toString();
    const auto url = store::DatabaseUrl::parse(last);
    if (!url) {
        welcome();
    } else if (url->isPrivate()) {
        open(*url);
    } else {
        // The password is in the keychain, or nowhere: then the server says so and we ask.
        auto *secrets = new rest::SecretStore(this);
        base::Answer(secrets->read(PasswordSecret))
            .then(this, [this, secrets, url = *url](const base::Result<QString> &password) {
                secrets->deleteLater();
                open(password ? url.withPart(u"PWD"_s, *password) : url);
            });
    }
}

void Startup::open(const store::DatabaseUrl &url)
{
    base::Answer(QtConcurrent::run(openStore, url, m_instance.holder()))
        .then(this, [this, url](const base::Result<std::shared_ptr<OpenedStore>> &opened) {
            if (!opened) {
                choose(&url, &opened.error());
            } else if ((*opened)->owner) {
                enter(*opened, *(*opened)->owner);
            } else {
                logIn(*opened);
            }
        });
}

void Startup::welcome()
{
    m_welcome = std::make_unique<shell::WelcomeDialog>();
    connect(m_welcome.get(), &shell::WelcomeDialog::demoRequested, this, &Startup::makeDemoCompany);
    connect(m_welcome.get(), &shell::WelcomeDialog::newRequested, this,
            [this] { open(defaultDatabase(u"company"_s)); });
    connect(m_welcome.get(), &shell::WelcomeDialog::openRequested, this,
            [this] { choose(nullptr, nullptr); });
    connect(m_welcome.get(), &shell::WelcomeDialog::cancelRequested, this, [this] {
        if (m_demoCancelled) {
            *m_demoCancelled = true;
        }
    });
    m_welcome->show();
}

void Startup::makeDemoCompany()
{
    const demo::DemoTarget target{.database = defaultDatabase(u"demo"_s),
                                  .mediaFolder = dataFolder() + "/media"_L1,
                                  .portal = portalconnector::description(),
                                  .erp = erpconnector::description(),
                                  .options = {}};
    if (QFile::exists(target.database.target())) {
        open(target.database); // made at an earlier start
        return;
    }
    m_demoCancelled = std::make_shared<std::atomic<bool>>(false);
    const auto progress = [this, cancelled = m_demoCancelled](qint64 done, qint64 total) {
        const int percent = total > 0 ? int(done * 100 / total) : 0;
        // Runs on the worker; the flag says whether there is still somebody to tell.
        if (!*cancelled) {
            QMetaObject::invokeMethod(this, [this, percent] {
                if (m_welcome) {
                    m_welcome->showProgress(percent);
                }
            });
        }
        return !*cancelled;
    };
    base::Answer(QtConcurrent::run(demo::makeDemo, target, progress))
        .then(this, [this, target](const base::Result<demo::DemoSummary> &made) {
            if (made) {
                open(target.database);
            } else if (m_welcome) {
                m_welcome->showProblem(made.error());
            }
        });
}

void Startup::choose(const store::DatabaseUrl *url, const base::Error *problem)
{
    if (!m_connect) {
        m_connect = std::make_unique<shell::ConnectDialog>();
        serveDatabaseTests(m_connect->form());
        connect(m_connect.get(), &shell::ConnectDialog::openRequested, this,
                [this](const QString &text) {
                    const auto parsed = store::DatabaseUrl::parse(text);
                    if (parsed) {
                        open(*parsed);
                    } else {
                        m_connect->showProblem(parsed.error());
                    }
                });
    }
    if (url) {
        m_connect->form()->setUrl(*url);
    }
    if (problem) {
        m_connect->showProblem(*problem);
    }
    m_connect->show();
}

void Startup::logIn(std::shared_ptr<OpenedStore> opened)
{
    const store::DatabaseUrl url = opened->store->url();
    m_login = std::make_unique<shell::LoginDialog>(url.displayText());
    connect(m_login.get(), &shell::LoginDialog::logInRequested, this,
            [this, opened](const QString &login, const QString &password) {
                opened->store
                    ->read([login, password](store::Database &db) {
                        return people::PeopleRepository(db).logIn(login, password);
                    })
                    .then(m_login.get(), [this, opened](const auto &session) {
                        if (session.ok()) {
                            enter(opened, *session);
                        } else {
                            m_login->showProblem(session.error());
                        }
                    });
            });
    connect(m_login.get(), &shell::LoginDialog::otherDatabaseRequested, this, [this, url] {
        m_login->hide();
        choose(&url, nullptr);
    });
    m_login->show();
}

void Startup::enter(std::shared_ptr<OpenedStore> opened, const people::Session &session)
{
    const store::DatabaseUrl url = opened->store->url();
    m_window.reset();
    m_company.reset();
    m_company = std::make_unique<Company>(std::move(opened), session, m_line.mediaFolderFor(url),
                                          m_instance.holder());
    m_window = makeMainWindow(m_company->services());
    connect(m_window.get(), &shell::MainWindow::otherDatabaseRequested, this,
            [this, url] { choose(&url, nullptr); });
    connect(m_window.get(), &shell::MainWindow::databaseRequested, this,
            [this](const QString &text) {
                if (const auto parsed = store::DatabaseUrl::parse(text)) {
                    open(*parsed);
                }
            });
    if (!m_line.page.isEmpty()) {
        m_window->showPage(m_line.page);
    }
    m_window->setVisible(true);
    remember(url);
    // The dialog that asked is still on the stack of its own signal.
    QTimer::singleShot(0, this, &Startup::closeDialogs);
    Q_EMIT ready();
}

void Startup::bringToFront(const QString &page)
{
    if (m_window && !page.isEmpty()) {
        m_window->showPage(page);
    }
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        if (window->isVisible()) {
            window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
            window->raise();
            window->activateWindow();
        }
    }
}

void Startup::close()
{
    if (m_window) {
        m_window->close();
    } else {
        QApplication::quit();
    }
}

void Startup::remember(const store::DatabaseUrl &url)
{
    const QString password = url.part(u"PWD"_s);
    if (url.isPrivate()) {
        QSettings().setValue(LastDatabase, u"sqlite:"_s + url.target());
        return;
    }
    QSettings().setValue(LastDatabase, u"odbc:"_s + url.withPart(u"PWD"_s, {}).target());
    if (!password.isEmpty()) {
        auto *secrets = new rest::SecretStore(this);
        // Without a keychain it is asked for again at the next start.
        base::Answer(secrets->write(PasswordSecret, password))
            .then(this, [secrets](const base::Result<void> &) { secrets->deleteLater(); });
    }
}

void Startup::closeDialogs()
{
    m_welcome.reset();
    m_connect.reset();
    m_login.reset();
}

} // namespace desk

#include "moc_startup.cpp"
