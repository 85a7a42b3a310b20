// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/synccommands.h"

#include "app/sync/synchroniser.h"
#include "app/worker/output.h"
#include "app/worker/workspace.h"
#include "ui/text/errortext.h"

#include <QCoreApplication>
#include <QSemaphore>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace worker {

namespace {

using State = syncing::SystemStatus::State;

constexpr int RetriesOfOnce = 3;
constexpr qint64 LongestWaitMs = 30'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("worker::SyncCommands", text);
}

ExitCode refuse(const base::Error &error)
{
    output::problem(text::sentence(error));
    return ExitCode::Failed;
}

void tell(const syncing::SyncStatus &status)
{
    for (const syncing::SystemStatus &system : status.systems) {
        if (system.problem) {
            output::problem(text::sentence(*system.problem));
        }
        //: %1 name of a system, %2 to %4 counts of records
        output::line(tr("%1: %2 waiting, %3 need a person, %4 left out")
                         .arg(system.system.name)
                         .arg(system.pending + system.sending)
                         .arg(system.failed)
                         .arg(system.leftOut));
    }
    if (status.problem) {
        output::problem(text::sentence(*status.problem));
    }
    if (!status.otherLeader.isEmpty()) {
        output::problem(text::sentence(
            base::failure(base::ErrorCode::Sync_OtherLeader, {}, {.subject = status.otherLeader})));
    }
}

ExitCode exitCode(const syncing::SyncStatus &status)
{
    if (status.problem) {
        return ExitCode::Failed;
    }
    if (!status.otherLeader.isEmpty()) {
        return ExitCode::OtherLeader;
    }
    bool reached = true;
    for (const syncing::SystemStatus &system : status.systems) {
        reached = reached && system.state != State::Waiting && system.state != State::Stopped;
    }
    return !reached           ? ExitCode::NotReached
        : status.failed() > 0 ? ExitCode::NeedsPerson
                              : ExitCode::Good;
}

} // namespace

ExitCode once(const CommandLine &line, rest::SecretStore &secrets,
              const connectors::Cancellation &cancellation)
{
    auto space = Workspace::open(line, secrets);
    if (!space) {
        return refuse(space.error());
    }
    engine::Synchroniser synchroniser((*space)->db(), (*space)->tools(), (*space)->holder(), {});
    QSemaphore ended;
    const auto listening = cancellation.listen([&ended] { ended.release(); });
    synchroniser.round(engine::Synchroniser::Scope::PullAndPush, true, cancellation);
    // A connection that broke once is no reason to give up.
    for (int again = 0; again < RetriesOfOnce && synchroniser.nextTryMs() > 0; ++again) {
        const qint64 wait = synchroniser.nextTryMs() - (*space)->clock().nowMs();
        if (ended.tryAcquire(1, int(std::clamp<qint64>(wait, 0, LongestWaitMs)))) {
            break;
        }
        synchroniser.round(engine::Synchroniser::Scope::PullAndPush, true, cancellation);
    }
    synchroniser.resign();
    tell(synchroniser.status());
    return exitCode(synchroniser.status());
}

ExitCode run(const CommandLine &line, rest::SecretStore &secrets,
             const connectors::Cancellation &cancellation)
{
    auto space = Workspace::open(line, secrets);
    if (!space) {
        return refuse(space.error());
    }
    engine::Synchroniser synchroniser((*space)->db(), (*space)->tools(), (*space)->holder(), {});
    QSemaphore ended;
    const auto listening = cancellation.listen([&ended] { ended.release(); });
    QStringList said;
    do {
        synchroniser.round(engine::Synchroniser::Scope::PullAndPush, false, cancellation);
        const syncing::SyncStatus &status = synchroniser.status();
        QStringList now{QString::number(int(exitCode(status)))};
        for (const syncing::SystemStatus &system : status.systems) {
            now.append(QString::number(system.failed));
        }
        if (now != said) {
            tell(status); // a line only when something is different
            said = now;
        }
    } while (!ended.tryAcquire(1, line.intervalSeconds * 1000));
    synchroniser.resign();
    return exitCode(synchroniser.status());
}

} // namespace worker
