// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/events.h"
#include "models/records/rights.h"
#include "models/store/changelog.h"
#include "models/store/store.h"

#include <QFuture>
#include <QObject>

namespace records {

//! Every edit of the person at the desk goes through here: checks the rights, writes through the
//! change log on the store's thread, and keeps what Ctrl+Z and Ctrl+Y take back and bring again:
//! the newest edits of this run of the program, at most MostUndoableEdits, and as many as need no
//! more than MostUndoableBytes together; always the last one. UI thread only; never blocks.
class EditService final : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype MostUndoableEdits = 200;
    static constexpr qsizetype MostUndoableBytes = 8 * 1024 * 1024;

    EditService(store::Store &store, const store::ChangeLog &log, Rights rights,
                QObject *parent = nullptr);

    [[nodiscard]] store::Store &store() const { return m_store; }
    //! What was written here, and by others as far as somebody tells it.
    [[nodiscard]] Events &events() { return m_events; }

    [[nodiscard]] bool allows(const store::Permission &permission) const;
    //! Writes \a changes if the rights allow what they need (RecordWriter::permission()). The
    //! answer comes with the edit's id, or with People_NotAllowed, Store_Conflict, Value_… or a
    //! store error, which failed() tells as well.
    base::Answer<base::Result<base::Id>> commit(const store::ChangeSet &changes);
    //! One field of one record, without a form: a status, a new name in a list.
    base::Answer<base::Result<base::Id>> change(const store::FieldChange &change,
                                                const QString &label);
    struct Outcome
    {
        base::Result<base::Id> edit = base::Id();
        QList<store::FieldClash> clashes; //!< of a Store_Conflict
    };
    //! The same for those who ask the person about fields that somebody else changed meanwhile:
    //! failed() does not tell of these.
    base::Answer<Outcome> commitOrClash(const store::ChangeSet &changes);

    [[nodiscard]] bool canUndo() const { return !m_undo.isEmpty(); }
    [[nodiscard]] bool canRedo() const { return !m_redo.isEmpty(); }
    //! Label of the edit that undo() takes back; empty when there is none.
    [[nodiscard]] QString undoLabel() const;
    [[nodiscard]] QString redoLabel() const;

public Q_SLOTS:
    //! Takes back the last edit, also one that is still being written; each call is one step, done
    //! in the order asked for. When a step fails, those asked for after it are dropped.
    void undo();
    void redo();

Q_SIGNALS:
    //! Not written, and why.
    void failed(const base::Error &error);
    //! canUndo, canRedo or their labels changed.
    void undoStateChanged();

private:
    struct Step
    {
        base::Id edit;
        store::ChangeSet changes;
    };
    enum class Wish { Undo, Redo };
    //! Forgets the oldest steps beyond the limit.
    static void limit(QList<Step> &steps);
    [[nodiscard]] base::Result<void> require(const store::ChangeSet &changes) const;
    base::Answer<Outcome> write(const store::ChangeSet &changes);
    void takeNextStep();
    void takeBack(QList<Step> &from, QList<Step> &to, Events::Origin origin);

    store::Store &m_store;
    const store::ChangeLog &m_log;
    const Rights m_rights;
    Events m_events;
    QList<Step> m_undo;
    QList<Step> m_redo;
    QList<Wish> m_wishes;
    int m_underWay = 0; // edits and steps being written
};

} // namespace records
