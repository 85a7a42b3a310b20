// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/media/medium.h"
#include "models/store/change.h"

namespace media {

//! Appends the changes that make the record of a new medium. \a now is when it was added.
void appendNewMedium(store::ChangeSet &changes, const Medium &medium, const QDateTime &now);

} // namespace media
