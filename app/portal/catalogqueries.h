// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/money.h"
#include "models/store/database.h"

#include <QJsonObject>

namespace portal {

struct CategoryRow
{
    QString code;
    QString parent;
    QString name;
    qint64 products = 0; //!< with all below it, where it is asked for
};

struct ProductRow
{
    QString sku;
    QString name;
    QString brand;
    QString summary;
    QString unit;
    QString status;
    QString category;
    QString picture; //!< SHA-256 of the first medium, may be empty
    std::optional<base::Quantity> stock;
};

struct MediumRow
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

    [[nodiscard]] base::Result<QList<CategoryRow>> children(const QString &parent) const;
    [[nodiscard]] base::Result<std::optional<CategoryRow>> category(const QString &code) const;
    //! From the root to the category itself.
    [[nodiscard]] base::Result<QList<CategoryRow>> trail(const QString &code) const;

    struct Filter
    {
        QString category; //!< with all below it; empty = all
        QString search; //!< at least three characters, or empty
        int skip = 0;
        int limit = 24;
    };
    struct Found
    {
        QList<ProductRow> products; //!< by name
        qint64 count = 0; //!< at most MostCounted
    };
    static constexpr qint64 MostCounted = 10'000;
    [[nodiscard]] base::Result<Found> find(const Filter &filter) const;
    //! Nothing when it is not published.
    [[nodiscard]] base::Result<std::optional<ProductRow>> product(const QString &sku) const;
    [[nodiscard]] base::Result<std::optional<MediumRow>> medium(const QString &sha256) const;

    struct PromotionRow
    {
        QString name;
        QString teaser;
        QString category;
        qint64 validToMs = 0;
    };
    [[nodiscard]] base::Result<QList<PromotionRow>> promotions(qint64 nowMs) const;

private:
    [[nodiscard]] base::Result<QStringList> below(const QString &category) const;
    store::Database &m_db;
};

} // namespace portal
