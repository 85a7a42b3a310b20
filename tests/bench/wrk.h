// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/portalunderload.h"

namespace bench {

//! What wrk measured.
struct Load
{
    qint64 requests = 0;
    double perSecond = 0;
    double p50 = 0; //!< milliseconds
    double p99 = 0;
    qint64 refused = 0; //!< answers of 400 and beyond
    qint64 broken = 0; //!< connections
};

//! wrk asks \a page of a port of this machine on two threads, as fast as it is answered.
[[nodiscard]] Load wrk(const Page &page, int port, int connections, int seconds);

//! nginx with two workers that sends \a content as a file at "/page.html": what a server on this
//! machine can reach. Stopped with the object.
class Nginx
{
public:
    explicit Nginx(const QByteArray &content);
    ~Nginx();
    Nginx(const Nginx &) = delete;
    Nginx &operator=(const Nginx &) = delete;

    [[nodiscard]] int port() const { return m_port; }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    int m_port = 0;
};

} // namespace bench
