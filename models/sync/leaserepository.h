// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/store/database.h"

namespace syncing {

//! Only one engine sends at a time on a shared database: the holder of a row that expires. A
//! holder renews it while it lives; when it dies, another takes over after the expiry. The clock
//! of the database's server decides, however wrong those of the desks are. Cheap to make; used on
//! the thread of its Database.
class LeaseRepository
{
public:
    //! \a name says what is leased. \a clock is asked where the database is a file of this machine.
    LeaseRepository(store::Database &db, QString name, const base::Clock &clock)
        : m_db(db), m_name(std::move(name)), m_clock(clock)
    {
    }

    //! Takes, renews or takes over the lease. False = somebody else holds it.
    [[nodiscard]] base::Result<bool> acquire(const QString &holder, qint64 durationMs) const;
    //! Gives the lease back if \a holder has it.
    [[nodiscard]] base::Result<void> release(const QString &holder) const;
    //! Who holds it and it has not expired; empty = nobody.
    [[nodiscard]] base::Result<QString> holder() const;

private:
    [[nodiscard]] base::Result<qint64> now() const;
    store::Database &m_db;
    QString m_name;
    const base::Clock &m_clock;
};

} // namespace syncing
