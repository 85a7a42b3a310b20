// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/linedrawing.h"

#include <QPainter>
#include <QXmlStreamReader>

#include <array>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

//! Reads the data of a <path>.
class PathReader
{
public:
    explicit PathReader(QStringView data) : m_data(data) { }

    //! False when there is something that we do not draw.
    [[nodiscard]] bool read(QPainterPath &path)
    {
        QChar command;
        while (skipSpace()) {
            if (m_data.at(m_at).isLetter()) {
                command = m_data.at(m_at++);
            } else if (command == u'M' || command == u'm') {
                command = command == u'M' ? u'L' : u'l'; // further points of a move are lines
            }
            if (!draw(command, path)) {
                return false;
            }
        }
        return true;
    }

private:
    bool skipSpace()
    {
        while (m_at < m_data.size() && (m_data.at(m_at).isSpace() || m_data.at(m_at) == u',')) {
            ++m_at;
        }
        return m_at < m_data.size();
    }
    [[nodiscard]] qreal number()
    {
        skipSpace();
        const qsizetype begin = m_at;
        bool hasPoint = false;
        for (; m_at < m_data.size(); ++m_at) {
            const QChar c = m_data.at(m_at);
            const bool isSign = (c == u'-' || c == u'+') && m_at == begin;
            const bool isPoint = c == u'.' && !hasPoint;
            if (!c.isDigit() && !isSign && !isPoint) {
                break;
            }
            hasPoint = hasPoint || isPoint;
        }
        bool ok = false;
        const qreal value = m_data.mid(begin, m_at - begin).toDouble(&ok);
        m_good = m_good && ok;
        return value;
    }
    [[nodiscard]] bool flag() // one digit; what follows may stand close to it
    {
        return skipSpace() && m_data.at(m_at++) == u'1';
    }
    [[nodiscard]] QPointF point(const QPointF &from)
    {
        const qreal x = number();
        const qreal y = number();
        return from + QPointF(x, y);
    }
    [[nodiscard]] bool draw(QChar command, QPainterPath &path)
    {
        const QPointF here = path.currentPosition();
        const QPointF from = command.isLower() ? here : QPointF();
        switch (command.toUpper().unicode()) {
        case u'M':
            path.moveTo(point(from));
            break;
        case u'L':
            path.lineTo(point(from));
            break;
        case u'H':
            path.lineTo(from.x() + number(), here.y());
            break;
        case u'V':
            path.lineTo(here.x(), from.y() + number());
            break;
        case u'C': {
            const QPointF first = point(from);
            m_control = point(from);
            path.cubicTo(first, m_control, point(from));
            break;
        }
        case u'S': {
            const QPointF first = m_lastWasCurve ? 2 * here - m_control : here;
            m_control = point(from);
            path.cubicTo(first, m_control, point(from));
            break;
        }
        case u'A': {
            const qreal rx = number();
            const qreal ry = number();
            if (!qFuzzyIsNull(number())) {
                return false; // turned ellipses
            }
            const bool isLarge = flag();
            const bool isClockwise = flag();
            arc(path, QSizeF(rx, ry), isLarge, isClockwise, point(from));
            break;
        }
        case u'Z':
            path.closeSubpath();
            break;
        default:
            return false;
        }
        m_lastWasCurve = command.toUpper() == u'C' || command.toUpper() == u'S';
        return m_good;
    }
    //! From the end points to centre and angles: SVG 1.1, F.6.5, without rotation.
    static void arc(QPainterPath &path, QSizeF radius, bool isLarge, bool isClockwise,
                    const QPointF &end)
    {
        const QPointF begin = path.currentPosition();
        const QPointF half = (begin - end) / 2;
        const qreal x = half.x() / radius.width();
        const qreal y = half.y() / radius.height();
        const qreal length = x * x + y * y;
        if (length > 1) { // too small to reach: as large as needed
            radius *= std::sqrt(length);
        }
        qreal factor = length > 1 ? 0 : std::sqrt((1 - length) / length);
        if (isLarge == isClockwise) {
            factor = -factor;
        }
        const QPointF toCentre(factor * radius.width() * half.y() / radius.height(),
                               -factor * radius.height() * half.x() / radius.width());
        const QPointF centre = toCentre + (begin + end) / 2;
        const auto angle = [&](const QPointF &to) {
            return std::atan2(-(to.y() - centre.y()) / radius.height(),
                              (to.x() - centre.x()) / radius.width())
                * 180 / std::numbers::pi;
        };
        qreal sweep = angle(end) - angle(begin); // Qt turns the other way round than SVG
        if (isClockwise && sweep > 0) {
            sweep -= 360;
        } else if (!isClockwise && sweep < 0) {
            sweep += 360;
        }
        const QRectF box(centre - QPointF(radius.width(), radius.height()), radius * 2);
        path.arcTo(box, angle(begin), sweep);
    }

