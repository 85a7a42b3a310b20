// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/outgoingchanges.h"

#include "models/store/outbox.h"
#include "models/store/reading.h"

using namespace Qt::StringLiterals;

namespace store {

namespace {

struct Target
{
    base::Id system;
    QString fieldGroup;
};

//! Systems that the desk sends a field group to (syncing::isPushed).
base::Result<QList<Target>> desksTargets(Database &db)
{
    return listOf(db.select(u"SELECT system_id, field_group FROM ownership "
                            "WHERE owner IN ('desk', 'both')"_s),
                  [&](const Rows &rows) {
                      return Target{rows.id(0), rows.text(1)};
                  });
}

} // namespace

OutgoingChanges::OutgoingChanges(const RecordWriters &writers, base::IdMaker &ids)
    : m_writers(writers), m_ids(ids)
{
}

void OutgoingChanges::note(const FieldChange &change)
{
    const RecordWriter *writer = m_writers.find(change.entity);
    const QString group = writer->fieldGroup(change.field);
    if (group.isEmpty()) {
        return;
    }
    const QStringList entities = writer->outboxEntities(change.field);
    for (const QString &entity : entities) {
        const Noted noted{{change.entity, change.record}, group, entity};
        const auto before = m_known.size();
        m_known.insert(noted);
        if (m_known.size() > before) {
            m_noted.append(noted);
        }
    }
}

base::Result<void> OutgoingChanges::queue(Database &db, const Author &author, qint64 nowMs) const
{
    if (m_noted.isEmpty()) {
        return {};
    }
    SD_TRY_VALUE(const QList<Target> targets, desksTargets(db));
    for (const Target &target : targets) {
        if (target.system == author.originSystem) {
            continue; // it told us itself
        }
        for (const Noted &one : m_noted) {
            if (one.group != target.fieldGroup) {
                continue;
            }
            const auto &[entity, record] = one.record;
            SD_TRY_VALUE(const bool sent,
                         m_writers.find(entity)->isSentTo(db, record, target.system));
            if (sent) {
                SD_TRY(outbox::enqueue(db, m_ids, target.system, one.entity, record, nowMs));
            }
        }
    }
    return {};
}

} // namespace store
