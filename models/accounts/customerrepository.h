// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/accounts/balance.h"
#include "models/accounts/customer.h"
#include "models/records/list.h"

namespace accounts {

//! A customer with what a list shows beside it.
struct CustomerRow
{
    Customer customer;
    QString groupName;
    QString termsName;
    base::Money open; //!< balance in the customer's currency
    base::Money overdue;
    base::Money openOrders;
    std::optional<int> percentUsed; //!< of the credit limit
};

//! Narrows a list; empty parts do not filter.
struct CustomerFilter
{
    QString search; //!< in number, name, city, email
    std::optional<CustomerStatus> status;
    base::Id group;
    bool overdueOnly = false;
    QDate day; //!< what is overdue is overdue on this day

    bool operator==(const CustomerFilter &) const = default;
};

//! Customers, groups and terms as stored. Used on the thread of its Database.
class CustomerRepository
{
public:
    //! Of a row, in the customer's own currency: the balance, and what is overdue.
    static const QString OpenSum;
    static const QString OverdueSum;
    //! The customers that \a filter finds.
    [[nodiscard]] static records::List<CustomerRow> list(const CustomerFilter &filter);

    explicit CustomerRepository(store::Database &db) : m_db(db) { }

    //! Store_NotFound.
    [[nodiscard]] base::Result<Customer> byId(base::Id id) const;
    //! Store_NotFound.
    [[nodiscard]] base::Result<Customer> byNumber(const QString &number) const;
    [[nodiscard]] base::Result<QList<Customer>> all() const;
    //! The balance with ageing, exposure and DSO.
    [[nodiscard]] base::Result<Balance> balance(base::Id customer, const QDate &day) const;

    //! By priority.
    [[nodiscard]] base::Result<QList<CustomerGroup>> groups() const;
    //! By days.
    [[nodiscard]] base::Result<QList<PaymentTerms>> terms() const;

private:
    store::Database &m_db;
};

} // namespace accounts
