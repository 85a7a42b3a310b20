// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/change.h"

#include <algorithm>

namespace store {

QString editLabel(QLatin1StringView code, const QStringList &arguments)
{
    return code + EditLabelSeparator + arguments.join(EditLabelSeparator);
}

void ChangeSet::add(const QString &entity, base::Id record, const QString &field,
                    std::optional<QString> before, std::optional<QString> after)
{
    changes += FieldChange{entity, record, field, std::move(before), std::move(after)};
}

QList<base::Id> ChangeSet::records(const QString &entity) const
{
    QList<base::Id> found;
    for (const FieldChange &change : changes) {
        if (change.entity == entity && !found.contains(change.record)) {
            found += change.record;
        }
    }
    return found;
}

ChangeSet ChangeSet::inverse() const
{
    ChangeSet back;
    back.label = label;
    for (auto change = changes.crbegin(); change != changes.crend(); ++change) {
        back.add(change->entity, change->record, change->field, change->after, change->before);
    }
    return back;
}

} // namespace store
