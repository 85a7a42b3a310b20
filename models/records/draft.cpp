// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/draft.h"

#include <algorithm>
#include <utility>

namespace records {

static Parts byKey(const PartRows &rows)
{
    Parts parts;
    for (const PartRow &row : rows) {
        parts.insert(row.key, row.texts);
    }
    return parts;
}

//! An empty list is the same as none.
static void put(Draft::Lists &lists, const QString &list, const PartRows &rows)
{
    if (rows.isEmpty()) {
        lists.remove(list);
    } else {
        lists.insert(list, rows);
    }
}

//! An empty text is the same as none.
static void put(Draft::Texts &texts, const QString &field, const QString &text)
{
    if (text.isEmpty()) {
        texts.remove(field);
    } else {
        texts.insert(field, text);
    }
}

static void apply(Draft::Lists &lists, const Part &part, const std::optional<QString> &value)
{
    PartRows rows = lists.value(part.list->name);
    apply(rows, part, value);
    put(lists, part.list->name, rows);
}

Draft::Draft(const Type &type, base::Id id, const Texts &stored, const Lists &parts)
    : m_type(&type), m_id(id), m_stored(stored), m_storedParts(parts), m_parts(parts)
{
    m_stored.removeIf([](const auto &it) { return it.value().isEmpty(); });
    m_texts = m_stored;
}

Draft Draft::of(const Type &type, const void *record)
{
    Lists parts;
    for (const Children &list : type.children()) {
        if (list.parent()) {
            put(parts, list.name, partRows(list, record));
        }
    }
    return {type, type.id(record), records::texts(type, record), parts};
}

Draft Draft::makeNew(const Type &type, base::Id id, const Texts &begun, const Lists &parts)
{
    // What a new row holds before anybody wrote it is what a fresh value holds.
    Draft draft(type, id, records::texts(type, type.make().get()));
    draft.m_isNew = true;
    draft.m_texts.insert(begun);
    draft.m_parts = parts;
    draft.beginHere();
    return draft;
}

static constexpr QChar UnreadableMark(u'?');

QString Draft::unreadable(const QString &typed)
{
    return typed.isEmpty() ? typed : typed + UnreadableMark;
}

QString Draft::shown(const QString &text)
{
    return text.endsWith(UnreadableMark) ? text.chopped(1) : text;
}

void Draft::beginHere()
{
    m_initial = m_texts;
    m_initialParts = m_parts;
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

void Draft::setParts(const QString &list, const PartRows &rows)
{
    put(m_parts, list, rows);
}

QList<const Children *> Draft::describedLists() const
{
    QList<const Children *> lists;
    if (!m_type) {
        return lists; // of no record
    }
    for (const Children &list : m_type->children()) {
        if (list.parent()) {
            lists += &list;
        }
    }
    return lists;
}

const Children *Draft::listCalled(const QString &name) const
{
    const QList<const Children *> all = describedLists();
    const auto found = std::ranges::find(all, name, &Children::name);
    return found == all.cend() ? nullptr : *found;
}

base::Result<Parts> Draft::normalizedParts(const Children &list) const
{
    Parts parts;
    const PartRows rows = m_parts.value(list.name);
    QList<const Field *> fields = partFields(list);
    fields.prepend(list.type().key());
    for (const PartRow &row : rows) {
        const auto wrong = [&](const Field *field, base::Error error) {
            error.context.field = Part{.list = &list, .key = row.key, .field = field}.name();
            return error;
        };
        PartTexts kept;
        for (const Field *field : std::as_const(fields)) {
            const bool isKey = field == list.type().key();
            const auto text = records::normalized(list.type(), field->name,
                                                  isKey ? row.key : row.texts.value(field->name));
            if (!text) {
                return wrong(field, text.error());
            }
            if (text->isEmpty() && field->required) {
                return wrong(field, base::failure(base::ErrorCode::Value_Empty));
            }
            put(kept, field->name, *text);
        }
        const QString key = kept.take(list.type().key()->name);
        if (parts.contains(key)) {
            return wrong(list.type().key(),
                         base::failure(base::ErrorCode::Value_NotUnique, {}, {.subject = key}));
        }
        parts.insert(key, kept);
    }
    return parts;
}

bool Draft::isModified(const Children &list) const
{
    const auto parts = normalizedParts(list);
    return !parts || *parts != byKey(m_storedParts.value(list.name));
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
    if (const Children *list = listCalled(field)) {
        return isModified(*list);
    }
    const auto value = normalized(field);
    return !value || *value != storedText(field);
}

QStringList Draft::modifiedFields() const
{
    QStringList fields = modifiedTexts();
    for (const Children *list : describedLists()) {
        if (isModified(*list)) {
            fields += list->name;
        }
    }
    return fields;
}

QStringList Draft::modifiedTexts() const
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
    return m_isNew ? m_texts != m_initial || m_parts != m_initialParts
                   : !modifiedFields().isEmpty();
}

std::optional<base::Error> Draft::problem(const QString &field) const
{
    if (const Children *list = listCalled(field)) {
        const auto parts = normalizedParts(*list);
        return parts ? std::optional<base::Error>() : parts.error();
    }
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
    for (const Children *list : describedLists()) {
        fields += list->name;
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
    const QStringList fields = modifiedTexts();
    for (const QString &field : fields) {
        if (const auto value = normalized(field)) {
            changes.add(m_type->entity(), m_id, field, store::orNothing(storedText(field)),
                        store::orNothing(*value));
        }
    }
    for (const Children *list : describedLists()) {
        if (const auto parts = normalizedParts(*list)) {
            addPartChanges(changes, *m_type, m_id, *list, byKey(m_storedParts.value(list->name)),
                           *parts);
        }
    }
    return changes;
}

store::ChangeSet Draft::removal() const
{
    return isNull() || m_isNew
        ? store::ChangeSet()
        : makeNew(*m_type, m_id, m_stored, m_storedParts).changes().inverse();
}

void Draft::fill(const Type &type, void *record) const
{
    setTexts(type, record, m_texts);
    for (const Children *list : describedLists()) {
        const Type &parts = list->type();
        for (const auto &[key, kept] : normalizedParts(*list).valueOr({}).asKeyValueRange()) {
            PartTexts texts = kept;
            texts.insert(parts.key()->name, key);
            setTexts(parts, list->append(record), texts);
        }
    }
    type.settle(record);
}

void Draft::revert()
{
    m_texts = m_isNew ? m_initial : m_stored;
    m_parts = m_isNew ? m_initialParts : m_storedParts;
}

void Draft::written(const store::ChangeSet &changes)
{
    m_isNew = false;
    for (const store::FieldChange &change : changes.changes) {
        if (change.record != m_id || change.field == store::ExistsField) {
            continue;
        }
        if (const auto part = Part::parse(*m_type, change.field)) {
            apply(m_storedParts, *part, change.after);
        } else {
            setStoredText(change.field, change.after.value_or(QString()));
        }
    }
}

void Draft::rebase(const Draft &stored)
{
    for (const Children *list : describedLists()) {
        rebaseParts(*list, stored.m_storedParts.value(list->name));
    }
    const QStringList edited = modifiedTexts();
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

void Draft::rebaseParts(const Children &list, const PartRows &theirs)
{
    PartRows mine = m_parts.value(list.name);
    PartRows read = m_storedParts.value(list.name);
    store::ChangeSet told;
    addPartChanges(told, *m_type, m_id, list, byKey(read), byKey(theirs));
    for (const store::FieldChange &change : std::as_const(told.changes)) {
        const auto part = Part::parse(*m_type, change.field);
        const auto held = heldBy(mine, *part);
        if (held == change.before) {
            apply(mine, *part, change.after);
        } else if (held != change.after) {
            continue; // what we read stays the base of our edit, as with texts
        }
        apply(read, *part, change.after);
    }
    put(m_parts, list.name, mine);
    put(m_storedParts, list.name, read);
}

void Draft::resolve(const QString &field, const std::optional<QString> &theirs, bool keepOurs)
{
    if (const auto part = Part::parse(*m_type, field)) {
        apply(m_storedParts, *part, theirs);
        if (!keepOurs) {
            apply(m_parts, *part, theirs);
        }
        return;
    }
    setStoredText(field, theirs.value_or(QString()));
    if (!keepOurs) {
        setText(field, storedText(field));
    }
}

} // namespace records
