// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pricing/pricebook.h"
#include "models/pricing/pricequery.h"
#include "models/pricing/priceresult.h"

#include <memory>

namespace pricing {

class PriceIndex;

//! The one price engine: grid, simulator, portal, export and push ask it, so that they cannot
//! disagree. Rules and their order: design "Pricing". Pure: no SQL, no clock; reads only what it
//! was built from. Building indexes the book; after that it may be used from several threads.
class PriceEngine final
{
public:
    explicit PriceEngine(const PriceBook &book);
    ~PriceEngine();
    PriceEngine(PriceEngine &&) noexcept;
    PriceEngine &operator=(PriceEngine &&) noexcept;

    //! The price without its story; allocates nothing.
    [[nodiscard]] PriceResult price(const PriceQuery &query) const;
    //! The same price with every step that led to it.
    [[nodiscard]] PriceResult explain(const PriceQuery &query) const;

private:
    std::unique_ptr<const PriceIndex> m_index;
};

} // namespace pricing
