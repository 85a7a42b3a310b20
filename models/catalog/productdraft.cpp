// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/productdraft.h"

#include "models/catalog/pricefield.h"
#include "models/catalog/productfield.h"
#include "models/media/mediachanges.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace catalog {

namespace {

const QString AltPrefix = u"alt:"_s;

QString altField(base::Id asset)
{
    return AltPrefix + asset.toString();
}

base::Id assetOf(const QString &altField)
{
    return base::Id::parse(QStringView(altField).mid(AltPrefix.size()));
}

ProductDraft::Texts textsOf(const Product &product)
{
    ProductDraft::Texts texts = records::texts(records::type<Product>(), &product);
    for (auto it = product.values.cbegin(); it != product.values.cend(); ++it) {
        texts.insert(productfield::value(it.key()), it.value());
    }
    for (qsizetype place = 0; place < product.assets.size(); ++place) {
        texts.insert(productfield::asset(product.assets.at(place)), QString::number(place));
    }
    for (auto it = product.publications.cbegin(); it != product.publications.cend(); ++it) {
        if (it.value() != PublicationState::Draft) {
            texts.insert(productfield::PublicationPrefix + it.key().toString(),
                         publicationWord(it.value()));
        }
    }
    return texts;
}

base::Result<QString> normalizedPrice(const QString &field, const QString &text)
{
    const auto price = PriceText::parse(text);
    return price ? base::Result<QString>(price->toText())
                 : base::failure(price.error().code, {},
                                 {.field = field, .expected = price.error().context.expected});
}

//! Reads what is no column of a product.
records::Draft::Reader readerOf(const QHash<QString, Attribute> &attributes)
{
    return [attributes](const QString &field,
                        const ProductDraft::Texts &all) -> base::Result<QString> {
        const QString text = all.value(field);
        if (field.startsWith(productfield::ValuePrefix)) {
            const auto attribute
                = attributes.constFind(field.mid(productfield::ValuePrefix.size()));
            return attribute == attributes.cend() ? base::Result<QString>(text)
                                                  : attribute->normalized(text);
        }
        if (PriceField::isPrice(field)) {
            return normalizedPrice(field, text.trimmed());
        }
        if (field.startsWith(AltPrefix)) {
            return records::normalized(records::type<media::Asset>(), u"alt_text"_s, text);
        }
        return text.trimmed();
    };
}

} // namespace

ProductDraft::ProductDraft(const Product &product, const Texts &prices,
                           const QList<media::Asset> &media)
    : Draft(
        records::type<Product>(), product.id,
        [&] {
            Texts texts = textsOf(product);
            texts.insert(prices);
            for (const media::Asset &asset : media) {
                texts.insert(altField(asset.id), asset.altText);
            }
            return texts;
        }(),
        Draft::of(product).allParts())
{
    for (const media::Asset &asset : media) {
        m_media.insert(asset.id, asset);
    }
    setAttributes({});
}

ProductDraft ProductDraft::makeNew(base::Id id, const ProductDraft &like)
{
    Texts texts = like.texts();
    texts.removeIf([](const auto &it) {
        return it.key() == "sku"_L1 || it.key() == "gtin"_L1
            || it.key().startsWith(productfield::PublicationPrefix);
    });
    texts.insert(u"status"_s, statusWord(ProductStatus::Active));
    ProductDraft draft(Draft::makeNew(records::type<Product>(), id, texts, like.allParts()));
    draft.m_media = like.m_media;
    draft.m_newMedia = like.m_newMedia;
    for (auto it = like.m_media.cbegin(); it != like.m_media.cend(); ++it) {
        const QString alt = altField(it.key());
        draft.setStoredText(alt, like.storedText(alt)); // the pictures themselves exist
    }
    draft.setReader(like.reader());
    return draft;
}

ProductDraft ProductDraft::makeNew(base::Id id, base::Id category)
{
    Product product;
    product.category = category;
    product.unit = u"C62"_s;
    ProductDraft draft(Draft::makeNew(records::type<Product>(), id,
                                      records::texts(records::type<Product>(), &product)));
    draft.setAttributes({});
    return draft;
}

void ProductDraft::removePrices()
{
    const QStringList fields = texts().keys();
    for (const QString &field : fields) {
        if (PriceField::isPrice(field)) {
            setText(field, {});
        }
    }
    beginHere();
}

