// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contractserver/serverprogram.h"

namespace erpsandbox {

//! See contractserver::openDatabases().
[[nodiscard]] inline base::Result<std::unique_ptr<program::Databases>>
openDatabases(const QString &file)
{
    return contractserver::openDatabases(
        {QStringLiteral(":/sql/erpsandbox"), QStringLiteral("supplierdesk-erpsandbox")}, file);
}

} // namespace erpsandbox
