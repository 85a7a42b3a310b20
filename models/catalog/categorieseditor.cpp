// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/categorieseditor.h"

#include "models/catalog/codemaker.h"
#include "models/people/session.h"
#include "models/records/changes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace catalog {

static const QString Entity = u"category"_s;

CategoriesEditor::CategoriesEditor(records::EditService &edits, base::IdMaker &ids, QObject *parent)
    : QObject(parent), m_edits(edits), m_ids(ids)
{
}

bool CategoriesEditor::canEdit() const
{
    return m_edits.allows(people::permission(people::Feature::Catalog, people::Capability::Edit));
}

const Category *CategoriesEditor::find(base::Id id) const
{
    const auto found = std::ranges::find(m_categories, id, &Category::id);
    return found == m_categories.cend() ? nullptr : &*found;
}

QList<Category> CategoriesEditor::childrenOf(base::Id parent) const
{
    QList<Category> children;
    std::ranges::copy_if(m_categories, std::back_inserter(children),
                         [parent](const Category &one) { return one.parent == parent; });
    std::ranges::stable_sort(children, {}, &Category::position);
    return children;
}

CategoriesEditor::Place CategoriesEditor::place(base::Id id) const
{
    const Category *category = find(id);
    if (!category) {
        return {};
    }
    const QList<Category> siblings = childrenOf(category->parent);
    const auto at = std::ranges::find(siblings, id, &Category::id);
    return {.at = int(at - siblings.cbegin()), .of = int(siblings.size())};
}

namespace {

void apply(const store::ChangeSet &changes, QList<Category> &categories)
{
    for (const store::FieldChange &change : changes.changes) {
        if (change.field == store::ExistsField) {
            categories.removeIf([&](const Category &one) { return one.id == change.record; });
            if (change.after) {
                categories += Category{.id = change.record};
            }
            continue;
        }
        const auto it = std::ranges::find(categories, change.record, &Category::id);
        if (it == categories.end()) {
            continue;
        }
        const QString value = change.after.value_or(QString());
        if (change.field == "code"_L1) {
            it->code = value;
        } else if (change.field == "name"_L1) {
            it->name = value;
        } else if (change.field == "parent"_L1) {
            it->parent = base::Id::parse(value);
        } else if (change.field == "position"_L1) {
            it->position = value.toInt();
        }
    }
}

} // namespace

void CategoriesEditor::setCategories(const QList<Category> &categories)
{
    // One telling may have been read before the step was written, the next one knows it.
    for (Step &step : m_steps) {
        step.tellings += step.isWritten ? 1 : 0;
    }
    m_steps.removeIf([](const Step &step) { return step.tellings > 1; });
    m_told = categories;
    refresh();
}

void CategoriesEditor::refresh()
{
    m_categories = m_told;
    for (const Step &step : std::as_const(m_steps)) {
        apply(step.changes, m_categories);
    }
}

void CategoriesEditor::commit(const store::ChangeSet &changes, std::function<void()> then)
{
    const int number = ++m_lastStep;
    m_steps += Step{.number = number, .changes = changes};
    refresh();
    m_edits.commit(changes).then(
        this, [this, number, then = std::move(then)](const base::Result<base::Id> &edit) {
            const auto step = std::ranges::find(m_steps, number, &Step::number);
            if (!edit) {
                m_steps.erase(step);
                refresh();
                Q_EMIT failed(edit.error());
                return;
            }
            step->isWritten = true;
            if (then) {
                then();
            }
        });
}

void CategoriesEditor::add(const QString &name, base::Id parent,
                           const std::function<void(base::Id)> &made)
{
    const QString wanted = name.trimmed();
    if (wanted.isEmpty()) {
        return;
    }
    QStringList codes;
    for (const Category &one : std::as_const(m_categories)) {
        codes += one.code;
    }
    const QList<Category> siblings = childrenOf(parent);
    const int position = siblings.isEmpty() ? 0 : siblings.constLast().position + 1;
    const base::Id id = m_ids.next();
    store::ChangeSet changes = records::additionOf(Category{.id = id,
                                                            .parent = parent,
                                                            .code = codeFromName(wanted, codes),
                                                            .name = wanted,
                                                            .position = position});
    changes.label = store::editLabel("category.new"_L1, {wanted});
    commit(changes, [this, id, then = made] { then ? then(id) : Q_EMIT this->made(id); });
}

void CategoriesEditor::rename(base::Id id, const QString &name)
{
    const Category *stored = find(id);
    const QString wanted = name.trimmed();
    if (!stored || wanted.isEmpty() || stored->name == wanted) {
        return;
    }
    store::ChangeSet changes;
    changes.label = store::editLabel("category.rename"_L1, {stored->name});
    changes.add(Entity, id, u"name"_s, stored->name, wanted);
    commit(changes);
}

void CategoriesEditor::move(base::Id id, base::Id parent, int place)
{
    const Category *stored = find(id);
    if (!stored || subtree(m_categories, id).contains(parent)) {
        return;
    }
    QList<Category> siblings = childrenOf(parent);
    place = std::clamp(place, 0, int(siblings.size()));
    if (stored->parent == parent) {
        const int now = this->place(id).at;
        siblings.removeAt(now);
        place -= now < place ? 1 : 0;
    }
    siblings.insert(place, *stored);
    store::ChangeSet changes;
    changes.label = store::editLabel("category.move"_L1, {stored->name});
    if (stored->parent != parent) {
        changes.add(Entity, id, u"parent"_s, store::orNothing(stored->parent),
                    store::orNothing(parent));
    }
    for (int at = 0; at < siblings.size(); ++at) {
        const Category &one = siblings.at(at);
        if (one.position != at) {
            changes.add(Entity, one.id, u"position"_s, QString::number(one.position),
                        QString::number(at));
        }
    }
    if (!changes.isEmpty()) {
        commit(changes);
    }
}

void CategoriesEditor::step(base::Id id, int by)
{
    const Category *stored = find(id);
    const Place now = place(id);
    const int wanted = now.at + by;
    if (stored && wanted >= 0 && wanted < now.of) {
        move(id, stored->parent, by > 0 ? wanted + 1 : wanted);
    }
}

void CategoriesEditor::remove(base::Id id)
{
    const Category *stored = find(id);
    if (!stored) {
        return;
    }
    store::ChangeSet changes;
    changes.label = store::editLabel("category.remove"_L1, {stored->name});
    if (stored->position != 0) {
        changes.add(Entity, id, u"position"_s, QString::number(stored->position), u"0"_s);
    }
    if (!stored->parent.isNull()) {
        changes.add(Entity, id, u"parent"_s, stored->parent.toString(), std::nullopt);
    }
    changes.add(Entity, id, u"name"_s, stored->name, std::nullopt);
    changes.add(Entity, id, u"code"_s, stored->code, std::nullopt);
    changes.add(Entity, id, store::ExistsField, u"1"_s, std::nullopt);
    commit(changes);
}

} // namespace catalog

#include "moc_categorieseditor.cpp"
