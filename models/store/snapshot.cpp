// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/snapshot.h"

#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_WIN
#    include <io.h>
#else
#    include <fcntl.h>
#    include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace store {

namespace {

base::Error cannotWrite(const QString &file, const QString &why)
{
    return base::failure(base::ErrorCode::File_CannotWrite, why, {.file = file});
}

bool synchronise(QFile &file)
{
#ifdef Q_OS_WIN
    return ::_commit(file.handle()) == 0;
#else
    return ::fsync(file.handle()) == 0;
#endif
}

//! A new name is on the disk when its folder is. Windows sees to that itself.
void synchroniseFolder([[maybe_unused]] const QString &folder)
{
#ifndef Q_OS_WIN
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_CLOEXEC);
    if (handle >= 0) {
        ::fsync(handle);
        ::close(handle);
    }
#endif
}

//! Without a write-ahead log a database is one file, which can be copied anywhere.
base::Result<void> checkAndMakeSingle(const QString &file)
{
    SD_TRY_VALUE(const DatabaseUrl url, DatabaseUrl::parse(u"sqlite:"_s + file));
    SD_TRY_VALUE(const auto copy, Database::open(url));
    SD_TRY(checkSound(*copy));
    SD_TRY(copy->select(u"PRAGMA journal_mode = DELETE"_s));
    return {};
}

} // namespace

base::Result<void> checkSound(Database &db)
{
    SD_TRY_VALUE(Rows rows, db.select(u"PRAGMA quick_check(1)"_s));
    const QString said = rows.next() ? rows.text(0) : QString();
    if (said != "ok"_L1) {
        return base::failure(base::ErrorCode::Store_Damaged, said,
                             {.subject = db.url().displayText()});
    }
    return {};
}

base::Result<void> writeSnapshot(Database &db, const QString &file)
{
    if (const auto copied = db.run(u"VACUUM INTO ?"_s, args(file)); !copied.ok()) {
        QFile::remove(file);
        return copied.error();
    }
    if (const auto checked = checkAndMakeSingle(file); !checked.ok()) {
        QFile::remove(file);
        return checked.error();
    }
    return {};
}

base::Result<void> publishFile(const QString &file, const QString &target)
{
    QFile written(file);
    if (!written.open(QIODevice::ReadWrite) || !synchronise(written)) {
        return cannotWrite(file, written.errorString());
    }
    written.close();
    // Never over something that is there.
    if (!written.rename(target)) {
        return cannotWrite(target, written.errorString());
    }
    synchroniseFolder(QFileInfo(target).absolutePath());
    return {};
}

} // namespace store
