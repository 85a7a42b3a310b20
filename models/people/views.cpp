// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/people/views.h"

#include "models/records/changes.h"
#include "models/records/table.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace people {

Views::Views(const Session &session, records::EditService &edits, std::function<base::Id()> newId,
             QObject *parent)
    : QObject(parent), m_session(session), m_edits(edits), m_newId(std::move(newId))
{
    connect(&m_edits.events(), &records::Events::changed, this,
            [this](const store::ChangeSet &changes) {
                if (std::ranges::any_of(changes.changes, [](const store::FieldChange &change) {
                        return change.entity == "view"_L1;
                    })) {
                    read();
                }
            });
    read();
}

base::Result<Views::Found> Views::find(store::Database &db, base::Id user)
{
    Found found;
    SD_TRY_VALUE(found.views, records::Table<View>(db).all(u"name, id"_s));
    const PeopleRepository people(db);
    SD_TRY_VALUE(found.roles, people.roles());
    SD_TRY_VALUE(const QList<User> users, people.users());
    const auto known = std::ranges::find(users, user, &User::id);
    found.role = known == users.cend() ? base::Id() : known->role;
    return found;
}

void Views::read()
{
    m_edits.store()
        .read([user = m_session.user()](store::Database &db) { return find(db, user); })
        .then(this, [this](const base::Result<Found> &found) {
            if (!found) {
                return; // a list without views is a list all the same
            }
            m_views = found->views;
            m_roles = found->roles;
            m_role = found->role;
            m_isLoaded = true;
            Q_EMIT changed();
        });
}

bool Views::isFor(const View &view) const
{
    return isOwn(view) || (!m_role.isNull() && view.sharedWith.contains(m_role.toString()));
}

bool Views::may(Capability capability) const
{
    return m_session.allows(Feature::Views, capability);
}

bool Views::maySave() const
{
    return may(Capability::Edit);
}

bool Views::mayShare() const
{
    return maySave() && may(Capability::Publish);
}

bool Views::mayChange(const View &view) const
{
    return isOwn(view) ? maySave() : mayShare();
}

bool Views::isDefault(const View &view) const
{
    return view.defaultFor.contains(m_session.user().toString());
}

QList<View> Views::of(const QString &list) const
{
    QList<View> found;
    std::ranges::copy_if(m_views, std::back_inserter(found),
                         [&](const View &view) { return view.list == list && isFor(view); });
    std::ranges::stable_partition(found, [this](const View &view) { return isOwn(view); });
    return found;
}

std::optional<View> Views::view(base::Id id) const
{
    const auto found = std::ranges::find(m_views, id, &View::id);
    return found != m_views.cend() && isFor(*found) ? std::optional(*found) : std::nullopt;
}

std::optional<View> Views::defaultOf(const QString &list) const
{
    const QList<View> all = of(list);
    const auto found
        = std::ranges::find_if(all, [this](const View &view) { return isDefault(view); });
    return found != all.cend() ? std::optional(*found) : std::nullopt;
}

base::Id Views::add(const QString &list, const QString &name, const QString &look,
                    const QStringList &sharedWith)
{
    const View view{.id = m_newId(),
                    .list = list,
                    .name = name,
                    .owner = m_session.user(),
                    .look = look,
                    .sharedWith = sharedWith};
    store::ChangeSet changes = records::additionOf(view);
    changes.label = store::editLabel("view.new"_L1, {name});
    m_edits.commit(changes);
    return view.id;
}

void Views::change(const View &changed)
{
    const std::optional<View> before = view(changed.id);
    if (!before || *before == changed) {
        return;
    }
    store::ChangeSet changes = records::changesBetween(*before, changed);
    changes.label = store::editLabel("view.edit"_L1, {changed.name});
    m_edits.commit(changes);
}

void Views::remove(base::Id id)
{
    if (const std::optional<View> gone = view(id)) {
        store::ChangeSet changes = records::additionOf(*gone).inverse();
        changes.label = store::editLabel("view.remove"_L1, {gone->name});
        m_edits.commit(changes);
    }
}

void Views::makeDefault(const QString &list, base::Id id)
{
    const QString me = m_session.user().toString();
    store::ChangeSet changes;
    for (const View &before : of(list)) {
        View after = before;
        after.defaultFor.removeAll(me);
        if (after.id == id) {
            after.defaultFor += me;
            changes.label = store::editLabel("view.default"_L1, {after.name});
        } else if (isDefault(before) && changes.label.isEmpty()) {
            changes.label = store::editLabel("view.release"_L1, {after.name});
        }
        if (isDefault(before) != isDefault(after)) {
            changes.changes += records::changesBetween(before, after).changes;
        }
    }
    if (!changes.isEmpty()) {
        m_edits.commit(changes);
    }
}

} // namespace people

#include "moc_views.cpp"
