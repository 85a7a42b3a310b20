// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/commandline.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace worker {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("worker::CommandLine", text);
}

base::Error wrong(const QString &sentence)
{
    return base::failure(base::ErrorCode::Value_BadFormat, sentence);
}

QString description()
{
    //: Shown by --help. Keep the words of the commands and the numbers.
    return tr("Keeps a SupplierDesk database in sync with its portals and ERPs, without a "
              "window.\n\nCommands:\n  once    sync once and exit\n  run     sync repeatedly until "
              "stopped\n  status  show queued and failed records\n  doctor  check the database and "
              "the connection to each system\n  demo    create the demo company in a new SQLite "
              "file or an empty database\n\nTokens are read from SUPPLIERDESK_SECRET_<CODE> (the "
              "system's code in capitals) or from the keychain.\n\nExit codes: 0 success; 1 wrong "
              "arguments or an unusable database; 2 some records need attention; 3 a system can't "
              "be reached or refused the sync; 4 another program is syncing this database.");
}

std::optional<CommandLine::Command> commandFrom(const QString &word)
{
    static const QHash<QString, CommandLine::Command> words{
        {u"once"_s, CommandLine::Command::Once},     {u"run"_s, CommandLine::Command::Run},
        {u"status"_s, CommandLine::Command::Status}, {u"doctor"_s, CommandLine::Command::Doctor},
        {u"demo"_s, CommandLine::Command::Demo},
    };
    const auto found = words.constFind(word);
    return found == words.cend() ? std::nullopt : std::optional(*found);
}

base::Result<qint64> number(const QString &text, const QString &option, qint64 least, qint64 most)
{
    bool ok = false;
    const qint64 value = text.toLongLong(&ok);
    if (!ok || value < least || value > most) {
        return wrong(tr("%1 must be a number from %2 to %3.").arg(option).arg(least).arg(most));
    }
    return value;
}

} // namespace

base::Result<CommandLine> CommandLine::parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(description());
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    parser.addPositionalArgument(u"command"_s, tr("once, run, status, doctor or demo"));
    const QCommandLineOption database(
        u"database"_s, tr("sqlite:FILE or odbc:CONNECTION STRING. Required."), tr("database"));
    const QCommandLineOption media(
        u"media"_s, tr("Folder of images and documents. The default is beside the database file."),
        tr("folder"));
    const QCommandLineOption json(u"json"_s, tr("status: print JSON instead of text"));
    const QCommandLineOption interval(u"interval"_s, tr("run: seconds between two syncs"),
                                      tr("seconds"), u"15"_s);
    const QCommandLineOption products(u"products"_s, tr("demo: how many products"), tr("number"),
                                      u"3000"_s);
    const QCommandLineOption seed(u"seed"_s, tr("demo: another seed makes another company"),
                                  tr("number"), u"20240401"_s);
    const QCommandLineOption day(
        u"day"_s, tr("demo: last day of its history. The default is today."), tr("YYYY-MM-DD"));
    const QCommandLineOption portal(u"portal"_s, tr("demo: address of the portal"), tr("url"),
                                    u"http://127.0.0.1:8780"_s);
    const QCommandLineOption erp(u"erp"_s, tr("demo: address of the ERP"), tr("url"),
                                 u"http://127.0.0.1:8790"_s);
    const QCommandLineOption metricsPort(
        u"metrics-port"_s, tr("run: serve metrics for Prometheus at this port of 127.0.0.1"),
        tr("number"));
    const QCommandLineOption metricsFile(
        u"metrics-file"_s, tr("run: write the metrics to this file after each round"), tr("file"));
    const QCommandLineOption logFormat(u"log-format"_s,
                                       tr("text, or json: one JSON object a line on stderr"),
                                       tr("format"), u"text"_s);
    const QCommandLineOption selfCheck(
        u"self-check"_s, tr("check that everything this program needs is available, and exit"));
    parser.addOptions({selfCheck, database, media, json, interval, products, seed, day, portal, erp,
                       metricsPort, metricsFile, logFormat});

    CommandLine line;
    if (!parser.parse(arguments)) {
        return wrong(parser.errorText());
    }
    line.helpText = parser.helpText();
    if (parser.isSet(version)) {
        line.command = Command::Version;
        return line;
    }
    if (parser.isSet(selfCheck)) {
        line.command = Command::SelfCheck;
        return line;
    }
    if (parser.isSet(help) || parser.positionalArguments().isEmpty()) {
        return line;
    }
    const auto command = commandFrom(parser.positionalArguments().constFirst());
    if (!command || parser.positionalArguments().size() > 1) {
        return wrong(tr("Unknown command \"%1\". See --help.")
                         .arg(parser.positionalArguments().join(' '_L1)));
    }
    line.command = *command;
    if (!parser.isSet(database)) {
        return wrong(tr("The database is missing: --database sqlite:FILE."));
    }
    SD_TRY_VALUE(line.database, store::DatabaseUrl::parse(parser.value(database)));
    const bool isFile = line.database.kind() == store::DatabaseUrl::Kind::Sqlite;
    line.mediaFolder = parser.isSet(media) ? parser.value(media)
        : isFile
        ? QFileInfo(line.database.target()).absolutePath() + "/media"_L1
        : QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + "/media"_L1;
    line.json = parser.isSet(json);
    SD_TRY_VALUE(const qint64 seconds, number(parser.value(interval), u"--interval"_s, 1, 86'400));
    line.intervalSeconds = int(seconds);
    if (parser.isSet(metricsPort)) {
        SD_TRY_VALUE(const qint64 port,
                     number(parser.value(metricsPort), u"--metrics-port"_s, 1, 65'535));
        line.metricsPort = int(port);
    }
    line.metricsFile = parser.value(metricsFile);
    line.jsonLog = parser.value(logFormat) == "json"_L1;
    if (!line.jsonLog && parser.value(logFormat) != "text"_L1) {
        return wrong(tr("--log-format must be text or json."));
    }
    SD_TRY_VALUE(line.products, number(parser.value(products), u"--products"_s, 1, 10'000'000));
    SD_TRY_VALUE(const qint64 seedNumber,
                 number(parser.value(seed), u"--seed"_s, 0, std::numeric_limits<qint64>::max()));
    line.seed = quint64(seedNumber);
    if (parser.isSet(day)) {
        line.day = QDate::fromString(parser.value(day), Qt::ISODate);
        if (!line.day.isValid()) {
            return wrong(tr("%1 must be a day like 2025-03-31.").arg(u"--day"_s));
        }
    }
    line.portalUrl = parser.value(portal);
    line.erpUrl = parser.value(erp);
    if (line.command != Command::Demo && isFile && !QFileInfo::exists(line.database.target())) {
        return wrong(tr("There is no file %1.").arg(line.database.target()));
    }
    return line;
}

} // namespace worker
