// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/demo/values.h"

#include <QTimeZone>

#include <memory>

namespace demo {

class Catalog;
class Accounts;
class Trade;

struct Options
{
    qint64 products = 3000;
    int customers = 60;
    quint64 seed = 20'240'401;
    QDate today; //!< the last day of the company's history; today when invalid
};

//! The demo company, an invented supplier of fasteners, tools, safety and electrical goods, as
//! streams of values: the same options give the same company on every machine. Products, prices,
//! stock and orders are computed when asked for and not kept, so a million products take no
//! memory. The desk and the ERP sandbox seed themselves from the same streams and therefore agree
//! by natural keys. Immutable after construction; may be read from several threads.
class Company
{
public:
    explicit Company(Options options = {});
    ~Company();
    Company(const Company &) = delete;
    Company &operator=(const Company &) = delete;

    //! With today filled in.
    [[nodiscard]] const Options &options() const { return m_options; }
    [[nodiscard]] static QString name();
    [[nodiscard]] static base::Currency currency();
    //! In which its days begin.
    [[nodiscard]] static QTimeZone timeZone();

    [[nodiscard]] const QList<Category> &categories() const;
    [[nodiscard]] const QList<Attribute> &attributes() const;
    [[nodiscard]] const QList<Family> &families() const;

    [[nodiscard]] qint64 productCount() const { return m_options.products; }
    //! \a index from 0 to productCount() - 1.
    [[nodiscard]] Product product(qint64 index) const;
    //! The breaks of all lists for a product.
    [[nodiscard]] QList<Price> prices(qint64 product) const;
    [[nodiscard]] QList<Stock> stock(qint64 product) const;

    //! Product::pictures alone.
    [[nodiscard]] QList<int> pictures(qint64 product) const;
    //! What Pictures::draw() wants to know, and what the picture is called in the media list.
    [[nodiscard]] QString shape(int picture) const;
    [[nodiscard]] QString pictureFileName(int picture) const;
    [[nodiscard]] QString pictureText(int picture) const;

    [[nodiscard]] const QList<PriceList> &priceLists() const;
    [[nodiscard]] const QList<PriceListAssignment> &priceListAssignments() const;
    [[nodiscard]] const QList<PaymentTerms> &paymentTerms() const;
    [[nodiscard]] const QList<CustomerGroup> &customerGroups() const;
    [[nodiscard]] const QList<Customer> &customers() const;
    [[nodiscard]] const QList<Discount> &discounts() const;
    [[nodiscard]] const QList<Promotion> &promotions() const;

    //! Oldest first; 18 months.
    [[nodiscard]] int orderCount() const;
    [[nodiscard]] Order order(int index) const;
    //! The invoice of an order; nothing while the order is not invoiced.
    [[nodiscard]] std::optional<Invoice> invoice(const Order &order, int index) const;

    //! One of each role; the first is the owner.
    [[nodiscard]] static QList<User> users();

private:
    Options m_options;
    std::unique_ptr<Catalog> m_catalog;
    std::unique_ptr<Accounts> m_accounts;
    std::unique_ptr<Trade> m_trade;
};

} // namespace demo
