// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/accounts.h"
#include "app/portal/api.h"
#include "app/portal/backup.h"
#include "app/portal/site.h"
#include "app/program/privatefiles.h"
#include "app/program/secrets.h"
#include "app/program/termination.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QTextStream>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

//! What supplierdesk-portal was asked to do.
struct CommandLine : contractserver::ServerLine
{
    enum class Command { Serve, SetUser, Backup, Restore };
    Command command = Command::Serve;
    QString mediaFolder; //!< beside the database when not said
    QString siteName; //!< shown on every page
    QString customer; //!< SetUser
    QString login; //!< SetUser
    QString backupFile; //!< Backup, Restore
};

constexpr int DefaultPort = 8780;

//! The command and its file.
std::optional<CommandLine::Command> commandOf(const QStringList &words)
{
    using enum CommandLine::Command;
    const QString command = words.value(0);
    if (words.isEmpty()) {
        return Serve;
    }
    if (command == u"user"_s && words.size() == 1) {
        return SetUser;
    }
    if ((command == u"backup"_s || command == u"restore"_s) && words.size() == 2) {
        return command == u"backup"_s ? Backup : Restore;
    }
    return {};
}

base::Result<CommandLine> parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"The B2B portal of SupplierDesk: web site for customers, REST API for the desk.\n\n"
        "  supplierdesk-portal --database FILE --token-file FILE\n"
        "  supplierdesk-portal user --database FILE --customer NUMBER --login EMAIL\n"
        "      creates a sign-in for a customer, or sets a new password; the password is read\n"
        "      from standard input\n"
        "  supplierdesk-portal backup --database FILE BACKUP\n"
        "      writes a backup of the database, which holds the orders, to a new file; the portal\n"
        "      may be running. The media folder is not in it: copy that folder as well, with any\n"
        "      tool and at any time, since a file in it never changes\n"
        "  supplierdesk-portal restore --database FILE BACKUP\n"
        "      restores a backup; the portal may be running. The previous content is kept in a\n"
        "      file beside the database. Everyone has to sign in again"_s);
    parser.addOptions({
        {u"media"_s, u"Folder for images and documents. The default is beside the database."_s,
         u"DIR"_s},
        {u"name"_s, u"Name of the shop, shown on every page."_s, u"NAME"_s, u"SupplierDesk"_s},
        {u"customer"_s, u"With 'user': number of the customer."_s, u"NUMBER"_s},
        {u"login"_s, u"With 'user': email address to sign in with."_s, u"EMAIL"_s},
    });
    contractserver::addServerOptions(parser, DefaultPort, true);
    parser.addPositionalArgument(u"command"_s, u"Nothing, or 'user', 'backup' or 'restore'."_s,
                                 u"[user | backup BACKUP | restore BACKUP]"_s);
    CommandLine line;
    SD_TRY_VALUE(static_cast<contractserver::ServerLine &>(line),
                 contractserver::readServerLine(parser, arguments));
    if (line.action != CommandLine::Action::Perform) {
        return line;
    }
    const auto command = commandOf(line.words);
    if (!command) {
        return contractserver::wrongUse(
            u"Unknown command “%1”. See --help."_s.arg(line.words.join(u' ')));
    }
    line.command = *command;
    line.backupFile = line.words.value(1);
    const QFileInfo file(line.database);
    line.mediaFolder = parser.isSet(u"media"_s)
        ? parser.value(u"media"_s)
        : file.absolutePath() + u'/' + file.completeBaseName() + u".media"_s;
    line.siteName = parser.value(u"name"_s);
    line.customer = parser.value(u"customer"_s);
    line.login = parser.value(u"login"_s).trimmed();
    if (line.command == CommandLine::Command::SetUser
        && (line.customer.isEmpty() || line.login.isEmpty())) {
        return contractserver::wrongUse(
            u"The customer or the email address is missing: --customer NUMBER --login EMAIL."_s);
    }
    return line;
}

const contractserver::ServerProgram Program{u"supplierdesk-portal"_s, u":/sql/portal"_s};
constexpr qsizetype ShortestToken = 16;
//! Keeps ids of the portal apart from those of desks; they never meet anyway.
constexpr int PortalNode = 0;

