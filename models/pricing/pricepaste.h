// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"
#include "models/base/quantity.h"
#include "models/exchange/numberreader.h"
#include "models/store/change.h"
#include "models/store/database.h"

namespace pricing {

//! A line of a spreadsheet as prices of a list: SKU and price, with the least quantity and
//! the unit where the line says so. Texts as people write them.
struct PastedPrice
{
    QString sku;
    QString unit; //!< Rec 20 code; empty: the product's base unit
    QString quantity; //!< empty: one
    QString amount;

    //! Cells in one of the orders that spreadsheets come in: code, price; code, from, price; code,
    //! unit, from, price; or as the grid copies them: code, name, unit, from, price … Nothing when
    //! there are fewer than two.
    [[nodiscard]] static std::optional<PastedPrice> fromCells(const QStringList &cells);
    //! The numbers of such lines, for exchange::findNumberStyle().
    [[nodiscard]] static QStringList numbersIn(const QList<PastedPrice> &lines);
};

//! What pasting makes of the lines.
struct PricePaste
{
    struct Problem
    {
        int line = 0; //!< 1-based
        QString sku;
        base::Error error;
    };
    //! One of the changes, for people.
    struct Change
    {
        QString sku;
        base::Quantity minQuantity;
        QString before; //!< as PriceText::forPeople(); empty where there was none
        QString after;
    };
    store::ChangeSet changes; //!< of the lines that are right; without label
    QList<Change> words; //!< of the changes, in their order
    QList<Problem> problems; //!< lines that were left out, and why
};

//! New prices of \a list, or other amounts for those it has; \a reader knows how their numbers are
//! written. A first line that holds titles is left out silently. Problems: Store_NotFound (no such
//! product), Value_BadUnit (the product has no such unit or package), Value_NotANumber,
//! Value_TooPrecise, Value_OutOfRange, Value_BadCurrency (a price in another one than \a currency).
[[nodiscard]] base::Result<PricePaste> resolvePaste(store::Database &db, base::Id list,
                                                    base::Currency currency,
                                                    const QList<PastedPrice> &lines,
                                                    const exchange::NumberReader &reader);

} // namespace pricing
