// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/recordeditor.h"

#include "models/records/partrepository.h"
#include "models/records/tablerepository.h"

using namespace Qt::StringLiterals;

namespace records {

RecordEditor::RecordEditor(const Type &type, EditService &edits, QObject *parent)
    : DraftSource(parent), m_type(type), m_edits(edits)
{
    connect(&m_edits.events(), &Events::changed, this, &RecordEditor::follow);
}

void RecordEditor::show(const Draft &draft)
{
    ++m_serial;
    m_draft = draft;
    m_along = {};
    Q_EMIT draftChanged();
    if (!m_draft.isNull() && !m_draft.isNew()) {
        read();
    }
}

void RecordEditor::setText(const QString &field, const QString &text)
{
    if (!m_draft.isNull() && m_draft.text(field) != text) {
        m_draft.setText(field, text);
        Q_EMIT fieldChanged(field);
    }
}

void RecordEditor::revert()
{
    if (m_draft.isNew()) {
        close();
        return;
    }
    m_draft.revert();
    Q_EMIT draftChanged();
}

QString RecordEditor::label(const QByteArray &step) const
{
    const Field *name = m_type.find(u"name"_s);
    const QByteArray code = m_type.entity().toLatin1() + step;
    return store::editLabel(QLatin1StringView(code),
                            {m_draft.text((name ? name : m_type.label())->name).trimmed()});
}

void RecordEditor::save()
{
    store::ChangeSet changes = m_draft.changes();
    if (!canSave() || changes.isEmpty()) {
        Q_EMIT saveFailed();
        return;
    }
    changes.label = label(m_draft.isNew() ? ".new" : ".edit");
    m_isSaving = true;
    if (!m_along) {
        write(changes);
        return;
    }
    m_edits.store().read(m_along).then(
        this, [this, changes](const base::Result<QList<store::FieldChange>> &along) {
            if (!along) {
                m_isSaving = false;
                Q_EMIT m_edits.failed(along.error());
                Q_EMIT saveFailed();
                return;
            }
            store::ChangeSet all = changes;
            all.changes += *along;
            write(all);
        });
}

void RecordEditor::write(const store::ChangeSet &changes)
{
    m_edits.commitOrClash(changes).then(
        this, [this, changes, id = m_draft.id()](const EditService::Outcome &outcome) {
            m_isSaving = false;
            if (!outcome.clashes.isEmpty() && m_draft.id() == id) {
                Q_EMIT conflicted(outcome.clashes);
                return;
            }
            if (!outcome.edit) {
                Q_EMIT saveFailed();
                return;
            }
            if (m_draft.id() == id) {
                m_along = {};
                m_draft.written(changes);
                Q_EMIT draftChanged();
            }
            Q_EMIT saved(id);
        });
}

void RecordEditor::remove()
{
    store::ChangeSet changes = m_draft.removal();
    changes.label = label(".remove");
    m_edits.commit(changes);
}

void RecordEditor::resolve(const QList<store::FieldClash> &clashes,
                           const QHash<QString, bool> &keepOurs)
{
    for (const store::FieldClash &clash : clashes) {
        m_draft.resolve(clash.field, clash.theirs, keepOurs.value(clash.field, true));
    }
    Q_EMIT draftChanged();
    if (m_draft.isDirty()) {
        save();
    } else {
        Q_EMIT saved(m_draft.id()); // all of theirs stays
    }
}

void RecordEditor::follow(const store::ChangeSet &changes)
{
    const base::Id id = m_draft.id();
    const bool concerns = !id.isNull()
        && std::ranges::any_of(changes.changes, [&](const store::FieldChange &change) {
               return change.record == id && change.entity == m_type.entity();
           });
    if (concerns) {
        read();
    }
}

void RecordEditor::read()
{
    using Found = std::optional<Draft>;
    m_edits.store()
        .read([id = m_draft.id(), &type = m_type](store::Database &db) -> base::Result<Found> {
            const std::shared_ptr<void> record = type.make();
            bool isThere = false;
            SD_TRY(TableRepository(db, type).some({id}, [&] {
                isThere = true;
                return record.get();
            }));
            if (!isThere) {
                return Found();
            }
            SD_TRY(PartRepository(db, type).fill({record.get()}));
            return Found(Draft::of(type, record.get()));
        })
        .then(this, [this, serial = m_serial](const base::Result<Found> &found) {
            if (serial != m_serial || !found.ok()) {
                return; // what was typed stays
            }
            if (!*found) {
                close();
                return;
            }
            if (!(*found)->isStoredAs(m_draft)) {
                m_draft.rebase(**found);
                Q_EMIT draftChanged();
            }
        });
}

} // namespace records

#include "moc_recordeditor.cpp"
