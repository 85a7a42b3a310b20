// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/request.h"
#include "app/portal/accounts.h"
#include "app/portal/sitetexts.h"

namespace portal {

//! Who asks, and in which language: found out once per request, before any page.
struct Visit
{
    static inline const QString Key = QStringLiteral("portal.visit"); //!< of the attribute

    const SiteTexts *texts = nullptr;
    std::optional<Accounts::Session> session; //!< nothing: not logged in
    QByteArray tokenHash; //!< of the session
    QString formToken; //!< what a form of this visitor must send back

    [[nodiscard]] static const Visit &of(const httpserver::Request &request)
    {
        return *request.attribute<Visit>(Key);
    }
    //! Number of the customer; only behind log-in.
    [[nodiscard]] const QString &customer() const { return session->customer; }
};

//! Does the form come from a page that this visitor got from us? Its field "csrf" must say the
//! visitor's form token, which no other site can read.
[[nodiscard]] bool isGenuineForm(const httpserver::Request &request);

} // namespace portal
