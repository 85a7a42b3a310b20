// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/selfcheck/report.h"

namespace rest {
class SecretStore;
}

//! The things that several programs need. Each adds its lines to the report and leaves nothing
//! behind. They block: run() calls them on a thread of their own.
namespace selfcheck {

//! Makes a SQLite database with the newest schema of \a application from the resource folder
//! \a migrations, writes and reads text of many languages.
void checkDatabase(Report &report, const QString &migrations, const QString &application);
//! Qt's ODBC driver, the way to a database that many desks share.
void checkOdbc(Report &report);
//! TLS of the HTTP client, and the authorities it checks certificates with.
void checkTls(Report &report);
//! Keeps a secret in the system's keychain, reads it back, removes it. Windows always has one;
//! elsewhere it is only worth a remark when there is none.
void checkKeychain(Report &report, rest::SecretStore &secrets, rest::SecretStore &others);
//! Reads and writes the kinds of pictures that products have.
void checkPictures(Report &report);

} // namespace selfcheck
