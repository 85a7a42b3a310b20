// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStringList>

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
    [[nodiscard]] virtual QString schema(const QString &sql) const = 0;
    //! Statements that a fresh connection runs.
    [[nodiscard]] virtual QStringList connectionStatements() const = 0;
    //! How a writing transaction begins (SQLite: takes the write lock at once).
    [[nodiscard]] virtual QString beginStatement() const = 0;
    //! Condition that \a column contains the bound text without regard to case, used with the
    //! value of containsPattern().
    [[nodiscard]] virtual QString containsCondition(const QString &column) const = 0;
    [[nodiscard]] QString containsPattern(const QString &text) const;
    //! Condition on "product" (that is in the FROM list) for a substring of SKU, name, GTIN or
    //! brand, with its one bound value; at least three characters.
    [[nodiscard]] virtual QString productSearchCondition() const = 0;
    [[nodiscard]] virtual QString productSearchValue(const QString &text) const = 0;
    //! INSERT for one statement that writes many rows; see valuesPerStatement().
    [[nodiscard]] virtual QString insertStatement(const QString &table, const QStringList &columns,
                                                  Duplicate duplicate, int keyColumns) const = 0;
    //! True: insertStatement() takes one array per column instead of one value (PostgreSQL).
    [[nodiscard]] virtual bool insertsArrays() const = 0;
    //! SQLSTATE-like class of the failure of \a query.
    [[nodiscard]] virtual base::ErrorCode classify(const QSqlQuery &query) const = 0;
    //! Whether a table of this name exists.
    [[nodiscard]] virtual QString tableExistsQuery() const = 0;
};

} // namespace store
