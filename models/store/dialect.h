// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"

#include <QList>
#include <QSqlQuery>
#include <QStringList>
#include <QVariant>

#include <memory>

namespace store {

//! Every difference between the database servers that SQL text or a driver shows. Stateless.
class Dialect
{
public:
    //! How an insert meets a row whose key is there already.
    enum class Duplicate { Fail, Ignore, Replace };

    virtual ~Dialect() = default;
    [[nodiscard]] static std::unique_ptr<Dialect> sqlite();
    [[nodiscard]] static std::unique_ptr<Dialect> postgresql();

    //! "sqlite", "postgresql": the word of the sections in migrations.
    [[nodiscard]] virtual QString name() const = 0;
    //! Schema text with the {words} replaced by this server's.
    [[nodiscard]] QString schema(QString sql) const;
    //! Statements that a fresh connection runs.
    [[nodiscard]] virtual QStringList connectionStatements() const = 0;
    //! Further ones for a connection whose commits survive a power cut.
    [[nodiscard]] virtual QStringList durableStatements() const { return {}; }
    //! How a writing transaction begins (SQLite: takes the write lock at once); empty = in the
    //! driver's own way.
    [[nodiscard]] virtual QString beginStatement() const = 0;
    //! Behind a select that reads rows it is about to change, so that two desks never claim the
    //! same ones; empty where the write lock does that already.
    [[nodiscard]] virtual QString forUpdateSkipLocked() const = 0;
    //! The server's time in milliseconds since 1970 UTC; empty when the database is a file, whose
    //! users all have the clock of this machine.
    [[nodiscard]] virtual QString nowQuery() const { return {}; }
    //! First statements of a transaction that changes the schema: it waits for the one that another
    //! desk runs, as long as a migration may take. Empty where the write lock does that already.
    [[nodiscard]] virtual QStringList schemaLockStatements() const { return {}; }

    //! Condition that \a column contains a text without regard to case; its bound value is
    //! containsPattern().
    [[nodiscard]] virtual QString containsCondition(const QString &column) const = 0;
    //! Condition that \a column begins with a text without regard to case; its bound value is
    //! prefixPattern(). Uses the index of a {nocase} column where there is one.
    [[nodiscard]] virtual QString prefixCondition(const QString &column) const = 0;
    //! Condition that a {nocase} \a column is a text in any case; its bound value is the text.
    [[nodiscard]] virtual QString sameTextCondition(const QString &column) const = 0;
    //! Select of the ids of the products with a substring in SKU, name, GTIN or brand; its bound
    //! value is productSearchPattern() of at least three characters.
    [[nodiscard]] virtual QString productSearchSelect() const = 0;
    //! The same as a condition on table "product" (unaliased in the FROM list).
    [[nodiscard]] QString productSearchCondition() const;
    [[nodiscard]] virtual QString productSearchPattern(const QString &text) const = 0;
    [[nodiscard]] static QString containsPattern(const QString &text);
    [[nodiscard]] static QString prefixPattern(const QString &text);

    //! Statements that turn the product search index off before a bulk load, and rebuild it after.
    [[nodiscard]] virtual QStringList suspendProductSearch() const = 0;
    [[nodiscard]] virtual QStringList resumeProductSearch() const = 0;

    struct Statement
    {
        QString sql;
        QVariantList values; // that it binds
    };
    //! The insertion of \a rows in the server's fastest form. There are few different texts for a
    //! table, whatever the number of rows.
    [[nodiscard]] virtual QList<Statement> insert(const QString &table, const QStringList &columns,
                                                  const QList<QVariantList> &rows,
                                                  Duplicate duplicate, int keyColumns) const = 0;

    //! What kind of failure the last error of \a query is.
    [[nodiscard]] virtual base::ErrorCode classify(const QSqlQuery &query) const = 0;
    //! A text that differs from before when anything in the database has changed; asked in no time.
    [[nodiscard]] virtual QString changeCounterQuery() const = 0;
    //! One row when the table named by the bound value exists.
    [[nodiscard]] virtual QString tableExistsQuery() const = 0;

protected:
    //! Replacements for the {words} of schema texts.
    [[nodiscard]] virtual QList<std::pair<QString, QString>> schemaWords() const = 0;
    [[nodiscard]] static QString duplicateClause(const QStringList &columns, Duplicate duplicate,
                                                 int keyColumns);
};

} // namespace store
