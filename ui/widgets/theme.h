// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/colours.h"

#include <QObject>
#include <QPalette>

class QApplication;
class QWidget;

namespace widgets {

//! How the program looks: light or dark, dense or comfortable. Follows the system unless the user
//! chose otherwise; the choice is kept in QSettings. UI thread only. Works (with the light
//! values) before install() too, so that widgets can be tested alone.
class Theme final : public QObject
{
    Q_OBJECT
public:
    enum class Mode { System, Light, Dark };
    enum class Density { Comfortable, Compact };

    //! The theme of the program; there is one, as there is one QApplication.
    [[nodiscard]] static Theme &instance();

    //! Sets style, palette, font and style sheet of \a application as the user chose.
    void install(QApplication &application);

    [[nodiscard]] Mode mode() const { return m_mode; }
    [[nodiscard]] Density density() const { return m_density; }
    [[nodiscard]] bool isDark() const { return m_dark; }
    //! Height of a table row in pixels: 28, or 24 when compact.
    [[nodiscard]] int rowHeight() const { return m_density == Density::Compact ? 24 : 28; }

    //! Shown at once and remembered.
    void setMode(Mode mode);
    void setDensity(Density density);

Q_SIGNALS:
    //! Colours or density are others now; palette and style sheet are set already.
    void changed();

private:
    Theme();
    void apply();
    [[nodiscard]] bool systemIsDark() const;
    [[nodiscard]] QPalette palette() const;
    [[nodiscard]] QString styleSheet() const;

    QApplication *m_application = nullptr;
    Mode m_mode = Mode::System;
    Density m_density = Density::Comfortable;
    bool m_dark = false;
    bool m_systemDark = false; // as the palette was before ours
};

//! \a token in the scheme shown now.
[[nodiscard]] QColor colour(Token token);

//! Shown at 13 pt semibold, the size of titles, and so on. Kept in one place for all pages.
enum class TextRole { Body, Muted, Title, Subtitle, Strong };
//! Gives a label the font and colour of \a role; follows the theme.
void setTextRole(QWidget *label, TextRole role);
//! Sets a property that style sheets ask for ("primary", "problem" …) and shows its effect.
void setStyleProperty(QWidget *widget, const char *name, const QVariant &value);

} // namespace widgets
