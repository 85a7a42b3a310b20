// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/mediachanges.h"

#include "models/records/changes.h"

using namespace Qt::StringLiterals;

namespace media {

void appendNewAsset(store::ChangeSet &changes, const Asset &asset, const QDateTime &now)
{
    Asset made = asset;
    made.altText = asset.altText.trimmed();
    made.addedAt = now;
    changes.changes += records::additionOf(made).changes;
}

} // namespace media
