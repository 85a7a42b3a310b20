// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/tools.h"

namespace store {
class Database;
}

namespace engine {

//! A record as the desk and each system have it.
struct Comparison
{
    struct Side
    {
        QString name; //!< of the system; empty = the desk
        bool there = false;
        std::optional<base::Error> problem; //!< why nothing can be told
        QList<std::pair<QString, QString>> lines; //!< field and value, in the words of the contract
    };
    QString entity;
    QString key;
    QList<Side> sides; //!< the desk first
};

//! What is to be asked: the desk's own side is filled in.
struct ComparisonQuestion
{
    struct Asked
    {
        syncing::RemoteSystem system;
        QString key; //!< what the system calls the record
    };
    Comparison answer;
    QList<Asked> systems;
};

//! Reads the desk's side of the record with this natural key; a record that the desk does not have
//! can be asked for all the same. On the thread of \a db.
[[nodiscard]] base::Result<ComparisonQuestion>
comparisonQuestion(store::Database &db, const QString &entity, const QString &key);
//! Asks every system, with connectors of its own. Blocks: for a thread of its own.
[[nodiscard]] Comparison compare(const ComparisonQuestion &question,
                                 const ConnectorFactory &connect,
                                 const connectors::Cancellation &cancellation);

} // namespace engine
