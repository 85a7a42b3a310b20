// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QDate>
#include <QFile>

namespace audit {

//! A folder with one file a day (UTC), "2026-11-30.jsonl", for this user only. Not thread-safe.
class DayFiles
{
public:
    //! \a days: how long a file is kept.
    DayFiles(QString folder, int days) : m_folder(std::move(folder)), m_days(days) { }

    //! Makes the folder and the day's file, and removes what is too old. Other files in the folder
    //! are left alone. File_CannotWrite with the reason.
    [[nodiscard]] base::Result<void> open(const QDate &day);
    //! Appends whole \a lines to the day's file. What was written in part is ended with a line end
    //! before the next line. File_CannotWrite when the disk is full.
    [[nodiscard]] base::Result<void> append(const QDate &day, const QByteArray &lines);

private:
    void removeOld(const QDate &day) const;
    const QString m_folder;
    const int m_days;
    QDate m_day;
    QFile m_file;
};

} // namespace audit
