// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/journal.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace store {

namespace {

bool makes(const FieldChange &change)
{
    return change.field == ExistsField && change.after;
}

//! May \a change go into one row with \a first, with which a run begins?
bool joins(const FieldChange &first, const FieldChange &change)
{
    const bool isSame = first.entity == change.entity && first.record == change.record;
    const bool fits = makes(first) ? change.field != ExistsField && !change.before && change.after
                                   : change.before && !change.after;
    return isSame && fits;
}

QString valuesText(const QList<FieldChange> &changes)
{
    QJsonArray values;
    for (const FieldChange &change : changes) {
        if (change.field != ExistsField) {
            values.append(QJsonArray{change.field, change.after ? *change.after : *change.before});
        }
    }
    return QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact));
}

} // namespace

void JournalRows::addRow(const FieldChange &change)
{
    m_rows += args(m_ids.next(), m_edit, change.entity, change.record, change.field, change.before,
                   change.after);
}

void JournalRows::endRun()
{
    const QList<FieldChange> run = std::exchange(m_run, {});
    if (run.isEmpty()) {
        return;
    }
    const FieldChange &last = run.constLast();
    const bool removes = last.field == ExistsField && !last.after;
    if (run.size() > 1 && (makes(run.constFirst()) || removes)) {
        FieldChange row = last;
        row.field = ExistsField;
        (removes ? row.before : row.after) = valuesText(run);
        addRow(row);
        return;
    }
    for (const FieldChange &change : run) {
        addRow(change);
    }
}

void JournalRows::addChange(base::Id edit, const FieldChange &change,
                            const std::optional<QString> &before)
{
    FieldChange entry = change;
    entry.before = before;
    if (!m_run.isEmpty() && (m_edit != edit || !joins(m_run.constFirst(), entry))) {
        endRun();
    }
    m_edit = edit;
    m_run += entry;
    const bool mayGrow = makes(entry) || (m_run.size() > 1 && makes(m_run.constFirst()))
        || (entry.before && !entry.after && entry.field != ExistsField);
    if (!mayGrow) {
        endRun();
    }
}

void JournalRows::addEdit(base::Id edit, qint64 nowMs, const Author &author,
                          const ChangeSet &changes, base::Id undoes)
{
    m_edits += args(edit, nowMs, author.user, author.name, author.origin, changes.label,
                    changes.reason, undoes);
}

base::Result<void> JournalRows::write(Database &db)
{
    endRun();
    SD_TRY(db.insertMany(u"edit"_s,
                         {u"id"_s, u"at"_s, u"user_id"_s, u"user_name"_s, u"origin"_s, u"label"_s,
                          u"reason"_s, u"undoes"_s},
                         m_edits));
    return db.insertMany(u"journal"_s,
                         {u"id"_s, u"edit_id"_s, u"entity"_s, u"record_id"_s, u"field"_s,
                          u"before_value"_s, u"after_value"_s},
                         m_rows);
}

QList<FieldChange> changesOfRow(const FieldChange &row)
{
    const QString text = row.after ? *row.after : row.before.value_or(QString());
    if (row.field != ExistsField || !text.startsWith(u'[')) {
        return {row};
    }
    const bool made = row.after.has_value();
    const auto side = [made](const QString &value) {
        return std::pair(made ? std::nullopt : std::optional(value),
                         made ? std::optional(value) : std::nullopt);
    };
    QList<FieldChange> changes;
    const QJsonArray values = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue &value : values) {
        const auto [before, after] = side(value[1].toString());
        changes += FieldChange{row.entity, row.record, value[0].toString(), before, after};
    }
    const auto [before, after] = side(u"1"_s);
    changes.insert(made ? 0 : changes.size(),
                   FieldChange{row.entity, row.record, ExistsField, before, after});
    return changes;
}

} // namespace store
