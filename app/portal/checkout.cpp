// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/checkout.h"

#include "app/portal/catalogqueries.h"
#include "app/portal/customerprices.h"

using namespace Qt::StringLiterals;

namespace portal {

base::Result<Checkout::Cart> Checkout::read(store::Database &db, const Accounts::Session &session,
                                            qint64 nowMs)
{
    SD_TRY_VALUE(const QList<CartStore::Line> lines, CartStore(db, session.account).lines());
    QStringList skus;
    for (const CartStore::Line &line : lines) {
        skus.append(line.sku);
    }
    skus.removeDuplicates();
    SD_TRY_VALUE(const CustomerPrices prices,
                 CustomerPrices::load(db, session.customer, skus, nowMs));
    Cart cart;
    cart.total = base::Money(0, prices.currency());
    cart.canBeOrdered = !lines.isEmpty();
    for (const CartStore::Line &line : lines) {
        Line out;
        out.line.sku = line.sku;
        out.line.quantity = line.quantity;
        SD_TRY_VALUE(const auto product, CatalogQueries(db).product(line.sku));
        out.line.name = product ? product->name : line.sku;
        out.units = prices.units(line.sku);
        const pricing::PriceResult price = prices.explain(line.sku, line.quantity, out.line.trace);
        if (!product || !out.units.contains(line.quantity.unit())) {
            out.problem = Problem::Gone;
        } else if (!price.isPriced()) {
            out.problem = Problem::NoPrice;
        } else {
            out.line.unitPrice = price.net;
            SD_TRY_VALUE(out.line.lineTotal, pricing::lineTotal(price.net, line.quantity));
            SD_TRY_VALUE(cart.total, cart.total.plus(out.line.lineTotal));
        }
        cart.canBeOrdered = cart.canBeOrdered && out.problem == Problem::None;
        cart.lines.append(out);
    }
    return cart;
}

base::Result<Checkout::Answer> Checkout::place(store::Database &db,
                                               const Accounts::Session &session, const Form &form,
                                               base::IdMaker &ids, qint64 nowMs)
{
    // The key is the log-in's own: nobody can ask for another's order with it.
    const QString submitKey = session.account.toString() + u':' + form.submitKey;
    OrderStore orders(db);
    SD_TRY_VALUE(const auto before, orders.findSubmitted(submitKey, session.customer));
    if (before) {
        return Answer{Outcome::Placed, *before};
    }
    SD_TRY_VALUE(const Cart cart, read(db, session, nowMs));
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
    order.customer = session.customer;
    order.placedBy = session.login;
    order.placedAtMs = nowMs;
    order.total = cart.total;
    order.customerReference = form.reference;
    order.note = form.note;
    order.submitKey = submitKey;
    for (const Line &line : cart.lines) {
        order.lines.append(line.line);
    }
    SD_TRY_VALUE(const Order placed, orders.place(order, ids));
    SD_TRY(CartStore(db, session.account).clear());
    return Answer{Outcome::Placed, placed};
}

bool Checkout::isOrderable(const base::Quantity &quantity)
{
    const QString &unit = quantity.unit();
    const bool counted = unit == u"C62"_s || unit == u"SET"_s || unit == u"PR"_s
        || (unit.size() == 3 && unit.startsWith(u'X'));
    return quantity.count() > 0 && (!counted || quantity.count() % base::Quantity::Scale == 0);
}

} // namespace portal
