// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/catalogview.h"

#include "models/catalog/product.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace portal::catalogview {

namespace {

QString valueText(const QJsonObject &value, const SiteTexts &texts)
{
    const QString kind = value.value("kind"_L1).toString();
    const QString plain = value.value("value"_L1).toString();
    const QString unit = value.value("unit"_L1).toString();
    QString text = plain;
    if (kind == u"flag"_s) {
        return texts.word(plain == u"1"_s ? u"yes"_s : u"no"_s);
    }
    if (kind == u"number"_s) {
        text = texts.decimal(plain);
    }
    return unit.isEmpty() ? text : text + QChar(QChar::Nbsp) + texts.unit(unit);
}

} // namespace

QString path(const QString &page, const QString &key)
{
    return u"/%1/%2"_s.arg(page, QString::fromLatin1(QUrl::toPercentEncoding(key)));
}

templates::Fields stock(const ProductRow &product, const SiteTexts &texts)
{
    if (!product.stock) {
        return {{u"state"_s, u"unknown"_s}, {u"text"_s, texts.word(u"stockUnknown"_s)}};
    }
    if (product.stock->count() <= 0) {
        return {{u"state"_s, u"none"_s}, {u"text"_s, texts.word(u"outOfStock"_s)}};
    }
    return {{u"state"_s, u"there"_s},
            {u"text"_s, texts.quantity(*product.stock) + u' ' + texts.word(u"inStock"_s)}};
}

templates::Fields card(const ProductRow &product, const CustomerPrices &prices,
                       const MediaStore &media, const SiteTexts &texts)
{
    const QList<CustomerPrices::Break> breaks = prices.breaks(product.sku, product.unit);
    templates::Fields card{{u"sku"_s, product.sku},
                           {u"name"_s, product.name},
                           {u"brand"_s, product.brand},
                           {u"path"_s, path(u"product"_s, product.sku)},
                           {u"unit"_s, product.unit},
                           {u"unitName"_s, texts.unit(product.unit)},
                           {u"stock"_s, stock(product, texts)},
                           {u"hasPicture"_s, media.knows(product.picture)},
                           {u"picture"_s, u"/media/"_s + product.picture}};
    if (!breaks.isEmpty()) {
        card.insert(u"price"_s, texts.money(breaks.first().net));
        card.insert(u"priceUnit"_s, texts.priceUnit(product.unit, breaks.first().basis));
        card.insert(u"hasBreaks"_s, breaks.last().isBelow(breaks.first()));
        card.insert(u"quantity"_s, texts.number(breaks.first().from));
        if (breaks.size() > 1) {
            card.insert(u"lowest"_s, texts.price(breaks.last().net, breaks.last().basis));
            card.insert(u"lowestFrom"_s, texts.quantity(breaks.last().from));
        }
    }
    return card;
}

templates::Fields offer(const ProductRow &product, const CustomerPrices &prices,
                        const SiteTexts &texts)
{
    templates::List units;
    bool any = false;
    templates::Fields offer;
    const QStringList codes = prices.units(product.sku);
    for (const QString &unit : codes) {
        templates::List rows;
        const QList<CustomerPrices::Break> breaks = prices.breaks(product.sku, unit);
        for (const CustomerPrices::Break &step : breaks) {
            rows.append(templates::Fields{{u"from"_s, texts.quantity(step.from)},
                                          {u"net"_s, texts.price(step.net, step.basis)}});
        }
        const base::Quantity content(prices.content(product.sku, unit), product.unit);
        units.append(templates::Fields{{u"code"_s, unit},
                                       {u"name"_s, texts.unit(unit)},
                                       {u"content"_s, texts.quantity(content)},
                                       {u"isPackage"_s, unit != product.unit},
                                       {u"breaks"_s, rows},
                                       {u"hasBreaks"_s, !breaks.isEmpty()}});
        if (!any && !breaks.isEmpty()) {
            any = true;
            const pricing::PriceResult first = prices.price(product.sku, breaks.first().from);
            offer.insert(u"price"_s, texts.money(first.net));
            offer.insert(u"priceUnit"_s, texts.priceUnit(unit, first.basis));
            offer.insert(u"quantity"_s, texts.number(breaks.first().from));
            offer.insert(u"hasListPrice"_s, first.unitPrice.units() > first.net.units());
            offer.insert(u"listPrice"_s, texts.money(first.unitPrice));
        }
    }
    offer.insert(u"units"_s, units);
    offer.insert(u"hasUnitChoice"_s, units.size() > 1);
    offer.insert(u"onlyUnit"_s, product.unit);
    return offer;
}

templates::Fields details(const QJsonObject &document, const SiteTexts &texts)
{
    templates::List values;
    for (const records::Field *fact :
         records::type<catalog::Product>().fieldsThat(&records::Field::isFact)) {
        const QString value = document.value(fact->member).toString();
        if (!value.isEmpty()) {
            const bool isCountry = fact->kind == records::Kind::Country;
            values.append(
                templates::Fields{{u"name"_s, texts.fieldName(fact->label)},
                                  {u"value"_s, isCountry ? texts.country(value) : value}});
        }
    }
    const QJsonArray given = document.value("values"_L1).toArray();
    for (const QJsonValue &entry : given) {
        const QJsonObject value = entry.toObject();
        values.append(templates::Fields{{u"name"_s, value.value("name"_L1).toString()},
                                        {u"value"_s, valueText(value, texts)}});
    }
    const QString unit = document.value("unit"_L1).toString();
    templates::List packages;
    const QJsonArray packaging = document.value("packaging"_L1).toArray();
    for (const QJsonValue &entry : packaging) {
        const QJsonObject package = entry.toObject();
        packages.append(templates::Fields{
            {u"unit"_s, texts.unit(package.value("unit"_L1).toString())},
            {u"content"_s,
             texts.quantity(
                 base::Quantity::parse(package.value("content"_L1).toString(), unit).valueOr({}))},
            {u"gtin"_s, package.value("gtin"_L1).toString()}});
    }
    templates::List paragraphs;
    const QStringList lines
        = document.value("description"_L1).toString().split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        paragraphs.append(line);
    }
    return {{u"values"_s, values}, {u"packages"_s, packages}, {u"paragraphs"_s, paragraphs}};
}

templates::List categories(const QList<CategoryRow> &rows)
{
    templates::List list;
    for (const CategoryRow &row : rows) {
        list.append(
            templates::Fields{{u"name"_s, row.name}, {u"path"_s, path(u"catalog"_s, row.code)}});
    }
    return list;
}

templates::List balances(const QList<InvoiceQueries::Balance> &balances, const SiteTexts &texts)
{
    templates::List list;
    for (const InvoiceQueries::Balance &balance : balances) {
        list.append(templates::Fields{{u"open"_s, texts.money(balance.open)},
                                      {u"overdue"_s, texts.money(balance.overdue)},
                                      {u"hasOverdue"_s, balance.overdue.units() > 0}});
    }
    return list;
}

} // namespace portal::catalogview
