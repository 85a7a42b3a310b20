// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/payloads.h"
#include "app/contractserver/changefeed.h"

namespace erpsandbox {

//! What is known about a record besides its content: its cursor is its revision.
using RecordState = contractserver::ChangeFeed::Change;

//! The feed, with the version that the desk gave a record. Used on the database's thread, inside
//! the transaction of the change.
class ChangeFeed
{
public:
    static inline const QString Here = QStringLiteral("erp"); //!< the origins
    static inline const QString Desk = QStringLiteral("desk");
    static constexpr auto Keeps = contractserver::ChangeFeed::Keeps::Latest;

    ChangeFeed(store::Database &db, qint64 nowMs) : m_feed(db, Keeps), m_nowMs(nowMs) { }

    [[nodiscard]] base::Result<RecordState> state(connectors::Entity entity, const QString &key)
    {
        return m_feed.latest(connectors::entityName(entity), key);
    }
    //! The ERP itself changed or made the record.
    [[nodiscard]] base::Result<void> changedHere(connectors::Entity entity, const QString &key)
    {
        SD_TRY_VALUE(const RecordState before, state(entity, key));
        return add(entity, key, Here, before.version, false);
    }
    //! The desk pushed it, with its \a version.
    [[nodiscard]] base::Result<void> pushed(connectors::Entity entity, const QString &key,
                                            qint64 version, bool deleted)
    {
        return add(entity, key, Desk, version, deleted);
    }
    //! The desk's newer version said the same as before: no change, but older ones are stale now.
    [[nodiscard]] base::Result<void> confirmed(connectors::Entity entity, const QString &key,
                                               qint64 version)
    {
        return m_feed.confirm(connectors::entityName(entity), key, version);
    }

private:
    [[nodiscard]] base::Result<void> add(connectors::Entity entity, const QString &key,
                                         const QString &origin, qint64 version, bool deleted)
    {
        return m_feed.add({.entity = connectors::entityName(entity),
                           .key = key,
                           .origin = origin,
                           .atMs = m_nowMs,
                           .deleted = deleted,
                           .version = version});
    }
    contractserver::ChangeFeed m_feed;
    const qint64 m_nowMs;
};

} // namespace erpsandbox
