// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/ref.h"
#include "models/records/type.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace catalog {

enum class ProductStatus { Active, Discontinued };
//! "active", "discontinued" as stored; an unknown word reads as active.
[[nodiscard]] QString statusWord(ProductStatus status);
[[nodiscard]] ProductStatus statusFromWord(const QString &word);

//! What a portal shows of a product. No row in the database is a draft.
enum class PublicationState { Draft, Published, Withdrawn };
//! "draft", "published", "withdrawn" as stored; an unknown word reads as draft.
[[nodiscard]] QString publicationWord(PublicationState state);
[[nodiscard]] PublicationState publicationFromWord(const QString &word);

//! A package above the base unit: how much of the base unit is in one.
struct Packaging
{
    base::Id id; //!< follows from product and unit
    base::Id product;
    QString unit; //!< Rec 20/21 code of the package; one of each per product
    base::Quantity content; //!< in the product's base unit, greater than zero
    QString gtin; //!< of the package; may be empty

    bool operator==(const Packaging &) const = default;
};

//! Stock of one warehouse, in the base unit.
struct StockLevel
{
    QString warehouse;
    base::Quantity quantity;
    QDateTime changedAt;

    bool operator==(const StockLevel &) const = default;
};

//! A product with everything the catalog knows of it; prices are in models/pricing. A plain value.
struct Product
{
    base::Id id;
    QString sku;
    QString gtin;
    QString name;
    QString brand;
    QString summary;
    QString description;
    records::Ref family; //!< null when it has none
    records::Ref category; //!< null when it has none
    QString unit; //!< base unit, Rec 20 code
    ProductStatus status = ProductStatus::Active;
    QString countryOfOrigin; //!< ISO 3166-1 alpha-2; may be empty
    std::optional<base::Money> cost; //!< in the company's currency, which is not stored with it
    int completeness = 0; //!< 0 … 100, see completeness.h
    QDateTime changedAt;
    qint64 version = 0;

    QMap<QString, QString> values; //!< attributes by attribute code, in their stored form
    QList<Packaging> packaging; //!< smallest content first
    QList<base::Id> assets; //!< pictures in order, the first is the main one
    QHash<base::Id, PublicationState> publications; //!< by portal; a missing portal is a draft
    QList<StockLevel> stock;

    [[nodiscard]] PublicationState publication(base::Id portal) const
    {
        return publications.value(portal, PublicationState::Draft);
    }
    //! Over all warehouses.
    [[nodiscard]] base::Quantity totalStock() const;

    bool operator==(const Product &) const = default;
};

} // namespace catalog

namespace records {
template <>
const TypeOf<catalog::Packaging> &type();
template <>
const TypeOf<catalog::Product> &type();
} // namespace records
