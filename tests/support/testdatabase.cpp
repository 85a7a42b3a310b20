// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdatabase.h"

#include "models/store/migrator.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace support {

namespace {

template <typename T>
T orDie(base::Result<T> result, const char *what)
{
    if (!result.ok()) {
        qDebug() << result.error();
        qFatal("test database: %s failed", what);
    }
    return std::move(result).value();
}

store::DatabaseUrl fixtureUrl()
{
    QFile file(qEnvironmentVariable("SUPPLIERDESK_TEST_ODBC_FILE"));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("no PostgreSQL: run the tests with ctest, or set SUPPLIERDESK_TEST_ODBC_FILE");
    }
    return orDie(store::DatabaseUrl::parse(QString::fromUtf8(file.readAll())),
                 "parsing its string");
}

} // namespace

TestDatabase::TestDatabase(Server server, Schema schema)
{
    if (server == Server::Sqlite) {
        m_url = orDie(store::DatabaseUrl::parse(u"sqlite:"_s + m_folder.filePath(u"test.sqlite"_s)),
                      "naming the file");
    } else {
        m_name = u"test_"_s + QUuid::createUuid().toString(QUuid::Id128);
        const auto admin = orDie(store::Database::open(fixtureUrl()), "connecting");
        orDie(admin->run(u"CREATE DATABASE %1 TEMPLATE template0"_s.arg(m_name)),
              "making a database");
        m_url = fixtureUrl().withPart(u"DATABASE"_s, m_name);
    }
    m_database = connect();
    if (schema == Schema::Desk) {
        const auto migrated = store::Migrator(u":/sql/desk"_s, u"supplierdesk"_s).run(*m_database);
        if (!migrated) {
            qDebug() << migrated.error();
            qFatal("test database: making the schema failed");
        }
    }
}

TestDatabase::~TestDatabase()
{
    m_database.reset();
    if (!m_name.isEmpty()) {
        const auto admin = orDie(store::Database::open(fixtureUrl()), "connecting");
        orDie(admin->run(u"DROP DATABASE %1 WITH (FORCE)"_s.arg(m_name)), "dropping a database");
    }
}

std::unique_ptr<store::Database> TestDatabase::connect() const
{
    return orDie(store::Database::open(m_url), "opening");
}

void TestDatabase::addServers()
{
    QTest::addColumn<Server>("server");
    QTest::newRow("SQLite") << Server::Sqlite;
    QTest::newRow("PostgreSQL") << Server::Postgresql;
}

void announceRefusal(Server server, const QString &why)
{
    const auto announce = [&why](const QString &beginning) {
        QTest::ignoreMessage(QtWarningMsg,
                             QRegularExpression(u"^%1 .*(%2)"_s.arg(beginning, why),
                                                QRegularExpression::DotMatchesEverythingOption));
    };
    if (server == Server::Postgresql) {
        announce(u"QODBCResult::exec: Unable to execute statement:"_s);
    }
    announce(u"statement failed:"_s);
}

} // namespace support
