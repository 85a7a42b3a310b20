// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/commandline.h"
#include "tests/support/testing.h"

#include <QDir>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using desk::CommandLine;

class TestCommandLine final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void argumentsAreTaken_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("database");
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("user");
        QTest::addColumn<bool>("quit");
        QTest::addColumn<bool>("selfCheck");
        QTest::newRow("none") << QStringList{} << QString() << QString() << QString() << false
                              << false;
        QTest::newRow("file") << QStringList{u"--database"_s, u"sqlite:/tmp/a b.sqlite"_s}
                              << u"/tmp/a b.sqlite"_s << QString() << QString() << false << false;
        QTest::newRow("server, its password unseen")
            << QStringList{u"--database=odbc:DRIVER={PostgreSQL Unicode};SERVER=db;DATABASE=desk;UID=desk;PWD=secret"_s}
            << u"db/desk"_s << QString() << QString() << false << false;
        QTest::newRow("page and user")
            << QStringList{u"--page"_s, u"orders"_s, u"--user"_s, u"Anna Müller"_s} << QString()
            << u"orders"_s << u"Anna Müller"_s << false << false;
        QTest::newRow("quit") << QStringList{u"--quit"_s} << QString() << QString() << QString()
                              << true << false;
        QTest::newRow("self-check") << QStringList{u"--self-check"_s} << QString() << QString()
                                    << QString() << false << true;
    }
    void argumentsAreTaken()
    {
        QFETCH(const QStringList, arguments);
        const auto line = CommandLine::parse(QStringList{u"supplierdesk"_s} + arguments);
        QVERIFY_RESULT(line);
        QTEST(line->database ? line->database->displayText() : QString(), "database");
        QTEST(line->page, "page");
        QTEST(line->user, "user");
        QTEST(line->quit, "quit");
        QTEST(line->selfCheck, "selfCheck");
    }

    void whatIsNoDatabaseIsRefused_data()
    {
        QTest::addColumn<QString>("database");
        QTest::newRow("empty") << QString();
        QTest::newRow("bare file name") << u"desk.sqlite"_s;
        QTest::newRow("no file") << u"sqlite:"_s;
        QTest::newRow("another kind") << u"mysql:desk"_s;
    }
    void whatIsNoDatabaseIsRefused()
    {
        QFETCH(const QString, database);
        QVERIFY_ERROR(CommandLine::parse({u"supplierdesk"_s, u"--database"_s, database}),
                      base::ErrorCode::Store_BadUrl);
    }

    void mediaLieWhereTheirCompanyLies_data()
    {
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QString>("database");
        QTest::addColumn<QString>("folder");
        const QString data = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
        QTest::newRow("beside the file")
            << QString() << u"sqlite:/srv/firm/desk.sqlite"_s << u"/srv/firm/media"_s;
        QTest::newRow("this computer's own, for a server")
            << QString() << u"odbc:DRIVER={PostgreSQL Unicode};SERVER=db;UID=desk"_s
            << data + "/media"_L1;
        QTest::newRow("as asked, for a file")
            << u"/mnt/assets"_s << u"sqlite:/srv/firm/desk.sqlite"_s << u"/mnt/assets"_s;
        QTest::newRow("as asked, for a server")
            << u"//nas/assets"_s << u"odbc:DRIVER={PostgreSQL Unicode};SERVER=db;UID=desk"_s
            << u"//nas/assets"_s;
    }
    void mediaLieWhereTheirCompanyLies()
    {
        QFETCH(const QString, asked);
        QFETCH(const QString, database);
        QFETCH(const QString, folder);
        const CommandLine line{.mediaFolder = asked};
        const QString is = line.mediaFolderFor(*store::DatabaseUrl::parse(database));
        // Windows puts its drive before a path without one.
        QVERIFY2(QDir::fromNativeSeparators(is).endsWith(folder), qPrintable(is));
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "test_commandline.moc"
