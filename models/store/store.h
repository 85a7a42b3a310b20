// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/databasethread.h"
#include "models/store/migrator.h"

namespace store {

//! The desk's way to its database without ever blocking: one thread for reading, one for writing,
//! each with its own connection. Functions run on those threads with their Database; answers come
//! back as base::Answer – use .then(context, …). Thread-safe.
class Store
{
public:
    //! The migrations of the desk's schema.
    [[nodiscard]] static Migrator migrator();

    //! Opens both connections and brings the schema up to date; blocks, so call it off the UI
    //! thread or before there is a window. Errors as Database::open() and Migrator::run().
    [[nodiscard]] static base::Result<std::unique_ptr<Store>> open(const DatabaseUrl &url);

    //! \a work is callable with (Database &) and returns a Result; it must not write.
    template <typename Work>
    [[nodiscard]] auto read(Work work)
    {
        return m_reader->run(std::move(work));
    }
    template <typename Work>
    [[nodiscard]] auto write(Work work)
    {
        return m_writer->run(std::move(work));
    }
    [[nodiscard]] const DatabaseUrl &url() const { return m_url; }

private:
    Store(DatabaseUrl url, std::unique_ptr<DatabaseThread> reader,
          std::unique_ptr<DatabaseThread> writer);
    DatabaseUrl m_url;
    std::unique_ptr<DatabaseThread> m_reader;
    std::unique_ptr<DatabaseThread> m_writer;
};

} // namespace store
