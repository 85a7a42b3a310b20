// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/devicecookies.h"

#include "app/program/secrets.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

namespace program {

namespace {

constexpr qsizetype LongestCookie = 200;

} // namespace

QByteArray DeviceCookies::signature(const QByteArray &device, const QByteArray &account) const
{
    return QMessageAuthenticationCode::hash(device + '|' + account, m_key,
                                            QCryptographicHash::Sha256)
        .toHex();
}

QByteArray DeviceCookies::make(const QByteArray &account) const
{
    const QByteArray device = secrets::random().left(32).toLatin1() + '.'
        + QByteArray::number(m_clock.nowMs() / 1000, 16);
    return device + '.' + signature(device, account);
}

QByteArray DeviceCookies::deviceOf(const QByteArray &cookie, const QByteArray &account) const
{
    const qsizetype end = cookie.lastIndexOf('.');
    if (cookie.size() > LongestCookie || end < 0) {
        return {};
    }
    const QByteArray device = cookie.left(end);
    if (!secrets::equal(cookie.mid(end + 1), signature(device, account))) {
        return {};
    }
    const qint64 madeAt = device.mid(device.indexOf('.') + 1).toLongLong(nullptr, 16) * 1000;
    return m_clock.nowMs() < madeAt + LifetimeMs ? device : QByteArray();
}

} // namespace program
