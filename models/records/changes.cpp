// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/changes.h"

#include "models/records/fieldtext.h"
#include "models/records/parts.h"

namespace records {

static void addParts(store::ChangeSet &changes, const Type &type, base::Id id, const Children &list,
                     const void *before, const void *after)
{
    const QMap<QString, PartTexts> was = partsOf(list, before);
    const QMap<QString, PartTexts> is = partsOf(list, after);
    QStringList keys = was.keys() + is.keys();
    keys.removeDuplicates();
    for (const QString &key : std::as_const(keys)) {
        Part part{.list = &list, .key = key};
        const auto whole = [&key](const QMap<QString, PartTexts> &parts) {
            return parts.contains(key) ? std::optional(partText(parts.value(key))) : std::nullopt;
        };
        if (!was.contains(key) || !is.contains(key)) {
            changes.add(type.entity(), id, part.name(), whole(was), whole(is));
            continue;
        }
        for (const Field *field : partFields(list)) {
            part.field = field;
            const QString had = was.value(key).value(field->name);
            const QString has = is.value(key).value(field->name);
            if (had != has) {
                changes.add(type.entity(), id, part.name(), store::orNothing(had),
                            store::orNothing(has));
            }
        }
    }
}

store::ChangeSet changesBetween(const Type &type, const void *before, const void *after)
{
    const base::Id id = type.id(after);
    store::ChangeSet changes;
    // What a new row holds before anybody wrote it is what a fresh value holds.
    const std::shared_ptr<void> fresh = before ? nullptr : type.make();
    if (!before) {
        changes.add(type.entity(), id, store::ExistsField, std::nullopt, QStringLiteral("1"));
        before = fresh.get();
    }
    for (const Field &field : type.fields()) {
        const auto was = toText(field, type.stored(before, field), id);
        const auto is = toText(field, type.stored(after, field), id);
        if (was != is) {
            changes.add(type.entity(), id, field.name, was, is);
        }
    }
    for (const Children &list : type.children()) {
        if (list.parent()) {
            addParts(changes, type, id, list, before, after);
        }
    }
    return changes;
}

} // namespace records
