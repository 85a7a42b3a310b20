// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/decision.h"

#include "models/sync/conflictrepository.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace engine {

//! What the elements of a list kept as JSON are told apart by.
static QString keyMemberOf(const QString &field)
{
    return field == "payments"_L1 ? u"reference"_s : u"unit"_s;
}

//! The list with one element said as \a element; without it when that is nothing.
static QString withElement(const QString &list, const QString &keyMember, const QString &key,
                           const syncing::MergeValue &element)
{
    const QJsonArray before = QJsonDocument::fromJson(list.toUtf8()).array();
    QJsonArray after;
    QJsonValue id;
    for (const QJsonValue &entry : before) {
        if (entry[keyMember].toString() == key) {
            id = entry[u"id"_s];
        } else {
            after.append(entry);
        }
    }
    if (element) {
        QJsonObject entry = QJsonDocument::fromJson(element->toUtf8()).object();
        if (id.isString()) {
            entry.insert(u"id"_s, id);
        }
        after.append(entry);
    }
    return QString::fromUtf8(QJsonDocument(after).toJson(QJsonDocument::Compact));
}

base::Result<store::ChangeSet> decision(store::Database &db, const store::RecordWriters &writers,
                                        const syncing::Conflict &conflict, const QString &outcome,
                                        const syncing::MergeValue &value)
{
    SD_TRY_VALUE(const auto found, syncing::ConflictRepository(db).byIds({conflict.id}));
    const auto now = found.constFind(conflict.id);
    if (now == found.cend() || !now->isOpen() || now->theirs != conflict.theirs) {
        return base::failure(base::ErrorCode::Store_Conflict, {},
                             {.subject = conflict.remoteKey, .field = conflict.field});
    }
    const store::RecordWriter *writer = writers.find(conflict.recordEntity);
    if (!writer) {
        return base::failure(base::ErrorCode::Store_UnknownField, conflict.recordEntity);
    }
    store::ChangeSet changes;
    const bool comesBack = conflict.field == store::ExistsField && conflict.theirs;
    if (outcome != "ours"_L1 && !comesBack) { // what comes back is read from the system
        SD_TRY_VALUE(const auto ours, writer->read(db, conflict.record, conflict.field));
        syncing::MergeValue wanted = outcome == "theirs"_L1 ? conflict.theirs : value;
        if (!conflict.element.isEmpty()) {
            wanted = withElement(ours.value_or(u"[]"_s), keyMemberOf(conflict.field),
                                 conflict.element, wanted);
        }
        if (wanted != ours) {
            changes.add(conflict.recordEntity, conflict.record, conflict.field, ours, wanted);
        }
    }
    changes.add(u"sync_conflict"_s, conflict.id, u"outcome"_s, std::nullopt, outcome);
    return changes;
}

} // namespace engine
