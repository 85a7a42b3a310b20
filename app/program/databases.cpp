// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/databases.h"

#include "app/program/privatefiles.h"

using namespace Qt::StringLiterals;

namespace program {

base::Result<std::unique_ptr<Databases>> Databases::open(const QString &file,
                                                         const Prepare &prepare, int readers)
{
    privatefiles::withdrawDatabase(file);
    SD_TRY_VALUE(const store::DatabaseUrl url, store::DatabaseUrl::parse(u"sqlite:"_s + file));
    std::unique_ptr<Databases> databases(new Databases);
    SD_TRY_VALUE(
        databases->m_writer,
        store::DatabaseThread::open(url, u"writer"_s, store::Database::Durability::PowerCut));
    SD_TRY(databases->m_writer->run(prepare).result());
    for (int i = 0; i < readers; ++i) {
        SD_TRY_VALUE(std::unique_ptr<store::Database> reader, store::Database::open(url));
        reader->release();
        databases->m_idle.push_back(reader.get());
        databases->m_readers.push_back(std::move(reader));
    }
    return databases;
}

Databases::Reading::Reading(Databases &databases) : m_databases(databases)
{
    std::unique_lock lock(databases.m_mutex);
    if (databases.m_idle.empty()) {
        Waiting waiting;
        databases.m_waiting.push_back(&waiting);
        waiting.given.wait(lock, [&waiting] { return waiting.db; });
        m_db = waiting.db;
    } else {
        // The one used last: its pages and statements are in the processor's cache.
        m_db = databases.m_idle.back();
        databases.m_idle.pop_back();
    }
    m_db->take();
}

Databases::Reading::~Reading()
{
    if (m_begun) {
        static_cast<void>(m_db->run(u"COMMIT"_s)); // has nothing to write
    }
    m_db->release();
    const std::lock_guard lock(m_databases.m_mutex);
    if (m_databases.m_waiting.empty()) {
        m_databases.m_idle.push_back(m_db);
    } else {
        Waiting &first = *m_databases.m_waiting.front();
        m_databases.m_waiting.pop_front();
        first.db = m_db;
        first.given.notify_one(); // under the lock: it goes as soon as its thread has seen it
    }
}

base::Result<void> Databases::Reading::begin()
{
    SD_TRY(m_db->run(u"BEGIN"_s));
    m_begun = true;
    return {};
}

} // namespace program
