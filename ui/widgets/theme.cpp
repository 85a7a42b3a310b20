// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.h"

#include "ui/widgets/deskstyle.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QSettings>
#include <QStyle>
#include <QStyleFactory>
#include <QStyleHints>
#include <QWidget>
#include <QtPlugin>

Q_IMPORT_PLUGIN(LineImagePlugin)

using namespace Qt::StringLiterals;

namespace widgets {
namespace {

constexpr auto ModeKey = "appearance/theme"_L1;
constexpr auto DensityKey = "appearance/density"_L1;

QString modeWord(Theme::Mode mode)
{
    switch (mode) {
    case Theme::Mode::System:
        return u"system"_s;
    case Theme::Mode::Light:
        return u"light"_s;
    case Theme::Mode::Dark:
        return u"dark"_s;
    }
    return {};
}

//! The system's font where there is a designed one; on a bare Linux desktop a packaged sans whose
//! figures are all of one width, so that numbers stand under each other.
QFont baseFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
#ifdef Q_OS_LINUX
    for (const QString &family : {u"Open Sans"_s, u"Noto Sans"_s}) {
        if (QFontDatabase::families().contains(family)) {
            font.setFamily(family);
            break;
        }
    }
#endif
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    font.setFeature("tnum", 1);
#endif
    font.setPointSizeF(9);
    return font;
}

} // namespace

Theme::Theme() = default;

Theme &Theme::instance()
{
    static Theme theme;
    return theme;
}

void Theme::install(QApplication &application)
{
    m_application = &application;
    m_systemDark = application.palette().color(QPalette::Window).lightness() < 128;
    const QSettings settings;
    const QString mode = settings.value(ModeKey).toString();
    m_mode = mode == "light"_L1 ? Mode::Light : mode == "dark"_L1 ? Mode::Dark : Mode::System;
    m_density = settings.value(DensityKey).toString() == "compact"_L1 ? Density::Compact
                                                                      : Density::Comfortable;
    application.setFont(baseFont());
    application.setStyle(new DeskStyle);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this,
            [this] { apply(); });
#else
    // Before Qt 6.5 nothing tells of a change: look again when the user comes back.
    connect(&application, &QGuiApplication::applicationStateChanged, this,
            [this](Qt::ApplicationState state) {
                if (state == Qt::ApplicationActive && m_mode == Mode::System
                    && systemIsDark() != m_dark) {
                    apply();
                }
            });
#endif
    apply();
}

bool Theme::systemIsDark() const
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const Qt::ColorScheme scheme = QGuiApplication::styleHints()->colorScheme();
    return scheme == Qt::ColorScheme::Unknown ? m_systemDark : scheme == Qt::ColorScheme::Dark;
#elif defined(Q_OS_WIN)
    const QSettings personalize(
        u"HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize"_s,
        QSettings::NativeFormat);
    return personalize.value("AppsUseLightTheme"_L1, 1).toInt() == 0;
#else
    return m_systemDark;
#endif
}

void Theme::setMode(Mode mode)
{
    QSettings().setValue(ModeKey, modeWord(mode));
    m_mode = mode;
    apply();
}

void Theme::setDensity(Density density)
{
    QSettings().setValue(DensityKey, density == Density::Compact ? u"compact"_s : u"comfortable"_s);
    m_density = density;
    apply();
}

void Theme::apply()
{
    m_dark = m_mode == Mode::Dark || (m_mode == Mode::System && systemIsDark());
    if (m_application) {
        QApplication::setPalette(palette());
        m_application->setStyleSheet(styleSheet());
    }
    Q_EMIT changed();
}

QPalette Theme::palette() const
{
    const auto of = [this](Token token) { return tokenColour(token, m_dark); };
    QPalette colours;
    colours.setColor(QPalette::Window, of(Token::Surface));
    colours.setColor(QPalette::WindowText, of(Token::Text));
    colours.setColor(QPalette::Base, of(Token::Raised));
    colours.setColor(QPalette::AlternateBase, of(Token::Surface));
    colours.setColor(QPalette::Text, of(Token::Text));
    colours.setColor(QPalette::PlaceholderText, of(Token::Muted));
    colours.setColor(QPalette::Button, of(Token::Raised));
    colours.setColor(QPalette::ButtonText, of(Token::Text));
    colours.setColor(QPalette::BrightText, of(Token::Danger));
    colours.setColor(QPalette::ToolTipBase, of(Token::Raised));
    colours.setColor(QPalette::ToolTipText, of(Token::Text));
    colours.setColor(QPalette::Highlight, of(Token::Accent));
    colours.setColor(QPalette::HighlightedText, of(Token::OnAccent));
    colours.setColor(QPalette::Link, of(Token::Accent));
    colours.setColor(QPalette::LinkVisited, of(Token::Accent));
    colours.setColor(QPalette::Light, of(Token::Raised));
    colours.setColor(QPalette::Midlight, of(Token::Border));
    colours.setColor(QPalette::Mid, of(Token::Border));
    colours.setColor(QPalette::Dark, of(Token::BorderStrong));
    colours.setColor(QPalette::Shadow, of(Token::Border));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        QColor faded = of(Token::Muted);
        faded.setAlphaF(0.75F);
        colours.setColor(QPalette::Disabled, role, faded);
    }
    colours.setColor(QPalette::Disabled, QPalette::Highlight, of(Token::NeutralSoft));
    return colours;
}

QString Theme::styleSheet() const
{
    QFile file(u":/styles/desk.qss"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return {}; // a program or test without the resource shows plain Fusion
    }
    QString sheet = QString::fromUtf8(file.readAll());
    for (const Token token : allTokens()) {
        sheet.replace(u"@%1@"_s.arg(tokenName(token)), tokenColour(token, m_dark).name());
    }
    sheet.replace("@row-height@"_L1, QString::number(rowHeight()));
    sheet.replace("@scheme@"_L1, m_dark ? "dark"_L1 : "light"_L1);
    return sheet;
}

QColor colour(Token token)
{
    return tokenColour(token, Theme::instance().isDark());
}

void setTextRole(QWidget *label, TextRole role)
{
    const char *words[] = {"body", "muted", "title", "subtitle", "strong"};
    setStyleProperty(label, "textRole", QString::fromLatin1(words[static_cast<int>(role)]));
}

void setStyleProperty(QWidget *widget, const char *name, const QVariant &value)
{
    if (widget->property(name) == value) {
        return;
    }
    widget->setProperty(name, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

} // namespace widgets

#include "moc_theme.cpp"
