// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/demo/company.h"
#include "models/store/databaseurl.h"
#include "models/sync/connectordescription.h"

#include <functional>

namespace demo {

//! Where a demo company goes.
struct DemoTarget
{
    store::DatabaseUrl database; //!< a SQLite file that does not exist yet, or an empty database
    QString mediaFolder; //!< made when missing
    syncing::ConnectorDescription portal; //!< what talks to the portal
    syncing::ConnectorDescription erp; //!< … and to the ERP
    QString portalUrl = QStringLiteral("http://127.0.0.1:8780");
    QString erpUrl = QStringLiteral("http://127.0.0.1:8790");
    Options options;
};

struct DemoSummary
{
    qint64 products = 0;
    qint64 prices = 0;
    qint64 pictures = 0;
    qint64 customers = 0;
    qint64 orders = 0;
    qint64 invoices = 0;
    qint64 milliseconds = 0;
};

//! Told now and then how far it is; answers false to stop.
using Progress = std::function<bool(qint64 done, qint64 total)>;

//! Makes the demo company: schema, records, pictures, and everything queued for the first sync.
//! Blocks; call it off the UI thread. All or nothing: a SQLite file appears when it is complete,
//! a server database is written in one transaction. Needs resources "sql" in the program.
//! Errors: Store_NotEmpty when there are records already, Cancelled, File_CannotWrite, and those
//! of Database and Migrator.
[[nodiscard]] base::Result<DemoSummary> makeDemo(const DemoTarget &target,
                                                 const Progress &progress = {});

} // namespace demo
