// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/synchistorymodel.h"

#include "models/store/cellalignment.h"
#include "models/sync/syncrunrepository.h"

#include <QLocale>
#include <QMetaEnum>

namespace syncing {

SyncHistoryModel::SyncHistoryModel(store::Store &store, Sentence sentence, QObject *parent)
    : PagedModel(store, parent), m_sentence(std::move(sentence))
{
}

int SyncHistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant SyncHistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return PagedModel::headerData(section, orientation, role);
    }
    switch (Column(section)) {
    case StartedColumn:
        return tr("Started");
    case SystemColumn:
        return tr("System");
    case DurationColumn:
        return tr("Duration");
    case PushedColumn:
        //: Column: how many records went to the system
        return tr("Sent");
    case PulledColumn:
        //: Column: how many records came from the system
        return tr("Received");
    case FailedColumn:
        return tr("Failed");
    case OutcomeColumn:
        return tr("Result");
    case ColumnCount:
        break;
    }
    return {};
}

SyncHistoryModel::IdsQuery SyncHistoryModel::idsQuery() const
{
    return [](store::Database &db, qint64 limit) { return SyncRunRepository(db).recentIds(limit); };
}

SyncHistoryModel::RowsQuery SyncHistoryModel::rowsQuery() const
{
    return [](store::Database &db, const QList<base::Id> &ids) {
        return SyncRunRepository(db).byIds(ids);
    };
}

static QString durationText(qint64 ms)
{
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

QString SyncHistoryModel::outcomeText(const SyncRun &run) const
{
    if (run.outcome.isEmpty()) {
        return run.endedAt.isValid() ? QString() : tr("Broken off");
    }
    if (run.outcome == QLatin1String("ok")) {
        if (run.pushed == 0 && run.pulled == 0 && run.failed == 0) {
            return tr("In sync, nothing to do");
        }
        return run.failed == 0 ? tr("Done")
                               : tr("%n record(s) need attention", nullptr, int(run.failed));
    }
    bool known = false;
    const int code
        = QMetaEnum::fromType<base::ErrorCode>().keyToValue(run.outcome.toLatin1(), &known);
    return known ? m_sentence(base::failure(base::ErrorCode(code), {}, {.subject = run.systemName}))
                 : run.outcome;
}

QString SyncHistoryModel::text(const SyncRun &run, int column) const
{
    switch (Column(column)) {
    case StartedColumn:
        return QLocale().toString(run.startedAt.toLocalTime(), QLocale::ShortFormat);
    case SystemColumn:
        return run.systemName;
    case DurationColumn:
        return run.endedAt.isValid() ? durationText(run.startedAt.msecsTo(run.endedAt)) : QString();
    case PushedColumn:
        return QLocale().toString(run.pushed);
    case PulledColumn:
        return QLocale().toString(run.pulled);
    case FailedColumn:
        return QLocale().toString(run.failed);
    case OutcomeColumn:
        return outcomeText(run);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant SyncHistoryModel::cell(const SyncRun &run, int column, int role) const
{
    const bool isNumber = column == DurationColumn || column == PushedColumn
        || column == PulledColumn || column == FailedColumn;
    switch (role) {
    case Qt::DisplayRole:
        return text(run, column);
    case Qt::ToolTipRole:
        return column == OutcomeColumn ? outcomeText(run) : QString();
    case Qt::TextAlignmentRole:
        return store::cellAlignment(isNumber);
    case StateRole:
        return run.outcome == QLatin1String("ok") && run.failed == 0 ? QStringLiteral("done")
                                                                     : QStringLiteral("failed");
    default:
        return {};
    }
}

} // namespace syncing

#include "moc_synchistorymodel.cpp"
