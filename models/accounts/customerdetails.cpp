// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accounts/customerdetails.h"

#include "models/accounts/invoicerepository.h"
#include "models/base/companytime.h"
#include "models/records/partrepository.h"

namespace accounts {

CustomerDetails::CustomerDetails(store::Store &store, const base::Clock &clock, QObject *parent)
    : QObject(parent), m_store(store), m_clock(clock)
{
}

base::Result<CustomerDetails::Content> CustomerDetails::read(store::Database &db, base::Id customer,
                                                             const QDate &day)
{
    const CustomerRepository customers(db);
    const InvoiceRepository invoices(db);
    Content content{.day = day};
    SD_TRY_VALUE(content.customer, customers.byId(customer));
    SD_TRY(records::PartRepository(db, records::type<Customer>()).fill({&content.customer}));
    if (!content.customer.parent.isNull()) {
        SD_TRY_VALUE(const Customer parent, customers.byId(content.customer.parent));
        content.parentName = parent.name;
    }
    SD_TRY_VALUE(content.balance, customers.balance(customer, day));
    SD_TRY_VALUE(content.invoices, invoices.ofCustomer(customer));
    content.payments = paymentsOf(content.invoices);
    SD_TRY_VALUE(content.groups, customers.groups());
    return content;
}

void CustomerDetails::show(base::Id customer)
{
    if (customer != m_id) {
        m_id = customer;
        m_content.reset();
        Q_EMIT changed();
    }
    if (customer.isNull()) {
        return;
    }
    const QDate day = base::companytime::dayOf(m_clock.now());
    m_store.read([customer, day](store::Database &db) { return read(db, customer, day); })
        .then(this, [this, customer](const base::Result<Content> &content) {
            if (customer != m_id) {
                return; // another one is shown by now
            }
            if (!content.ok()) {
                Q_EMIT failed(content.error());
                return;
            }
            m_content = *content;
            Q_EMIT changed();
        });
}

} // namespace accounts

#include "moc_customerdetails.cpp"
