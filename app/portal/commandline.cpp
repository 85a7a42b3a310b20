// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/commandline.h"

#include "app/audit/commandline.h"
#include "app/httpserver/commandline.h"
#include "app/program/secrets.h"

#include <QCommandLineParser>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace portal {

namespace {

constexpr int DefaultPort = 8780;
constexpr qsizetype ShortestToken = 16;

//! The command and its file.
std::optional<CommandLine::Action> actionOf(const QStringList &words)
{
    using enum CommandLine::Action;
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

base::Error wrong(const QString &sentence)
{
    return base::failure(base::ErrorCode::Value_BadFormat, sentence);
}

} // namespace

base::Result<CommandLine> CommandLine::parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"The B2B portal of SupplierDesk: web site for customers, REST API for the desk.\n\n"
        "  supplierdesk-portal --database FILE --token-file FILE\n"
        "  supplierdesk-portal user --database FILE --customer NUMBER --login MAIL\n"
        "      makes a log-in for a customer, or gives it a new password; the password is read\n"
        "      from standard input\n"
        "  supplierdesk-portal backup --database FILE BACKUP\n"
        "      writes a backup of the database, which holds the orders, to a new file; the portal\n"
        "      may be running. The media folder is not in it: copy that folder as well, with any\n"
        "      tool and at any time, since a file in it never changes\n"
        "  supplierdesk-portal restore --database FILE BACKUP\n"
        "      puts a backup back; the portal may be running. What the database held before is\n"
        "      kept in a file beside it. Everybody has to sign in again"_s);
    parser.addOptions({
        {u"database"_s, u"SQLite file with everything; made when it is missing."_s, u"FILE"_s},
        {u"media"_s, u"Folder for pictures and documents; beside the database by default."_s,
         u"DIR"_s},
        {u"token-file"_s, u"File with the token the desk must send; else SUPPLIERDESK_API_TOKEN."_s,
         u"FILE"_s},
        {u"name"_s, u"Name of the shop, shown on every page."_s, u"NAME"_s, u"SupplierDesk"_s},
        {u"self-check"_s, u"Say whether everything is there that the portal needs, and end."_s},
        {u"customer"_s, u"With 'user': number of the customer."_s, u"NUMBER"_s},
        {u"login"_s, u"With 'user': mail address to log in with."_s, u"MAIL"_s},
    });
    httpserver::commandline::addOptions(parser, DefaultPort, true);
    audit::commandline::addOptions(parser);
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    parser.addPositionalArgument(u"command"_s, u"Nothing, or 'user', 'backup' or 'restore'."_s,
                                 u"[user | backup BACKUP | restore BACKUP]"_s);
    if (!parser.parse(arguments)) {
        return wrong(parser.errorText());
    }
    CommandLine line;
    line.helpText = parser.helpText();
    if (parser.isSet(help) || parser.isSet(version)) {
        line.action = parser.isSet(help) ? Action::Help : Action::Version;
        return line;
    }
    if (parser.isSet(u"self-check"_s)) {
        line.action = Action::SelfCheck;
        return line;
    }
    const QStringList words = parser.positionalArguments();
    const auto action = actionOf(words);
    if (!action) {
        return wrong(u"Unknown command “%1”. See --help."_s.arg(words.join(u' ')));
    }
    line.action = *action;
    line.backupFile = words.value(1);
    line.database = parser.value(u"database"_s);
    if (line.database.isEmpty()) {
        return wrong(u"Say where the database is: --database FILE."_s);
    }
    const QFileInfo file(line.database);
    line.mediaFolder = parser.isSet(u"media"_s)
        ? parser.value(u"media"_s)
        : file.absolutePath() + u'/' + file.completeBaseName() + u".media"_s;
    SD_TRY_VALUE(line.server, httpserver::commandline::options(parser));
    line.listsRoutes = parser.isSet(u"list-routes"_s);
    SD_TRY_VALUE(line.audit, audit::commandline::options(parser, line.database));
    line.tokenFile = parser.value(u"token-file"_s);
    line.siteName = parser.value(u"name"_s);
    line.customer = parser.value(u"customer"_s);
    line.login = parser.value(u"login"_s).trimmed();
    if (line.action == Action::SetUser && (line.customer.isEmpty() || line.login.isEmpty())) {
        return wrong(u"Say whose log-in it is: --customer NUMBER --login MAIL."_s);
    }
    return line;
}

base::Result<QByteArray> readToken(const QString &tokenFile)
{
    const auto given = program::secrets::given(tokenFile, "SUPPLIERDESK_API_TOKEN");
    if (!given.ok() && given.error().code == base::ErrorCode::File_CannotRead) {
        return base::failure(
            base::ErrorCode::File_CannotRead,
            u"The token file %1 cannot be read: %2"_s.arg(tokenFile, given.error().detail));
    }
    if (!given.ok() && given.error().code == base::ErrorCode::File_NotPrivate) {
        return given.error();
    }
    const QByteArray token = given.valueOr(QByteArray());
    if (token.size() < ShortestToken) {
        return base::failure(
            base::ErrorCode::Secret_Missing,
            u"The desk's token must have at least %1 characters: give it with "
            "--token-file FILE or in SUPPLIERDESK_API_TOKEN."_s.arg(ShortestToken));
    }
    return token;
}

} // namespace portal
