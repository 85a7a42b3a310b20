// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/draft.h"

#include <utility>

namespace records {

//! An empty text is the same as none.
static void put(Draft::Texts &texts, const QString &field, const QString &text)
{
    if (text.isEmpty()) {
        texts.remove(field);
    } else {
        texts.insert(field, text);
    }
}

Draft::Draft(const Type &type, base::Id id, const Texts &stored)
    : m_type(&type), m_id(id), m_stored(stored)
{
    m_stored.removeIf([](const auto &it) { return it.value().isEmpty(); });
    m_texts = m_stored;
}

Draft Draft::makeNew(const Type &type, base::Id id, const Texts &begun)
{
    // What a new row holds before anybody wrote it is what a fresh value holds.
    Draft draft(type, id, records::texts(type, type.make().get()));
    draft.m_isNew = true;
    draft.m_texts.insert(begun);
    draft.beginHere();
    return draft;
}

const Field *Draft::described(const QString &field) const
{
    return m_type ? m_type->find(field) : nullptr;
}

void Draft::setText(const QString &field, const QString &text)
{
    put(m_texts, field, text);
}

void Draft::setStoredText(const QString &field, const QString &text)
{
    put(m_stored, field, text);
}

base::Result<QString> Draft::normalized(const QString &field) const
{
    const QString typed = text(field);
    if (typed.trimmed().isEmpty()) {
        return QString();
    }
    if (described(field)) {
        return records::normalized(*m_type, field, typed);
    }
    return m_reader ? m_reader(field, m_texts) : base::Result<QString>(typed.trimmed());
}

bool Draft::isModified(const QString &field) const
{
    const auto value = normalized(field);
    return !value || *value != storedText(field);
}

QStringList Draft::modifiedFields() const
{
    QStringList fields;
    if (m_type) { // these come in the order of the description
        for (const Field &field : m_type->fields()) {
            fields += field.name;
        }
    }
    Texts others = m_stored;
    others.insert(m_texts);
    others.removeIf([this](const auto &it) { return described(it.key()) != nullptr; });
    fields += others.keys();
    fields.removeIf([this](const QString &field) { return !isModified(field); });
    return fields;
}

bool Draft::isDirty() const
{
    return m_isNew ? m_texts != m_initial : !modifiedFields().isEmpty();
}

std::optional<base::Error> Draft::problem(const QString &field) const
{
    const auto value = normalized(field);
    if (!value) {
        base::Error error = value.error();
        error.context.field = field;
        return error;
    }
    const Field *known = described(field);
    if (known && known->required && value->isEmpty()) {
        return base::failure(base::ErrorCode::Value_Empty, {}, {.field = field});
    }
    return std::nullopt;
}

QMap<QString, base::Error> Draft::problems() const
{
    QMap<QString, base::Error> found;
    if (isNull()) {
        return found;
    }
    QStringList fields = m_texts.keys();
    for (const Field *field : m_type->fieldsThat(&Field::required)) {
        fields += field->name;
    }
    for (const QString &field : std::as_const(fields)) {
        if (const auto wrong = problem(field)) {
            found.insert(field, *wrong);
        }
    }
    if (found.isEmpty()) {
        const std::shared_ptr<void> record = m_type->make();
        fill(*m_type, record.get());
        if (const auto together = m_type->checkValue(record.get()); !together) {
            found.insert(together.error().context.field, together.error());
        }
    }
    return found;
}

store::ChangeSet Draft::changes() const
{
    store::ChangeSet changes;
    if (isNull()) {
        return changes;
    }
    if (m_isNew) {
        changes.add(m_type->entity(), m_id, store::ExistsField, std::nullopt, QStringLiteral("1"));
    }
    const QStringList fields = modifiedFields();
    for (const QString &field : fields) {
        if (const auto value = normalized(field)) {
            changes.add(m_type->entity(), m_id, field, store::orNothing(storedText(field)),
                        store::orNothing(*value));
        }
    }
    return changes;
}

void Draft::fill(const Type &type, void *record) const
{
    setTexts(type, record, m_texts);
    type.settle(record);
}

void Draft::revert()
{
    m_texts = m_isNew ? m_initial : m_stored;
}

void Draft::written(const store::ChangeSet &changes)
{
    m_isNew = false;
    for (const store::FieldChange &change : changes.changes) {
        if (change.record == m_id && change.field != store::ExistsField) {
            setStoredText(change.field, change.after.value_or(QString()));
        }
    }
}

void Draft::rebase(const Draft &stored)
{
    const QStringList edited = modifiedFields();
    const Texts mine = std::exchange(m_texts, stored.m_stored);
    const Texts read = std::exchange(m_stored, stored.m_stored);
    m_isNew = false;
    for (const QString &field : edited) {
        setText(field, mine.value(field));
        if (normalized(field).valueOr({}) == storedText(field)) {
            continue; // both made the same change
        }
        // What we read stays the base of our edit: the clash is found when it is saved.
        setStoredText(field, read.value(field));
    }
}

void Draft::resolve(const QString &field, const std::optional<QString> &theirs, bool keepOurs)
{
    setStoredText(field, theirs.value_or(QString()));
    if (!keepOurs) {
        setText(field, storedText(field));
    }
}

} // namespace records
