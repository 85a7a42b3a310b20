// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contractserver/sessions.h"
#include "app/contractserver/websites.h"
#include "app/portal/accounts.h"
#include "app/portal/sitetexts.h"

namespace portal {

//! Who asks, and in which language: found out once per request, before any page.
struct Visit
{
    static inline const QString Key = QStringLiteral("portal.visit"); //!< of the attribute

    const SiteTexts *texts = nullptr;
    std::optional<Accounts::Visitor> visitor; //!< nothing: not logged in
    std::optional<contractserver::Sessions::Session> session; //!< of the visitor
    QByteArray formToken; //!< what a form of this visitor must send back

    [[nodiscard]] static const Visit &of(const httpserver::Request &request)
    {
        return *request.attribute<Visit>(Key);
    }
    //! Number of the customer; only behind log-in.
    [[nodiscard]] const QString &customer() const { return visitor->customer; }
};

[[nodiscard]] inline bool isGenuineForm(const httpserver::Request &request)
{
    return contractserver::websites::isGenuineForm(request, QStringLiteral("csrf"),
                                                   Visit::of(request).formToken);
}

} // namespace portal
