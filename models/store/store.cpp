// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/store.h"

using namespace Qt::StringLiterals;

namespace store {

Store::Store(DatabaseUrl url, std::unique_ptr<DatabaseThread> reader,
             std::unique_ptr<DatabaseThread> writer)
    : m_url(std::move(url)), m_reader(std::move(reader)), m_writer(std::move(writer))
{
}

Migrator Store::migrator()
{
    return Migrator(u":/sql/desk"_s, u"supplierdesk"_s);
}

base::Result<std::unique_ptr<Store>> Store::open(const DatabaseUrl &url)
{
    SD_TRY_VALUE(auto writer, DatabaseThread::open(url, u"store-write"_s));
    auto migrated = writer->run([](Database &db) { return migrator().run(db); });
    SD_TRY(migrated.result());
    SD_TRY_VALUE(auto reader, DatabaseThread::open(url, u"store-read"_s));
    return std::unique_ptr<Store>(new Store(url, std::move(reader), std::move(writer)));
}

} // namespace store
