// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/mediachanges.h"

using namespace Qt::StringLiterals;

namespace media {

void appendNewMedium(store::ChangeSet &changes, const Medium &medium, const QDateTime &now)
{
    const std::pair<QString, QString> values[] = {
        {store::ExistsField, u"1"_s},
        {u"sha256"_s, medium.sha256},
        {u"file_name"_s, medium.fileName},
        {u"mime"_s, medium.mime},
        {u"bytes"_s, QString::number(medium.bytes)},
        {u"width"_s, QString::number(medium.width)},
        {u"height"_s, QString::number(medium.height)},
        {u"duration_ms"_s, medium.durationMs > 0 ? QString::number(medium.durationMs) : QString()},
        {u"added_at"_s, now.toUTC().toString(Qt::ISODateWithMs)},
        {u"alt_text"_s, medium.altText.trimmed()},
    };
    for (const auto &[field, value] : values) {
        if (!value.isEmpty()) {
            changes.add(u"media"_s, medium.id, field, std::nullopt, value);
        }
    }
}

} // namespace media
