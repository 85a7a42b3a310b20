// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/server.h"

#include <QString>

namespace portal {

//! Content of media, each in a file named by its SHA-256. A file appears under its name only when
//! it is whole and verified. No name from outside ever becomes a path: only 64 hexadecimal digits
//! do. Thread-safe.
class MediaStore
{
public:
    static constexpr qint64 LargestFile = Q_INT64_C(64) * 1024 * 1024;

    //! Makes the folder when it is missing: File_CannotWrite.
    [[nodiscard]] static base::Result<MediaStore> open(const QString &folder);

    [[nodiscard]] static bool isDigest(const QString &sha256);
    [[nodiscard]] bool has(const QString &sha256) const;
    //! Path of the content, empty when it is not there.
    [[nodiscard]] QString path(const QString &sha256) const;
    //! Receives content. Media_HashMismatch, File_TooLarge, File_CannotWrite, Net_…; nothing is
    //! kept then.
    [[nodiscard]] base::Result<void> receive(const QString &sha256,
                                             httpserver::BodyReader &body) const;
    //! What the first bytes say: one of the kinds of the contract, else empty.
    [[nodiscard]] static QByteArray detectedType(const QString &path);

private:
    explicit MediaStore(QString folder) : m_folder(std::move(folder)) { }
    [[nodiscard]] QString target(const QString &sha256) const;
    QString m_folder;
};

} // namespace portal
