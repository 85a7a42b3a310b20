// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/draftsource.h"
#include "models/records/editservice.h"

namespace records {

//! The record that somebody edits in a form: holds its draft, saves it as one step and follows what
//! others store meanwhile. UI thread only; never blocks.
class RecordEditor final : public DraftSource
{
    Q_OBJECT
public:
    RecordEditor(const Type &type, EditService &edits, QObject *parent = nullptr);

    [[nodiscard]] EditService &edits() const { return m_edits; }
    [[nodiscard]] const Type &type() const override { return m_type; }
    [[nodiscard]] const Draft &draft() const override { return m_draft; }
    [[nodiscard]] store::Store *store() const override { return &m_edits.store(); }
    void setText(const QString &field, const QString &text) override;

    //! These drop what is not saved: ask first. A stored record is read again at once: a list may
    //! hold what it was before.
    template <typename T>
    void open(const T &record)
    {
        show(Draft::of(record));
    }
    //! What is written with a new record, in the same step: the prices of a copied price list. Runs
    //! on the reading thread when the record is saved.
    using Along = std::function<base::Result<QList<store::FieldChange>>(store::Database &db)>;
    template <typename T>
    void openNew(const T &begun, const Along &along = {})
    {
        show(Draft::makeNew(begun));
        m_along = along;
    }
    void close() { show({}); }
    //! A new record is gone.
    void revert();

    //! A new record, or one of which something is not stored.
    [[nodiscard]] bool isEdited() const { return m_draft.isNew() || m_draft.isDirty(); }
    [[nodiscard]] bool canSave() const
    {
        return isEdited() && !m_isSaving && m_draft.problems().isEmpty();
    }
    //! Writes what is not stored yet as "<entity>.new" or "<entity>.edit" of its name; saved(),
    //! conflicted() or saveFailed() follows. EditService tells what went wrong.
    void save();
    //! Removes the stored record, as "<entity>.remove" of its name; what is not saved is dropped.
    void remove();
    //! Ends the clashes of conflicted() and saves again. \a keepOurs by field.
    void resolve(const QList<store::FieldClash> &clashes, const QHash<QString, bool> &keepOurs);
    //! Nobody wants to decide about them now: saveFailed() follows.
    void giveUp() { Q_EMIT saveFailed(); }

Q_SIGNALS:
    void saved(base::Id record);
    void saveFailed();
    //! Somebody else changed fields that are edited here; nothing was written.
    void conflicted(const QList<store::FieldClash> &clashes);

private:
    void show(const Draft &draft);
    [[nodiscard]] QString label(const QByteArray &step) const;
    void write(const store::ChangeSet &changes);
    void follow(const store::ChangeSet &changes);
    void read();

    const Type &m_type;
    EditService &m_edits;
    Draft m_draft;
    Along m_along;
    int m_serial = 0; // of the record shown; older answers are dropped
    bool m_isSaving = false;
};

} // namespace records
