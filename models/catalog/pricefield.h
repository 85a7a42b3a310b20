// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"
#include "models/base/money.h"
#include "models/exchange/numberreader.h"

#include <QDateTime>
#include <QLocale>

#include <optional>

namespace catalog {

//! Name of a price among a product's fields: which price it is. "price:<price list id>:<unit>:<min
//! quantity>", behind it ":<milliseconds of its start>" for a price that begins at an instant, and
//! ":generated" for one that a formula made. Each price of a product is thereby journalled, merged
//! and undone on its own, and two periods of one quantity break are two prices.
struct PriceField
{
    base::Id priceList;
    QString unit;
    qint64 minCount = base::Quantity::Scale; //!< least quantity, in 1/1 000 of the unit
    QDateTime from = {}; //!< UTC; invalid: as long as its list is valid
    bool generated = false;

    //! Is \a field a price, as far as its name tells?
    [[nodiscard]] static bool isPrice(QStringView field);
    [[nodiscard]] static std::optional<PriceField> parse(QStringView field);
    [[nodiscard]] QString toField() const;
    //! Made by a person and without a start of its own: what a table of prices shows.
    [[nodiscard]] bool isPlain() const { return !generated && !from.isValid(); }
    bool operator==(const PriceField &) const = default;
};

//! What such a field holds: "12.5", "1.25 per 1000", "12.5 until 2026-06-19T22:00:00.000Z", "12.5
//! net".
struct PriceText
{
    qint64 amount = 0; //!< of so many units as basis says, 1/10 000
    qint64 basis = 1; //!< 1 to base::limits::PriceBasis
    QDateTime to = {}; //!< UTC, exclusive; invalid: open
    bool allowDiscount = true;

    //! Value_NotANumber, Value_TooPrecise, Value_OutOfRange for the amount, Value_BadFormat for
    //! what stands behind it.
    [[nodiscard]] static base::Result<PriceText> parse(QStringView text);
    [[nodiscard]] QString toText() const;
    //! As people write it, "1.25" or "1.25 / 1,000"; without end and net mark.
    [[nodiscard]] QString forPeople(const QLocale &locale, int leastPlaces) const;
    //! What somebody typed over \a before, an amount ("1.25", "1.25 / 1,000") or a calculation
    //! ("=12*1.19"): an amount alone keeps what it is per, and the rest stays. Errors as
    //! NumberReader::typed(), and Value_OutOfRange.
    [[nodiscard]] static base::Result<PriceText> typed(const QString &text,
                                                       const exchange::NumberReader &reader,
                                                       base::Currency currency,
                                                       const PriceText &before);
    //! The same where there was none.
    [[nodiscard]] static base::Result<PriceText>
    typed(const QString &text, const exchange::NumberReader &reader, base::Currency currency)
    {
        return typed(text, reader, currency, PriceText());
    }
    //! The numbers in such a text, for exchange::findNumberStyle().
    [[nodiscard]] static QStringList numbersIn(const QString &text);
    bool operator==(const PriceText &) const = default;
};

} // namespace catalog
