// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPainterPath>

#include <optional>

class QPainter;

namespace widgets {

//! A drawing of few lines: the part of SVG that our icons are made of (path, rect, circle, ellipse;
//! one colour, one stroke width, round ends), so that no program needs an SVG library. Any thread.
class LineDrawing
{
public:
    //! Nothing when \a svg holds anything else.
    [[nodiscard]] static std::optional<LineDrawing> parse(const QByteArray &svg);

    //! Draws it into \a target, in \a colour, or in its own when that is invalid.
    void paint(QPainter &painter, const QRectF &target, const QColor &colour = {}) const;
    [[nodiscard]] QSizeF size() const { return m_box.size(); }

private:
    QRectF m_box;
    QColor m_colour = Qt::black; // for "currentColor", too
    qreal m_strokeWidth = 1;
    QPainterPath m_lines;
    QPainterPath m_areas;
};

} // namespace widgets
