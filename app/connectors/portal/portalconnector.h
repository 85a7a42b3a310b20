// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/contract/contractconnector.h"

namespace portalconnector {

//! A portal that serves portal.yaml, first of all supplierdesk-portal. Pulls what customers do on
//! the site (orders, registrations); the portal's memory of our own pushes is not asked for.
class PortalConnector final : public contract::ContractConnector
{
public:
    PortalConnector(rest::ClientOptions options, const base::Clock &clock);

    [[nodiscard]] base::Result<bool>
    hasMedia(const QString &sha256, const connectors::Cancellation &cancellation) override;
    //! File_TooLarge beyond 64 MiB. A broken upload begins anew.
    [[nodiscard]] base::Result<void>
    uploadMedia(const connectors::MediaPayload &media, const QString &filePath,
                const connectors::UploadProgress &progress,
                const connectors::Cancellation &cancellation) override;

protected:
    [[nodiscard]] QUrlQuery feedQuery() const override;
    [[nodiscard]] QString embeddedRecord(const QJsonObject &change) const override;
};

} // namespace portalconnector
