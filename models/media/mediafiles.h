// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/media/asset.h"

#include <QDateTime>
#include <QImage>

#include <functional>

class QFile;

namespace media {

//! The media folder: each content lies once, under its SHA-256 ("ab/abcdef…"), written whole or
//! not at all; it stays, so that an edit can be undone. Thread-safe (holds no state but the
//! folder); touches the disk, so never call it on the UI thread.
class MediaFiles
{
public:
    static constexpr qint64 MaxBytes = 50LL * 1024 * 1024;
    static constexpr qint64 MaxVideoBytes = 2LL * 1024 * 1024 * 1024;
    static constexpr int MaxPixels = 12'000; //!< per side
    static constexpr int AllocationLimitMb = 512; //!< what decoding one picture may take

    explicit MediaFiles(QString folder) : m_folder(std::move(folder)) { }

    [[nodiscard]] const QString &folder() const { return m_folder; }
    //! Removes videos that a program which died had copied in part, untouched since \a before.
    void removeLeftovers(const QDateTime &before) const;
    //! Where the content of this hash lies; empty when \a sha256 is no hash.
    [[nodiscard]] QString path(const QString &sha256) const;
    [[nodiscard]] bool contains(const QString &sha256) const;

    //! Told how much of how much is done; answers whether to go on.
    using Watch = std::function<bool(qint64 done, qint64 total)>;

    //! Takes a picture, PDF or video into the folder: type by content, size and dimensions checked
    //! before anything is decoded, then decoded once. What browsers do not show (BMP, TIFF …) is
    //! stored as PNG; SVG is refused. A video is copied and hashed piece by piece
    //! and not decoded. The asset returned has no id, alt text or time yet. Errors:
    //! File_CannotRead, File_TooLarge, Media_NotAnImage, File_CannotWrite, Cancelled (by \a watch);
    //! subject = file name.
    [[nodiscard]] base::Result<Asset> addFile(const QString &fileName,
                                              const Watch &watch = {}) const;
    //! The same for bytes, e.g. from the clipboard or a download.
    [[nodiscard]] base::Result<Asset> addBytes(const QByteArray &content,
                                               const QString &fileName) const;
    //! A picture from the clipboard, stored as PNG.
    [[nodiscard]] base::Result<Asset> addImage(const QImage &image, const QString &fileName) const;

    //! File_CannotRead, or Media_HashMismatch when the file is not what its name says.
    [[nodiscard]] base::Result<QByteArray> read(const QString &sha256) const;
    //! Decoded, at most \a maxSide pixels on its longer side. Media_NotAnImage, File_CannotRead.
    [[nodiscard]] base::Result<QImage> readScaled(const QString &sha256, int maxSide) const;

private:
    [[nodiscard]] base::Result<Asset> addConverted(const QByteArray &content,
                                                   const QString &fileName) const;
    [[nodiscard]] base::Result<Asset> addVideo(QFile &file, const QString &mime,
                                               const Watch &watch) const;
    QString m_folder;
};

} // namespace media
