// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/databaseurl.h"
#include "tests/support/testing.h"

using namespace Qt::StringLiterals;
using store::DatabaseUrl;

class TestDatabaseUrl final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("file") << u"sqlite:/data/desk.sqlite"_s << u"/data/desk.sqlite"_s;
        QTest::newRow("file with a colon")
            << u"sqlite:C:/data/desk.sqlite"_s << u"C:/data/desk.sqlite"_s;
        QTest::newRow("server")
            << u"odbc:DRIVER={PostgreSQL Unicode};SERVER=db;PORT=5432;DATABASE=desk;UID=u;PWD={p;}}x}"_s
            << u"db:5432/desk"_s;
        QTest::newRow("data source") << u"odbc:DSN=desk;DATABASE=d;SERVER=s"_s << u"s/d"_s;
    }
    void parses()
    {
        QFETCH(const QString, text);
        const auto url = DatabaseUrl::parse(text);
        QVERIFY_RESULT(url);
        QTEST(url->displayText(), "shown");
        QVERIFY(!url->displayText().contains("p;}x"_L1));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("no scheme") << u"/data/desk.sqlite"_s;
        QTest::newRow("no file") << u"sqlite:"_s;
        QTest::newRow("unknown scheme") << u"mysql:host"_s;
        QTest::newRow("no driver") << u"odbc:SERVER=db"_s;
        QTest::newRow("open brace") << u"odbc:DRIVER={PostgreSQL Unicode;SERVER=db"_s;
    }
    void refuses()
    {
        QFETCH(const QString, text);
        QVERIFY_ERROR(DatabaseUrl::parse(text), base::ErrorCode::Store_BadUrl);
    }

    void passwordsSurviveQuoting()
    {
        const auto url = DatabaseUrl::parse(u"odbc:DRIVER={PostgreSQL Unicode};SERVER=db"_s);
        QVERIFY_RESULT(url);
        const QString password = u"a;b{c}d}}e="_s;
        const DatabaseUrl with = url->withPart(u"PWD"_s, password);
        QCOMPARE(with.part(u"pwd"_s), password);
        QCOMPARE(with.part(u"DRIVER"_s), u"PostgreSQL Unicode"_s);
        QCOMPARE(with.withPart(u"PWD"_s, u"x"_s).part(u"PWD"_s), u"x"_s);
    }
};

QTEST_APPLESS_MAIN(TestDatabaseUrl)
#include "test_databaseurl.moc"
