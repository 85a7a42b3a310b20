// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QDateTime>
#include <QString>

//! Backups of the portal's database: each is one file, made and restored while the portal runs.
//! Pictures and documents are not in it; they are files of their own, which never change. The
//! functions block, and errors carry a sentence for the operator in detail. Killed at any moment,
//! they leave the database whole: as it was, or as it shall be.
namespace portal::backup {

struct Made
{
    qint64 bytes = 0;
    qint64 orders = 0; //!< in the backup
};
//! Writes what \a database holds at this moment to \a file, which must not exist yet.
[[nodiscard]] base::Result<Made> make(const QString &database, const QString &file);

struct Restored
{
    qint64 orders = 0; //!< in the database now
    qint64 later = 0; //!< orders that were in the database and are not in the backup
    QString kept; //!< backup of what the database held before; empty when there was no database
};
//! Makes \a database hold what the backup \a file holds, which a portal that is running on it sees
//! at once and as a whole. Everybody has to sign in again. Cursors and order numbers given since
//! are not given again. \a now names the backup that is made of the state before.
[[nodiscard]] base::Result<Restored> restore(const QString &database, const QString &file,
                                             const QDateTime &now);

} // namespace portal::backup
