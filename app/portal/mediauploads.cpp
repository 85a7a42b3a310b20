// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/mediauploads.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

#ifndef Q_OS_WIN
#    include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace portal {

using base::ErrorCode;

namespace {

base::Error cannotWrite(const QFile &file)
{
    return base::failure(ErrorCode::File_CannotWrite, file.errorString(),
                         {.file = file.fileName()});
}

MediaUploads::State wholeState(qint64 size)
{
    return {.offset = size, .length = size, .expires = {}};
}

//! What is on the disk stays there when the power goes.
bool synchronise(QFile &file)
{
#ifdef Q_OS_WIN
    return file.flush();
#else
    return file.flush() && ::fsync(file.handle()) == 0;
#endif
}

} // namespace

//! What is known of one upload while the program runs.
struct MediaUploads::Upload
{
    std::mutex mutex; // of what follows, and of the file
    const Append *owner = nullptr; // who may write
    std::optional<qint64> uncheckedFrom; // what the owner wrote from here on awaits its checksum
    base::Sha256 hash; // of what was written
    qint64 hashed = 0; // so many bytes from the beginning

    void forget()
    {
        hash = {};
        hashed = 0;
    }
};

//! The right to work on one upload; whoever wrote to it does so no longer.
class MediaUploads::Claim
{
public:
    Claim(MediaUploads &uploads, const QString &sha256) : m_uploads(uploads), m_sha256(sha256)
    {
        {
            const std::lock_guard lock(uploads.m_mutex);
            std::shared_ptr<Upload> &known = uploads.m_uploads[sha256];
            if (!known) {
                known = std::make_shared<Upload>();
            }
            m_upload = known;
        }
        m_upload->mutex.lock();
        m_upload->owner = nullptr;
        if (m_upload->uncheckedFrom) {
            QFile::resize(uploads.partFile(sha256), *m_upload->uncheckedFrom);
            m_upload->uncheckedFrom.reset();
            m_upload->forget();
        }
    }
    ~Claim()
    {
        m_upload->mutex.unlock();
        m_uploads.release(m_sha256, m_upload);
    }
    Claim(const Claim &) = delete;
    Claim &operator=(const Claim &) = delete;

    [[nodiscard]] Upload &upload() const { return *m_upload; }
    [[nodiscard]] const std::shared_ptr<Upload> &shared() const { return m_upload; }

private:
    MediaUploads &m_uploads;
    const QString m_sha256;
    std::shared_ptr<Upload> m_upload;
};

MediaUploads::MediaUploads(const MediaStore &store, const base::Clock &clock)
    : m_store(store), m_clock(clock)
{
}

MediaUploads::~MediaUploads() = default;

//! Forgets an upload of which there is nothing to remember and that nobody else holds.
void MediaUploads::release(const QString &sha256, std::shared_ptr<Upload> &upload)
{
    const std::lock_guard lock(m_mutex);
    constexpr long OursAndTheMaps = 2; // others get theirs under the same lock
    if (upload.use_count() == OursAndTheMaps && upload->hashed == 0) {
        m_uploads.erase(sha256);
    }
    upload.reset();
}

QString MediaUploads::partFile(const QString &sha256) const
{
    Q_ASSERT(MediaStore::isDigest(sha256));
    const QDir folder(m_store.uploadFolder());
    const QStringList found = folder.entryList({sha256 + u".*"_s}, QDir::Files);
    return found.isEmpty() ? QString() : folder.filePath(found.constFirst());
}

MediaUploads::State MediaUploads::stateOf(const QString &part) const
{
    const QFileInfo info(part);
    return {.offset = info.size(),
            .length = info.suffix().toLongLong(),
            .expires = info.lastModified().toUTC().addDays(KeptDays)};
}

