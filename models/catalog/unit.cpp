// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/unit.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace catalog::unit {

namespace {

struct Entry
{
    const char *code;
    const char *name;
    const char *symbol;
    bool isPackage;
};

// UN/ECE Recommendations 20 (units) and 21 (packages, prefixed with X).
constexpr Entry entries[] = {
    {"C62", QT_TRANSLATE_NOOP("Unit", "piece"), QT_TRANSLATE_NOOP("Unit", "pcs"), false},
    {"PR", QT_TRANSLATE_NOOP("Unit", "pair"), QT_TRANSLATE_NOOP("Unit", "pr"), false},
    {"SET", QT_TRANSLATE_NOOP("Unit", "set"), QT_TRANSLATE_NOOP("Unit", "set"), false},
    {"KGM", QT_TRANSLATE_NOOP("Unit", "kilogram"), "kg", false},
    {"GRM", QT_TRANSLATE_NOOP("Unit", "gram"), "g", false},
    {"TNE", QT_TRANSLATE_NOOP("Unit", "tonne"), "t", false},
    {"MTR", QT_TRANSLATE_NOOP("Unit", "metre"), "m", false},
    {"CMT", QT_TRANSLATE_NOOP("Unit", "centimetre"), "cm", false},
    {"MMT", QT_TRANSLATE_NOOP("Unit", "millimetre"), "mm", false},
    {"MTK", QT_TRANSLATE_NOOP("Unit", "square metre"), "m²", false},
    {"MTQ", QT_TRANSLATE_NOOP("Unit", "cubic metre"), "m³", false},
    {"LTR", QT_TRANSLATE_NOOP("Unit", "litre"), "l", false},
    {"MLT", QT_TRANSLATE_NOOP("Unit", "millilitre"), "ml", false},
    {"HUR", QT_TRANSLATE_NOOP("Unit", "hour"), "h", false},
    {"MIN", QT_TRANSLATE_NOOP("Unit", "minute"), "min", false},
    {"SEC", QT_TRANSLATE_NOOP("Unit", "second"), "s", false},
    {"WTT", QT_TRANSLATE_NOOP("Unit", "watt"), "W", false},
    {"KWT", QT_TRANSLATE_NOOP("Unit", "kilowatt"), "kW", false},
    {"VLT", QT_TRANSLATE_NOOP("Unit", "volt"), "V", false},
    {"AMP", QT_TRANSLATE_NOOP("Unit", "ampere"), "A", false},
    {"AMH", QT_TRANSLATE_NOOP("Unit", "ampere hour"), "Ah", false},
    {"OHM", QT_TRANSLATE_NOOP("Unit", "ohm"), "Ω", false},
    {"HTZ", QT_TRANSLATE_NOOP("Unit", "hertz"), "Hz", false},
    {"LUM", QT_TRANSLATE_NOOP("Unit", "lumen"), "lm", false},
    {"KEL", QT_TRANSLATE_NOOP("Unit", "kelvin"), "K", false},
    {"CEL", QT_TRANSLATE_NOOP("Unit", "degree Celsius"), "°C", false},
    {"BAR", QT_TRANSLATE_NOOP("Unit", "bar"), "bar", false},
    {"NEW", QT_TRANSLATE_NOOP("Unit", "newton"), "N", false},
    {"NU", QT_TRANSLATE_NOOP("Unit", "newton metre"), "Nm", false},
    {"KNM", QT_TRANSLATE_NOOP("Unit", "kilonewton"), "kN", false},
    {"RPM", QT_TRANSLATE_NOOP("Unit", "revolutions per minute"), "rpm", false},
    {"2N", QT_TRANSLATE_NOOP("Unit", "decibel"), "dB", false},
    {"P1", QT_TRANSLATE_NOOP("Unit", "per cent"), "%", false},
    {"XPK", QT_TRANSLATE_NOOP("Unit", "pack"), QT_TRANSLATE_NOOP("Unit", "pack"), true},
    {"XBX", QT_TRANSLATE_NOOP("Unit", "box"), QT_TRANSLATE_NOOP("Unit", "box"), true},
    {"XCT", QT_TRANSLATE_NOOP("Unit", "carton"), QT_TRANSLATE_NOOP("Unit", "ctn"), true},
    {"XBG", QT_TRANSLATE_NOOP("Unit", "bag"), QT_TRANSLATE_NOOP("Unit", "bag"), true},
    {"XRO", QT_TRANSLATE_NOOP("Unit", "roll"), QT_TRANSLATE_NOOP("Unit", "roll"), true},
    {"XCR", QT_TRANSLATE_NOOP("Unit", "crate"), QT_TRANSLATE_NOOP("Unit", "crate"), true},
    {"XBO", QT_TRANSLATE_NOOP("Unit", "bottle"), QT_TRANSLATE_NOOP("Unit", "btl"), true},
    {"XCA", QT_TRANSLATE_NOOP("Unit", "can"), QT_TRANSLATE_NOOP("Unit", "can"), true},
    {"XDR", QT_TRANSLATE_NOOP("Unit", "drum"), QT_TRANSLATE_NOOP("Unit", "drum"), true},
    {"XPX", QT_TRANSLATE_NOOP("Unit", "pallet"), QT_TRANSLATE_NOOP("Unit", "plt"), true},
};

const Entry *find(const QString &code)
{
    static const QHash<QString, const Entry *> byCode = [] {
        QHash<QString, const Entry *> result;
        for (const Entry &entry : entries) {
            result.insert(QString::fromLatin1(entry.code), &entry);
        }
        return result;
    }();
    return byCode.value(code, nullptr);
}

QStringList codesWhere(bool isPackage)
{
    QStringList result;
    for (const Entry &entry : entries) {
        if (entry.isPackage == isPackage) {
            result += QString::fromLatin1(entry.code);
        }
    }
    return result;
}

} // namespace

const QStringList &codes()
{
    static const QStringList result = codesWhere(false);
    return result;
}

const QStringList &packageCodes()
{
    static const QStringList result = codesWhere(true);
    return result;
}

bool isKnown(const QString &code)
{
    return find(code) != nullptr;
}

QString name(const QString &code)
{
    const Entry *entry = find(code);
    return entry ? QCoreApplication::translate("Unit", entry->name) : code;
}

QString symbol(const QString &code)
{
    const Entry *entry = find(code);
    return entry ? QCoreApplication::translate("Unit", entry->symbol) : code;
}

} // namespace catalog::unit
