// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/dialect.h"

#ifdef SD_HAVE_ODBC
// clang-format off: the Windows header must come before the ODBC ones
#    ifdef Q_OS_WIN
#        include <windows.h>
#    endif
#    include <sql.h>
#    include <sqlext.h>
// clang-format on
#endif

#include <QSqlDriver>
#include <QSqlError>
#include <QSqlResult>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace store {

namespace {

//! QODBC says "1" for every error; the SQLSTATE is had from the statement handle itself.
QString sqlState(const QSqlQuery &query)
{
#ifdef SD_HAVE_ODBC
    const QVariant handle = query.result()->handle();
    if (handle.metaType() != QMetaType::fromType<SQLHANDLE>()) {
        return {};
    }
    SQLWCHAR state[6] = {};
    SQLINTEGER native = 0;
    SQLWCHAR message[2] = {};
    SQLSMALLINT length = 0;
    auto *const statement = *static_cast<SQLHANDLE const *>(handle.constData());
    const SQLRETURN answer = SQLGetDiagRecW(SQL_HANDLE_STMT, statement, 1, state, &native, message,
                                            SQLSMALLINT(1), &length);
    if (!SQL_SUCCEEDED(answer)) {
        return {};
    }
    QString text;
    for (int i = 0; i < 5; ++i) {
        text += QChar(ushort(state[i]));
    }
    return text;
#else
    Q_UNUSED(query)
    return {};
#endif
}

//! Whether the driver knows that the server is gone; not every failure then has a class-08 state.
bool isConnectionDead(const QSqlQuery &query)
{
#ifdef SD_HAVE_ODBC
    const QVariant handle = query.driver()->handle();
    if (handle.metaType() != QMetaType::fromType<SQLHANDLE>()) {
        return false;
    }
    SQLUINTEGER dead = SQL_CD_FALSE;
    auto *const connection = *static_cast<SQLHANDLE const *>(handle.constData());
    const SQLRETURN answer
        = SQLGetConnectAttr(connection, SQL_ATTR_CONNECTION_DEAD, &dead, SQL_IS_UINTEGER, nullptr);
    return SQL_SUCCEEDED(answer) && dead == SQL_CD_TRUE;
#else
    Q_UNUSED(query)
    return false;
#endif
}

//! One column of some rows as a PostgreSQL array literal.
QString arrayLiteral(QList<QVariantList>::const_iterator first, qsizetype count, qsizetype column)
{
    QString text = u"{"_s;
    for (qsizetype i = 0; i < count; ++i) {
        const QVariant &value = (first + i)->at(column);
        if (i > 0) {
            text += u',';
        }
        if (value.isNull()) {
            text += "NULL"_L1;
        } else if (value.typeId() == QMetaType::LongLong) {
            text += QString::number(value.toLongLong());
        } else {
            QString quoted = value.toString();
            quoted.replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1);
            text += u'"' + quoted + u'"';
        }
    }
    return text + u'}';
}

constexpr qsizetype RowsPerRun = 1000; // of an INSERT

class PostgresqlDialect final : public Dialect
{
public:
    QString name() const override { return u"postgresql"_s; }

    QStringList connectionStatements() const override
    {
        return {u"SET TIME ZONE 'UTC'"_s, u"SET lock_timeout = '10s'"_s,
                u"SET client_min_messages = warning"_s};
    }
    QString beginStatement() const override { return {}; }
    QString forUpdateSkipLocked() const override { return u" FOR UPDATE SKIP LOCKED"_s; }

    QString nowQuery() const override
    {
        return u"SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint)"_s;
    }
    QStringList schemaLockStatements() const override
    {
        // The number means nothing, but that all desks take the same.
        return {u"SET LOCAL lock_timeout = '10min'"_s,
                u"SELECT pg_advisory_xact_lock(826366246901)"_s};
    }

