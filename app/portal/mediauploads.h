// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/server.h"
#include "app/portal/mediastore.h"
#include "models/base/clock.h"
#include "models/base/sha256.h"

#include <QCryptographicHash>
#include <QDateTime>

#include <atomic>
#include <condition_variable>
#include <map>
#include <mutex>

namespace portal {

//! Content on its way in, one upload per SHA-256, that may be interrupted at any byte: each is a
//! file "<sha256>.<length>" whose size is how much has arrived, so nothing else has to survive a
//! restart. When the last byte is there the digest and the kind are checked, and the MediaStore
//! takes it over. What nobody goes on with is removed after KeptDays. Thread-safe: who comes later
//! for the same content interrupts whoever still reads for it – that connection is dead, or its
//! owner has given up.
class MediaUploads
{
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

    //! \a store and \a clock outlive it.
    MediaUploads(const MediaStore &store, const base::Clock &clock);
    ~MediaUploads();

    //! The upload of content of that length: a new one, or the one that broke off earlier unless
    //! \a anew. File_TooLarge, File_CannotWrite, Store_Busy (somebody else does not let go).
    [[nodiscard]] base::Result<State> begin(const QString &sha256, qint64 length, bool anew);
    //! How far it is; whole content counts as an upload that ended. Store_NotFound, Store_Busy.
    [[nodiscard]] base::Result<State> find(const QString &sha256);
    //! Appends what \a body gives, up to where it breaks off; \a offset is where the client thinks
    //! it goes on. Errors: Store_NotFound, Store_Busy, Store_Conflict (another offset),
    //! Value_BadFormat (checksum: the piece is dropped), File_TooLarge (more than announced),
    //! File_CannotWrite (disk full), Net_… of BodyReader; and when it is whole Media_HashMismatch,
    //! Media_NotAnImage (no kind of the contract): then the upload is gone.
    [[nodiscard]] base::Result<State> append(const QString &sha256, qint64 offset,
                                             httpserver::BodyReader &body,
                                             const std::optional<Checksum> &checksum);
    //! Gives it up. Store_NotFound, Store_Busy.
    [[nodiscard]] base::Result<void> remove(const QString &sha256);

private:
    struct Upload;
    class Claim;

    [[nodiscard]] QString partFile(const QString &sha256) const;
    [[nodiscard]] State stateOf(const QString &part) const;
    [[nodiscard]] base::Result<State> current(const QString &sha256, Upload &upload);
    [[nodiscard]] base::Result<State> finish(const QString &sha256, const QString &part,
                                             Upload &upload);
    void removeExpired() const;

    const MediaStore &m_store;
    const base::Clock &m_clock;
    std::mutex m_mutex;
    std::condition_variable m_released;
    std::map<QString, std::shared_ptr<Upload>> m_uploads; // of those that have come since the start
};

} // namespace portal
