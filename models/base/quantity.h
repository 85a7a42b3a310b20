// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/decimal.h"

namespace base {

//! An amount of goods: 64-bit count of 1/1 000 of a unit, and the unit's UN/ECE Rec 20 code
//! ("C62" piece, "KGM" kilogram, "MTR" metre, "XBX" box …). A plain value.
class Quantity
{
public:
    static constexpr int Places = 3;
    static constexpr qint64 Scale = 1000;

    Quantity() = default;
    Quantity(qint64 count, QString unit) : m_count(count), m_unit(std::move(unit)) { }
    [[nodiscard]] static Quantity whole(qint64 number, QString unit)
    {
        return {number * Scale, std::move(unit)};
    }
    //! Text as written by toText(). Errors as decimal::parse().
    [[nodiscard]] static Result<Quantity> parse(QStringView number, const QString &unit);

    //! Thousandths of the unit.
    [[nodiscard]] qint64 count() const { return m_count; }
    [[nodiscard]] const QString &unit() const { return m_unit; }
    [[nodiscard]] bool isZero() const { return m_count == 0; }

    //! Value_BadUnit when the units differ, Value_OutOfRange on overflow.
    [[nodiscard]] Result<Quantity> plus(const Quantity &other) const;
    //! This many packages of \a content each, in the content's unit. Exact or Value_TooPrecise.
    [[nodiscard]] Result<Quantity> inUnitsOf(const Quantity &content) const;

    //! The number alone, plain text.
    [[nodiscard]] QString toText() const { return decimal::toText(m_count, Places); }
    [[nodiscard]] QString toText(const QLocale &locale) const
    {
        return decimal::toText(m_count, Places, 0, locale);
    }

    bool operator==(const Quantity &) const = default;

private:
    qint64 m_count = 0;
    QString m_unit;
};

inline QDebug operator<<(QDebug debug, const Quantity &quantity)
{
    const QDebugStateSaver saver(debug);
    return debug.nospace().noquote() << quantity.toText() << ' ' << quantity.unit();
}

} // namespace base
