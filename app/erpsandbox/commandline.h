// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/audit/log.h"
#include "app/httpserver/options.h"
#include "models/base/result.h"

#include <QDate>
#include <QStringList>

namespace erpsandbox {

//! What supplierdesk-erpsandbox was asked to do.
struct CommandLine
{
    enum class Action { Serve, SelfCheck, Help, Version };
    static constexpr int DefaultPort = 8790;

    Action action = Action::Serve;
    QString database;
    httpserver::Options server;
    bool listsRoutes = false; //!< instead of serving
    audit::Options audit;
    QString tokenFile;
    QString operatorPasswordFile;
    bool demo = false; //!< seed an empty database from the demo company
    qint64 demoProducts = 0;
    QDate demoDay; //!< last day of its history; today when invalid
    QString text; //!< for Help

    //! Value_BadFormat with a sentence in detail.
    [[nodiscard]] static base::Result<CommandLine> parse(const QStringList &arguments);
};

} // namespace erpsandbox
