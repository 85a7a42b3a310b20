// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/media/asset.h"
#include "models/store/change.h"

namespace media {

//! Appends the changes that make the record of a new asset. \a now is when it was added.
void appendNewAsset(store::ChangeSet &changes, const Asset &asset, const QDateTime &now);

} // namespace media
