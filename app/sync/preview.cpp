// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/preview.h"

#include "app/connectors/json/payloadjson.h"
#include "app/sync/payloadreader.h"
#include "app/sync/snapshot.h"
#include "models/sync/remotesystemrepository.h"
#include "models/sync/syncitemrepository.h"
#include "models/sync/synclinkrepository.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace engine {

using Lines = QList<std::pair<QString, QString>>;

static void addLines(Lines &lines, const QString &name, const QJsonValue &value)
{
    const QString prefix = name.isEmpty() ? name : name + u'.';
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            addLines(lines, prefix + member.key(), member.value());
        }
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            addLines(lines, u"%1 %2"_s.arg(name).arg(i + 1), array.at(i));
        }
    } else {
        lines.append({name, value.toVariant().toString()});
    }
}

Lines flattened(const connectors::Payload &payload)
{
    Lines lines;
    addLines(lines, {}, json::toJson(payload));
    return lines;
}

static Preview difference(const Lines &before, const Lines &after)
{
    QHash<QString, QString> old;
    for (const auto &[field, value] : before) {
        old.insert(field, value);
    }
    Preview lines;
    for (const auto &[field, value] : after) {
        const auto found = old.constFind(field);
        lines.append({field, found == old.cend() ? std::nullopt : std::optional(*found), value});
        old.remove(field);
    }
    for (const auto &[field, value] : before) {
        if (old.contains(field)) {
            lines.append({field, value, std::nullopt});
        }
    }
    return lines;
}

base::Result<Preview> preview(store::Database &db, base::Id system, const QString &entity,
                              base::Id record)
{
    const auto kind = connectors::entityFromName(entity);
    if (!kind) {
        return Preview();
    }
    SD_TRY_VALUE(const syncing::RemoteSystem remote,
                 syncing::RemoteSystemRepository(db).find(system));
    SD_TRY_VALUE(const auto link, syncing::SyncLinkRepository(db).find(system, entity, record));
    const auto agreed = link ? snapshotPayload(*kind, link->base) : std::nullopt;
    const Lines before = agreed ? flattened(*agreed) : Lines();
    SD_TRY_VALUE(const auto answer, PayloadReader(db, remote).read(*kind, {record}));
    const auto found = answer.constFind(record);
    if (found == answer.cend()) {
        return difference(before, {});
    }
    if (!found->ok()) {
        return found->error();
    }
    return difference(before, flattened(found->value().payload));
}

base::Result<QList<Planned>> dryRun(store::Database &db, int limit)
{
    const syncing::SyncItemRepository items(db);
    SD_TRY_VALUE(const auto ids, items.ids(syncing::SyncItemFilter::Queued, {}, limit));
    SD_TRY_VALUE(const auto byId, items.byIds(ids));
    QList<Planned> all;
    for (const base::Id id : ids) {
        const syncing::SyncItem item = byId.value(id);
        Planned planned{.kind = Planned::Kind::Same,
                        .systemName = item.systemName,
                        .entity = item.entity,
                        .key = item.key,
                        .title = item.title,
                        .changes = {},
                        .problem = {}};
        auto lines = preview(db, item.system, item.entity, item.record);
        if (!lines) {
            planned.kind = Planned::Kind::Problem;
            planned.problem = lines.error();
        } else {
            const bool isNew = std::ranges::none_of(
                *lines, [](const PreviewLine &line) { return line.before.has_value(); });
            const bool removed = std::ranges::none_of(
                *lines, [](const PreviewLine &line) { return line.after.has_value(); });
            std::ranges::copy_if(*lines, std::back_inserter(planned.changes),
                                 &PreviewLine::isChange);
            planned.kind = removed          ? Planned::Kind::Removed
                : isNew                     ? Planned::Kind::New
                : planned.changes.isEmpty() ? Planned::Kind::Same
                                            : Planned::Kind::Changed;
        }
        all.append(planned);
    }
    return all;
}

} // namespace engine
