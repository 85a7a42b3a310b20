// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/privatefiles.h"

#include <QFileInfo>
#include <QRegularExpression>

#ifdef Q_OS_UNIX
#    include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;

namespace program::privatefiles {

void makePrivateFromNowOn()
{
#ifdef Q_OS_UNIX
    ::umask(077);
#endif
}

void withdraw([[maybe_unused]] const QString &path)
{
#ifdef Q_OS_UNIX
    const QByteArray name = QFile::encodeName(path);
    struct stat status = {};
    if (::stat(name.constData(), &status) == 0 && (status.st_mode & 077) != 0) {
        [[maybe_unused]] const int done = ::chmod(name.constData(), status.st_mode & 0700);
    }
#endif
}

void withdrawDatabase(const QString &file)
{
    for (const QString &suffix : {QString(), u"-wal"_s, u"-shm"_s}) {
        withdraw(file + suffix);
    }
}

QString mendingCommand(const QString &path)
{
    static const QRegularExpression plain(u"^[A-Za-z0-9_./+:@%,=-]+$"_s);
    // An absolute path works in every folder, and never looks like an option.
    QString name = QFileInfo(path).absoluteFilePath();
    if (!plain.match(name).hasMatch()) {
        name = u'\'' + name.replace(u'\'', "'\\''"_L1) + u'\'';
    }
    return u"chmod 600 "_s + name;
}

base::Result<void> check([[maybe_unused]] const QFile &file)
{
#ifdef Q_OS_UNIX
    struct stat status = {};
    if (::fstat(file.handle(), &status) != 0) {
        return base::failure(base::ErrorCode::File_CannotRead, u"its rights cannot be read"_s,
                             {.file = file.fileName()});
    }
    if ((status.st_mode & 066) != 0) {
        const QString command = mendingCommand(file.fileName());
        return base::failure(
            base::ErrorCode::File_NotPrivate,
            u"Other users can read or change %1, which holds a secret. Run this command first: %2"_s
                .arg(file.fileName(), command),
            {.expected = command, .file = file.fileName()});
    }
#endif
    return {};
}

base::Result<void> check(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return base::failure(base::ErrorCode::File_CannotRead,
                             u"%1 cannot be read: %2"_s.arg(path, file.errorString()),
                             {.file = path});
    }
    return check(file);
}

} // namespace program::privatefiles
