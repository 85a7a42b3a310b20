// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/dialect.h"

#include <QSqlError>

using namespace Qt::StringLiterals;

namespace store {

namespace {

constexpr qsizetype RowsAtOnce = 16; // of an INSERT; more gain nothing

class SqliteDialect final : public Dialect
{
public:
    QString name() const override { return u"sqlite"_s; }

    QStringList connectionStatements() const override
    {
        // foreign_keys is off by default; NORMAL is safe with WAL, a power cut may undo the last
        // transactions but never break the file.
        return {u"PRAGMA journal_mode = WAL"_s,  u"PRAGMA synchronous = NORMAL"_s,
                u"PRAGMA foreign_keys = ON"_s,   u"PRAGMA busy_timeout = 10000"_s,
                u"PRAGMA cache_size = -32768"_s, u"PRAGMA temp_store = MEMORY"_s};
    }

    QStringList durableStatements() const override { return {u"PRAGMA synchronous = FULL"_s}; }

    // A deferred transaction that reads and then writes fails at once when another wrote between
    // (SQLITE_BUSY_SNAPSHOT), whatever the busy timeout.
    QString beginStatement() const override { return u"BEGIN IMMEDIATE"_s; }
    QString forUpdateSkipLocked() const override { return {}; }

    QString containsCondition(const QString &column) const override
    {
        return u"%1 LIKE ? ESCAPE '\\'"_s.arg(column);
    }
    QString prefixCondition(const QString &column) const override
    {
        return containsCondition(column);
    }
    QString sameTextCondition(const QString &column) const override { return column + u" = ?"_s; }
    QString productSearchSelect() const override
    {
        return u"SELECT rowid FROM product_search WHERE product_search MATCH ?"_s;
    }
    QString productSearchPattern(const QString &text) const override
    {
        // One phrase: all its trigrams side by side, which is the text itself in any case. LIKE
        // would read every hit's texts again.
        // NUL would end the expression for SQLite, in the middle of the phrase.
        return u'"' + QString(text).replace(u'"', "\"\""_L1).remove(QChar::Null) + u'"';
    }
    QStringList suspendProductSearch() const override
    {
        return {u"DROP TRIGGER product_search_insert"_s};
    }
    QStringList resumeProductSearch() const override
    {
        return {u"INSERT INTO product_search(product_search) VALUES ('rebuild')"_s,
                u"CREATE TRIGGER product_search_insert AFTER INSERT ON product BEGIN INSERT INTO "
                "product_search(rowid, content) VALUES (new.id, new.sku || ' ' || new.name || ' ' "
                "|| new.gtin || ' ' || new.brand); END"_s};
    }

    QList<Statement> insert(const QString &table, const QStringList &columns,
                            const QList<QVariantList> &rows, Duplicate duplicate,
                            int keyColumns) const override
    {
        const QString head = u"INSERT INTO %1 (%2) VALUES "_s.arg(table, columns.join(u','));
        const QString marks = u'(' + QStringList(columns.size(), u"?"_s).join(u',') + u')';
        const QString tail = duplicateClause(columns, duplicate, keyColumns);
        QList<Statement> statements;
        // Powers of two make any count of rows out of five texts.
        qsizetype together = RowsAtOnce;
        for (qsizetype at = 0; at < rows.size(); at += together) {
            while (together > rows.size() - at) {
                together /= 2;
            }
            if (statements.isEmpty()
                || statements.constLast().values.size() != together * columns.size()) {
                statements += Statement{head + QStringList(together, marks).join(u',') + tail, {}};
            } else {
                statements += Statement{statements.constLast().sql, {}};
            }
            QVariantList &values = statements.last().values;
            values.reserve(together * columns.size());
            for (qsizetype row = at; row < at + together; ++row) {
                values += rows.at(row);
            }
        }
        return statements;
    }

    base::ErrorCode classify(const QSqlQuery &query) const override
    {
        // Extended result codes; the low byte is the primary one.
        const int code = query.lastError().nativeErrorCode().toInt();
        switch (code & 0xff) {
        case 5: // SQLITE_BUSY
        case 6: // SQLITE_LOCKED
            return base::ErrorCode::Store_Busy;
        case 11: // SQLITE_CORRUPT
        case 26: // SQLITE_NOTADB
            return base::ErrorCode::Store_Damaged;
        case 13: // SQLITE_FULL
            return base::ErrorCode::Store_Full;
        case 19: // SQLITE_CONSTRAINT; 1555 primary key, 2067 unique
            return code == 1555 || code == 2067 ? base::ErrorCode::Store_Duplicate
                                                : base::ErrorCode::Store_StatementFailed;
        case 10: // SQLITE_IOERR
        case 14: // SQLITE_CANTOPEN
            return base::ErrorCode::Store_ConnectionLost;
        default:
            return base::ErrorCode::Store_StatementFailed;
        }
    }

    QString changeCounterQuery() const override
    {
        // The first counts what other connections did, the second what this one did.
        return u"SELECT CAST(data_version + total_changes() AS TEXT) FROM pragma_data_version"_s;
    }
    QString tableExistsQuery() const override
    {
        return u"SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"_s;
    }

protected:
    QList<std::pair<QString, QString>> schemaWords() const override
    {
        return {{u"{id}"_s, u"INTEGER NOT NULL PRIMARY KEY"_s},
                {u"{ref}"_s, u"INTEGER"_s},
                {u"{big}"_s, u"INTEGER"_s},
                {u"{text}"_s, u"TEXT"_s},
                {u"{blob}"_s, u"BLOB"_s},
                {u"{nocase}"_s, u"COLLATE NOCASE"_s}};
    }
};

} // namespace

std::unique_ptr<Dialect> Dialect::sqlite()
{
    return std::make_unique<SqliteDialect>();
}

} // namespace store
