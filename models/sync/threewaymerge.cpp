// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/threewaymerge.h"

#include <QHash>

#include <algorithm>

namespace syncing {

Verdict judge(const Sides &sides, Owner owner)
{
    if (owner == Owner::None) {
        return Verdict::Apart;
    }
    if (sides.ours == sides.theirs) {
        return Verdict::Same;
    }
    const bool weChanged = !sides.hasBase || sides.ours != sides.base;
    const bool theyChanged = !sides.hasBase || sides.theirs != sides.base;
    switch (owner) {
    case Owner::Desk:
        return theyChanged ? Verdict::OursWins : Verdict::Ours;
    case Owner::Remote:
        return weChanged && sides.hasBase ? Verdict::TheirsWins : Verdict::Theirs;
    case Owner::Both:
        if (!sides.hasBase) {
            return !sides.ours  ? Verdict::Theirs
                : !sides.theirs ? Verdict::Ours
                                : Verdict::Conflict;
        }
        return !weChanged ? Verdict::Theirs : !theyChanged ? Verdict::Ours : Verdict::Conflict;
    case Owner::None:
        break;
    }
    return Verdict::Apart;
}

namespace {

using Values = QHash<QString, QString>;

Values valuesOf(const MergeList &list)
{
    Values values;
    for (const ListElement &element : list) {
        values.insert(element.key, element.value);
    }
    return values;
}

MergeValue valueIn(const Values &values, const QString &key)
{
    const auto found = values.constFind(key);
    return found == values.cend() ? MergeValue() : MergeValue(*found);
}

QStringList keysOf(const MergeList &list)
{
    QStringList keys;
    for (const ListElement &element : list) {
        if (!keys.contains(element.key)) {
            keys.append(element.key);
        }
    }
    return keys;
}

//! Did \a list bring the elements that both have into another order?
bool reorders(const QStringList &base, const QStringList &list)
{
    QStringList before;
    std::ranges::copy_if(base, std::back_inserter(before),
                         [&list](const QString &key) { return list.contains(key); });
    QStringList after;
    std::ranges::copy_if(list, std::back_inserter(after),
                         [&base](const QString &key) { return base.contains(key); });
    return before != after;
}

//! \a leading, with what only \a other has put behind its predecessor there.
QStringList woven(QStringList leading, const QStringList &other)
{
    for (qsizetype i = 0; i < other.size(); ++i) {
        if (!leading.contains(other.at(i))) {
            const qsizetype before = i == 0 ? -1 : leading.indexOf(other.at(i - 1));
            leading.insert(before + 1, other.at(i));
        }
    }
    return leading;
}

} // namespace

ListMerge mergeLists(const std::optional<MergeList> &base, const MergeList &ours,
                     const MergeList &theirs, Owner owner)
{
    const QStringList ourKeys = keysOf(ours);
    const QStringList theirKeys = keysOf(theirs);
    const QStringList baseKeys = keysOf(base.value_or(MergeList()));
    const bool weReordered = !base || reorders(baseKeys, ourKeys);
    const bool theyReordered = !base || reorders(baseKeys, theirKeys);
    const bool theirsLeads
        = owner == Owner::Remote || (owner == Owner::Both && theyReordered && !weReordered);
    const QStringList order = theirsLeads ? woven(theirKeys, ourKeys) : woven(ourKeys, theirKeys);

    const Values ourValues = valuesOf(ours);
    const Values theirValues = valuesOf(theirs);
    const Values baseValues = valuesOf(base.value_or(MergeList()));
    ListMerge result;
    for (const QString &key : order) {
        const Sides sides{.hasBase = base.has_value(),
                          .base = valueIn(baseValues, key),
                          .ours = valueIn(ourValues, key),
                          .theirs = valueIn(theirValues, key)};
        const Verdict verdict = judge(sides, owner);
        if (loses(verdict) || verdict == Verdict::Conflict) {
            result.disputed.append({.key = key, .sides = sides, .verdict = verdict});
        }
        result.sends = result.sends || verdict == Verdict::Ours || verdict == Verdict::OursWins;
        const MergeValue value = takes(verdict) ? sides.theirs : sides.ours;
        if (value) {
            result.merged.append({.key = key, .value = *value});
        }
    }
    if (keysOf(result.merged) != theirKeys && owner != Owner::Remote && owner != Owner::None) {
        result.sends = true;
    }
    return result;
}

} // namespace syncing
