// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QString>

namespace widgets {

//! What a colour is for. Every colour that is shown is one of these; the values are in
//! colours.cpp, and a test keeps each text/background pair at a contrast of 4.5 : 1 or more.
enum class Token {
    Surface, //!< window, rail, header
    Raised, //!< lists, inputs, cards, panels
    Border, //!< hair lines between parts
    Line, //!< fainter still: between the rows of a table
    BorderStrong, //!< outline of inputs and buttons
    Text,
    Muted, //!< secondary text
    Accent, //!< the one main action, focus, links
    AccentHover, //!< Accent under the mouse
    OnAccent, //!< text on Accent
    AccentSoft, //!< selected rows
    Hover,
    Success,
    Warning,
    Danger,
    Info,
    SuccessSoft, //!< background behind text in Success, and so on
    WarningSoft,
    DangerSoft,
    InfoSoft,
    NeutralSoft,
    Skeleton, //!< grey bars while rows are on their way
    Series1, //!< charts, in the order they are used
    Series2,
    Series3,
    Series4,
};

//! Value of \a token in the light or dark scheme.
[[nodiscard]] QColor tokenColour(Token token, bool dark);
//! As style sheets name it: "surface", "on-accent" …
[[nodiscard]] QString tokenName(Token token);
[[nodiscard]] QList<Token> allTokens();
//! Contrast of two opaque colours after WCAG 2.1: 1 (same) to 21 (black on white).
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

} // namespace widgets