void ProductDraft::setAttributes(const QList<Attribute> &attributes)
{
    QHash<QString, Attribute> byCode;
    for (const Attribute &attribute : attributes) {
        byCode.insert(attribute.code, attribute);
    }
    setReader(readerOf(byCode));
}

void ProductDraft::addAsset(const media::Asset &asset, bool isNew)
{
    QList<base::Id> ids = mediaIds();
    if (ids.contains(asset.id)) {
        return;
    }
    if (!m_media.contains(asset.id)) {
        m_media.insert(asset.id, asset);
        const QString alt = altField(asset.id);
        setText(alt, asset.altText);
        if (isNew) {
            m_newMedia += asset.id;
        } else {
            setStoredText(alt, asset.altText);
        }
    }
    ids += asset.id;
    setMedia(ids);
}

void ProductDraft::setMedia(const QList<base::Id> &media)
{
    const QList<base::Id> before = mediaIds();
    for (const base::Id asset : before) {
        setText(productfield::asset(asset), {});
    }
    for (qsizetype place = 0; place < media.size(); ++place) {
        setText(productfield::asset(media.at(place)), QString::number(place));
    }
    // The alt text of a picture that was taken out again is nobody's edit.
    for (auto it = m_media.cbegin(); it != m_media.cend(); ++it) {
        if (!media.contains(it.key())) {
            setText(altField(it.key()), storedText(altField(it.key())));
        }
    }
}

QList<base::Id> ProductDraft::mediaIds() const
{
    QList<std::pair<int, base::Id>> placed;
    for (auto it = texts().lowerBound(productfield::AssetPrefix);
         it != texts().cend() && it.key().startsWith(productfield::AssetPrefix); ++it) {
        placed.append(
            {it.value().toInt(), base::Id::parse(it.key().mid(productfield::AssetPrefix.size()))});
    }
    std::ranges::sort(placed);
    QList<base::Id> media;
    for (const auto &[place, asset] : std::as_const(placed)) {
        media += asset;
    }
    return media;
}

QList<media::Asset> ProductDraft::media() const
{
    QList<media::Asset> result;
    const QList<base::Id> ids = mediaIds();
    for (const base::Id id : ids) {
        media::Asset asset = m_media.value(id);
        asset.altText = text(altField(id));
        result += asset;
    }
    return result;
}

store::ChangeSet ProductDraft::toChangeSet(const QString &label, const QDateTime &now) const
{
    store::ChangeSet changes;
    changes.label = label;
    const QList<media::Asset> shown = media();
    for (const media::Asset &asset : shown) {
        if (m_newMedia.contains(asset.id)) {
            media::appendNewAsset(changes, asset, now);
        }
    }
    const store::ChangeSet own = this->changes();
    for (const store::FieldChange &change : own.changes) {
        if (!change.field.startsWith(AltPrefix)) {
            changes.changes += change;
        } else if (const base::Id asset = assetOf(change.field); !m_newMedia.contains(asset)) {
            changes.add(u"asset"_s, asset, u"alt_text"_s, change.before, change.after);
        }
    }
    return changes;
}

Product ProductDraft::product() const
{
    auto product = record<Product>();
    product.assets = mediaIds();
    for (auto it = texts().cbegin(); it != texts().cend(); ++it) {
        if (it.key().startsWith(productfield::ValuePrefix)) {
            product.values.insert(it.key().mid(productfield::ValuePrefix.size()), it.value());
        } else if (it.key().startsWith(productfield::PublicationPrefix)) {
            const base::Id portal = base::Id::parse(
                QStringView(it.key()).mid(productfield::PublicationPrefix.size()));
            product.publications.insert(portal, publicationFromWord(it.value()));
        }
    }
    return product;
}

void ProductDraft::revert()
{
    Draft::revert();
    m_newMedia.clear();
}

void ProductDraft::rebase(const ProductDraft &stored)
{
    const QStringList fields = texts().keys();
    for (const QString &field : fields) {
        // A picture that somebody removed is not brought back by having been moved here.
        if (field.startsWith(productfield::AssetPrefix) && !storedText(field).isEmpty()
            && stored.text(field).isEmpty()) {
            setText(field, {});
        }
    }
    Draft::rebase(stored);
    for (auto it = stored.m_media.cbegin(); it != stored.m_media.cend(); ++it) {
        m_media.insert(it.key(), it.value());
        m_newMedia.removeOne(it.key());
    }
}

} // namespace catalog
