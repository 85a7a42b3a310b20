// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pricing/pricepaste.h"

#include "models/base/money.h"
#include "models/catalog/pricefield.h"
#include "models/catalog/productrepository.h"
#include "models/pricing/pricerepository.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace pricing {

namespace {

struct Goods
{
    base::Id id;
    QString unit;
    QSet<QString> units; //!< base unit and packages
};

//! By SKU in lower case.
base::Result<QHash<QString, Goods>> readGoods(store::Database &db, const QStringList &skus)
{
    QHash<QString, Goods> goods;
    SD_TRY_VALUE(const QList<catalog::Product> products,
                 catalog::ProductRepository(db).loadBySkus(skus));
    for (const catalog::Product &product : products) {
        Goods one{product.id, product.unit, {product.unit}};
        for (const catalog::Packaging &package : product.packaging) {
            one.units.insert(package.unit);
        }
        goods.insert(product.sku.toLower(), one);
    }
    return goods;
}

//! The list's prices without a start of their own, by "<product>/<field>".
base::Result<QHash<QString, catalog::PriceText>> readPresent(store::Database &db, base::Id list,
                                                             const QHash<QString, Goods> &goods)
{
    QHash<QString, catalog::PriceText> present;
    QList<base::Id> products;
    for (const Goods &one : goods) {
        products += one.id;
    }
    SD_TRY_VALUE(const QList<Price> prices, PriceRepository(db).ofProducts(products));
    for (const Price &price : prices) {
        if (price.list == list && price.field().isPlain()) {
            present.insert(price.product.toString() + u'/' + price.field().toField(), price.text());
        }
    }
    return present;
}

//! More than nothing.
base::Result<qint64> quantity(const QString &text, const exchange::NumberReader &reader)
{
    SD_TRY_VALUE(const qint64 count, reader.read(text, exchange::NumberField::quantity()));
    return count < 1 ? base::Result<qint64>(
               base::failure(base::ErrorCode::Value_OutOfRange, text,
                             {.expected = base::decimal::toText(1, base::Quantity::Places)}))
                     : base::Result<qint64>(count);
}

struct Resolved
{
    Goods goods;
    catalog::PriceField field;
    QString amount; // as typed, and right
};

base::Result<Resolved> resolve(const PastedPrice &line, base::Id list, base::Currency currency,
                               const QHash<QString, Goods> &goods,
                               const exchange::NumberReader &reader)
{
    const auto found = goods.constFind(line.sku.toLower());
    if (found == goods.cend()) {
        return base::failure(base::ErrorCode::Store_NotFound, {},
                             {.subject = line.sku, .field = u"sku"_s});
    }
    const QString unit = line.unit.isEmpty() ? found->unit : line.unit;
    if (!found->units.contains(unit)) {
        return base::failure(base::ErrorCode::Value_BadUnit, unit, {.field = u"unit"_s});
    }
    qint64 least = base::Quantity::Scale;
    if (!line.quantity.isEmpty()) {
        SD_TRY_VALUE(least, quantity(line.quantity, reader));
    }
    SD_TRY(catalog::PriceText::typed(line.amount, reader, currency));
    return Resolved{*found, {.priceList = list, .unit = unit, .minCount = least}, line.amount};
}

} // namespace

std::optional<PastedPrice> PastedPrice::fromCells(const QStringList &cells)
{
    QStringList texts;
    for (const QString &cell : cells) {
        texts += cell.trimmed();
    }
    switch (texts.size()) {
    case 0:
    case 1:
        return std::nullopt;
    case 2:
        return PastedPrice{texts[0], {}, {}, texts[1]};
    case 3:
        return PastedPrice{texts[0], {}, texts[1], texts[2]};
    case 4:
        return PastedPrice{texts[0], texts[1], texts[2], texts[3]};
    default:
        return PastedPrice{texts[0], texts[2], texts[3], texts[4]};
    }
}

QStringList PastedPrice::numbersIn(const QList<PastedPrice> &lines)
{
    QStringList numbers;
    for (const PastedPrice &line : lines) {
        numbers += line.quantity;
        numbers += catalog::PriceText::numbersIn(line.amount);
    }
    return numbers;
}

base::Result<PricePaste> resolvePaste(store::Database &db, base::Id list, base::Currency currency,
                                      const QList<PastedPrice> &lines,
                                      const exchange::NumberReader &reader)
{
    PricePaste paste;
    QStringList skus;
    for (const PastedPrice &line : lines) {
        skus += line.sku;
    }
    SD_TRY_VALUE(const auto goods, readGoods(db, skus));
    SD_TRY_VALUE(const auto present, readPresent(db, list, goods));
    QSet<QString> seen;
    for (int index = 0; index < lines.size(); ++index) {
        const PastedPrice &line = lines.at(index);
        const auto resolved = resolve(line, list, currency, goods, reader);
        if (!resolved.ok()) {
            const bool isTitle
                = index == 0 && !catalog::PriceText::typed(line.amount, reader, currency).ok();
            if (!isTitle) {
                paste.problems += {index + 1, line.sku, resolved.error()};
            }
            continue;
        }
        const QString field = resolved->field.toField();
        const QString key = resolved->goods.id.toString() + u'/' + field;
        if (seen.contains(key)) {
            paste.problems += {index + 1, line.sku,
                               base::failure(base::ErrorCode::Value_NotUnique, key,
                                             {.subject = line.sku, .field = field})};
            continue;
        }
        seen.insert(key);
        const auto before = present.constFind(key);
        const auto had
            = before == present.cend() ? std::optional<QString>() : std::optional(before->toText());
        SD_TRY_VALUE(
            const auto after,
            catalog::PriceText::typed(resolved->amount, reader, currency,
                                      before == present.cend() ? catalog::PriceText() : *before));
        if (had != after.toText()) {
            paste.changes.add(u"product"_s, resolved->goods.id, field, had, after.toText());
            const auto words = [&](const catalog::PriceText &text) {
                return text.forPeople(QLocale(), currency.places());
            };
            paste.words
                += {line.sku, base::Quantity(resolved->field.minCount, resolved->field.unit),
                    before == present.cend() ? QString() : words(*before), words(after)};
        }
    }
    return paste;
}

} // namespace pricing
