// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/sitepage.h"

#include "app/portal/cartstore.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace portal {

namespace {

Q_LOGGING_CATEGORY(lcSite, "supplierdesk.portal.site")

}

httpserver::Response failedPage(const SiteContext &context, const httpserver::Request &request,
                                const base::Error &error)
{
    if (error.code == base::ErrorCode::Store_NotFound) {
        return context.pages.errorPage(request, 404);
    }
    qCWarning(lcSite) << error;
    return context.pages.errorPage(request, 500);
}

base::Result<Page> withCart(store::Database &db, const Visit &visit, Page page)
{
    SD_TRY_VALUE(const qint64 lines, CartStore(db, visit.visitor->account).count());
    page.data.insert(u"cartLines"_s, lines);
    page.data.insert(u"hasCartLines"_s, lines > 0);
    return page;
}

} // namespace portal
