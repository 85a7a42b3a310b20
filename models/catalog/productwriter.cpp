// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/productwriter.h"

#include "models/catalog/completeness.h"
#include "models/catalog/familyrepository.h"
#include "models/catalog/portalreach.h"
#include "models/catalog/pricefield.h"
#include "models/catalog/productfield.h"
#include "models/catalog/productrepository.h"
#include "models/catalog/unit.h"
#include "models/store/outbox.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace catalog {

using store::orNothing;

namespace {

using Value = std::optional<QString>;

base::Error refused(base::ErrorCode code, const QString &field, const QString &expected = {})
{
    return base::failure(code, {}, {.field = field, .expected = expected});
}

base::Result<std::optional<Attribute>> attributeOf(store::Database &db, const QString &code)
{
    SD_TRY_VALUE(const QList<Attribute> all, FamilyRepository(db).attributes());
    for (const Attribute &attribute : all) {
        if (attribute.code == code) {
            return std::optional(attribute);
        }
    }
    return std::optional<Attribute>();
}

base::Result<Value> readValue(store::Database &db, base::Id record, const QString &code)
{
    SD_TRY_VALUE(store::Rows rows,
                 db.select(u"SELECT v.value FROM product_value v JOIN attribute a "
                           "ON a.id = v.attribute_id WHERE v.product_id = ? AND a.code = ?"_s,
                           store::args(record, code)));
    return rows.next() ? orNothing(rows.text(0)) : Value();
}

base::Result<void> writeValue(store::Database &db, base::Id record, const QString &code,
                              const Value &value)
{
    SD_TRY_VALUE(const auto attribute, attributeOf(db, code));
    if (!attribute) {
        return refused(base::ErrorCode::Store_UnknownField, productfield::value(code));
    }
    if (!value || value->trimmed().isEmpty()) {
        SD_TRY(db.run(u"DELETE FROM product_value WHERE product_id = ? AND attribute_id = ?"_s,
                      store::args(record, attribute->id)));
        return {};
    }
    SD_TRY_VALUE(const QString stored, attribute->normalized(*value));
    return db.insertMany(u"product_value"_s, {u"product_id"_s, u"attribute_id"_s, u"value"_s},
                         {store::args(record, attribute->id, stored)},
                         store::Database::OnDuplicate::Replace, 2);
}

base::Result<QList<base::Id>> mediaOf(store::Database &db, base::Id record)
{
    QList<base::Id> media;
    SD_TRY_VALUE(store::Rows rows,
                 db.select(u"SELECT asset_id FROM product_asset WHERE product_id = ? "
                           "ORDER BY position, asset_id"_s,
                           store::args(record)));
    while (rows.next()) {
        media += rows.id(0);
    }
    return media;
}

base::Id assetOf(const QString &field)
{
    return base::Id::parse(QStringView(field).mid(productfield::AssetPrefix.size()));
}

base::Result<Value> readPlace(store::Database &db, base::Id record, base::Id asset)
{
    SD_TRY_VALUE(store::Rows rows,
                 db.select(u"SELECT position FROM product_asset WHERE product_id = ? "
                           "AND asset_id = ?"_s,
                           store::args(record, asset)));
    return rows.next() ? Value(QString::number(rows.integer(0))) : Value();
}

base::Result<Value> readPublication(store::Database &db, base::Id record, base::Id portal)
{
    SD_TRY_VALUE(store::Rows rows,
                 db.select(u"SELECT state FROM publication WHERE product_id = ? "
                           "AND portal_id = ?"_s,
                           store::args(record, portal)));
    if (!rows.next() || publicationFromWord(rows.text(0)) == PublicationState::Draft) {
        return Value();
    }
    return Value(rows.text(0));
}

//! The price that a field names, and what its placeholders stand for.
std::pair<QString, QVariantList> priceOf(base::Id product, const PriceField &field)
{
    QString condition = u"product_id = ? AND price_list_id = ? AND unit = ? AND min_quantity = ? "
                        "AND generated = ? AND valid_from "_s;
    QVariantList values
        = store::args(product, field.priceList, field.unit, field.minCount, field.generated);
    if (field.from.isValid()) {
        condition += u"= ?"_s;
        values += store::toDb(field.from);
    } else {
        condition += u"IS NULL"_s;
    }
    return {condition, values};
}

base::Result<Value> readPrice(store::Database &db, base::Id record, const PriceField &field)
{
    const auto [condition, values] = priceOf(record, field);
    SD_TRY_VALUE(store::Rows rows,
                 db.select(u"SELECT amount, basis, valid_to, allow_discount FROM price WHERE "_s
                               + condition + u" ORDER BY id"_s,
                           values));
    return rows.next() ? Value(PriceText{.amount = rows.integer(0),
                                         .basis = rows.integer(1),
                                         .to = rows.instant(2),
                                         .allowDiscount = rows.flag(3)}
                                   .toText())
                       : Value();
}

base::Result<PriceField> priceField(const QString &field)
{
    const auto price = PriceField::parse(field);
    return price ? base::Result<PriceField>(*price)
                 : base::Result<PriceField>(refused(base::ErrorCode::Store_UnknownField, field));
}

base::Result<PriceText> priceText(const QString &field, const QString &value)
{
    auto text = PriceText::parse(value);
    return text
        ? text
        : base::Result<PriceText>(refused(text.error().code, field, text.error().context.expected));
}

//! Is a field about what packages there may be?
bool packs(const QString &field)
{
    return field == "unit"_L1 || field.startsWith("packaging:"_L1);
}

//! Does a field count in a product's completeness?
bool counts(const QString &field)
{
    return !PriceField::isPrice(field) && !field.startsWith(productfield::PublicationPrefix);
}

//! Everything that belongs to a product and goes with it.
base::Result<void> removeParts(store::Database &db, base::Id record)
{
    for (const QString &table : {u"product_value"_s, u"packaging"_s, u"product_asset"_s,
                                 u"publication"_s, u"stock"_s, u"price"_s}) {
        SD_TRY(db.run(u"DELETE FROM %1 WHERE product_id = ?"_s.arg(table), store::args(record)));
    }
    return {};
}

} // namespace

