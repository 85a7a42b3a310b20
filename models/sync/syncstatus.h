// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"
#include "models/sync/remotesystem.h"
#include "models/sync/removalhold.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace syncing {

//! How the desk stands with one system. A plain value.
struct SystemStatus
{
    enum class State {
        Unknown, //!< not tried yet
        Connected, //!< the last call worked
        Waiting, //!< unreachable or busy; tried again by itself at nextTry
        Stopped, //!< needs a person: address, token, certificate
        Disabled, //!< switched off in the settings
    };

    RemoteSystem system;
    State state = State::Unknown;
    qint64 pending = 0; //!< rows of the outbox: waiting
    qint64 sending = 0; //!< … under way
    qint64 failed = 0; //!< … that need a person, and problems of the inbox
    qint64 skipped = 0;
    QDateTime lastSuccess; //!< end of the last round without an error; invalid = never
    QDateTime nextTry; //!< for Waiting
    bool running = false; //!< a round is under way
    qint64 done = 0; //!< of this round: records sent
    qint64 total = 0; //!< of this round: records to send
    std::optional<base::Error> problem; //!< why Waiting or Stopped
    QList<RemovalHold> removals; //!< that a person has to agree to; without those decided
};

//! How the desk stands with all of them. A plain value.
struct SyncStatus
{
    QList<SystemStatus> systems;
    bool paused = false;
    QDateTime restsUntil; //!< outside the hours that somebody set; invalid = within
    QString otherLeader; //!< who sends instead of this desk; empty = this one
    std::optional<base::Error> problem; //!< the engine itself cannot work (database)

    [[nodiscard]] qint64 pending() const;
    [[nodiscard]] qint64 failed() const;
    //! What needs a person: failed records and removals to agree to.
    [[nodiscard]] qint64 needsPerson() const;
    [[nodiscard]] bool running() const;
};

} // namespace syncing

Q_DECLARE_METATYPE(syncing::SyncStatus)
