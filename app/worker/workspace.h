// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/tools.h"
#include "app/worker/commandline.h"
#include "models/store/database.h"
#include "models/store/instance.h"
#include "models/store/recordwriter.h"

#include <memory>

namespace rest {
class SecretStore;
}

namespace worker {

//! What the commands work with: the open database and everything the engine needs. The database
//! belongs to the thread that opened it; made once per program.
class Workspace
{
public:
    //! Opens the database and brings its schema up to date. Errors as Database::open() and
    //! Migrator::run(). \a secrets outlives it.
    [[nodiscard]] static base::Result<std::unique_ptr<Workspace>> open(const CommandLine &line,
                                                                       rest::SecretStore &secrets);

    [[nodiscard]] store::Database &db() { return *m_database; }
    [[nodiscard]] const engine::Tools &tools() const { return *m_tools; }
    [[nodiscard]] const QString &holder() const { return m_instance.holder(); }
    [[nodiscard]] const base::Clock &clock() const { return m_clock; }

private:
    Workspace();
    store::Instance m_instance;
    base::SystemClock m_clock;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<base::IdMaker> m_ids;
    store::RecordWriters m_writers;
    std::unique_ptr<store::ChangeLog> m_log;
    std::unique_ptr<engine::Tools> m_tools;
};

} // namespace worker
