// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/store/databaseurl.h"

#include <QDate>
#include <QStringList>

namespace worker {

//! How supplierdesk-sync ends. Documented in --help; scripts rely on the numbers.
enum class ExitCode {
    Good = 0, //!< done, everything in agreement
    Failed = 1, //!< wrong arguments, or the database cannot be used
    NeedsPerson = 2, //!< done, but some records need a person
    NotReached = 3, //!< a system could not be reached, or refused us
    OtherLeader = 4, //!< another program sends on this database
};

//! What supplierdesk-sync was asked to do.
struct CommandLine
{
    enum class Command { Once, Run, Status, Doctor, Demo, SelfCheck, Help, Version };

    Command command = Command::Help;
    store::DatabaseUrl database;
    QString mediaFolder;
    bool json = false;
    int intervalSeconds = 15;
    int metricsPort = 0; //!< 0 = none
    QString metricsFile;
    bool jsonLog = false;
    qint64 products = 3000;
    quint64 seed = 20'240'401;
    QDate day; //!< last day of the demo company's history; today when invalid
    QString portalUrl;
    QString erpUrl;
    QString helpText;

    //! Value_BadFormat or Store_BadUrl, with a sentence in detail.
    [[nodiscard]] static base::Result<CommandLine> parse(const QStringList &arguments);
};

} // namespace worker
