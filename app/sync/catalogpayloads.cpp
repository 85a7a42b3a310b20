// SPDX-License-Identifier: GPL-3.0-or-later
// The catalog's part of PayloadReader.
#include "app/sync/payloadreader.h"
#include "models/catalog/familyrepository.h"
#include "models/catalog/productrepository.h"
#include "models/catalog/stockrepository.h"
#include "models/media/mediarepository.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace engine {

namespace {

//! Attributes in the family's order, then those the family does not name.
QList<connectors::AttributeValue> attributeValues(const catalog::Product &product,
                                                  const catalog::Family &family,
                                                  const QHash<QString, catalog::Attribute> &known)
{
    QStringList codes;
    for (const catalog::FamilyAttribute &member : family.attributes) {
        if (product.values.contains(member.attribute.code)) {
            codes.append(member.attribute.code);
        }
    }
    for (auto value = product.values.cbegin(); value != product.values.cend(); ++value) {
        if (!codes.contains(value.key())) {
            codes.append(value.key());
        }
    }
    QList<connectors::AttributeValue> values;
    for (const QString &code : std::as_const(codes)) {
        const catalog::Attribute attribute = known.value(code);
        values.append({.code = code,
                       .name = attribute.name,
                       .kind = catalog::kindWord(attribute.kind),
                       .unit = attribute.unit,
                       .value = product.values.value(code)});
    }
    return values;
}

//! What is told of it word for word.
catalog::Product told(const catalog::Product &product)
{
    catalog::Product told;
    for (const records::Field &field : records::type<catalog::Product>().fields()) {
        if (!field.isLocal) {
            field.access.set(&told, field.access.get(&product));
        }
    }
    told.packaging = product.packaging;
    return told;
}

//! Hashes of all media of some products by id.
base::Result<QHash<base::Id, QString>> hashesOf(store::Database &db,
                                                const QList<catalog::Product> &products)
{
    QSet<base::Id> ids;
    for (const catalog::Product &product : products) {
        ids.unite(QSet<base::Id>(product.assets.cbegin(), product.assets.cend()));
    }
    SD_TRY_VALUE(const QList<media::Asset> found,
                 media::MediaRepository(db).load(QList<base::Id>(ids.cbegin(), ids.cend())));
    QHash<base::Id, QString> hashes;
    for (const media::Asset &asset : found) {
        hashes.insert(asset.id, asset.sha256);
    }
    return hashes;
}

} // namespace

base::Result<PayloadReader::Answer> PayloadReader::products(const QList<base::Id> &records)
{
    SD_TRY_VALUE(const QList<catalog::Product> found,
                 catalog::ProductRepository(m_db).load(records));
    SD_TRY_VALUE(const QList<catalog::Family> familyList, catalog::FamilyRepository(m_db).all());
    SD_TRY_VALUE(const QList<catalog::Attribute> attributeList,
                 catalog::FamilyRepository(m_db).attributes());
    SD_TRY_VALUE(const auto hashes, hashesOf(m_db, found));
    QHash<base::Id, catalog::Family> families;
    for (const catalog::Family &family : familyList) {
        families.insert(family.id, family);
    }
    QHash<QString, catalog::Attribute> attributes;
    for (const catalog::Attribute &attribute : attributeList) {
        attributes.insert(attribute.code, attribute);
    }

    QList<base::Id> categories;
    for (const catalog::Product &product : found) {
        categories += product.category;
    }
    SD_TRY(m_keys.learn(u"category"_s, categories));
    Answer answer;
    for (const catalog::Product &product : found) {
        const catalog::Family family = families.value(product.family);
        SD_TRY_VALUE(const QString category, m_keys.key(u"category"_s, product.category));
        connectors::ProductPayload payload{.product = told(product),
                                           .familyName = family.name,
                                           .published = product.publication(m_system.id)
                                               == catalog::PublicationState::Published,
                                           .values = attributeValues(product, family, attributes),
                                           .assets = {}};
        payload.product.family = records::Ref::byKey(family.code);
        payload.product.category = records::Ref::byKey(category);
        for (const base::Id asset : product.assets) {
            payload.assets.append(hashes.value(asset));
        }
        answer.insert(product.id, Outgoing{product.version, std::move(payload)});
    }
    return answer;
}

base::Result<PayloadReader::Answer> PayloadReader::stock(const QList<base::Id> &records)
{
    SD_TRY_VALUE(const auto rows, catalog::ProductRepository(m_db).rows(records, {}));
    SD_TRY_VALUE(const auto levels, catalog::StockRepository(m_db).levels(records));
    Answer answer;
    for (const catalog::ProductRow &row : rows) {
        connectors::StockPayload payload{.sku = row.sku, .warehouses = {}};
        for (const catalog::StockLevel &level : levels.value(row.id)) {
            payload.warehouses.append({.warehouse = level.warehouse, .quantity = level.quantity});
        }
        answer.insert(row.id, Outgoing{row.version, std::move(payload)});
    }
    return answer;
}

} // namespace engine
