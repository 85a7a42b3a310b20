// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/rest/retrypolicy.h"
#include "app/sync/leaseholder.h"
#include "app/sync/tools.h"
#include "models/store/outbox.h"
#include "models/sync/uploadstatus.h"

#include <map>

namespace engine {

//! Brings the contents of media to the systems that take them, small ones first, beside the record
//! sync. What waits is what the outbox has of media: a row stays pending until its content is
//! there, then it is woken and the Pusher tells the record. Only the holder of the lease uploads.
//! One thread, with the Database it is given; UploadThread gives it one of its own.
class MediaUploader
{
public:
    struct Hooks
    {
        std::function<void(const syncing::UploadStatus &)> status;
        std::function<void()> delivered; //!< a content is there: its record can be told
    };

    MediaUploader(store::Database &db, const Tools &tools, const QString &holder, Hooks hooks);
    ~MediaUploader();

    //! Uploads all that waits and is due; how many contents are there now that were not known to
    //! be. With \a insist also what waits for another try. Store errors; Sync_OtherLeader,
    //! Net_Cancelled. Trouble with a system or a file is no error: it is tried again.
    [[nodiscard]] base::Result<int> pass(bool insist, const connectors::Cancellation &cancellation);
    //! When something is to be tried again, UTC ms; 0 = nothing waits for that.
    [[nodiscard]] qint64 nextTryMs() const { return m_nextTry; }

private:
    struct Peer;
    struct Trial //!< of a system or a file that failed
    {
        int attempts = 0;
        qint64 nextTry = 0;
    };
    struct Waiting
    {
        store::outbox::Row row;
        media::Asset asset;
    };

    [[nodiscard]] base::Result<QList<Waiting>> waiting(const syncing::RemoteSystem &system);
    [[nodiscard]] base::Result<int> serve(const syncing::RemoteSystem &system,
                                          const QList<Waiting> &all,
                                          const connectors::Cancellation &cancellation);
    [[nodiscard]] base::Result<void> deliver(Peer &peer, const Waiting &one,
                                             const connectors::Cancellation &cancellation);
    [[nodiscard]] base::Result<void> sort(Peer &peer, const Waiting &one, const base::Error &why);
    void postpone(Trial &trial, qint64 quietUntilMs);
    void readLimit();
    void tell(bool force);

    store::Database &m_db;
    const Tools m_tools;
    const Hooks m_hooks;
    LeaseHolder m_lease;
    rest::RetryPolicy m_retry;
    std::map<base::Id, std::unique_ptr<Peer>> m_peers;
    std::map<base::Id, Trial> m_trials; // by row of the outbox
    const std::shared_ptr<std::atomic<qint64>> m_bytesPerSecond
        = std::make_shared<std::atomic<qint64>>(0);
    syncing::UploadStatus m_status;
    qint64 m_nextTry = 0;
    qint64 m_limitReadAt = 0;
    qint64 m_toldAt = 0;
};

} // namespace engine