base::Result<QMap<QString, QString>> storedPrices(store::Database &db, base::Id product)
{
    SD_TRY_VALUE(
        store::Rows rows,
        db.select(u"SELECT price_list_id, unit, min_quantity, valid_from, generated, "
                  "amount, basis, valid_to, allow_discount FROM price WHERE product_id = ? "
                  "ORDER BY id DESC"_s,
                  store::args(product)));
    QMap<QString, QString> prices; // the oldest wins where there are two, as in readPrice()
    while (rows.next()) {
        const PriceField field{.priceList = rows.id(0),
                               .unit = rows.text(1),
                               .minCount = rows.integer(2),
                               .from = rows.instant(3),
                               .generated = rows.flag(4)};
        const PriceText text{.amount = rows.integer(5),
                             .basis = rows.integer(6),
                             .to = rows.instant(7),
                             .allowDiscount = rows.flag(8)};
        prices.insert(field.toField(), text.toText());
    }
    return prices;
}

ProductWriter::ProductWriter(base::IdMaker &ids, const base::Clock &clock)
    : TypeWriter(records::type<Product>()), m_ids(ids), m_clock(clock)
{
}

QString ProductWriter::fieldGroup(const QString &field) const
{
    if (field.startsWith(productfield::AssetPrefix)) {
        return u"assets"_s;
    }
    if (PriceField::isPrice(field)) {
        return u"price"_s;
    }
    return field.startsWith(productfield::PublicationPrefix) ? u"publication"_s
                                                             : TypeWriter::fieldGroup(field);
}

store::Permission ProductWriter::permission(const store::FieldChange &change) const
{
    if (PriceField::isPrice(change.field)) {
        return {.feature = u"pricing"_s};
    }
    const bool isPublication = change.field.startsWith("publication:"_L1);
    return {.feature = u"catalog"_s, .capability = isPublication ? u"publish"_s : u"edit"_s};
}

QStringList ProductWriter::outboxEntities(const QString &field) const
{
    if (field.startsWith(productfield::PublicationPrefix)) {
        // The portal may never have heard of it: everything that belongs to it goes along.
        return {entity(), u"price"_s, u"stock"_s};
    }
    return {PriceField::isPrice(field) ? u"price"_s : entity()};
}

base::Result<bool> ProductWriter::isSentTo(store::Database &db, base::Id record,
                                           base::Id system) const
{
    SD_TRY_VALUE(const bool there, exists(db, record));
    if (!there) {
        return true; // whoever heard of it hears that it is gone
    }
    return productReaches(db, record, system);
}

base::Result<Value> ProductWriter::read(store::Database &db, base::Id record,
                                        const QString &field) const
{
    if (field.startsWith(productfield::ValuePrefix)) {
        return readValue(db, record, field.mid(productfield::ValuePrefix.size()));
    }
    if (field.startsWith(productfield::PublicationPrefix)) {
        return readPublication(db, record,
                               base::Id::parse(field.mid(productfield::PublicationPrefix.size())));
    }
    if (const auto price = PriceField::parse(field)) {
        return readPrice(db, record, *price);
    }
    if (field.startsWith(productfield::AssetPrefix)) {
        return readPlace(db, record, assetOf(field));
    }
    return TypeWriter::read(db, record, field);
}

