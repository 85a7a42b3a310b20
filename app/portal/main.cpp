// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contractserver/desktoken.h"
#include "app/portal/accounts.h"
#include "app/portal/api.h"
#include "app/portal/backup.h"
#include "app/portal/commandline.h"
#include "app/portal/site.h"
#include "app/program/privatefiles.h"
#include "app/program/secrets.h"
#include "app/program/termination.h"
#include "app/selfcheck/checks.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QTextStream>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

int fail(const base::Error &error)
{
    QTextStream(stderr) << "supplierdesk-portal: "
                        << (error.detail.isEmpty() ? error.codeName() : error.detail) << Qt::endl;
    return 1;
}

//! Keeps ids of the portal apart from those of desks; they never meet anyway.
constexpr int PortalNode = 0;

base::Result<std::unique_ptr<audit::Log>> openLog(const portal::CommandLine &line,
                                                  const base::Clock &clock)
{
    auto log = audit::Log::open(line.audit, clock);
    if (!log.ok()) {
        return base::failure(log.error().code,
                             u"The audit log in %1 cannot be written: %2"_s.arg(
                                 line.audit.folder, log.error().detail));
    }
    return log;
}

int setUser(const portal::CommandLine &line)
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly)) {
        return fail(base::failure(base::ErrorCode::File_CannotRead, input.errorString()));
    }
    QString password = QString::fromUtf8(input.readLine(4096));
    while (password.endsWith(u'\n') || password.endsWith(u'\r')) {
        password.chop(1);
    }
    if (password.size() < portal::Accounts::ShortestPassword) {
        return fail(base::failure(base::ErrorCode::Value_BadFormat,
                                  u"The password must have at least %1 characters."_s.arg(
                                      portal::Accounts::ShortestPassword)));
    }
    auto databases = portal::openDatabases(line.database, 1);
    if (!databases.ok()) {
        return fail(databases.error());
    }
    const base::SystemClock clock;
    const auto log = openLog(line, clock);
    if (!log.ok()) {
        return fail(log.error());
    }
    base::IdMaker ids(clock, PortalNode);
    const QString hash = program::secrets::passwordHash(password);
    const auto done = (*databases)->write([&](store::Database &db) {
        return portal::Accounts(db).set(line.login, line.customer, hash, ids, clock.nowMs());
    });
    if (!done.ok()) {
        return fail(done.error());
    }
    (*log)->write({.name = u"password-set"_s,
                   .who = line.login,
                   .from = u"command line"_s,
                   .result = u"ok"_s,
                   .details = {{u"customer"_s, line.customer}}});
    QTextStream(stdout) << "log-in " << line.login << " of customer " << line.customer
                        << " is ready" << Qt::endl;
    return 0;
}

int makeBackup(const portal::CommandLine &line)
{
    const auto made = portal::backup::make(line.database, line.backupFile);
    if (!made.ok()) {
        return fail(made.error());
    }
    QTextStream(stdout) << "backed up " << made->orders << " orders to " << line.backupFile << " ("
                        << QLocale::c().formattedDataSize(made->bytes) << ")" << Qt::endl;
    return 0;
}

int restoreBackup(const portal::CommandLine &line)
{
    const base::SystemClock clock;
    const auto restored = portal::backup::restore(line.database, line.backupFile, clock.now());
    if (!restored.ok()) {
        return fail(restored.error());
    }
    QTextStream out(stdout);
    out << "restored " << restored->orders << " orders from " << line.backupFile << Qt::endl;
    if (!restored->kept.isEmpty()) {
        out << "what was there before is kept in " << restored->kept << Qt::endl;
    }
    if (restored->later > 0) {
        out << "orders that are there but not in the backup: " << restored->later << Qt::endl;
    }
    out << "what the desk sent after the backup is missing: the desk sends a record again when it "
           "is edited"
        << Qt::endl;
    return 0;
}

