// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/store/change.h"
#include "models/store/recordwriter.h"

#include <QSet>

namespace store {

//! What edits mean for the outbox: noted change by change, queued when all of them are written.
class OutgoingChanges
{
public:
    //! \a writers and \a ids must outlive it.
    OutgoingChanges(const RecordWriters &writers, base::IdMaker &ids);

    void note(const FieldChange &change);
    //! In the order of the changes, for every system that the desk sends the field to and that did
    //! not tell it itself. In the transaction of the edits.
    [[nodiscard]] base::Result<void> queue(Database &db, const Author &author, qint64 nowMs) const;

private:
    struct Noted
    {
        std::pair<QString, base::Id> record; // as in the journal
        QString group; // of ownership
        QString entity; // of the outbox

        bool operator==(const Noted &) const = default;
    };
    friend size_t qHash(const Noted &noted, size_t seed)
    {
        return qHashMulti(seed, noted.record, noted.group, noted.entity);
    }

    const RecordWriters &m_writers;
    base::IdMaker &m_ids;
    QList<Noted> m_noted;
    QSet<Noted> m_known;
};

} // namespace store
