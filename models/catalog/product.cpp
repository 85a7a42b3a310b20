// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/product.h"

#include "models/catalog/gtin.h"
#include "models/catalog/sku.h"
#include "models/catalog/unit.h"

#include "models/base/limits.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace catalog {

static const QStringList &productStatuses()
{
    static const QStringList words{u"active"_s, u"discontinued"_s};
    return words;
}

QString statusWord(ProductStatus status)
{
    return records::wordOf(productStatuses(), status);
}

ProductStatus statusFromWord(const QString &word)
{
    return records::fromWord<ProductStatus>(productStatuses(), word)
        .value_or(ProductStatus::Active);
}

QString publicationWord(PublicationState state)
{
    switch (state) {
    case PublicationState::Draft:
        return u"draft"_s;
    case PublicationState::Published:
        return u"published"_s;
    case PublicationState::Withdrawn:
        return u"withdrawn"_s;
    }
    Q_UNREACHABLE();
}

PublicationState publicationFromWord(const QString &word)
{
    if (word == "published"_L1) {
        return PublicationState::Published;
    }
    return word == "withdrawn"_L1 ? PublicationState::Withdrawn : PublicationState::Draft;
}

base::Quantity Product::totalStock() const
{
    qint64 total = 0;
    for (const StockLevel &level : stock) {
        total += level.quantity.count();
    }
    return {total, unit};
}

} // namespace catalog

namespace records {

static void countInItsUnit(catalog::Product &product)
{
    for (catalog::Packaging &package : product.packaging) {
        package.content = base::Quantity(package.content.count(), product.unit);
    }
    std::ranges::stable_sort(product.packaging, {},
                             [](const auto &package) { return package.content.count(); });
}

static base::Result<void> packsNothingInItsUnit(const catalog::Product &product)
{
    return std::ranges::find(product.packaging, product.unit, &catalog::Packaging::unit)
            != product.packaging.cend()
        ? base::failure(base::ErrorCode::Value_BadUnit, {},
                        {.subject = product.unit, .field = u"packaging"_s})
        : base::Result<void>();
}

template <>
const TypeOf<catalog::Packaging> &type()
{
    static const auto described
        = TypeOf<catalog::Packaging>(u"package"_s, u"packaging"_s)
              .key(&catalog::Packaging::unit, u"unit"_s,
                   {.kind = Kind::Unit,
                    .check = &catalog::unit::isKnown,
                    .refusal = base::ErrorCode::Value_BadUnit})
              .field(&catalog::Packaging::product, u"product"_s,
                     {.refersTo = u"product"_s, .makesRow = true, .isLocal = true})
              .field(&catalog::Packaging::content, u"content"_s,
                     {.required = true, .min = 1, .max = base::limits::Quantity})
              .field(&catalog::Packaging::gtin, u"gtin"_s,
                     {.max = 14, .normalize = &catalog::gtin::parse});
    return described;
}

template <>
const TypeOf<catalog::Product> &type()
{
    using catalog::Product;
    static const auto described
        = TypeOf<Product>(u"product"_s)
              .key(&Product::sku, u"sku"_s, {.normalize = &catalog::sku::parse, .isForErp = true})
              .field(&Product::gtin, u"gtin"_s,
                     {.max = 14,
                      .normalize = &catalog::gtin::parse,
                      .isForErp = true,
                      .isLeftToTable = true})
              .field(&Product::name, u"name"_s, {.required = true, .max = 400, .isForErp = true})
              .field(&Product::brand, u"brand"_s,
                     {.max = 200, .isRepeated = true, .isLeftToTable = true})
              .field(&Product::summary, u"summary"_s, {.max = 2000, .isLeftToTable = true})
              .field(&Product::description, u"description"_s,
                     {.max = 100'000, .isLeftToTable = true})
              // Told with its name, see connectors::ProductPayload.
              .field(&Product::family, u"family"_s, {.refersTo = u"family"_s, .isLocal = true})
              .field(&Product::category, u"category"_s,
                     {.refersTo = u"category"_s, .group = u"category"_s})
              .field(&Product::unit, u"unit"_s,
                     {.kind = Kind::Unit,
                      .required = true,
                      .check = &catalog::unit::isKnown,
                      .refusal = base::ErrorCode::Value_BadUnit,
                      .isForErp = true})
              .field(
                  &Product::status, u"status"_s,
                  {.words = catalog::productStatuses(), .initial = u"active"_s, .isForErp = true})
              .field(&Product::countryOfOrigin, u"country_of_origin"_s,
                     {.label = QT_TRANSLATE_NOOP("FieldNames", "Country of origin"),
                      .kind = Kind::Country,
                      .isForErp = true,
                      .isFact = true})
              .field(&Product::cost, u"cost"_s, {.isLocal = true})
              .children(&Product::packaging, u"packaging"_s,
                        {.label = QT_TRANSLATE_NOOP("FieldNames", "Package"), .most = 50})
              .guardedBy(u"catalog"_s)
              .ownedAs(u"text"_s)
              .toldTo(Audience::Published)
              .sentApart(u"price"_s, Audience::Published)
              .sentApart(u"stock"_s, Audience::Published)
              .takenOver(Removal::Follows)
              .settled(&countInItsUnit)
              .rule(&packsNothingInItsUnit);
    return described;
}

} // namespace records
