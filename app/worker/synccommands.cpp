// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/synccommands.h"

#include "app/sync/synchroniser.h"
#include "app/sync/uploadthread.h"
#include "app/worker/metrics.h"
#include "app/worker/output.h"
#include "app/worker/workspace.h"
#include "ui/text/errortext.h"
#include "ui/text/removaltext.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QSemaphore>

#include <algorithm>
#include <atomic>

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
        for (const syncing::RemovalHold &hold : system.removals) {
            output::problem(text::removalSentence(hold, system.system.name));
        }
        //: %1 name of a system, %2 to %4 counts of records
        output::event(tr("%1: %2 queued, %3 need attention, %4 skipped")
                          .arg(system.system.name)
                          .arg(system.pending + system.sending)
                          .arg(system.failed)
                          .arg(system.skipped),
                      {{u"event"_s, u"status"_s},
                       {u"system"_s, system.system.code},
                       {u"waiting"_s, system.pending + system.sending},
                       {u"failed"_s, system.failed},
                       {u"skipped"_s, system.skipped},
                       {u"problem"_s, system.problem ? system.problem->codeName() : QString()}});
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
    return !reached                ? ExitCode::NotReached
        : status.needsPerson() > 0 ? ExitCode::NeedsPerson
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
    engine::MediaUploader uploader((*space)->db(), (*space)->tools(), (*space)->holder(), {});
    QSemaphore ended;
    const auto listening = cancellation.listen([&ended] { ended.release(); });
    const auto round = [&] {
        synchroniser.round(engine::Synchroniser::Scope::PullAndPush, true, cancellation);
        if (uploader.pass(true, cancellation).valueOr(0) > 0) {
            synchroniser.round(engine::Synchroniser::Scope::Push, false, cancellation);
        }
    };
    const auto nextTry = [&] {
        const qint64 records = synchroniser.nextTryMs();
        const qint64 contents = uploader.nextTryMs();
        return records == 0 || contents == 0 ? std::max(records, contents)
                                             : std::min(records, contents);
    };
    round();
    // A connection that broke once is no reason to give up.
    for (int again = 0; again < RetriesOfOnce && nextTry() > 0; ++again) {
        const qint64 wait = nextTry() - (*space)->clock().nowMs();
        if (ended.tryAcquire(1, int(std::clamp<qint64>(wait, 0, LongestWaitMs)))) {
            break;
        }
        round();
    }
    synchroniser.resign();
    tell(synchroniser.status());
    const ExitCode code = exitCode(synchroniser.status());
    return code == ExitCode::Good && nextTry() > 0 ? ExitCode::NotReached : code;
}

ExitCode run(const CommandLine &line, rest::SecretStore &secrets,
             const connectors::Cancellation &cancellation)
{
    auto space = Workspace::open(line, secrets);
    if (!space) {
        return refuse(space.error());
    }
    Metrics metrics;
    if (line.metricsPort > 0) {
        if (const auto served = metrics.serve(line.metricsPort); !served) {
            return refuse(served.error());
        }
    }
    engine::Synchroniser synchroniser((*space)->db(), (*space)->tools(), (*space)->holder(), {});
    QSemaphore wake;
    std::atomic<bool> delivered = false;
    const auto listening = cancellation.listen([&wake] { wake.release(); });
    engine::UploadThread uploads(
        line.database, (*space)->holder(), (*space)->tools(),
        {.status = [&](const syncing::UploadStatus &status) { metrics.noteUploads(status); },
         .delivered =
             [&] {
                 delivered = true;
                 wake.release();
             }});
    uploads.start();
    QStringList said;
    QDeadlineTimer pull(0);
    while (!cancellation.isCancelled()) {
        using Scope = engine::Synchroniser::Scope;
        const bool isPull = pull.hasExpired();
        if (isPull) {
            pull.setRemainingTime(qint64(line.intervalSeconds) * 1000);
        }
        delivered = false;
        QElapsedTimer timer;
        timer.start();
        synchroniser.round(isPull ? Scope::PullAndPush : Scope::Push, false, cancellation);
        const syncing::SyncStatus &status = synchroniser.status();
        metrics.noteRound(status, timer.elapsed());
        if (!line.metricsFile.isEmpty()) {
            if (const auto written = metrics.write(line.metricsFile); !written) {
                output::problem(text::sentence(written.error()));
            }
        }
        QStringList now{QString::number(int(exitCode(status)))};
        for (const syncing::SystemStatus &system : status.systems) {
            now.append(QString::number(system.failed + system.removals.size()));
        }
        if (now != said) {
            tell(status); // a line only when something is different
            said = now;
        }
        while (!delivered && !cancellation.isCancelled() && !pull.hasExpired()) {
            wake.tryAcquire(1, int(pull.remainingTime()));
        }
    }
    uploads.stop(); // before the lease is given back
    synchroniser.resign();
    return exitCode(synchroniser.status());
}

} // namespace worker
