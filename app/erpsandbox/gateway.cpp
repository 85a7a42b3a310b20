// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/erpsandbox/gateway.h"

#include "app/program/privatefiles.h"
#include "models/store/migrator.h"

using namespace Qt::StringLiterals;

namespace erpsandbox {

base::Result<std::unique_ptr<Gateway>> Gateway::open(const QString &file)
{
    program::privatefiles::withdrawDatabase(file);
    SD_TRY_VALUE(const store::DatabaseUrl url, store::DatabaseUrl::parse(u"sqlite:"_s + file));
    SD_TRY_VALUE(auto thread,
                 store::DatabaseThread::open(url, u"erp"_s, store::Database::Durability::PowerCut));
    SD_TRY(
        thread
            ->run([](store::Database &db) {
                return store::Migrator(u":/sql/erpsandbox"_s, u"supplierdesk-erpsandbox"_s).run(db);
            })
            .result());
    return std::unique_ptr<Gateway>(new Gateway(std::move(thread)));
}

} // namespace erpsandbox
