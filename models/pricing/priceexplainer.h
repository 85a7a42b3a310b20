// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/lookuprepository.h"
#include "models/pricing/priceresult.h"
#include "models/store/store.h"

#include <QObject>

namespace pricing {

//! A price with its story and the names of everything the story mentions.
struct ExplainedPrice
{
    catalog::LookupEntry customer; //!< null id: a visitor
    catalog::LookupEntry product;
    base::Quantity quantity;
    QDateTime instant;
    PriceResult result;
    std::optional<base::Money> total; //!< net × quantity
    QHash<base::Id, QString> names; //!< lists, discounts, promotions, customers, groups, portals
};

//! "Why this price?" for any customer, product, quantity and moment. Reads the price book on the
//! store's thread and asks the one engine. UI thread only.
class PriceExplainer final : public QObject
{
    Q_OBJECT
public:
    explicit PriceExplainer(store::Store &store, QObject *parent = nullptr);

    //! The answer comes by explained(), of the last question only. An empty unit means the
    //! product's base unit; a null customer is a visitor.
    void explain(base::Id customer, base::Id product, const base::Quantity &quantity,
                 const QDateTime &instant, base::Id portal = {});

Q_SIGNALS:
    void explained(const pricing::ExplainedPrice &price);
    void failed(const base::Error &error);

private:
    store::Store &m_store;
    int m_generation = 0; // answers to older questions are dropped
};

//! The same on the store's thread, for everybody who is there already.
[[nodiscard]] base::Result<ExplainedPrice> explainPrice(store::Database &db, base::Id customer,
                                                        base::Id product,
                                                        const base::Quantity &quantity,
                                                        const QDateTime &instant, base::Id portal);

} // namespace pricing
