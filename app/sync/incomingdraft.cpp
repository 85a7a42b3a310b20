// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/incomingdraft.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

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

void IncomingReader::Draft::setBase(const QString &field, const QJsonArray &value)
{
    m_hasBase = true;
    m_base.insert(field, QString::fromUtf8(QJsonDocument(value).toJson(QJsonDocument::Compact)));
}

base::Result<void> IncomingReader::Draft::expect(const Fields &fields)
{
    if (m_isNew || m_knowsAll || !m_writer) {
        return {};
    }
    QStringList names;
    for (const auto &[field, value] : fields) {
        names.append(field);
    }
    SD_TRY_VALUE(m_stored, m_writer->readAll(m_reader.m_db, m_incoming.record, names));
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
        m_incoming.changes.add(m_incoming.entity, m_incoming.record, store::ExistsField, u"1"_s,
                               std::nullopt);
        return {};
    }
    m_incoming.resend = m_incoming.resend || verdict == Verdict::OursWins;
    dispute(store::ExistsField, {}, sides, verdict, owner);
    return {};
}

void IncomingReader::Draft::overrule(const QString &field, const QString &element,
                                     const QString &theirs)
{
    m_incoming.resend = true;
    dispute(field, element, {.hasBase = false, .base = {}, .ours = {}, .theirs = theirs},
            Verdict::OursWins, Owner::Desk);
}

static const QString IdMember = u"id"_s; // the desk's own; the other side does not know it

static syncing::MergeList elementsOf(const QJsonArray &array, const QString &keyMember)
{
    syncing::MergeList list;
    for (const QJsonValue &value : array) {
        QJsonObject entry = value.toObject();
        entry.remove(IdMember);
        list.append(
            {.key = entry.value(keyMember).toString(),
             .value = QString::fromUtf8(QJsonDocument(entry).toJson(QJsonDocument::Compact))});
    }
    std::ranges::sort(list, {}, &syncing::ListElement::key);
    return list;
}

base::Result<void> IncomingReader::Draft::setList(const QString &field, const QJsonArray &value,
                                                  const QString &keyMember)
{
    if (!m_writer) {
        return base::failure(base::ErrorCode::Store_UnknownField, m_incoming.entity);
    }
    const Owner owner = this->owner(field);
    if (owner == Owner::None || (m_isNew && !syncing::isPulled(owner))) {
        return {};
    }
    std::optional<QString> current;
    if (!m_isNew) {
        SD_TRY_VALUE(current, m_writer->read(m_reader.m_db, m_incoming.record, field));
    }
    const auto arrayOf = [](const std::optional<QString> &json) {
        return QJsonDocument::fromJson(json.value_or(u"[]"_s).toUtf8()).array();
    };
    const QJsonArray stored = arrayOf(current);
    const syncing::MergeList ours = elementsOf(stored, keyMember);
    const auto base = m_hasBase && m_base.contains(field)
        ? std::optional(elementsOf(arrayOf(m_base.value(field)), keyMember))
        : std::nullopt;
    const syncing::ListMerge merge
        = syncing::mergeLists(base, ours, elementsOf(value, keyMember), owner);
    for (const syncing::ElementVerdict &one : merge.disputed) {
        m_incoming.resend = m_incoming.resend || one.verdict == Verdict::OursWins;
        dispute(field, one.key, one.sides, one.verdict, owner);
    }
    if (merge.merged == ours) {
        return {};
    }
    QHash<QString, QString> ids; // of the entries that stay
    for (const QJsonValue &entry : stored) {
        ids.insert(entry[keyMember].toString(), entry[IdMember].toString());
    }
    QJsonArray list;
    for (const syncing::ListElement &element : merge.merged) {
        QJsonObject entry = QJsonDocument::fromJson(element.value.toUtf8()).object();
        const QString known = ids.value(element.key);
        entry.insert(IdMember, known.isEmpty() ? m_reader.m_ids.next().toString() : known);
        list.append(entry);
    }
    m_incoming.changes.add(m_incoming.entity, m_incoming.record, field, current,
                           QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact)));
    return {};
}

Incoming IncomingReader::Draft::finish(const QString &label)
{
    m_incoming.changes.label = label;
    return std::move(m_incoming);
}

} // namespace engine
