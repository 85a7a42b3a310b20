// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/portal/categorytree.h"
#include "app/portal/packages.h"
#include "models/base/money.h"

#include <QJsonObject>

namespace portal {

struct ProductRow
{
    base::Id id;
    QString sku;
    QString name;
    QString brand;
    QString summary;
    QString unit;
    QString status;
    QString category;
    QString picture; //!< SHA-256 of the first asset, may be empty
    Packages packages;
    std::optional<base::Quantity> stock;
};

struct AssetRow
{
    QString sha256;
    QString fileName;
    QString altText;
};

//! The catalog as the site shows it: only published products. Used on a database thread.
class CatalogQueries
{
public:
    explicit CatalogQueries(store::Database &db) : m_db(db) { }

    struct Filter
    {
        QStringList categories; //!< empty = all
        QString search; //!< at least three characters, or empty
    };
    static constexpr qint64 MostFound = 10'000;
    //! The products of a list by name, MostFound at most.
    [[nodiscard]] base::Result<QList<base::Id>> find(const Filter &filter) const;
    //! In the order of \a ids; those that are not published are left out.
    [[nodiscard]] base::Result<QList<ProductRow>> products(const QList<base::Id> &ids) const;
    //! Nothing when it is not published.
    [[nodiscard]] base::Result<std::optional<ProductRow>> product(const QString &sku) const;
    [[nodiscard]] base::Result<std::optional<AssetRow>> asset(const QString &sha256) const;

    struct PromotionRow
    {
        QString name;
        QString teaser;
        QString category;
        qint64 validToMs = 0;
    };
    [[nodiscard]] base::Result<QList<PromotionRow>> promotions(qint64 nowMs) const;

private:
    store::Database &m_db;
};

} // namespace portal
