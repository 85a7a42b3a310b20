// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/portal/mediastore.h"
#include "models/base/clock.h"
#include "models/base/sha256.h"

#include <QByteArrayView>
#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>

#include <map>
#include <memory>
#include <mutex>
#include <optional>

namespace portal {

//! Content on its way in, one upload per SHA-256, that may be interrupted at any byte: each is a
//! file "<sha256>.<length>" whose size is how much has arrived, so nothing else has to survive a
//! restart. When the last byte is there the digest and the kind are checked, and the MediaStore
//! takes it over. What nobody goes on with is removed after KeptDays. Thread-safe: who comes later
//! for the same content takes it over from whoever still sends – that connection is dead, or its
//! owner has given up. Nobody waits for a client here.
class MediaUploads
{
    struct Upload;

public:
    static constexpr qint64 LargestFile = Q_INT64_C(4) * 1024 * 1024 * 1024;
    static constexpr int KeptDays = 7;

    struct State
    {
        qint64 offset = 0; //!< how much is there
        qint64 length = 0; //!< how much there will be
        QDateTime expires; //!< UTC; invalid for content that is whole
    };
    //! What the bytes of one piece must hash to.
    struct Checksum
    {
        QCryptographicHash::Algorithm algorithm = QCryptographicHash::Sha1;
        QByteArray digest;
    };

    //! What one request appends. Used by one thread at a time; must not outlive the MediaUploads.
    class Append
    {
    public:
        ~Append();
        Append(const Append &) = delete;
        Append &operator=(const Append &) = delete;

        //! Writes what has come. False: no more can be taken, and finish() says why.
        [[nodiscard]] bool take(QByteArrayView bytes);
        //! How far the upload is now. \a end: whether all that was to come has come. Its error, or
        //! Net_Cancelled (somebody else has taken it over), File_TooLarge (more than announced),
        //! Value_BadFormat (checksum: what came is dropped), File_CannotWrite (disk full); and when
        //! it is whole Media_HashMismatch, Media_NotAnImage (no kind of the contract): then the
        //! upload is gone.
        [[nodiscard]] base::Result<State> finish(const base::Result<void> &end);

    private:
        friend class MediaUploads;
        Append(MediaUploads &uploads, QString sha256, std::shared_ptr<Upload> upload,
               const State &before, const std::optional<Checksum> &checksum,
               std::unique_ptr<QFile> file);
        [[nodiscard]] bool isMine() const;

        MediaUploads &m_uploads;
        const QString m_sha256;
        std::shared_ptr<Upload> m_upload;
        const State m_before;
        const std::optional<Checksum> m_checksum;
        std::optional<QCryptographicHash> m_sum; // of the piece, where that has a checksum
        const std::unique_ptr<QFile> m_file;
        base::Result<void> m_failed;
    };

    //! \a store and \a clock outlive it.
    MediaUploads(const MediaStore &store, const base::Clock &clock);
    ~MediaUploads();

    //! The upload of content of that length: a new one, or the one that broke off earlier unless
    //! \a anew. File_TooLarge, File_CannotWrite.
    [[nodiscard]] base::Result<State> begin(const QString &sha256, qint64 length, bool anew);
    //! How far it is; whole content counts as an upload that ended. Store_NotFound.
    [[nodiscard]] base::Result<State> find(const QString &sha256);
    //! Goes on at \a offset, where the client thinks it broke off, with \a announced bytes (-1: not
    //! known). Store_NotFound, Store_Conflict (another offset), File_TooLarge (more than is
    //! missing), File_CannotWrite.
    [[nodiscard]] base::Result<std::unique_ptr<Append>>
    append(const QString &sha256, qint64 offset, qint64 announced,
           const std::optional<Checksum> &checksum);
    //! Gives it up. Store_NotFound.
    [[nodiscard]] base::Result<void> remove(const QString &sha256);

private:
    class Claim;

    [[nodiscard]] QString partFile(const QString &sha256) const;
    [[nodiscard]] State stateOf(const QString &part) const;
    [[nodiscard]] base::Result<State> current(const QString &sha256, Upload &upload);
    [[nodiscard]] base::Result<State> finish(const QString &sha256, const QString &part,
                                             Upload &upload);
    void release(const QString &sha256, std::shared_ptr<Upload> &upload);
    void removeExpired() const;

    const MediaStore &m_store;
    const base::Clock &m_clock;
    std::mutex m_mutex;
    std::map<QString, std::shared_ptr<Upload>> m_uploads; // of those that have come since the start
};

} // namespace portal
