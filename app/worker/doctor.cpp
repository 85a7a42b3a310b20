// SPDX-License-Identifier: GPL-3.0-or-later
// The command "doctor".
#include "app/worker/output.h"
#include "app/worker/synccommands.h"
#include "app/worker/workspace.h"
#include "models/sync/leaserepository.h"
#include "models/sync/remotesystemrepository.h"
#include "models/sync/syncstatusrepository.h"
#include "ui/text/errortext.h"

#include <QCoreApplication>
#include <QDir>

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
        bad(text::sentence(error));
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
    if (QDir(line.mediaFolder).exists()) {
        good(tr("the media folder %1 is there").arg(line.mediaFolder));
    } else {
        bad(tr("there is no media folder %1: say it with --media").arg(line.mediaFolder));
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
    const auto holder = syncing::LeaseRepository(db, u"sync"_s).holder((*space)->clock().nowMs());
    if (holder && !holder->isEmpty()) {
        good(tr("%1 sends on this database").arg(*holder));
    }
    qint64 failed = 0;
    for (const syncing::SystemStatus &system : *status) {
        failed += system.failed;
        if (system.failed > 0) {
            bad(QCoreApplication::translate("worker::Doctor", "%1: %n record(s) need a person",
                                            nullptr, int(system.failed))
                    .arg(system.system.name));
        }
    }
    return !reached ? ExitCode::NotReached : failed > 0 ? ExitCode::NeedsPerson : ExitCode::Good;
}

} // namespace worker
