// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/attribute.h"
#include "models/catalog/product.h"
#include "models/media/asset.h"
#include "models/records/draft.h"

#include <QHash>

namespace catalog {

//! An edited copy of one product, with its prices and pictures. Prices, attributes and publications
//! are named as in change sets; the alt text of a picture is "alt:<asset id>".
class ProductDraft final : public records::Draft
{
public:
    ProductDraft() = default; //!< of no product
    //! A stored product. \a prices by price field; \a media of the product's pictures.
    ProductDraft(const Product &product, const Texts &prices, const QList<media::Asset> &media);
    //! A product that does not exist yet, with the general fields of \a like (SKU, GTIN and
    //! publication are left out).
    [[nodiscard]] static ProductDraft makeNew(base::Id id, const ProductDraft &like);
    //! One that has nothing but a category.
    [[nodiscard]] static ProductDraft makeNew(base::Id id, base::Id category);
    //! A new product without the prices of the one it is made like.
    void removePrices();

    //! Attributes are checked against these.
    void setAttributes(const QList<Attribute> &attributes);
    //! A picture that was put into the media folder. A new one is stored with the product; has
    //! the product it already, nothing happens.
    void addAsset(const media::Asset &asset, bool isNew);
    void setMedia(const QList<base::Id> &media);
    [[nodiscard]] QList<base::Id> mediaIds() const;
    [[nodiscard]] QList<media::Asset> media() const;

    //! What is not stored yet, of the product and its pictures. Call it only without problems.
    [[nodiscard]] store::ChangeSet toChangeSet(const QString &label, const QDateTime &now) const;
    //! The product as it would be.
    [[nodiscard]] Product product() const;

    void revert();
    //! See Draft::rebase().
    void rebase(const ProductDraft &stored);

private:
    explicit ProductDraft(const Draft &draft) : Draft(draft) { }

    QHash<base::Id, media::Asset> m_media;
    QList<base::Id> m_newMedia; //!< not in the database yet
};

} // namespace catalog
