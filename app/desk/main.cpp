// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/rest/secretstore.h"
#include "app/desk/application.h"
#include "app/desk/crashlog.h"
#include "app/desk/crashnotice.h"
#include "app/desk/singleinstance.h"
#include "app/desk/startup.h"
#include "app/program/termination.h"
#include "app/selfcheck/checks.h"
#include "ui/shell/mainwindow.h"
#include "ui/text/errortext.h"
#include "ui/widgets/icon.h"

#include <QApplication>
#include <QStandardPaths>
#include <QTextStream>

#ifdef Q_OS_WIN
#    include <windows.h>
#endif

using namespace Qt::StringLiterals;

namespace {

//! What must be said before there is an application.
void prepareSystem()
{
#ifdef Q_OS_WIN
#    if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
    // Title bars follow the dark mode of the system; later Qts do it by themselves.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "windows:darkmode=1");
    }
#    endif
    // A program with windows has no console, unless it was started from one.
    const HANDLE output = GetStdHandle(STD_OUTPUT_HANDLE);
    if ((output == nullptr || output == INVALID_HANDLE_VALUE)
        && AttachConsole(ATTACH_PARENT_PROCESS)) {
        freopen("CONOUT$", "w", stdout);
        freopen("CONOUT$", "w", stderr);
    }
#endif
}

int checkSelf()
{
    rest::SecretStore secrets;
    rest::SecretStore others;
    const bool hasIcons = !widgets::icon(u"catalog"_s).isNull();
    return selfcheck::run([&](selfcheck::Report &report) {
        report.good(u"Windows"_s, QGuiApplication::platformName());
        if (hasIcons) {
            report.good(u"Icons"_s, u"line drawings"_s);
        } else {
            report.wrong(u"Icons"_s, u"cannot be drawn"_s);
        }
        selfcheck::checkDatabase(report, u":/sql/desk"_s, u"supplierdesk"_s);
        selfcheck::checkOdbc(report);
        selfcheck::checkTls(report);
        selfcheck::checkKeychain(report, secrets, others);
        selfcheck::checkPictures(report);
    });
}

int run(int argc, char *argv[])
{
    prepareSystem();
    QApplication application(argc, argv);
    desk::prepareApplication(application);

    const auto line = desk::CommandLine::parse(QApplication::arguments());
    if (!line) {
        QTextStream(stderr) << text::sentence(line.error()) << Qt::endl;
        return 2;
    }
    if (line->selfCheck) {
        return checkSelf();
    }
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    desk::SingleInstance instance(folder, line->database ? line->database->target() : QString());
    if (line->quit) {
        return instance.askToQuit() ? 0 : 1;
    }
    if (!instance.claim(line->page)) {
        return 0;
    }
    const QString crashes = folder + "/crashes"_L1;
    desk::crashlog::install(crashes);

    desk::Startup startup(*line);
    QObject::connect(&instance, &desk::SingleInstance::frontRequested, &startup,
                     &desk::Startup::bringToFront);
    QObject::connect(&instance, &desk::SingleInstance::quitRequested, &startup,
                     &desk::Startup::close);
    QObject::connect(&startup, &desk::Startup::ready, &startup,
                     [&] { desk::offerCrashReport(startup.window(), crashes); });
    startup.start();
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    program::leave(run(argc, argv));
}
