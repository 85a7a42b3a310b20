// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace httpserver {

//! Who may call a route. Every route names one, there is no default; the server asks the gate of
//! that access (Server::setGate) after it has found the route and before it reads any body.
enum class Access {
    Public, //!< anybody
    Customer, //!< somebody who signed in to the portal
    StaffToken, //!< the desk, by its bearer token
    Operator, //!< who runs the ERP sandbox
};

//! "public", "customer", "staff", "operator": as --list-routes writes it.
[[nodiscard]] constexpr const char *nameOf(Access access)
{
    switch (access) {
    case Access::Public:
        return "public";
    case Access::Customer:
        return "customer";
    case Access::StaffToken:
        return "staff";
    case Access::Operator:
        break;
    }
    return "operator";
}

} // namespace httpserver
