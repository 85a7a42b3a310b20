// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"

#include <QList>

namespace store {

//! The ids of a list in its order, with an index from an id to its row: 8 bytes a row and some 8 to
//! 12 for the index. Made on the thread that reads the ids, because a million take a moment;
//! afterwards no question walks the list. A plain value; copies share their content.
class OrderedIds
{
public:
    OrderedIds() = default;
    explicit OrderedIds(const QList<base::Id> &ids);

    [[nodiscard]] const QList<base::Id> &ids() const { return m_ids; }
    [[nodiscard]] qsizetype size() const { return m_ids.size(); }
    [[nodiscard]] bool isEmpty() const { return m_ids.isEmpty(); }
    //! Null outside the list.
    [[nodiscard]] base::Id at(qsizetype row) const { return m_ids.value(row); }
    //! -1 when the id is not in the list; the first row of an id that is there twice. \a looked
    //! gets the number of rows that were looked at.
    [[nodiscard]] int rowOf(base::Id id, int *looked = nullptr) const;

    bool operator==(const OrderedIds &other) const { return m_ids == other.m_ids; }

private:
    [[nodiscard]] qsizetype slotOf(base::Id id) const;

    QList<base::Id> m_ids;
    // Open addressing: row + 1 at the hash of its id, 0 = free; a third is free at least.
    QList<quint32> m_slots;
    int m_shift = 0; // what of a 64-bit hash is more than a slot's number
};

} // namespace store
