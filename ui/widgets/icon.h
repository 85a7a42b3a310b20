// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/colours.h"

#include <QIcon>
#include <QString>

namespace widgets {

//! Line icon \a name of resources/icons (without ".svg"), in the text colour of the scheme shown
//! when it is painted, greyed when disabled, crisp at any device pixel ratio. A null icon when
//! there is none of that name.
[[nodiscard]] QIcon icon(const QString &name);
//! The same in one colour of the theme.
[[nodiscard]] QIcon icon(const QString &name, Token token);
//! The program's own icon, in every size the system asks for.
[[nodiscard]] QIcon applicationIcon();

} // namespace widgets
