// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pricing/priceexplainer.h"

#include "models/pricing/pricebookrepository.h"
#include "models/pricing/priceengine.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace pricing {

namespace {

base::Result<void> addNames(store::Database &db, catalog::LookupKind kind,
                            const QSet<base::Id> &ids, QHash<base::Id, QString> &names)
{
    SD_TRY_VALUE(
        const auto entries,
        catalog::LookupRepository(db).byIds(kind, QList<base::Id>(ids.cbegin(), ids.cend())));
    for (const catalog::LookupEntry &entry : entries) {
        names.insert(entry.id, entry.name);
    }
    return {};
}

base::Result<QHash<base::Id, QString>> namesOf(store::Database &db, const PriceBook &book,
                                               const Trace &trace)
{
    QHash<base::Id, QString> names;
    for (const PriceList &list : book.lists) {
        names.insert(list.id, list.name);
    }
    for (const Discount &discount : book.discounts) {
        names.insert(discount.id, discount.name);
    }
    for (const promotions::Promotion &promotion : book.promotions) {
        names.insert(promotion.id, promotion.name);
    }
    QSet<base::Id> customers;
    QSet<base::Id> groups;
    QSet<base::Id> portals;
    for (const TraceStep &step : trace.steps) {
        switch (step.level) {
        case Level::Customer:
            customers.insert(step.levelTarget);
            break;
        case Level::Group:
            groups.insert(step.levelTarget);
            break;
        case Level::Portal:
            portals.insert(step.levelTarget);
            break;
        case Level::Company:
            break;
        }
    }
    SD_TRY(addNames(db, catalog::LookupKind::Customer, customers, names));
    SD_TRY(addNames(db, catalog::LookupKind::Group, groups, names));
    SD_TRY(addNames(db, catalog::LookupKind::Portal, portals, names));
    return names;
}

} // namespace

base::Result<ExplainedPrice> explainPrice(store::Database &db, base::Id customer, base::Id product,
                                          const base::Quantity &quantity, const QDateTime &instant,
                                          base::Id portal)
{
    const PriceBookRepository books(db);
    SD_TRY_VALUE(PriceQuery query,
                 books.query(customer, product, quantity, instant.toMSecsSinceEpoch()));
    query.portal = portal;
    SD_TRY_VALUE(const PriceBook book, books.loadFor({product}));
    ExplainedPrice explained{.quantity = query.quantity, .instant = instant};
    explained.result = PriceEngine(book).explain(query);
    if (explained.result.isPriced()) {
        SD_TRY_VALUE(explained.total,
                     lineTotal(explained.result.net, query.quantity, explained.result.basis));
    }
    SD_TRY_VALUE(explained.names, namesOf(db, book, explained.result.trace));
    const catalog::LookupRepository lookup(db);
    SD_TRY_VALUE(const auto products, lookup.byIds(catalog::LookupKind::Product, {product}));
    explained.product = products.value(product);
    if (!customer.isNull()) {
        SD_TRY_VALUE(const auto customers, lookup.byIds(catalog::LookupKind::Customer, {customer}));
        explained.customer = customers.value(customer);
    }
    return explained;
}

PriceExplainer::PriceExplainer(store::Store &store, QObject *parent)
    : QObject(parent), m_store(store)
{
}

void PriceExplainer::explain(base::Id customer, base::Id product, const base::Quantity &quantity,
                             const QDateTime &instant, base::Id portal)
{
    const int generation = ++m_generation;
    m_store
        .read([=](store::Database &db) {
            return explainPrice(db, customer, product, quantity, instant, portal);
        })
        .then(this, [this, generation](const base::Result<ExplainedPrice> &price) {
            if (generation != m_generation) {
                return;
            }
            if (price.ok()) {
                Q_EMIT explained(*price);
            } else {
                Q_EMIT failed(price.error());
            }
        });
}

} // namespace pricing

#include "moc_priceexplainer.cpp"
