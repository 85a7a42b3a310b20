// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"

#include <QByteArray>

namespace program {

//! Cookies by which a browser that signed in to an account is known again, as OWASP's "device
//! cookies": it need not wait for what others do to the account. They let nobody in. Signed, so
//! nothing is kept of them; a changed \a account (which should cover the password) or key ends
//! them. Thread-safe.
class DeviceCookies
{
public:
    static constexpr int LifetimeSeconds = 365 * 24 * 3600;
    static constexpr qint64 LifetimeMs = LifetimeSeconds * 1000LL;

    //! \a key: random, kept by the server.
    DeviceCookies(QByteArray key, const base::Clock &clock) : m_key(std::move(key)), m_clock(clock)
    {
    }

    //! A new one for a browser that has just signed in.
    [[nodiscard]] QByteArray make(const QByteArray &account) const;
    //! By what the attempts of the device are counted; empty when the cookie is not one of ours, is
    //! another account's or too old.
    [[nodiscard]] QByteArray deviceOf(const QByteArray &cookie, const QByteArray &account) const;

private:
    [[nodiscard]] QByteArray signature(const QByteArray &device, const QByteArray &account) const;
    const QByteArray m_key;
    const base::Clock &m_clock;
};

} // namespace program
