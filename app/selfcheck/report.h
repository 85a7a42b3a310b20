// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMutex>
#include <QString>
#include <QStringList>

#include <functional>

namespace selfcheck {

//! What --self-check found, one line for each thing that was looked at. Any thread.
class Report
{
public:
    //! Works; \a found says what it is, e.g. a version.
    void good(const QString &what, const QString &found);
    //! Is not there, and the program does without; \a found says what is missing then.
    void remark(const QString &what, const QString &found);
    //! Must work and does not.
    void wrong(const QString &what, const QString &problem);

    //! All lines, for people; the first names the program, its version and the system.
    [[nodiscard]] QString text() const;
    //! 0 when nothing is wrong, else 1.
    [[nodiscard]] int exitCode() const;

private:
    void add(const QString &verdict, const QString &what, const QString &found);
    mutable QMutex m_mutex;
    QStringList m_lines;
    bool m_good = true;
};

//! Runs \a checks on a thread of their own, since the keychain needs the event loop of the main
//! thread; writes the report to stdout and returns the exit code of the program. Call from main()
//! in place of exec().
[[nodiscard]] int run(const std::function<void(Report &)> &checks);

} // namespace selfcheck
