// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/store/change.h"
#include "models/store/database.h"

#include <QSet>

namespace store {

//! What other programs on the same database have changed since it was asked last: other desks, and
//! a worker that syncs. Found by the ids of edits, which tell who made them and when. On the thread
//! of its Database; remembers what it has told.
class OthersEdits
{
public:
    //! An edit is found when it is written down so late after its id was made, or when the clock
    //! of its program is so much behind.
    static constexpr qint64 WindowMs = 5 * 60'000;
    static constexpr int MostAtOnce = 1'000; //!< edits

    //! \a node is this program's own; \a clock must outlive it.
    OthersEdits(int node, const base::Clock &clock);

    struct Found
    {
        ChangeSet changes; //!< of all of them; the label is the last one's
        int edits = 0;
        QString userName; //!< of the last one
        bool more = false; //!< ask again at once
    };
    //! The first time nothing: whoever asks reads everything after that.
    [[nodiscard]] base::Result<Found> take(Database &db);

private:
    [[nodiscard]] base::Result<QList<base::Id>> inWindow(Database &db) const;
    [[nodiscard]] static base::Result<void> describe(Database &db, const QList<base::Id> &edits,
                                                     Found &found);

    const int m_node;
    const base::Clock &m_clock;
    QSet<base::Id> m_told; // of those in the window
    bool m_hasBegun = false;
};

} // namespace store
