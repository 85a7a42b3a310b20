// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"
#include "models/base/money.h"
#include "models/store/database.h"

namespace portal {

//! What a log-in has in its cart; kept until it is ordered. Used on a database thread; writing
//! functions join the running transaction.
class CartStore
{
public:
    static constexpr int MostLines = 500;

    CartStore(store::Database &db, base::Id account) : m_db(db), m_account(account) { }

    struct Line
    {
        QString sku;
        base::Quantity quantity;
    };
    //! In the order they were added.
    [[nodiscard]] base::Result<QList<Line>> lines() const;
    [[nodiscard]] base::Result<qint64> count() const;

    enum class Added {
        Yes,
        CartIsFull, //!< it has MostLines
        TooMuch, //!< more than base::limits::OrderedQuantity
    };
    //! More of a product in the same unit adds up.
    [[nodiscard]] base::Result<Added> add(const QString &sku, const base::Quantity &quantity,
                                          qint64 nowMs);
    //! Zero removes the line. Value_OutOfRange beyond base::limits::OrderedQuantity.
    [[nodiscard]] base::Result<void> set(const QString &sku, const base::Quantity &quantity);
    [[nodiscard]] base::Result<void> clear();

private:
    store::Database &m_db;
    base::Id m_account;
};

} // namespace portal
