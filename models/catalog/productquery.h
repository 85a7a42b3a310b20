// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/product.h"

#include <optional>

namespace catalog {

//! Which products a list shows, and in which order. A plain value.
struct ProductQuery
{
    //! Best: by name, and of a search the best match first.
    enum class Sort { Best, Sku, Name, Brand, Completeness, Changed };
    enum class Complete { Any, Complete, Incomplete };

    QString search; //!< words of SKU, name, GTIN or brand, see base::SearchWords
    QStringList codes; //!< SKUs or GTINs, in any case; empty = all
    QList<base::Id> categories; //!< any of these (give a whole subtree); empty = all
    QString brand; //!< just this one; empty = all
    base::Id portal; //!< whose publication state is asked and shown
    std::optional<PublicationState> publication;
    Complete complete = Complete::Any;
    std::optional<ProductStatus> status;
    Sort sort = Sort::Best;
    bool descending = false;

    bool operator==(const ProductQuery &) const = default;
};

//! The codes in a text that lists some: one a line or cell, as a spreadsheet copies them, or with
//! semicolons between them; no code twice. Empty when it lists fewer than two: a text to search
//! for.
[[nodiscard]] QStringList codesIn(const QString &text);
//! More than so many are not looked for at once.
inline constexpr qsizetype MostCodes = 500;

//! What a list shows of a product.
struct ProductRow
{
    base::Id id;
    QString sku;
    QString name;
    QString brand;
    base::Id category;
    QString categoryName;
    base::Quantity stock; //!< over all warehouses, in the base unit
    int completeness = 0;
    ProductStatus status = ProductStatus::Active;
    PublicationState publication = PublicationState::Draft; //!< on the query's portal
    base::Id picture; //!< the main one, or null
    QDateTime changedAt;
    qint64 version = 0;
};

} // namespace catalog
