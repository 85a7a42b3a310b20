// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/connector.h"
#include "app/sync/mediacontents.h"
#include "models/base/clock.h"
#include "models/base/id.h"
#include "models/store/changelog.h"
#include "models/sync/remotesystem.h"

#include <functional>
#include <memory>

namespace engine {

//! Makes the connector for a system; errors Sync_NotConfigured, Secret_Missing. Called on the
//! engine's thread, may block.
using ConnectorFactory = std::function<base::Result<std::unique_ptr<connectors::Connector>>(
    const syncing::RemoteSystem &)>;

//! What the engine works with; everything outlives it and is thread-safe.
struct Tools
{
    const store::ChangeLog &log;
    const store::RecordWriters &writers;
    base::IdMaker &ids;
    const base::Clock &clock;
    ConnectorFactory connect;
    QString mediaFolder;
    std::shared_ptr<MediaContents> contents = std::make_shared<MediaContents>();
};

//! Asked between two steps of a round. An error ends the round there: Net_Cancelled (paused or
//! stopped), Sync_OtherLeader (the lease was lost), store errors.
class Checkpoint
{
public:
    virtual ~Checkpoint() = default;
    [[nodiscard]] virtual base::Result<void> pass() = 0;
    //! \a sent more records are settled, \a failed of them need a person.
    virtual void moved(qint64 sent, qint64 failed) = 0;
    //! Something was taken over from a system.
    virtual void applied(const store::ChangeSet &changes) = 0;
    [[nodiscard]] virtual const connectors::Cancellation &cancellation() const = 0;
};

} // namespace engine
