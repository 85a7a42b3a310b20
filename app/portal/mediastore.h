// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QString>

namespace portal {

//! Content of media, each in a file named by its SHA-256. A file appears under its name only when
//! it is whole and verified. No name from outside ever becomes a path: only 64 hexadecimal digits
//! do. Thread-safe.
class MediaStore
{
public:
    //! Makes the folder when it is missing: File_CannotWrite.
    [[nodiscard]] static base::Result<MediaStore> open(const QString &folder);

    [[nodiscard]] static bool isDigest(const QString &sha256);
    [[nodiscard]] bool has(const QString &sha256) const;
    //! Path of the content, empty when it is not there.
    [[nodiscard]] QString path(const QString &sha256) const;
    //! Takes over a verified file of the same disk as the content of \a sha256. File_CannotWrite.
    [[nodiscard]] base::Result<void> adopt(const QString &file, const QString &sha256) const;
    //! Folder for what is on its way, see MediaUploads.
    [[nodiscard]] QString uploadFolder() const { return m_folder + QStringLiteral("/uploads"); }
    //! What the first bytes say: one of the kinds of the contract, else empty.
    [[nodiscard]] static QByteArray detectedType(const QString &path);

private:
    explicit MediaStore(QString folder) : m_folder(std::move(folder)) { }
    [[nodiscard]] QString target(const QString &sha256) const;
    QString m_folder;
};

} // namespace portal