base::Result<store::FieldValues> ProductWriter::readAll(store::Database &db, base::Id record,
                                                        const QStringList &fields) const
{
    QStringList others;
    QHash<QString, PriceField> prices;
    for (const QString &field : fields) {
        if (const auto price = PriceField::parse(field)) {
            prices.insert(field, *price);
        } else {
            others += field;
        }
    }
    SD_TRY_VALUE(store::FieldValues values, TypeWriter::readAll(db, record, others));
    if (prices.isEmpty()) {
        return values;
    }
    SD_TRY_VALUE(const auto stored, storedPrices(db, record));
    for (auto price = prices.cbegin(); price != prices.cend(); ++price) {
        const auto found = stored.constFind(price->toField());
        values.insert(price.key(), found == stored.cend() ? Value() : Value(*found));
    }
    return values;
}

base::Result<void> ProductWriter::write(store::Database &db, base::Id record, const QString &field,
                                        const Value &value) const
{
    if (field == store::ExistsField) {
        if (!value) {
            SD_TRY(removeParts(db, record));
        }
        return TypeWriter::write(db, record, field, value);
    }
    if (field.startsWith(productfield::ValuePrefix)) {
        return writeValue(db, record, field.mid(productfield::ValuePrefix.size()), value);
    }
    if (field.startsWith(productfield::PublicationPrefix)) {
        const base::Id portal = base::Id::parse(field.mid(productfield::PublicationPrefix.size()));
        return writePublication(db, record, portal, value.value_or(u"draft"_s));
    }
    if (PriceField::isPrice(field)) {
        return writePrice(db, record, field, value);
    }
    if (field.startsWith(productfield::AssetPrefix)) {
        return writePlace(db, record, field, value);
    }
    if (!isColumn(field)) {
        return TypeWriter::write(db, record, field, value);
    }
    SD_TRY_VALUE(const QString text, columnText(db, record, field, value.value_or(QString())));
    return TypeWriter::write(db, record, field, text);
}

base::Result<QString> ProductWriter::columnText(store::Database &db, base::Id record,
                                                const QString &field, const QString &value)
{
    SD_TRY_VALUE(QString text, records::normalized(records::type<Product>(), field, value));
    if (field == "sku"_L1 && !text.isEmpty()) {
        SD_TRY_VALUE(const QString taken, ProductRepository(db).firstTaken({text}, record));
        if (!taken.isEmpty()) {
            return base::failure(base::ErrorCode::Value_NotUnique, {},
                                 {.subject = text, .field = field});
        }
    }
    return text;
}

base::Result<void> ProductWriter::writeNew(store::Database &db, base::Id record,
                                           const store::NewValues &values) const
{
    store::NewValues prices;
    for (const auto &[field, value] : values) {
        if (PriceField::isPrice(field)) {
            prices.append({field, value});
        } else {
            SD_TRY(write(db, record, field, value));
        }
    }
    return addPrices(db, record, prices);
}

bool ProductWriter::isPosition(const QString &field) const
{
    return field.startsWith(productfield::AssetPrefix);
}

base::Result<void> ProductWriter::writePlace(store::Database &db, base::Id record,
                                             const QString &field, const Value &value) const
{
    const base::Id asset = assetOf(field);
    if (!value) {
        SD_TRY(db.run(u"DELETE FROM product_asset WHERE product_id = ? AND asset_id = ?"_s,
                      store::args(record, asset)));
        return {};
    }
    bool isNumber = false;
    const qint64 place = value->toInt(&isNumber);
    if (asset.isNull() || !isNumber || place < 0) {
        return refused(base::ErrorCode::Value_BadFormat, field, u"0, 1, 2 …"_s);
    }
    SD_TRY_VALUE(const Value before, readPlace(db, record, asset));
    SD_TRY(db.insertMany(u"product_asset"_s, {u"product_id"_s, u"asset_id"_s, u"position"_s},
                         {store::args(record, asset, place)}, store::Database::OnDuplicate::Replace,
                         2));
    if (before) {
        return {};
    }
    // A picture new to the product may be new to the portals it is on.
    QList<base::Id> portals;
    {
        SD_TRY_VALUE(store::Rows found,
                     db.select(u"SELECT portal_id FROM publication WHERE product_id = ?"_s,
                               store::args(record)));
        while (found.next()) {
            portals += found.id(0);
        }
    }
    for (const base::Id portal : portals) {
        SD_TRY(queueMedia(db, {asset}, portal));
    }
    return {};
}

