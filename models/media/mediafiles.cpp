// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/mediafiles.h"

#include "models/base/sha256.h"
#include "models/media/videofile.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QMimeDatabase>
#include <QSaveFile>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace media {

namespace {

constexpr qint64 Piece = 1024 * 1024;
const QString Incoming = u"incoming-"_s; // begins the names of what is being copied

base::Error failed(base::ErrorCode code, const QString &fileName, const QString &detail = {},
                   const QString &expected = {})
{
    return base::failure(code, detail,
                         {.subject = QFileInfo(fileName).fileName(), .expected = expected});
}

bool isHash(const QString &sha256)
{
    return sha256.size() == 64 && std::ranges::all_of(sha256, [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

//! Reader that says how large a picture is without decoding it, and refuses to take more memory
//! than is sensible when it does.
void prepare(QImageReader &reader, QIODevice &device)
{
    QImageReader::setAllocationLimit(MediaFiles::AllocationLimitMb);
    reader.setDecideFormatFromContent(true);
    reader.setDevice(&device);
    reader.setAutoTransform(true);
}

bool isShownByBrowsers(const QString &mime)
{
    return QStringList{u"image/png"_s, u"image/jpeg"_s, u"image/webp"_s, u"image/gif"_s}.contains(
        mime);
}

//! Width and height after checking that the picture can be decoded.
base::Result<QSize> checkPicture(QByteArray content, const QString &fileName)
{
    QBuffer buffer(&content);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader;
    prepare(reader, buffer);
    const QSize size = reader.size();
    // What a file claims to be is judged first: a decoder may refuse such a size by itself.
    if (size.width() > MediaFiles::MaxPixels || size.height() > MediaFiles::MaxPixels) {
        return failed(base::ErrorCode::File_TooLarge, fileName, u"pixels"_s,
                      u"%1 × %1 px"_s.arg(MediaFiles::MaxPixels));
    }
    if (!reader.canRead() || !size.isValid() || size.isEmpty()) {
        return failed(base::ErrorCode::Media_NotAnImage, fileName, reader.errorString());
    }
    const QImage image = reader.read();
    if (image.isNull()) {
        return failed(base::ErrorCode::Media_NotAnImage, fileName, reader.errorString());
    }
    return image.size(); // as it is shown, i.e. turned by its orientation
}

} // namespace

QString MediaFiles::path(const QString &sha256) const
{
    return isHash(sha256) ? u"%1/%2/%3"_s.arg(m_folder, sha256.first(2), sha256) : QString();
}

bool MediaFiles::contains(const QString &sha256) const
{
    return isHash(sha256) && QFile::exists(path(sha256));
}

base::Result<Asset> MediaFiles::addFile(const QString &fileName, const Watch &watch) const
{
    QFile file(fileName);
    if (!QFileInfo(fileName).isFile() || !file.open(QIODevice::ReadOnly)) {
        return failed(base::ErrorCode::File_CannotRead, fileName, file.errorString());
    }
    if (const QString video = videoType(file.peek(VideoHeadSize)); !video.isEmpty()) {
        return addVideo(file, video, watch);
    }
    if (file.size() > MaxBytes) {
        return failed(base::ErrorCode::File_TooLarge, fileName, {},
                      u"%1 MB"_s.arg(MaxBytes / 1024 / 1024));
    }
    const QByteArray content = file.read(MaxBytes + 1);
    if (file.error() != QFileDevice::NoError) {
        return failed(base::ErrorCode::File_CannotRead, fileName, file.errorString());
    }
    return addBytes(content, QFileInfo(fileName).fileName());
}

base::Result<Asset> MediaFiles::addVideo(QFile &file, const QString &mime, const Watch &watch) const
{
    const QString fileName = QFileInfo(file).fileName();
    const qint64 total = file.size();
    if (total > MaxVideoBytes) {
        return failed(base::ErrorCode::File_TooLarge, fileName, {},
                      u"%1 GB"_s.arg(MaxVideoBytes / 1024 / 1024 / 1024));
    }
    Asset asset{.fileName = fileName.left(Asset::MaxFileNameLength),
                .mime = mime,
                .bytes = total,
                .durationMs = videoDurationMs(file)};
    // Its name is known when its last byte is hashed: until then it has one of its own.
    const QString incoming
        = m_folder + u'/' + Incoming + QUuid::createUuid().toString(QUuid::WithoutBraces);
    QSaveFile out(incoming);
    if (!QDir().mkpath(m_folder) || !out.open(QIODevice::WriteOnly)) {
        return failed(base::ErrorCode::File_CannotWrite, incoming, out.errorString());
    }
    base::Sha256 hash;
    file.seek(0);
    for (qint64 done = 0; done < total;) {
        if (watch && !watch(done, total)) {
            return failed(base::ErrorCode::Cancelled, fileName);
        }
        const QByteArray piece = file.read(std::min(Piece, total - done));
        if (piece.isEmpty()) {
            return failed(base::ErrorCode::File_CannotRead, fileName, file.errorString());
        }
        hash.add(piece);
        if (out.write(piece) != piece.size()) {
            return failed(base::ErrorCode::File_CannotWrite, incoming, out.errorString());
        }
        done += piece.size();
    }
    asset.sha256 = hash.take();
    if (contains(asset.sha256)) {
        return asset;
    }
    const QString target = path(asset.sha256);
    if (!QDir().mkpath(QFileInfo(target).path()) || !out.commit()) {
        return failed(base::ErrorCode::File_CannotWrite, target, out.errorString());
    }
    if (!QFile::rename(incoming, target)) {
        QFile::remove(incoming);
        if (!contains(asset.sha256)) { // else another one was faster
            return failed(base::ErrorCode::File_CannotWrite, target);
        }
    }
    return asset;
}

void MediaFiles::removeLeftovers(const QDateTime &before) const
{
    const auto files = QDir(m_folder).entryInfoList({Incoming + u'*'}, QDir::Files);
    for (const QFileInfo &file : files) {
        if (file.lastModified() < before) {
            QFile::remove(file.filePath());
        }
    }
}

base::Result<Asset> MediaFiles::addBytes(const QByteArray &content, const QString &fileName) const
{
    if (content.size() > MaxBytes) {
        return failed(base::ErrorCode::File_TooLarge, fileName, {},
                      u"%1 MB"_s.arg(MaxBytes / 1024 / 1024));
    }
    Asset asset;
    asset.fileName = QFileInfo(fileName).fileName().left(Asset::MaxFileNameLength);
    asset.mime = QMimeDatabase().mimeTypeForData(content).name();
    asset.bytes = content.size();
    if (asset.mime != "application/pdf"_L1) {
        if (!isShownByBrowsers(asset.mime)) {
            return addConverted(content, fileName);
        }
        SD_TRY_VALUE(const QSize size, checkPicture(content, fileName));
        asset.width = size.width();
        asset.height = size.height();
    }
    asset.sha256 = QString::fromLatin1(
        QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
    if (contains(asset.sha256)) {
        return asset;
    }
    const QString target = path(asset.sha256);
    QSaveFile out(target); // appears under its name only when it is whole
    if (!QDir().mkpath(QFileInfo(target).path()) || !out.open(QIODevice::WriteOnly)
        || out.write(content) != content.size() || !out.commit()) {
        return failed(base::ErrorCode::File_CannotWrite, target, out.errorString());
    }
    return asset;
}

//! A picture of another kind becomes a PNG, which all portals take. A drawing does not: what it
//! looks like depends on who draws it, and it may hold a program.
base::Result<Asset> MediaFiles::addConverted(const QByteArray &content,
                                             const QString &fileName) const
{
    const QString mime = QMimeDatabase().mimeTypeForData(content).name();
    if (!mime.startsWith("image/"_L1) || mime.startsWith("image/svg"_L1)) {
        return failed(base::ErrorCode::Media_NotAnImage, fileName, mime);
    }
    SD_TRY(checkPicture(content, fileName));
    QByteArray bytes = content;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader;
    prepare(reader, buffer);
    return addImage(reader.read(), QFileInfo(fileName).completeBaseName() + u".png"_s);
}

base::Result<Asset> MediaFiles::addImage(const QImage &image, const QString &fileName) const
{
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    if (image.isNull() || !image.save(&buffer, "PNG")) {
        return failed(base::ErrorCode::Media_NotAnImage, fileName);
    }
    return addBytes(content, fileName);
}

base::Result<QByteArray> MediaFiles::read(const QString &sha256) const
{
    QFile file(path(sha256));
    if (!isHash(sha256) || !file.open(QIODevice::ReadOnly)) {
        return failed(base::ErrorCode::File_CannotRead, path(sha256), file.errorString());
    }
    const QByteArray content = file.readAll();
    const QByteArray hash = QCryptographicHash::hash(content, QCryptographicHash::Sha256);
    if (QString::fromLatin1(hash.toHex()) != sha256) {
        return failed(base::ErrorCode::Media_HashMismatch, path(sha256));
    }
    return content;
}

base::Result<QImage> MediaFiles::readScaled(const QString &sha256, int maxSide) const
{
    QFile file(path(sha256));
    if (!isHash(sha256) || !file.open(QIODevice::ReadOnly)) {
        return failed(base::ErrorCode::File_CannotRead, path(sha256), file.errorString());
    }
    QImageReader reader;
    prepare(reader, file);
    const QSize size = reader.size();
    if (!size.isValid() || size.width() > MaxPixels || size.height() > MaxPixels) {
        return failed(base::ErrorCode::Media_NotAnImage, file.fileName(), reader.errorString());
    }
    if (std::max(size.width(), size.height()) > maxSide) {
        // JPEG decodes straight to the smaller size.
        reader.setScaledSize(size.scaled(maxSide, maxSide, Qt::KeepAspectRatio));
    }
    QImage image = reader.read();
    if (image.isNull()) {
        return failed(base::ErrorCode::Media_NotAnImage, file.fileName(), reader.errorString());
    }
    return image;
}

} // namespace media