void MediaUploads::removeExpired() const
{
    const QDir folder(m_store.uploadFolder());
    const QDateTime oldest = m_clock.now().addDays(-KeptDays);
    const QFileInfoList all = folder.entryInfoList(QDir::Files);
    for (const QFileInfo &info : all) {
        if (info.lastModified() < oldest) {
            QFile::remove(info.filePath());
        }
    }
}

base::Result<MediaUploads::State> MediaUploads::begin(const QString &sha256, qint64 length,
                                                      bool anew)
{
    if (length > LargestFile) {
        return base::failure(ErrorCode::File_TooLarge, {},
                             {.subject = sha256, .expected = QString::number(LargestFile)});
    }
    const Claim claim(*this, sha256);
    removeExpired();
    if (const auto known = current(sha256, claim.upload()); known.ok()) {
        const bool isWhole = !known->expires.isValid();
        if (isWhole || (!anew && known->length == length)) {
            return known;
        }
        claim.upload().forget();
        QFile::remove(partFile(sha256));
    } else if (known.error().code != ErrorCode::Store_NotFound) {
        return known;
    }
    QFile file(u"%1/%2.%3"_s.arg(m_store.uploadFolder(), sha256, QString::number(length)));
    if (!QDir().mkpath(m_store.uploadFolder()) || !file.open(QIODevice::WriteOnly)) {
        return cannotWrite(file);
    }
    return stateOf(file.fileName());
}

base::Result<MediaUploads::State> MediaUploads::find(const QString &sha256)
{
    const Claim claim(*this, sha256);
    return current(sha256, claim.upload());
}

base::Result<MediaUploads::State> MediaUploads::current(const QString &sha256, Upload &upload)
{
    if (const QString whole = m_store.path(sha256); !whole.isEmpty()) {
        return wholeState(QFileInfo(whole).size());
    }
    const QString part = partFile(sha256);
    if (part.isEmpty()) {
        return base::failure(ErrorCode::Store_NotFound, {}, {.subject = sha256});
    }
    const State state = stateOf(part);
    if (state.offset < state.length) {
        return state;
    }
    // The program ended between the last byte and the check.
    upload.forget();
    SD_TRY(upload.hash.addFile(part, -1));
    const auto finished = finish(sha256, part, upload);
    const bool gone = !finished.ok() && finished.error().code != ErrorCode::File_CannotWrite;
    return gone ? base::failure(ErrorCode::Store_NotFound, {}, {.subject = sha256}) : finished;
}

base::Result<std::unique_ptr<MediaUploads::Append>>
MediaUploads::append(const QString &sha256, qint64 offset, qint64 announced,
                     const std::optional<Checksum> &checksum)
{
    const Claim claim(*this, sha256);
    Upload &upload = claim.upload();
    const QString part = partFile(sha256);
    if (part.isEmpty()) {
        return base::failure(ErrorCode::Store_NotFound, {}, {.subject = sha256});
    }
    const State before = stateOf(part);
    if (before.offset != offset) {
        return base::failure(ErrorCode::Store_Conflict, {},
                             {.subject = sha256, .expected = QString::number(before.offset)});
    }
    if (announced > before.length - offset) {
        return base::failure(
            ErrorCode::File_TooLarge, {},
            {.subject = sha256, .expected = QString::number(before.length - offset)});
    }
    if (upload.hashed != offset) {
        upload.forget(); // begun before this program started
        SD_TRY(upload.hash.addFile(part, offset));
        upload.hashed = offset;
    }
    auto file = std::make_unique<QFile>(part);
    if (!file->open(QIODevice::ReadWrite | QIODevice::Append | QIODevice::Unbuffered)) {
        return cannotWrite(*file);
    }
    std::unique_ptr<Append> append(
        new Append(*this, sha256, claim.shared(), before, checksum, std::move(file)));
    upload.owner = append.get();
    if (checksum) {
        upload.uncheckedFrom = offset;
    }
    return append;
}

