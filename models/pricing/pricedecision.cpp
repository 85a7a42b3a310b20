// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pricing/pricedecision.h"

#include <algorithm>
#include <tuple>

namespace pricing {

namespace {

__extension__ using Fine = __int128;

constexpr Fine FineScale = 1'000'000'000'000; // of one unit of Money
constexpr Fine MaxAmount = std::numeric_limits<qint64>::max();

Fine divided(Fine dividend, Fine divisor, base::Rounding rounding)
{
    const Fine quotient = dividend / divisor;
    const Fine rest = dividend % divisor;
    if (rest == 0) {
        return quotient;
    }
    const Fine away = quotient + (dividend < 0 ? -1 : 1);
    const Fine twice = 2 * (rest < 0 ? -rest : rest);
    switch (rounding) {
    case base::Rounding::Up:
        return away;
    case base::Rounding::Down:
        return quotient;
    case base::Rounding::HalfUp:
        return twice >= divisor ? away : quotient;
    case base::Rounding::HalfEven:
        return twice > divisor || (twice == divisor && quotient % 2 != 0) ? away : quotient;
    }
    return quotient;
}

//! What one unit costs. Most prices are of one, and dividing 128 bits is felt.
Fine ofOne(Fine amount, int basis)
{
    return basis == 1 ? amount : divided(amount, basis, base::Rounding::HalfEven);
}

//! The step of the last decimal an amount was written with: 100 for 12.34, 1 for 0.0123.
qint64 ownStep(qint64 amount)
{
    qint64 step = base::Money::Scale;
    while (step > 1 && amount % step != 0) {
        step /= 10;
    }
    return step;
}

} // namespace

PriceDecision::PriceDecision(const PriceIndex &index, const PriceQuery &query, Trace *trace)
    : m_index(index),
      m_query(query),
      m_trace(trace),
      m_product(index.product(query.product)),
      m_buyer(index.buyer(query.customer)),
      m_unit(PriceIndex::pack(query.quantity.unit()))
{
}

qint64 PriceDecision::unitContent() const
{
    const auto &units = m_product->units;
    const auto found = std::find_if(units.rbegin(), units.rend(),
                                    [this](const auto &one) { return one.first == m_unit; });
    return found == units.rend() ? 0 : found->second;
}

PriceResult PriceDecision::run()
{
    PriceResult result;
    if (decideByContract(result)) {
        return result;
    }
    walkChain();
    if (!m_best.line) {
        result.status = m_overflow ? PriceStatus::OutOfRange : PriceStatus::NoPrice;
        return result;
    }
    finish(result);
    return result;
}

bool PriceDecision::decideByContract(PriceResult &result)
{
    const ContractPrice *contract = m_index.contract(m_query.customer, m_query.product,
                                                     m_query.quantity.unit(), m_query.instantMs);
    const bool used = contract && contract->amount.currency() == m_query.currency;
    tell({.kind = TraceKind::Contract,
          .outcome = used ? TraceOutcome::Used : TraceOutcome::None,
          .amount = used ? contract->amount.units() : 0});
    if (used) {
        result.status = PriceStatus::Priced;
        result.unitPrice = contract->amount;
        result.net = contract->amount;
        result.isFree = contract->amount.isZero();
    }
    return used;
}

void PriceDecision::walkChain()
{
    if (!walk(m_buyer.chain)) {
        return;
    }
    if (!m_query.portal.isNull()) {
        if (const auto *chain = m_index.portalChain(m_query.portal); chain && !walk(*chain)) {
            return;
        }
    }
    walk(m_index.companyChain());
}

bool PriceDecision::walk(const PriceIndex::Chain &chain)
{
    for (const PriceIndex::Step &step : chain.steps) {
        const TraceOutcome outcome = askList(step);
        if (outcome != TraceOutcome::Used) {
            tell({.kind = TraceKind::List,
                  .outcome = outcome,
                  .subject = base::Id(m_index.lists()[size_t(step.list)].id),
                  .level = step.level,
                  .levelTarget = base::Id(step.target)});
        }
        if (step.ends) {
            tell({.kind = TraceKind::ChainEnd,
                  .outcome = TraceOutcome::Used,
                  .level = step.level,
                  .levelTarget = base::Id(step.target)});
        }
    }
    return !chain.stops;
}

TraceOutcome PriceDecision::askList(const PriceIndex::Step &step)
{
    const PriceIndex::List &list = m_index.lists()[size_t(step.list)];
    if (!list.active) {
        return TraceOutcome::ListNotActive;
    }
    if (!list.period.contains(m_query.instantMs)) {
        return TraceOutcome::ListNotValid;
    }
    if (list.currency != m_query.currency) {
        return TraceOutcome::OtherCurrency;
    }
    const bool lowest = m_buyer.strategy == Strategy::Lowest;
    if (!lowest && m_found && (m_alone || !step.merge)) {
        return TraceOutcome::NotMerged;
    }
    bool hasAny = false;
    const Candidate candidate = bestOfList(step.list, hasAny);
    if (!hasAny) {
        return TraceOutcome::NoPrice;
    }
    tell({.kind = TraceKind::List,
          .outcome = TraceOutcome::Used,
          .subject = base::Id(list.id),
          .level = step.level,
          .levelTarget = base::Id(step.target)});
    tellLines(step.list, candidate);
    m_found = true;
    m_alone = !step.merge;
    if (candidate.line && isBetter(candidate)) {
        if (m_trace && m_best.line) {
            tell({.kind = TraceKind::Line,
                  .outcome = TraceOutcome::SmallerBreak,
                  .subject = base::Id(m_best.line->id),
                  .list = base::Id(m_index.lists()[size_t(m_best.line->list)].id),
                  .minQuantity = m_best.minQuantity,
                  .amount = amountOf(m_best),
                  .basis = m_best.line->basis});
        }
        m_best = candidate;
    }
    return TraceOutcome::Used;
}

PriceDecision::Candidate PriceDecision::bestOfList(int list, bool &hasAny)
{
    Candidate best;
    if (!m_product) {
        return best;
    }
    for (const PriceIndex::Line &line : m_product->lines) {
        if (line.list != list) {
            if (line.list > list) {
                break; // lines are sorted by list
            }
            continue;
        }
        Candidate candidate;
        const TraceOutcome outcome = look(line, candidate);
        hasAny = hasAny || outcome == TraceOutcome::Used || outcome == TraceOutcome::BreakTooHigh;
        if (outcome == TraceOutcome::Used && (!best.line || isBetterInList(candidate, best))) {
            best = candidate;
        }
    }
    if (best.line && best.amount > MaxAmount * FineScale) {
        m_overflow = true;
        return {};
    }
    return best;
}

TraceOutcome PriceDecision::look(const PriceIndex::Line &line, Candidate &candidate) const
{
    if (!m_index.periodOf(line).contains(m_query.instantMs)) {
        return TraceOutcome::LineNotValid;
    }
    return convert(line, candidate);
}

TraceOutcome PriceDecision::convert(const PriceIndex::Line &line, Candidate &candidate) const
{
    candidate.line = &line;
    candidate.exact = line.unit == m_unit;
    if (candidate.exact) {
        candidate.minQuantity = line.minQuantity;
        candidate.amount = ofOne(Fine(line.amount) * FineScale, line.basis);
    } else {
        const qint64 ordered = unitContent();
        if (ordered <= 0 || line.content <= 0) {
            return TraceOutcome::UnitUnknown;
        }
        // 5 boxes of 12 ordered in pieces are 60 pieces, and a piece costs a twelfth of a box.
        const Fine from
            = divided(Fine(line.minQuantity) * line.content, ordered, base::Rounding::Up);
        candidate.minQuantity = qint64(std::min(from, MaxAmount));
        constexpr Fine TooMuch = MaxAmount * 1'000'000 + 1;
        Fine product = 0;
        const bool overflow
            = __builtin_mul_overflow(Fine(line.amount) * ordered, FineScale / 1'000'000, &product);
        const Fine coarse
            = overflow ? TooMuch : divided(product, line.content, base::Rounding::HalfEven);
        candidate.amount = ofOne(std::min(coarse, TooMuch) * 1'000'000, line.basis);
    }
    return candidate.minQuantity <= m_query.quantity.count() ? TraceOutcome::Used
                                                             : TraceOutcome::BreakTooHigh;
}

qint64 PriceDecision::amountOf(const Candidate &candidate)
{
    return qint64(std::min(
        divided(candidate.amount * candidate.line->basis, FineScale, base::Rounding::HalfUp),
        MaxAmount));
}

bool PriceDecision::isBetterInList(const Candidate &a, const Candidate &b) const
{
    const auto key = [this](const Candidate &one) {
        return std::make_tuple(one.exact, one.minQuantity, !one.line->generated,
                               m_index.periodOf(*one.line).from);
    };
    if (key(a) != key(b)) {
        return key(a) > key(b);
    }
    return a.amount < b.amount;
}

bool PriceDecision::isBetter(const Candidate &candidate)
{
    if (!m_best.line) {
        return true;
    }
    if (m_buyer.strategy == Strategy::Lowest) {
        return net(candidate) < net(m_best);
    }
    // An earlier list has filled its breaks; a later one may only add greater ones.
    return candidate.minQuantity > m_best.minQuantity && (candidate.exact || !m_best.exact);
}

void PriceDecision::chooseReductions()
{
    if (!m_reductionsChosen) {
        m_reductionsChosen = true;
        chooseDiscounts();
        choosePromotions();
    }
}

bool PriceDecision::applies(const PriceIndex::Reduction &reduction) const
{
    return reduction.target == 0 || reduction.target == m_query.product.value()
        || std::any_of(m_query.categoryPath.cbegin(), m_query.categoryPath.cend(),
                       [&](base::Id category) { return category.value() == reduction.target; });
}

void PriceDecision::chooseDiscounts()
{
    QVarLengthArray<const PriceIndex::Reduction *, 32> fitting;
    const auto consider = [&](const PriceIndex::Reduction &discount) {
        if (!discount.period.contains(m_query.instantMs)) {
            return;
        }
        if (discount.minQuantity > m_query.quantity.count()) {
            m_refused.append({&discount, TraceOutcome::QuantityTooSmall});
            return;
        }
        fitting.append(&discount);
    };
    const auto byTarget = [](const PriceIndex::Reduction &discount, qint64 target) {
        return discount.target < target;
    };
    for (const int scope : m_buyer.scopes) {
        const auto &discounts = m_index.discountScopes()[size_t(scope)];
        constexpr size_t FewEnoughToLookAtAll = 8;
        if (discounts.size() <= FewEnoughToLookAtAll) {
            for (const PriceIndex::Reduction &discount : discounts) {
                if (applies(discount)) {
                    consider(discount);
                }
            }
            continue;
        }
        const auto considerTarget = [&](qint64 target) {
            for (auto one
                 = std::lower_bound(discounts.cbegin(), discounts.cend(), target, byTarget);
                 one != discounts.cend() && one->target == target; ++one) {
                consider(*one);
            }
        };
        considerTarget(0);
        considerTarget(m_query.product.value());
        for (const base::Id category : m_query.categoryPath) {
            considerTarget(category.value());
        }
    }
    std::sort(fitting.begin(), fitting.end(), [](const auto *a, const auto *b) {
        return std::tie(a->stackingGroup, b->rate, a->id)
            < std::tie(b->stackingGroup, a->rate, b->id);
    });
    bool exclusive = false;
    const PriceIndex::Reduction *last = nullptr;
    for (const PriceIndex::Reduction *discount : fitting) {
        if (exclusive && last->stackingGroup != discount->stackingGroup) {
            m_refused.append({discount, TraceOutcome::AfterExclusive});
        } else if (last && last->stackingGroup == discount->stackingGroup) {
            m_refused.append({discount, TraceOutcome::BetterInGroup});
        } else {
            m_used.append({discount, TraceKind::Discount});
            last = discount;
            exclusive = discount->exclusive;
        }
    }
}

void PriceDecision::choosePromotions()
{
    if (!m_used.isEmpty() && m_used.last().reduction->exclusive) {
        return;
    }
    const PriceIndex::Reduction *best = nullptr;
    for (const PriceIndex::Reduction &promotion : m_index.promotions()) {
        if (!promotion.period.contains(m_query.instantMs) || !applies(promotion)) {
            continue;
        }
        if (m_index.promotionPolicy() == PromotionPolicy::ApplyAll) {
            m_used.append({&promotion, TraceKind::Promotion});
        } else if (!best || promotion.rate > best->rate) {
            best = &promotion;
        }
    }
    if (best) {
        m_used.append({best, TraceKind::Promotion});
    }
}

PriceDecision::Fine PriceDecision::reduce(Fine amount) const
{
    for (const Used &used : m_used) {
        amount = divided(amount * (base::Rate::One - used.reduction->rate), base::Rate::One,
                         base::Rounding::HalfEven);
    }
    return amount;
}

PriceDecision::Fine PriceDecision::net(const Candidate &candidate)
{
    chooseReductions();
    return candidate.line->allowDiscount ? reduce(candidate.amount) : candidate.amount;
}

PriceDecision::Fine PriceDecision::round(Fine amount) const
{
    const PriceIndex::List &list = m_index.lists()[size_t(m_best.line->list)];
    qint64 step = list.rounding.step;
    if (step <= 0) {
        // A converted price keeps all decimals: twelve pieces should cost what the box does.
        step = m_best.exact ? std::min(list.currencyStep, ownStep(m_best.line->amount)) : 1;
    }
    return divided(amount, FineScale * step, list.rounding.mode) * step + list.rounding.offset;
}

void PriceDecision::finish(PriceResult &result)
{
    // The price is printed per so many units as its line says, and rounded there.
    const Fine exact = net(m_best) * m_best.line->basis;
    const Fine rounded = std::max<Fine>(0, round(exact));
    if (rounded > MaxAmount) {
        result.status = PriceStatus::OutOfRange;
        return;
    }
    const PriceIndex::List &list = m_index.lists()[size_t(m_best.line->list)];
    result.status = PriceStatus::Priced;
    result.unitPrice = base::Money(amountOf(m_best), list.currency);
    result.basis = m_best.line->basis;
    result.net = base::Money(qint64(rounded), list.currency);
    result.list = base::Id(list.id);
    result.price = base::Id(m_best.line->id);
    result.minQuantity = m_best.minQuantity;
    result.isFree = m_best.line->amount == 0;
    const bool belowCost = m_query.cost && m_query.cost->currency() == list.currency
        && rounded < Fine(m_query.cost->units()) * result.basis;
    result.guard = belowCost ? Guard::BelowCost : Guard::Ok;
    if (!m_trace) {
        return;
    }
    tell({.kind = TraceKind::ListPrice,
          .outcome = TraceOutcome::Used,
          .subject = result.price,
          .list = result.list,
          .minQuantity = m_best.minQuantity,
          .amount = result.unitPrice.units(),
          .basis = result.basis});
    tellReductions();
    tell({.kind = TraceKind::Rounding,
          .outcome = rounded * FineScale == exact ? TraceOutcome::Kept : TraceOutcome::Used,
          .amount = result.net.units(),
          .basis = result.basis});
    if (m_query.cost) {
        tell({.kind = TraceKind::Guard,
              .outcome = belowCost ? TraceOutcome::BelowCost : TraceOutcome::Kept,
              .amount = m_query.cost->units()});
    }
}

void PriceDecision::tellReductions()
{
    Fine amount = m_best.amount;
    const auto tellUsed = [&](TraceKind kind) {
        for (const Used &used : m_used) {
            if (used.kind != kind) {
                continue;
            }
            if (m_best.line->allowDiscount) {
                amount = divided(amount * (base::Rate::One - used.reduction->rate), base::Rate::One,
                                 base::Rounding::HalfEven);
            }
            tellReduction(kind,
                          m_best.line->allowDiscount ? TraceOutcome::Used : TraceOutcome::Forbidden,
                          *used.reduction, amount);
        }
    };
    tellUsed(TraceKind::Discount);
    for (const auto &[reduction, outcome] : m_refused) {
        tellReduction(TraceKind::Discount, outcome, *reduction, amount);
    }
    tellUsed(TraceKind::Promotion);
    const bool shut = !m_used.isEmpty() && m_used.last().reduction->exclusive;
    for (const PriceIndex::Reduction &promotion : m_index.promotions()) {
        const bool used = std::any_of(m_used.cbegin(), m_used.cend(),
                                      [&](const Used &one) { return one.reduction == &promotion; });
        if (!used && promotion.period.contains(m_query.instantMs) && applies(promotion)) {
            tellReduction(TraceKind::Promotion,
                          shut ? TraceOutcome::AfterExclusive : TraceOutcome::NotBest, promotion,
                          amount);
        }
    }
}

void PriceDecision::tellReduction(TraceKind kind, TraceOutcome outcome,
                                  const PriceIndex::Reduction &reduction, Fine amount)
{
    tell({.kind = kind,
          .outcome = outcome,
          .subject = base::Id(reduction.id),
          .minQuantity = reduction.minQuantity,
          .amount = qint64(divided(amount * m_best.line->basis, FineScale, base::Rounding::HalfUp)),
          .basis = m_best.line->basis,
          .rate = base::Rate(reduction.rate)});
}

void PriceDecision::tellLines(int list, const Candidate &best)
{
    if (!m_trace || !m_product) {
        return;
    }
    for (const PriceIndex::Line &line : m_product->lines) {
        if (line.list != list) {
            continue;
        }
        Candidate candidate;
        TraceOutcome outcome = look(line, candidate);
        Candidate shown; // in the ordered unit, also where the line is not valid
        const bool isShown = convert(line, shown) != TraceOutcome::UnitUnknown;
        if (outcome == TraceOutcome::Used && best.line != &line) {
            const bool sameSlot = best.line && candidate.minQuantity == best.minQuantity;
            outcome = sameSlot && line.generated && !best.line->generated
                ? TraceOutcome::BeatenByManual
                : TraceOutcome::SmallerBreak;
        } else if (outcome == TraceOutcome::Used && !isBetter(candidate)) {
            outcome = candidate.minQuantity == m_best.minQuantity ? TraceOutcome::SlotTaken
                                                                  : TraceOutcome::SmallerBreak;
        }
        tell({.kind = TraceKind::Line,
              .outcome = outcome,
              .subject = base::Id(line.id),
              .list = base::Id(m_index.lists()[size_t(list)].id),
              .minQuantity = isShown ? shown.minQuantity : line.minQuantity,
              .amount = isShown ? amountOf(shown) : line.amount,
              .basis = line.basis});
    }
}

} // namespace pricing
