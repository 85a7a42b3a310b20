// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/incomingdraft.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace engine {

IncomingReader::Draft::Draft(IncomingReader &reader, const QString &entity, base::Id record)
    : m_reader(reader), m_writer(reader.m_writers.find(entity)), m_isNew(record.isNull())
{
    m_incoming.entity = entity;
    m_incoming.record = m_isNew ? reader.m_ids.next() : record;
    if (m_isNew) {
        m_incoming.changes.add(entity, m_incoming.record, store::ExistsField, std::nullopt, u"1"_s);
    }
}

bool IncomingReader::Draft::takes(const QString &field) const
{
    return m_takeAll || m_reader.gives(m_writer->fieldGroup(field));
}

base::Result<void> IncomingReader::Draft::set(const QString &field, const QString &value)
{
    return set(field, value.isEmpty() ? std::nullopt : std::optional(value));
}

base::Result<void> IncomingReader::Draft::set(const QString &field, std::optional<QString> value)
{
    if (!m_writer) {
        return base::failure(base::ErrorCode::Store_UnknownField, m_incoming.entity);
    }
    if (!takes(field)) {
        return {};
    }
    std::optional<QString> current;
    if (!m_isNew) {
        SD_TRY_VALUE(current, m_writer->read(m_reader.m_db, m_incoming.record, field));
        if (current && current->isEmpty()) {
            current.reset();
        }
    }
    if (current != value) {
        m_incoming.changes.add(m_incoming.entity, m_incoming.record, field, current, value);
    }
    return {};
}

static const QString IdMember = u"id"_s; // the desk's own; the other side does not know it

static QStringList entries(const QJsonArray &array)
{
    QStringList list;
    for (const QJsonValue &value : array) {
        QJsonObject entry = value.toObject();
        entry.remove(IdMember);
        list.append(QString::fromUtf8(QJsonDocument(entry).toJson(QJsonDocument::Compact)));
    }
    std::ranges::sort(list);
    return list;
}

base::Result<void> IncomingReader::Draft::setList(const QString &field, const QJsonArray &value,
                                                  const QString &keyMember)
{
    if (!m_writer) {
        return base::failure(base::ErrorCode::Store_UnknownField, m_incoming.entity);
    }
    if (!takes(field)) {
        return {};
    }
    std::optional<QString> current;
    if (!m_isNew) {
        SD_TRY_VALUE(current, m_writer->read(m_reader.m_db, m_incoming.record, field));
    }
    const QJsonArray stored = QJsonDocument::fromJson(current.value_or(u"[]"_s).toUtf8()).array();
    if (entries(stored) == entries(value)) {
        return {};
    }
    QHash<QString, QString> ids; // of the entries that stay
    for (const QJsonValue &entry : stored) {
        ids.insert(entry[keyMember].toString(), entry[IdMember].toString());
    }
    QJsonArray list;
    for (const QJsonValue &told : value) {
        QJsonObject entry = told.toObject();
        const QString known = ids.value(entry.value(keyMember).toString());
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
