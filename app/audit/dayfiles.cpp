// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audit/dayfiles.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace audit {

namespace {

const QString Suffix = u".jsonl"_s;
constexpr QFile::Permissions OurFile = QFile::ReadOwner | QFile::WriteOwner;
constexpr QFile::Permissions OurFolder = OurFile | QFile::ExeOwner;

} // namespace

base::Result<void> DayFiles::open(const QDate &day)
{
    m_file.close();
    const QFileInfo folder(m_folder);
    if (!folder.isDir()
        && !(QDir().mkpath(folder.absolutePath()) && QDir().mkdir(m_folder, OurFolder))) {
        return base::failure(base::ErrorCode::File_CannotWrite, u"The folder cannot be made."_s,
                             {.file = m_folder});
    }
    m_file.setFileName(m_folder + u'/' + day.toString(Qt::ISODate) + Suffix);
    // Append is what lets another process – a command – write to the same file.
    const QIODevice::OpenMode mode
        = QIODevice::ReadWrite | QIODevice::Append | QIODevice::Unbuffered;
    if (!m_file.open(mode, OurFile)) {
        return base::failure(base::ErrorCode::File_CannotWrite, m_file.errorString(),
                             {.file = m_file.fileName()});
    }
    if (day != m_day) {
        removeOld(day);
        m_day = day;
    }
    char last = '\n';
    if (m_file.size() > 0 && m_file.seek(m_file.size() - 1) && m_file.getChar(&last) && last != '\n'
        && m_file.write("\n") != 1) {
        const QString reason = m_file.errorString();
        m_file.close();
        return base::failure(base::ErrorCode::File_CannotWrite, reason,
                             {.file = m_file.fileName()});
    }
    return {};
}

base::Result<void> DayFiles::append(const QDate &day, const QByteArray &lines)
{
    if (!m_file.isOpen() || day != m_day) {
        SD_TRY(open(day));
    }
    if (m_file.write(lines) != lines.size()) {
        const QString reason = m_file.errorString();
        m_file.close(); // opened again, it is looked at how far it came
        return base::failure(base::ErrorCode::File_CannotWrite, reason,
                             {.file = m_file.fileName()});
    }
    return {};
}

void DayFiles::removeOld(const QDate &day) const
{
    const QStringList names = QDir(m_folder).entryList({u'*' + Suffix}, QDir::Files);
    for (const QString &name : names) {
        const QDate written = QDate::fromString(name.chopped(Suffix.size()), Qt::ISODate);
        if (written.isValid() && written.addDays(m_days) <= day) {
            QFile::remove(m_folder + u'/' + name); // if that fails, tomorrow
        }
    }
}

} // namespace audit
