// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/erpsandbox/commandline.h"

#include "app/audit/commandline.h"
#include "app/httpserver/commandline.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace erpsandbox {

namespace {

[[nodiscard]] base::Error wrong(const QString &sentence)
{
    return base::failure(base::ErrorCode::Value_BadFormat, sentence);
}

} // namespace

base::Result<CommandLine> CommandLine::parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"A little ERP to try SupplierDesk with where no ERP is at hand: an API for the desk and a "
        "web site for the operator. Not for real business."_s);
    const auto help = parser.addHelpOption();
    const auto version = parser.addVersionOption();
    const QCommandLineOption database(u"database"_s, u"SQLite file; made when it is not there."_s,
                                      u"file"_s);
    const QCommandLineOption token(
        u"token-file"_s, u"File with the desk's token; else SUPPLIERDESK_API_TOKEN."_s, u"file"_s);
    const QCommandLineOption password(
        u"operator-password-file"_s,
        u"File with the operator's password; else SUPPLIERDESK_OPERATOR_PASSWORD. Without one the "
        "web site is open to this machine."_s,
        u"file"_s);
    const QCommandLineOption demo(u"demo"_s, u"Fill an empty database with the demo company."_s);
    const QCommandLineOption demoProducts(u"demo-products"_s,
                                          u"How many products the demo company has (3000)."_s,
                                          u"number"_s, u"3000"_s);
    const QCommandLineOption demoDay(
        u"demo-day"_s,
        u"Last day of the demo company's history (today); the desk's must be the same."_s,
        u"YYYY-MM-DD"_s);
    const QCommandLineOption selfCheck(
        u"self-check"_s, u"Say whether everything is there that the program needs, and end."_s);
    parser.addOptions({selfCheck, database, token, password, demo, demoProducts, demoDay});
    httpserver::commandline::addOptions(parser, DefaultPort, false);
    audit::commandline::addOptions(parser);

    CommandLine line;
    if (!parser.parse(arguments)) {
        return wrong(parser.errorText());
    }
    if (parser.isSet(help)) {
        line.action = Action::Help;
        line.text = parser.helpText();
        return line;
    }
    if (parser.isSet(version)) {
        line.action = Action::Version;
        return line;
    }
    if (parser.isSet(selfCheck)) {
        line.action = Action::SelfCheck;
        return line;
    }
    if (!parser.positionalArguments().isEmpty()) {
        return wrong(u"Unexpected argument: %1"_s.arg(parser.positionalArguments().constFirst()));
    }
    line.database = parser.value(database);
    if (line.database.isEmpty()) {
        return wrong(u"Say with --database where the data is kept."_s);
    }
    SD_TRY_VALUE(line.server, httpserver::commandline::options(parser));
    line.listsRoutes = parser.isSet(u"list-routes"_s);
    SD_TRY_VALUE(line.audit, audit::commandline::options(parser, line.database));
    bool isNumber = false;
    line.demoProducts = parser.value(demoProducts).toLongLong(&isNumber);
    if (!isNumber || line.demoProducts < 1 || line.demoProducts > 10'000'000) {
        return wrong(u"--demo-products is a number from 1 to 10000000."_s);
    }
    if (parser.isSet(demoDay)) {
        line.demoDay = QDate::fromString(parser.value(demoDay), Qt::ISODate);
        if (!line.demoDay.isValid()) {
            return wrong(u"--demo-day is a day like 2025-03-31."_s);
        }
    }
    line.tokenFile = parser.value(token);
    line.operatorPasswordFile = parser.value(password);
    line.demo = parser.isSet(demo);
    return line;
}

} // namespace erpsandbox
