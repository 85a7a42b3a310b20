// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"

#include <QSet>

namespace syncing {

//! How far a new company has come, found in its data. A plain value.
struct CompanyProgress
{
    QString name; //!< of the company; empty while it has none
    //! Of "company", "people", "products", "prices", "connection": what there is already.
    QSet<QString> done;
};

[[nodiscard]] base::Result<CompanyProgress> companyProgress(store::Database &db);

} // namespace syncing
