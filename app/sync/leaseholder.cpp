// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/leaseholder.h"

#include "models/sync/leaserepository.h"

using namespace Qt::StringLiterals;

namespace engine {

static const QString LeaseName = u"sync"_s;

LeaseHolder::LeaseHolder(QString holder, const base::Clock &clock)
    : m_holder(std::move(holder)), m_clock(clock)
{
}

base::Result<void> LeaseHolder::hold(store::Database &db)
{
    const qint64 now = m_clock.nowMs();
    // A clock that was put back tells nothing of how long ago it was.
    if (m_heldSince && now >= *m_heldSince && now < *m_heldSince + RenewAfterMs) {
        return {};
    }
    m_heldSince.reset();
    const syncing::LeaseRepository lease(db, LeaseName, m_clock);
    SD_TRY_VALUE(const bool mine, lease.acquire(m_holder, DurationMs));
    if (!mine) {
        SD_TRY_VALUE(const QString other, lease.holder());
        return base::failure(base::ErrorCode::Sync_OtherLeader, other, {.subject = other});
    }
    m_heldSince = now;
    return {};
}

void LeaseHolder::release(store::Database &db)
{
    if (isHeld()) {
        m_heldSince.reset();
        // Else it expires.
        std::ignore = syncing::LeaseRepository(db, LeaseName, m_clock).release(m_holder);
    }
}

} // namespace engine
