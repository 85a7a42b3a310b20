// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/type.h"

#include "models/records/fieldtext.h"
#include "models/store/database.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace records {

QList<const Field *> Type::fieldsThat(bool Field::*flag) const
{
    QList<const Field *> found;
    for (const Field &field : m_fields) {
        if (field.*flag) {
            found += &field;
        }
    }
    return found;
}

const Field *Children::parent() const
{
    const Type &parts = type();
    const auto names = [](const Field &field) {
        return field.kind == Kind::Reference && field.isLocal && field.makesRow;
    };
    const auto found = std::ranges::find_if(parts.fields(), names);
    return found == parts.fields().cend() ? nullptr : &*found;
}

void Type::add(Field field, bool isKey)
{
    Q_ASSERT(!find(field.name));
    if (isKey) {
        m_key = m_fields.size();
    }
    m_fields += std::move(field);
}

const Field *Type::find(const QString &name) const
{
    for (const Field &field : m_fields) {
        if (field.name == name) {
            return &field;
        }
    }
    return nullptr;
}

QStringList Type::rowColumns() const
{
    QStringList names = hasId() ? QStringList{u"id"_s} : QStringList();
    for (const Field &field : m_fields) {
        names += field.column;
    }
    if (isStamped()) {
        names += u"changed_at"_s;
    }
    return names;
}

QStringList Type::columns() const
{
    return m_version.get ? rowColumns() << u"version"_s : rowColumns();
}

void Type::restore(void *record, const store::Rows &rows, int first) const
{
    if (hasId()) {
        m_id.set(record, rows.value(first++));
    }
    for (const Field &field : m_fields) {
        field.access.set(record, rows.value(first++));
    }
    if (isStamped()) {
        m_changedAt.set(record, rows.value(first++));
    }
    if (m_version.set) {
        m_version.set(record, rows.value(first));
    }
    settle(record);
}

QVariantList Type::row(const void *record) const
{
    QVariantList values;
    if (hasId()) {
        values += m_id.get(record);
    }
    for (const Field &field : m_fields) {
        const QVariant value = field.access.get(record);
        // A column that is never NULL holds what a new record's does.
        values += value.isNull() && field.initial.isValid() ? field.initial : value;
    }
    if (isStamped()) {
        const QVariant changed = m_changedAt.get(record);
        values += changed.isNull() ? QVariant(qint64(0)) : changed;
    }
    return values;
}

void Type::makeTold(void *record) const
{
    const std::shared_ptr<void> fresh = make();
    if (hasId()) {
        m_id.set(record, m_id.get(fresh.get()));
    }
    if (m_version.set) {
        m_version.set(record, m_version.get(fresh.get()));
    }
    if (isStamped()) {
        m_changedAt.set(record, m_changedAt.get(fresh.get()));
    }
    for (const Field &field : m_fields) {
        if (field.isLocal) {
            field.access.set(record, field.access.get(fresh.get()));
        }
        if (field.access.ref) {
            field.access.ref(record).id = {};
        }
    }
    for (const Children &children : m_children) {
        for (qsizetype i = 0; i < children.count(record); ++i) {
            children.type().makeTold(children.edit(record, i));
        }
    }
    settle(record); // the amounts of parts lost their currency
}

void Type::settle(void *record) const
{
    if (m_settle) {
        m_settle(record);
    }
}

base::Id Type::id(const void *record) const
{
    return base::Id(m_id.get(record).toLongLong());
}

base::Result<void> Type::checkValue(const void *record) const
{
    for (const Field &field : m_fields) {
        const auto text = toText(field, stored(record, field));
        if (field.required && !text) {
            return base::failure(base::ErrorCode::Value_Empty, {}, {.field = field.name});
        }
        SD_TRY(toStored(field, text));
    }
    return m_rule ? m_rule(record) : base::Result<void>();
}

base::Result<void> Type::check(store::Database &db, const void *record) const
{
    if (m_rule) {
        SD_TRY(m_rule(record));
    }
    return m_storeRule ? m_storeRule(db, record) : base::Result<void>();
}

} // namespace records
