// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/pricefield.h"

#include "models/base/decimal.h"
#include "models/base/instants.h"
#include "models/base/limits.h"

using namespace Qt::StringLiterals;

namespace catalog {

static constexpr QStringView Prefix = u"price:";
static const QString Generated = u"generated"_s;
static const QString Per = u"per"_s;
static const QString Until = u"until"_s;
static const QString Net = u"net"_s;

bool PriceField::isPrice(QStringView field)
{
    return field.startsWith(Prefix);
}

std::optional<PriceField> PriceField::parse(QStringView field)
{
    if (!isPrice(field)) {
        return std::nullopt;
    }
    const QList<QStringView> parts = field.sliced(Prefix.size()).split(u':');
    if (parts.size() < 3 || parts.size() > 5 || (parts.size() == 5 && parts.at(4) != Generated)) {
        return std::nullopt;
    }
    PriceField price{.priceList = base::Id::parse(parts.at(0)), .unit = parts.at(1).toString()};
    const auto count = base::decimal::parse(parts.at(2), base::Quantity::Places);
    if (price.priceList.isNull() || price.unit.isEmpty() || !count || *count <= 0) {
        return std::nullopt;
    }
    price.minCount = *count;
    price.generated = parts.size() == 5;
    if (parts.size() > 3 && !(price.generated && parts.at(3).isEmpty())) {
        bool ok = false;
        const qint64 start = parts.at(3).toLongLong(&ok);
        if (!ok) {
            return std::nullopt;
        }
        price.from = QDateTime::fromMSecsSinceEpoch(start, Qt::UTC);
    }
    return price;
}

QString PriceField::toField() const
{
    QString field = u"price:%1:%2:%3"_s.arg(
        priceList.toString(), unit, base::decimal::toText(minCount, base::Quantity::Places));
    if (from.isValid() || generated) {
        field += u':' + (from.isValid() ? QString::number(from.toMSecsSinceEpoch()) : QString());
    }
    return generated ? field + u':' + Generated : field;
}

base::Result<PriceText> PriceText::parse(QStringView text)
{
    const QList<QStringView> words = text.split(u' ', Qt::SkipEmptyParts);
    const auto amount = base::decimal::parse(words.isEmpty() ? QStringView() : words.first(),
                                             base::Money::Places);
    if (!amount || *amount < 0) {
        return base::failure(amount ? base::ErrorCode::Value_OutOfRange : amount.error().code,
                             text.toString().left(200), {.expected = u"≥ 0"_s});
    }
    PriceText price{.amount = *amount};
    qsizetype at = 1;
    if (at + 1 < words.size() && words.at(at) == Per) {
        price.basis = words.at(at + 1).toLongLong();
        at += price.basis > 1 && price.basis <= base::limits::PriceBasis ? 2 : 0;
    }
    if (at + 1 < words.size() && words.at(at) == Until) {
        price.to = QDateTime::fromString(words.at(at + 1).toString(), Qt::ISODateWithMs);
        at += price.to.isValid() && price.to.timeSpec() == Qt::UTC ? 2 : 0;
    }
    if (at < words.size() && words.at(at) == Net) {
        price.allowDiscount = false;
        ++at;
    }
    return at < words.size() ? base::Result<PriceText>(
               base::failure(base::ErrorCode::Value_BadFormat, text.toString().left(200)))
                             : base::Result<PriceText>(price);
}

QString PriceText::toText() const
{
    QString text = base::decimal::toText(amount, base::Money::Places);
    if (basis != 1) {
        text += u' ' + Per + u' ' + QString::number(basis);
    }
    if (to.isValid()) {
        text += u' ' + Until + u' ' + base::instantText(to);
    }
    return allowDiscount ? text : text + u' ' + Net;
}

QString PriceText::forPeople(const QLocale &locale, int leastPlaces) const
{
    const QString text = base::decimal::toText(amount, base::Money::Places, leastPlaces, locale);
    return basis == 1 ? text : u"%1 / %2"_s.arg(text, locale.toString(basis));
}

base::Result<PriceText> PriceText::typed(const QString &text, const exchange::NumberReader &reader,
                                         base::Currency currency, const PriceText &before)
{
    // In a calculation the slash divides.
    const QStringList parts = text.trimmed().startsWith(u'=') ? QStringList(text) : numbersIn(text);
    PriceText price = before;
    SD_TRY_VALUE(price.amount, reader.typed(parts.first(), exchange::NumberField::money(currency)));
    if (parts.size() > 1) {
        SD_TRY_VALUE(price.basis, reader.read(parts.at(1), exchange::NumberField::plain(0)));
    }
    const bool fits
        = price.amount >= 0 && price.basis >= 1 && price.basis <= base::limits::PriceBasis;
    return fits
        ? base::Result<PriceText>(price)
        : base::failure(base::ErrorCode::Value_OutOfRange, text.left(200), {.expected = u"≥ 0"_s});
}

QStringList PriceText::numbersIn(const QString &text)
{
    const qsizetype slash = text.indexOf(u'/');
    return slash < 0 ? QStringList(text) : QStringList{text.left(slash), text.mid(slash + 1)};
}

} // namespace catalog
