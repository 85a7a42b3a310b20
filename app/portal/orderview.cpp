// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/orderview.h"

#include "app/portal/catalogview.h"

using namespace Qt::StringLiterals;

namespace portal::orderview {

namespace {

//! The way of an order, for the progress line of its page.
const QStringList &way()
{
    static const QStringList states{u"placed"_s, u"confirmed"_s, u"picking"_s, u"shipped"_s,
                                    u"invoiced"_s};
    return states;
}

templates::Fields row(const Order &order, const SiteTexts &texts)
{
    return {{u"number"_s, order.number},
            {u"path"_s, catalogview::path(u"orders"_s, order.number)},
            {u"placedOn"_s, texts.dateTime(order.placedAt)},
            {u"reference"_s, order.poNumber},
            {u"total"_s, texts.money(order.total)},
            {u"state"_s, order.status},
            {u"stateText"_s, texts.state(order.status)}};
}

} // namespace

templates::List rows(const QList<Order> &orders, const SiteTexts &texts)
{
    templates::List list;
    for (const Order &order : orders) {
        list.append(row(order, texts));
    }
    return list;
}

templates::Fields details(const Order &order, const SiteTexts &texts)
{
    templates::Fields object = row(order, texts);
    object.insert(u"placedBy"_s, order.placedBy);
    object.insert(u"note"_s, order.note);
    object.insert(u"erpNumber"_s, order.erpNumber);
    templates::List steps;
    const qsizetype at = way().indexOf(order.status);
    for (qsizetype i = 0; i < way().size() && at >= 0; ++i) {
        steps.append(templates::Fields{
            {u"text"_s, texts.state(way().at(i))}, {u"isDone"_s, i <= at}, {u"isNow"_s, i == at}});
    }
    object.insert(u"steps"_s, steps);
    templates::List lines;
    for (const OrderLine &line : order.lines) {
        lines.append(templates::Fields{{u"sku"_s, line.sku},
                                       {u"name"_s, line.name},
                                       {u"path"_s, catalogview::path(u"product"_s, line.sku)},
                                       {u"quantity"_s, texts.quantity(line.quantity)},
                                       {u"unitPrice"_s, texts.price(line.unitPrice, line.basis)},
                                       {u"lineTotal"_s, texts.money(line.lineTotal)}});
    }
    object.insert(u"lines"_s, lines);
    return object;
}

} // namespace portal::orderview
