// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/demo/pictures.h"

#include "models/demo/shape.h"

#include <QLinearGradient>
#include <QPainter>
#include <QRadialGradient>

using namespace Qt::StringLiterals;

namespace demo {

namespace {

struct Tint
{
    const char *name;
    QRgb colour;
};

constexpr Tint tints[Pictures::Tints] = {
    {"silver", 0xffc9ced4}, {"steel", 0xffaab3bd}, {"black", 0xff3a3f46},  {"yellow", 0xffe8b73a},
    {"grey", 0xff8a929b},   {"red", 0xffc8382f},   {"orange", 0xffe87722}, {"blue", 0xff2563a8},
    {"white", 0xfff1f3f5},  {"green", 0xff3d8b4f},
};

QColor colourOf(Material material, const QColor &tint)
{
    switch (material) {
    case Material::Tinted:
        return tint;
    case Material::Steel:
        return QColor(0xc4cad1);
    case Material::Rubber:
        return QColor(0x33383e);
    case Material::Pale:
        return QColor(0xf4f5f6);
    case Material::Wood:
        return QColor(0xc9975b);
    case Material::Glass:
        return QColor(0x9c, 0xc4, 0xd8, 120);
    case Material::Reflective:
        return QColor(0xdfe6ea);
    case Material::Copper:
        return QColor(0xc47a45);
    }
    Q_UNREACHABLE();
}

//! Light comes from the upper left; metal shows a sharp streak.
QBrush brushFor(const Part &part, const QColor &colour)
{
    const QRectF bounds = part.path.boundingRect();
    if (part.shade == Shade::Ball) {
        QRadialGradient gradient(bounds.center(), std::max(bounds.width(), bounds.height()) * 0.65,
                                 bounds.topLeft()
                                     + QPointF(bounds.width() * 0.33, bounds.height() * 0.28));
        gradient.setColorAt(0, colour.lighter(135));
        gradient.setColorAt(0.45, colour);
        gradient.setColorAt(1, colour.darker(165));
        return gradient;
    }
    const QPointF end = part.shade == Shade::Across ? bounds.topRight()
        : part.shade == Shade::Along                ? bounds.bottomLeft()
                                                    : bounds.bottomRight();
    QLinearGradient gradient(bounds.topLeft(), end);
    if (part.shade == Shade::Flat) {
        gradient.setColorAt(0, colour.lighter(112));
        gradient.setColorAt(1, colour.darker(114));
        return gradient;
    }
    gradient.setColorAt(0, colour.darker(140));
    gradient.setColorAt(0.22, colour.lighter(108));
    gradient.setColorAt(0.34, colour.lighter(132));
    gradient.setColorAt(0.5, colour);
    gradient.setColorAt(0.85, colour.darker(155));
    gradient.setColorAt(1, colour.darker(130));
    return gradient;
}

//! Large enough to fill the picture, whatever its proportions, turned as the shape wants.
QTransform placement(const Shape &shape, qreal fill)
{
    QTransform turn;
    turn.rotate(shape.turn);
    QRectF bounds;
    for (const Part &part : shape.parts) {
        bounds |= turn.map(part.path).boundingRect();
    }
    const qreal scale
        = std::min(fill * Pictures::Side / std::max(bounds.width(), bounds.height()), 1.25);
    QTransform result;
    result.translate(Pictures::Side / 2.0, Pictures::Side / 2.0);
    result.scale(scale, scale);
    result.translate(-bounds.center().x(), -bounds.center().y());
    result.rotate(shape.turn);
    return result;
}

//! Soft: painted tiny and scaled up.
void paintShadow(QPainter &painter, const Shape &shape, const QTransform &place)
{
    constexpr int small = 40;
    QImage shadow(small, small, QImage::Format_ARGB32_Premultiplied);
    shadow.fill(Qt::transparent);
    {
        QPainter onShadow(&shadow);
        onShadow.setRenderHint(QPainter::Antialiasing);
        onShadow.scale(qreal(small) / Pictures::Side, qreal(small) / Pictures::Side);
        onShadow.translate(10, 22);
        onShadow.setTransform(place, true);
        for (const Part &part : shape.parts) {
            if (!part.isLine) {
                onShadow.fillPath(part.path, QColor(30, 40, 55, 110));
            }
        }
    }
    const QImage blurred = shadow.scaled(160, 160, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(0, 0, Pictures::Side, Pictures::Side), blurred);
}

QImage photograph(const Shape &shape, const QColor &tint)
{
    QImage image(Pictures::Side, Pictures::Side, QImage::Format_RGB32);
    QPainter painter(&image);
    QRadialGradient ground(QPointF(Pictures::Side * 0.5, Pictures::Side * 0.42),
                           Pictures::Side * 0.75);
    ground.setColorAt(0, QColor(0xffffff));
    ground.setColorAt(1, QColor(0xe6eaee));
    painter.fillRect(image.rect(), ground);
    painter.setRenderHint(QPainter::Antialiasing);
    const QTransform place = placement(shape, 0.8);
    paintShadow(painter, shape, place);
    painter.setTransform(place);
    for (const Part &part : shape.parts) {
        const QColor colour = colourOf(part.material, tint);
        if (part.isLine) {
            painter.strokePath(
                part.path,
                QPen(QColor(20, 26, 34, 90), 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        } else {
            painter.fillPath(part.path, brushFor(part, colour));
            painter.strokePath(part.path, QPen(colour.darker(175), 1.4));
        }
    }
    return image;
}

void paintDimension(QPainter &painter, const QPointF &from, const QPointF &to)
{
    painter.drawLine(from, to);
    const QPointF along
        = (to - from) / std::max(1.0, std::hypot(to.x() - from.x(), to.y() - from.y()));
    const QPointF across(-along.y(), along.x());
    for (const auto &[tip, direction] : {std::pair(from, along), std::pair(to, -along)}) {
        painter.drawPolygon(
            QPolygonF{tip, tip + direction * 14 + across * 4, tip + direction * 14 - across * 4});
        painter.drawLine(tip - across * 12, tip + across * 12);
    }
}

QImage drawing(const Shape &shape)
{
    const QColor ink(0x1f3d63);
    QImage image(Pictures::Side, Pictures::Side, QImage::Format_RGB32);
    image.fill(QColor(0xfdfdfd));
    QPainter painter(&image);
    painter.setPen(QColor(0xe9eef4));
    for (int at = 0; at <= Pictures::Side; at += 20) {
        painter.drawLine(at, 0, at, Pictures::Side);
        painter.drawLine(0, at, Pictures::Side, at);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    Shape upright = shape;
    upright.turn = 0;
    const QTransform place = placement(upright, 0.62);
    QRectF bounds;
    for (const Part &part : upright.parts) {
        const QPainterPath outline = place.map(part.path);
        bounds |= outline.boundingRect();
        if (!part.isLine) {
            painter.fillPath(outline, QColor(255, 255, 255, 235));
        }
        painter.strokePath(outline, QPen(ink, part.isLine ? 1 : 1.8));
    }
    painter.setPen(QPen(ink, 0.8, Qt::DashDotLine));
    painter.drawLine(QPointF(bounds.center().x(), bounds.top() - 26),
                     QPointF(bounds.center().x(), bounds.bottom() + 26));
    painter.setPen(QPen(ink, 1.1));
    painter.setBrush(ink);
    paintDimension(painter, bounds.bottomLeft() + QPointF(0, 46),
                   bounds.bottomRight() + QPointF(0, 46));
    paintDimension(painter, bounds.topRight() + QPointF(46, 0),
                   bounds.bottomRight() + QPointF(46, 0));
    return image;
}

} // namespace

QString Pictures::tintName(int tint)
{
    return QLatin1String(tints[tint].name);
}

QImage Pictures::draw(int number, const QString &shape)
{
    const Shape what = shapeOf(shape, proportionOf(number));
    return isDrawing(number) ? drawing(what)
                             : photograph(what, QColor(tints[tintOf(number)].colour));
}

} // namespace demo
