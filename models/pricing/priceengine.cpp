// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pricing/priceengine.h"

#include "models/pricing/pricedecision.h"

namespace pricing {

PriceEngine::PriceEngine(const PriceBook &book) : m_index(std::make_unique<PriceIndex>(book)) { }
PriceEngine::~PriceEngine() = default;
PriceEngine::PriceEngine(PriceEngine &&) noexcept = default;
PriceEngine &PriceEngine::operator=(PriceEngine &&) noexcept = default;

PriceResult PriceEngine::price(const PriceQuery &query) const
{
    return PriceDecision(*m_index, query, nullptr).run();
}

PriceResult PriceEngine::explain(const PriceQuery &query) const
{
    Trace trace;
    PriceResult result = PriceDecision(*m_index, query, &trace).run();
    result.trace = std::move(trace);
    return result;
}

} // namespace pricing
