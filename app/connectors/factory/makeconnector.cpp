// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/factory/makeconnector.h"

#include "app/connectors/erp/erpconnector.h"
#include "app/connectors/portal/portalconnector.h"

#include <QFile>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace connectors {

namespace {

using Made = std::unique_ptr<Connector>;

template <typename T>
Made make(const rest::ClientOptions &options, const base::Clock &clock)
{
    return std::make_unique<T>(options, clock);
}

//! A new connector gets a line here.
struct Known
{
    const syncing::ConnectorDescription &(*description)();
    Made (*make)(const rest::ClientOptions &options, const base::Clock &clock);
};
constexpr Known All[] = {
    {&portalconnector::description, &make<portalconnector::PortalConnector>},
    {&erpconnector::description, &make<erpconnector::ErpConnector>},
};

//! What SUPPLIERDESK_AUTHORITIES names; nothing when it is not set.
base::Result<QByteArray> ownAuthorities()
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

} // namespace

const QList<syncing::ConnectorDescription> &allConnectors()
{
    static const auto all = [] {
        QList<syncing::ConnectorDescription> descriptions;
        for (const Known &one : All) {
            descriptions.append(one.description());
        }
        return descriptions;
    }();
    return all;
}

base::Result<std::unique_ptr<Connector>> makeConnector(const syncing::RemoteSystem &system,
                                                       const QByteArray &secret,
                                                       const base::Clock &clock)
{
    const auto found = std::ranges::find_if(All, [&system](const Known &one) {
        return one.description().code == system.connector
            && one.description().roles.contains(system.role);
    });
    if (found == std::end(All)) {
        return base::failure(base::ErrorCode::Sync_UnknownConnector,
                             u"in the role "_s + roleWord(system.role),
                             {.subject = system.name, .expected = system.connector});
    }
    rest::ClientOptions options;
    options.baseUrl = QUrl(system.url);
    options.token = secret;
    SD_TRY_VALUE(options.extraAuthorities, ownAuthorities());
    if (options.baseUrl.isEmpty()) {
        return base::failure(base::ErrorCode::Sync_NotConfigured, {}, {.subject = system.name});
    }
    return found->make(options, clock);
}

} // namespace connectors
