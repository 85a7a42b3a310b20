// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/productquery.h"
#include "models/store/database.h"

#include <functional>

namespace catalog {

//! Reads products. Cheap to make; used on the thread of its Database. Errors: store errors.
class ProductRepository
{
public:
    explicit ProductRepository(store::Database &db) : m_db(db) { }

    //! Whole products in the order of \a ids; ids that do not exist are left out.
    [[nodiscard]] base::Result<QList<Product>> load(const QList<base::Id> &ids) const;
    //! One whole product, or Store_NotFound.
    [[nodiscard]] base::Result<Product> find(base::Id id) const;
    //! The same without packaging, publications and stock: all that completeness looks at.
    [[nodiscard]] base::Result<Product> description(base::Id id) const;
    //! Whole products by SKU (any case), in any order; unknown ones are left out.
    [[nodiscard]] base::Result<QList<Product>> loadBySkus(const QStringList &skus) const;
    //! Ids by SKU exactly as stored; unknown ones are left out.
    [[nodiscard]] base::Result<QHash<QString, base::Id>> idsOfSkus(const QStringList &skus) const;

    //! Those of \a codes that are no product's SKU (any case) or GTIN, in their order.
    [[nodiscard]] base::Result<QStringList> missing(const QStringList &codes) const;

    //! Asked now and then while a long list is read; true ends it with Cancelled.
    using Stop = std::function<bool()>;
    //! Ids in list order, at most \a limit of them.
    [[nodiscard]] base::Result<QList<base::Id>> ids(const ProductQuery &query, qint64 limit,
                                                    const Stop &stop = {}) const;
    //! The same in no order, all of them; for much of a large list that is much quicker.
    [[nodiscard]] base::Result<QList<base::Id>> unorderedIds(const ProductQuery &query,
                                                             const Stop &stop = {}) const;
    //! Those of \a ids that the list has, in no order.
    [[nodiscard]] base::Result<QList<base::Id>> idsAmong(const QList<base::Id> &ids,
                                                         const ProductQuery &query) const;
    //! What a list shows of some products, by id.
    [[nodiscard]] base::Result<QHash<base::Id, ProductRow>> rows(const QList<base::Id> &ids,
                                                                 base::Id portal) const;
    [[nodiscard]] base::Result<qint64> count() const;
    //! A SKU of \a skus that another product than \a except has already (any case); empty when all
    //! are free.
    [[nodiscard]] base::Result<QString> firstTaken(const QStringList &skus,
                                                   base::Id except = {}) const;

private:
    [[nodiscard]] base::Result<QHash<base::Id, Product>> columns(const QList<base::Id> &ids) const;
    [[nodiscard]] base::Result<QList<base::Id>>
    readIds(const QString &sql, const QVariantList &values, const Stop &stop) const;

    store::Database &m_db;
};

} // namespace catalog
