// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/commandline.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace desk {

base::Result<CommandLine> CommandLine::parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        //: Shown by --help
        QCoreApplication::translate(
            "desk::CommandLine",
            "Products, prices, orders and balances of a supplier's B2B portal."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption database(
        u"database"_s,
        QCoreApplication::translate("desk::CommandLine",
                                    "Database to open: sqlite:FILE or odbc:CONNECTION STRING. The "
                                    "default is the database opened last."),
        QCoreApplication::translate("desk::CommandLine", "database"));
    const QCommandLineOption media(
        u"media"_s,
        QCoreApplication::translate("desk::CommandLine", "Folder of images and documents."),
        QCoreApplication::translate("desk::CommandLine", "folder"));
    const QCommandLineOption user(
        u"user"_s,
        QCoreApplication::translate("desk::CommandLine", "Sign-in name for a shared database."),
        QCoreApplication::translate("desk::CommandLine", "name"));
    const QCommandLineOption page(
        u"page"_s,
        QCoreApplication::translate("desk::CommandLine", "Page to open first, for example orders."),
        QCoreApplication::translate("desk::CommandLine", "page"));
    const QCommandLineOption quit(
        u"quit"_s,
        QCoreApplication::translate("desk::CommandLine",
                                    "Close the running SupplierDesk, and exit."));
    const QCommandLineOption selfCheck(
        u"self-check"_s,
        QCoreApplication::translate(
            "desk::CommandLine",
            "Check that everything the program needs is available, and exit."));
    parser.addOptions({database, media, user, page, quit, selfCheck});
    parser.process(arguments);

    CommandLine line;
    if (parser.isSet(database)) {
        SD_TRY_VALUE(line.database, store::DatabaseUrl::parse(parser.value(database)));
    }
    line.mediaFolder = parser.value(media);
    line.user = parser.value(user);
    line.page = parser.value(page);
    line.quit = parser.isSet(quit);
    line.selfCheck = parser.isSet(selfCheck);
    return line;
}

QString CommandLine::mediaFolderFor(const store::DatabaseUrl &url) const
{
    if (!mediaFolder.isEmpty()) {
        return mediaFolder;
    }
    if (url.kind() == store::DatabaseUrl::Kind::Sqlite) {
        return QFileInfo(url.target()).absoluteDir().filePath(u"media"_s);
    }
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + "/media"_L1;
}

} // namespace desk
