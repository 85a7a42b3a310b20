// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/audit/log.h"
#include "app/httpserver/server.h"
#include "app/program/databases.h"
#include "app/program/health.h"
#include "models/store/migrator.h"

#include <QCommandLineParser>

//! What the programs that serve a contract have in common: their command line, and how they start
//! and end.
namespace contractserver {

//! What a server was asked to do.
struct ServerLine
{
    enum class Action { Perform, SelfCheck, Help, Version };
    Action action = Action::Perform;
    QString helpText;
    // What follows is read for Perform only.
    QStringList words; //!< beside the options
    QString database;
    httpserver::Options server;
    bool listsRoutes = false; //!< instead of serving
    audit::Options audit;
    QString tokenFile;
};

//! --database, --token-file, --self-check, --help, --version, and what httpserver and audit take.
void addServerOptions(QCommandLineParser &parser, int defaultPort, bool tls);
//! Value_BadFormat with a sentence in detail.
[[nodiscard]] base::Result<ServerLine> readServerLine(QCommandLineParser &parser,
                                                      const QStringList &arguments);
//! Value_BadFormat that says \a sentence.
[[nodiscard]] base::Error wrongUse(const QString &sentence);

//! Which program it is.
struct ServerProgram
{
    QString name;
    QString schema; //!< folder of its migrations

    //! main(): starts Qt, and performs what \a perform reads out of the arguments. Returns the exit
    //! code; an error is written for people.
    [[nodiscard]] int
    run(int argc, char *argv[], const QString &version,
        const std::function<base::Result<int>(const QStringList &arguments)> &perform) const;
    //! Answers what is no Perform: the exit code.
    [[nodiscard]] int answer(const ServerLine &line) const;

    struct Serving
    {
        const ServerLine &line;
        const QByteArray &token; //!< of the desk
        program::Databases &databases;
        const base::Clock &clock;
        QStringList folders = {}; //!< whose disk health looks at
    };
    //! Serves what \a addRoutes adds, until the program is told to end; or lists the routes.
    [[nodiscard]] base::Result<int>
    serve(const Serving &serving, const std::function<void(httpserver::Server &)> &addRoutes) const;
};

//! The \a file with its schema up to date; see program::Databases::open(). Its feed goes on with
//! cursors that were never given.
[[nodiscard]] base::Result<std::unique_ptr<program::Databases>>
openDatabases(const store::Migrator &migrator, const QString &file, int readers = 4);
//! The token of the desk, of at least \a shortest characters: from the file that was named, else
//! from SUPPLIERDESK_API_TOKEN.
[[nodiscard]] base::Result<QByteArray> deskToken(const QString &file, qsizetype shortest);
//! Errors say which folder it is.
[[nodiscard]] base::Result<std::unique_ptr<audit::Log>> openLog(const audit::Options &options,
                                                                const base::Clock &clock);

} // namespace contractserver
