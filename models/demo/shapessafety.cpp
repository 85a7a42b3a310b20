// SPDX-License-Identifier: GPL-3.0-or-later
// Shapes of what people wear for safety.
#include "models/demo/shape.h"

#include <QHash>
#include <QTransform>

using namespace Qt::StringLiterals;

namespace demo::shapes {

namespace {

using namespace path;

Shape glove(int proportion)
{
    Shape shape;
    const qreal reach = 10.0 * proportion;
    QPainterPath hand = box(-84, -40, 168, 170, 46);
    hand = hand.united(tube({{-62, 0}, {-72, -110}, {-76, -176 - reach}}, 44));
    hand = hand.united(tube({{-20, 0}, {-22, -120}, {-24, -212 - reach}}, 46));
    hand = hand.united(tube({{24, 0}, {28, -120}, {30, -202 - reach}}, 46));
    hand = hand.united(tube({{62, 10}, {74, -90}, {80, -158 - reach}}, 40));
    hand = hand.united(tube({{-50, 100}, {-120, 60}, {-142, -36}}, 50));
    shape.add(hand, Material::Tinted, Shade::Across);
    shape.add(box(-66, 100, 132, 130, 16), Material::Tinted, Shade::Across);
    shape.add(box(-70, 206, 140, 26, 10), Material::Rubber, Shade::Across);
    const QPainterPath palm = box(-70, -20, 140, 120, 40)
                                  .united(tube({{-20, 0}, {-22, -120}, {-24, -206 - reach}}, 34))
                                  .united(tube({{24, 0}, {28, -120}, {30, -196 - reach}}, 34));
    shape.add(palm, Material::Rubber, Shade::Flat);
    QPainterPath ribs;
    for (int y = 118; y < 204; y += 14) {
        ribs.moveTo(-58, y);
        ribs.lineTo(58, y);
    }
    shape.line(ribs);
    shape.turn = 8;
    return shape;
}

Shape glasses(int proportion)
{
    Shape shape;
    const qreal depth = 66 + 14 * proportion;
    shape.add(tube({{-226, -30}, {-150, -96}, {-40, -110}}, 16), Material::Rubber);
    shape.add(tube({{226, -30}, {150, -96}, {40, -110}}, 16), Material::Rubber);
    QPainterPath lens(QPointF(-226, -34));
    lens.quadTo(0, -70, 226, -34);
    lens.cubicTo(232, depth, 90, depth + 40, 34, 36);
    lens.quadTo(0, -2, -34, 36);
    lens.cubicTo(-90, depth + 40, -232, depth, -226, -34);
    shape.add(lens, Material::Glass);
    QPainterPath brow(QPointF(-234, -42));
    brow.quadTo(0, -84, 234, -42);
    brow.lineTo(228, -18);
    brow.quadTo(0, -56, -228, -18);
    brow.closeSubpath();
    shape.add(brow, Material::Tinted, Shade::Along);
    shape.line(polyline({{-160, -10}, {-120, 40}}));
    shape.line(polyline({{-136, -14}, {-100, 30}}));
    shape.turn = -6;
    return shape;
}

Shape helmet(int proportion)
{
    Shape shape;
    QPainterPath shell(QPointF(-196, 70));
    shell.cubicTo(-210, -170, 190, -190, 190, 70);
    shell.closeSubpath();
    shape.add(shell, Material::Tinted, Shade::Ball);
    QPainterPath rib(QPointF(-34, -118));
    rib.quadTo(0, -132, 34, -118);
    rib.lineTo(46, 66);
    rib.lineTo(-46, 66);
    rib.closeSubpath();
    shape.add(rib, Material::Tinted, Shade::Across);
    QPainterPath brim(QPointF(-206, 62));
    brim.lineTo(198, 62);
    brim.quadTo(270, 80, 262, 104);
    brim.quadTo(60, 88, -206, 96);
    brim.closeSubpath();
    shape.add(brim, Material::Tinted, Shade::Along);
    for (int i = 0; i <= proportion; ++i) {
        shape.add(box(-120 + i * 2, -60 + i * 34, 44, 14, 7), Material::Rubber);
        shape.add(box(86 - i * 2, -60 + i * 34, 44, 14, 7), Material::Rubber);
    }
    shape.add(tube({{-150, 96}, {-130, 160}, {-20, 196}, {90, 150}, {130, 96}}, 9),
              Material::Rubber);
    shape.turn = -4;
    return shape;
}

Shape shoe(int proportion)
{
    Shape shape;
    const qreal collar = -60.0 - 50.0 * proportion;
    QPainterPath upper(QPointF(-190, 96));
    upper.cubicTo(-206, 20, -190, collar + 30, -176, collar);
    upper.quadTo(-110, collar - 16, -56, collar + 6);
    upper.cubicTo(-40, -10, 20, 0, 110, 26);
    upper.cubicTo(190, 34, 226, 60, 226, 100);
    upper.closeSubpath();
    shape.add(upper, Material::Tinted, Shade::Along);
    QPainterPath cap(QPointF(110, 26));
    cap.cubicTo(190, 34, 226, 60, 226, 100);
    cap.lineTo(106, 100);
    cap.quadTo(84, 60, 110, 26);
    shape.add(cap, Material::Rubber, Shade::Along);
    QPainterPath sole(QPointF(-204, 92));
    sole.lineTo(232, 92);
    sole.quadTo(250, 120, 224, 138);
    sole.lineTo(-60, 138);
    sole.lineTo(-74, 126);
    sole.lineTo(-96, 138);
    sole.lineTo(-192, 138);
    sole.quadTo(-214, 120, -204, 92);
    shape.add(sole, Material::Rubber, Shade::Along);
    shape.add(box(-200, 94, 430, 12, 6), Material::Reflective);
    for (int i = 0; i < 4; ++i) {
        shape.add(tube({{-44.0 + i * 26, collar * 0.3 + 4 + i * 12},
                        {-10.0 + i * 28, collar * 0.3 - 8 + i * 14}},
                       9),
                  Material::Reflective);
    }
    shape.line(polyline({{-176, 20}, {-110, 60}, {-60, 92}}));
    shape.turn = -6;
    return shape;
}

Shape earMuff(int proportion)
{
    Shape shape;
    QPainterPath band(QPointF(-150, 20));
    band.cubicTo(-160, -230, 160, -230, 150, 20);
    band.lineTo(132, 20);
    band.cubicTo(140, -190, -140, -190, -132, 20);
    band.closeSubpath();
    shape.add(band, Material::Rubber, Shade::Along);
    QPainterPath pad(QPointF(-80, -160));
    pad.quadTo(0, -196, 80, -160);
    pad.lineTo(70, -132);
    pad.quadTo(0, -164, -70, -132);
    pad.closeSubpath();
    shape.add(pad, Material::Tinted, Shade::Along);
    const qreal width = 46 + 9 * proportion;
    for (const int side : {-1, 1}) {
        shape.add(box(side * 142 - 20 - (side > 0 ? 24 : 0), 6, 44, 150, 20), Material::Rubber,
                  Shade::Across);
        shape.add(box(side > 0 ? 142 : -142 - width, 0, width, 162, 30), Material::Tinted,
                  Shade::Across);
    }
    return shape;
}

Shape mask(int proportion)
{
    Shape shape;
    shape.add(
        tube({{-150, -40}, {-250, -140}, {-120, -200}, {60, -200}, {250, -140}, {150, -40}}, 8),
        Material::Tinted);
    shape.add(tube({{-140, 60}, {-240, 60}, {-200, 0}}, 8), Material::Tinted);
    shape.add(tube({{140, 60}, {240, 60}, {200, 0}}, 8), Material::Tinted);
    QPainterPath cup(QPointF(0, -120));
    cup.cubicTo(120, -110, 190, -20, 160, 60);
    cup.cubicTo(130, 140, 60, 160, 0, 160);
    cup.cubicTo(-60, 160, -130, 140, -160, 60);
    cup.cubicTo(-190, -20, -120, -110, 0, -120);
    shape.add(cup, Material::Pale, Shade::Ball);
    shape.add(tube({{-54, -92}, {0, -116}, {54, -92}}, 14), Material::Steel);
    if (proportion > 0) {
        shape.add(box(-46, 10, 92, 72, 18),
                  proportion == 2 ? Material::Rubber : Material::Reflective);
        shape.line(polyline({{-30, 34}, {30, 34}}));
        shape.line(polyline({{-30, 50}, {30, 50}}));
    }
    shape.line(polyline({{-130, 80}, {0, 120}, {130, 80}}));
    return shape;
}

Shape vest(int proportion)
{
    Shape shape;
    QPainterPath half(QPointF(0, -90));
    half.lineTo(-56, -220);
    half.quadTo(-120, -214, -140, -196);
    half.quadTo(-110, -100, -170, -30);
    half.lineTo(-176, 220);
    half.lineTo(0, 226);
    half.closeSubpath();
    const QTransform mirror = QTransform::fromScale(-1, 1);
    shape.add(half, Material::Tinted, Shade::Flat);
    shape.add(mirror.map(half), Material::Tinted, Shade::Flat);
    for (const int y : {20, 130}) {
        shape.add(box(-174, y, 348, 42), Material::Reflective, Shade::Flat);
    }
    for (const int side : {-1, 1}) {
        shape.add(
            polygon(
                {{side * 84.0, -212}, {side * 122.0, -204}, {side * 118.0, 20}, {side * 80.0, 20}}),
            Material::Reflective);
    }
    if (proportion > 0) {
        shape.add(box(-7, -90, 14, 314, 2), Material::Rubber);
    }
    if (proportion > 1) {
        shape.add(box(-140, -20, 70, 34, 6), Material::Tinted);
        shape.add(box(60, 72, 86, 50, 6), Material::Tinted);
    }
    return shape;
}

} // namespace

const QHash<QString, Maker> &safety()
{
    static const QHash<QString, Maker> makers = {
        {u"glove"_s, glove},     {u"glasses"_s, glasses}, {u"helmet"_s, helmet}, {u"shoe"_s, shoe},
        {u"earmuff"_s, earMuff}, {u"mask"_s, mask},       {u"vest"_s, vest}};
    return makers;
}

} // namespace demo::shapes
