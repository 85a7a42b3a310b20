// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contractserver/serverprogram.h"

#include "app/audit/commandline.h"
#include "app/contractserver/changefeed.h"
#include "app/contractserver/desktoken.h"
#include "app/httpserver/commandline.h"
#include "app/program/privatefiles.h"
#include "app/program/secrets.h"
#include "app/program/termination.h"
#include "app/selfcheck/checks.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace contractserver {

void addServerOptions(QCommandLineParser &parser, int defaultPort, bool tls)
{
    parser.addOptions({
        {u"database"_s, u"SQLite database file; created when it is missing."_s, u"FILE"_s},
        {u"token-file"_s,
         u"File with the token the desk must send. The default is SUPPLIERDESK_API_TOKEN."_s,
         u"FILE"_s},
        {u"self-check"_s, u"Check that everything the program needs is available, and exit."_s},
    });
    httpserver::commandline::addOptions(parser, defaultPort, tls);
    audit::commandline::addOptions(parser);
    parser.addHelpOption();
    parser.addVersionOption();
}

base::Error wrongUse(const QString &sentence)
{
    return base::failure(base::ErrorCode::Value_BadFormat, sentence);
}

base::Result<ServerLine> readServerLine(QCommandLineParser &parser, const QStringList &arguments)
{
    using Action = ServerLine::Action;
    if (!parser.parse(arguments)) {
        return wrongUse(parser.errorText());
    }
    ServerLine line{.helpText = parser.helpText(), .words = parser.positionalArguments()};
    for (const auto &[option, action] :
         {std::pair(u"help"_s, Action::Help), std::pair(u"version"_s, Action::Version),
          std::pair(u"self-check"_s, Action::SelfCheck)}) {
        if (parser.isSet(option)) {
            line.action = action;
            return line;
        }
    }
    line.database = parser.value(u"database"_s);
    if (line.database.isEmpty()) {
        return wrongUse(u"The database is missing: --database FILE."_s);
    }
    SD_TRY_VALUE(line.server, httpserver::commandline::options(parser));
    line.server.checkKey = [](const QString &file) { return program::privatefiles::check(file); };
    if (!line.server.keyFile.isEmpty()) { // before anything is made
        SD_TRY(line.server.checkKey(line.server.keyFile));
    }
    line.listsRoutes = parser.isSet(u"list-routes"_s);
    SD_TRY_VALUE(line.audit, audit::commandline::options(parser, line.database));
    line.tokenFile = parser.value(u"token-file"_s);
    return line;
}

int ServerProgram::run(
    int argc, char *argv[], const QString &version,
    const std::function<base::Result<int>(const QStringList &arguments)> &perform) const
{
    program::privatefiles::makePrivateFromNowOn();
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(name);
    QCoreApplication::setApplicationVersion(version);
    const base::Result<int> code = program::secrets::initialize()
        ? perform(QCoreApplication::arguments())
        : base::failure(base::ErrorCode::Store_DriverMissing, u"libsodium cannot be used."_s);
    if (code.ok()) {
        return *code;
    }
    const base::Error &error = code.error();
    QTextStream(stderr) << name << ": "
                        << (error.detail.isEmpty() ? error.codeName() : error.detail) << Qt::endl;
    return 1;
}

int ServerProgram::answer(const ServerLine &line) const
{
    if (line.action == ServerLine::Action::SelfCheck) {
        return selfcheck::run([this](selfcheck::Report &report) {
            selfcheck::checkDatabase(report, schema, name);
            httpserver::Server server({});
            if (const auto started = server.start(); started.ok()) {
                report.good(u"HTTP server"_s, u"listens on "_s + server.url());
            } else {
                report.wrong(u"HTTP server"_s, started.error().detail);
            }
            // Tokens and passwords stand on it; run() has started it.
            report.good(u"Passwords"_s, u"libsodium"_s);
        });
    }
    QTextStream out(stdout);
    if (line.action == ServerLine::Action::Help) {
        out << line.helpText;
    } else {
        out << name << ' ' << QCoreApplication::applicationVersion() << Qt::endl;
    }
    return 0;
}

base::Result<int>
ServerProgram::serve(const Serving &serving,
                     const std::function<void(httpserver::Server &)> &addRoutes) const
{
    const httpserver::Options &options = serving.line.server;
    httpserver::Server server(options);
    const program::Health health(
        {.service = name,
         .version = QCoreApplication::applicationVersion(),
         .contract = u"2.0.0"_s,
         .database = serving.line.database,
         .folders = serving.folders},
        [&serving] { return serving.databases.isReadable(); }, serving.databases.state(),
        serving.clock);
    const DeskToken desk(serving.token);
    desk.addGate(server);
    desk.addHealth(server, health);
    addRoutes(server);
    if (serving.line.listsRoutes) {
        QTextStream(stdout) << server.routeList();
        return 0;
    }
    program::quitOnSignals();
    if (const auto started = server.start(); !started.ok()) {
        const base::Error &error = started.error();
        return base::failure(
            error.code,
            error.code == base::ErrorCode::Net_Tls
                ? u"The certificate %1 or its key cannot be used: %2"_s.arg(options.certificateFile,
                                                                            error.detail)
                : u"Cannot listen on %1:%2. Is the port in use?"_s.arg(options.host)
                      .arg(options.port));
    }
    QTextStream(stdout) << "listening on " << server.url() << Qt::endl;
    const int code = QCoreApplication::exec();
    server.stop();
    return code;
}

base::Result<std::unique_ptr<program::Databases>> openDatabases(const store::Migrator &migrator,
                                                                const QString &file, int readers)
{
    return program::Databases::open(
        file,
        [&migrator](store::Database &db) -> base::Result<void> {
            SD_TRY(migrator.run(db));
            SD_TRY_VALUE(store::Transaction transaction, store::Transaction::begin(db));
            SD_TRY(ChangeFeed::skipUsedCursors(db));
            return transaction.commit();
        },
        readers);
}

base::Result<QByteArray> deskToken(const QString &file, qsizetype shortest)
{
    const auto given = program::secrets::given(file, "SUPPLIERDESK_API_TOKEN");
    if (!given.ok() && given.error().code == base::ErrorCode::File_CannotRead) {
        return base::failure(
            base::ErrorCode::File_CannotRead,
            u"The token file %1 cannot be read: %2"_s.arg(file, given.error().detail));
    }
    if (!given.ok() && given.error().code == base::ErrorCode::File_NotPrivate) {
        return given.error();
    }
    const QByteArray token = given.valueOr(QByteArray());
    if (token.size() < shortest) {
        return base::failure(
            base::ErrorCode::Secret_Missing,
            u"The desk's token is missing or has less than %1 characters: give it with "
            "--token-file FILE or in SUPPLIERDESK_API_TOKEN."_s.arg(shortest));
    }
    return token;
}

base::Result<std::unique_ptr<audit::Log>> openLog(const audit::Options &options,
                                                  const base::Clock &clock)
{
    auto log = audit::Log::open(options, clock);
    return log.ok() ? std::move(log)
                    : base::failure(log.error().code,
                                    u"The audit log in %1 cannot be written: %2"_s.arg(
                                        options.folder, log.error().detail));
}

} // namespace contractserver