int serve(QCoreApplication &application, const portal::CommandLine &line)
{
    const auto token = portal::readToken(line.tokenFile);
    if (!token.ok()) {
        return fail(token.error());
    }
    httpserver::Options options = line.server;
    options.checkKey = [](const QString &file) { return program::privatefiles::check(file); };
    if (!options.keyFile.isEmpty()) { // before anything is made
        if (const auto kept = options.checkKey(options.keyFile); !kept.ok()) {
            return fail(kept.error());
        }
    }
    auto databases = portal::openDatabases(line.database);
    if (!databases.ok()) {
        return fail(databases.error());
    }
    const auto media = portal::MediaStore::open(line.mediaFolder);
    if (!media.ok()) {
        return fail(media.error());
    }
    program::privatefiles::withdraw(line.mediaFolder);
    const base::SystemClock clock;
    const auto log = openLog(line, clock);
    if (!log.ok()) {
        return fail(log.error());
    }
    base::IdMaker ids(clock, PortalNode);
    portal::Api api(**databases, *media, ids, clock);

    const auto deviceKey
        = (*databases)->write([](store::Database &db) { return portal::Accounts(db).deviceKey(); });
    if (!deviceKey.ok()) {
        return fail(deviceKey.error());
    }
    const portal::SiteLanguages languages;
    portal::SiteContext context{**databases,
                                *media,
                                ids,
                                clock,
                                program::DeviceCookies(*deviceKey, clock),
                                **log,
                                portal::PageRenderer(line.siteName, languages),
                                languages};
    portal::Site site(context);
    const program::Health health(
        {.service = u"supplierdesk-portal"_s,
         .version = QCoreApplication::applicationVersion(),
         .contract = u"2.0.0"_s,
         .database = line.database,
         .folders = {line.mediaFolder}},
        [&databases] { return (*databases)->isReadable(); }, (*databases)->state(), clock);
    httpserver::Server server(options);
    const contractserver::DeskToken desk(*token);
    desk.addGate(server);
    desk.addHealth(server, health);
    api.addRoutes(server);
    site.addRoutes(server);
    if (line.listsRoutes) {
        QTextStream(stdout) << server.routeList();
        return 0;
    }

    program::quitOnSignals();
    const auto started = server.start();
    if (!started.ok()) {
        if (started.error().code == base::ErrorCode::Net_Tls) {
            return fail(base::failure(started.error().code,
                                      u"The certificate %1 or its key cannot be used: %2"_s.arg(
                                          line.server.certificateFile, started.error().detail)));
        }
        return fail(
            base::failure(started.error().code,
                          u"Cannot listen on %1:%2. Is the port in use?"_s.arg(line.server.host)
                              .arg(line.server.port)));
    }
    QTextStream(stdout) << "listening on " << server.url() << Qt::endl;
    const int code = application.exec();
    server.stop();
    return code;
}

int checkSelf()
{
    return selfcheck::run([](selfcheck::Report &report) {
        selfcheck::checkDatabase(report, u":/sql/portal"_s, u"supplierdesk-portal"_s);
        httpserver::Server server({});
        if (const auto started = server.start(); started.ok()) {
            report.good(u"HTTP server"_s, u"listens on "_s + server.url());
        } else {
            report.wrong(u"HTTP server"_s, started.error().detail);
        }
        // Tokens and passwords stand on it; main() has started it.
        report.good(u"Passwords"_s, u"libsodium"_s);
    });
}

int run(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"supplierdesk-portal"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SD_VERSION));
    const auto line = portal::CommandLine::parse(QCoreApplication::arguments());
    if (!line.ok()) {
        return fail(line.error());
    }
    if (line->action == portal::CommandLine::Action::Help) {
        QTextStream(stdout) << line->helpText;
        return 0;
    }
    if (line->action == portal::CommandLine::Action::Version) {
        QTextStream(stdout) << "supplierdesk-portal " << QCoreApplication::applicationVersion()
                            << Qt::endl;
        return 0;
    }
    if (!program::secrets::initialize()) {
        return fail(base::failure(base::ErrorCode::Store_DriverMissing, u"libsodium"_s));
    }
    if (line->action == portal::CommandLine::Action::SelfCheck) {
        return checkSelf();
    }
    switch (line->action) {
    case portal::CommandLine::Action::SetUser:
        return setUser(*line);
    case portal::CommandLine::Action::Backup:
        return makeBackup(*line);
    case portal::CommandLine::Action::Restore:
        return restoreBackup(*line);
    default:
        return serve(application, *line);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    program::privatefiles::makePrivateFromNowOn();
    program::leave(run(argc, argv));
}
