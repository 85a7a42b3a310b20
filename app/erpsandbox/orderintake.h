// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contractserver/idempotency.h"
#include "app/erpsandbox/records.h"

#include <QJsonArray>
#include <QJsonObject>

namespace erpsandbox {

//! Takes over orders as erp.yaml says: each once, whatever is asked how often. Used on the
//! database's thread; joins the running transaction.
class OrderIntake
{
public:
    OrderIntake(store::Database &db, const base::Clock &clock);

    //! The answer to POST /orders.
    [[nodiscard]] base::Result<contractserver::WorkAnswer> take(const QJsonObject &body);
    //! The answer to POST /orders/batch: one result per item, and a refused one holds up nobody.
    [[nodiscard]] base::Result<contractserver::WorkAnswer> takeAll(const QJsonArray &items);

private:
    struct Taken
    {
        std::optional<Rejection> refused;
        bool isNew = false;
        QJsonObject record; //!< as it stands now
    };
    //! \a body has the shape of an order.
    [[nodiscard]] base::Result<Taken> takeOne(const QJsonObject &body);

    store::Database &m_db;
    const base::Clock &m_clock;
};

} // namespace erpsandbox
