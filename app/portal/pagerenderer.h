// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/response.h"
#include "app/portal/visit.h"

#include <QJsonObject>

namespace portal {

//! Makes HTML of the templates in resources/portal (mustache). Every value is escaped; templates
//! have no way around it. Thread-safe.
class PageRenderer
{
public:
    explicit PageRenderer(QString siteName);

    //! \a name: file of the template without suffix; it is put into the layout. \a data: what the
    //! template shows; numbers come as finished text.
    [[nodiscard]] httpserver::Response page(const httpserver::Request &request, const QString &name,
                                            const QString &title, QJsonObject data,
                                            int status = 200) const;
    //! The page for "not found", "form expired" and faults.
    [[nodiscard]] httpserver::Response errorPage(const httpserver::Request &request,
                                                 int status) const;
    //! Content and kind of a file under /assets, nothing for others.
    [[nodiscard]] std::optional<httpserver::Response> asset(const QString &name) const;

private:
    QString m_siteName;
    QHash<QString, QByteArray> m_templates;
    QHash<QString, QByteArray> m_assets;
    QString m_assetVersion; // changes with the assets, so that browsers may keep them
};

} // namespace portal
