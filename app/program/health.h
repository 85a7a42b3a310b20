// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/program/storestate.h"
#include "models/base/clock.h"

#include <QJsonObject>
#include <QStringList>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace program {

//! Whether a server with its data in one SQLite file can do its work: what GET /health answers.
//! Reads the whole file on a thread of its own, at start and then now and again, to find damage
//! before a customer does. Thread-safe.
class Health
{
public:
    struct Options
    {
        QString service; //!< name of the program
        QString version; //!< of the program
        QString contract; //!< version of its API
        QString database; //!< the SQLite file
        QStringList folders; //!< further ones that need room, e.g. for media
        std::chrono::milliseconds checkEvery = std::chrono::hours(24);
        qint64 littleRoom = 200LL * 1024 * 1024; //!< bytes; less is a warning
    };
    //! A cheap read of the database; how it ends is whether that can be read.
    using Probe = std::function<base::Result<void>()>;

    //! Begins the first check. \a state and \a clock must outlive it.
    Health(Options options, Probe probe, StoreState &state, const base::Clock &clock);
    //! Waits for a check under way, which takes as long as reading the file.
    ~Health();
    Health(const Health &) = delete;
    Health &operator=(const Health &) = delete;

    struct Answer
    {
        int status = 200; //!< of HTTP: 503 when it cannot take orders
        QJsonObject body; //!< as Health in the contracts
    };
    //! \a withVersion: the caller showed the token. Strangers do not learn which version runs here.
    [[nodiscard]] Answer answer(bool withVersion) const;

private:
    void check();
    [[nodiscard]] QString databaseWord() const;
    [[nodiscard]] QString diskWord() const;

    const Options m_options;
    const Probe m_probe;
    StoreState &m_state;
    const base::Clock &m_clock;
    std::mutex m_mutex;
    std::condition_variable m_ending;
    bool m_ends = false; // of m_mutex
    std::thread m_checker;
};

} // namespace program
