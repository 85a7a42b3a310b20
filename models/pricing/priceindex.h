// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pricing/pricebook.h"

#include <QHash>

#include <limits>
#include <span>
#include <vector>

namespace pricing {

//! A price book as the engine reads it: integers, sorted, no text. Units are packed into numbers,
//! periods are milliseconds. Read-only after construction.
class PriceIndex final
{
public:
    //! [from, to) in milliseconds.
    struct Period
    {
        qint64 from = std::numeric_limits<qint64>::min();
        qint64 to = std::numeric_limits<qint64>::max();
        [[nodiscard]] bool contains(qint64 instant) const
        {
            return from <= instant && instant < to;
        }
    };
    struct List
    {
        qint64 id = 0;
        base::Currency currency;
        bool active = false;
        Period period;
        RoundingRule rounding;
        qint64 currencyStep = 100; //!< smallest amount of the currency, 1/10 000
    };
    //! Small, since reading them from memory is most of the work.
    struct Line
    {
        qint64 id = 0;
        qint64 amount = 0;
        qint64 minQuantity = 0;
        qint64 content = 0; //!< of the unit, in thousandths of the base unit; 0 = unknown
        int list = 0; //!< index
        quint32 unit = 0;
        int basis = 1; //!< the amount is of so many
        quint32 period = 0; //!< see periodOf(); nearly all lines share a few
        bool generated = false;
        bool allowDiscount = true;
    };
    struct Product
    {
        qint64 id = 0;
        std::span<const Line> lines; //!< by list index
        std::span<const std::pair<quint32, qint64>> units; //!< unit and content
    };
    //! A list in a chain.
    struct Step
    {
        int list = 0;
        bool merge = true;
        Level level = Level::Company;
        qint64 target = 0;
        bool ends = false; //!< last of a level that says stop
    };
    struct Chain
    {
        std::vector<Step> steps;
        bool stops = false; //!< nothing follows
    };
    struct Reduction
    {
        qint64 id = 0;
        qint64 target = 0; //!< product or category; 0 = everything
        qint64 rate = 0;
        qint64 minQuantity = 0;
        int stackingGroup = 1;
        bool exclusive = false;
        Period period;
    };
    struct BuyerView
    {
        Chain chain; //!< customer, parents, groups
        std::vector<int> scopes; //!< indexes of discountScopes() that apply
        Strategy strategy = Strategy::Priority;
    };

    explicit PriceIndex(const PriceBook &book);

    [[nodiscard]] const std::vector<List> &lists() const { return m_lists; }
    [[nodiscard]] const Period &periodOf(const Line &line) const { return m_periods[line.period]; }
    //! Null when the product has no price at all.
    [[nodiscard]] const Product *product(base::Id id) const;
    //! A visitor's when the customer is unknown.
    [[nodiscard]] const BuyerView &buyer(base::Id id) const;
    //! Null when nothing is given to the portal.
    [[nodiscard]] const Chain *portalChain(base::Id portal) const;
    [[nodiscard]] const Chain &companyChain() const { return m_company; }
    //! Active discounts of one customer, one group or everybody; by target.
    [[nodiscard]] const std::vector<std::vector<Reduction>> &discountScopes() const
    {
        return m_scopes;
    }
    //! Active promotions.
    [[nodiscard]] const std::vector<Reduction> &promotions() const { return m_promotions; }
    [[nodiscard]] PromotionPolicy promotionPolicy() const { return m_promotionPolicy; }
    [[nodiscard]] const ContractPrice *contract(base::Id customer, base::Id product,
                                                const QString &unit, qint64 instantMs) const;

    //! A unit code as a number; equal codes give equal numbers.
    [[nodiscard]] static quint32 pack(QStringView unit);

private:
    void addLists(const PriceBook &book);
    void addProducts(const PriceBook &book);
    void addDiscounts(const PriceBook &book);
    void addBuyers(const PriceBook &book);
    //! Where \a id is in m_products, or would be.
    [[nodiscard]] size_t placeOf(qint64 id) const;
    [[nodiscard]] Chain chainOf(Level level, const QList<base::Id> &targets) const;

    std::vector<List> m_lists;
    QHash<qint64, int> m_listIndex;
    std::vector<Line> m_lines;
    std::vector<Period> m_periods;
    std::vector<std::pair<quint32, qint64>> m_units;
    //! Hash table in one piece, a power of two long and at most half full; id 0 = free. One look
    //! into memory for a product, where QHash takes three.
    std::vector<Product> m_products;
    QHash<qint64, BuyerView> m_buyers;
    BuyerView m_visitor;
    QHash<qint64, Chain> m_portals;
    Chain m_company;
    std::vector<std::vector<Reduction>> m_scopes;
    QHash<std::pair<int, qint64>, int> m_scopeIndex; // level (or -1) and id
    std::vector<Reduction> m_promotions;
    PromotionPolicy m_promotionPolicy = PromotionPolicy::BestOne;
    QHash<std::pair<qint64, qint64>, QList<ContractPrice>> m_contracts; // customer and product
    QHash<std::pair<int, qint64>, QList<Assignment>> m_assignments; // level and target
};

} // namespace pricing
