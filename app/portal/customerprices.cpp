// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/customerprices.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <set>

using namespace Qt::StringLiterals;

namespace portal {

CustomerPrices::CustomerPrices(CustomerBook book, qint64 nowMs)
    : m_book(std::move(book)), m_engine(m_book.book), m_nowMs(nowMs)
{
}

base::Result<CustomerPrices> CustomerPrices::load(store::Database &db, const SiteCaches &caches,
                                                  const QString &customer,
                                                  const QList<PricedProduct> &products,
                                                  qint64 nowMs)
{
    SD_TRY_VALUE(CustomerBook book, readCustomerBook(db, caches, customer, products));
    return CustomerPrices(std::move(book), nowMs);
}

base::Result<CustomerPrices> CustomerPrices::load(store::Database &db, const SiteCaches &caches,
                                                  const QString &customer, const QStringList &skus,
                                                  qint64 nowMs)
{
    SD_TRY_VALUE(const QList<PricedProduct> products, readPricedProducts(db, skus));
    return load(db, caches, customer, products, nowMs);
}

std::optional<pricing::PriceQuery> CustomerPrices::query(const QString &sku,
                                                         const base::Quantity &quantity) const
{
    const auto product = m_book.products.constFind(sku);
    if (product == m_book.products.constEnd()) {
        return {};
    }
    pricing::PriceQuery query;
    query.customer = m_book.rules->customer;
    query.product = product->id;
    query.categoryPath = product->categoryPath;
    query.quantity = quantity;
    query.currency = m_book.rules->currency;
    query.instantMs = m_nowMs;
    query.portal = ThisPortal;
    return query;
}

pricing::PriceResult CustomerPrices::price(const QString &sku, const base::Quantity &quantity) const
{
    const auto asked = query(sku, quantity);
    return asked ? m_engine.price(*asked) : pricing::PriceResult();
}

pricing::PriceResult CustomerPrices::explain(const QString &sku, const base::Quantity &quantity,
                                             QString &trace) const
{
    const auto asked = query(sku, quantity);
    if (!asked) {
        return {};
    }
    pricing::PriceResult result = m_engine.explain(*asked);
    trace
        = QString::fromUtf8(QJsonDocument(traceJson(result.trace)).toJson(QJsonDocument::Compact));
    return result;
}

QJsonArray CustomerPrices::traceJson(const pricing::Trace &trace) const
{
    QJsonArray steps;
    for (const pricing::TraceStep &step : trace.steps) {
        QJsonObject object{{u"kind"_s, pricing::traceWord(step.kind)},
                           {u"outcome"_s, pricing::traceWord(step.outcome)}};
        // Ids of the portal mean nothing elsewhere; a price line is known by its list and break.
        const bool ofLine
            = step.kind == pricing::TraceKind::Line || step.kind == pricing::TraceKind::ListPrice;
        const QString subject = m_book.nameOf(ofLine ? step.list : step.subject);
        if (!subject.isEmpty()) {
            object.insert(u"subject"_s, subject);
        }
        if (step.kind == pricing::TraceKind::List || step.kind == pricing::TraceKind::ChainEnd) {
            object.insert(u"level"_s, pricing::levelName(step.level));
            const QString target = m_book.nameOf(step.levelTarget);
            if (!target.isEmpty()) {
                object.insert(u"target"_s, target);
            }
        }
        if (ofLine) {
            object.insert(u"minQuantity"_s, base::Quantity(step.minQuantity, {}).toText());
        }
        object.insert(u"amount"_s, base::Money(step.amount, m_book.rules->currency).toText());
        if (step.basis != 1) {
            object.insert(u"basis"_s, step.basis);
        }
        if (step.rate.millionths() > 0) {
            object.insert(u"percent"_s, step.rate.toPercentText());
        }
        steps.append(object);
    }
    return steps;
}

QList<CustomerPrices::Break> CustomerPrices::breaks(const QString &sku, const QString &unit) const
{
    const auto product = m_book.products.constFind(sku);
    if (product == m_book.products.constEnd()) {
        return {};
    }
    const qint64 unitContent = content(sku, unit);
    std::set<qint64> counts{base::Quantity::Scale};
    for (const base::Quantity &minimum : product->minimums) {
        if (minimum.count() <= 0) {
            continue;
        }
        const qint64 lineContent = content(sku, minimum.unit());
        // The break in this unit, rounded up to a whole one: half a box is not sold.
        const auto count = unitContent > 0 ? base::decimal::multiplyDivide(
                               minimum.count(), lineContent, unitContent, base::Rounding::Up)
                                           : base::Result<qint64>(minimum.count());
        if (count.ok() && *count > 0) {
            counts.insert(base::decimal::roundTo(*count, base::Quantity::Scale, base::Rounding::Up)
                              .valueOr(*count));
        }
    }
    for (const pricing::Discount &discount : m_book.book.discounts) {
        if (discount.minQuantity > 0) {
            counts.insert(discount.minQuantity);
        }
    }
    QList<Break> breaks;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
        const base::Quantity from(*count, unit);
        const pricing::PriceResult result = price(sku, from);
        const pricing::Sellable sellable = pricing::sellable(result, from);
        if (sellable == pricing::Sellable::TooLittle) {
            const auto least = base::decimal::roundTo(pricing::leastSold(result.net, result.basis),
                                                      base::Quantity::Scale, base::Rounding::Up);
            counts.insert(least.valueOr(*count)); // asked in its turn
        } else if (sellable == pricing::Sellable::Yes
                   && (breaks.isEmpty() || breaks.constLast().net != result.net
                       || breaks.constLast().basis != result.basis)) {
            breaks.append({from, result.net, result.basis});
        }
    }
    return breaks;
}

bool CustomerPrices::Break::isBelow(const Break &other) const
{
    // Both times the other's basis; what does not fit into 64 bits is no bargain.
    const auto own
        = base::decimal::multiplyDivide(net.units(), other.basis, 1, base::Rounding::Down);
    const auto its
        = base::decimal::multiplyDivide(other.net.units(), basis, 1, base::Rounding::Down);
    return own.ok() && its.ok() && *own < *its;
}

QStringList CustomerPrices::units(const QString &sku) const
{
    const auto product = m_book.products.constFind(sku);
    if (product == m_book.products.constEnd()) {
        return {};
    }
    QStringList units{product->unit};
    for (const auto &[unit, content] : product->packages) {
        units.append(unit);
    }
    units.removeDuplicates();
    return units;
}

qint64 CustomerPrices::content(const QString &sku, const QString &unit) const
{
    const auto product = m_book.products.constFind(sku);
    if (product == m_book.products.constEnd()) {
        return 0;
    }
    if (product->unit == unit) {
        return base::Quantity::Scale;
    }
    for (const auto &[package, content] : product->packages) {
        if (package == unit) {
            return content;
        }
    }
    return 0;
}

} // namespace portal
