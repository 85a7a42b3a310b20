// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contractserver/serverprogram.h"

namespace portal {

//! Of the portal's schema.
[[nodiscard]] inline store::Migrator migrator()
{
    return {QStringLiteral(":/sql/portal"), QStringLiteral("supplierdesk-portal")};
}
//! See contractserver::openDatabases().
[[nodiscard]] inline base::Result<std::unique_ptr<program::Databases>>
openDatabases(const QString &file, int readers = 4)
{
    return contractserver::openDatabases(migrator(), file, readers);
}

} // namespace portal
