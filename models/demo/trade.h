// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/demo/accounts.h"

namespace demo {

class Random;

//! Eighteen months of the demo company's orders and what became of them. The number of orders of
//! a day follows weekday, season and growth; an order's stage follows its age. Keeps one number
//! per day. Immutable, thread-safe.
class Trade
{
public:
    static constexpr int Months = 18;

    Trade(const Options &options, const Catalog &catalog, const Accounts &accounts);

    [[nodiscard]] int orderCount() const { return m_ordersBefore.last(); }
    [[nodiscard]] Order order(int index) const;
    [[nodiscard]] std::optional<Invoice> invoice(const Order &order, int index) const;

private:
    //! Working days after placing on which an order reaches a stage.
    struct Pace
    {
        int confirmed;
        int picking;
        int shipped;
        int invoiced;
    };
    [[nodiscard]] Pace pace(int index) const;
    [[nodiscard]] int ordersOn(const QDate &day, Random &random) const;
    [[nodiscard]] int buyer(Random &random) const;
    [[nodiscard]] QDateTime placedAt(int index, Random &random) const;
    void addLines(Order &order, Random &random) const;
    void setStage(Order &order, int index, Random &random) const;
    void addPayments(Invoice &invoice, Random &random) const;

    const Options m_options;
    const Catalog &m_catalog;
    const Accounts &m_accounts;
    QDate m_firstDay;
    QList<int> m_ordersBefore; // the orders before each day; the last one is the count of all
    QList<int> m_buyers; // customers, the busy ones several times
};

} // namespace demo