MediaUploads::Append::Append(MediaUploads &uploads, QString sha256, std::shared_ptr<Upload> upload,
                             const State &before, const std::optional<Checksum> &checksum,
                             std::unique_ptr<QFile> file)
    : m_uploads(uploads),
      m_sha256(std::move(sha256)),
      m_upload(std::move(upload)),
      m_before(before),
      m_checksum(checksum),
      m_file(std::move(file))
{
    if (checksum) {
        m_sum.emplace(checksum->algorithm);
    }
}

MediaUploads::Append::~Append()
{
    {
        const std::lock_guard lock(m_upload->mutex);
        if (isMine()) {
            m_upload->owner = nullptr;
        }
    }
    m_uploads.release(m_sha256, m_upload);
}

bool MediaUploads::Append::isMine() const
{
    return m_upload->owner == this;
}

bool MediaUploads::Append::take(QByteArrayView bytes)
{
    const std::lock_guard lock(m_upload->mutex);
    if (!isMine()) {
        m_failed = base::failure(ErrorCode::Net_Cancelled, u"taken over by somebody else"_s);
    } else if (m_upload->hashed + bytes.size() > m_before.length) {
        m_failed
            = base::failure(ErrorCode::File_TooLarge, {},
                            {.subject = m_sha256, .expected = QString::number(m_before.length)});
    } else {
        const qint64 written = m_file->write(bytes.constData(), bytes.size());
        if (written > 0) {
            m_upload->hash.add(bytes.first(written));
            m_upload->hashed += written;
            if (m_sum) {
                m_sum->addData(bytes.first(written));
            }
        }
        if (written != bytes.size()) {
            m_failed = cannotWrite(*m_file);
        }
    }
    return m_failed.ok();
}

base::Result<MediaUploads::State> MediaUploads::Append::finish(const base::Result<void> &end)
{
    const std::lock_guard lock(m_upload->mutex);
    if (m_failed.ok() && !isMine()) {
        m_failed = base::failure(ErrorCode::Net_Cancelled, u"taken over by somebody else"_s);
    }
    if (m_failed.ok()) {
        m_failed = end;
    }
    if (!isMine()) {
        return m_failed.error();
    }
    m_upload->owner = nullptr;
    m_upload->uncheckedFrom.reset();
    if (m_checksum && (!m_failed.ok() || m_sum->result() != m_checksum->digest)) {
        // A piece that cannot be checked is as bad as a wrong one.
        m_upload->forget();
        if (!m_file->resize(m_before.offset)) {
            return cannotWrite(*m_file);
        }
        return m_failed.ok() ? base::failure(ErrorCode::Value_BadFormat, u"checksum"_s)
                             : m_failed.error();
    }
    SD_TRY(m_failed);
    const QString part = m_file->fileName();
    if (m_upload->hashed < m_before.length) {
        return m_uploads.stateOf(part);
    }
    if (!synchronise(*m_file)) {
        return cannotWrite(*m_file);
    }
    m_file->close();
    return m_uploads.finish(m_sha256, part, *m_upload);
}

base::Result<MediaUploads::State> MediaUploads::finish(const QString &sha256, const QString &part,
                                                       Upload &upload)
{
    upload.hashed = 0;
    if (upload.hash.take() != sha256) {
        QFile::remove(part);
        return base::failure(ErrorCode::Media_HashMismatch, {}, {.subject = sha256});
    }
    if (MediaStore::detectedType(part).isEmpty()) {
        QFile::remove(part);
        return base::failure(ErrorCode::Media_NotAnImage, {}, {.subject = sha256});
    }
    const qint64 size = QFileInfo(part).size();
    SD_TRY(m_store.adopt(part, sha256));
    return wholeState(size);
}

base::Result<void> MediaUploads::remove(const QString &sha256)
{
    const Claim claim(*this, sha256);
    const QString part = partFile(sha256);
    if (part.isEmpty()) {
        return base::failure(ErrorCode::Store_NotFound, {}, {.subject = sha256});
    }
    claim.upload().forget();
    QFile::remove(part);
    return {};
}

} // namespace portal
