// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"

namespace syncing {

//! Only one engine sends at a time on a shared database: the holder of a row that expires. A
//! holder renews it while it lives; when it dies, another takes over after the expiry. Cheap to
//! make; used on the thread of its Database.
class LeaseRepository
{
public:
    //! \a name says what is leased.
    LeaseRepository(store::Database &db, QString name) : m_db(db), m_name(std::move(name)) { }

    //! Takes, renews or takes over the lease. False = somebody else holds it. Compares with the
    //! caller's clock, so \a durationMs must be well above the clock difference of the desks.
    [[nodiscard]] base::Result<bool> acquire(const QString &holder, qint64 nowMs,
                                             qint64 durationMs) const;
    //! Gives the lease back if \a holder has it.
    [[nodiscard]] base::Result<void> release(const QString &holder) const;
    //! Who holds it and it has not expired; empty = nobody.
    [[nodiscard]] base::Result<QString> holder(qint64 nowMs) const;

private:
    store::Database &m_db;
    QString m_name;
};

} // namespace syncing
