// SPDX-License-Identifier: GPL-3.0-or-later
// The command "doctor".
#include "app/worker/output.h"
#include "app/worker/synccommands.h"
#include "app/worker/workspace.h"
#include "models/sync/leaserepository.h"
#include "models/sync/remotesystemrepository.h"
#include "models/sync/syncstatusrepository.h"
#include "ui/text/errortext.h"
#include "ui/text/removaltext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace worker {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("worker::Doctor", text);
}

void good(const QString &text)
{
    //: A line of the doctor about something that is right
    output::line(tr("ok    %1").arg(text));
}

void bad(const QString &text)
{
    //: A line of the doctor about something that is wrong
    output::line(tr("WRONG %1").arg(text));
}

//! Beyond that validities and the lease go wrong.
constexpr qint64 MostClockSkewMs = 60'000;

void checkFolder(const QString &folder, bool &allGood)
{
    QTemporaryFile probe(folder + u"/.supplierdesk-XXXXXX"_s);
    if (!QDir(folder).exists()) {
        bad(tr("there is no folder %1").arg(folder));
        allGood = false;
    } else if (!probe.open()) {
        bad(tr("nothing can be written to the folder %1: %2").arg(folder, probe.errorString()));
        allGood = false;
    } else {
        good(tr("the folder %1 can be written to").arg(folder));
    }
}

bool checkSystem(const syncing::RemoteSystem &system, const engine::Tools &tools,
                 const connectors::Cancellation &cancellation)
{
    if (!system.enabled) {
        good(tr("%1 is switched off").arg(system.name));
        return true;
    }
    auto connector = tools.connect(system);
    if (!connector) {
        bad(text::sentence(connector.error()));
        return false;
    }
    const auto info = (*connector)->check(cancellation);
    if (!info) {
        base::Error error = info.error();
        error.context.subject = system.name;
        bad(text::sentence(error) + u" ["_s + error.detail + u']');
        return false;
    }
    if (std::abs(info->clockAheadMs) > MostClockSkewMs) {
        //: %1 name of a system, %2 seconds
        bad(tr("the clock of %1 differs from this machine's by %2 seconds: set both from a time "
               "server")
                .arg(system.name)
                .arg(std::abs(info->clockAheadMs) / 1000));
        return false;
    }
    //: %1 name of a system, %2 its address, %3 its product and version, %4 milliseconds
    good(tr("%1 at %2 answers: %3, %4 ms")
             .arg(system.name, system.url, info->product + ' '_L1 + info->version)
             .arg(info->roundTripMs));
    return true;
}

} // namespace

ExitCode doctor(const CommandLine &line, rest::SecretStore &secrets,
                const connectors::Cancellation &cancellation)
{
    auto space = Workspace::open(line, secrets);
    if (!space) {
        bad(text::sentence(space.error()));
        return ExitCode::Failed;
    }
    store::Database &db = (*space)->db();
    good(tr("the database %1 opens and has the schema of this program")
             .arg(line.database.displayText()));
    bool foldersGood = true;
    checkFolder(line.mediaFolder, foldersGood);
    if (!line.metricsFile.isEmpty()) {
        checkFolder(QFileInfo(line.metricsFile).absolutePath(), foldersGood);
    }
    const auto systems = syncing::RemoteSystemRepository(db).all();
    const auto status = syncing::SyncStatusRepository(db).systems();
    if (!systems || !status) {
        bad(text::sentence(systems ? status.error() : systems.error()));
        return ExitCode::Failed;
    }
    bool reached = true;
    for (const syncing::RemoteSystem &system : *systems) {
        reached = checkSystem(system, (*space)->tools(), cancellation) && reached;
    }
    const auto holder = syncing::LeaseRepository(db, u"sync"_s, (*space)->clock()).holder();
    if (holder && !holder->isEmpty()) {
        good(tr("%1 is syncing this database").arg(*holder));
    }
    qint64 failed = 0;
    for (const syncing::SystemStatus &system : *status) {
        failed += system.failed + system.removals.size();
        for (const syncing::RemovalHold &hold : system.removals) {
            bad(text::removalSentence(hold, system.system.name));
        }
        if (system.failed > 0) {
            bad(QCoreApplication::translate("worker::Doctor", "%1: %n record(s) need attention",
                                            nullptr, int(system.failed))
                    .arg(system.system.name));
        }
    }
    return !foldersGood ? ExitCode::Failed
        : !reached      ? ExitCode::NotReached
        : failed > 0    ? ExitCode::NeedsPerson
                        : ExitCode::Good;
}

} // namespace worker
