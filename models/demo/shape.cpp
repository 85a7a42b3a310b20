// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/demo/shape.h"

#include <QHash>
#include <QPainterPathStroker>
#include <QTransform>

namespace demo {

Shape shapeOf(const QString &name, int proportion)
{
    for (const auto *shapes :
         {&shapes::fastening(), &shapes::tools(), &shapes::safety(), &shapes::electrical()}) {
        if (const auto found = shapes->constFind(name); found != shapes->constEnd()) {
            return (*found)(proportion);
        }
    }
    Q_ASSERT_X(false, "demo::shapeOf", qPrintable(name));
    Shape shape;
    shape.add(path::box(-120, -120, 240, 240, 20));
    return shape;
}

namespace path {

QPainterPath box(qreal x, qreal y, qreal width, qreal height, qreal radius)
{
    QPainterPath result;
    result.addRoundedRect(QRectF(x, y, width, height), radius, radius);
    return result;
}

QPainterPath oval(qreal x, qreal y, qreal radiusX, qreal radiusY)
{
    QPainterPath result;
    result.addEllipse(QPointF(x, y), radiusX, radiusY);
    return result;
}

QPainterPath ring(qreal x, qreal y, qreal outer, qreal inner)
{
    return oval(x, y, outer, outer).subtracted(oval(x, y, inner, inner));
}

QPainterPath polyline(const QList<QPointF> &points)
{
    QPainterPath result(points.first());
    for (const QPointF &point : points) {
        result.lineTo(point);
    }
    return result;
}

QPainterPath polygon(const QList<QPointF> &points)
{
    QPainterPath result = polyline(points);
    result.closeSubpath();
    return result;
}

QPainterPath regular(int corners, qreal radius, qreal turn)
{
    QList<QPointF> points;
    for (int i = 0; i < corners; ++i) {
        points += QTransform().rotate(turn + i * 360.0 / corners).map(QPointF(radius, 0));
    }
    return polygon(points);
}

QPainterPath tube(const QList<QPointF> &points, qreal width)
{
    QPainterPath bent(points.first());
    for (qsizetype i = 1; i + 1 < points.size(); ++i) {
        bent.quadTo(points.at(i), (points.at(i) + points.at(i + 1)) / 2);
    }
    bent.lineTo(points.last());
    QPainterPathStroker stroker;
    stroker.setWidth(width);
    stroker.setCapStyle(Qt::RoundCap);
    stroker.setJoinStyle(Qt::RoundJoin);
    return stroker.createStroke(bent).simplified();
}

} // namespace path
} // namespace demo
