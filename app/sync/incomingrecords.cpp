// SPDX-License-Identifier: GPL-3.0-or-later
// The part of IncomingReader for records that their description says everything about.
#include "app/sync/incomingdraft.h"
#include "models/records/fieldtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace engine {

using namespace connectors;
using records::Children;
using records::Field;
using records::Type;

base::Result<base::Id> IncomingReader::referred(const QString &entity, const QString &key)
{
    SD_TRY_VALUE(const base::Id id, m_keys.id(entity, key));
    return id.isNull() ? base::Result<base::Id>(unknownReference(entity, key))
                       : base::Result<base::Id>(id);
}

base::Result<IncomingReader::Fields> IncomingReader::fieldsOf(const Type &type, const void *record)
{
    Fields fields;
    for (const Field &field : type.fields()) {
        if (field.isLocal) {
            continue;
        }
        if (!field.access.key) {
            fields.append({field.name, records::toText(field, type.stored(record, field))});
            continue;
        }
        const QString key = field.access.key(record);
        auto id = field.required ? referred(field.refersTo, key) : m_keys.id(field.refersTo, key);
        if (!id && field.mayBeUnknown && id.error().code == base::ErrorCode::Sync_Mapping) {
            id = base::Id();
        }
        SD_TRY(id);
        fields.append({field.name, id->isNull() ? QString() : id->toString()});
    }
    return fields;
}

bool IncomingReader::looksAtSomeOf(const Type &type) const
{
    return std::ranges::any_of(type.fields(), [&](const Field &field) {
        return !field.isLocal && looksAt(type.groupOf(field));
    });
}

base::Result<Incoming> IncomingReader::described(const Type &type, const void *record,
                                                 const void *base)
{
    const QString &entity = type.entity();
    const QString key = type.stored(record, *type.key()).toString();
    SD_TRY_VALUE(const base::Id byKey, m_keys.idIfThere(entity, key));
    SD_TRY_VALUE(const base::Id id, known(entity, byKey));
    const bool isNew = id.isNull();
    // Whoever registers at a portal is let in, whoever owns the customers.
    const bool registers = isNew && entity == "customer"_L1 && m_system.isSalesChannel();
    if (isNew && m_link) {
        SD_TRY_VALUE(auto kept, removedHere(entity, type.group()));
        if (kept) {
            return *std::move(kept);
        }
    }
    if (isNew ? !registers && !gives(type.group()) : !looksAtSomeOf(type)) {
        return Incoming(); // of no concern to the desk
    }
    Draft draft(*this, entity, isNew && m_link ? m_link->record : id, isNew);
    if (registers) {
        draft.takeAll();
    }
    if (base) {
        // A base that names what is gone by now is none.
        if (const base::Result<Fields> before = fieldsOf(type, base)) {
            draft.setBase(*before);
        }
    }
    SD_TRY_VALUE(const Fields told, fieldsOf(type, record));
    SD_TRY(draft.setAll(told));
    for (const Children &list : type.children()) {
        SD_TRY(draft.setParts(type, list, record, base));
    }
    Incoming incoming
        = draft.finish(label(QLatin1StringView("pulled." + type.entity().toLatin1()), key));
    const auto renames
        = [&](const store::FieldChange &change) { return change.field == type.key()->name; };
    if (isNew) {
        m_keys.remember(entity, incoming.record, key);
    } else if (std::ranges::any_of(incoming.changes.changes, renames)) {
        m_keys.forget();
    }
    return incoming;
}

} // namespace engine
