// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/colours.h"

#include <cmath>

namespace widgets {
namespace {

struct Row
{
    Token token;
    const char *name;
    QRgb light;
    QRgb dark;
};

// clang-format off
constexpr Row Table[] = {
    {Token::Surface,      "surface",       0xfff4f5f8, 0xff15181d},
    {Token::Raised,       "raised",        0xffffffff, 0xff1d2127},
    {Token::Border,       "border",        0xffdde1e8, 0xff323842},
    {Token::Line,         "line",          0xffeef0f4, 0xff272d35},
    {Token::BorderStrong, "border-strong", 0xffb4bcc8, 0xff4d5663},
    {Token::Text,         "text",          0xff1a2230, 0xffe4e8ee},
    {Token::Muted,        "muted",         0xff596577, 0xff9ea9b8},
    {Token::Accent,       "accent",        0xff2456c4, 0xff8ab2ff},
    {Token::AccentHover,  "accent-hover",  0xff1d479f, 0xffa6c5ff},
    {Token::OnAccent,     "on-accent",     0xffffffff, 0xff0d1a33},
    {Token::AccentSoft,   "accent-soft",   0xffe2ebfb, 0xff23344f},
    {Token::Hover,        "hover",         0xffebeef3, 0xff272d36},
    {Token::Success,      "success",       0xff176b3f, 0xff74cf9a},
    {Token::Warning,      "warning",       0xff854d00, 0xffecb763},
    {Token::Danger,       "danger",        0xffb3241c, 0xffff968d},
    {Token::Info,         "info",          0xff0a6580, 0xff70cae2},
    {Token::SuccessSoft,  "success-soft",  0xffe1f3e8, 0xff1b3528},
    {Token::WarningSoft,  "warning-soft",  0xfffcefd8, 0xff3d2f1a},
    {Token::DangerSoft,   "danger-soft",   0xfffbe7e5, 0xff442422},
    {Token::InfoSoft,     "info-soft",     0xffdff1f6, 0xff17343c},
    {Token::NeutralSoft,  "neutral-soft",  0xffe9ecf1, 0xff2b313a},
    {Token::Skeleton,     "skeleton",      0xffe6e9ef, 0xff2a3039},
    {Token::Series1,      "series-1",      0xff2456c4, 0xff8ab2ff},
    {Token::Series2,      "series-2",      0xff0f8a8a, 0xff5bcac6},
    {Token::Series3,      "series-3",      0xffc77700, 0xffecb763},
    {Token::Series4,      "series-4",      0xff9a3f9e, 0xffd79be0},
};
// clang-format on

const Row &rowOf(Token token)
{
    return Table[static_cast<int>(token)];
}

double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(double(colour.redF())) + 0.7152 * linear(double(colour.greenF()))
        + 0.0722 * linear(double(colour.blueF()));
}

} // namespace

QColor tokenColour(Token token, bool dark)
{
    return QColor::fromRgb(dark ? rowOf(token).dark : rowOf(token).light);
}

QString tokenName(Token token)
{
    return QString::fromLatin1(rowOf(token).name);
}

QList<Token> allTokens()
{
    QList<Token> tokens;
    for (const Row &row : Table) {
        tokens.append(row.token);
    }
    return tokens;
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace widgets
