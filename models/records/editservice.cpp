// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/editservice.h"

namespace records {

EditService::EditService(store::Store &store, const store::ChangeLog &log, Rights rights,
                         QObject *parent)
    : QObject(parent), m_store(store), m_log(log), m_rights(std::move(rights))
{
}

bool EditService::allows(const store::Permission &permission) const
{
    return m_rights.require(permission).ok();
}

base::Result<void> EditService::require(const store::ChangeSet &changes) const
{
    SD_TRY_VALUE(const QList<store::Permission> needed, m_log.permissions(changes));
    for (const store::Permission &each : needed) {
        SD_TRY(m_rights.require(each));
    }
    return {};
}

base::Answer<base::Result<base::Id>> EditService::commit(const store::ChangeSet &changes)
{
    if (auto allowed = require(changes); !allowed) {
        Q_EMIT failed(allowed.error());
        return QtFuture::makeReadyFuture(base::Result<base::Id>(allowed.error()));
    }
    return write(changes).then(this, [this](const Outcome &outcome) {
        if (!outcome.clashes.isEmpty()) {
            Q_EMIT failed(outcome.edit.error());
        }
        return outcome.edit;
    });
}

base::Answer<base::Result<base::Id>> EditService::change(const store::FieldChange &change,
                                                         const QString &label)
{
    return commit({.label = label, .reason = {}, .changes = {change}});
}

base::Answer<EditService::Outcome> EditService::commitOrClash(const store::ChangeSet &changes)
{
    if (auto allowed = require(changes); !allowed) {
        Q_EMIT failed(allowed.error());
        return QtFuture::makeReadyFuture(Outcome{allowed.error(), {}});
    }
    return write(changes);
}

base::Answer<EditService::Outcome> EditService::write(const store::ChangeSet &changes)
{
    const auto step = [&log = m_log, changes, author = m_rights.author](store::Database &db) {
        Outcome outcome{log.commit(db, changes, author), {}};
        if (!outcome.edit && outcome.edit.error().code == base::ErrorCode::Store_Conflict) {
            outcome.clashes = log.clashes(db, changes).valueOr({});
        }
        return outcome;
    };
    ++m_underWay;
    return m_store.write(step).then(this, [=, this](const Outcome &outcome) {
        --m_underWay;
        if (outcome.edit) {
            if (!outcome.edit->isNull()) {
                m_undo += Step{*outcome.edit, changes};
                limit(m_undo);
                m_redo.clear();
                Q_EMIT undoStateChanged();
            }
            Q_EMIT m_events.changed(changes, Events::Origin::Edit);
        } else if (outcome.clashes.isEmpty()) {
            Q_EMIT failed(outcome.edit.error());
        }
        takeNextStep();
        return outcome;
    });
}

QString EditService::undoLabel() const
{
    return canUndo() ? m_undo.constLast().changes.label : QString();
}

QString EditService::redoLabel() const
{
    return canRedo() ? m_redo.constLast().changes.label : QString();
}

void EditService::undo()
{
    m_wishes += Wish::Undo;
    takeNextStep();
}

void EditService::redo()
{
    m_wishes += Wish::Redo;
    takeNextStep();
}

//! What a change set needs in memory, about: texts may be shared with others.
static qsizetype sizeOf(const store::ChangeSet &changes)
{
    qsizetype bytes = 0;
    for (const store::FieldChange &change : changes.changes) {
        const qsizetype letters = change.field.size() + change.before.value_or(QString()).size()
            + change.after.value_or(QString()).size();
        bytes += qsizetype(sizeof(change)) + letters * qsizetype(sizeof(QChar));
    }
    return bytes;
}

void EditService::limit(QList<Step> &steps)
{
    qsizetype kept = 0;
    qsizetype bytes = 0;
    while (kept < std::min(steps.size(), MostUndoableEdits)) {
        bytes += sizeOf(steps.at(steps.size() - 1 - kept).changes);
        if (bytes > MostUndoableBytes && kept > 0) {
            break;
        }
        ++kept;
    }
    steps.remove(0, steps.size() - kept);
}

void EditService::takeNextStep()
{
    // One at a time and after the edits under way: what was typed last is what is taken back.
    while (m_underWay == 0 && !m_wishes.isEmpty()) {
        if (m_wishes.takeFirst() == Wish::Undo) {
            takeBack(m_undo, m_redo, Events::Origin::Undo);
        } else {
            takeBack(m_redo, m_undo, Events::Origin::Redo);
        }
    }
}

void EditService::takeBack(QList<Step> &from, QList<Step> &to, Events::Origin origin)
{
    if (from.isEmpty()) {
        return;
    }
    const Step step = from.constLast();
    if (auto allowed = require(step.changes); !allowed) {
        Q_EMIT failed(allowed.error());
        return;
    }
    ++m_underWay;
    m_store
        .write([&log = m_log, edit = step.edit, author = m_rights.author](store::Database &db) {
            return log.undo(db, edit, author);
        })
        .then(this, [this, &from, &to, step, origin](const base::Result<base::Id> &edit) {
            --m_underWay;
            if (edit) {
                from.removeIf([&step](const Step &each) { return each.edit == step.edit; });
                to += Step{*edit, step.changes.inverse()};
                limit(to);
                Q_EMIT undoStateChanged();
                Q_EMIT m_events.changed(step.changes.inverse(), origin);
            } else {
                m_wishes.clear(); // the steps before it rest on it
                Q_EMIT failed(edit.error());
            }
            takeNextStep();
        });
}

} // namespace records

#include "moc_editservice.cpp"
