// SPDX-License-Identifier: GPL-3.0-or-later
// Shapes of fasteners. They stand upright, head up, and are turned for the photograph.
#include "models/demo/shape.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace demo::shapes {

namespace {

using namespace path;

//! A threaded shank with its flanks as a saw-tooth outline and engraved turns.
void addThread(Shape &shape, qreal top, qreal bottom, qreal radius, Material material,
               qreal pitch = 14)
{
    QList<QPointF> left;
    QList<QPointF> right;
    QPainterPath turns;
    for (qreal y = top; y < bottom - 6; y += pitch) {
        right += {QPointF(radius - 5, y), QPointF(radius, y + pitch / 2)};
        left.prepend({-radius + 5, y});
        left.prepend({-radius, y + pitch / 2});
        turns.moveTo(-radius + 3, y + pitch * 0.3);
        turns.lineTo(radius - 3, y + pitch * 0.8);
    }
    right += {QPointF(radius - 9, bottom)};
    left.prepend({-radius + 9, bottom});
    shape.add(polygon(right + left), material, Shade::Across);
    shape.line(turns);
}

qreal lengthOf(int proportion)
{
    return 170.0 + 130.0 * proportion;
}

Shape bolt(int proportion)
{
    Shape shape;
    const qreal length = lengthOf(proportion);
    addThread(shape, 0, length, 42, Material::Tinted);
    shape.add(box(-84, -62, 168, 64, 8), Material::Tinted, Shade::Across);
    shape.add(polygon({{-84, -52}, {-66, -66}, {66, -66}, {84, -52}}), Material::Tinted,
              Shade::Across);
    shape.line(polyline({{-40, -62}, {-40, 0}}));
    shape.line(polyline({{40, -62}, {40, 0}}));
    shape.turn = -38;
    return shape;
}

Shape socketScrew(int proportion)
{
    Shape shape;
    addThread(shape, 0, lengthOf(proportion), 44, Material::Tinted);
    shape.add(box(-70, -88, 140, 90, 10), Material::Tinted, Shade::Across);
    QPainterPath knurls;
    for (int x = -60; x <= 60; x += 10) {
        knurls.moveTo(x, -74);
        knurls.lineTo(x, -8);
    }
    shape.line(knurls);
    shape.add(oval(0, -88, 68, 17), Material::Tinted);
    shape.add(polygon({{-34, -88}, {-17, -97}, {17, -97}, {34, -88}, {17, -79}, {-17, -79}}),
              Material::Rubber);
    shape.turn = -38;
    return shape;
}

Shape woodScrew(int proportion)
{
    Shape shape;
    const qreal length = lengthOf(proportion) + 60;
    QPainterPath turns;
    QList<QPointF> left;
    QList<QPointF> right;
    const qreal shank = length * 0.34;
    for (qreal y = shank; y < length - 16; y += 26) {
        const qreal r = 30 * std::min(1.0, (length - y) / 90);
        right += {QPointF(r * 0.6, y), QPointF(r + 5, y + 12)};
        left.prepend({-r * 0.6, y + 6});
        left.prepend({-r - 5, y + 18});
        turns.moveTo(-r, y + 16);
        turns.lineTo(r, y + 8);
    }
    right += {QPointF(0, length)};
    shape.add(box(-19, 20, 38, shank, 2), Material::Tinted, Shade::Across);
    shape.add(polygon(right + left), Material::Tinted, Shade::Across);
    shape.line(turns);
    shape.add(polygon({{-66, -34}, {66, -34}, {19, 30}, {-19, 30}}), Material::Tinted,
              Shade::Across);
    shape.add(oval(0, -34, 66, 15), Material::Tinted);
    QPainterPath star;
    for (int i = 0; i < 6; ++i) {
        star.addEllipse(
            QTransform().scale(1, 0.28).rotate(i * 60).map(QPointF(20, 0)) + QPointF(0, -34), 8, 4);
    }
    star.addEllipse(QPointF(0, -34), 20, 6);
    star.setFillRule(Qt::WindingFill);
    shape.add(star.simplified(), Material::Rubber);
    shape.turn = -40;
    return shape;
}

Shape nut(int proportion)
{
    Shape shape;
    const qreal height = 60 + 26 * proportion;
    const QPainterPath face = QTransform::fromScale(1, 0.56).map(regular(6, 190, 0));
    shape.add(face.translated(0, height).united(box(-190, 0, 380, height)), Material::Tinted,
              Shade::Across);
    shape.line(polyline({{-95, 92}, {-95, 92 + height}}));
    shape.line(polyline({{95, 92}, {95, 92 + height}}));
    shape.add(face, Material::Tinted);
    shape.add(oval(0, 0, 118, 66), Material::Tinted, Shade::Along);
    shape.add(oval(0, 4, 98, 54), Material::Rubber, Shade::Along);
    shape.line(oval(0, 12, 92, 46));
    shape.line(oval(0, 20, 84, 38));
    shape.turn = -8;
    return shape;
}

Shape washer(int proportion)
{
    Shape shape;
    const qreal inner = 80 + 18 * proportion;
    const QTransform flat = QTransform::fromScale(1, 0.6);
    const QPainterPath top = flat.map(ring(0, 0, 200, inner));
    shape.add(top.translated(0, 20), Material::Tinted, Shade::Across);
    shape.add(top, Material::Tinted);
    shape.line(flat.map(oval(0, 0, 188, 188)));
    shape.turn = -12;
    return shape;
}

Shape rod(int proportion)
{
    Shape shape;
    const qreal radius = 16 + 7 * proportion;
    addThread(shape, -250, 250, radius, Material::Tinted, 11);
    shape.turn = 42;
    return shape;
}

Shape plug(int proportion)
{
    Shape shape;
    const qreal length = 230 + 90 * proportion;
    shape.add(polygon({{-52, 0},
                       {52, 0},
                       {58, length * 0.3},
                       {60, length * 0.7},
                       {40, length},
                       {-40, length},
                       {-60, length * 0.7},
                       {-58, length * 0.3}}),
              Material::Tinted, Shade::Across);
    QPainterPath teeth;
    for (qreal y = length * 0.34; y < length * 0.9; y += 26) {
        teeth.moveTo(-58, y);
        teeth.lineTo(-16, y + 10);
        teeth.moveTo(58, y);
        teeth.lineTo(16, y + 10);
    }
    shape.line(teeth);
    shape.line(polyline({{0, length * 0.2}, {0, length}}));
    shape.add(box(-68, -16, 136, 22, 10), Material::Tinted, Shade::Across);
    shape.turn = -35;
    return shape;
}

Shape anchor(int proportion)
{
    Shape shape;
    const qreal length = 260 + 90 * proportion;
    addThread(shape, -120, 60, 34, Material::Tinted, 12);
    shape.add(box(-29, 40, 58, length - 150, 4), Material::Tinted, Shade::Across);
    shape.add(box(-36, length - 120, 72, 76, 6), Material::Steel, Shade::Across);
    shape.line(polyline({{-12, length - 116}, {-12, length - 48}}));
    shape.line(polyline({{14, length - 116}, {14, length - 48}}));
    shape.add(polygon({{-29, length - 46}, {29, length - 46}, {40, length}, {-40, length}}),
              Material::Tinted, Shade::Across);
    shape.add(box(-80, -24, 160, 14, 6), Material::Tinted, Shade::Across);
    shape.add(box(-64, -74, 128, 52, 6), Material::Tinted, Shade::Across);
    shape.line(polyline({{-30, -72}, {-30, -24}}));
    shape.line(polyline({{30, -72}, {30, -24}}));
    shape.turn = -38;
    return shape;
}

Shape rivet(int proportion)
{
    Shape shape;
    const qreal length = 110 + 60 * proportion;
    shape.add(box(-13, -250, 26, 250, 4), Material::Steel, Shade::Across);
    shape.add(box(-40, -8, 80, length, 6), Material::Tinted, Shade::Across);
    QPainterPath head(QPointF(-86, 0));
    head.quadTo(-80, -52, 0, -56);
    head.quadTo(80, -52, 86, 0);
    head.closeSubpath();
    shape.add(head, Material::Tinted, Shade::Across);
    shape.add(oval(0, length, 30, 34), Material::Steel, Shade::Ball);
    shape.turn = -42;
    return shape;
}

} // namespace

const QHash<QString, Maker> &fastening()
{
    static const QHash<QString, Maker> makers
        = {{u"bolt"_s, bolt}, {u"socketscrew"_s, socketScrew}, {u"woodscrew"_s, woodScrew},
           {u"nut"_s, nut},   {u"washer"_s, washer},           {u"rod"_s, rod},
           {u"plug"_s, plug}, {u"anchor"_s, anchor},           {u"rivet"_s, rivet}};
    return makers;
}

} // namespace demo::shapes
