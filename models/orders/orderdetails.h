// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/orders/orderrepository.h"
#include "models/store/changelog.h"
#include "models/store/store.h"

#include <QObject>

namespace orders {

//! Everything the side panel shows of one order; read on the store's thread, told by changed().
//! UI thread only.
class OrderDetails final : public QObject
{
    Q_OBJECT
public:
    OrderDetails(store::Store &store, const store::ChangeLog &log, QObject *parent = nullptr);

    //! Shows another order; a null id shows none.
    void show(base::Id order);
    //! Reads the shown order again.
    void reload() { show(m_id); }

    [[nodiscard]] base::Id id() const { return m_id; }
    //! Null until it was read, or when there is none.
    [[nodiscard]] const Order *order() const { return m_order ? &*m_order : nullptr; }
    [[nodiscard]] QString customerName() const { return m_customerName; }
    [[nodiscard]] QString customerNumber() const { return m_customerNumber; }
    //! Newest first.
    [[nodiscard]] const QList<store::JournalEntry> &history() const { return m_history; }
    [[nodiscard]] const QList<OrderQueueEntry> &queue() const { return m_queue; }

Q_SIGNALS:
    void changed();
    void failed(const base::Error &error);

private:
    struct Content
    {
        Order order;
        QString customerName;
        QString customerNumber;
        QList<store::JournalEntry> history;
        QList<OrderQueueEntry> queue;
    };
    static base::Result<Content> read(store::Database &db, const store::ChangeLog &log,
                                      base::Id order);

    store::Store &m_store;
    const store::ChangeLog &m_log;
    base::Id m_id;
    std::optional<Order> m_order;
    QString m_customerName;
    QString m_customerNumber;
    QList<store::JournalEntry> m_history;
    QList<OrderQueueEntry> m_queue;
};

} // namespace orders
