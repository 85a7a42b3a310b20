// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/database.h"

#include <QAtomicInteger>
#include <QLoggingCategory>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QThread>

using namespace Qt::StringLiterals;

namespace store {

namespace {

Q_LOGGING_CATEGORY(logStore, "supplierdesk.store")

constexpr size_t StatementsKept = 256;

//! The connection string with the options that psqlODBC needs for PostgreSQL's own transaction
//! rules (Protocol 7.4-0: an error fails the transaction, one round trip a statement), exact
//! values and long texts. What the user wrote wins.
DatabaseUrl withDriverOptions(DatabaseUrl url)
{
    const QString driver = url.part(u"DRIVER"_s);
    if (!driver.contains("postgres"_L1, Qt::CaseInsensitive)
        && !driver.contains("psqlodbc"_L1, Qt::CaseInsensitive)) {
        return url;
    }
    const std::pair<QString, QString> options[] = {
        {u"Protocol"_s, u"7.4-0"_s},         {u"BoolsAsChar"_s, u"0"_s},
        {u"ByteaAsLongVarBinary"_s, u"1"_s}, {u"MaxVarcharSize"_s, u"8190"_s},
        {u"MaxLongVarcharSize"_s, u"-4"_s},  {u"LFConversion"_s, u"0"_s},
        {u"UseServerSidePrepare"_s, u"1"_s},
    };
    for (const auto &[key, value] : options) {
        if (url.part(key).isEmpty()) {
            url = url.withPart(key, value);
        }
    }
    return url;
}

} // namespace

Database::Database(DatabaseUrl url, Durability durability, QString connectionName)
    : m_url(std::move(url)), m_durability(durability), m_connectionName(std::move(connectionName))
{
}

Database::~Database()
{
    m_statements.clear();
    QSqlDatabase::removeDatabase(m_connectionName);
}

base::Result<std::unique_ptr<Database>> Database::open(const DatabaseUrl &url,
                                                       Durability durability)
{
    static QAtomicInteger<quint64> counter;
    const QString driver = url.kind() == DatabaseUrl::Kind::Sqlite ? u"QSQLITE"_s : u"QODBC"_s;
    if (!QSqlDatabase::isDriverAvailable(driver)) {
        return base::failure(base::ErrorCode::Store_DriverMissing, driver, {.subject = driver});
    }
    std::unique_ptr<Database> database(
        new Database(url, durability, u"store-%1"_s.arg(counter.fetchAndAddRelaxed(1))));
    database->m_driver = QSqlDatabase::addDatabase(driver, database->m_connectionName).driver();
    SD_TRY(database->connect());
    return database;
}

void Database::release()
{
    Q_ASSERT(m_depth == 0);
    // What QSqlDatabase::moveToThread() of Qt 6.8 does.
    m_driver->moveToThread(nullptr);
}

void Database::take()
{
    m_driver->moveToThread(QThread::currentThread());
}

base::Result<void> Database::connect()
{
    m_statements.clear();
    QSqlDatabase connection = QSqlDatabase::database(m_connectionName, false);
    if (connection.isOpen()) {
        connection.close();
    }
    // Safety net: NUMERIC results (sum of bigint) must never become a double.
    connection.setNumericalPrecisionPolicy(QSql::HighPrecision);
    if (m_url.kind() == DatabaseUrl::Kind::Odbc) {
        connection.setConnectOptions(u"SQL_ATTR_LOGIN_TIMEOUT=5"_s);
        connection.setDatabaseName(withDriverOptions(m_url).target());
    } else {
        connection.setDatabaseName(m_url.target());
    }
    if (!connection.open()) {
        const QString detail = connection.lastError().text();
        if (detail.contains("IM002"_L1) || detail.contains("Can't open lib"_L1)) {
            return base::failure(base::ErrorCode::Store_DriverMissing, detail,
                                 {.subject = m_url.part(u"DRIVER"_s)});
        }
        return base::failure(base::ErrorCode::Store_OpenFailed, detail,
                             {.subject = m_url.displayText()});
    }
    QSqlQuery query(connection);
    if (m_url.kind() == DatabaseUrl::Kind::Sqlite) {
        m_dialect = Dialect::sqlite();
        // Opening alone does not read the file.
        if (!query.exec(u"PRAGMA schema_version"_s)) {
            if (query.lastError().nativeErrorCode() == "26"_L1) { // SQLITE_NOTADB
                return base::failure(base::ErrorCode::Store_SchemaForeign, {},
                                     {.subject = m_url.displayText()});
            }
            return openFailed(query);
        }
    } else {
        if (!query.exec(u"SELECT version()"_s) || !query.next()
            || !query.value(0).toString().startsWith("PostgreSQL"_L1)) {
            return base::failure(base::ErrorCode::Store_BadUrl, u"server is no PostgreSQL"_s,
                                 {.subject = m_url.displayText(), .expected = u"PostgreSQL"_s});
        }
        m_dialect = Dialect::postgresql();
    }
    query.finish();
    QStringList statements = m_dialect->connectionStatements();
    if (m_durability == Durability::PowerCut) {
        statements += m_dialect->durableStatements();
    }
    for (const QString &statement : std::as_const(statements)) {
        if (!query.exec(statement)) {
            return openFailed(query);
        }
        query.finish();
    }
    m_lost = false;
    return {};
}

base::Error Database::openFailed(const QSqlQuery &query) const
{
    const bool damaged = m_dialect->classify(query) == base::ErrorCode::Store_Damaged;
    return base::failure(damaged ? base::ErrorCode::Store_Damaged
                                 : base::ErrorCode::Store_OpenFailed,
                         query.lastError().text(), {.subject = m_url.displayText()});
}

base::Error Database::failed(const QSqlQuery &query, const QString &sql)
{
    const base::ErrorCode code = m_dialect->classify(query);
    m_failed = m_depth > 0;
    m_lost = code == base::ErrorCode::Store_ConnectionLost;
    const QString detail = query.lastError().text();
    qCWarning(logStore).noquote() << "statement failed:" << detail << "in" << sql.left(200);
    return base::failure(code, detail, {.subject = m_url.displayText()});
}

base::Result<Database::Query> Database::prepared(const QString &sql)
{
    const auto found = m_statements.find(sql);
    // A statement whose rows are still being read cannot be run again: make another.
    if (found != m_statements.end() && found->second.use_count() == 1) {
        return found->second;
    }
    auto query = std::make_shared<QSqlQuery>(QSqlDatabase::database(m_connectionName, false));
    query->setForwardOnly(true);
    if (!query->prepare(sql)) {
        return failed(*query, sql);
    }
    if (found == m_statements.end()) {
        if (m_statements.size() >= StatementsKept) {
            m_statements.clear();
        }
        m_statements.emplace(sql, query);
    }
    return query;
}

base::Result<Database::Query> Database::execute(const QString &sql, const QVariantList &values)
{
    if (m_depth > 0 && m_failed) {
        return base::failure(base::ErrorCode::Store_TransactionFailed, sql.left(200));
    }
    if (m_lost && m_depth == 0) {
        SD_TRY(connect());
    }
    if (m_probe) {
        if (auto allowed = m_probe(sql); !allowed) {
            m_failed = m_depth > 0;
            return allowed.error();
        }
    }
    SD_TRY_VALUE(Query query, prepared(sql));
    for (qsizetype i = 0; i < values.size(); ++i) {
        query->bindValue(int(i), values.at(i));
    }
    if (!query->exec()) {
        base::Error error = failed(*query, sql);
        query->finish();
        return error;
    }
    return query;
}

base::Result<Rows> Database::select(const QString &sql, const QVariantList &values)
{
    SD_TRY_VALUE(Query query, execute(sql, values));
    return Rows(std::move(query));
}

base::Result<qint64> Database::run(const QString &sql, const QVariantList &values)
{
    SD_TRY_VALUE(const Query query, execute(sql, values));
    const qint64 affected = query->numRowsAffected();
    query->finish();
    return affected;
}

base::Result<void> Database::insertMany(const QString &table, const QStringList &columns,
                                        const QList<QVariantList> &rows, OnDuplicate onDuplicate,
                                        int keyColumns)
{
    const auto duplicate = onDuplicate == OnDuplicate::Fail ? Dialect::Duplicate::Fail
        : onDuplicate == OnDuplicate::Ignore                ? Dialect::Duplicate::Ignore
                                                            : Dialect::Duplicate::Replace;
    if (rows.isEmpty()) {
        return {};
    }
    const auto statements = m_dialect->insert(table, columns, rows, duplicate, keyColumns);
    for (const auto &[sql, values] : statements) {
        SD_TRY(run(sql, values));
    }
    return {};
}

base::Result<void> Database::begin()
{
    if (m_depth == 0) {
        if (m_lost) {
            SD_TRY(connect());
        }
        m_failed = false;
        const QString statement = m_dialect->beginStatement();
        if (statement.isEmpty()) {
            QSqlDatabase connection = QSqlDatabase::database(m_connectionName, false);
            if (!connection.transaction()) {
                m_lost = true;
                return base::failure(base::ErrorCode::Store_ConnectionLost,
                                     connection.lastError().text(),
                                     {.subject = m_url.displayText()});
            }
        } else {
            SD_TRY(run(statement));
        }
    }
    ++m_depth;
    return {};
}

base::Result<void> Database::commit()
{
    if (m_depth > 1) {
        --m_depth; // the outermost transaction decides
        return {};
    }
    if (m_failed) {
        rollback();
        return base::failure(base::ErrorCode::Store_TransactionFailed);
    }
    if (m_probe) {
        if (auto allowed = m_probe(u"COMMIT"_s); !allowed) {
            rollback();
            return allowed.error();
        }
    }
    QSqlDatabase connection = QSqlDatabase::database(m_connectionName, false);
    if (m_dialect->beginStatement().isEmpty()) {
        if (!connection.commit()) {
            const QString detail = connection.lastError().text();
            rollback();
            return base::failure(base::ErrorCode::Store_ConnectionLost, detail,
                                 {.subject = m_url.displayText()});
        }
        m_depth = 0;
        return m_probe ? m_probe(AfterCommit) : base::Result<void>();
    }
    QSqlQuery query(connection);
    if (!query.exec(u"COMMIT"_s)) {
        base::Error error = failed(query, u"COMMIT"_s);
        query.finish();
        rollback();
        return error;
    }
    m_depth = 0;
    return m_probe ? m_probe(AfterCommit) : base::Result<void>();
}

void Database::rollback()
{
    if (m_depth > 1) {
        --m_depth;
        m_failed = true; // an inner part gave up: the whole must not be written
        return;
    }
    QSqlDatabase connection = QSqlDatabase::database(m_connectionName, false);
    if (m_dialect->beginStatement().isEmpty()) {
        if (!connection.rollback()) {
            m_lost = true;
        }
    } else {
        QSqlQuery query(connection);
        query.exec(u"ROLLBACK"_s);
    }
    m_depth = 0;
    m_failed = false;
}

} // namespace store
