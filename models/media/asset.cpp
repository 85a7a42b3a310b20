// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/asset.h"

using namespace Qt::StringLiterals;

namespace records {

template <>
const TypeOf<media::Asset> &type()
{
    using media::Asset;
    constexpr qint64 mostBytes = 4LL * 1024 * 1024 * 1024; // what a portal takes
    constexpr qint64 mostPixels = 1'000'000;
    static const auto described
        = TypeOf<Asset>(u"asset"_s)
              .key(&Asset::sha256, u"sha256"_s, {.max = 64})
              .field(&Asset::fileName, u"file_name"_s,
                     {.required = true, .max = Asset::MaxFileNameLength})
              .field(&Asset::mime, u"mime"_s, {.required = true, .max = 100})
              .field(&Asset::bytes, u"bytes"_s, {.max = mostBytes, .isAlwaysTold = true})
              .field(&Asset::width, u"width"_s, {.max = mostPixels})
              .field(&Asset::height, u"height"_s, {.max = mostPixels})
              .field(&Asset::durationMs, u"duration_ms"_s, {.isLocal = true})
              .field(&Asset::altText, u"alt_text"_s, {.max = 1000})
              .field(&Asset::addedAt, u"added_at"_s, {.initial = qint64(0), .isLocal = true})
              .guardedBy(u"media"_s)
              .ownedAs(u"assets"_s)
              .toldTo(Audience::UsedByPublished)
              .shownBy(u"file_name"_s, u"alt_text"_s)
              .usedIn(u"product_asset"_s, u"asset_id"_s);
    return described;
}

} // namespace records
