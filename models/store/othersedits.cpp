// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/othersedits.h"

#include "models/store/journal.h"
#include "models/store/reading.h"

using namespace Qt::StringLiterals;

namespace store {

OthersEdits::OthersEdits(int node, const base::Clock &clock) : m_node(node), m_clock(clock) { }

base::Result<QList<base::Id>> OthersEdits::inWindow(Database &db) const
{
    return idsOf(db.select(u"SELECT id FROM edit WHERE id >= ? AND (id / %1) % %2 <> ? "
                           "ORDER BY id"_s.arg(base::IdMaker::NodeStep)
                               .arg(base::IdMaker::NodeCount),
                           args(base::IdMaker::earliestAt(m_clock.nowMs() - WindowMs), m_node)));
}

base::Result<OthersEdits::Found> OthersEdits::take(Database &db)
{
    Found found;
    SD_TRY_VALUE(const QList<base::Id> ids, inWindow(db));
    if (!m_hasBegun) {
        m_hasBegun = true;
        m_told = {ids.cbegin(), ids.cend()};
        return found;
    }
    QSet<base::Id> told;
    QList<base::Id> fresh;
    for (const base::Id id : ids) {
        if (m_told.contains(id)) {
            told.insert(id);
        } else if (fresh.size() < MostAtOnce) {
            fresh.append(id);
            told.insert(id);
        } else {
            found.more = true;
        }
    }
    SD_TRY(describe(db, fresh, found));
    m_told = told;
    return found;
}

base::Result<void> OthersEdits::describe(Database &db, const QList<base::Id> &edits, Found &found)
{
    found.edits = int(edits.size());
    if (edits.isEmpty()) {
        return {};
    }
    {
        SD_TRY_VALUE(Rows rows,
                     db.select(u"SELECT label, user_name FROM edit WHERE id = ?"_s,
                               args(edits.constLast())));
        if (rows.next()) {
            found.changes.label = rows.text(0);
            found.userName = rows.text(1);
        }
    }
    return forEachPortion(
        edits, [&](const QString &marks, const QVariantList &values) -> base::Result<void> {
            SD_TRY_VALUE(Rows rows,
                         db.select(u"SELECT entity, record_id, field, before_value, after_value "
                                   "FROM journal WHERE edit_id IN (%1) ORDER BY id"_s.arg(marks),
                                   values));
            while (rows.next()) {
                found.changes.changes += changesOfRow({rows.text(0), rows.id(1), rows.text(2),
                                                       rows.optionalText(3), rows.optionalText(4)});
            }
            return {};
        });
}

} // namespace store
