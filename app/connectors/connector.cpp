// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/connector.h"

#include "models/sync/recordtypes.h"

#include <algorithm>

namespace connectors {

std::optional<Capability> Connector::capability(Entity entity) const
{
    const QList<Capability> all = capabilities();
    const auto found = std::ranges::find(all, entity, &Capability::entity);
    return found == all.end() ? std::nullopt : std::optional(*found);
}

QStringList groupsTakenOver(const QList<Capability> &capabilities)
{
    QStringList groups;
    for (const Capability &one : capabilities) {
        const QString group = syncing::groupTakenOver(entityName(one.entity));
        if ((one.pull || one.isCompared()) && !group.isEmpty() && !groups.contains(group)) {
            groups.append(group);
        }
    }
    return groups;
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
