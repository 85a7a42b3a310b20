// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/changes.h"

#include "models/records/fieldtext.h"

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
    return changes;
}

} // namespace records
