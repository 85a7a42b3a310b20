// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/keylookup.h"

#include "models/records/tablerepository.h"
#include "models/sync/recordtypes.h"

using namespace Qt::StringLiterals;

namespace engine {

base::Error unknownReference(const QString &what, const QString &key)
{
    return base::failure(base::ErrorCode::Sync_Mapping, u"unknown %1 %2"_s.arg(what, key),
                         {.subject = key, .field = what});
}

base::Result<void> KeyLookup::learn(const QString &entity, const QList<base::Id> &ids)
{
    Known &known = m_known[entity];
    QList<base::Id> wanted;
    for (const base::Id id : ids) {
        if (!id.isNull() && !known.keys.contains(id)) {
            wanted += id;
        }
    }
    if (wanted.isEmpty()) {
        return {};
    }
    SD_TRY_VALUE(const auto found,
                 records::TableRepository(m_db, *syncing::recordType(entity)).keys(wanted));
    for (auto key = found.cbegin(); key != found.cend(); ++key) {
        known.keys.insert(key.key(), *key);
        known.ids.insert(*key, key.key());
    }
    return {};
}

base::Result<void> KeyLookup::learn(const QString &entity, const QStringList &keys)
{
    Known &known = m_known[entity];
    QStringList wanted;
    for (const QString &key : keys) {
        if (!key.isEmpty() && !known.ids.contains(key)) {
            wanted += key;
        }
    }
    if (wanted.isEmpty()) {
        return {};
    }
    SD_TRY_VALUE(const auto found,
                 records::TableRepository(m_db, *syncing::recordType(entity)).idsOf(wanted));
    for (const QString &key : std::as_const(wanted)) {
        const base::Id id = found.value(key);
        known.ids.insert(key, id);
        if (!id.isNull()) {
            known.keys.insert(id, key);
        }
    }
    return {};
}

void KeyLookup::remember(const QString &entity, base::Id id, const QString &key)
{
    m_known[entity].keys.insert(id, key);
    m_known[entity].ids.insert(key, id);
}

base::Result<QString> KeyLookup::key(const QString &entity, base::Id id)
{
    if (id.isNull()) {
        return QString();
    }
    SD_TRY(learn(entity, QList{id}));
    const auto &keys = m_known[entity].keys;
    const auto found = keys.constFind(id);
    return found == keys.cend() ? base::Result<QString>(unknownReference(entity, id.toString()))
                                : base::Result<QString>(*found);
}

base::Result<base::Id> KeyLookup::idIfThere(const QString &entity, const QString &key)
{
    SD_TRY(learn(entity, QStringList{key}));
    return m_known[entity].ids.value(key);
}

base::Result<base::Id> KeyLookup::id(const QString &entity, const QString &key)
{
    if (key.isEmpty()) {
        return base::Id();
    }
    SD_TRY_VALUE(const base::Id id, idIfThere(entity, key));
    return id.isNull() ? base::Result<base::Id>(unknownReference(entity, key))
                       : base::Result<base::Id>(id);
}

base::Result<void> KeyLookup::fillOne(const records::Type &type, void *record)
{
    for (const records::Field &field : type.fields()) {
        if (field.access.ref && !field.isLocal) {
            records::Ref &ref = field.access.ref(record);
            SD_TRY_VALUE(ref.key, key(field.refersTo, ref.id));
        }
    }
    return {};
}

base::Result<QList<base::Result<void>>> KeyLookup::fill(const records::Type &type,
                                                        const QList<void *> &records)
{
    for (const records::Field &field : type.fields()) {
        if (field.access.ref && !field.isLocal) {
            QList<base::Id> ids;
            for (void *record : records) {
                ids += field.access.ref(record).id;
            }
            SD_TRY(learn(field.refersTo, ids));
        }
    }
    QList<base::Result<void>> answers;
    for (void *record : records) {
        auto filled = fillOne(type, record);
        if (!filled && filled.error().code != base::ErrorCode::Sync_Mapping) {
            return filled.error();
        }
        answers.append(std::move(filled));
    }
    return answers;
}

} // namespace engine
