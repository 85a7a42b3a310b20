// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/cancellation.h"
#include "app/connectors/payloads.h"
#include "models/base/result.h"

#include <atomic>
#include <functional>
#include <memory>

namespace connectors {

//! Which ways an entity can go.
struct Capability
{
    Entity entity = Entity::Product;
    bool push = false; //!< the system takes it
    bool pull = false; //!< its changes come with pull()
    bool list = false; //!< list() gives all of it
    bool fetch = false; //!< fetch() gives one
    //! push() honours PushItem::expected: a record that somebody else changed meanwhile is not
    //! overwritten. Without it such a change is lost when it falls between a pull and a push.
    bool conditional = false;
    int batchSize = 1; //!< most records in one push()

    //! Has no feed, but can be compared record by record.
    [[nodiscard]] bool isCompared() const { return list && !pull; }
    //! Goes both ways: merged three ways with what was agreed last.
    [[nodiscard]] bool isShared() const { return push && (pull || list); }
};

//! One record to push. Without a payload the record is removed at the other side.
struct PushItem
{
    QString key; //!< natural key
    qint64 version = 0; //!< the desk's row version; the other side keeps the highest it saw
    std::optional<Payload> payload;
    //! The other side's version that the desk saw last (RemoteRecord::remoteVersion); "0" = it had
    //! none; empty = whatever is there may be overwritten. Only where Capability::conditional.
    QString expected = {};
    //! The payload as json::toText() writes it, where the caller has made that already.
    QByteArray record = {};
    QString remoteId = {}; //!< the system's own id of the record, where it told one before
};

//! What became of one pushed record.
struct PushResult
{
    enum class Outcome {
        Accepted, //!< stored (or stored before: a repeated push)
        Stale, //!< the other side has a newer version of ours; nothing to do
        Rejected, //!< needs a person: \a error says why
        Moved, //!< not stored: somebody changed it there since PushItem::expected; pull first
    };
    QString key;
    Outcome outcome = Outcome::Accepted;
    qint64 storedVersion = 0; //!< the desk's version that the other side has now; 0 = not told
    QString remoteVersion; //!< for sync_link; empty when the system has none
    QString remoteKey; //!< how the system calls the record when that is not \a key (ERP number)
    QString remoteId; //!< the system's own id of the record; empty when it has none, or as before
    std::optional<base::Error> error;
};

//! One record as the other side has it, or its tombstone.
struct RemoteRecord
{
    Entity entity = Entity::Product;
    QString key;
    QString formerKey = {}; //!< what it was called before, when the system tells of a rename
    QString remoteVersion = {};
    QString remoteId = {}; //!< the system's own id of it, by which it is known whatever its key
    bool own = false; //!< last written through our own push, not by somebody else
    std::optional<Payload> payload; //!< nothing = removed there
    //! The payload as json::toText() writes it, where somebody has made that already.
    QByteArray text = {};
    //! Why it has no payload although it is there: this record alone cannot be understood.
    std::optional<base::Error> problem = {};
};

//! A piece of a change feed, or of a full listing.
struct RemotePage
{
    QList<RemoteRecord> records; //!< in the order they happened; a later one of a key wins
    QString next; //!< cursor to store with the records, in one transaction
    bool more = false; //!< ask again at once
};

//! What the connection test found.
struct ServerInfo
{
    QString product; //!< "SupplierDesk portal", "Tryton" …
    QString version;
    qint64 roundTripMs = 0;
    qint64 clockAheadMs = 0; //!< how far its clock is before ours; 0 when it does not say
};

//! What an upload tells while it goes on, and how fast it may be.
struct UploadControl
{
    //! Bytes that the other side has or that are on their way, on the calling thread.
    std::function<void(qint64 sent, qint64 total)> progress;
    //! Bytes per second, 0 = no limit; may be changed meanwhile. None = no limit.
    std::shared_ptr<const std::atomic<qint64>> bytesPerSecond;
};

//! What the sync engine asks of a portal or an ERP; tests/connectors/conformance holds every
//! connector to it.
//!
//! A new system has to offer: which entities go which way and in batches of what size
//! (capabilities()); upsert and removal by natural key with the desk's version, the highest of
//! which wins, and one answer per record (push()); for what it changes itself a feed with a cursor
//! that also tells removals (pull()), or, where it has none, all records by pages with their
//! versions so that the desk compares (list()); one record by key (fetch()). What it does not offer
//! it leaves out of its capabilities. Where its records have ids of their own, it tells them with
//! every answer and is told them with every push; a rename is then a push like any other. What is
//! known of it beforehand is its syncing::ConnectorDescription.
//!
//! All calls are synchronous with the deadlines of
//! the implementation, meant for the engine's thread (never the UI thread), and give up with
//! Net_Cancelled soon after \a cancellation. Not thread-safe: one thread at a time.
//!
//! Errors, all calls: Net_Unreachable, Net_Timeout, Net_RateLimited, Net_ServerFault,
//! Net_ServerFull (try again: rest::RetryPolicy says when), Net_Tls, Net_Auth, Secret_Missing,
//! Sync_NotConfigured (stop until somebody mends the settings), Net_BadAnswer, Net_TooLarge,
//! Net_Rejected, Net_NotFound (needs a person), Net_Cancelled.
class Connector
{
public:
    virtual ~Connector() = default;