base::Result<int> setUser(const CommandLine &line)
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly)) {
        return base::failure(base::ErrorCode::File_CannotRead, input.errorString());
    }
    QString password = QString::fromUtf8(input.readLine(4096));
    while (password.endsWith(u'\n') || password.endsWith(u'\r')) {
        password.chop(1);
    }
    if (password.size() < portal::Accounts::ShortestPassword) {
        return contractserver::wrongUse(u"The password must have at least %1 characters."_s.arg(
            portal::Accounts::ShortestPassword));
    }
    SD_TRY_VALUE(const auto databases, portal::openDatabases(line.database, 1));
    const base::SystemClock clock;
    SD_TRY_VALUE(const auto log, contractserver::openLog(line.audit, clock));
    base::IdMaker ids(clock, PortalNode);
    const QString hash = program::secrets::passwordHash(password);
    SD_TRY(databases->write([&](store::Database &db) {
        return portal::Accounts(db).set(line.login, line.customer, hash, ids, clock.nowMs());
    }));
    log->write({.name = u"password-set"_s,
                .who = line.login,
                .from = u"command line"_s,
                .result = u"ok"_s,
                .details = {{u"customer"_s, line.customer}}});
    QTextStream(stdout) << "log-in " << line.login << " of customer " << line.customer
                        << " is ready" << Qt::endl;
    return 0;
}

base::Result<int> makeBackup(const CommandLine &line)
{
    SD_TRY_VALUE(const auto made, portal::backup::make(line.database, line.backupFile));
    QTextStream(stdout) << "backed up " << made.orders << " orders to " << line.backupFile << " ("
                        << QLocale::c().formattedDataSize(made.bytes) << ")" << Qt::endl;
    return 0;
}

base::Result<int> restoreBackup(const CommandLine &line)
{
    const base::SystemClock clock;
    SD_TRY_VALUE(const auto restored,
                 portal::backup::restore(line.database, line.backupFile, clock.now()));
    QTextStream out(stdout);
    out << "restored " << restored.orders << " orders from " << line.backupFile << Qt::endl;
    if (!restored.kept.isEmpty()) {
        out << "what was there before is kept in " << restored.kept << Qt::endl;
    }
    if (restored.later > 0) {
        out << "orders that are there but not in the backup: " << restored.later << Qt::endl;
    }
    out << "what the desk sent after the backup is missing: the desk sends a record again when it "
           "is edited"
        << Qt::endl;
    return 0;
}

base::Result<int> serve(const CommandLine &line)
{
    SD_TRY_VALUE(const QByteArray token, contractserver::deskToken(line.tokenFile, ShortestToken));
    SD_TRY_VALUE(const auto databases, portal::openDatabases(line.database));
    SD_TRY_VALUE(const auto media, portal::MediaStore::open(line.mediaFolder));
    program::privatefiles::withdraw(line.mediaFolder);
    const base::SystemClock clock;
    SD_TRY_VALUE(const auto log, contractserver::openLog(line.audit, clock));
    base::IdMaker ids(clock, PortalNode);
    portal::Api api(*databases, media, ids, clock);
    SD_TRY_VALUE(const QByteArray deviceKey, databases->write([](store::Database &db) {
        return portal::Accounts(db).deviceKey();
    }));
    const portal::SiteLanguages languages;
    portal::SiteContext context{*databases,
                                media,
                                ids,
                                clock,
                                program::DeviceCookies(deviceKey, clock),
                                *log,
                                portal::PageRenderer(line.siteName, languages),
                                languages};
    portal::Site site(context);
    return Program.serve({line, token, *databases, clock, {line.mediaFolder}},
                         [&](httpserver::Server &server) {
                             api.addRoutes(server);
                             site.addRoutes(server);
                         });
}

base::Result<int> perform(const QStringList &arguments)
{
    SD_TRY_VALUE(const CommandLine line, parse(arguments));
    if (line.action != CommandLine::Action::Perform) {
        return Program.answer(line);
    }
    switch (line.command) {
    case CommandLine::Command::SetUser:
        return setUser(line);
    case CommandLine::Command::Backup:
        return makeBackup(line);
    case CommandLine::Command::Restore:
        return restoreBackup(line);
    case CommandLine::Command::Serve:
        break;
    }
    return serve(line);
}

} // namespace

int main(int argc, char *argv[])
{
    program::leave(Program.run(argc, argv, QStringLiteral(SD_VERSION), perform));
}
