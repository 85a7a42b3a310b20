// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/databasethread.h"

namespace store {

DatabaseThread::DatabaseThread() : m_context(std::make_unique<QObject>())
{
    m_context->moveToThread(&m_thread);
}

base::Result<std::unique_ptr<DatabaseThread>>
DatabaseThread::open(const DatabaseUrl &url, const QString &name, Database::Durability durability)
{
    std::unique_ptr<DatabaseThread> thread(new DatabaseThread);
    thread->m_thread.setObjectName(name);
    thread->m_thread.start();
    base::Result<void> opened;
    QMetaObject::invokeMethod(
        thread->m_context.get(),
        [&] {
            auto database = Database::open(url, durability);
            if (database) {
                thread->m_database = std::move(*database);
            } else {
                opened = database.error();
            }
        },
        Qt::BlockingQueuedConnection);
    SD_TRY(opened);
    return thread;
}

DatabaseThread::~DatabaseThread()
{
    m_stopping = true;
    // Behind everything queued: what was not begun sees m_stopping and ends cancelled.
    QMetaObject::invokeMethod(
        m_context.get(),
        [this] {
            m_database.reset();
            m_thread.quit();
        },
        Qt::QueuedConnection);
    m_thread.wait();
}

} // namespace store
