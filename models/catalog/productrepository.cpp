// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/productrepository.h"

#include "models/catalog/productselect.h"
#include "models/catalog/stockrepository.h"
#include "models/store/reading.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace catalog {

namespace {

using Products = QHash<base::Id, Product>;

Product fromRow(const store::Rows &rows)
{
    const auto &type = records::type<Product>();
    Product product = type.restored(rows);
    product.completeness = int(rows.integer(int(type.columns().size())));
    return product;
}

//! The tables beside the product, for products that were read already.
class Parts
{
public:
    Parts(store::Database &db, Products &products) : m_db(db), m_products(products) { }

    [[nodiscard]] base::Result<void> read()
    {
        const QList<base::Id> ids = m_products.keys();
        SD_TRY(store::forEachPortion(ids, [this](const QString &marks, const QVariantList &keys) {
            return readPortion(marks, keys);
        }));
        SD_TRY_VALUE(const auto levels, StockRepository(m_db).levels(ids));
        for (auto it = levels.cbegin(); it != levels.cend(); ++it) {
            m_products[it.key()].stock = it.value();
        }
        return {};
    }

    //! Only what describes them.
    [[nodiscard]] base::Result<void> readDescriptions()
    {
        return store::forEachPortion(
            m_products.keys(),
            [this](const QString &marks, const QVariantList &keys) -> base::Result<void> {
                SD_TRY(readValues(marks, keys));
                return readMedia(marks, keys);
            });
    }

private:
    [[nodiscard]] base::Result<void> readPortion(const QString &marks, const QVariantList &keys)
    {
        SD_TRY(readValues(marks, keys));
        SD_TRY(readPackaging(marks, keys));
        SD_TRY(readMedia(marks, keys));
        return readPublications(marks, keys);
    }
    [[nodiscard]] base::Result<void> readValues(const QString &marks, const QVariantList &keys)
    {
        SD_TRY_VALUE(store::Rows rows,
                     m_db.select(u"SELECT v.product_id, a.code, v.value FROM product_value v "
                                 "JOIN attribute a ON a.id = v.attribute_id "
                                 "WHERE v.product_id IN (%1)"_s.arg(marks),
                                 keys));
        while (rows.next()) {
            m_products[rows.id(0)].values.insert(rows.text(1), rows.text(2));
        }
        return {};
    }
    [[nodiscard]] base::Result<void> readPackaging(const QString &marks, const QVariantList &keys)
    {
        SD_TRY_VALUE(store::Rows rows,
                     m_db.select(u"SELECT product_id, unit, content, gtin FROM packaging "
                                 "WHERE product_id IN (%1) ORDER BY content, unit"_s.arg(marks),
                                 keys));
        while (rows.next()) {
            Product &product = m_products[rows.id(0)];
            product.packaging += {.unit = rows.text(1),
                                  .content = rows.quantity(2, product.unit),
                                  .gtin = rows.text(3)};
        }
        return {};
    }
    [[nodiscard]] base::Result<void> readMedia(const QString &marks, const QVariantList &keys)
    {
        SD_TRY_VALUE(
            store::Rows rows,
            m_db.select(u"SELECT product_id, asset_id FROM product_asset "
                        "WHERE product_id IN (%1) ORDER BY position, asset_id"_s.arg(marks),
                        keys));
        while (rows.next()) {
            m_products[rows.id(0)].assets += rows.id(1);
        }
        return {};
    }
    [[nodiscard]] base::Result<void> readPublications(const QString &marks,
                                                      const QVariantList &keys)
    {
        SD_TRY_VALUE(store::Rows rows,
                     m_db.select(u"SELECT product_id, portal_id, state FROM publication "
                                 "WHERE product_id IN (%1)"_s.arg(marks),
                                 keys));
        while (rows.next()) {
            m_products[rows.id(0)].publications.insert(rows.id(1),
                                                       publicationFromWord(rows.text(2)));
        }
        return {};
    }

    store::Database &m_db;
    Products &m_products;
};

} // namespace

base::Result<Products> ProductRepository::columns(const QList<base::Id> &ids) const
{
    static const QString sql = u"SELECT "_s + records::type<Product>().columns().join(u", "_s)
        + u", completeness FROM product WHERE id IN (%1)"_s;
    Products products;
    SD_TRY(store::forEachRow(m_db, sql, ids, [&](const store::Rows &rows) {
        products.insert(rows.id(0), fromRow(rows));
    }));
    return products;
}

base::Result<QList<Product>> ProductRepository::load(const QList<base::Id> &ids) const
{
    SD_TRY_VALUE(Products products, columns(ids));
    SD_TRY(Parts(m_db, products).read());
    QList<Product> result;
    result.reserve(products.size());
    for (const base::Id id : ids) {
        if (const auto found = products.constFind(id); found != products.cend()) {
            result += *found;
        }
    }
    return result;
}

base::Result<Product> ProductRepository::find(base::Id id) const
{
    SD_TRY_VALUE(const QList<Product> found, load({id}));
    if (found.isEmpty()) {
        return base::failure(base::ErrorCode::Store_NotFound, u"product"_s,
                             {.subject = id.toString()});
    }
    return found.first();
}

base::Result<Product> ProductRepository::description(base::Id id) const
{
    SD_TRY_VALUE(Products products, columns({id}));
    if (products.isEmpty()) {
        return base::failure(base::ErrorCode::Store_NotFound, u"product"_s,
                             {.subject = id.toString()});
    }
    SD_TRY(Parts(m_db, products).readDescriptions());
    return *products.cbegin();
}

