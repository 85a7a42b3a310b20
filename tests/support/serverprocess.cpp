// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/serverprocess.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace support {

ServerProcess::ServerProcess(QString program, QStringList arguments)
    : m_program(std::move(program)),
      m_arguments(std::move(arguments)),
      m_token(QUuid::createUuid().toByteArray(QUuid::Id128))
{
    // Into a file: nobody reads a pipe while the test waits for an answer.
    m_process.setStandardErrorFile(m_folder.filePath(u"log"_s), QIODevice::Append);
    m_process.setProcessEnvironment(QProcessEnvironment::systemEnvironment());
}

ServerProcess::~ServerProcess()
{
    kill();
}

QString ServerProcess::databaseFile() const
{
    return m_folder.filePath(u"server.sqlite"_s);
}

QString ServerProcess::log() const
{
    QFile file(m_folder.filePath(u"log"_s));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void ServerProcess::setEnvironment(const QString &name, const QString &value)
{
    QProcessEnvironment environment = m_process.processEnvironment();
    environment.insert(name, value);
    m_process.setProcessEnvironment(environment);
}

bool ServerProcess::start()
{
    QFile tokenFile(m_folder.filePath(u"token"_s));
    if (!tokenFile.open(QIODevice::WriteOnly) || tokenFile.write(m_token) != m_token.size()) {
        m_errorText = tokenFile.errorString();
        return false;
    }
    tokenFile.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    tokenFile.close();

    QString path = QDir(QCoreApplication::applicationDirPath()).filePath(m_program);
#ifdef Q_OS_WIN
    path += u".exe"_s;
#endif
    m_process.setWorkingDirectory(m_folder.path());
    m_process.start(path,
                    QStringList{u"--database"_s, databaseFile(), u"--port"_s, u"0"_s, u"--host"_s,
                                u"127.0.0.1"_s, u"--token-file"_s, tokenFile.fileName()}
                        + m_arguments);
    QByteArray output;
    const QDeadlineTimer deadline(60'000);
    while (m_process.waitForReadyRead(int(deadline.remainingTime()))) {
        output += m_process.readAll();
        constexpr QByteArrayView Announcement = "listening on ";
        const qsizetype at = output.indexOf(Announcement);
        const qsizetype end = at < 0 ? -1 : output.indexOf('\n', at);
        if (end > 0) {
            const qsizetype from = at + Announcement.size();
            m_url = QUrl(QString::fromUtf8(output.mid(from, end - from).trimmed()));
            return m_url.isValid();
        }
    }
    m_errorText = m_process.errorString() + u'\n' + QString::fromUtf8(output) + log();
    kill();
    return false;
}

bool ServerProcess::stop()
{
    m_process.terminate();
    if (!m_process.waitForFinished(20'000)) {
        m_errorText = u"does not end"_s;
        kill();
        return false;
    }
    m_errorText = log();
    return m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
}

void ServerProcess::kill()
{
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished(20'000);
    }
}

qint64 peakMegabytes(qint64 process)
{
    QFile status(u"/proc/%1/status"_s.arg(process));
    if (!status.open(QIODevice::ReadOnly)) {
        return -1;
    }
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmHWM:");
    return at < 0 ? -1
                  : text.mid(at + 6, text.indexOf("kB", at) - at - 6).trimmed().toLongLong() / 1024;
}

} // namespace support
