// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/connector.h"

#include <algorithm>

namespace connectors {

std::optional<Capability> Connector::capability(Entity entity) const
{
    const QList<Capability> all = capabilities();
    const auto found = std::ranges::find(all, entity, &Capability::entity);
    return found == all.end() ? std::nullopt : std::optional(*found);
}

base::Result<void> Connector::agree(const Cancellation &)
{
    return {};
}

base::Result<bool> Connector::hasMedia(const QString &, const Cancellation &)
{
    return false;
}

base::Result<void> Connector::uploadMedia(const media::Asset &media, const QString &,
                                          const UploadControl &, const Cancellation &)
{
    return base::failure(base::ErrorCode::Net_Rejected,
                         QStringLiteral("this system takes no media"), {.subject = media.fileName});
}

} // namespace connectors
