// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/tools.h"
#include "models/sync/ownership.h"
#include "models/sync/synclink.h"

#include <QHash>

#include <future>

namespace engine {

class IncomingReader;
struct Incoming;

//! Takes over what changed at one system since the cursor, and compares what has no feed. The
//! changes and the cursor are written in one transaction, through the change log, with the system
//! as their origin: they are journalled, queued for the other systems and not sent back. A record
//! that cannot be taken over is kept visible in the inbox and tried again; the rest goes on.
class Puller
{
public:
    Puller(store::Database &db, const Tools &tools, const syncing::RemoteSystem &system,
           connectors::Connector &connector, Checkpoint &checkpoint);

    //! How many records changed something here. An error is about the system, not about a record.
    [[nodiscard]] base::Result<qint64> run();
    //! Reads single records as they are there now; what does not exist any more is skipped.
    [[nodiscard]] base::Result<qint64>
    look(const QList<std::pair<connectors::Entity, QString>> &records);

private:
    enum class Written { Changed, Same, Refused };
    //! Of the feed's cursor, with the page that lies between.
    struct Step
    {
        QString from;
        QString to;
    };

    [[nodiscard]] base::Result<void> begin();
    //! The page after \a cursor; it may be asked for at once, on another thread.
    [[nodiscard]] std::future<base::Result<connectors::RemotePage>> ask(const QString &cursor);
    [[nodiscard]] base::Result<qint64> followFeed();
    //! The entities that have no feed, every few minutes.
    [[nodiscard]] base::Result<qint64> compareLists();
    //! All records of \a entity: what has another version than the desk knows is taken over, what
    //! is linked and not listed any more was removed there.
    [[nodiscard]] base::Result<qint64> compareList(connectors::Entity entity);
    //! Records that a list of \a entity lacks, of \a linked ones: they are removed here, or wait
    //! for a person where they are too many.
    [[nodiscard]] base::Result<qint64> removeMissing(connectors::Entity entity, QStringList missing,
                                                     qint64 linked);
    //! They stay here, and have nothing to do with the system any more; where the desk may write
    //! there, they are sent again.
    [[nodiscard]] base::Result<void> keepMissing(connectors::Entity entity,
                                                 const QStringList &missing);
    [[nodiscard]] base::Result<qint64> retryInbox();
    //! \a step: how the feed moves with them; nothing when they are of no feed.
    [[nodiscard]] base::Result<qint64> applyPage(const QList<connectors::RemoteRecord> &records,
                                                 const std::optional<Step> &step);
    //! All records and the cursor in one transaction; Store_TransactionFailed when the database
    //! refused a statement of a record, so that the rest cannot be written with it.
    [[nodiscard]] base::Result<qint64> applyTogether(const QList<connectors::RemoteRecord> &records,
                                                     const std::optional<Step> &step);
    //! Each record in a transaction of its own, then the cursor. A record that is applied twice
    //! changes nothing the second time.
    [[nodiscard]] base::Result<qint64> applyOneByOne(const QList<connectors::RemoteRecord> &records,
                                                     const std::optional<Step> &step);
    //! \a isUnheardOf: what it makes may wait for writeNew().
    [[nodiscard]] base::Result<Written>
    write(IncomingReader &reader, const connectors::RemoteRecord &record, bool isUnheardOf);
    [[nodiscard]] base::Result<void> writeNew();
    [[nodiscard]] store::Author author() const;
    [[nodiscard]] base::Result<Written> writeAlone(IncomingReader &reader,
                                                   const connectors::RemoteRecord &record);
    [[nodiscard]] base::Result<void> refuse(const connectors::RemoteRecord &record,
                                            const base::Error &why);
    [[nodiscard]] base::Result<IncomingReader> reader();
    //! Notes conflicts and what is agreed on now, and queues what is to be sent again.
    [[nodiscard]] base::Result<void> keep(const Incoming &incoming, const QString &entity);
    [[nodiscard]] base::Result<void> keepLinks();
    [[nodiscard]] base::Result<void> moveCursor(const std::optional<Step> &step);
    void announce();

    store::Database &m_db;
    const Tools &m_tools;
    const syncing::RemoteSystem &m_system;
    connectors::Connector &m_connector;
    Checkpoint &m_checkpoint;
    QHash<QString, syncing::Owner> m_owners;
    QHash<QString, int> m_problems; // attempts of the inbox rows, by entity and key
    QList<store::ChangeSet> m_written; // of the transaction under way
    QList<syncing::SyncLink> m_links; // … to be stored with it
    QList<store::ChangeSet> m_new; // … to be written together: each makes a record
    bool m_followsRemovals = false; // as IncomingReader::followRemovals()
    bool m_isRewound = false; // the feed, while a page was on its way
};

} // namespace engine