base::Result<void> ProductWriter::writePublication(store::Database &db, base::Id record,
                                                   base::Id portal, const QString &word) const
{
    const PublicationState state = publicationFromWord(word);
    if (publicationWord(state) != word) {
        return refused(base::ErrorCode::Value_BadFormat,
                       productfield::PublicationPrefix + portal.toString(),
                       u"draft, published, withdrawn"_s);
    }
    SD_TRY(db.insertMany(u"publication"_s,
                         {u"product_id"_s, u"portal_id"_s, u"state"_s, u"changed_at"_s},
                         {store::args(record, portal, word, m_clock.nowMs())},
                         store::Database::OnDuplicate::Replace, 2));
    if (state != PublicationState::Published) {
        return {};
    }
    SD_TRY_VALUE(const QList<base::Id> media, mediaOf(db, record));
    return queueMedia(db, media, portal);
}

base::Result<void> ProductWriter::writePrice(store::Database &db, base::Id record,
                                             const QString &field, const Value &value) const
{
    SD_TRY_VALUE(const PriceField price, priceField(field));
    const auto [condition, key] = priceOf(record, price);
    if (!value) {
        SD_TRY(db.run(u"DELETE FROM price WHERE "_s + condition, key));
        return {};
    }
    SD_TRY_VALUE(const PriceText text, priceText(field, *value));
    SD_TRY_VALUE(
        const qint64 changed,
        db.run(u"UPDATE price SET amount = ?, basis = ?, valid_to = ?, allow_discount = ?, "
               "version = version + 1 WHERE "_s
                   + condition,
               store::args(text.amount, text.basis, text.to, text.allowDiscount) + key));
    return changed > 0 ? base::Result<void>() : addPrices(db, record, {{field, *value}});
}

base::Result<void> ProductWriter::addPrices(store::Database &db, base::Id record,
                                            const store::NewValues &prices) const
{
    QList<QVariantList> rows;
    for (const auto &[field, value] : prices) {
        SD_TRY_VALUE(const PriceField price, priceField(field));
        SD_TRY_VALUE(const PriceText text, priceText(field, value));
        rows += store::args(m_ids.next(), record, price.priceList, price.unit, price.minCount,
                            text.amount, text.basis, price.from, text.to, price.generated,
                            text.allowDiscount);
    }
    return db.insertMany(u"price"_s,
                         {u"id"_s, u"product_id"_s, u"price_list_id"_s, u"unit"_s,
                          u"min_quantity"_s, u"amount"_s, u"basis"_s, u"valid_from"_s,
                          u"valid_to"_s, u"generated"_s, u"allow_discount"_s},
                         rows);
}

base::Result<void> ProductWriter::queueMedia(store::Database &db, const QList<base::Id> &media,
                                             base::Id portal) const
{
    {
        SD_TRY_VALUE(store::Rows owner,
                     db.select(u"SELECT 1 FROM ownership WHERE system_id = ? "
                               "AND field_group = 'assets' AND owner IN ('desk', 'both')"_s,
                               store::args(portal)));
        if (!owner.next()) {
            return {};
        }
    }
    for (const base::Id asset : media) {
        SD_TRY(store::outbox::enqueue(db, m_ids, portal, u"asset"_s, asset, m_clock.nowMs()));
    }
    return {};
}

base::Result<void> ProductWriter::finish(store::Database &db, base::Id record,
                                         const QSet<QString> &fields, qint64 nowMs) const
{
    if (std::ranges::none_of(fields, counts)) {
        SD_TRY(db.run(u"UPDATE product SET changed_at = ? WHERE id = ?"_s,
                      store::args(nowMs, record)));
        return {};
    }
    const ProductRepository products(db);
    const auto product
        = std::ranges::any_of(fields, packs) ? products.find(record) : products.description(record);
    if (!product) {
        return product.error().code == base::ErrorCode::Store_NotFound
            ? base::Result<void>() // it is what was removed
            : base::Result<void>(product.error());
    }
    const bool isMade = fields.contains(store::ExistsField);
    for (const auto &[field, text] : {std::pair(u"sku"_s, product->sku),
                                      {u"name"_s, product->name},
                                      {u"unit"_s, product->unit}}) {
        const bool isNothing = text.isEmpty() || (field == "sku"_L1 && text == record.toString());
        if (isNothing && (isMade || fields.contains(field))) {
            return refused(base::ErrorCode::Value_Empty, field);
        }
    }
    SD_TRY(type().check(db, &*product));
    SD_TRY_VALUE(const Family family, FamilyRepository(db).find(product->family));
    SD_TRY(db.run(u"UPDATE product SET changed_at = ?, completeness = ? WHERE id = ?"_s,
                  store::args(nowMs, completeness::percent(*product, family), record)));
    return {};
}

} // namespace catalog
