// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/type.h"

#include <QDateTime>
#include <QString>

namespace media {

//! A picture, document or video in the media folder. Its content never changes: another content is
//! another asset. A plain value.
struct Asset
{
    static constexpr int MaxFileNameLength = 255;

    base::Id id;
    QString sha256; //!< 64 lower-case hex digits; names the file in the media folder
    QString fileName; //!< as it was added
    QString mime; //!< by content, not by name
    qint64 bytes = 0;
    int width = 0; //!< pixels; 0 when it is no picture
    int height = 0;
    qint64 durationMs = 0; //!< of a video, as far as its file says
    QString altText; //!< what it shows, for people who do not see it
    QDateTime addedAt;
    qint64 version = 0;

    [[nodiscard]] bool isPicture() const { return width > 0; }
    [[nodiscard]] bool isVideo() const { return mime.startsWith(QLatin1StringView("video/")); }

    bool operator==(const Asset &) const = default;
};

} // namespace media

namespace records {
template <>
const TypeOf<media::Asset> &type();
} // namespace records
