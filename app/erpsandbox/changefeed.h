// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/payloads.h"
#include "models/store/database.h"

namespace erpsandbox {

//! What is known about a record besides its content.
struct RecordState
{
    qint64 revision = 0; //!< cursor of its last change; 0 = never seen
    qint64 version = 0; //!< the desk's
    QString origin; //!< "desk" or "erp"
    bool deleted = false;
};

//! One entry of the feed.
struct FeedEntry
{
    qint64 cursor = 0;
    connectors::Entity entity = connectors::Entity::Product;
    QString key;
    QString origin;
    qint64 atMs = 0;
    bool deleted = false;
};

//! Who changed what last: one entry per record, moved to the end by each change. Used on the
//! database's thread, inside the transaction of the change.
class ChangeFeed
{
public:
    explicit ChangeFeed(store::Database &db, qint64 nowMs) : m_db(db), m_nowMs(nowMs) { }

    [[nodiscard]] base::Result<RecordState> state(connectors::Entity entity, const QString &key);
    //! The ERP itself changed or made the record.
    [[nodiscard]] base::Result<void> changedHere(connectors::Entity entity, const QString &key);
    //! The desk pushed it, with its \a version.
    [[nodiscard]] base::Result<void> pushed(connectors::Entity entity, const QString &key,
                                            qint64 version, bool deleted);
    //! The desk's newer version said the same as before: no change, but older ones are stale now.
    [[nodiscard]] base::Result<void> confirmed(connectors::Entity entity, const QString &key,
                                               qint64 version);
    //! At most \a limit entries after \a cursor, oldest first.
    [[nodiscard]] base::Result<QList<FeedEntry>> after(qint64 cursor, int limit);

private:
    [[nodiscard]] base::Result<void> append(connectors::Entity entity, const QString &key,
                                            qint64 version, const QString &origin, bool deleted);
    store::Database &m_db;
    qint64 m_nowMs;
};

} // namespace erpsandbox
