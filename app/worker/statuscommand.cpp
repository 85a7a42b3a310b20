// SPDX-License-Identifier: GPL-3.0-or-later
// The command "status".
#include "app/worker/output.h"
#include "app/worker/synccommands.h"
#include "models/base/instants.h"
#include "models/store/database.h"
#include "models/store/migrator.h"
#include "models/sync/syncstatusrepository.h"
#include "ui/text/errortext.h"
#include "ui/text/removaltext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace worker {

static base::Result<QList<syncing::SystemStatus>> readStatus(const CommandLine &line)
{
    SD_TRY_VALUE(const auto db, store::Database::open(line.database));
    SD_TRY(store::Migrator(u":/sql/desk"_s, u"supplierdesk"_s).run(*db));
    return syncing::SyncStatusRepository(*db).systems();
}

static QJsonObject toJson(const syncing::SystemStatus &status)
{
    return {{u"code"_s, status.system.code},
            {u"name"_s, status.system.name},
            {u"role"_s, syncing::roleWord(status.system.role)},
            {u"connector"_s, status.system.connector},
            {u"enabled"_s, status.system.enabled},
            {u"pending"_s, status.pending},
            {u"sending"_s, status.sending},
            {u"failed"_s, status.failed},
            {u"skipped"_s, status.skipped},
            {u"removalsToAgree"_s, status.removals.size()},
            {u"lastSuccess"_s,
             status.lastSuccess.isValid() ? QJsonValue(base::instantText(status.lastSuccess))
                                          : QJsonValue()}};
}

ExitCode status(const CommandLine &line)
{
    const auto systems = readStatus(line);
    if (!systems) {
        output::problem(text::sentence(systems.error()));
        return ExitCode::Failed;
    }
    QJsonArray list;
    qint64 failed = 0;
    for (const syncing::SystemStatus &status : *systems) {
        failed += status.failed + status.removals.size();
        list.append(toJson(status));
        if (!line.json) {
            for (const syncing::RemovalHold &hold : status.removals) {
                output::line(text::removalSentence(hold, status.system.name));
            }
            output::line(
                QCoreApplication::translate(
                    "worker::StatusCommand",
                    "%1: %2 queued, %3 need attention, %4 skipped, last synced %5")
                    .arg(status.system.name)
                    .arg(status.pending + status.sending)
                    .arg(status.failed)
                    .arg(status.skipped)
                    .arg(status.lastSuccess.isValid()
                             ? status.lastSuccess.toLocalTime().toString(Qt::ISODate)
                             : QCoreApplication::translate("worker::StatusCommand", "never")));
        }
    }
    if (line.json) {
        output::line(QString::fromUtf8(
            QJsonDocument(QJsonObject{{u"systems"_s, list}}).toJson(QJsonDocument::Compact)));
    }
    return failed > 0 ? ExitCode::NeedsPerson : ExitCode::Good;
}

} // namespace worker
