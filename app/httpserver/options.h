// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QString>
#include <QStringList>

#include <functional>

namespace httpserver {

//! What a server bears, against clients that are slow, many or ill-meaning. Every limit answers or
//! closes; none lets a worker wait for a client.
struct Limits
{
    int connections = 10'000; //!< in all; the process's limit of open files may allow fewer
    int perAddress
        = 300; //!< connections of an IPv4 address or IPv6 /64, or requests through a proxy
    qint64 headerBytes = 32 * 1024; //!< request line and fields together; 431 beyond
    int headerFields = 100;
    int headerSeconds = 10; //!< from the first byte (or the connection) to the end of the header
    int idleSeconds = 60; //!< between two requests
    int requestSeconds = 120; //!< a request from its first byte until its answer begins
    int graceSeconds = 10; //!< before a body or an answer has to keep the pace below
    int bytesPerSecond = 2048; //!< least pace of bodies that come and answers that go, on average
    qint64 drainBytes = 1024 * 1024; //!< of a refused body, so that the client sees the answer
    int drainSeconds = 5;
    int queue = 4000; //!< requests that wait for a worker of a lane; 503 beyond, except for an
                      //!< address that has none there
    int passwordQueue = 16; //!< the same for Lane::Passwords
    int queueSeconds = 4; //!< how long one may wait there; 503 then
};

//! How a server listens and what it lets in.
struct Options
{
    QString host = QStringLiteral("127.0.0.1"); //!< address to listen on
    int port = 0; //!< 0 = any free port, see Server::port()
    //! What a Host header may say, compared as a whole: "shop.example.com" with any port or
    //! "shop.example.com:8443". Empty: the address listened on, and this machine's names when that
    //! is a loopback address.
    QStringList hosts;
    //! Whose X-Forwarded-For and -Proto are believed: "10.0.0.1", "10.0.0.0/8", "fd00::/8" …
    QStringList trustedProxies;
    QString certificateFile; //!< PEM chain; with keyFile: HTTPS. Read again when it changes.
    QString keyFile;
    //! Asked before the key is read, at the start and whenever it changed: may it be used? Its
    //! error is that of Server::start(). Nothing: it may.
    std::function<base::Result<void>(const QString &file)> checkKey;
    int loops = 2; //!< threads that own connections
    int workers = 4; //!< threads that run the handlers of a lane
    Limits limits;
};

} // namespace httpserver
