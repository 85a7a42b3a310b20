// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/accounts/customerrepository.h"
#include "models/store/store.h"

#include <QObject>

namespace accounts {

//! Everything the side panel shows of one customer: master data, balance, invoices, payments; and
//! the groups one can filter by. Read on the store's thread, told by changed(). UI thread
//! only.
class CustomerDetails final : public QObject
{
    Q_OBJECT
public:
    struct Content
    {
        Customer customer;
        QString parentName;
        Balance balance;
        QList<Invoice> invoices; //!< newest first
        QList<Payment> payments; //!< newest first
        QList<CustomerGroup> groups;
        QDate day; //!< what is overdue is overdue on this day
    };

    CustomerDetails(store::Store &store, const base::Clock &clock, QObject *parent = nullptr);

    //! Shows another customer; a null id shows none.
    void show(base::Id customer);
    void reload() { show(m_id); }

    [[nodiscard]] base::Id id() const { return m_id; }
    //! Null until it was read, or when there is none.
    [[nodiscard]] const Content *content() const { return m_content ? &*m_content : nullptr; }

Q_SIGNALS:
    void changed();
    void failed(const base::Error &error);

private:
    static base::Result<Content> read(store::Database &db, base::Id customer, const QDate &day);

    store::Store &m_store;
    const base::Clock &m_clock;
    base::Id m_id;
    std::optional<Content> m_content;
};

} // namespace accounts
