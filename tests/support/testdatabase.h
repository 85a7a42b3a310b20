// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"

#include <QTemporaryDir>

#include <memory>

namespace support {

//! Which server a test case runs on; one row of a data table each.
enum class Server { Sqlite, Postgresql };

//! A fresh, empty database of a test's own that is gone afterwards: a file in a temporary folder,
//! or a new database on the PostgreSQL server of the ctest fixture (see tests/CMakeLists.txt).
class TestDatabase
{
public:
    enum class Schema { Empty, Desk };

    //! Aborts the test program with a plain sentence when the server cannot be had: a test that
    //! cannot run must not pass.
    explicit TestDatabase(Server server = Server::Sqlite, Schema schema = Schema::Desk);
    ~TestDatabase();
    TestDatabase(const TestDatabase &) = delete;
    TestDatabase &operator=(const TestDatabase &) = delete;

    [[nodiscard]] store::Database &db() { return *m_database; }
    [[nodiscard]] const store::DatabaseUrl &url() const { return m_url; }
    //! One more connection to the same database.
    [[nodiscard]] std::unique_ptr<store::Database> connect() const;

    //! Declares the column "server" and one row per server, for use in a _data function.
    static void addServers();

private:
    QTemporaryDir m_folder;
    QString m_name; // of the PostgreSQL database
    store::DatabaseUrl m_url;
    std::unique_ptr<store::Database> m_database;
};

//! Announces the warnings of a statement that a server refuses: that of store::Database, and that
//! of Qt's driver where it is PostgreSQL. \a why: a regular expression for what the server says.
void announceRefusal(Server server, const QString &why);

} // namespace support

Q_DECLARE_METATYPE(support::Server)
