// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/program/storestate.h"
#include "models/store/databasethread.h"
#include "models/store/transaction.h"

namespace erpsandbox {

//! The sandbox's one connection, on a thread of its own. Server threads wait for the answer; a
//! writing function runs in one transaction, which is committed only when it succeeds. An answer
//! that was given survives a power cut. Thread-safe.
class Gateway
{
public:
    //! Opens the file, makes it private and brings its schema up to date. Errors as
    //! Database::open(), Migrator.
    [[nodiscard]] static base::Result<std::unique_ptr<Gateway>> open(const QString &file);

    //! \a work(Database &) returns a Result and must not write.
    template <typename Work>
    [[nodiscard]] auto read(Work work)
    {
        auto answer = m_thread->run(std::move(work)).result();
        m_state.noteRead(answer);
        return answer;
    }
    //! \a work(Database &) returns a Result; a failed one leaves nothing behind.
    template <typename Work>
    [[nodiscard]] auto write(Work work)
    {
        using Answer = std::invoke_result_t<Work, store::Database &>;
        auto given
            = m_thread
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
    [[nodiscard]] program::StoreState &state() { return m_state; }

    //! A cheap look at the schema.
    [[nodiscard]] base::Result<void> isReadable()
    {
        return read([](store::Database &db) -> base::Result<void> {
            SD_TRY(db.select(QStringLiteral("SELECT version FROM schema_version")));
            return {};
        });
    }

private:
    explicit Gateway(std::unique_ptr<store::DatabaseThread> thread)
        : m_thread(std::move(thread)) { }
    program::StoreState m_state;
    std::unique_ptr<store::DatabaseThread> m_thread;
};

} // namespace erpsandbox
