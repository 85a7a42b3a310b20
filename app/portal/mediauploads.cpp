// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/mediauploads.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <chrono>

#ifndef Q_OS_WIN
#    include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace portal {

using base::ErrorCode;

namespace {

constexpr qsizetype WriteBytes = 128 * 1024;
//! A dead connection is noticed when reading from it times out (httpserver::Options).
constexpr std::chrono::seconds PatienceSeconds{15};

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
    bool busy = false; // of MediaUploads::m_mutex
    std::atomic<int> waiting = 0; // who wants it next
    base::Sha256 hash; // of whoever is busy with it
    qint64 hashed = 0; // so many bytes from the beginning

    void forget()
    {
        hash = {};
        hashed = 0;
    }
};

//! The right to work on one upload; at most one at a time has it.
class MediaUploads::Claim
{
public:
    Claim(MediaUploads &uploads, const QString &sha256) : m_uploads(uploads), m_sha256(sha256)
    {
        std::unique_lock lock(uploads.m_mutex);
        std::shared_ptr<Upload> &known = uploads.m_uploads[sha256];
        if (!known) {
            known = std::make_shared<Upload>();
        }
        m_upload = known;
        ++m_upload->waiting;
        m_isHeld = uploads.m_released.wait_for(lock, PatienceSeconds,
                                               [this] { return !m_upload->busy; });
        --m_upload->waiting;
        if (m_isHeld) {
            m_upload->busy = true;
        }
    }
    ~Claim()
    {
        {
            const std::lock_guard lock(m_uploads.m_mutex);
            if (m_isHeld) {
                m_upload->busy = false;
            }
            if (!m_upload->busy && m_upload->waiting == 0 && m_upload->hashed == 0) {
                m_uploads.m_uploads.erase(m_sha256); // nothing to remember
            }
        }
        m_uploads.m_released.notify_all();
    }
    Claim(const Claim &) = delete;
    Claim &operator=(const Claim &) = delete;

    [[nodiscard]] base::Result<void> held() const
    {
        return m_isHeld ? base::Result<void>()
                        : base::failure(ErrorCode::Store_Busy, u"somebody else is uploading it"_s);
    }
    [[nodiscard]] Upload &upload() const { return *m_upload; }

private:
    MediaUploads &m_uploads;
    const QString m_sha256;
    std::shared_ptr<Upload> m_upload;
    bool m_isHeld = false;
};

MediaUploads::MediaUploads(const MediaStore &store, const base::Clock &clock)
    : m_store(store), m_clock(clock)
{
}

MediaUploads::~MediaUploads() = default;

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
    SD_TRY(claim.held());
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
    SD_TRY(claim.held());
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

base::Result<MediaUploads::State> MediaUploads::append(const QString &sha256, qint64 offset,
                                                       httpserver::BodyReader &body,
                                                       const std::optional<Checksum> &checksum)
{
    const Claim claim(*this, sha256);
    SD_TRY(claim.held());
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
    if (upload.hashed != offset) {
        upload.forget(); // begun before this program started
        SD_TRY(upload.hash.addFile(part, offset));
        upload.hashed = offset;
    }
    QFile file(part);
    if (!file.open(QIODevice::ReadWrite | QIODevice::Append | QIODevice::Unbuffered)) {
        return cannotWrite(file);
    }
    QCryptographicHash sum(checksum ? checksum->algorithm : QCryptographicHash::Sha1);
    QByteArray buffer;
    buffer.reserve(WriteBytes);
    const auto write = [&]() -> base::Result<void> {
        const qint64 written = file.write(buffer);
        if (written > 0) {
            upload.hash.add(QByteArrayView(buffer).first(written));
            upload.hashed += written;
        }
        const bool all = written == buffer.size();
        buffer.resize(0);
        return all ? base::Result<void>() : base::Result<void>(cannotWrite(file));
    };
    base::Result<void> failed;
    base::Result<void> read = body.read([&](QByteArrayView piece) {
        if (upload.hashed + buffer.size() + piece.size() > before.length) {
            failed = base::failure(ErrorCode::File_TooLarge, {},
                                   {.subject = sha256, .expected = QString::number(before.length)});
            return false;
        }
        if (checksum) {
            sum.addData(piece);
        }
        buffer.append(piece);
        if (buffer.size() >= WriteBytes) {
            failed = write();
        }
        return failed.ok() && upload.waiting == 0;
    });
    if (failed.ok()) {
        failed = write(); // also what came before it broke off
    }
    if (failed.ok()) {
        failed = std::move(read);
    }
    if (checksum && (!failed.ok() || sum.result() != checksum->digest)) {
        // A piece that cannot be checked is as bad as a wrong one.
        upload.forget();
        if (!file.resize(offset)) {
            return cannotWrite(file);
        }
        return failed.ok() ? base::failure(ErrorCode::Value_BadFormat, u"checksum"_s)
                           : failed.error();
    }
    SD_TRY(failed);
    if (upload.hashed < before.length) {
        return stateOf(part);
    }
    if (!synchronise(file)) {
        return cannotWrite(file);
    }
    file.close();
    return finish(sha256, part, upload);
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
    SD_TRY(claim.held());
    const QString part = partFile(sha256);
    if (part.isEmpty()) {
        return base::failure(ErrorCode::Store_NotFound, {}, {.subject = sha256});
    }
    claim.upload().forget();
    QFile::remove(part);
    return {};
}

} // namespace portal
