// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/synchistorymodel.h"

#include "models/sync/syncrunrepository.h"

#include <QLocale>
#include <QMetaEnum>

using namespace Qt::StringLiterals;

namespace syncing {

static QString durationText(const SyncRun &run)
{
    if (!run.endedAt.isValid()) {
        return {};
    }
    const qint64 ms = run.startedAt.msecsTo(run.endedAt);
    if (ms < 60'000) {
        //: Duration in seconds, e.g. "1.2 s"
        return SyncHistoryModel::tr("%1 s").arg(QLocale().toString(double(ms) / 1000, 'f', 1));
    }
    const qint64 minutes = ms / 60'000;
    if (minutes < 60) {
        //: Duration in whole minutes
        return SyncHistoryModel::tr("%1 min").arg(QLocale().toString(minutes));
    }
    //: Duration in hours and minutes
    return SyncHistoryModel::tr("%1 h %2 min")
        .arg(QLocale().toString(minutes / 60), QLocale().toString(minutes % 60));
}

static QString outcomeText(const SyncRun &run, const SyncHistoryModel::Sentence &sentence)
{
    if (run.outcome.isEmpty()) {
        return run.endedAt.isValid() ? QString() : SyncHistoryModel::tr("Interrupted");
    }
    if (run.outcome == QLatin1String("ok")) {
        if (run.pushed == 0 && run.pulled == 0 && run.failed == 0) {
            return SyncHistoryModel::tr("In sync, nothing to do");
        }
        return run.failed == 0
            ? SyncHistoryModel::tr("Done")
            : SyncHistoryModel::tr("%n record(s) need attention", nullptr, int(run.failed));
    }
    bool known = false;
    const int code
        = QMetaEnum::fromType<base::ErrorCode>().keyToValue(run.outcome.toLatin1(), &known);
    return known ? sentence(base::failure(base::ErrorCode(code), {}, {.subject = run.systemName}))
                 : run.outcome;
}

SyncHistoryModel::SyncHistoryModel(store::Store &store, const Sentence &sentence, QObject *parent)
    : ListModel(
        store, [](std::monostate) { return SyncRunRepository::list(); },
        {
            Shows(tr("Started"), &SyncRun::startedAt),
            Shows(tr("System"), &SyncRun::systemName),
            Shows(tr("Duration"), durationText).asNumber(),
            //: Column: how many records went to the system
            Shows(tr("Sent"), &SyncRun::pushed),
            //: Column: how many records came from the system
            Shows(tr("Received"), &SyncRun::pulled),
            Shows(tr("Failed"), &SyncRun::failed),
            Shows(tr("Result"),
                  [sentence](const SyncRun &run) { return outcomeText(run, sentence); })
                .withToolTip()
                .withState([](const SyncRun &run) {
                    return run.outcome == "ok"_L1 && run.failed == 0 ? u"done"_s : u"failed"_s;
                }),
        },
        -1, Qt::AscendingOrder, parent)
{
}

} // namespace syncing

#include "moc_synchistorymodel.cpp"
