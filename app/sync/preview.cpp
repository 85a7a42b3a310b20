// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/preview.h"

#include "app/connectors/json/payloadjson.h"
#include "app/sync/payloadreader.h"
#include "models/sync/remotesystemrepository.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace engine {

//! Flattens: members of members are "member.member", entries of lists are "member 1" …
static void addLines(Preview &lines, const QString &name, const QJsonValue &value)
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

base::Result<Preview> preview(store::Database &db, base::Id system, const QString &entity,
                              base::Id record)
{
    const auto kind = connectors::entityFromName(entity);
    if (!kind) {
        return Preview();
    }
    SD_TRY_VALUE(const syncing::RemoteSystem remote,
                 syncing::RemoteSystemRepository(db).find(system));
    SD_TRY_VALUE(const auto answer, PayloadReader(db, remote).read(*kind, {record}));
    const auto found = answer.constFind(record);
    if (found == answer.cend()) {
        return Preview();
    }
    if (!found->ok()) {
        return found->error();
    }
    Preview lines;
    addLines(lines, {}, json::toJson(found->value().payload));
    return lines;
}

} // namespace engine
