// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <functional>

namespace support {

class DeskDriver;

//! Something of the desk that is no page of its own: a dialog, a tab, a form.
struct Scene
{
    const char *name = nullptr;
    const char *page = nullptr;
    //! Opens it and says what is to be seen: null for the window, else a dialog that is closed
    //! then.
    std::function<QWidget *(DeskDriver &, QWidget &page)> open;
};

//! Those of the whole desk.
[[nodiscard]] QList<Scene> scenes();

} // namespace support
