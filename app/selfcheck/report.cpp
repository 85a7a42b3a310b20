// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/selfcheck/report.h"

#include <QCoreApplication>
#include <QMutexLocker>
#include <QSysInfo>
#include <QTextStream>
#include <QThread>

#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;

namespace selfcheck {

void Report::good(const QString &what, const QString &found)
{
    add(u"ok   "_s, what, found);
}

void Report::remark(const QString &what, const QString &found)
{
    add(u"note "_s, what, found);
}

void Report::wrong(const QString &what, const QString &problem)
{
    add(u"WRONG"_s, what, problem);
    const QMutexLocker lock(&m_mutex);
    m_good = false;
}

void Report::add(const QString &verdict, const QString &what, const QString &found)
{
    const QMutexLocker lock(&m_mutex);
    m_lines.append(u"%1 %2: %3"_s.arg(verdict, what, found));
}

QString Report::text() const
{
    const QMutexLocker lock(&m_mutex);
    return u"%1 %2, Qt %3, %4 (%5)\n"_s.arg(
               QCoreApplication::applicationName(), QCoreApplication::applicationVersion(),
               QString::fromLatin1(qVersion()), QSysInfo::prettyProductName(),
               QSysInfo::currentCpuArchitecture())
        + m_lines.join(u'\n');
}

int Report::exitCode() const
{
    const QMutexLocker lock(&m_mutex);
    return m_good ? 0 : 1;
}

int run(const std::function<void(Report &)> &checks)
{
    Report report;
    const std::unique_ptr<QThread> thread(QThread::create([&] { checks(report); }));
    QObject::connect(thread.get(), &QThread::finished, qApp, &QCoreApplication::quit);
    thread->start();
    QCoreApplication::exec();
    thread->wait();
    QTextStream(stdout) << report.text() << Qt::endl;
    return report.exitCode();
}

} // namespace selfcheck
