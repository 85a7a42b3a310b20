// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/audit/log.h"
#include "app/httpserver/options.h"
#include "models/base/result.h"

#include <QStringList>

namespace portal {

//! What supplierdesk-portal was asked to do.
struct CommandLine
{
    enum class Action { Serve, SetUser, Backup, Restore, SelfCheck, Help, Version };
    Action action = Action::Serve;
    QString database;
    QString mediaFolder; //!< beside the database when not said
    httpserver::Options server;
    bool listsRoutes = false; //!< instead of serving
    audit::Options audit;
    QString tokenFile;
    QString siteName; //!< shown on every page
    QString customer; //!< SetUser
    QString login; //!< SetUser
    QString backupFile; //!< Backup, Restore
    QString helpText;

    //! Value_BadFormat with a sentence in detail.
    [[nodiscard]] static base::Result<CommandLine> parse(const QStringList &arguments);
};

//! The token of the desk: from \a tokenFile, else from SUPPLIERDESK_API_TOKEN.
[[nodiscard]] base::Result<QByteArray> readToken(const QString &tokenFile);

} // namespace portal
