// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pricing/priceindex.h"
#include "models/pricing/pricequery.h"
#include "models/pricing/priceresult.h"

#include <QVarLengthArray>

namespace pricing {

//! One run of the engine over one query; see design "Pricing" for the order of the steps.
class PriceDecision final
{
public:
    //! \a trace may be null: then nothing is told and nothing allocated.
    PriceDecision(const PriceIndex &index, const PriceQuery &query, Trace *trace);

    [[nodiscard]] PriceResult run();

private:
    //! Amounts inside a decision: 1/10^12 of 1/10 000 of the currency, so that several reductions
    //! in a row stay exact and only the end rounds.
    __extension__ using Fine = __int128;

    struct Candidate
    {
        const PriceIndex::Line *line = nullptr;
        bool exact = true; //!< priced in the ordered unit
        qint64 minQuantity = 0; //!< in the ordered unit
        Fine amount = 0; //!< of one ordered unit
    };
    struct Used
    {
        const PriceIndex::Reduction *reduction = nullptr;
        TraceKind kind = TraceKind::Discount;
    };

    [[nodiscard]] bool decideByContract(PriceResult &result);
    void walkChain();
    //! False when the chain ends here.
    bool walk(const PriceIndex::Chain &chain);
    [[nodiscard]] TraceOutcome askList(const PriceIndex::Step &step);
    [[nodiscard]] Candidate bestOfList(int list, bool &hasAny);
    //! Of the ordered unit; 0 = unknown. Asked only when a line has another unit.
    [[nodiscard]] qint64 unitContent() const;
    [[nodiscard]] TraceOutcome look(const PriceIndex::Line &line, Candidate &candidate) const;
    //! A line in the ordered unit: Used, BreakTooHigh or UnitUnknown.
    [[nodiscard]] TraceOutcome convert(const PriceIndex::Line &line, Candidate &candidate) const;
    //! As money.
    [[nodiscard]] static qint64 amountOf(const Candidate &candidate);
    [[nodiscard]] bool isBetterInList(const Candidate &a, const Candidate &b) const;
    [[nodiscard]] bool isBetter(const Candidate &candidate);

    void chooseReductions();
    void chooseDiscounts();
    void choosePromotions();
    [[nodiscard]] bool applies(const PriceIndex::Reduction &reduction) const;
    [[nodiscard]] Fine reduce(Fine amount) const;
    [[nodiscard]] Fine net(const Candidate &candidate);

    void finish(PriceResult &result);
    [[nodiscard]] Fine round(Fine amount) const;

    void tell(const TraceStep &step)
    {
        if (m_trace) {
            m_trace->steps += step;
        }
    }
    void tellReductions();
    void tellLines(int list, const Candidate &best);
    void tellReduction(TraceKind kind, TraceOutcome outcome, const PriceIndex::Reduction &reduction,
                       Fine amount = 0);

    const PriceIndex &m_index;
    const PriceQuery &m_query;
    Trace *const m_trace;
    const PriceIndex::Product *m_product = nullptr;
    const PriceIndex::BuyerView &m_buyer;
    const quint32 m_unit;
    Candidate m_best;
    bool m_found = false; // a list had a price for the product
    bool m_alone = false; // that list is used alone
    bool m_overflow = false;
    bool m_reductionsChosen = false;
    QVarLengthArray<Used, 16> m_used; // in the order they are taken off
    QVarLengthArray<std::pair<const PriceIndex::Reduction *, TraceOutcome>, 32> m_refused;
};

} // namespace pricing
