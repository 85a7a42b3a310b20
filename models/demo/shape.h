// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QPainterPath>
#include <QString>

namespace demo {

//! What a part of a product looks made of. Tinted parts take the colour of the picture.
enum class Material { Tinted, Steel, Rubber, Pale, Wood, Glass, Reflective, Copper };

//! How light falls on a part: a cylinder lying across or along, a sphere, or a flat face.
enum class Shade { Flat, Across, Along, Ball };

struct Part
{
    QPainterPath path;
    Material material = Material::Tinted;
    Shade shade = Shade::Flat;
    bool isLine = false; //!< stroked as an engraved line instead of filled
};

//! A product's outline from parts, back to front, about the origin within -260 … 260.
struct Shape
{
    QList<Part> parts;
    int turn = 0; //!< degrees

    void add(const QPainterPath &path, Material material = Material::Tinted,
             Shade shade = Shade::Flat)
    {
        parts.append({path, material, shade, false});
    }
    void line(const QPainterPath &path)
    {
        parts.append({path, Material::Rubber, Shade::Flat, true});
    }
};

//! \a name as in resources/demo ("bolt", "glove" …); \a proportion 0 to 2, small to large.
[[nodiscard]] Shape shapeOf(const QString &name, int proportion);

namespace path {

[[nodiscard]] QPainterPath box(qreal x, qreal y, qreal width, qreal height, qreal radius = 0);
[[nodiscard]] QPainterPath oval(qreal x, qreal y, qreal radiusX, qreal radiusY);
[[nodiscard]] QPainterPath ring(qreal x, qreal y, qreal outer, qreal inner);
[[nodiscard]] QPainterPath polygon(const QList<QPointF> &points);
[[nodiscard]] QPainterPath polyline(const QList<QPointF> &points);
//! Regular polygon with \a corners.
[[nodiscard]] QPainterPath regular(int corners, qreal radius, qreal turn = 0);
//! A thick line with round ends along \a points, bent smoothly.
[[nodiscard]] QPainterPath tube(const QList<QPointF> &points, qreal width);

} // namespace path

// The shapes, one family of goods per file.
namespace shapes {
using Maker = Shape (*)(int proportion);
[[nodiscard]] const QHash<QString, Maker> &fastening();
[[nodiscard]] const QHash<QString, Maker> &tools();
[[nodiscard]] const QHash<QString, Maker> &safety();
[[nodiscard]] const QHash<QString, Maker> &electrical();
} // namespace shapes

} // namespace demo
