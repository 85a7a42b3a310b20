// SPDX-License-Identifier: GPL-3.0-or-later
// Shapes of electrical goods and workshop supplies.
#include "models/demo/shape.h"

#include <QHash>
#include <QTransform>

using namespace Qt::StringLiterals;

namespace demo::shapes {

namespace {

using namespace path;

Shape cable(int proportion)
{
    Shape shape;
    const qreal width = 22 + 6 * proportion;
    const QTransform flat = QTransform::fromScale(1, 0.62);
    for (int i = 4; i >= 0; --i) {
        const qreal radius = 196 - i * 3;
        shape.add(flat.map(ring(0, 0, radius, radius - width * 2.2)).translated(0, i * width * 0.9),
                  Material::Tinted, Shade::Along);
    }
    shape.add(tube({{150, 70}, {230, 120}, {240, 210}}, width), Material::Tinted, Shade::Across);
    int x = -14;
    for (const Material core : {Material::Copper, Material::Wood, Material::Rubber}) {
        shape.add(tube({{240.0 + x / 2.0, 206}, {244.0 + x, 250}}, 9), core);
        x += 14;
    }
    shape.add(box(-26, 62, 52, 118, 6), Material::Pale);
    return shape;
}

Shape cableTie(int proportion)
{
    Shape shape;
    const qreal radius = 110 + 30 * proportion;
    shape.add(ring(0, 0, radius, radius - 26), Material::Tinted, Shade::Flat);
    shape.add(tube({{radius - 20, 10}, {radius + 24, 110}, {radius - 30, 230}}, 22),
              Material::Tinted, Shade::Across);
    QPainterPath teeth;
    for (int i = 0; i < 9; ++i) {
        const qreal y = 60 + i * 17;
        teeth.moveTo(radius - 8, y);
        teeth.lineTo(radius + 14, y);
    }
    shape.line(teeth);
    shape.add(box(radius - 42, -30, 62, 52, 8), Material::Tinted, Shade::Along);
    shape.add(box(radius - 28, -18, 34, 12, 3), Material::Rubber);
    shape.turn = 20;
    return shape;
}

Shape gland(int proportion)
{
    Shape shape;
    const qreal radius = 84 + 16 * proportion;
    QPainterPath turns;
    shape.add(box(-radius * 0.7, 40, radius * 1.4, 130, 6), Material::Tinted, Shade::Across);
    for (int y = 52; y < 166; y += 13) {
        turns.moveTo(-radius * 0.68, y);
        turns.lineTo(radius * 0.68, y + 6);
    }
    shape.line(turns);
    shape.add(box(-radius, -10, radius * 2, 58, 6), Material::Tinted, Shade::Across);
    shape.line(polyline({{-radius * 0.5, -10}, {-radius * 0.5, 48}}));
    shape.line(polyline({{radius * 0.5, -10}, {radius * 0.5, 48}}));
    shape.add(polygon({{-radius * 0.92, -16},
                       {radius * 0.92, -16},
                       {radius * 0.62, -150},
                       {-radius * 0.62, -150}}),
              Material::Tinted, Shade::Across);
    for (const int x : {-2, -1, 0, 1, 2}) {
        shape.line(polyline({{x * radius * 0.34, -20}, {x * radius * 0.24, -140}}));
    }
    shape.add(oval(0, -150, radius * 0.62, radius * 0.2), Material::Tinted);
    shape.add(oval(0, -150, radius * 0.46, radius * 0.13), Material::Rubber);
    shape.turn = -18;
    return shape;
}

Shape breaker(int proportion)
{
    Shape shape;
    const int poles = proportion + 1;
    const qreal width = 110;
    const qreal left = -width * poles / 2;
    for (int i = 0; i < poles; ++i) {
        const qreal x = left + i * width;
        shape.add(box(x, -210, width, 420, 8), Material::Tinted, Shade::Flat);
        shape.add(box(x + 4, -120, width - 8, 240, 6), Material::Pale, Shade::Flat);
        shape.add(oval(x + width / 2, -168, 20, 20), Material::Steel, Shade::Ball);
        shape.add(oval(x + width / 2, 168, 20, 20), Material::Steel, Shade::Ball);
        shape.line(polyline({{x + width / 2 - 12, -168}, {x + width / 2 + 12, -168}}));
        shape.line(polyline({{x + width / 2 - 12, 168}, {x + width / 2 + 12, 168}}));
        shape.add(box(x + 24, -60, width - 48, 96, 6), Material::Rubber);
        shape.add(box(x + 30, -52, width - 60, 40, 5), Material::Steel, Shade::Along);
        shape.add(box(x + 34, 60, width - 68, 18, 3), Material::Copper);
    }
    if (poles > 1) {
        shape.add(box(left + 34, -44, width * poles - 68, 24, 6), Material::Steel, Shade::Along);
    }
    return shape;
}

Shape workLight(int proportion)
{
    Shape shape;
    const qreal half = 130 + 30 * proportion;
    shape.add(
        tube({{-half * 0.7, 60}, {-half * 0.8, 190}, {half * 0.8, 190}, {half * 0.7, 60}}, 20),
        Material::Rubber);
    shape.add(box(-half - 20, 186, 2 * half + 40, 22, 10), Material::Rubber, Shade::Along);
    shape.add(box(-half, -170, 2 * half, 250, 24), Material::Tinted, Shade::Flat);
    shape.add(box(-half + 22, -148, 2 * half - 44, 206, 10), Material::Reflective, Shade::Ball);
    for (int row = 0; row < 4; ++row) {
        for (int column = 0; column < 4 + 2 * proportion; ++column) {
            const qreal step = (2 * half - 70) / (4 + 2 * proportion);
            shape.add(box(-half + 40 + column * step, -134 + row * 48, step - 12, 34, 4),
                      Material::Pale);
        }
    }
    shape.add(box(-56, -204, 112, 36, 16), Material::Rubber, Shade::Along);
    shape.turn = -5;
    return shape;
}

Shape drum(int proportion)
{
    Shape shape;
    const qreal radius = 150 + 16 * proportion;
    shape.add(tube({{-radius * 0.8, 200},
                    {-radius * 0.9, -60},
                    {0, -radius - 80},
                    {radius * 0.9, -60},
                    {radius * 0.8, 200}},
                   20),
              Material::Steel);
    shape.add(box(-radius, 190, 2 * radius, 20, 10), Material::Steel, Shade::Along);
    shape.add(oval(0, 0, radius, radius), Material::Rubber, Shade::Ball);
    QPainterPath turns;
    for (qreal r = radius * 0.6; r < radius; r += 10) {
        turns.addEllipse(QPointF(0, 0), r, r);
    }
    shape.line(turns);
    shape.add(ring(0, 0, radius + 12, radius - 10), Material::Tinted, Shade::Flat);
    shape.add(oval(0, 0, radius * 0.6, radius * 0.6), Material::Tinted, Shade::Ball);
    for (int i = 0; i < 4; ++i) {
        const QPointF at = QTransform().rotate(45 + i * 90).map(QPointF(radius * 0.34, 0));
        shape.add(oval(at.x(), at.y(), 30, 30), Material::Rubber, Shade::Ball);
        shape.line(oval(at.x(), at.y(), 18, 18));
    }
    shape.add(oval(0, -radius - 84, 44, 18), Material::Rubber, Shade::Along);
    return shape;
}

Shape spray(int proportion)
{
    Shape shape;
    const qreal height = 290 + 50 * proportion;
    const qreal top = -height / 2;
    shape.add(box(-26, top - 64, 52, 60, 10), Material::Pale, Shade::Across);
    shape.add(box(-60, top - 56, 44, 16, 4), Material::Tinted, Shade::Along);
    QPainterPath dome(QPointF(-78, top + 40));
    dome.cubicTo(-74, top - 16, 74, top - 16, 78, top + 40);
    dome.closeSubpath();
    shape.add(dome, Material::Steel, Shade::Across);
    shape.add(box(-82, top + 34, 164, height - 20, 12), Material::Tinted, Shade::Across);
    shape.add(box(-82, top + 90, 164, height * 0.36, 0), Material::Pale, Shade::Across);
    shape.line(polyline({{-50, top + 130}, {50, top + 130}}));
    shape.line(polyline({{-50, top + 152}, {30, top + 152}}));
    shape.add(box(-86, -top + 4, 172, 14, 6), Material::Steel, Shade::Across);
    return shape;
}

Shape cartridge(int proportion)
{
    Shape shape;
    const qreal height = 320 + 20 * proportion;
    const qreal top = -height / 2;
    shape.add(polygon({{-9, top - 120}, {9, top - 120}, {28, top - 10}, {-28, top - 10}}),
              Material::Pale, Shade::Across);
    shape.add(box(-40, top - 20, 80, 26, 6), Material::Rubber, Shade::Across);
    shape.add(box(-66, top, 132, height, 10), Material::Pale, Shade::Across);
    shape.add(box(-66, top + 46, 132, height - 110, 0), Material::Tinted, Shade::Across);
    shape.add(box(-66, top + 90, 132, 70, 0), Material::Pale, Shade::Across);
    shape.line(polyline({{-40, top + 112}, {40, top + 112}}));
    shape.line(polyline({{-40, top + 134}, {20, top + 134}}));
    shape.add(box(-70, -top - 12, 140, 18, 6), Material::Rubber, Shade::Across);
    shape.turn = 14;
    return shape;
}

Shape tapeRoll(int proportion)
{
    Shape shape;
    const QTransform flat = QTransform::fromScale(1, 0.66);
    const qreal height = 40 + 34 * proportion;
    const QPainterPath top = flat.map(oval(0, 0, 190, 190));
    shape.add(top.translated(0, height).united(box(-190, 0, 380, height)), Material::Tinted,
              Shade::Across);
    shape.add(tube({{150, 84}, {214, 110 + height / 2}, {240, 130 + height}}, height * 0.7),
              Material::Tinted, Shade::Across);
    shape.add(top, Material::Tinted, Shade::Flat);
    QPainterPath turns;
    for (int r = 130; r < 190; r += 9) {
        turns.addPath(flat.map(oval(0, 0, r, r)));
    }
    shape.line(turns);
    shape.add(flat.map(oval(0, 0, 124, 124)), Material::Wood, Shade::Across);
    shape.add(flat.map(oval(0, 0, 110, 110)).translated(0, 10), Material::Rubber, Shade::Along);
    return shape;
}

Shape storageBox(int proportion)
{
    Shape shape;
    const qreal half = 150 + 30 * proportion;
    const qreal height = 110 + 40 * proportion;
    shape.add(polygon({{-half, -height * 0.3},
                       {-half * 0.5, -height * 0.9},
                       {half * 1.15, -height * 0.9},
                       {half * 0.86, -height * 0.3}}),
              Material::Rubber, Shade::Along);
    shape.add(polygon({{half * 0.86, -height * 0.3},
                       {half * 1.15, -height * 0.9},
                       {half * 1.06, height * 0.5},
                       {half * 0.76, height}}),
              Material::Tinted, Shade::Along);
    shape.add(polygon({{-half, -height * 0.3},
                       {half * 0.86, -height * 0.3},
                       {half * 0.76, height},
                       {-half * 0.9, height}}),
              Material::Tinted, Shade::Flat);
    shape.add(box(-half - 12, -height * 0.3 - 14, half * 1.86 + 24, 28, 10), Material::Tinted,
              Shade::Along);
    shape.add(box(-half * 0.55, height * 0.1, half * 0.95, height * 0.4, 6), Material::Pale);
    shape.line(polyline({{-half * 0.42, height * 0.24}, {half * 0.2, height * 0.24}}));
    shape.line(polyline({{-half * 0.42, height * 0.36}, {half * 0.05, height * 0.36}}));
    return shape;
}

} // namespace

const QHash<QString, Maker> &electrical()
{
    static const QHash<QString, Maker> makers
        = {{u"cable"_s, cable},     {u"cabletie"_s, cableTie},   {u"gland"_s, gland},
           {u"breaker"_s, breaker}, {u"worklight"_s, workLight}, {u"drum"_s, drum},
           {u"spray"_s, spray},     {u"cartridge"_s, cartridge}, {u"taperoll"_s, tapeRoll},
           {u"box"_s, storageBox}};
    return makers;
}

} // namespace demo::shapes
