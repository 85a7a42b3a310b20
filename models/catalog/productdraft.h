// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/attribute.h"
#include "models/catalog/product.h"
#include "models/media/asset.h"
#include "models/store/change.h"

#include <QHash>
#include <QMap>

#include <optional>

namespace catalog {

//! An edited copy of one product: every field as the text that would be stored (or that somebody
//! is still typing), beside what is stored now. Validates each field for itself, knows what is
//! not saved yet and turns it into one change set. Fields are named as in change sets; the alt
//! text of a picture is "alt:<asset id>". A plain value; no database, no window.
class ProductDraft
{
public:
    //! Field → text; a missing one is not set.
    using Fields = QMap<QString, QString>;

    ProductDraft() = default; //!< of no product
    //! A stored product. \a prices by price field; \a media of the product's pictures.
    ProductDraft(const Product &product, const Fields &prices, const QList<media::Asset> &media);
    //! A product that does not exist yet, with the general fields of \a like (SKU, GTIN and
    //! publication are left out).
    [[nodiscard]] static ProductDraft makeNew(base::Id id, const ProductDraft &like);
    //! A new product without the prices of the one it is made like.
    void removePrices();

    [[nodiscard]] base::Id id() const { return m_id; }
    [[nodiscard]] bool isNew() const { return m_isNew; }
    [[nodiscard]] const Fields &fields() const { return m_fields; }
    [[nodiscard]] QString text(const QString &field) const { return m_fields.value(field); }
    [[nodiscard]] QString storedText(const QString &field) const { return m_stored.value(field); }

    //! Attributes are checked against these.
    void setAttributes(const QList<Attribute> &attributes);
    void setText(const QString &field, const QString &text);
    //! A picture that was put into the media folder. A new one is stored with the product; has
    //! the product it already, nothing happens.
    void addAsset(const media::Asset &asset, bool isNew);
    void setMedia(const QList<base::Id> &media);
    [[nodiscard]] QList<base::Id> mediaIds() const;
    [[nodiscard]] QList<media::Asset> media() const;

    [[nodiscard]] bool isModified(const QString &field) const;
    [[nodiscard]] QStringList modifiedFields() const;
    //! A new product is dirty once anything was typed.
    [[nodiscard]] bool isDirty() const;
    //! What is wrong with a field as it is now.
    [[nodiscard]] std::optional<base::Error> problem(const QString &field) const;
    //! All problems by field.
    [[nodiscard]] QMap<QString, base::Error> problems() const;

    //! Everything that is not stored yet, in stored form. Call it only without problems.
    [[nodiscard]] store::ChangeSet toChangeSet(const QString &label, const QDateTime &now) const;
    //! The product as it would be.
    [[nodiscard]] Product product() const;

    void revert();
    //! Takes over what somebody else stored meanwhile. Fields edited here stay edited; one that
    //! both changed is a clash when it is saved.
    void rebase(const ProductDraft &stored);
    //! Ends a clash: our text stays, to be saved over theirs, or theirs is taken.
    void resolve(const QString &field, const std::optional<QString> &theirs, bool keepOurs);

private:
    [[nodiscard]] base::Result<QString> normalized(const QString &field) const;
    void appendNewAsset(store::ChangeSet &changes, const QDateTime &now) const;

    base::Id m_id;
    qint64 m_version = 0;
    bool m_isNew = false;
    Fields m_stored;
    Fields m_fields;
    Fields m_initial; //!< what a new product begins with; it is not dirty before this changes
    QHash<base::Id, media::Asset> m_media;
    QList<base::Id> m_newMedia; //!< not in the database yet
    QHash<QString, Attribute> m_attributes;
};

} // namespace catalog
