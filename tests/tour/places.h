// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QWidget;
namespace widgets {
class Page;
}

namespace support {

class DeskDriver;

//! One view of the program: a page, or one of the tabs or sections in it.
struct Place
{
    QString page; //!< as the window calls it: "catalog"
    QList<int> tabs; //!< which of each row of tabs on the way, the outermost first
    QString name; //!< for people: "pricing / Discounts"
};

//! All that the window has, found by walking through it: a page or a tab that is added is in it
//! without a line.
[[nodiscard]] QList<Place> placesOf(DeskDriver &desk);
//! Goes there, to the first record of its list. Null, and the test has failed, when it is not
//! there.
widgets::Page *goTo(DeskDriver &desk, const Place &place);

//! What people type into or choose with, in sight and to be used, of \a area.
[[nodiscard]] QList<QWidget *> fieldsOf(const QWidget &area);
//! What a field says, whatever its kind.
[[nodiscard]] QString valueOf(const QWidget &field);
//! Changes what it says as somebody at the keyboard does. False where its kind is unknown.
bool change(QWidget &field);

} // namespace support
