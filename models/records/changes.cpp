// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/changes.h"

#include "models/records/fieldtext.h"
#include "models/records/parts.h"

namespace records {

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
            addPartChanges(changes, type, id, list, partsOf(list, before), partsOf(list, after));
        }
    }
    return changes;
}

} // namespace records
