// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/systemchanges.h"

#include "models/sync/usualowners.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace syncing {

namespace {

const QString Entity = u"remote_system"_s;

//! The system as fields, in the order in which they are written.
store::ChangeSet fieldsOf(const RemoteSystem &system, const QHash<QString, Owner> &owners)
{
    store::ChangeSet changes;
    const auto add = [&](const QString &field, const QString &value) {
        changes.add(Entity, system.id, field, std::nullopt, value);
    };
    add(store::ExistsField, u"1"_s);
    add(u"kind"_s, kindWord(system.kind));
    add(u"code"_s, system.code);
    add(u"name"_s, system.name);
    add(u"url"_s, system.url);
    add(u"enabled"_s, system.enabled ? u"1"_s : u"0"_s);
    for (const QString &group : fieldGroups()) {
        if (owners.contains(group)) {
            add(u"owner:"_s + group, ownerWord(owners.value(group)));
        }
    }
    return changes;
}

} // namespace

QString freeCode(RemoteSystem::Kind kind, const QList<RemoteSystem> &present)
{
    const auto isTaken = [&](const QString &code) {
        return std::any_of(present.cbegin(), present.cend(),
                           [&](const RemoteSystem &one) { return one.code == code; });
    };
    QString code = kindWord(kind);
    for (int number = 2; isTaken(code); ++number) {
        code = kindWord(kind) + QString::number(number);
    }
    return code;
}

store::ChangeSet additionOf(const RemoteSystem &system)
{
    QHash<QString, Owner> owners;
    for (const QString &group : fieldGroups()) {
        owners.insert(group, usualOwner(system.kind, group));
    }
    return fieldsOf(system, owners);
}

store::ChangeSet removalOf(const RemoteSystem &system, const QHash<QString, Owner> &owners)
{
    store::ChangeSet changes = fieldsOf(system, owners).inverse();
    return changes;
}

} // namespace syncing
