// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/leaserepository.h"

#include "models/store/transaction.h"

using namespace Qt::StringLiterals;

namespace syncing {

base::Result<qint64> LeaseRepository::now() const
{
    const QString query = m_db.dialect().nowQuery();
    if (query.isEmpty()) {
        return m_clock.nowMs();
    }
    SD_TRY_VALUE(store::Rows rows, m_db.select(query));
    if (!rows.next()) {
        return base::failure(base::ErrorCode::Store_StatementFailed, query);
    }
    return rows.integer(0);
}

base::Result<bool> LeaseRepository::acquire(const QString &holder, qint64 durationMs) const
{
    SD_TRY_VALUE(store::Transaction transaction, store::Transaction::begin(m_db));
    SD_TRY_VALUE(const qint64 nowMs, now());
    // The update alone decides who wins: its condition is checked under the row lock.
    SD_TRY_VALUE(const qint64 renewed,
                 m_db.run(u"UPDATE lease SET holder = ?, expires_at = ? WHERE name = ? "
                          "AND (holder = ? OR expires_at <= ?)"_s,
                          store::args(holder, nowMs + durationMs, m_name, holder, nowMs)));
    bool mine = renewed > 0;
    if (!mine) {
        SD_TRY(m_db.insertMany(u"lease"_s, {u"name"_s, u"holder"_s, u"expires_at"_s},
                               {store::args(m_name, holder, nowMs + durationMs)},
                               store::Database::OnDuplicate::Ignore, 1));
        SD_TRY_VALUE(
            store::Rows rows,
            m_db.select(u"SELECT holder FROM lease WHERE name = ?"_s, store::args(m_name)));
        mine = rows.next() && rows.text(0) == holder;
    }
    SD_TRY(transaction.commit());
    return mine;
}

base::Result<void> LeaseRepository::release(const QString &holder) const
{
    SD_TRY(m_db.run(u"DELETE FROM lease WHERE name = ? AND holder = ?"_s,
                    store::args(m_name, holder)));
    return {};
}

base::Result<QString> LeaseRepository::holder() const
{
    SD_TRY_VALUE(const qint64 nowMs, now());
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT holder FROM lease WHERE name = ? AND expires_at > ?"_s,
                             store::args(m_name, nowMs)));
    return rows.next() ? rows.text(0) : QString();
}

} // namespace syncing
