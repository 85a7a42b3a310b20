// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QSet>
#include <QString>

#include <memory>
#include <mutex>

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
    //! The same for pages with many pictures: what was there once is not looked for again. (Only
    //! hands could take it away, and the page would show a gap.)
    [[nodiscard]] bool knows(const QString &sha256) const;
    //! Path of the content, empty when it is not there.
    [[nodiscard]] QString path(const QString &sha256) const;
    //! Takes over a verified file of the same disk as the content of \a sha256. File_CannotWrite.
    [[nodiscard]] base::Result<void> adopt(const QString &file, const QString &sha256) const;
    //! Folder for what is on its way, see MediaUploads.
    [[nodiscard]] QString uploadFolder() const { return m_folder + QStringLiteral("/uploads"); }
    //! What the first bytes say: one of the kinds of the contract, else empty.
    [[nodiscard]] static QByteArray detectedType(const QString &path);

private:
    struct Known
    {
        std::mutex mutex;
        QSet<QString> digests;
    };

    explicit MediaStore(QString folder)
        : m_folder(std::move(folder)), m_known(std::make_shared<Known>())
    {
    }
    [[nodiscard]] QString target(const QString &sha256) const;
    QString m_folder;
    std::shared_ptr<Known> m_known;
};

} // namespace portal
