// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/erpsandbox/schema.h"

#include "models/store/migrator.h"

using namespace Qt::StringLiterals;

namespace erpsandbox {

base::Result<std::unique_ptr<program::Databases>> openDatabases(const QString &file)
{
    return program::Databases::open(file, [](store::Database &db) {
        return store::Migrator(u":/sql/erpsandbox"_s, u"supplierdesk-erpsandbox"_s).run(db);
    });
}

} // namespace erpsandbox
