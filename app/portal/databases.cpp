// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/databases.h"

#include "app/portal/changefeed.h"
#include "app/program/privatefiles.h"

using namespace Qt::StringLiterals;

namespace portal {

namespace {

base::Result<void> prepare(store::Database &db)
{
    SD_TRY(Databases::migrator().run(db));
    SD_TRY_VALUE(store::Transaction transaction, store::Transaction::begin(db));
    SD_TRY(ChangeFeed::skipUsedCursors(db));
    return transaction.commit();
}

} // namespace

store::Migrator Databases::migrator()
{
    return {u":/sql/portal"_s, u"supplierdesk-portal"_s};
}

base::Result<std::unique_ptr<Databases>> Databases::open(const QString &file, int readers)
{
    program::privatefiles::withdrawDatabase(file);
    SD_TRY_VALUE(const store::DatabaseUrl url, store::DatabaseUrl::parse(u"sqlite:"_s + file));
    std::unique_ptr<Databases> databases(new Databases);
    SD_TRY_VALUE(databases->m_writer,
                 store::DatabaseThread::open(url, u"portal-writer"_s,
                                             store::Database::Durability::PowerCut));
    SD_TRY(databases->m_writer->run(prepare).result());
    for (int i = 0; i < readers; ++i) {
        SD_TRY_VALUE(std::unique_ptr<store::DatabaseThread> reader,
                     store::DatabaseThread::open(url, u"portal-reader-%1"_s.arg(i)));
        databases->m_idle.push_back(reader.get());
        databases->m_readers.push_back(std::move(reader));
    }
    return databases;
}

Databases::Borrowed::Borrowed(Databases &databases) : m_databases(databases)
{
    std::unique_lock lock(databases.m_mutex);
    databases.m_returned.wait(lock, [&databases] { return !databases.m_idle.empty(); });
    m_thread = databases.m_idle.back();
    databases.m_idle.pop_back();
}

Databases::Borrowed::~Borrowed()
{
    {
        const std::lock_guard lock(m_databases.m_mutex);
        m_databases.m_idle.push_back(m_thread);
    }
    m_databases.m_returned.notify_one();
}

} // namespace portal
