// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/rest/retrypolicy.h"

#include <QRandomGenerator>

#include <algorithm>

namespace rest {

RetryPolicy::RetryPolicy(const base::Clock &clock, Random random)
    : m_clock(clock), m_random(random ? std::move(random) : [](quint32 bound) {
          return QRandomGenerator::global()->bounded(bound);
      })
{
}

RetryPolicy::Kind RetryPolicy::kind(base::ErrorCode code)
{
    using enum base::ErrorCode;
    switch (code) {
    case Net_Unreachable:
    case Net_Timeout:
    case Net_RateLimited:
    case Net_ServerFault:
    case Net_ServerFull:
    case Store_ConnectionLost:
    case Store_Busy:
    case Sync_OtherLeader:
    case Media_HashMismatch: // damaged on its way: send it again
        return Kind::Retry;
    case Net_Tls:
    case Net_Auth:
    case Sync_NotConfigured:
    case Sync_UnknownConnector:
    case Sync_DeskTooOld:
    case Sync_SystemTooOld:
    case Secret_StoreUnavailable:
    case Secret_Missing:
        return Kind::Stop;
    case Net_Cancelled:
    case Cancelled:
        return Kind::Cancelled;
    default: // whatever else went wrong will go wrong again
        return Kind::Person;
    }
}

qint64 RetryPolicy::nextAttemptMs(int attempts, qint64 quietUntilMs) const
{
    const qint64 now = m_clock.nowMs();
    if (quietUntilMs > now) {
        return quietUntilMs;
    }
    const int doublings = std::clamp(attempts - 1, 0, 20);
    const qint64 delay = std::min(FirstDelayMs << doublings, GreatestDelayMs);
    return now + delay / 2 + m_random(quint32(delay / 2 + 1));
}

} // namespace rest
