// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace pricing {

//! Half-open period [from, to) of UTC instants; an invalid end is open. A plain value.
struct Validity
{
    QDateTime from;
    QDateTime to;

    [[nodiscard]] bool contains(const QDateTime &instant) const
    {
        return (!from.isValid() || from <= instant) && (!to.isValid() || instant < to);
    }
    //! It ends before it begins.
    [[nodiscard]] bool isEmpty() const { return from.isValid() && to.isValid() && to <= from; }
    //! Do the two share an instant?
    [[nodiscard]] bool overlaps(const Validity &other) const
    {
        return (!from.isValid() || !other.to.isValid() || from < other.to)
            && (!other.from.isValid() || !to.isValid() || other.from < to);
    }
    bool operator==(const Validity &) const = default;
};

} // namespace pricing