    [[nodiscard]] virtual QList<Capability> capabilities() const = 0;
    //! Nothing when the system does not deal in \a entity.
    [[nodiscard]] std::optional<Capability> capability(Entity entity) const;

    //! Pushes at most batchSize records of one entity. \a idempotencyKey lives as long as the push
    //! may be repeated: the same key with the same content gets the same answer and changes nothing
    //! twice; content that changed meanwhile is simply the newer push. One result per item, in the
    //! order of the items. An Error means that nothing is known about any of them: push again.
    [[nodiscard]] virtual base::Result<QList<PushResult>>
    push(Entity entity, const QList<PushItem> &items, const QString &idempotencyKey,
         const Cancellation &cancellation)
        = 0;

    //! May push() and pull(), one at a time, run on another thread while the engine's thread is
    //! busy with what came before?
    [[nodiscard]] virtual bool worksBeside() const { return false; }

    //! The changes after \a cursor, of all entities that can be pulled; an empty cursor begins with
    //! all there is. Own pushes may come back too, marked RemoteRecord::own.
    [[nodiscard]] virtual base::Result<RemotePage> pull(const QString &cursor,
                                                        const Cancellation &cancellation)
        = 0;
    //! A page of all records of \a entity, for a full reconciliation; an empty cursor begins.
    //! Net_Rejected for an entity that the system does not list; so does fetch().
    [[nodiscard]] virtual base::Result<RemotePage> list(Entity entity, const QString &cursor,
                                                        const Cancellation &cancellation)
        = 0;
    //! One record; no payload when the system does not have it.
    [[nodiscard]] virtual base::Result<RemoteRecord> fetch(Entity entity, const QString &key,
                                                           const Cancellation &cancellation)
        = 0;

    //! Is the content there already? False for systems without media.
    [[nodiscard]] virtual base::Result<bool> hasMedia(const QString &sha256,
                                                      const Cancellation &cancellation);
    //! Sends the content of \a filePath, in constant memory, and has it verified. Goes on where an
    //! earlier upload of the same content broke off, when the system can. Also File_CannotRead,
    //! Media_HashMismatch.
    [[nodiscard]] virtual base::Result<void> uploadMedia(const media::Asset &media,
                                                         const QString &filePath,
                                                         const UploadControl &control,
                                                         const Cancellation &cancellation);

    //! The first question of a run: do both sides mean the same by what they say? Sync_DeskTooOld,
    //! Sync_SystemTooOld; nothing where the system does not tell.
    [[nodiscard]] virtual base::Result<void> agree(const Cancellation &cancellation);

    //! The connection test: reachable, certificate, token.
    [[nodiscard]] virtual base::Result<ServerInfo> check(const Cancellation &cancellation) = 0;

    //! The server asked to be left alone until then (Retry-After); 0 = no such wish.
    [[nodiscard]] virtual qint64 quietUntilMs() const { return 0; }
};

//! The field groups that a connector with these capabilities takes over
//! (syncing::ConnectorDescription::takenOver).
[[nodiscard]] QStringList groupsTakenOver(const QList<Capability> &capabilities);

} // namespace connectors