    QStringView m_data;
    qsizetype m_at = 0;
    QPointF m_control; // the last one of a curve
    bool m_lastWasCurve = false;
    bool m_good = true;
};

//! Adds a shape; false when it is none of ours.
bool addShape(const QXmlStreamReader &xml, QPainterPath &path)
{
    const auto text = [&](QLatin1StringView name) { return xml.attributes().value(name); };
    const auto number = [&](QLatin1StringView name) { return text(name).toDouble(); };
    if (xml.name() == "path"_L1) {
        QPainterPath own; // begins at the origin, wherever the shape before it ended
        const bool drawn = PathReader(text("d"_L1)).read(own);
        path.addPath(own);
        return drawn;
    }
    const QPointF centre(number("cx"_L1), number("cy"_L1));
    if (xml.name() == "circle"_L1) {
        path.addEllipse(centre, number("r"_L1), number("r"_L1));
    } else if (xml.name() == "ellipse"_L1) {
        path.addEllipse(centre, number("rx"_L1), number("ry"_L1));
    } else if (xml.name() == "rect"_L1) {
        const qreal corner = number("rx"_L1);
        path.addRoundedRect(
            QRectF(number("x"_L1), number("y"_L1), number("width"_L1), number("height"_L1)), corner,
            corner);
    } else {
        return false;
    }
    return true;
}

} // namespace

std::optional<LineDrawing> LineDrawing::parse(const QByteArray &svg)
{
    LineDrawing drawing;
    QXmlStreamReader xml(svg);
    if (!xml.readNextStartElement() || xml.name() != "svg"_L1) {
        return std::nullopt;
    }
    const QXmlStreamAttributes head = xml.attributes();
    const auto box = head.value("viewBox"_L1).split(u' ');
    if (box.size() != 4) {
        return std::nullopt;
    }
    drawing.m_box
        = QRectF(box[0].toDouble(), box[1].toDouble(), box[2].toDouble(), box[3].toDouble());
    drawing.m_strokeWidth = head.value("stroke-width"_L1).toDouble();
    if (const auto stroke = head.value("stroke"_L1); stroke.startsWith(u'#')) {
        drawing.m_colour = QColor(stroke);
    }
    while (xml.readNextStartElement()) {
        const bool isArea = xml.attributes().value("stroke"_L1) == "none"_L1;
        if (!addShape(xml, isArea ? drawing.m_areas : drawing.m_lines)) {
            return std::nullopt;
        }
        xml.skipCurrentElement();
    }
    return xml.hasError() || drawing.m_box.isEmpty() ? std::nullopt : std::optional(drawing);
}

void LineDrawing::paint(QPainter &painter, const QRectF &target, const QColor &colour) const
{
    const QColor used = colour.isValid() ? colour : m_colour;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(target.topLeft());
    painter.scale(target.width() / m_box.width(), target.height() / m_box.height());
    painter.translate(-m_box.topLeft());
    painter.strokePath(m_lines,
                       QPen(used, m_strokeWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.fillPath(m_areas, used);
    painter.restore();
}

} // namespace widgets
