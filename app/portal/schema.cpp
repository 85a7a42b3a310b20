// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/schema.h"

#include "app/portal/changefeed.h"

using namespace Qt::StringLiterals;

namespace portal {

namespace {

base::Result<void> prepare(store::Database &db)
{
    SD_TRY(migrator().run(db));
    SD_TRY_VALUE(store::Transaction transaction, store::Transaction::begin(db));
    SD_TRY(ChangeFeed::skipUsedCursors(db));
    return transaction.commit();
}

} // namespace

store::Migrator migrator()
{
    return {u":/sql/portal"_s, u"supplierdesk-portal"_s};
}

base::Result<std::unique_ptr<program::Databases>> openDatabases(const QString &file, int readers)
{
    return program::Databases::open(file, prepare, readers);
}

} // namespace portal
