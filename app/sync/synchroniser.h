// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/rest/retrypolicy.h"
#include "app/sync/leaseholder.h"
#include "app/sync/runrecorder.h"
#include "app/sync/tools.h"
#include "models/sync/syncstatus.h"

#include <map>
#include <memory>

namespace engine {

//! The sync itself, in rounds: discover (which systems, who leads, what is due), reconcile (take
//! over what changed there), propagate (send what waits here; the ERP first, because what it
//! answers goes on to the portals). Blocks while it talks to systems; one thread, with the Database
//! it is given. SyncEngine gives it a thread of its own, supplierdesk-sync runs it directly.
class Synchroniser final : private Checkpoint
{
public:
    struct Hooks
    {
        std::function<void(const syncing::SyncStatus &)> status; //!< something is different
        std::function<void(const store::ChangeSet &)> applied; //!< a system's change was written
        std::function<void(store::Database &)> interlude; //!< between two steps: small work waits
    };
    enum class Scope {
        Push, //!< only send what waits
        PullAndPush,
    };

    Synchroniser(store::Database &db, const Tools &tools, const QString &holder, Hooks hooks);
    ~Synchroniser() override;

    //! One round. Systems that wait for a retry are left alone until then unless \a insist, which
    //! also tries those that stopped. Outside the hours of SyncSettings nothing happens but with
    //! \a insist. Ends soon after \a cancellation.
    void round(Scope scope, bool insist, const connectors::Cancellation &cancellation);
    //! Reads the counts anew and tells them.
    void report();
    //! The next time a system is to be tried again by itself, UTC ms; 0 = none waits.
    [[nodiscard]] qint64 nextTryMs() const;
    [[nodiscard]] const syncing::SyncStatus &status() const { return m_status; }
    void setPaused(bool paused);
    //! Lets another engine lead.
    void resign();

private:
    struct Peer; // what is known of one system while the program runs

    [[nodiscard]] base::Result<void> pass() override;
    void moved(qint64 sent, qint64 failed) override;
    void applied(const store::ChangeSet &changes) override;
    [[nodiscard]] const connectors::Cancellation &cancellation() const override
    {
        return m_cancellation;
    }

    [[nodiscard]] base::Result<void> discover(bool insist);
    [[nodiscard]] base::Result<void> lead();
    void pull(Peer &peer);
    void push(Peer &peer);
    //! Runs \a step with a connected peer as the one under way.
    void attend(Peer &peer, const std::function<base::Result<void>(connectors::Connector &)> &step);
    void settle(Peer &peer, const base::Result<void> &outcome);
    void endRuns();
    [[nodiscard]] bool isDue(const Peer &peer) const;
    void publish();

    store::Database &m_db;
    const Tools m_tools;
    const Hooks m_hooks;
    LeaseHolder m_lease;
    rest::RetryPolicy m_retry;
    std::map<base::Id, std::unique_ptr<Peer>> m_peers;
    QList<Peer *> m_order; // ERP first
    Peer *m_current = nullptr;
    connectors::Cancellation m_cancellation;
    syncing::SyncStatus m_status;
    bool m_recovered = false;
    bool m_wasAnswered = false; // something was taken over from a system while sending to it
    qint64 m_reportedAt = 0;
};

} // namespace engine
