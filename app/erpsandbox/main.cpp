// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contractserver/desktoken.h"
#include "app/erpsandbox/api.h"
#include "app/erpsandbox/commandline.h"
#include "app/erpsandbox/demoseed.h"
#include "app/erpsandbox/operatorsite.h"
#include "app/program/privatefiles.h"
#include "app/program/secrets.h"
#include "app/program/termination.h"
#include "app/selfcheck/checks.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QTextStream>

using namespace Qt::StringLiterals;
using erpsandbox::CommandLine;

namespace {

int fail(const QString &sentence)
{
    QTextStream(stderr) << "supplierdesk-erpsandbox: " << sentence << Qt::endl;
    return 1;
}

int fail(const base::Error &error)
{
    if (error.code == base::ErrorCode::File_NotPrivate) {
        return fail(error.detail);
    }
    QString text;
    QDebug(&text) << error;
    return fail(text.trimmed());
}

int serve(QCoreApplication &application, const CommandLine &line)
{
    const auto token = program::secrets::given(line.tokenFile, "SUPPLIERDESK_API_TOKEN");
    const auto password
        = program::secrets::given(line.operatorPasswordFile, "SUPPLIERDESK_OPERATOR_PASSWORD");
    if (!token.ok() || !password.ok()) {
        return fail(token.ok() ? password.error() : token.error());
    }
    if (token->isEmpty()) {
        return fail(u"Give the desk's token with --token-file or SUPPLIERDESK_API_TOKEN."_s);
    }
    if (password->isEmpty() && !QHostAddress(line.server.host).isLoopback()) {
        return fail(u"On a network the operator's site needs a password: --operator-password-file "
                    "or SUPPLIERDESK_OPERATOR_PASSWORD."_s);
    }
    const auto databases = erpsandbox::openDatabases(line.database);
    if (!databases.ok()) {
        return fail(databases.error());
    }
    const base::SystemClock clock;
    const auto log = audit::Log::open(line.audit, clock);
    if (!log.ok()) {
        return fail(u"The audit log in %1 cannot be written: %2"_s.arg(line.audit.folder,
                                                                       log.error().detail));
    }
    if (line.demo) {
        demo::Options options;
        options.products = line.demoProducts;
        options.today = line.demoDay;
        if (const auto seeded = erpsandbox::seedDemo(**databases, clock, options); !seeded.ok()) {
            return fail(seeded.error());
        }
    }

    httpserver::Server server(line.server);
    const program::Health health(
        {.service = u"supplierdesk-erpsandbox"_s,
         .version = QCoreApplication::applicationVersion(),
         .contract = u"2.0.0"_s,
         .database = line.database},
        [&databases] { return (*databases)->isReadable(); }, (*databases)->state(), clock);
    erpsandbox::Api api(**databases, clock);
    erpsandbox::OperatorSite site(**databases, clock, **log,
                                  password->isEmpty() ? QByteArray()
                                                      : program::secrets::hash(*password));
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
    if (const auto started = server.start(); !started.ok()) {
        return fail(started.error());
    }
    QTextStream(stdout) << "listening on " << server.url() << Qt::endl;
    const int code = application.exec();
    server.stop();
    return code;
}

int checkSelf()
{
    return selfcheck::run([](selfcheck::Report &report) {
        selfcheck::checkDatabase(report, u":/sql/erpsandbox"_s, u"supplierdesk-erpsandbox"_s);
        httpserver::Server server({});
        if (const auto started = server.start(); started.ok()) {
            report.good(u"HTTP server"_s, u"listens on "_s + server.url());
        } else {
            report.wrong(u"HTTP server"_s, started.error().detail);
        }
    });
}

int run(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"supplierdesk-erpsandbox"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SD_VERSION));
    const auto line = CommandLine::parse(QCoreApplication::arguments());
    if (!line.ok()) {
        return fail(line.error().detail);
    }
    if (line->action == CommandLine::Action::Help) {
        QTextStream(stdout) << line->text;
        return 0;
    }
    if (line->action == CommandLine::Action::Version) {
        QTextStream(stdout) << "supplierdesk-erpsandbox " << SD_VERSION << Qt::endl;
        return 0;
    }
    if (!program::secrets::initialize()) {
        return fail(u"libsodium cannot be used."_s);
    }
    return line->action == CommandLine::Action::SelfCheck ? checkSelf() : serve(application, *line);
}

} // namespace

int main(int argc, char *argv[])
{
    program::privatefiles::makePrivateFromNowOn();
    program::leave(run(argc, argv));
}
