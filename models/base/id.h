// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"

#include <QHashFunctions>
#include <QMetaType>
#include <QString>

#include <compare>
#include <mutex>

namespace base {

//! Identity of a record: 63 bits, made by the program itself and never by the database, so that
//! offline desks, every server and repeated pushes agree on it. Ids made later compare greater.
//! A plain value; 0 is "no record".
class Id
{
public:
    constexpr Id() = default;
    constexpr explicit Id(qint64 value) : m_value(value) { }

    [[nodiscard]] constexpr qint64 value() const { return m_value; }
    [[nodiscard]] constexpr bool isNull() const { return m_value == 0; }
    //! Decimal digits; the inverse of parse().
    [[nodiscard]] QString toString() const { return QString::number(m_value); }
    //! The id written as decimal digits, or a null id when \a text is no positive 63-bit number.
    [[nodiscard]] static Id parse(QStringView text);

    constexpr auto operator<=>(const Id &) const = default;

private:
    qint64 m_value = 0;
};

[[nodiscard]] inline size_t qHash(Id id, size_t seed = 0)
{
    return ::qHash(id.value(), seed);
}

//! Makes ids: 41 bits of milliseconds since 2020, 10 bits of node, 12 bits of counter. Strictly
//! increasing for one maker even when the clock steps back. Thread-safe.
class IdMaker
{
public:
    static constexpr int NodeCount = 1024;
    //! An id was made by node (id / NodeStep) % NodeCount.
    static constexpr int NodeStep = 1 << 12;

    //! \a node tells the desks on one database apart (0 … NodeCount-1); see store::registerNode().
    IdMaker(const Clock &clock, int node);

    [[nodiscard]] Id next();

    //! What no id that was made at \a ms (since 1970) or later is less than.
    [[nodiscard]] static Id earliestAt(qint64 ms);

private:
    const Clock &m_clock;
    const qint64 m_node;
    std::mutex m_mutex;
    qint64 m_lastStamp = 0; // milliseconds << 12 | counter
};

} // namespace base

Q_DECLARE_METATYPE(base::Id)
