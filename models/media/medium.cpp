// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/medium.h"

using namespace Qt::StringLiterals;

namespace records {

template <>
const TypeOf<media::Medium> &type()
{
    using media::Medium;
    constexpr qint64 mostBytes = 4LL * 1024 * 1024 * 1024; // what a portal takes
    constexpr qint64 mostPixels = 1'000'000;
    static const auto described
        = TypeOf<Medium>(u"media"_s)
              .key(&Medium::sha256, u"sha256"_s, {.max = 64})
              .field(&Medium::fileName, u"file_name"_s,
                     {.required = true, .max = Medium::MaxFileNameLength})
              .field(&Medium::mime, u"mime"_s, {.required = true, .max = 100})
              .field(&Medium::bytes, u"bytes"_s, {.max = mostBytes, .isAlwaysTold = true})
              .field(&Medium::width, u"width"_s, {.max = mostPixels})
              .field(&Medium::height, u"height"_s, {.max = mostPixels})
              .field(&Medium::durationMs, u"duration_ms"_s, {.isLocal = true})
              .field(&Medium::altText, u"alt_text"_s, {.max = Medium::MaxAltTextLength})
              .field(&Medium::addedAt, u"added_at"_s, {.initial = qint64(0), .isLocal = true})
              .ownedAs(u"media"_s)
              .usedIn(u"product_media"_s, u"media_id"_s);
    return described;
}

} // namespace records
