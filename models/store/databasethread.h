// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/answer.h"
#include "models/store/database.h"

#include <QObject>
#include <QPromise>
#include <QThread>

#include <atomic>

namespace store {

//! A thread that owns one Database and runs work on it in the order it comes. Destruction waits
//! for the work under way and drops what has not begun (its futures end cancelled). Thread-safe.
class DatabaseThread
{
public:
    //! Starts the thread and opens the database on it; blocks until that is done.
    [[nodiscard]] static base::Result<std::unique_ptr<DatabaseThread>>
    open(const DatabaseUrl &url, const QString &name,
         Database::Durability durability = Database::Durability::Usual);
    ~DatabaseThread();
    DatabaseThread(const DatabaseThread &) = delete;
    DatabaseThread &operator=(const DatabaseThread &) = delete;

    //! Runs \a work(Database &) and delivers what it returns. Cancelling the answer before its
    //! turn skips the work.
    template <typename Work>
    [[nodiscard]] auto run(Work work)
    {
        using Value = std::invoke_result_t<Work, Database &>;
        auto promise = std::make_shared<QPromise<Value>>();
        QFuture<Value> future = promise->future();
        promise->start();
        QMetaObject::invokeMethod(
            m_context.get(),
            [this, promise, work = std::move(work)]() mutable {
                if (!m_stopping && !promise->isCanceled()) {
                    promise->addResult(work(*m_database));
                } else {
                    promise->future().cancel();
                }
                promise->finish();
            },
            Qt::QueuedConnection);
        return base::Answer<Value>(future);
    }

private:
    DatabaseThread();
    QThread m_thread;
    std::unique_ptr<QObject> m_context; // lives on m_thread
    std::unique_ptr<Database> m_database; // made, used and deleted on m_thread
    std::atomic<bool> m_stopping = false;
};

} // namespace store
