// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/demo/company.h"
#include "models/demo/productline.h"

#include <QHash>

namespace demo {

//! The products of the demo company with their categories, families, prices and stock. Computes
//! a product from its index; keeps only the product lines. Immutable, thread-safe.
class Catalog
{
public:
    //! Places in priceLists().
    enum List { StandardList, KeyList, SwissList };

    explicit Catalog(const Options &options);

    [[nodiscard]] const QList<Category> &categories() const { return m_categories; }
    [[nodiscard]] const QList<Attribute> &attributes() const { return m_attributes; }
    [[nodiscard]] const QList<Family> &families() const { return m_families; }
    [[nodiscard]] const QList<PriceList> &priceLists() const { return m_priceLists; }

    [[nodiscard]] const QList<ProductLine> &lines() const { return m_lines; }
    [[nodiscard]] Product product(qint64 index) const;
    [[nodiscard]] QList<int> pictures(qint64 index) const;
    [[nodiscard]] QList<Price> prices(qint64 index) const;
    [[nodiscard]] QList<Stock> stock(qint64 index) const;

    //! The part of a product that an order line needs, without making all its texts.
    struct Sold
    {
        QString sku;
        QString name;
        QString unit;
        int category = -1;
        QList<qint64> breaks;
        bool active = true;
    };
    [[nodiscard]] Sold sold(qint64 index) const;

    //! Place of a category by its code; -1 when there is none.
    [[nodiscard]] int categoryOf(const QString &code) const
    {
        return m_categoryByCode.value(code, -1);
    }
    //! True when \a category is \a ancestor or below it.
    [[nodiscard]] bool isWithin(int category, int ancestor) const;

private:
    //! Where a product stands: its line and the how-manieth of that line it is.
    struct Place
    {
        int line;
        qint64 ordinal;
    };
    //! A gap in a product's data, as in real life; most have none.
    enum class Gap { None, Description, Picture, Summary, Attribute };

    void addCategories(const QJsonArray &json, int parent);
    void loadLines();
    void loadAttributes();
    void fillSlots();
    [[nodiscard]] Place place(qint64 index) const;
    [[nodiscard]] Variant variant(const Place &place) const;
    [[nodiscard]] int categoryOf(const ProductLine &line, const Variant &variant) const;
    [[nodiscard]] QString brand(const Place &place, const Variant &variant) const;
    [[nodiscard]] QString inventedBrand(qint64 number) const;
    [[nodiscard]] base::Money cost(const Place &place, const Variant &variant) const;
    [[nodiscard]] bool isActive(qint64 index) const;
    [[nodiscard]] Gap gap(qint64 index) const;
    [[nodiscard]] int picture(const Place &place, const Variant &variant,
                              const QString &brand) const;
    void addValues(Product &product, const ProductLine &line, const Variant &variant,
                   Gap gap) const;
    void addTexts(Product &product, const ProductLine &line, const Variant &variant, Gap gap,
                  int note) const;

    const Options m_options;
    QList<ProductLine> m_lines;
    QList<Category> m_categories;
    QHash<QString, int> m_categoryByCode;
    QList<Attribute> m_attributes;
    QHash<QString, int> m_attributeByCode;
    QList<Family> m_families;
    QList<PriceList> m_priceLists;
    QHash<QString, QStringList> m_brands;
    QStringList m_origins;
    QList<std::pair<int, int>> m_slots; // line, and the how-manieth slot of that line
};

} // namespace demo
