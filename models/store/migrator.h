// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/transaction.h"

namespace store {

//! Brings a database to the newest schema. Migrations are the numbered files of one resource
//! folder ("NNNN_name.sql"); each runs in a transaction of its own together with its number, and
//! a SQLite file is copied beside itself before an upgrade.
class Migrator
{
public:
    //! \a folder e.g. ":/sql/desk"; \a application names the schema's owner in the database.
    Migrator(QString folder, QString application);

    //! Creates or upgrades. Of desks that do so at the same time one works, the others wait and go
    //! on with what it made. Errors: Store_SchemaNewer, Store_SchemaForeign,
    //! Store_MigrationFailed (the database is as it was).
    base::Result<void> run(Database &db) const;
    //! Number of the newest migration this program knows.
    [[nodiscard]] int newestVersion() const;

    //! Number of the migration that \a db stands at; 0 when nothing of ours is there. Errors:
    //! Store_SchemaNewer, Store_SchemaForeign.
    [[nodiscard]] base::Result<int> currentVersion(Database &db) const;

    //! A cheap read, to see whether the database can be read.
    [[nodiscard]] static base::Result<void> look(Database &db);

    //! The statements of a migration for one server. \a sql as in the files of resources/sql.
    [[nodiscard]] static QStringList statements(const QString &sql, const Dialect &dialect);

private:
    [[nodiscard]] base::Result<void> keepCopy(Database &db, int current) const;
    [[nodiscard]] base::Result<Transaction> begin(Database &db) const;
    [[nodiscard]] base::Result<void> apply(Database &db, int version, const QString &file) const;
    QString m_folder;
    QString m_application;
};

} // namespace store
