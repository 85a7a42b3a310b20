// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/rest/secretstore.h"
#include "app/program/termination.h"
#include "app/selfcheck/checks.h"
#include "app/worker/commandline.h"
#include "app/worker/democommand.h"
#include "app/worker/output.h"
#include "app/worker/synccommands.h"
#include "ui/text/errortext.h"

#include <QCoreApplication>
#include <QThread>

#include <atomic>

using namespace Qt::StringLiterals;

namespace {

using worker::CommandLine;
using worker::ExitCode;

ExitCode perform(const CommandLine &line, rest::SecretStore &secrets,
                 const connectors::Cancellation &cancellation)
{
    switch (line.command) {
    case CommandLine::Command::Once:
        return worker::once(line, secrets, cancellation);
    case CommandLine::Command::Run:
        return worker::run(line, secrets, cancellation);
    case CommandLine::Command::Doctor:
        return worker::doctor(line, secrets, cancellation);
    case CommandLine::Command::Status:
        return worker::status(line);
    case CommandLine::Command::Demo:
        return worker::makeDemo(line);
    case CommandLine::Command::SelfCheck: // main() does it
        break;
    case CommandLine::Command::Help:
        worker::output::line(line.helpText);
        break;
    case CommandLine::Command::Version:
        worker::output::line(u"supplierdesk-sync "_s + QCoreApplication::applicationVersion());
        break;
    }
    return ExitCode::Good;
}

int run(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"SupplierDesk"_s);
    QCoreApplication::setApplicationName(u"supplierdesk-sync"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SD_VERSION));

    const auto line = CommandLine::parse(QCoreApplication::arguments());
    if (!line) {
        worker::output::problem(line.error().detail.isEmpty() ? text::sentence(line.error())
                                                              : line.error().detail);
        return int(ExitCode::Failed);
    }
    if (line->jsonLog) {
        worker::output::logAsJson();
    }
    rest::SecretStore secrets;
    if (line->command == CommandLine::Command::SelfCheck) {
        rest::SecretStore others;
        return selfcheck::run([&](selfcheck::Report &report) {
            selfcheck::checkDatabase(report, u":/sql/desk"_s, u"supplierdesk"_s);
            selfcheck::checkOdbc(report);
            selfcheck::checkTls(report);
            selfcheck::checkKeychain(report, secrets, others);
            selfcheck::checkPictures(report);
        });
    }
    const connectors::Cancellation cancellation;
    std::atomic<int> code = int(ExitCode::Failed);
    // The commands block; the main thread stays free for the keychain.
    const std::unique_ptr<QThread> thread(
        QThread::create([&] { code = int(perform(*line, secrets, cancellation)); }));
    QObject::connect(thread.get(), &QThread::finished, &application, &QCoreApplication::quit);
    program::quitOnSignals();
    thread->start();
    QCoreApplication::exec();
    connectors::Cancellation(cancellation).cancel();
    thread->wait();
    return code;
}

} // namespace

int main(int argc, char *argv[])
{
    program::leave(run(argc, argv));
}
