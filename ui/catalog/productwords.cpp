// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/productwords.h"

#include "models/base/companytime.h"
#include "models/catalog/pricefield.h"
#include "models/catalog/productfield.h"
#include "models/records/parts.h"
#include "ui/text/countryname.h"
#include "ui/text/fieldnames.h"
#include "ui/text/statetext.h"
#include "ui/text/unittext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace catalogui {

namespace {

constexpr int LongestValue = 120;

//! Translation context.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(ProductWords)
};

QString priceText(const QString &value)
{
    const auto price = catalog::PriceText::parse(value);
    if (!price) {
        return value;
    }
    const QLocale locale;
    QString text = price->forPeople(locale, 2);
    if (price->to.isValid()) {
        // The end is exclusive; people name the last day.
        const QDate last = base::companytime::lastDayOf(price->to);
        //: Price with a last day: %1 amount, %2 day
        text = Words::tr("%1 until %2").arg(text, locale.toString(last, QLocale::ShortFormat));
    }
    //: Price that no discount is taken off; %1 is the amount
    return price->allowDiscount ? text : Words::tr("%1 net").arg(text);
}

//! What a package, or one of its fields, holds.
QString partText(const records::Part &part, const QString &value)
{
    const auto texts = part.field ? records::PartTexts{{part.field->name, value}}
                                  : records::partTexts(value).value_or(records::PartTexts());
    QStringList said;
    for (const records::Field *field : records::partFields(*part.list)) {
        const QString text = texts.value(field->name);
        const auto count = base::decimal::parse(text, records::placesOf(field->kind));
        if (!text.isEmpty()) {
            said += field->kind == records::Kind::Quantity && count
                ? base::decimal::toText(*count, base::Quantity::Places, 0, QLocale())
                : text;
        }
    }
    return said.join(u", "_s);
}

} // namespace

QString fieldText(const catalog::CatalogContext &context, const QString &field)
{
    if (const auto price = catalog::PriceField::parse(field)) {
        for (const catalog::PriceListInfo &list : context.priceLists) {
            if (list.id == price->priceList) {
                const QLocale locale;
                //: Price in a list from a quantity on: %1 list, %2 quantity, %3 unit
                const QString name
                    = Words::tr("%1, from %2 %3")
                          .arg(list.name,
                               base::decimal::toText(price->minCount, base::Quantity::Places, 0,
                                                     locale),
                               text::unitName(price->unit));
                return !price->from.isValid()
                    ? name
                    //: Price that begins on a day: %1 list and quantity, %2 day
                    : Words::tr("%1, valid from %2")
                          .arg(name,
                               locale.toString(base::companytime::dayOf(price->from),
                                               QLocale::ShortFormat));
            }
        }
    }
    if (field.startsWith(catalog::productfield::ValuePrefix)) {
        const QString code = field.mid(catalog::productfield::ValuePrefix.size());
        for (const catalog::Attribute &attribute : context.attributes) {
            if (attribute.code == code) {
                return attribute.name;
            }
        }
    }
    if (field.startsWith(catalog::productfield::AssetPrefix)) {
        return Words::tr("Image");
    }
    if (const auto part = records::Part::parse(records::type<catalog::Product>(), field)) {
        const QString package = text::unitName(part->key);
        return !part->field
            ? package
            //: A field of a package: %1 package, %2 field
            : Words::tr("%1: %2").arg(package, text::fieldName(u"package"_s, part->field->name));
    }
    return text::fieldName(u"product"_s, field);
}

QString valueText(const catalog::CatalogContext &context, const QString &field,
                  const std::optional<QString> &value)
{
    if (!value || value->isEmpty()) {
        //: In place of a value that is not set
        return Words::tr("–");
    }
    if (field.startsWith(catalog::productfield::AssetPrefix)) {
        //: Place of a picture among a product's; the first is shown in lists
        return Words::tr("place %1").arg(QLocale().toString(value->toInt() + 1));
    }
    if (const auto part = records::Part::parse(records::type<catalog::Product>(), field)) {
        return partText(*part, *value);
    }
    if (const records::Field *described = records::type<catalog::Product>().find(field);
        described && described->kind == records::Kind::Country) {
        return text::countryName(*value);
    }
    if (field == "unit"_L1) {
        return text::unitName(*value);
    }
    if (field == "status"_L1 || field.startsWith(catalog::productfield::PublicationPrefix)) {
        return text::stateName(*value);
    }
    if (field == "category"_L1) {
        const QList<catalog::Category> &categories = context.categories;
        const QStringList path = catalog::pathNames(categories, base::Id::parse(*value));
        return path.isEmpty() ? *value : path.last();
    }
    if (field == "family"_L1) {
        for (const catalog::Family &family : context.families) {
            if (family.id.toString() == *value) {
                return family.name;
            }
        }
    }
    if (catalog::PriceField::isPrice(field)) {
        return priceText(*value);
    }
    if (field == "cost"_L1) {
        const auto count = base::decimal::parse(*value, base::Money::Places);
        return count ? base::decimal::toText(*count, base::Money::Places, 2, QLocale()) : *value;
    }
    return value->size() > LongestValue ? value->left(LongestValue) + u'…' : *value;
}

} // namespace catalogui
