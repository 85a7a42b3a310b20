// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/contract/contractconnector.h"

namespace erpconnector {

//! An ERP holds no texts beyond SKU, GTIN and name, no media, categories, discounts and promotions.
[[nodiscard]] const syncing::ConnectorDescription &description();

//! An ERP behind a gateway that serves erp.yaml, first of all supplierdesk-erpsandbox. Of products
//! it knows SKU, GTIN, name, unit and whether they are active: nothing else is sent or pulled.
class ErpConnector final : public contract::ContractConnector
{
public:
    ErpConnector(rest::ClientOptions options, const base::Clock &clock);

protected:
    [[nodiscard]] QByteArray recordText(const connectors::PushItem &item) const override;
    [[nodiscard]] QString embeddedRecord(const QJsonObject &change) const override;
};

} // namespace erpconnector
