// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/ownership.h"

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

} // namespace syncing
