// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/databaseurl.h"
#include "models/store/dialect.h"
#include "models/store/rows.h"
#include "models/store/values.h"

#include <functional>
#include <memory>
#include <typeindex>
#include <unordered_map>

class QSqlDriver;

namespace store {

//! One connection, and the only home of what the drivers do differently: NULL, text, time,
//! SQLSTATE, failed transactions, prepared statements, bulk writes. Belongs to the thread that
//! opened it, until that gives it away. Statements use '?' placeholders; prepared ones are kept for
//! the connection's life.
class Database
{
public:
    //! What a power cut may take. Usual: the last transactions of a SQLite file, which stays whole.
    //! PowerCut: nothing that was committed; each commit waits for the disk. Servers other than
    //! SQLite decide themselves.
    enum class Durability { Usual, PowerCut };

    //! Opens the connection without looking at the schema (see Migrator). Errors: Store_BadUrl,
    //! Store_DriverMissing, Store_OpenFailed, Store_SchemaForeign, Store_Damaged.
    [[nodiscard]] static base::Result<std::unique_ptr<Database>>
    open(const DatabaseUrl &url, Durability durability = Durability::Usual);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    //! Gives the connection away: it belongs to no thread until one takes it. No cursor may be
    //! open. What release() did is to be seen by the thread that takes it (a mutex between).
    void release();
    void take();

    [[nodiscard]] const Dialect &dialect() const { return *m_dialect; }
    [[nodiscard]] const DatabaseUrl &url() const { return m_url; }

    //! Runs a query; the rows are read through the cursor, which must go before the Database.
    //! Errors: Store_StatementFailed, Store_ConnectionLost, Store_Busy, Store_Full,
    //! Store_Damaged, Store_TransactionFailed.
    [[nodiscard]] base::Result<Rows> select(const QString &sql, const QVariantList &values = {});
    //! Runs a statement and returns how many rows it touched. Errors as select(), and
    //! Store_Duplicate when a unique constraint refuses it.
    base::Result<qint64> run(const QString &sql, const QVariantList &values = {});

    //! What to do with a row whose key is there already.
    enum class OnDuplicate { Fail, Ignore, Replace };
    //! Writes many rows in the fastest way the server has. Every row holds one value per column;
    //! for Ignore and Replace the first \a keyColumns columns are the key (a unique constraint).
    //! Does not begin a transaction of its own.
    base::Result<void> insertMany(const QString &table, const QStringList &columns,
                                  const QList<QVariantList> &rows,
                                  OnDuplicate onDuplicate = OnDuplicate::Fail, int keyColumns = 1);

    //! What is known of the database beside the connection, so that all who read on its thread
    //! share it: one of each type, made when it is first asked for, gone with the connection.
    template <typename Kept>
    [[nodiscard]] Kept &kept()
    {
        std::shared_ptr<void> &place = m_kept[typeid(Kept)];
        if (!place) {
            place = std::make_shared<Kept>();
        }
        return *static_cast<Kept *>(place.get());
    }

    [[nodiscard]] bool inTransaction() const { return m_depth > 0; }

    //! Called before every statement, and with AfterCommit when one was committed; an error it
    //! returns is what the statement fails with. For tests that make the n-th statement fail, or
    //! lose the answer to a COMMIT.
    using Probe = std::function<base::Result<void>(const QString &sql)>;
    static constexpr QLatin1StringView AfterCommit{"COMMITTED"};
    void setProbe(Probe probe) { m_probe = std::move(probe); }

private:
    friend class Transaction;
    using Query = std::shared_ptr<QSqlQuery>;

    Database(DatabaseUrl url, Durability durability, QString connectionName);
    [[nodiscard]] base::Result<void> connect();
    [[nodiscard]] base::Result<Query> execute(const QString &sql, const QVariantList &values);
    [[nodiscard]] base::Result<Query> prepared(const QString &sql);
    [[nodiscard]] base::Error openFailed(const QSqlQuery &query) const;
    [[nodiscard]] base::Error failed(const QSqlQuery &query, const QString &sql);

    // For Transaction only.
    base::Result<void> begin();
    base::Result<void> commit();
    void rollback();

    const DatabaseUrl m_url;
    const Durability m_durability;
    const QString m_connectionName;
    QSqlDriver *m_driver = nullptr; // Qt's, of this connection
    std::unique_ptr<Dialect> m_dialect;
    std::unordered_map<QString, Query> m_statements; // prepared, by text
    std::unordered_map<std::type_index, std::shared_ptr<void>> m_kept;
    Probe m_probe;
    int m_depth = 0; // of nested Transaction objects
    bool m_failed = false; // a statement of the running transaction failed: never commit
    bool m_lost = false; // the server went away: connect again before the next statement
};

} // namespace store