base::Result<QList<Product>> ProductRepository::loadBySkus(const QStringList &skus) const
{
    SD_TRY_VALUE(const auto ids, idsOfSkus(skus));
    return load(ids.values());
}

base::Result<QHash<QString, base::Id>> ProductRepository::idsOfSkus(const QStringList &skus) const
{
    QHash<QString, base::Id> result;
    SD_TRY(store::forEachRow(
        m_db, u"SELECT sku, id FROM product WHERE sku IN (%1)"_s, skus,
        [&](const store::Rows &rows) { result.insert(rows.text(0), rows.id(1)); }));
    return result;
}

base::Result<QStringList> ProductRepository::missing(const QStringList &codes) const
{
    const ProductQuery query{.codes = codes};
    const ProductSelect select(query, m_db.dialect());
    SD_TRY_VALUE(
        store::Rows rows,
        m_db.select(u"SELECT sku, gtin FROM product WHERE id IN (%1)"_s.arg(select.unorderedSql()),
                    select.unorderedValues()));
    QSet<QString> found;
    while (rows.next()) {
        found << rows.text(0).toCaseFolded() << rows.text(1);
    }
    QStringList missing;
    for (const QString &code : codes) {
        if (!found.contains(code.toCaseFolded()) && !found.contains(code)) {
            missing += code;
        }
    }
    return missing;
}

base::Result<QList<base::Id>> ProductRepository::ids(const ProductQuery &query, qint64 limit,
                                                     const Stop &stop) const
{
    const ProductSelect select(query, m_db.dialect());
    return readIds(select.sql(), select.values(limit), stop);
}

base::Result<QList<base::Id>> ProductRepository::unorderedIds(const ProductQuery &query,
                                                              const Stop &stop) const
{
    const ProductSelect select(query, m_db.dialect());
    return readIds(select.unorderedSql(), select.unorderedValues(), stop);
}

base::Result<QList<base::Id>> ProductRepository::idsAmong(const QList<base::Id> &ids,
                                                          const ProductQuery &query) const
{
    const ProductSelect select(query, m_db.dialect());
    QList<base::Id> result;
    SD_TRY(store::forEachPortion(
        ids, [&](const QString &marks, const QVariantList &values) -> base::Result<void> {
            SD_TRY_VALUE(const QList<base::Id> portion,
                         readIds(select.amongSql(marks), select.unorderedValues() + values, {}));
            result += portion;
            return {};
        }));
    return result;
}

base::Result<QList<base::Id>>
ProductRepository::readIds(const QString &sql, const QVariantList &values, const Stop &stop) const
{
    constexpr int rowsPerLook = 1024;
    SD_TRY_VALUE(store::Rows rows, m_db.select(sql, values));
    QList<base::Id> result;
    while (rows.next()) {
        result += rows.id(0);
        if (result.size() % rowsPerLook == 0 && stop && stop()) {
            return base::failure(base::ErrorCode::Cancelled);
        }
    }
    return result;
}

base::Result<QHash<base::Id, ProductRow>> ProductRepository::rows(const QList<base::Id> &ids,
                                                                  base::Id portal) const
{
    QHash<base::Id, ProductRow> result;
    SD_TRY(store::forEachRow(
        m_db,
        u"SELECT p.id, p.sku, p.name, p.brand, p.category_id, c.name, p.unit, "
        "p.completeness, p.status, u.state, p.changed_at, p.version, "
        "(SELECT CAST(sum(s.quantity) AS bigint) FROM stock s "
        "WHERE s.product_id = p.id), "
        "(SELECT m.asset_id FROM product_asset m WHERE m.product_id = p.id "
        "ORDER BY m.position, m.asset_id LIMIT 1) "
        "FROM product p LEFT JOIN category c ON c.id = p.category_id "
        "LEFT JOIN publication u ON u.product_id = p.id AND u.portal_id = ? "
        "WHERE p.id IN (%1)"_s,
        ids,
        [&](const store::Rows &rows) {
            result.insert(rows.id(0),
                          ProductRow{.id = rows.id(0),
                                     .sku = rows.text(1),
                                     .name = rows.text(2),
                                     .brand = rows.text(3),
                                     .category = rows.id(4),
                                     .categoryName = rows.text(5),
                                     .stock = rows.quantity(12, rows.text(6)),
                                     .completeness = int(rows.integer(7)),
                                     .status = statusFromWord(rows.text(8)),
                                     .publication = publicationFromWord(rows.text(9)),
                                     .picture = rows.id(13),
                                     .changedAt = rows.instant(10),
                                     .version = rows.integer(11)});
        },
        QVariantList{portal.value()}));
    return result;
}

base::Result<qint64> ProductRepository::count() const
{
    SD_TRY_VALUE(store::Rows rows, m_db.select(u"SELECT count(*) FROM product"_s));
    return rows.next() ? rows.integer(0) : 0;
}

base::Result<QString> ProductRepository::firstTaken(const QStringList &skus, base::Id except) const
{
    QString taken;
    const QString same = m_db.dialect().sameTextCondition(u"sku"_s);
    SD_TRY(store::forEachPortion(
        skus, [&](const QString &, const QVariantList &values) -> base::Result<void> {
            const QString any = QStringList(values.size(), same).join(u" OR "_s);
            SD_TRY_VALUE(
                store::Rows rows,
                m_db.select(u"SELECT sku FROM product WHERE (%1) AND id <> ? LIMIT 1"_s.arg(any),
                            values + store::args(except.value())));
            if (rows.next()) {
                taken = rows.text(0);
            }
            return {};
        }));
    return taken;
}

} // namespace catalog