    QString containsCondition(const QString &column) const override
    {
        return u"%1 ILIKE ?"_s.arg(column);
    }
    QString prefixCondition(const QString &column) const override
    {
        return containsCondition(column);
    }
    QString sameTextCondition(const QString &column) const override
    {
        return u"lower(%1) = lower(?)"_s.arg(column);
    }
    QString productSearchSelect() const override
    {
        return u"SELECT id FROM product WHERE (sku || ' ' || name || ' ' || gtin || ' ' || brand) "
               "ILIKE ?"_s;
    }
    QString productSearchPattern(const QString &text) const override
    {
        return containsPattern(text);
    }
    QStringList suspendProductSearch() const override { return {}; }
    QStringList resumeProductSearch() const override { return {}; }

    QList<Statement> insert(const QString &table, const QStringList &columns,
                            const QList<QVariantList> &rows, Duplicate duplicate,
                            int keyColumns) const override
    {
        // One array per column: the fastest way over ODBC, and one statement text for any count.
        QStringList arrays;
        for (qsizetype column = 0; column < columns.size(); ++column) {
            arrays += isInteger(rows, column) ? u"CAST(? AS bigint[])"_s : u"CAST(? AS text[])"_s;
        }
        const QString sql = u"INSERT INTO %1 (%2) SELECT * FROM unnest(%3)"_s.arg(
                                table, columns.join(u','), arrays.join(u','))
            + duplicateClause(columns, duplicate, keyColumns);
        QList<Statement> statements;
        for (qsizetype at = 0; at < rows.size(); at += RowsPerRun) {
            const qsizetype count = std::min(RowsPerRun, rows.size() - at);
            QVariantList values;
            for (qsizetype column = 0; column < columns.size(); ++column) {
                values += arrayLiteral(rows.constBegin() + at, count, column);
            }
            statements += Statement{sql, values};
        }
        return statements;
    }

    base::ErrorCode classify(const QSqlQuery &query) const override
    {
        const QString state = sqlState(query);
        if (state == "23505"_L1) {
            return base::ErrorCode::Store_Duplicate;
        }
        if (state == "55P03"_L1 || state == "40P01"_L1 || state == "40001"_L1
            || state == "57014"_L1) {
            return base::ErrorCode::Store_Busy;
        }
        if (state.startsWith("08"_L1) || state.startsWith("57P"_L1) || isConnectionDead(query)) {
            return base::ErrorCode::Store_ConnectionLost;
        }
        if (state == "53100"_L1) {
            return base::ErrorCode::Store_Full;
        }
        if (state == "25P02"_L1) {
            return base::ErrorCode::Store_TransactionFailed;
        }
        return base::ErrorCode::Store_StatementFailed;
    }

    QString changeCounterQuery() const override
    {
        // The transactions that are seen: whoever sees the same ones sees the same rows.
        return u"SELECT CAST(txid_current_snapshot() AS text)"_s;
    }
    QString tableExistsQuery() const override
    {
        return u"SELECT 1 FROM information_schema.tables WHERE table_schema = current_schema() "
               "AND table_name = ?"_s;
    }

protected:
    QList<std::pair<QString, QString>> schemaWords() const override
    {
        return {{u"{id}"_s, u"BIGINT NOT NULL PRIMARY KEY"_s},
                {u"{ref}"_s, u"BIGINT"_s},
                {u"{big}"_s, u"BIGINT"_s},
                {u"{text}"_s, u"TEXT"_s},
                {u"{blob}"_s, u"BYTEA"_s},
                {u"{nocase}"_s, QString()}};
    }

private:
    // NULLs carry their type too (see store::toDb), so one value decides.
    static bool isInteger(const QList<QVariantList> &rows, qsizetype column)
    {
        return rows.constFirst().at(column).metaType().id() == QMetaType::LongLong;
    }
};

} // namespace

std::unique_ptr<Dialect> Dialect::postgresql()
{
    return std::make_unique<PostgresqlDialect>();
}

} // namespace store
