// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace demo {

//! What a random number is for. Each use of each record has a stream of its own, so that a new
//! use does not shift the values of the others.
enum class Use { Slots, Product, Line, Price, Stock, Customer, Discount, Day, Order, Invoice };

//! Small generator (SplitMix64) whose numbers are the same on every machine and library, which
//! std distributions are not. A plain value.
class Random
{
public:
    Random(quint64 seed, Use use, qint64 index)
        : m_state(mixed(seed + mixed(quint64(use) + 1) + mixed(quint64(index) * Step + 1)))
    {
    }

    [[nodiscard]] quint64 next() { return mixed(m_state += Step); }
    //! From 0 to \a count - 1; \a count > 0.
    [[nodiscard]] int below(int count) { return int((next() >> 16) % quint64(count)); }
    //! From \a first to \a last.
    [[nodiscard]] int between(int first, int last) { return first + below(last - first + 1); }
    //! True in \a percent of 100 cases.
    [[nodiscard]] bool chance(int percent) { return below(100) < percent; }

private:
    static constexpr quint64 Step = 0x9e3779b97f4a7c15;

    [[nodiscard]] static quint64 mixed(quint64 value)
    {
        value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9;
        value = (value ^ (value >> 27)) * 0x94d049bb133111eb;
        return value ^ (value >> 31);
    }

    quint64 m_state;
};

} // namespace demo
