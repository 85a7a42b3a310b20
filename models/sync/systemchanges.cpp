// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/systemchanges.h"

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
    add(u"role"_s, roleWord(system.role));
    add(u"connector"_s, system.connector);
    add(u"code"_s, system.code);
    add(u"name"_s, system.name);
    add(u"url"_s, system.url);
    add(u"enabled"_s, system.enabled ? u"1"_s : u"0"_s);
    for (const auto &[name, value] : system.options.asKeyValueRange()) {
        add(u"option:"_s + name, value);
    }
    for (const QString &group : fieldGroups()) {
        if (owners.contains(group)) {
            add(u"owner:"_s + group, ownerWord(owners.value(group)));
        }
    }
    return changes;
}

} // namespace

QString freeCode(RemoteSystem::Role role, const QList<RemoteSystem> &present)
{
    const auto isTaken = [&](const QString &code) {
        return std::any_of(present.cbegin(), present.cend(),
                           [&](const RemoteSystem &one) { return one.code == code; });
    };
    QString code = roleWord(role);
    for (int number = 2; isTaken(code); ++number) {
        code = roleWord(role) + QString::number(number);
    }
    return code;
}

store::ChangeSet additionOf(const RemoteSystem &system, const QHash<QString, Owner> &owners)
{
    return fieldsOf(system, owners);
}

store::ChangeSet changesOf(const RemoteSystem &before, const RemoteSystem &after)
{
    store::ChangeSet changes;
    const auto add = [&](const QString &field, const std::optional<QString> &was,
                         const std::optional<QString> &is) {
        if (was != is) {
            changes.add(Entity, after.id, field, was, is);
        }
    };
    add(u"name"_s, before.name, after.name);
    add(u"url"_s, before.url, after.url);
    add(u"enabled"_s, before.enabled ? u"1"_s : u"0"_s, after.enabled ? u"1"_s : u"0"_s);
    QMap<QString, QString> all = before.options;
    all.insert(after.options);
    const auto valueIn = [](const RemoteSystem &system, const QString &name) {
        return system.options.contains(name) ? std::optional(system.options.value(name))
                                             : std::nullopt;
    };
    for (const QString &name : all.keys()) {
        add(u"option:"_s + name, valueIn(before, name), valueIn(after, name));
    }
    return changes;
}

store::ChangeSet removalOf(const RemoteSystem &system, const QHash<QString, Owner> &owners)
{
    store::ChangeSet changes = fieldsOf(system, owners).inverse();
    return changes;
}

store::ChangeSet decisionAbout(const RemovalHold &hold, const QString &system, bool remove)
{
    using Decision = RemovalHold::Decision;
    store::ChangeSet changes;
    changes.label = store::editLabel(remove ? "missing.remove"_L1 : "missing.keep"_L1,
                                     {QString::number(hold.missing), hold.entity, system});
    changes.add(Entity, hold.system, u"removal:%1:%2"_s.arg(hold.entity, hold.digest), std::nullopt,
                decisionWord(remove ? Decision::Remove : Decision::Keep));
    return changes;
}

} // namespace syncing
