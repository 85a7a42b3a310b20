// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/factory/makeconnector.h"

#include "app/connectors/erp/erpconnector.h"
#include "app/connectors/portal/portalconnector.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace connectors {

//! What SUPPLIERDESK_AUTHORITIES names; nothing when it is not set.
static base::Result<QByteArray> ownAuthorities()
{
    const QString path = qEnvironmentVariable("SUPPLIERDESK_AUTHORITIES");
    if (path.isEmpty()) {
        return QByteArray();
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return base::failure(base::ErrorCode::File_CannotRead, file.errorString(), {.file = path});
    }
    return file.readAll();
}

base::Result<std::unique_ptr<Connector>> makeConnector(const QString &kind, const QUrl &url,
                                                       const QByteArray &token,
                                                       const base::Clock &clock)
{
    rest::ClientOptions options;
    options.baseUrl = url;
    options.token = token;
    SD_TRY_VALUE(options.extraAuthorities, ownAuthorities());
    using Made = std::unique_ptr<Connector>;
    if (!url.isEmpty()) {
        if (kind == "portal"_L1) {
            return Made(std::make_unique<portalconnector::PortalConnector>(options, clock));
        }
        if (kind == "erp"_L1) {
            return Made(std::make_unique<erpconnector::ErpConnector>(options, clock));
        }
    }
    return base::failure(base::ErrorCode::Sync_NotConfigured,
                         u"no connector for \"%1\""_s.arg(kind),
                         {.subject = url.toDisplayString(QUrl::RemoveUserInfo)});
}

} // namespace connectors
