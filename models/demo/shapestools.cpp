// SPDX-License-Identifier: GPL-3.0-or-later
// Shapes of tools.
#include "models/demo/shape.h"

#include <QHash>
#include <QTransform>

using namespace Qt::StringLiterals;

namespace demo::shapes {

namespace {

using namespace path;

Shape spanner(int proportion)
{
    Shape shape;
    const qreal half = 150 + 50 * proportion;
    const qreal jaw = 66;
    QPainterPath body = box(-24, -half, 48, 2 * half, 20);
    body = body.united(oval(0, half, 54, 54));
    body = body.united(oval(0, -half, jaw, jaw));
    body = body.subtracted(QTransform().translate(0, half).map(regular(12, 30)));
    body = body.subtracted(QTransform().translate(0, -half).rotate(15).map(
        polygon({{-28, -90}, {28, -90}, {28, 2}, {12, 16}, {-12, 16}, {-28, 2}})));
    shape.add(body, Material::Steel, Shade::Across);
    shape.add(box(-11, -half * 0.55, 22, half * 1.1, 11), Material::Tinted);
    shape.turn = 40;
    return shape;
}

Shape screwdriver(int proportion)
{
    Shape shape;
    const qreal blade = 190 + 70 * proportion;
    shape.add(box(-11, 0, 22, blade - 26, 2), Material::Steel, Shade::Across);
    shape.add(polygon({{-11, blade - 28},
                       {11, blade - 28},
                       {15, blade - 12},
                       {6, blade},
                       {-6, blade},
                       {-15, blade - 12}}),
              Material::Rubber, Shade::Across);
    QPainterPath grip(QPointF(-18, 8));
    grip.cubicTo(-22, -24, -46, -30, -44, -70);
    grip.cubicTo(-42, -120, -52, -150, -46, -190);
    grip.quadTo(-40, -216, 0, -218);
    grip.quadTo(40, -216, 46, -190);
    grip.cubicTo(52, -150, 42, -120, 44, -70);
    grip.cubicTo(46, -30, 22, -24, 18, 8);
    grip.closeSubpath();
    shape.add(grip, Material::Tinted, Shade::Across);
    for (const int x : {-26, 0, 26}) {
        shape.add(box(x - 7, -186, 14, 120, 7), Material::Rubber, Shade::Across);
    }
    shape.turn = 42;
    return shape;
}

QPainterPath plierHalf(qreal reach, qreal handle)
{
    QPainterPath half(QPointF(0, -30));
    half.cubicTo(-40, -60, -46, -reach * 0.7, -4, -reach);
    half.lineTo(-1, -reach);
    half.lineTo(-1, -10);
    half.cubicTo(16, 30, 36, 90, 62, handle);
    half.cubicTo(74, handle + 16, 110, handle + 4, 100, handle - 16);
    half.cubicTo(80, 120, 62, 60, 40, 10);
    half.cubicTo(30, -20, 20, -26, 0, -30);
    return half;
}

Shape pliers(int proportion)
{
    Shape shape;
    const qreal reach = 130 + 26 * proportion;
    const qreal handle = 250;
    const QPainterPath right = plierHalf(reach, handle);
    const QTransform mirror = QTransform::fromScale(-1, 1);
    for (const QPainterPath &half : {right, mirror.map(right)}) {
        shape.add(half, Material::Steel, Shade::Across);
    }
    const QPainterPath grip = tube({{34, 62}, {66, 150}, {86, 252}}, 46);
    shape.add(grip, Material::Tinted, Shade::Across);
    shape.add(mirror.map(grip), Material::Tinted, Shade::Across);
    shape.line(tube({{46, 90}, {70, 160}, {82, 230}}, 8));
    shape.line(mirror.map(tube({{46, 90}, {70, 160}, {82, 230}}, 8)));
    shape.add(oval(0, 0, 34, 34), Material::Steel, Shade::Ball);
    shape.line(oval(0, 0, 12, 12));
    QPainterPath teeth;
    for (qreal y = -reach + 14; y < -60; y += 12) {
        teeth.moveTo(-14, y);
        teeth.lineTo(14, y + 5);
    }
    shape.line(teeth);
    shape.turn = 28;
    return shape;
}

Shape hammer(int proportion)
{
    Shape shape;
    const qreal head = 110 + 22 * proportion;
    shape.add(polygon({{-15, -170}, {15, -170}, {20, 90}, {25, 240}, {-25, 240}, {-20, 90}}),
              Material::Wood, Shade::Across);
    shape.add(box(-27, 110, 54, 136, 18), Material::Tinted, Shade::Across);
    shape.add(polygon({{-head, -196},
                       {-head + 26, -202},
                       {-40, -196},
                       {40, -196},
                       {head + 24, -172},
                       {head + 24, -160},
                       {40, -126},
                       {-40, -126},
                       {-head + 26, -120},
                       {-head, -126}}),
              Material::Rubber, Shade::Along);
    shape.add(box(-head - 10, -200, 24, 78, 6), Material::Steel, Shade::Along);
    shape.add(box(-17, -208, 34, 14, 3), Material::Wood);
    shape.turn = 24;
    return shape;
}

Shape drillBit(int proportion)
{
    Shape shape;
    const qreal length = 330 + 90 * proportion;
    const qreal top = -length / 2;
    const qreal radius = 30 - 4 * proportion;
    shape.add(box(-radius, top, 2 * radius, length * 0.34, 4), Material::Tinted, Shade::Across);
    shape.add(polygon({{-radius, top + length * 0.34},
                       {radius, top + length * 0.34},
                       {radius, -top - 28},
                       {0, -top},
                       {-radius, -top - 28}}),
              Material::Tinted, Shade::Across);
    for (qreal y = top + length * 0.36; y < -top - 60; y += 54) {
        QPainterPath flute(QPointF(-radius, y));
        flute.cubicTo(-radius * 0.2, y + 6, radius * 0.5, y + 26, radius, y + 52);
        flute.lineTo(radius, y + 30);
        flute.cubicTo(radius * 0.6, y + 12, radius * 0.1, y - 2, -radius, y - 12);
        flute.closeSubpath();
        shape.add(flute, Material::Rubber, Shade::Across);
    }
    shape.turn = 40;
    return shape;
}

Shape disc(int proportion)
{
    Shape shape;
    const qreal radius = 170 + 25 * proportion;
    shape.add(ring(0, 6, radius, 24), Material::Rubber, Shade::Ball);
    shape.add(ring(0, 0, radius, 24), Material::Rubber, Shade::Flat);
    QPainterPath weave;
    for (int r = 80; r < radius; r += 14) {
        weave.addEllipse(QPointF(0, 0), r, r);
    }
    shape.line(weave);
    shape.add(ring(0, 0, radius * 0.56, 34), Material::Tinted, Shade::Flat);
    shape.add(ring(0, 0, radius * 0.44, radius * 0.39), Material::Pale, Shade::Flat);
    shape.add(ring(0, 0, 42, 24), Material::Steel, Shade::Flat);
    shape.turn = -14;
    return shape;
}

Shape tapeMeasure(int proportion)
{
    Shape shape;
    const qreal size = 130 + 16 * proportion;
    shape.add(box(size - 30, size - 44, 150, 30, 2), Material::Tinted);
    QPainterPath marks;
    for (int x = 0; x < 110; x += 12) {
        marks.moveTo(size + 8 + x, size - 44);
        marks.lineTo(size + 8 + x, size - (x % 36 == 0 ? 22 : 34));
    }
    shape.line(marks);
    shape.add(box(size + 112, size - 52, 12, 56, 2), Material::Steel, Shade::Along);
    shape.add(box(-size, -size, 2 * size, 2 * size, 52), Material::Rubber, Shade::Flat);
    shape.add(box(-size + 18, -size + 18, 2 * size - 36, 2 * size - 36, 40), Material::Tinted,
              Shade::Flat);
    shape.add(oval(0, 0, size * 0.52, size * 0.52), Material::Rubber, Shade::Ball);
    shape.add(oval(0, 0, size * 0.4, size * 0.4), Material::Tinted, Shade::Ball);
    shape.add(box(size * 0.3, -size - 14, 62, 26, 10), Material::Rubber);
    shape.turn = -6;
    return shape;
}

Shape driver(int proportion)
{
    Shape shape;
    shape.add(polygon({{0, 20}, {82, 20}, {112, 160}, {26, 160}}), Material::Tinted, Shade::Across);
    shape.add(polygon({{14, 40}, {70, 40}, {92, 146}, {40, 146}}), Material::Rubber, Shade::Across);
    const qreal battery = 66 + 20 * proportion;
    shape.add(box(-30, 156, 190, battery, 14), Material::Rubber, Shade::Along);
    shape.add(box(-30, 156, 190, 20, 8), Material::Tinted);
    shape.add(box(-104, -92, 250, 122, 34), Material::Tinted, Shade::Along);
    shape.add(box(86, -92, 66, 122, 30), Material::Rubber, Shade::Along);
    QPainterPath vents;
    for (int x = 100; x < 140; x += 12) {
        vents.moveTo(x, -60);
        vents.lineTo(x, 0);
    }
    shape.line(vents);
    shape.add(box(-132, -72, 34, 84, 8), Material::Rubber, Shade::Along);
    shape.add(polygon({{-190, -46}, {-132, -68}, {-132, 8}, {-190, -14}}), Material::Rubber,
              Shade::Along);
    shape.add(box(-236, -36, 48, 12, 3), Material::Steel, Shade::Along);
    shape.add(polygon({{-14, 28}, {8, 28}, {12, 66}, {-6, 62}}), Material::Rubber);
    shape.add(box(-60, -66, 110, 34, 8), Material::Pale);
    shape.turn = -6;
    return shape;
}

} // namespace

const QHash<QString, Maker> &tools()
{
    static const QHash<QString, Maker> makers
        = {{u"spanner"_s, spanner},   {u"screwdriver"_s, screwdriver},
           {u"pliers"_s, pliers},     {u"hammer"_s, hammer},
           {u"drillbit"_s, drillBit}, {u"disc"_s, disc},
           {u"tape"_s, tapeMeasure},  {u"driver"_s, driver}};
    return makers;
}

} // namespace demo::shapes
