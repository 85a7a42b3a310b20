// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>

namespace demo {

//! The demo company's product pictures, drawn by the program itself: one for each product line,
//! tint and proportion, and a dimension drawing for each line and proportion. Products share
//! them. Needs no window system. Stateless, thread-safe.
class Pictures
{
public:
    static constexpr int Tints = 10;
    static constexpr int Proportions = 3; //!< small, middle, large
    static constexpr int Side = 640; //!< pixels

    //! \a line is the place of the product line, i.e. of the family.
    [[nodiscard]] static constexpr int number(int line, int tint, int proportion)
    {
        return (line * Tints + tint) * Proportions + proportion;
    }
    //! The dimension drawing that goes with a picture.
    [[nodiscard]] static constexpr int drawingOf(int number)
    {
        return FirstDrawing + number / (Tints * Proportions) * Proportions + number % Proportions;
    }
    [[nodiscard]] static constexpr bool isDrawing(int number) { return number >= FirstDrawing; }
    [[nodiscard]] static constexpr int lineOf(int number)
    {
        return isDrawing(number) ? (number - FirstDrawing) / Proportions
                                 : number / (Tints * Proportions);
    }
    [[nodiscard]] static constexpr int proportionOf(int number) { return number % Proportions; }
    //! Of a picture, not of a drawing.
    [[nodiscard]] static constexpr int tintOf(int number) { return number / Proportions % Tints; }
    //! "silver", "blue" …
    [[nodiscard]] static QString tintName(int tint);

    //! \a shape is the line's shape; see shapeOf().
    [[nodiscard]] static QImage draw(int number, const QString &shape);

private:
    static constexpr int FirstDrawing = 120'000; // a multiple of Proportions
};

} // namespace demo
