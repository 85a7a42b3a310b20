// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/threewaymerge.h"

namespace syncing {

Verdict judge(const Sides &sides, Owner owner)
{
    if (owner == Owner::None) {
        return Verdict::Apart;
    }
    if (sides.ours == sides.theirs) {
        return Verdict::Same;
    }
    const bool weChanged = !sides.hasBase || sides.ours != sides.base;
    const bool theyChanged = !sides.hasBase || sides.theirs != sides.base;
    switch (owner) {
    case Owner::Desk:
        return theyChanged ? Verdict::OursWins : Verdict::Ours;
    case Owner::Remote:
        return weChanged && sides.hasBase ? Verdict::TheirsWins : Verdict::Theirs;
    case Owner::Both:
        if (!sides.hasBase) {
            return !sides.ours  ? Verdict::Theirs
                : !sides.theirs ? Verdict::Ours
                                : Verdict::Conflict;
        }
        return !weChanged ? Verdict::Theirs : !theyChanged ? Verdict::Ours : Verdict::Conflict;
    case Owner::None:
        break;
    }
    return Verdict::Apart;
}

} // namespace syncing
