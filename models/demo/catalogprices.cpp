// SPDX-License-Identifier: GPL-3.0-or-later
// The price lists of demo::Catalog.
#include "models/demo/catalog.h"
#include "models/demo/random.h"

namespace demo {

namespace {

constexpr qint64 Cent = base::Money::Scale / 100;

//! Prices as people write them: the dearer, the rounder.
qint64 stepOf(qint64 units)
{
    constexpr qint64 one = base::Money::Scale;
    return units < one      ? Cent
        : units < 10 * one  ? 5 * Cent
        : units < 50 * one  ? 10 * Cent
        : units < 200 * one ? 50 * Cent
                            : one;
}

qint64 rounded(qint64 units, qint64 step)
{
    return (units + step - 1) / step * step;
}

qint64 percentOf(qint64 units, int percent)
{
    return units * percent / 100;
}

} // namespace

QList<Price> Catalog::prices(qint64 index) const
{
    const Place at = place(index);
    const ProductLine &line = m_lines.at(at.line);
    const base::Money cost = this->cost(at, variant(at));
    Random random(m_options.seed, Use::Price, 1'000'000 + index);
    const qint64 first = percentOf(cost.units() * line.basis, 100 + line.margin);
    qint64 standard = rounded(first, stepOf(first));
    const bool hasKeyPrice = random.chance(60);
    const int keyPercent = random.between(86, 92);

    QList<Price> result;
    qint64 packUnits = 0; // of the basis, at the quantity one package holds
    const auto add = [&](List list, const base::Quantity &from, qint64 units, int basis) {
        result.append({list, from, base::Money(units, m_priceLists.at(list).currency), basis});
    };
    for (qsizetype i = 0; i < line.breaks.size(); ++i) {
        const auto from = base::Quantity::whole(line.breaks.at(i), line.unit);
        if (i > 0) {
            // Each break is at least a cent cheaper than the one before.
            const qint64 lower = percentOf(standard, random.between(91, 94));
            standard = std::max(Cent, std::min(rounded(lower, Cent), standard - Cent));
        }
        add(StandardList, from, standard, line.basis);
        if (line.breaks.at(i) <= line.packages.first().content) {
            packUnits = standard;
        }
        if (hasKeyPrice) {
            add(KeyList, from, std::max(Cent, rounded(percentOf(standard, keyPercent), Cent)),
                line.basis);
        }
        const qint64 swiss = percentOf(standard, 108);
        add(SwissList, from, rounded(swiss, swiss < base::Money::Scale ? Cent : 5 * Cent),
            line.basis);
    }
    if (line.packPrice) {
        const ProductLine::Package &package = line.packages.first();
        const qint64 units = percentOf(packUnits * package.content / line.basis, 98);
        add(StandardList, base::Quantity::whole(1, package.unit), units / Cent * Cent, 1);
    }
    return result;
}

} // namespace demo
