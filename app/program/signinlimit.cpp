// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/signinlimit.h"

#include "app/program/secrets.h"

namespace program {

namespace {

constexpr qint64 Minute = 60'000;
// An address may be that of a company with many people, an account is one person's.
constexpr Delays::Rule AddressRule{10, SignInLimit::MostAddressMs, 10 * Minute};
constexpr Delays::Rule AccountRule{3, SignInLimit::MostAccountMs, 5 * Minute};
constexpr Delays::Rule DeviceRule{5, SignInLimit::MostDeviceMs, 30 * Minute};
constexpr qint64 CrowdedMs = 1000; // when too many are being checked

} // namespace

SignInLimit::SignInLimit(const base::Clock &clock, qsizetype keys)
    : m_clock(clock),
      m_addresses(AddressRule, keys),
      m_accounts(AccountRule, keys),
      m_devices(DeviceRule, keys),
      m_promises(keys)
{
}

QByteArray SignInLimit::addressKey(const Who &who)
{
    return QByteArray::number(who.address, 16);
}

QByteArray SignInLimit::accountKey(const Who &who)
{
    return secrets::hash(who.account.toLower().toUtf8()); // of a size of ours, not of the sender's
}

qint64 SignInLimit::waitOf(const Who &who, qint64 now)
{
    if (!who.device.isEmpty()) {
        return m_devices.waitOf(who.device, now);
    }
    if (m_unknownNow >= MostUnknownAtOnce) {
        return CrowdedMs;
    }
    const qint64 address = m_addresses.waitOf(addressKey(who), now);
    // An address that has to wait itself is promised nothing: only its own failures count then.
    const qint64 account = address > 0
        ? 0
        : m_promises.waitOf(accountKey(who) + addressKey(who),
                            m_accounts.waitOf(accountKey(who), now), now);
    return std::max(address, account);
}

std::variant<qint64, std::shared_ptr<SignInLimit::Attempt>> SignInLimit::begin(const Who &who)
{
    const std::lock_guard lock(m_mutex);
    const qint64 now = m_clock.nowMs();
    if (const qint64 wait = waitOf(who, now); wait > 0) {
        return wait;
    }
    if (who.device.isEmpty()) {
        m_promises.forget(accountKey(who) + addressKey(who));
        m_addresses.fail(addressKey(who), now);
        m_accounts.fail(accountKey(who), now);
        ++m_unknownNow;
    } else {
        m_devices.fail(who.device, now);
    }
    return std::shared_ptr<Attempt>(new Attempt(*this, who));
}

SignInLimit::Attempt::~Attempt()
{
    const std::lock_guard lock(m_limit.m_mutex);
    if (m_isDecided) {
        return;
    }
    const qint64 now = m_limit.m_clock.nowMs();
    if (m_who.device.isEmpty()) {
        m_limit.m_addresses.forgive(addressKey(m_who), now);
        m_limit.m_accounts.forgive(accountKey(m_who), now);
    } else {
        m_limit.m_devices.forgive(m_who.device, now);
    }
    release();
}

void SignInLimit::Attempt::succeeded()
{
    const std::lock_guard lock(m_limit.m_mutex);
    if (m_who.device.isEmpty()) {
        // The address only gets this one back: its owner may have an account of his own and guess
        // those of others.
        m_limit.m_addresses.forgive(addressKey(m_who), m_limit.m_clock.nowMs());
        m_limit.m_accounts.forget(accountKey(m_who));
    } else {
        m_limit.m_devices.forget(m_who.device);
    }
    release();
}

void SignInLimit::Attempt::failed()
{
    const std::lock_guard lock(m_limit.m_mutex);
    release();
}

void SignInLimit::Attempt::release()
{
    if (!m_isDecided && m_who.device.isEmpty()) {
        --m_limit.m_unknownNow;
    }
    m_isDecided = true;
}

} // namespace program
