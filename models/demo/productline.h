// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/money.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace demo {

//! One family's products as the resource files describe them: axes that span the variants, values
//! that follow from an axis, texts with {attribute} in them, and how cost grows along the axes.
struct ProductLine
{
    struct Axis
    {
        QString attribute;
        QStringList values;
        QList<int> factors; //!< per cent of the base cost, one for each value
        QString shiftFrom; //!< another axis: thick screws begin with longer lengths
        QHash<QString, int> shifts; //!< by its value, how many values are left out at the beginning

        //! How many values each variant of the other axes has.
        [[nodiscard]] int count() const;
    };
    struct Derived
    {
        QString attribute;
        QString from;
        QHash<QString, QString> map;
    };
    struct Package
    {
        QString unit;
        qint64 content = 1; //!< of the base unit
    };

    QString code;
    QString name;
    QString brands; //!< which pool of brands
    QString prefix; //!< of the SKU
    int weight = 1; //!< share of the catalog
    QString shape;
    QString unit;
    QList<Package> packages;
    QList<qint64> breaks;
    int basis = 1; //!< prices are of so many units
    bool packPrice = false; //!< the first package has a price of its own
    int margin = 50; //!< per cent on the cost
    base::Money cost;
    int grams = 0; //!< of the base variant; 0 = weight is no attribute
    QString customsCode;
    QString category; //!< empty: by the value of categoryFrom
    QString categoryFrom;
    QHash<QString, QString> categoryMap;
    QList<Axis> axes; //!< the first one varies fastest
    QList<Derived> derived;
    QList<std::pair<QString, QString>> fixed;
    QString nameText;
    QString summaryText;
    QStringList texts;
    QStringList notes; //!< one of them closes the description
    QString tintFrom; //!< empty: the brand's colour
    QHash<QString, int> tints;
    QString proportionFrom;

    [[nodiscard]] static ProductLine fromJson(const QJsonObject &json);
    //! Number of different variants.
    [[nodiscard]] qint64 variantCount() const;
    //! Codes of all attributes, those of the axes first.
    [[nodiscard]] QStringList attributeCodes() const;
};

//! The attributes of one variant by attribute code, and what follows from its place.
struct Variant
{
    QList<int> digits; //!< place on each axis
    QHash<QString, QString> values;
    base::Money cost;
    qint64 grams = 0;

    [[nodiscard]] static Variant at(const ProductLine &line, qint64 index);
    //! \a text with {attribute} replaced by its value and {attribute?words} by the words if set.
    [[nodiscard]] QString filled(const QString &text) const;
};

} // namespace demo
