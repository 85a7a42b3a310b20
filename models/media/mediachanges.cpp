// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/mediachanges.h"

using namespace Qt::StringLiterals;

namespace media {

void appendNewAsset(store::ChangeSet &changes, const Asset &asset, const QDateTime &now)
{
    const std::pair<QString, QString> values[] = {
        {store::ExistsField, u"1"_s},
        {u"sha256"_s, asset.sha256},
        {u"file_name"_s, asset.fileName},
        {u"mime"_s, asset.mime},
        {u"bytes"_s, QString::number(asset.bytes)},
        {u"width"_s, QString::number(asset.width)},
        {u"height"_s, QString::number(asset.height)},
        {u"duration_ms"_s, asset.durationMs > 0 ? QString::number(asset.durationMs) : QString()},
        {u"added_at"_s, now.toUTC().toString(Qt::ISODateWithMs)},
        {u"alt_text"_s, asset.altText.trimmed()},
    };
    for (const auto &[field, value] : values) {
        if (!value.isEmpty()) {
            changes.add(u"asset"_s, asset.id, field, std::nullopt, value);
        }
    }
}

} // namespace media
