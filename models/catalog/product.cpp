// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/product.h"

#include "models/catalog/gtin.h"
#include "models/catalog/sku.h"
#include "models/catalog/unit.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace catalog {

namespace {

base::Error badPackaging(base::ErrorCode code, const QString &subject)
{
    return base::failure(code, {}, {.subject = subject, .field = u"packaging"_s});
}

} // namespace

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

QString packagingToJson(const QList<Packaging> &packaging)
{
    QJsonArray list;
    for (const Packaging &each : packaging) {
        list.append(QJsonObject{
            {u"unit"_s, each.unit}, {u"content"_s, each.content.toText()}, {u"gtin"_s, each.gtin}});
    }
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

base::Result<QList<Packaging>> packagingFromJson(const QString &json, const QString &baseUnit)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    if (!document.isArray()) {
        return badPackaging(base::ErrorCode::Value_BadFormat, {});
    }
    QList<Packaging> result;
    QStringList units;
    const QJsonArray list = document.array();
    for (const QJsonValue &value : list) {
        const QString code = value[u"unit"_s].toString();
        if (!unit::isKnown(code) || code == baseUnit) {
            return badPackaging(base::ErrorCode::Value_BadUnit, code);
        }
        if (units.contains(code)) {
            return badPackaging(base::ErrorCode::Value_NotUnique, code);
        }
        const auto content = base::Quantity::parse(value[u"content"_s].toString(), baseUnit);
        if (!content) {
            return badPackaging(content.error().code, code);
        }
        if (content->count() <= 0) {
            return badPackaging(base::ErrorCode::Value_OutOfRange, code);
        }
        const auto number = gtin::parse(value[u"gtin"_s].toString());
        if (!number) {
            return badPackaging(number.error().code, value[u"gtin"_s].toString());
        }
        units += code;
        result.append({.unit = code, .content = *content, .gtin = *number});
    }
    std::ranges::stable_sort(result, {}, [](const Packaging &p) { return p.content.count(); });
    return result;
}

QString idsToJson(const QList<base::Id> &ids)
{
    QJsonArray list;
    for (const base::Id id : ids) {
        list.append(id.toString());
    }
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

base::Result<QList<base::Id>> idsFromJson(const QString &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    if (!document.isArray()) {
        return base::failure(base::ErrorCode::Value_BadFormat, json.left(100));
    }
    QList<base::Id> result;
    const QJsonArray list = document.array();
    for (const QJsonValue &value : list) {
        const base::Id id = base::Id::parse(value.toString());
        if (id.isNull() || result.contains(id)) {
            return base::failure(base::ErrorCode::Value_BadFormat, json.left(100));
        }
        result += id;
    }
    return result;
}

} // namespace catalog

namespace records {

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
              .field(&Product::brand, u"brand"_s, {.max = 200, .isLeftToTable = true})
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
              .guardedBy(u"catalog"_s)
              .ownedAs(u"text"_s)
              .toldTo(Audience::Published)
              .sentApart(u"price"_s, Audience::Published)
              .sentApart(u"stock"_s, Audience::Published)
              .takenOver(Removal::Follows);
    return described;
}

} // namespace records
