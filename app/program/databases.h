// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/program/storestate.h"
#include "models/store/databasethread.h"
#include "models/store/migrator.h"
#include "models/store/transaction.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <vector>

namespace program {

//! A server's connections to its SQLite file: some to read, which the server threads take turns in
//! using, and one that writes, on a thread of its own. What a reading function sees is the state of
//! one moment; a writing function runs in one transaction, which is committed only when it
//! succeeds, and then survives a power cut. Thread-safe.
class Databases
{
public:
    //! Brings the schema up to date.
    using Prepare = std::function<base::Result<void>(store::Database &)>;

    //! Opens the file, makes it private and prepares it, all before anybody reads. Errors as
    //! Database::open(), and those of \a prepare.
    [[nodiscard]] static base::Result<std::unique_ptr<Databases>>
    open(const QString &file, const Prepare &prepare, int readers = 4);

    //! \a work(Database &) returns a Result and must not write. It runs on the caller's thread,
    //! which waits while all reading connections are in use.
    template <typename Work>
    [[nodiscard]] auto read(Work work) -> std::invoke_result_t<Work, store::Database &>
    {
        auto answer = readOnce(std::move(work));
        m_state.noteRead(answer);
        return answer;
    }
    //! \a work(Database &) returns a Result; a failed one leaves nothing behind.
    template <typename Work>
    [[nodiscard]] auto write(Work work)
    {
        using Answer = std::invoke_result_t<Work, store::Database &>;
        auto given
            = m_writer
                  ->run([work = std::move(work)](store::Database &db) mutable -> Answer {
                      SD_TRY_VALUE(store::Transaction transaction, store::Transaction::begin(db));
                      Answer answer = work(db);
                      if (answer.ok()) {
                          SD_TRY(transaction.commit());
                      }
                      return answer;
                  })
                  .result();
        m_state.noteWrite(given);
        return given;
    }

    //! What the statements so far told of the file.
    [[nodiscard]] StoreState &state() { return m_state; }

    //! A cheap look at the schema.
    [[nodiscard]] base::Result<void> isReadable()
    {
        return read([](store::Database &db) { return store::Migrator::look(db); });
    }

private:
    //! A reading connection that is nobody else's meanwhile.
    class Reading
    {
    public:
        explicit Reading(Databases &databases);
        ~Reading();
        Reading(const Reading &) = delete;
        Reading &operator=(const Reading &) = delete;
        [[nodiscard]] base::Result<void> begin();
        [[nodiscard]] store::Database &db() const { return *m_db; }

    private:
        Databases &m_databases;
        store::Database *m_db = nullptr;
        bool m_begun = false;
    };

    //! A thread that waits for a connection; it is given one by who returns it, so that nobody
    //! who comes later is faster.
    struct Waiting
    {
        std::condition_variable given;
        store::Database *db = nullptr;
    };

    Databases() = default;
    template <typename Work>
    [[nodiscard]] auto readOnce(Work work) -> std::invoke_result_t<Work, store::Database &>
    {
        Reading reading(*this);
        SD_TRY(reading.begin());
        return work(reading.db());
    }

    StoreState m_state;
    std::unique_ptr<store::DatabaseThread> m_writer;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<store::Database>> m_readers;
    std::vector<store::Database *> m_idle; // belong to no thread
    std::deque<Waiting *> m_waiting; // empty unless m_idle is
};

} // namespace program
