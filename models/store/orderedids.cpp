// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/orderedids.h"

#include <bit>

namespace store {

OrderedIds::OrderedIds(const QList<base::Id> &ids) : m_ids(ids)
{
    if (ids.isEmpty()) {
        return;
    }
    const auto slotCount = std::bit_ceil(quint64(ids.size()) * 3 / 2 + 1);
    m_shift = 64 - std::countr_zero(slotCount);
    m_slots.resize(qsizetype(slotCount));
    const qsizetype last = m_slots.size() - 1;
    quint32 *rows = m_slots.data(); // a million times through a shared list would be felt
    quint32 row = 0;
    for (const base::Id id : ids) {
        qsizetype slot = slotOf(id);
        while (rows[slot] != 0) {
            slot = (slot + 1) & last;
        }
        rows[slot] = ++row;
    }
}

qsizetype OrderedIds::slotOf(base::Id id) const
{
    // Ids are time-ordered: multiplying by 2^64 / φ spreads those that follow each other.
    return qsizetype((quint64(id.value()) * 0x9E3779B97F4A7C15ULL) >> m_shift);
}

int OrderedIds::rowOf(base::Id id, int *looked) const
{
    if (m_ids.isEmpty()) {
        return -1;
    }
    const qsizetype last = m_slots.size() - 1;
    for (qsizetype slot = slotOf(id);; slot = (slot + 1) & last) {
        const quint32 row = m_slots.at(slot);
        if (row == 0) {
            return -1;
        }
        if (looked) {
            ++*looked;
        }
        if (m_ids.at(row - 1) == id) {
            return int(row) - 1;
        }
    }
}

} // namespace store
