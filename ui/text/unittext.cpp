// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/unittext.h"

#include <QCoreApplication>

namespace text {
namespace {

struct Word
{
    const char *code;
    const char *name;
};

// clang-format off
constexpr Word Units[] = {
    {"C62", QT_TRANSLATE_NOOP("UnitText", "pcs")},
    {"XBX", QT_TRANSLATE_NOOP("UnitText", "box")},
    {"XCT", QT_TRANSLATE_NOOP("UnitText", "carton")},
    {"XPX", QT_TRANSLATE_NOOP("UnitText", "pallet")},
    {"XPK", QT_TRANSLATE_NOOP("UnitText", "pack")},
    {"XPA", QT_TRANSLATE_NOOP("UnitText", "packet")},
    {"XBG", QT_TRANSLATE_NOOP("UnitText", "bag")},
    {"XRO", QT_TRANSLATE_NOOP("UnitText", "roll")},
    {"XCR", QT_TRANSLATE_NOOP("UnitText", "crate")},
    {"SET", QT_TRANSLATE_NOOP("UnitText", "set")},
    {"PR", QT_TRANSLATE_NOOP("UnitText", "pair")},
    {"MTR", QT_TRANSLATE_NOOP("UnitText", "m")},
    {"CMT", QT_TRANSLATE_NOOP("UnitText", "cm")},
    {"MMT", QT_TRANSLATE_NOOP("UnitText", "mm")},
    {"MTK", QT_TRANSLATE_NOOP("UnitText", "m²")},
    {"MTQ", QT_TRANSLATE_NOOP("UnitText", "m³")},
    {"KGM", QT_TRANSLATE_NOOP("UnitText", "kg")},
    {"GRM", QT_TRANSLATE_NOOP("UnitText", "g")},
    {"TNE", QT_TRANSLATE_NOOP("UnitText", "t")},
    {"LTR", QT_TRANSLATE_NOOP("UnitText", "l")},
    {"MLT", QT_TRANSLATE_NOOP("UnitText", "ml")},
    {"HUR", QT_TRANSLATE_NOOP("UnitText", "h")},
    {"WTT", QT_TRANSLATE_NOOP("UnitText", "W")},
    {"KWT", QT_TRANSLATE_NOOP("UnitText", "kW")},
    {"VLT", QT_TRANSLATE_NOOP("UnitText", "V")},
    {"AMP", QT_TRANSLATE_NOOP("UnitText", "A")},
    {"BAR", QT_TRANSLATE_NOOP("UnitText", "bar")},
    {"CEL", QT_TRANSLATE_NOOP("UnitText", "°C")},
    {"P1", QT_TRANSLATE_NOOP("UnitText", "%")},
    {"NEW", QT_TRANSLATE_NOOP("UnitText", "N")},
    {"NU", QT_TRANSLATE_NOOP("UnitText", "Nm")},
};
// clang-format on

} // namespace

QString unitName(const QString &code)
{
    for (const Word &unit : Units) {
        if (code == QLatin1StringView(unit.code)) {
            return QCoreApplication::translate("UnitText", unit.name);
        }
    }
    return code;
}

QStringList commonUnits()
{
    QStringList codes;
    for (const Word &unit : Units) {
        if (qstrcmp(unit.code, "HUR") == 0) {
            break; // what follows measures attributes, it is not sold by
        }
        codes.append(QString::fromLatin1(unit.code));
    }
    return codes;
}

} // namespace text
