// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/portal/site.h"

namespace portal {

//! A page's data, its title, and the status it is answered with.
struct Page
{
    QString title;
    templates::Fields data;
    int status = 200;
};

//! The page for what reading or writing failed with: 404 for Store_NotFound, else 500.
[[nodiscard]] httpserver::Response failedPage(const SiteContext &context,
                                              const httpserver::Request &request,
                                              const base::Error &error);
//! Adds what every page behind log-in shows: the number of lines in the cart.
[[nodiscard]] base::Result<Page> withCart(store::Database &db, const Visit &visit, Page page);

//! Answers with the template \a name filled with what \a make(Database &) finds: Result<Page>.
template <typename Make>
[[nodiscard]] httpserver::Response showPage(const SiteContext &context,
                                            const httpserver::Request &request, const QString &name,
                                            Make make)
{
    const Visit &visit = Visit::of(request);
    const base::Result<Page> page
        = context.databases.read([&](store::Database &db) -> base::Result<Page> {
              SD_TRY_VALUE(Page made, make(db));
              return withCart(db, visit, std::move(made));
          });
    return page.ok() ? context.pages.page(request, name, page->title, page->data, page->status)
                     : failedPage(context, request, page.error());
}

} // namespace portal
