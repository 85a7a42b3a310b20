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

static QStringList entries(const QJsonArray &array)
{
    QStringList list;
    for (const QJsonValue &value : array) {
        list.append(
            QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact)));
    }
    std::ranges::sort(list);
    return list;
}

base::Result<void> IncomingReader::Draft::setList(const QString &field, const QJsonArray &value)
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
    if (entries(stored) != entries(value)) {
        m_incoming.changes.add(
            m_incoming.entity, m_incoming.record, field, current,
            QString::fromUtf8(QJsonDocument(value).toJson(QJsonDocument::Compact)));
    }
    return {};
}

Incoming IncomingReader::Draft::finish(const QString &label)
{
    m_incoming.changes.label = label;
    return std::move(m_incoming);
}

} // namespace engine
