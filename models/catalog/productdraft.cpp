// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/productdraft.h"

#include "models/catalog/pricefield.h"
#include "models/catalog/productfield.h"
#include "models/media/mediachanges.h"
#include "models/records/fieldtext.h"

using namespace Qt::StringLiterals;

namespace catalog {

using store::orNothing;

namespace {

const QString AltPrefix = u"alt:"_s;

ProductDraft::Fields fieldsOf(const Product &product)
{
    ProductDraft::Fields fields = records::texts(records::type<Product>(), &product);
    for (auto it = product.values.cbegin(); it != product.values.cend(); ++it) {
        fields.insert(productfield::value(it.key()), it.value());
    }
    if (!product.packaging.isEmpty()) {
        fields.insert(u"packaging"_s, packagingToJson(product.packaging));
    }
    if (!product.assets.isEmpty()) {
        fields.insert(u"assets"_s, idsToJson(product.assets));
    }
    for (auto it = product.publications.cbegin(); it != product.publications.cend(); ++it) {
        if (it.value() != PublicationState::Draft) {
            fields.insert(productfield::PublicationPrefix + it.key().toString(),
                          publicationWord(it.value()));
        }
    }
    return fields;
}

} // namespace

ProductDraft::ProductDraft(const Product &product, const Fields &prices,
                           const QList<media::Asset> &media)
    : m_id(product.id), m_version(product.version), m_stored(fieldsOf(product))
{
    m_stored.insert(prices);
    for (const media::Asset &asset : media) {
        m_media.insert(asset.id, asset);
        m_stored.insert(AltPrefix + asset.id.toString(), asset.altText);
    }
    m_stored.removeIf([](const auto &it) { return it.value().isEmpty(); });
    m_fields = m_stored;
}

ProductDraft ProductDraft::makeNew(base::Id id, const ProductDraft &like)
{
    ProductDraft draft = like;
    draft.m_id = id;
    draft.m_version = 0;
    draft.m_isNew = true;
    draft.m_stored.clear();
    draft.m_fields.removeIf([](const auto &it) {
        return it.key() == "sku"_L1 || it.key() == "gtin"_L1
            || it.key().startsWith(productfield::PublicationPrefix);
    });
    draft.m_fields.insert(u"status"_s, statusWord(ProductStatus::Active));
    for (const media::Asset &asset : like.m_media) {
        const QString alt = AltPrefix + asset.id.toString();
        draft.m_stored.insert(alt, like.storedText(alt)); // the pictures themselves exist
    }
    draft.m_initial = draft.m_fields;
    return draft;
}

void ProductDraft::removePrices()
{
    m_fields.removeIf([](const auto &it) { return PriceField::isPrice(it.key()); });
    m_initial = m_fields;
}

void ProductDraft::setAttributes(const QList<Attribute> &attributes)
{
    m_attributes.clear();
    for (const Attribute &attribute : attributes) {
        m_attributes.insert(attribute.code, attribute);
    }
}

void ProductDraft::setText(const QString &field, const QString &text)
{
    if (text.isEmpty()) {
        m_fields.remove(field);
    } else {
        m_fields.insert(field, text);
    }
}

void ProductDraft::addAsset(const media::Asset &asset, bool isNew)
{
    QList<base::Id> ids = mediaIds();
    if (ids.contains(asset.id)) {
        return;
    }
    if (!m_media.contains(asset.id)) {
        m_media.insert(asset.id, asset);
        const QString alt = AltPrefix + asset.id.toString();
        setText(alt, asset.altText);
        if (isNew) {
            m_newMedia += asset.id;
        } else if (!asset.altText.isEmpty()) {
            m_stored.insert(alt, asset.altText);
        }
    }
    ids += asset.id;
    setMedia(ids);
}

void ProductDraft::setMedia(const QList<base::Id> &media)
{
    setText(u"assets"_s, media.isEmpty() ? QString() : idsToJson(media));
}

QList<base::Id> ProductDraft::mediaIds() const
{
    return m_fields.contains(u"assets"_s) ? idsFromJson(text(u"assets"_s)).valueOr({})
                                          : QList<base::Id>();
}

QList<media::Asset> ProductDraft::media() const
{
    QList<media::Asset> result;
    const QList<base::Id> ids = mediaIds();
    for (const base::Id id : ids) {
        media::Asset asset = m_media.value(id);
        asset.altText = text(AltPrefix + id.toString());
        result += asset;
    }
    return result;
}

base::Result<QString> ProductDraft::normalized(const QString &field) const
{
    const QString current = text(field);
    if (current.trimmed().isEmpty()) {
        return QString();
    }
    if (field.startsWith(productfield::ValuePrefix)) {
        const QString code = field.mid(productfield::ValuePrefix.size());
        const auto attribute = m_attributes.constFind(code);
        return attribute == m_attributes.cend() ? base::Result<QString>(current)
                                                : attribute->normalized(current);
    }
    if (PriceField::isPrice(field)) {
        const auto price = PriceText::parse(current.trimmed());
        return price ? base::Result<QString>(price->toText())
                     : base::failure(price.error().code, {},
                                     {.field = field, .expected = price.error().context.expected});
    }
    if (field.startsWith(AltPrefix)) {
        return records::normalized(records::type<media::Asset>(), u"alt_text"_s, current);
    }
    if (field == "packaging"_L1) {
        SD_TRY_VALUE(const auto packaging, packagingFromJson(current, text(u"unit"_s)));
        return packaging.isEmpty() ? QString() : packagingToJson(packaging);
    }
    return records::type<Product>().find(field)
        ? records::normalized(records::type<Product>(), field, current)
        : base::Result<QString>(current.trimmed());
}

bool ProductDraft::isModified(const QString &field) const
{
    const auto value = normalized(field);
    return !value || *value != storedText(field);
}

QStringList ProductDraft::modifiedFields() const
{
    QStringList result;
    Fields all = m_stored;
    all.insert(m_fields);
    const QList<base::Id> shown = mediaIds();
    for (auto it = all.cbegin(); it != all.cend(); ++it) {
        // The alt text of a picture that was taken out again is nobody's edit.
        const bool isGone = it.key().startsWith(AltPrefix)
            && !shown.contains(base::Id::parse(QStringView(it.key()).mid(AltPrefix.size())));
        if (!isGone && isModified(it.key())) {
            result += it.key();
        }
    }
    return result;
}

bool ProductDraft::isDirty() const
{
    return m_isNew ? m_fields != m_initial : !modifiedFields().isEmpty();
}

std::optional<base::Error> ProductDraft::problem(const QString &field) const
{
    const auto value = normalized(field);
    if (!value) {
        base::Error error = value.error();
        error.context.field = field;
        return error;
    }
    const records::Field *described = records::type<Product>().find(field);
    if (described && described->required && value->isEmpty()) {
        return base::failure(base::ErrorCode::Value_Empty, {}, {.field = field});
    }
    return std::nullopt;
}

QMap<QString, base::Error> ProductDraft::problems() const
{
    QMap<QString, base::Error> result;
    if (m_id.isNull()) {
        return result;
    }
    QStringList fields = m_fields.keys();
    for (const records::Field *field :
         records::type<Product>().fieldsThat(&records::Field::required)) {
        fields += field->name;
    }
    for (const QString &field : std::as_const(fields)) {
        if (const auto found = problem(field)) {
            result.insert(field, *found);
        }
    }
    return result;
}

void ProductDraft::appendNewAsset(store::ChangeSet &changes, const QDateTime &now) const
{
    const QList<media::Asset> shown = media();
    for (const media::Asset &asset : shown) {
        if (m_newMedia.contains(asset.id)) {
            media::appendNewAsset(changes, asset, now);
        }
    }
}

store::ChangeSet ProductDraft::toChangeSet(const QString &label, const QDateTime &now) const
{
    const QString entity = u"product"_s;
    store::ChangeSet changes;
    changes.label = label;
    appendNewAsset(changes, now);
    if (m_isNew) {
        changes.add(entity, m_id, store::ExistsField, std::nullopt, u"1"_s);
    }
    QStringList fields = modifiedFields();
    // Packages are told in the base unit: it is there before them.
    if (fields.removeOne(u"unit"_s)) {
        fields.prepend(u"unit"_s);
    }
    for (const QString &field : std::as_const(fields)) {
        const auto value = normalized(field);
        if (!value) {
            continue;
        }
        if (!field.startsWith(AltPrefix)) {
            changes.add(entity, m_id, field, orNothing(storedText(field)), orNothing(*value));
            continue;
        }
        const base::Id asset = base::Id::parse(QStringView(field).mid(AltPrefix.size()));
        if (!m_newMedia.contains(asset)) {
            changes.add(u"asset"_s, asset, u"alt_text"_s, orNothing(storedText(field)),
                        orNothing(*value));
        }
    }
    return changes;
}

Product ProductDraft::product() const
{
    Product product;
    product.id = m_id;
    records::setTexts(records::type<Product>(), &product, m_fields);
    product.assets = mediaIds();
    product.version = m_version;
    for (auto it = m_fields.cbegin(); it != m_fields.cend(); ++it) {
        if (it.key().startsWith(productfield::ValuePrefix)) {
            product.values.insert(it.key().mid(productfield::ValuePrefix.size()), it.value());
        } else if (it.key().startsWith(productfield::PublicationPrefix)) {
            const base::Id portal = base::Id::parse(
                QStringView(it.key()).mid(productfield::PublicationPrefix.size()));
            product.publications.insert(portal, publicationFromWord(it.value()));
        }
    }
    product.packaging
        = packagingFromJson(text(u"packaging"_s), product.unit).valueOr(QList<Packaging>());
    return product;
}

void ProductDraft::revert()
{
    m_fields = m_isNew ? m_initial : m_stored;
    m_newMedia.clear();
}

void ProductDraft::rebase(const ProductDraft &stored)
{
    const QStringList edited = modifiedFields();
    const Fields mine = m_fields;
    const Fields base = m_stored;
    m_version = stored.m_version;
    m_isNew = false;
    m_fields = stored.m_stored;
    m_stored = stored.m_stored;
    for (auto it = stored.m_media.cbegin(); it != stored.m_media.cend(); ++it) {
        m_media.insert(it.key(), it.value());
        m_newMedia.removeOne(it.key());
    }
    for (const QString &field : edited) {
        setText(field, mine.value(field));
        // What we read stays the base of our edit: the clash is found when it is saved.
        if (base.contains(field)) {
            m_stored.insert(field, base.value(field));
        } else {
            m_stored.remove(field);
        }
        if (!isModified(field) || storedText(field) == stored.storedText(field)) {
            continue;
        }
        if (normalized(field).valueOr({}) == stored.storedText(field)) {
            // Both made the same change.
            m_stored.insert(field, stored.storedText(field));
        }
    }
}

void ProductDraft::resolve(const QString &field, const std::optional<QString> &theirs,
                           bool keepOurs)
{
    const QString text = theirs.value_or(QString());
    if (text.isEmpty()) {
        m_stored.remove(field);
    } else {
        m_stored.insert(field, text);
    }
    if (!keepOurs) {
        setText(field, text);
    }
}

} // namespace catalog
