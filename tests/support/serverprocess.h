// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

namespace support {

//! One of our server programs, running for a test: in a temporary folder of its own, on a free
//! port, with a random API token. Stopped with the object. A test that uses it needs
//! add_dependencies(<test> <program>) in its CMakeLists.txt.
class ServerProcess
{
public:
    //! \a program: "supplierdesk-portal", "supplierdesk-erpsandbox" beside this program, or the
    //! path of one. \a arguments are added to --database, --port, --host and --token-file.
    explicit ServerProcess(QString program, QStringList arguments = {});
    ~ServerProcess(); //!< kills what still runs
    ServerProcess(const ServerProcess &) = delete;
    ServerProcess &operator=(const ServerProcess &) = delete;

    //! Starts the program – again with the same database after stop() or kill() – and waits for
    //! its line "listening on http://…". False with the reason in errorText().
    [[nodiscard]] bool start();
    //! SIGTERM, and waits; false when the program did not end by itself with exit code 0.
    [[nodiscard]] bool stop();
    //! SIGKILL, as if the power went.
    void kill();

    //! "http://127.0.0.1:PORT"; another port after each start.
    [[nodiscard]] QUrl url() const { return m_url; }
    [[nodiscard]] QByteArray token() const { return m_token; }
    [[nodiscard]] QString databaseFile() const;
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }
    //! What went wrong, with what the program wrote to stderr.
    [[nodiscard]] QString errorText() const { return m_errorText; }
    //! For environment variables, before start().
    void setEnvironment(const QString &name, const QString &value);

    //! What it wrote to stderr until now.
    [[nodiscard]] QString log() const;

private:
    const QString m_program;
    const QStringList m_arguments;
    const QByteArray m_token;
    QTemporaryDir m_folder;
    QProcess m_process;
    QUrl m_url;
    QString m_errorText;
};

//! Greatest resident memory of a process so far, in MB; -1 when it is gone. Linux only.
[[nodiscard]] qint64 peakMegabytes(qint64 process);

} // namespace support
