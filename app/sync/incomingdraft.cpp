// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/incomingdraft.h"

#include "models/records/fieldtext.h"
#include "models/records/partrepository.h"
#include "models/sync/recordtypes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace engine {

using syncing::Owner;
using syncing::Sides;
using syncing::Verdict;

IncomingReader::Draft::Draft(IncomingReader &reader, const QString &entity, base::Id record,
                             bool isNew)
    : m_reader(reader), m_writer(reader.m_writers.find(entity)), m_isNew(isNew || record.isNull())
{
    m_incoming.entity = entity;
    m_incoming.record = record.isNull() ? reader.m_ids.next() : record;
    if (m_isNew) {
        m_incoming.changes.add(entity, m_incoming.record, store::ExistsField, std::nullopt, u"1"_s);
    }
}

static std::optional<QString> notEmpty(std::optional<QString> value)
{
    return value && value->isEmpty() ? std::nullopt : std::move(value);
}

void IncomingReader::Draft::setBase(const Fields &fields)
{
    m_hasBase = true;
    for (const auto &[field, value] : fields) {
        m_base.insert(field, notEmpty(value));
    }
}

base::Result<void> IncomingReader::Draft::setAll(const Fields &fields)
{
    if (!m_isNew && !m_knowsAll && m_writer) {
        QStringList names;
        for (const auto &[field, value] : fields) {
            names.append(field);
        }
        SD_TRY_VALUE(m_stored, m_writer->readAll(m_reader.m_db, m_incoming.record, names));
    }
    for (const auto &[field, value] : fields) {
        SD_TRY(set(field, value));
    }
    return {};
}

void IncomingReader::Draft::know(const QMap<QString, QString> &stored)
{
    m_knowsAll = true;
    for (auto value = stored.cbegin(); value != stored.cend(); ++value) {
        m_stored.insert(value.key(), *value);
    }
}

Owner IncomingReader::Draft::owner(const QString &field) const
{
    return m_takeAll ? Owner::Remote : m_reader.m_owners.value(m_writer->fieldGroup(field));
}

const syncing::Conflict *IncomingReader::Draft::openConflict(const QString &field,
                                                             const QString &element) const
{
    const auto &open = *m_reader.m_open;
    const auto found = std::ranges::find_if(open, [&](const syncing::Conflict &one) {
        return one.record == m_incoming.record && one.field == field && one.element == element
            && one.entity == m_reader.m_entity;
    });
    return found == open.cend() ? nullptr : &*found;
}

//! The base of an open conflict is the older one: what was told since was only noted.
Sides IncomingReader::Draft::sides(const QString &field, const QString &element,
                                   const std::optional<QString> &base, bool hasBase) const
{
    const syncing::Conflict *open = openConflict(field, element);
    return open ? Sides{.hasBase = true, .base = open->base, .ours = {}, .theirs = {}}
                : Sides{.hasBase = hasBase, .base = base, .ours = {}, .theirs = {}};
}

void IncomingReader::Draft::dispute(const QString &field, const QString &element,
                                    const Sides &sides, Verdict verdict, Owner owner)
{
    const syncing::Conflict *open = openConflict(field, element);
    if (verdict != Verdict::Conflict && !syncing::loses(verdict)) {
        if (open) {
            m_incoming.agreed.append(open->id);
        }
        return;
    }
    m_incoming.conflicts.append({.id = {},
                                 .system = m_reader.m_system.id,
                                 .entity = m_reader.m_entity,
                                 .remoteKey = {},
                                 .recordEntity = m_incoming.entity,
                                 .record = m_incoming.record,
                                 .field = field,
                                 .element = element,
                                 .base = sides.hasBase ? sides.base : std::nullopt,
                                 .ours = sides.ours,
                                 .theirs = sides.theirs,
                                 .owner = owner,
                                 .outcome = verdict == Verdict::Conflict ? QString() : u"owner"_s,
                                 .notedAt = {},
                                 .resolvedAt = {}});
}

base::Result<void> IncomingReader::Draft::set(const QString &field, const QString &value)
{
    return set(field, std::optional(value));
}

base::Result<void> IncomingReader::Draft::set(const QString &field, std::optional<QString> told)
{
    if (!m_writer) {
        return base::failure(base::ErrorCode::Store_UnknownField, m_incoming.entity);
    }
    const Owner owner = this->owner(field);
    if (owner == Owner::None) {
        return {};
    }
    const std::optional<QString> value = notEmpty(std::move(told));
    if (m_isNew) {
        if (value && syncing::isPulled(owner)) {
            m_incoming.changes.add(m_incoming.entity, m_incoming.record, field, std::nullopt,
                                   value);
        }
        return {};
    }
    const bool hasBase = m_hasBase;
    Sides sides = this->sides(field, {}, m_base.value(field), hasBase);
    if (!m_knowsAll && !m_stored.contains(field)) {
        SD_TRY_VALUE(auto read, m_writer->read(m_reader.m_db, m_incoming.record, field));
        m_stored.insert(field, std::move(read));
    }
    const std::optional<QString> stored = m_stored.value(field);
    sides.ours = notEmpty(stored);
    sides.theirs = value;
    const Verdict verdict = syncing::judge(sides, owner);
    if (syncing::takes(verdict)) {
        m_incoming.changes.add(m_incoming.entity, m_incoming.record, field, stored, value);
    }
    m_incoming.resend = m_incoming.resend || verdict == Verdict::OursWins;
    dispute(field, {}, sides, verdict, owner);
    return {};
}

