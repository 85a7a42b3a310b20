// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/erpsandbox/api.h"
#include "app/erpsandbox/demoseed.h"
#include "app/erpsandbox/operatorsite.h"
#include "app/program/secrets.h"
#include "app/program/termination.h"

#include <QDate>
#include <QHostAddress>

using namespace Qt::StringLiterals;
using contractserver::wrongUse;

namespace {

//! What supplierdesk-erpsandbox was asked to do.
struct CommandLine : contractserver::ServerLine
{
    QString operatorPasswordFile;
    bool demo = false; //!< seed an empty database from the demo company
    qint64 demoProducts = 0;
    QDate demoDay; //!< last day of its history; today when invalid
};

base::Result<CommandLine> parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"A small ERP for trying out SupplierDesk: an API for the desk and a web site for the "
        "operator. Not for real business."_s);
    const QCommandLineOption password(u"operator-password-file"_s,
                                      u"File with the operator's password. The default is "
                                      u"SUPPLIERDESK_OPERATOR_PASSWORD. Without "
                                      "a password the web site is open to this machine."_s,
                                      u"file"_s);
    const QCommandLineOption demo(u"demo"_s, u"Fill an empty database with the demo company."_s);
    const QCommandLineOption demoProducts(u"demo-products"_s,
                                          u"How many products the demo company has (3000)."_s,
                                          u"number"_s, u"3000"_s);
    const QCommandLineOption demoDay(
        u"demo-day"_s,
        u"Last day of the demo company's history (today); the desk's must be the same."_s,
        u"YYYY-MM-DD"_s);
    parser.addOptions({password, demo, demoProducts, demoDay});
    constexpr int DefaultPort = 8790;
    contractserver::addServerOptions(parser, DefaultPort, false);

    CommandLine line;
    SD_TRY_VALUE(static_cast<contractserver::ServerLine &>(line),
                 contractserver::readServerLine(parser, arguments));
    if (line.action != CommandLine::Action::Perform) {
        return line;
    }
    if (!line.words.isEmpty()) {
        return wrongUse(u"Unexpected argument: %1"_s.arg(line.words.constFirst()));
    }
    bool isNumber = false;
    line.demoProducts = parser.value(demoProducts).toLongLong(&isNumber);
    if (!isNumber || line.demoProducts < 1 || line.demoProducts > 10'000'000) {
        return wrongUse(u"--demo-products is a number from 1 to 10000000."_s);
    }
    if (parser.isSet(demoDay)) {
        line.demoDay = QDate::fromString(parser.value(demoDay), Qt::ISODate);
        if (!line.demoDay.isValid()) {
            return wrongUse(u"--demo-day is a day like 2025-03-31."_s);
        }
    }
    line.operatorPasswordFile = parser.value(password);
    line.demo = parser.isSet(demo);
    return line;
}

const contractserver::ServerProgram Program{u"supplierdesk-erpsandbox"_s, u":/sql/erpsandbox"_s};

base::Result<int> serve(const CommandLine &line)
{
    SD_TRY_VALUE(const QByteArray token, contractserver::deskToken(line.tokenFile, 1));
    SD_TRY_VALUE(
        const QByteArray password,
        program::secrets::given(line.operatorPasswordFile, "SUPPLIERDESK_OPERATOR_PASSWORD"));
    if (password.isEmpty() && !QHostAddress(line.server.host).isLoopback()) {
        return wrongUse(
            u"On a network the operator's site needs a password: --operator-password-file "
            "or SUPPLIERDESK_OPERATOR_PASSWORD."_s);
    }
    SD_TRY_VALUE(const auto databases, erpsandbox::openDatabases(line.database));
    const base::SystemClock clock;
    SD_TRY_VALUE(const auto log, contractserver::openLog(line.audit, clock));
    if (line.demo) {
        demo::Options options;
        options.products = line.demoProducts;
        options.today = line.demoDay;
        SD_TRY(erpsandbox::seedDemo(*databases, clock, options));
    }
    erpsandbox::OperatorSite site(*databases, clock, *log,
                                  password.isEmpty() ? QByteArray()
                                                     : program::secrets::hash(password));
    return Program.serve({line, token, *databases, clock}, [&](httpserver::Server &server) {
        erpsandbox::addApi(server, *databases, clock);
        site.addRoutes(server);
    });
}

base::Result<int> perform(const QStringList &arguments)
{
    SD_TRY_VALUE(const CommandLine line, parse(arguments));
    return line.action == CommandLine::Action::Perform ? serve(line)
                                                       : base::Result<int>(Program.answer(line));
}

} // namespace

int main(int argc, char *argv[])
{
    program::leave(Program.run(argc, argv, QStringLiteral(SD_VERSION), perform));
}
