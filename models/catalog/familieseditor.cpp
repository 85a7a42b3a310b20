// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/familieseditor.h"

#include "models/catalog/codemaker.h"
#include "models/people/session.h"
#include "models/records/changes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace catalog {

FamiliesEditor::FamiliesEditor(store::Store &store, records::EditService &edits, base::IdMaker &ids,
                               QObject *parent)
    : QObject(parent), m_store(store), m_edits(edits), m_ids(ids)
{
    connect(&edits.events(), &records::Events::changed, this,
            [this](const store::ChangeSet &changes) {
                const bool ours = std::any_of(changes.changes.cbegin(), changes.changes.cend(),
                                              [](const store::FieldChange &one) {
                                                  return one.entity == "family"_L1
                                                      || one.entity == "attribute"_L1;
                                              });
                if (ours) {
                    load();
                }
            });
}

bool FamiliesEditor::canEdit() const
{
    return m_edits.allows(people::permission(people::Feature::Catalog, people::Capability::Edit));
}

base::Result<FamiliesEditor::Data> FamiliesEditor::read(store::Database &db)
{
    Data data;
    SD_TRY_VALUE(data.families, FamilyRepository(db).all());
    SD_TRY_VALUE(data.attributes, FamilyRepository(db).attributes());
    SD_TRY_VALUE(data.reach, FamilyRepository(db).reach());
    return data;
}

void FamiliesEditor::load()
{
    m_store.read(read).then(this, [this](const base::Result<Data> &data) {
        if (!data.ok()) {
            Q_EMIT failed(data.error());
            return;
        }
        m_data = *data;
        Q_EMIT changed();
    });
}

const Family *FamiliesEditor::family(base::Id id) const
{
    const auto found = std::find_if(m_data.families.cbegin(), m_data.families.cend(),
                                    [id](const Family &one) { return one.id == id; });
    return found == m_data.families.cend() ? nullptr : &*found;
}

void FamiliesEditor::commit(const store::ChangeSet &changes, std::function<void()> then)
{
    m_edits.commit(changes).then(
        this, [this, then = std::move(then)](const base::Result<base::Id> &edit) {
            if (!edit.ok()) {
                Q_EMIT failed(edit.error());
                Q_EMIT changed(); // back to what is stored
            } else if (then) {
                then();
            }
        });
}

void FamiliesEditor::addFamily(const QString &name, const std::function<void(base::Id)> &made)
{
    // Its code must differ from all there are, also when none were shown yet.
    m_store.read([](store::Database &db) { return FamilyRepository(db).all(); })
        .then(this, [this, name, made](const base::Result<QList<Family>> &families) {
            if (!families.ok()) {
                Q_EMIT failed(families.error());
                return;
            }
            QStringList codes;
            for (const Family &one : *families) {
                codes += one.code;
            }
            const base::Id id = m_ids.next();
            store::ChangeSet changes = records::additionOf(
                Family{.id = id, .code = codeFromName(name, codes), .name = name});
            changes.label = store::editLabel("family.new"_L1, {name});
            commit(changes, [this, id, made] { made ? made(id) : Q_EMIT familyMade(id); });
        });
}

void FamiliesEditor::renameFamily(base::Id id, const QString &name)
{
    const Family *stored = family(id);
    if (!stored || stored->name == name) {
        return;
    }
    Family after = *stored;
    after.name = name;
    store::ChangeSet changes = records::changesBetween(*stored, after);
    changes.label = store::editLabel("family.rename"_L1, {stored->name});
    commit(changes);
}

void FamiliesEditor::removeFamily(base::Id id)
{
    const Family *stored = family(id);
    if (!stored) {
        return;
    }
    store::ChangeSet changes = records::additionOf(*stored).inverse();
    changes.label = store::editLabel("family.remove"_L1, {stored->name});
    commit(changes);
}

void FamiliesEditor::setAttributes(base::Id id, const QList<FamilyAttribute> &attributes,
                                   const QString &label)
{
    const Family *stored = family(id);
    if (!stored) {
        return;
    }
    Family after = *stored;
    after.attributes = attributes;
    for (qsizetype place = 0; place < attributes.size(); ++place) {
        after.attributes[place].position = int(place);
    }
    store::ChangeSet changes = records::changesBetween(*stored, after);
    changes.label = label;
    commit(changes);
}

void FamiliesEditor::addAttribute(base::Id id, const QString &name)
{
    const Family *stored = family(id);
    const QString wanted = name.trimmed();
    if (!stored || wanted.isEmpty()) {
        return;
    }
    store::ChangeSet changes;
    changes.label = store::editLabel("attribute.add"_L1, {wanted});
    Attribute added;
    QStringList codes;
    for (const Attribute &one : std::as_const(m_data.attributes)) {
        codes += one.code;
        if (one.name.compare(wanted, Qt::CaseInsensitive) == 0) {
            added = one;
        }
    }
    if (added.id.isNull()) {
        added = {.id = m_ids.next(), .code = codeFromName(wanted, codes), .name = wanted};
        changes.changes += records::additionOf(added).changes;
    } else if (stored->find(added.code)) {
        return; // it has it
    }
    Family after = *stored;
    after.attributes += {
        .attribute = added,
        .position = stored->attributes.isEmpty() ? 0 : stored->attributes.constLast().position + 1};
    changes.changes += records::changesBetween(*stored, after).changes;
    commit(changes);
}

void FamiliesEditor::changeAttribute(const Attribute &after)
{
    const auto before = std::find_if(m_data.attributes.cbegin(), m_data.attributes.cend(),
                                     [&after](const Attribute &one) { return one.id == after.id; });
    if (before == m_data.attributes.cend() || *before == after) {
        return;
    }
    store::ChangeSet changes = records::changesBetween(*before, after);
    changes.label = store::editLabel("attribute.edit"_L1, {after.name});
    commit(changes);
}

} // namespace catalog

#include "moc_familieseditor.cpp"
