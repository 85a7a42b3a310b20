// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/portal/pricebookreader.h"
#include "models/pricing/priceengine.h"

#include <QJsonArray>

namespace portal {

//! What one customer pays for some products, asked of the company's price engine; nothing is
//! computed here. A value for one request.
class CustomerPrices
{
public:
    //! Errors as readCustomerBook().
    [[nodiscard]] static base::Result<CustomerPrices>
    load(store::Database &db, const SiteCaches &caches, const QString &customer,
         const QList<PricedProduct> &products, qint64 nowMs);
    //! The same for the products of these SKUs; unknown ones are left out.
    [[nodiscard]] static base::Result<CustomerPrices> load(store::Database &db,
                                                           const SiteCaches &caches,
                                                           const QString &customer,
                                                           const QStringList &skus, qint64 nowMs);

    //! Net price when this much is ordered; not priced for unknown products.
    [[nodiscard]] pricing::PriceResult price(const QString &sku,
                                             const base::Quantity &quantity) const;
    //! The same with its trace as the contract has it.
    [[nodiscard]] pricing::PriceResult explain(const QString &sku, const base::Quantity &quantity,
                                               QString &trace) const;

    struct Break
    {
        base::Quantity from;
        base::Money net; //!< of basis units
        qint64 basis = 1;
        //! Is one unit cheaper here?
        [[nodiscard]] bool isBelow(const Break &other) const;
    };
    //! Where the price of a unit changes with the quantity, from the smallest that is sold.
    [[nodiscard]] QList<Break> breaks(const QString &sku, const QString &unit) const;

    //! Base unit first, then packages.
    [[nodiscard]] QStringList units(const QString &sku) const;
    //! How much of the base unit is in one of \a unit, in thousandths; 0 when it has none.
    [[nodiscard]] qint64 content(const QString &sku, const QString &unit) const;
    [[nodiscard]] base::Currency currency() const { return m_book.rules->currency; }

private:
    CustomerPrices(CustomerBook book, qint64 nowMs);
    [[nodiscard]] std::optional<pricing::PriceQuery> query(const QString &sku,
                                                           const base::Quantity &quantity) const;
    [[nodiscard]] QJsonArray traceJson(const pricing::Trace &trace) const;

    CustomerBook m_book;
    pricing::PriceEngine m_engine;
    qint64 m_nowMs;
};

} // namespace portal
