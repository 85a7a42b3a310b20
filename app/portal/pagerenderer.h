// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/response.h"
#include "app/portal/visit.h"
#include "app/templates/pages.h"

namespace portal {

//! Makes HTML of the templates in resources/portal, which are read at start, once for each
//! language. Every value is escaped; templates have no way around it. Thread-safe.
class PageRenderer
{
public:
    PageRenderer(const QString &siteName, const SiteLanguages &languages);

    //! \a name: file of the template without suffix; it is put into the layout. \a data: what the
    //! template shows; numbers come as finished text.
    [[nodiscard]] httpserver::Response page(const httpserver::Request &request, const QString &name,
                                            const QString &title, templates::Fields data,
                                            int status = 200) const;
    //! The page for "not found", "form expired" and faults.
    [[nodiscard]] httpserver::Response errorPage(const httpserver::Request &request,
                                                 int status) const;
    //! Content and kind of a file under /assets, nothing for others.
    [[nodiscard]] std::optional<httpserver::Response> asset(const QString &name) const;

private:
    QHash<QString, templates::Pages> m_pages; // by language
    templates::Assets m_assets;
};

} // namespace portal
