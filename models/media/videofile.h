// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

class QIODevice;

namespace media {

//! How much of a file videoType() wants to see.
inline constexpr int VideoHeadSize = 4096;

//! Type of a video by the first bytes of its file, never by the name: "video/mp4", "video/webm",
//! "video/quicktime". Empty for all else, also for what only shares a container with them (HEIC,
//! M4A, Matroska).
[[nodiscard]] QString videoType(const QByteArray &head);

//! How long an MP4 or QuickTime file plays, from its movie header; 0 when it does not say. Reads
//! the heads of a few boxes only, wherever the header lies.
[[nodiscard]] qint64 videoDurationMs(QIODevice &file);

//! "1:23" or "1:02:03"; empty when the duration is not known.
[[nodiscard]] QString durationText(qint64 durationMs);

} // namespace media
