// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/connector.h"
#include "app/sync/keylookup.h"
#include "models/base/id.h"
#include "models/base/result.h"
#include "models/store/change.h"
#include "models/store/recordwriter.h"
#include "models/sync/remotesystem.h"

#include <QHash>

namespace engine {

//! A record as it is to be sent now.
struct Outgoing
{
    qint64 version = 0; //!< the desk's row version
    connectors::Payload payload;
};

//! Reads records of the desk as payloads for one system. Made for a batch; used on the thread of
//! its Database.
class PayloadReader
{
public:
    //! What the records say by id. Missing records are left out (they were removed). A record that
    //! cannot be told to others has an error in its place: it alone fails.
    using Answer = QHash<base::Id, base::Result<Outgoing>>;

    PayloadReader(store::Database &db, const syncing::RemoteSystem &system);

    [[nodiscard]] base::Result<Answer> read(connectors::Entity entity,
                                            const QList<base::Id> &records);

private:
    //! Records that their description says everything about.
    template <typename T>
    [[nodiscard]] base::Result<Answer> described(const QList<base::Id> &records);
    [[nodiscard]] base::Result<Answer> products(const QList<base::Id> &records);
    [[nodiscard]] base::Result<Answer> priceLists(const QList<base::Id> &records);
    [[nodiscard]] base::Result<Answer> prices(const QList<base::Id> &records);
    [[nodiscard]] base::Result<Answer> stock(const QList<base::Id> &records);
    [[nodiscard]] base::Result<Outgoing> order(base::Id id);
    [[nodiscard]] base::Result<Outgoing> orderStatus(base::Id id);
    //! For the few records that are read one by one.
    using One = base::Result<Outgoing> (PayloadReader::*)(base::Id);
    [[nodiscard]] base::Result<Answer> each(const QList<base::Id> &records, One one);

    store::Database &m_db;
    const syncing::RemoteSystem &m_system;
    KeyLookup m_keys;
};

//! What the desk learns from \a answer to a push of \a record, to be written for \a system: the
//! number that an ERP gives to an order. Empty when nothing.
[[nodiscard]] base::Result<store::ChangeSet> taughtBy(store::Database &db,
                                                      const store::RecordWriters &writers,
                                                      const syncing::RemoteSystem &system,
                                                      connectors::Entity entity, base::Id record,
                                                      const connectors::PushResult &answer);

} // namespace engine
