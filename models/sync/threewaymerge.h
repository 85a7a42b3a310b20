// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/ownership.h"

#include <QList>
#include <QString>

#include <optional>

//! The rules by which a field that both sides hold becomes one value. Pure functions.
namespace syncing {

//! A value as plain text; nothing = not set.
using MergeValue = std::optional<QString>;

//! One field as both sides say it, and as they last agreed on it.
struct Sides
{
    bool hasBase = false; //!< was there ever an agreement?
    MergeValue base; //!< what it was; only with hasBase
    MergeValue ours; //!< the desk's
    MergeValue theirs; //!< the system's
};

enum class Verdict {
    Same, //!< both say the same
    Apart, //!< the field is kept apart
    Ours, //!< only the desk changed it: it stays, and is sent
    Theirs, //!< only the system changed it: it is taken over
    OursWins, //!< the system changed what the desk owns: the desk's goes there again
    TheirsWins, //!< the desk changed what the system owns: the system's is taken over
    Conflict, //!< both changed what both may change: a person decides
};

//! The verdict on a field that \a owner owns. Without a base whoever says something is right where
//! the other says nothing; where both do, and both may, it is a conflict.
[[nodiscard]] Verdict judge(const Sides &sides, Owner owner);
//! Is the value of the other side lost by the verdict, so that it has to be kept for people?
[[nodiscard]] inline bool loses(Verdict verdict)
{
    return verdict == Verdict::OursWins || verdict == Verdict::TheirsWins;
}
//! Does the desk's value become theirs?
[[nodiscard]] inline bool takes(Verdict verdict)
{
    return verdict == Verdict::Theirs || verdict == Verdict::TheirsWins;
}

//! One element of a list: what it is told apart by (unit of a package, reference of a payment),
//! and what it says.
struct ListElement
{
    QString key;
    QString value;
    bool operator==(const ListElement &) const = default;
};
using MergeList = QList<ListElement>;

//! An element about which the sides do not agree; its value as before the merge, nothing = not
//! in that list.
struct ElementVerdict
{
    QString key;
    Sides sides;
    Verdict verdict = Verdict::Same;
};

struct ListMerge
{
    MergeList merged; //!< what the desk is to hold; elements in conflict stay as they are
    QList<ElementVerdict> disputed; //!< in conflict, or lost by ownership
    bool sends = false; //!< holds something that the system has to be told
};

//! Merges element by element. The order is that of the side that changed it; where both did, the
//! owner's, and the desk's when both own it. Keys are unique in a list: a later one replaces.
[[nodiscard]] ListMerge mergeLists(const std::optional<MergeList> &base, const MergeList &ours,
                                   const MergeList &theirs, Owner owner);

} // namespace syncing
