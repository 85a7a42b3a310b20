// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/mediastore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace portal {

namespace {

constexpr qsizetype MostKnown = 50'000; // some 200 bytes each

}

base::Result<MediaStore> MediaStore::open(const QString &folder)
{
    const QString path = QDir(folder).absolutePath();
    if (!QDir().mkpath(path)) {
        return base::failure(base::ErrorCode::File_CannotWrite, u"media folder"_s, {.file = path});
    }
    return MediaStore(path);
}

bool MediaStore::isDigest(const QString &sha256)
{
    return sha256.size() == 64 && std::all_of(sha256.cbegin(), sha256.cend(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

QString MediaStore::target(const QString &sha256) const
{
    Q_ASSERT(isDigest(sha256));
    return u"%1/%2/%3"_s.arg(m_folder, sha256.left(2), sha256);
}

QString MediaStore::path(const QString &sha256) const
{
    if (!isDigest(sha256)) {
        return {};
    }
    const QString file = target(sha256);
    return QFileInfo(file).isFile() ? file : QString();
}

bool MediaStore::has(const QString &sha256) const
{
    return !path(sha256).isEmpty();
}

bool MediaStore::knows(const QString &sha256) const
{
    {
        const std::lock_guard lock(m_known->mutex);
        if (m_known->digests.contains(sha256)) {
            return true;
        }
    }
    if (!has(sha256)) {
        return false;
    }
    const std::lock_guard lock(m_known->mutex);
    if (m_known->digests.size() >= MostKnown) {
        m_known->digests.clear();
    }
    m_known->digests.insert(sha256);
    return true;
}

base::Result<void> MediaStore::adopt(const QString &file, const QString &sha256) const
{
    const QString own = target(sha256);
    QFile content(file);
    const bool renamed = QDir().mkpath(QFileInfo(own).absolutePath())
        && (QFile::exists(own) ? content.remove() : content.rename(own));
    if (!renamed) {
        return base::failure(base::ErrorCode::File_CannotWrite, content.errorString(),
                             {.file = own});
    }
    return {};
}

QByteArray MediaStore::detectedType(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QByteArray head = file.read(16);
    if (head.startsWith("\x89PNG\r\n\x1a\n")) {
        return "image/png";
    }
    if (head.startsWith("\xff\xd8\xff")) {
        return "image/jpeg";
    }
    if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
        return "image/gif";
    }
    if (head.startsWith("RIFF") && head.mid(8, 4) == "WEBP") {
        return "image/webp";
    }
    if (head.startsWith("%PDF-")) {
        return "application/pdf";
    }
    const QByteArray box = head.mid(4, 4);
    if (box == "ftyp") {
        return head.mid(8, 4) == "qt  " ? "video/quicktime" : "video/mp4";
    }
    if (box == "moov" || box == "mdat" || box == "wide") {
        return "video/quicktime"; // it was there before it had brands
    }
    if (head.startsWith("\x1a\x45\xdf\xa3")) {
        return "video/webm";
    }
    return {};
}

} // namespace portal