base::Result<void> IncomingReader::Draft::setExists(bool here, bool there, Owner owner)
{
    const auto word = [](bool exists) { return exists ? std::optional(u"1"_s) : std::nullopt; };
    const Sides sides{.hasBase = true, .base = u"1"_s, .ours = word(here), .theirs = word(there)};
    // A removal is never undone or followed by itself where both may edit.
    const Verdict verdict = here == there ? Verdict::Same
        : owner == Owner::Both            ? Verdict::Conflict
        : owner == Owner::Desk            ? Verdict::OursWins
        : owner == Owner::Remote          ? Verdict::TheirsWins
                                          : Verdict::Apart;
    if (syncing::takes(verdict) && here) {
        SD_TRY(removeParts());
        m_incoming.changes.add(m_incoming.entity, m_incoming.record, store::ExistsField, u"1"_s,
                               std::nullopt);
        return {};
    }
    m_incoming.resend = m_incoming.resend || verdict == Verdict::OursWins;
    dispute(store::ExistsField, {}, sides, verdict, owner);
    return {};
}

//! They go with their record, and come back with it.
base::Result<void> IncomingReader::Draft::removeParts()
{
    const records::Type *type = syncing::recordType(m_incoming.entity);
    if (!type) {
        return {};
    }
    const records::PartRepository rows(m_reader.m_db, *type);
    for (const records::Children &list : type->children()) {
        if (!list.parent()) {
            continue;
        }
        SD_TRY_VALUE(const auto parts, rows.texts(m_incoming.record, list));
        for (const auto &[key, texts] : parts.asKeyValueRange()) {
            const records::Part part{.list = &list, .key = key};
            m_incoming.changes.add(m_incoming.entity, m_incoming.record, part.name(),
                                   records::partText(texts), std::nullopt);
        }
    }
    return {};
}

void IncomingReader::Draft::overrule(const QString &field, const QString &element,
                                     const QString &theirs)
{
    m_incoming.resend = true;
    dispute(field, element, {.hasBase = false, .base = {}, .ours = {}, .theirs = theirs},
            Verdict::OursWins, Owner::Desk);
}

base::Result<void> IncomingReader::Draft::setParts(const records::Type &type,
                                                   const records::Children &list, const void *told,
                                                   const void *base)
{
    using records::Parts;
    const Parts theirs = records::partsOf(list, told);
    const Parts before = base ? records::partsOf(list, base) : Parts();
    Parts here;
    if (!m_isNew) {
        SD_TRY_VALUE(here,
                     records::PartRepository(m_reader.m_db, type).texts(m_incoming.record, list));
    }
    const auto whole = [](const Parts &parts, const QString &key) {
        return parts.contains(key) ? std::optional(records::partText(parts.value(key)))
                                   : std::nullopt;
    };
    QStringList keys = here.keys() + theirs.keys() + before.keys();
    keys.removeDuplicates();
    for (const QString &key : std::as_const(keys)) {
        records::Part part{.list = &list, .key = key};
        const records::PartTexts agreed = partBase(part, before.value(key));
        if (!theirs.contains(key) || !here.contains(key)) {
            m_base.insert(part.name(),
                          agreed.isEmpty() ? std::nullopt
                                           : std::optional(records::partText(agreed)));
            m_stored.insert(part.name(), whole(here, key));
            SD_TRY(set(part.name(), whole(theirs, key)));
            continue;
        }
        for (const records::Field *field : records::partFields(list)) {
            part.field = field;
            m_base.insert(part.name(), store::orNothing(agreed.value(field->name)));
            m_stored.insert(part.name(), store::orNothing(here.value(key).value(field->name)));
            SD_TRY(set(part.name(), theirs.value(key).value(field->name)));
        }
    }
    return {};
}

//! What was agreed on about a part. Conflicts about it that are still open tell an older agreement.
//! Those about one field of a part that one side removed meanwhile, and about a removal that was
//! taken back, are replaced by what comes of the part now.
records::PartTexts IncomingReader::Draft::partBase(const records::Part &part,
                                                   records::PartTexts base)
{
    for (const syncing::Conflict &open : std::as_const(*m_reader.m_open)) {
        if (open.record != m_incoming.record || open.entity != m_reader.m_entity) {
            continue;
        }
        const auto about
            = records::Part::parse(*syncing::recordType(m_incoming.entity), open.field);
        if (!about || about->list != part.list || about->key != part.key) {
            continue;
        }
        if (!about->field) {
            base = records::partTexts(open.base.value_or(QString())).value_or(records::PartTexts());
        } else if (open.base) {
            base.insert(about->field->name, *open.base);
        } else {
            base.remove(about->field->name);
        }
        m_replaced.append(open);
    }
    return base;
}

Incoming IncomingReader::Draft::finish(const QString &label)
{
    for (const syncing::Conflict &old : std::as_const(m_replaced)) {
        const auto isAsOld = [&](const syncing::Conflict &now) {
            return now.field == old.field && now.outcome.isEmpty();
        };
        if (!std::ranges::any_of(m_incoming.conflicts, isAsOld)
            && !m_incoming.agreed.contains(old.id)) {
            m_incoming.agreed.append(old.id);
        }
    }
    m_incoming.changes.label = label;
    return std::move(m_incoming);
}

} // namespace engine
