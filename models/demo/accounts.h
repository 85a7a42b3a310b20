// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/demo/catalog.h"

#include <QJsonArray>

namespace demo {

class Random;

//! The demo company's customers with groups, terms, discounts and price list assignments, and its
//! promotions. All made at construction. Immutable, thread-safe.
class Accounts
{
public:
    Accounts(const Options &options, const Catalog &catalog);

    [[nodiscard]] const QList<PaymentTerms> &paymentTerms() const { return m_terms; }
    [[nodiscard]] const QList<CustomerGroup> &groups() const { return m_groups; }
    [[nodiscard]] const QList<Customer> &customers() const { return m_customers; }
    [[nodiscard]] const QList<Discount> &discounts() const { return m_discounts; }
    [[nodiscard]] const QList<Promotion> &promotions() const { return m_promotions; }
    [[nodiscard]] const QList<PriceListAssignment> &assignments() const { return m_assignments; }

    //! What a customer pays, as an amount of so many units: the first list of the chain that has a
    //! price for the product's own unit, the largest break the quantity reaches, less the best
    //! group discount, the best own discount and the best promotion of that time, rounded once.
    //! Nothing when no list has a price.
    [[nodiscard]] std::optional<Price> netPrice(int customer, const QList<Price> &prices,
                                                const QString &unit, int category, qint64 quantity,
                                                const QDateTime &at) const;

private:
    void addGroupsAndTerms(const QJsonObject &json);
    void addCustomers(const QJsonObject &json);
    void addDiscounts(const QJsonObject &json);
    void addPromotions(const QJsonObject &json);
    [[nodiscard]] int groupOf(const QString &code) const;
    void settle(Customer &customer, Random &random, int index) const;
    void addPeople(Customer &customer, const QJsonObject &json, int index) const;
    [[nodiscard]] Customer customer(const QJsonObject &json, int index) const;
    [[nodiscard]] base::Rate bestDiscount(int customer, int category, int stackingGroup) const;
    [[nodiscard]] base::Rate bestPromotion(int category, const QDateTime &at) const;

    const Options m_options;
    const Catalog &m_catalog;
    QJsonArray m_towns;
    QList<PaymentTerms> m_terms;
    QList<CustomerGroup> m_groups;
    QList<Customer> m_customers;
    QList<Discount> m_discounts;
    QList<Promotion> m_promotions;
    QList<PriceListAssignment> m_assignments;
    QList<QList<int>> m_discountsOf; // by customer, all that could apply
};

} // namespace demo
