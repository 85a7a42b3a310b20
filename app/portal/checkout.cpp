// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/checkout.h"

#include "app/portal/catalogqueries.h"
#include "app/portal/customerprices.h"
#include "models/base/instants.h"
#include "models/base/limits.h"

using namespace Qt::StringLiterals;

namespace portal {

namespace {

//! Why the line cannot be ordered, and its amounts when it can.
Checkout::Problem judge(OrderLine &line, const CustomerPrices &prices)
{
    using Problem = Checkout::Problem;
    if (!prices.units(line.sku).contains(line.quantity.unit())) {
        return Problem::UnitGone;
    }
    if (!Checkout::isOrderable(line.quantity)) {
        return Problem::BadQuantity;
    }
    const pricing::PriceResult price = prices.explain(line.sku, line.quantity, line.trace);
    switch (pricing::sellable(price, line.quantity)) {
    case pricing::Sellable::NoPrice:
        return Problem::NoPrice;
    case pricing::Sellable::TooLittle:
        return Problem::TooLittle;
    case pricing::Sellable::TooMuch:
        return Problem::TooMuch;
    case pricing::Sellable::Yes:
        break;
    }
    line.unitPrice = price.net;
    line.basis = price.basis;
    line.lineTotal = pricing::lineTotal(price.net, line.quantity, price.basis)
                         .valueOr(base::Money()); // it is sellable
    return Problem::None;
}

} // namespace

base::Result<Checkout::Cart> Checkout::read(store::Database &db, const SiteCaches &caches,
                                            const Accounts::Visitor &visitor, qint64 nowMs)
{
    SD_TRY_VALUE(const QList<CartStore::Line> lines, CartStore(db, visitor.account).lines());
    QStringList skus;
    for (const CartStore::Line &line : lines) {
        skus.append(line.sku);
    }
    skus.removeDuplicates();
    SD_TRY_VALUE(const CustomerPrices prices,
                 CustomerPrices::load(db, caches, visitor.customer, skus, nowMs));
    Cart cart;
    cart.total = base::Money(0, prices.currency());
    cart.canBeOrdered = !lines.isEmpty();
    for (const CartStore::Line &line : lines) {
        Line out;
        out.line.sku = line.sku;
        out.line.quantity = line.quantity;
        SD_TRY_VALUE(const auto product, CatalogQueries(db).product(line.sku));
        out.line.name = product ? product->name : line.sku;
        out.problem = product ? judge(out.line, prices) : Problem::Gone;
        if (out.problem == Problem::None) {
            SD_TRY_VALUE(cart.total, cart.total.plus(out.line.lineTotal)); // MostLines of them fit
        }
        cart.canBeOrdered = cart.canBeOrdered && out.problem == Problem::None;
        cart.lines.append(out);
    }
    return cart;
}

base::Result<Checkout::Answer> Checkout::place(store::Database &db, const SiteCaches &caches,
                                               const Accounts::Visitor &visitor, const Form &form,
                                               base::IdMaker &ids, qint64 nowMs)
{
    // The key is the log-in's own: nobody can ask for another's order with it.
    const QString submitKey = visitor.account.toString() + u':' + form.submitKey;
    OrderStore orders(db);
    SD_TRY_VALUE(const auto before, orders.findSubmitted(submitKey, visitor.customer));
    if (before) {
        return Answer{Outcome::Placed, *before};
    }
    SD_TRY_VALUE(const Cart cart, read(db, caches, visitor, nowMs));
    if (cart.lines.isEmpty()) {
        return Answer{Outcome::Empty, {}};
    }
    if (!cart.canBeOrdered) {
        return Answer{Outcome::HasProblems, {}};
    }
    if (cart.total.toText() != form.shownTotal) {
        return Answer{Outcome::PricesChanged, {}};
    }
    Order order;
    order.customer = visitor.customer;
    order.placedBy = visitor.login;
    order.placedAt = base::instantOf(nowMs);
    order.total = cart.total;
    order.poNumber = form.reference;
    order.note = form.note;
    order.submitKey = submitKey;
    for (const Line &line : cart.lines) {
        order.lines.append(line.line);
    }
    SD_TRY_VALUE(const Order placed, orders.place(order, ids));
    SD_TRY(CartStore(db, visitor.account).clear());
    return Answer{Outcome::Placed, placed};
}

bool Checkout::isOrderable(const base::Quantity &quantity)
{
    const QString &unit = quantity.unit();
    const bool counted = unit == u"C62"_s || unit == u"SET"_s || unit == u"PR"_s
        || (unit.size() == 3 && unit.startsWith(u'X'));
    return quantity.count() > 0 && quantity.count() <= base::limits::OrderedQuantity
        && (!counted || quantity.count() % base::Quantity::Scale == 0);
}

} // namespace portal
