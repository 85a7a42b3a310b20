// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/transaction.h"

namespace store {

base::Result<Transaction> Transaction::begin(Database &db)
{
    SD_TRY(db.begin());
    return Transaction(db);
}

Transaction::~Transaction()
{
    if (m_db) {
        m_db->rollback();
    }
}

base::Result<void> Transaction::commit()
{
    Q_ASSERT(m_db);
    return std::exchange(m_db, nullptr)->commit();
}

} // namespace store
