// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/erpsandbox/gateway.h"

#include "models/store/migrator.h"

using namespace Qt::StringLiterals;

namespace erpsandbox {

base::Result<std::unique_ptr<Gateway>> Gateway::open(const QString &file)
{
    SD_TRY_VALUE(const store::DatabaseUrl url, store::DatabaseUrl::parse(u"sqlite:"_s + file));
    SD_TRY_VALUE(auto thread, store::DatabaseThread::open(url, u"erp"_s));
    const auto prepare = [](store::Database &db) -> base::Result<void> {
        // NORMAL may forget the last transactions in a power cut, and with them answers that were
        // given.
        SD_TRY(db.run(u"PRAGMA synchronous = FULL"_s));
        return store::Migrator(u":/sql/erpsandbox"_s, u"supplierdesk-erpsandbox"_s).run(db);
    };
    const auto prepared = thread->run(prepare).result();
    SD_TRY(prepared);
    return std::unique_ptr<Gateway>(new Gateway(std::move(thread)));
}

} // namespace erpsandbox
