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
    if (m_heldUntil - now > DurationMs - RenewAfterMs) {
        return {};
    }
    m_heldUntil = 0;
    const syncing::LeaseRepository lease(db, LeaseName);
    SD_TRY_VALUE(const bool mine, lease.acquire(m_holder, now, DurationMs));
    if (!mine) {
        SD_TRY_VALUE(const QString other, lease.holder(now));
        return base::failure(base::ErrorCode::Sync_OtherLeader, other, {.subject = other});
    }
    m_heldUntil = now + DurationMs;
    return {};
}

void LeaseHolder::release(store::Database &db)
{
    if (isHeld()) {
        m_heldUntil = 0;
        std::ignore = syncing::LeaseRepository(db, LeaseName).release(m_holder); // else it expires
    }
}

} // namespace engine
