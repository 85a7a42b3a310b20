// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/productwords.h"

#include "models/catalog/pricefield.h"
#include "models/catalog/productfield.h"
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

} // namespace

QString fieldText(const catalog::CatalogContext &context, const QString &field)
{
    if (const auto price = catalog::PriceField::parse(field)) {
        for (const catalog::PriceListInfo &list : context.priceLists) {
            if (list.id == price->priceList) {
                //: Price in a list from a quantity on: %1 list, %2 quantity, %3 unit
                return Words::tr("%1, from %2 %3")
                    .arg(list.name,
                         base::decimal::toText(price->minCount, base::Quantity::Places, 0,
                                               QLocale()),
                         text::unitName(price->unit));
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
    return text::fieldName(u"product"_s, field);
}

QString valueText(const catalog::CatalogContext &context, const QString &field,
                  const std::optional<QString> &value)
{
    if (!value || value->isEmpty()) {
        //: In place of a value that is not set
        return Words::tr("–");
    }
    if (field == "media"_L1) {
        const qsizetype count = catalog::idsFromJson(*value).valueOr({}).size();
        return Words::tr("%n picture(s)", nullptr, int(count));
    }
    if (field == "packaging"_L1) {
        const qsizetype count = catalog::packagingFromJson(*value, u"C62"_s).valueOr({}).size();
        return Words::tr("%n package(s)", nullptr, int(count));
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
    if (catalog::PriceField::isPrice(field) || field == "cost"_L1) {
        const auto count = base::decimal::parse(*value, base::Money::Places);
        return count ? base::decimal::toText(*count, base::Money::Places, 2, QLocale()) : *value;
    }
    return value->size() > LongestValue ? value->left(LongestValue) + u'…' : *value;
}

} // namespace catalogui
