// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pricing/priceindex.h"

#include "models/base/limits.h"
#include "models/pricing/priceresult.h"

#include <algorithm>
#include <bit>
#include <tuple>

namespace pricing {

namespace {

constexpr int EverybodyScope = -1;
constexpr qint64 GreatestContent = 1'000'000'000'000; // keeps conversions inside 128 bits

PriceIndex::Period period(const QDateTime &from, const QDateTime &to)
{
    PriceIndex::Period result;
    if (from.isValid()) {
        result.from = from.toMSecsSinceEpoch();
    }
    if (to.isValid()) {
        result.to = to.toMSecsSinceEpoch();
    }
    return result;
}

} // namespace

quint32 PriceIndex::pack(QStringView unit)
{
    quint32 packed = 0;
    for (const QChar c : unit) {
        if (unit.size() > 4 || c.unicode() > 0x7f) {
            return quint32(qHash(unit)) | 0x80000000U; // no Rec 20 code
        }
        packed = packed << 8 | quint32(c.unicode());
    }
    return packed;
}

PriceIndex::PriceIndex(const PriceBook &book) : m_promotionPolicy(book.promotionPolicy)
{
    addLists(book);
    addProducts(book);
    addDiscounts(book);
    addBuyers(book);
    for (const ContractPrice &contract : book.contracts) {
        m_contracts[{contract.customer.value(), contract.product.value()}] += contract;
    }
}

void PriceIndex::addLists(const PriceBook &book)
{
    for (const PriceList &list : book.lists) {
        m_listIndex.insert(list.id.value(), int(m_lists.size()));
        m_lists.push_back({.id = list.id.value(),
                           .currency = list.currency,
                           .active = list.status == Status::Active,
                           .period = period(list.validity.from, list.validity.to),
                           .rounding = list.rounding,
                           .currencyStep = leastAmount(list.currency)});
    }
    for (const Assignment &assignment : book.assignments) {
        if (m_listIndex.contains(assignment.list.value())) {
            m_assignments[{int(assignment.level), assignment.target.value()}] += assignment;
        }
    }
    for (QList<Assignment> &assignments : m_assignments) {
        std::stable_sort(assignments.begin(), assignments.end(),
                         [](const Assignment &a, const Assignment &b) {
                             return std::tie(a.position, a.id) < std::tie(b.position, b.id);
                         });
    }
}

void PriceIndex::addProducts(const PriceBook &book)
{
    QHash<qint64, std::vector<std::pair<quint32, qint64>>> units;
    for (const UnitContent &unit : book.units) {
        if (unit.content <= 0 || unit.content > GreatestContent) {
            continue;
        }
        units[unit.product.value()].emplace_back(pack(unit.unit), unit.content);
    }
    struct Owned
    {
        qint64 product;
        Line line;
    };
    std::vector<Owned> owned;
    owned.reserve(size_t(book.prices.size()));
    QHash<std::pair<qint64, qint64>, quint32> periods;
    const auto periodIndex = [&](const Validity &validity) {
        const Period wanted = period(validity.from, validity.to);
        const auto known = periods.constFind({wanted.from, wanted.to});
        if (known != periods.cend()) {
            return *known;
        }
        m_periods.push_back(wanted);
        return *periods.insert({wanted.from, wanted.to}, quint32(m_periods.size() - 1));
    };
    for (const Price &price : book.prices) {
        const auto list = m_listIndex.constFind(price.list.value());
        if (list == m_listIndex.cend()) {
            continue;
        }
        const quint32 unit = pack(price.minQuantity.unit());
        qint64 content = 0;
        if (const auto known = units.constFind(price.product.value()); known != units.cend()) {
            const auto found = std::find_if(known->cbegin(), known->cend(),
                                            [&](const auto &one) { return one.first == unit; });
            content = found == known->cend() ? 0 : found->second;
        }
        owned.push_back(
            {price.product.value(),
             {.id = price.id.value(),
              .amount = price.amount.units(),
              .minQuantity = price.minQuantity.count(),
              .content = content,
              .list = *list,
              .unit = unit,
              .basis = int(std::clamp<qint64>(price.basis, 1, base::limits::PriceBasis)),
              .period = periodIndex(price.validity),
              .generated = price.generated,
              .allowDiscount = price.allowDiscount}});
    }
    std::sort(owned.begin(), owned.end(), [](const Owned &a, const Owned &b) {
        return std::tie(a.product, a.line.list, a.line.minQuantity, a.line.id)
            < std::tie(b.product, b.line.list, b.line.minQuantity, b.line.id);
    });
    for (const auto &[product, known] : units.asKeyValueRange()) {
        m_units.insert(m_units.end(), known.cbegin(), known.cend());
    }
    m_lines.reserve(owned.size());
    for (const Owned &one : owned) {
        m_lines.push_back(one.line);
    }
    size_t count = 0;
    for (size_t i = 0; i < owned.size(); ++i) {
        count += i == 0 || owned[i].product != owned[i - 1].product ? 1 : 0;
    }
    m_products.resize(std::bit_ceil(2 * count + 1));
    for (size_t first = 0; first < owned.size();) {
        size_t last = first;
        while (last < owned.size() && owned[last].product == owned[first].product) {
            ++last;
        }
        Product &product = m_products[placeOf(owned[first].product)];
        product.id = owned[first].product;
        product.lines = std::span(m_lines).subspan(first, last - first);
        first = last;
    }
    size_t at = 0;
    for (const auto &[product, known] : units.asKeyValueRange()) {
        if (Product &found = m_products[placeOf(product)]; found.id == product) {
            found.units = std::span(m_units).subspan(at, known.size());
        }
        at += known.size();
    }
}

void PriceIndex::addDiscounts(const PriceBook &book)
{
    for (const Discount &discount : book.discounts) {
        if (discount.status != Status::Active) {
            continue;
        }
        const std::pair<int, qint64> scope = !discount.customer.isNull()
            ? std::pair(int(Level::Customer), discount.customer.value())
            : !discount.group.isNull() ? std::pair(int(Level::Group), discount.group.value())
                                       : std::pair(EverybodyScope, qint64(0));
        auto index = m_scopeIndex.constFind(scope);
        if (index == m_scopeIndex.cend()) {
            index = m_scopeIndex.insert(scope, int(m_scopes.size()));
            m_scopes.emplace_back();
        }
        m_scopes[size_t(*index)].push_back(
            {.id = discount.id.value(),
             .target
             = discount.product.isNull() ? discount.category.value() : discount.product.value(),
             .rate = std::clamp<qint64>(discount.rate.millionths(), 0, base::Rate::One),
             .minQuantity = discount.minQuantity,
             .stackingGroup = discount.stackingGroup,
             .exclusive = discount.exclusive,
             .period = period(discount.validity.from, discount.validity.to)});
    }
    for (std::vector<Reduction> &scope : m_scopes) {
        std::sort(scope.begin(), scope.end(), [](const Reduction &a, const Reduction &b) {
            return std::tie(a.target, a.stackingGroup, a.id)
                < std::tie(b.target, b.stackingGroup, b.id);
        });
    }
    for (const promotions::Promotion &promotion : book.promotions) {
        if (promotion.status == promotions::Status::Active) {
            m_promotions.push_back(
                {.id = promotion.id.value(),
                 .target = promotion.category.value(),
                 .rate = std::clamp<qint64>(promotion.rate.millionths(), 0, base::Rate::One),
                 .period = period(promotion.validFrom, promotion.validTo)});
        }
    }
    std::sort(m_promotions.begin(), m_promotions.end(),
              [](const Reduction &a, const Reduction &b) { return a.id < b.id; });
}

PriceIndex::Chain PriceIndex::chainOf(Level level, const QList<base::Id> &targets) const
{
    Chain chain;
    for (const base::Id target : targets) {
        const QList<Assignment> assignments = m_assignments.value({int(level), target.value()});
        for (const Assignment &assignment : assignments) {
            chain.steps.push_back({.list = m_listIndex.value(assignment.list.value()),
                                   .merge = assignment.mergeTiers,
                                   .level = level,
                                   .target = target.value()});
            chain.stops = chain.stops || assignment.fallback == Fallback::Stop;
        }
        if (chain.stops) {
            chain.steps.back().ends = true;
            break;
        }
    }
    return chain;
}

void PriceIndex::addBuyers(const PriceBook &book)
{
    QHash<qint64, const Buyer *> buyers;
    for (const Buyer &buyer : book.buyers) {
        buyers.insert(buyer.customer.value(), &buyer);
    }
    QHash<qint64, int> priorities;
    for (const BuyerGroup &group : book.groups) {
        priorities.insert(group.group.value(), group.priority);
    }
    const auto addScope = [this](BuyerView &view, int level, qint64 id) {
        if (const auto scope = m_scopeIndex.constFind({level, id}); scope != m_scopeIndex.cend()) {
            view.scopes.push_back(*scope);
        }
    };
    for (const Buyer &buyer : book.buyers) {
        QList<base::Id> family; // the customer, its parent, that one's parent …
        QList<base::Id> groups;
        for (const Buyer *one = &buyer; one && !family.contains(one->customer);
             one = buyers.value(one->parent.value())) {
            family += one->customer;
            if (!one->group.isNull() && !groups.contains(one->group)) {
                groups += one->group;
            }
        }
        std::stable_sort(groups.begin(), groups.end(), [&](base::Id a, base::Id b) {
            return priorities.value(a.value(), 100) < priorities.value(b.value(), 100);
        });
        BuyerView view;
        view.strategy = buyer.strategy.value_or(book.strategy);
        view.chain = chainOf(Level::Customer, family);
        if (!view.chain.stops) {
            const Chain behind = chainOf(Level::Group, groups);
            view.chain.steps.insert(view.chain.steps.end(), behind.steps.cbegin(),
                                    behind.steps.cend());
            view.chain.stops = behind.stops;
        }
        for (const base::Id customer : std::as_const(family)) {
            addScope(view, int(Level::Customer), customer.value());
        }
        for (const base::Id group : std::as_const(groups)) {
            addScope(view, int(Level::Group), group.value());
        }
        addScope(view, EverybodyScope, 0);
        m_buyers.insert(buyer.customer.value(), view);
    }
    m_visitor.strategy = book.strategy;
    addScope(m_visitor, EverybodyScope, 0);
    for (const auto &[key, assignments] : m_assignments.asKeyValueRange()) {
        if (key.first == int(Level::Portal)) {
            m_portals.insert(key.second, chainOf(Level::Portal, {base::Id(key.second)}));
        }
    }
    m_company = chainOf(Level::Company, {base::Id()});
}

const PriceIndex::Product *PriceIndex::product(base::Id id) const
{
    const Product &found = m_products[placeOf(id.value())];
    return found.id == id.value() && !id.isNull() ? &found : nullptr;
}

size_t PriceIndex::placeOf(qint64 id) const
{
    const size_t mask = m_products.size() - 1;
    // Fibonacci hashing: ids that follow each other are spread.
    size_t place = size_t((quint64(id) * 0x9e3779b97f4a7c15U) >> 32) & mask;
    while (m_products[place].id != 0 && m_products[place].id != id) {
        place = (place + 1) & mask;
    }
    return place;
}

const PriceIndex::BuyerView &PriceIndex::buyer(base::Id id) const
{
    const auto found = m_buyers.constFind(id.value());
    return found == m_buyers.cend() ? m_visitor : found.value();
}

const PriceIndex::Chain *PriceIndex::portalChain(base::Id portal) const
{
    const auto found = m_portals.constFind(portal.value());
    return found == m_portals.cend() ? nullptr : &found.value();
}

const ContractPrice *PriceIndex::contract(base::Id customer, base::Id product, const QString &unit,
                                          qint64 instantMs) const
{
    const auto found = m_contracts.constFind({customer.value(), product.value()});
    if (found == m_contracts.cend()) {
        return nullptr;
    }
    for (const ContractPrice &contract : *found) {
        if (contract.unit == unit
            && period(contract.validity.from, contract.validity.to).contains(instantMs)) {
            return &contract;
        }
    }
    return nullptr;
}

} // namespace pricing
