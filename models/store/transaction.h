// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"

#include <utility>

namespace store {

//! A writing transaction that rolls back when it goes without commit(). Begun inside another it
//! joins it: the outermost one decides. After a failed statement commit() fails with
//! Store_TransactionFailed, whatever the driver would say.
class Transaction
{
public:
    [[nodiscard]] static base::Result<Transaction> begin(Database &db);
    ~Transaction();
    Transaction(Transaction &&other) noexcept : m_db(std::exchange(other.m_db, nullptr)) { }
    Transaction &operator=(Transaction &&) = delete;

    base::Result<void> commit();

private:
    explicit Transaction(Database &db) : m_db(&db) { }
    Database *m_db;
};

} // namespace store
