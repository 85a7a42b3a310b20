// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/server.h"
#include "app/program/health.h"

namespace contractserver {

//! The bearer token that a server's desk shows. Thread-safe; a value.
class DeskToken
{
public:
    //! Only the hash is kept.
    explicit DeskToken(const QByteArray &token);

    //! Whether \a request shows it.
    [[nodiscard]] bool isShownBy(const httpserver::Request &request) const;
    //! Lets who shows it pass to the routes of Access::StaffToken, as "desk" in the audit log; all
    //! others get 401.
    void addGate(httpserver::Server &server) const;
    //! GET /health, for everybody; only the desk is told the version. \a health outlives the
    //! server.
    void addHealth(httpserver::Server &server, const program::Health &health) const;

private:
    QByteArray m_hash;
};

} // namespace contractserver
