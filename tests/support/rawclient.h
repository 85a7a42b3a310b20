// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/httpclient.h"

#include <QTcpSocket>

namespace support {

//! A client that says byte by byte what it is told to, from an address of its choice
//! (127.0.0.2 …): what a browser would never send.
class RawClient
{
public:
    explicit RawClient(QUrl server, const QString &address = QStringLiteral("127.0.0.1"));

    //! Connects anew; false when that fails.
    [[nodiscard]] bool send(const QByteArray &request);
    //! What the server answered to what was sent last; status 0 = nothing came.
    [[nodiscard]] HttpAnswer answer();
    //! Method, target, Host and \a fields ("Name: value\r\n"…), with a body when there is one.
    [[nodiscard]] HttpAnswer ask(const QByteArray &method, const QByteArray &target,
                                 const QByteArray &fields = {}, const QByteArray &body = {});
    [[nodiscard]] QByteArray request(const QByteArray &method, const QByteArray &target,
                                     const QByteArray &fields, const QByteArray &body) const;

private:
    const QUrl m_server;
    const QString m_address;
    std::unique_ptr<QTcpSocket> m_socket;
};

} // namespace support
