// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/contract/contractconnector.h"

namespace portalconnector {

[[nodiscard]] const syncing::ConnectorDescription &description();

//! A portal that serves portal.yaml, first of all supplierdesk-portal. Pulls what customers do on
//! the site (orders, registrations); the portal's memory of our own pushes is not asked for.
class PortalConnector final : public contract::ContractConnector
{
public:
    PortalConnector(rest::ClientOptions options, const base::Clock &clock);

    [[nodiscard]] base::Result<bool>
    hasMedia(const QString &sha256, const connectors::Cancellation &cancellation) override;
    //! Goes on where an upload of the same content broke off, whoever began it. The digest of the
    //! file is checked before the last byte goes, so that a damaged file never arrives; the portal
    //! checks it again. File_TooLarge beyond 4 GiB.
    [[nodiscard]] base::Result<void>
    uploadMedia(const media::Asset &media, const QString &filePath,
                const connectors::UploadControl &control,
                const connectors::Cancellation &cancellation) override;

protected:
    [[nodiscard]] QUrlQuery feedQuery() const override;
    [[nodiscard]] QString embeddedRecord(const QJsonObject &change) const override;
};

} // namespace portalconnector
