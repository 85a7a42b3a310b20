// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/customerrules.h"

#include "app/portal/sqllist.h"
#include "models/store/settings.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace portal {

namespace {

using store::args;
using Done = base::Result<void>;

constexpr int DeepestFamily = 8; // parents of a customer

QString more(qsizetype count)
{
    return u", ?"_s.repeated(count);
}

pricing::Validity validity(const store::Rows &rows, int from)
{
    return {rows.instant(from), rows.instant(from + 1)};
}

//! The id of a category that a rule is for; \a known turns false when it is none of the portal's.
base::Id categoryId(const CategoryTree &tree, const QString &code, bool &known)
{
    const QList<base::Id> path = tree.path(code);
    known = known && (code.isEmpty() || !path.isEmpty());
    return path.value(0);
}

//! Collects the rules; each step reads one kind of record.
class Reader
{
public:
    Reader(store::Database &db, std::shared_ptr<const CategoryTree> categories, QString customer)
        : m_db(db), m_number(std::move(customer))
    {
        m_out.categories = std::move(categories);
    }

    base::Result<CustomerRules> read()
    {
        SD_TRY(readSettings());
        SD_TRY(readFamily());
        SD_TRY(readAssignments());
        SD_TRY(readLists());
        SD_TRY_VALUE(m_out.book.discounts, readDiscounts(m_db, m_out));
        for (const pricing::Discount &discount : std::as_const(m_out.book.discounts)) {
            m_out.names.insert(discount.id, discount.code);
        }
        SD_TRY(readPromotions());
        return std::move(m_out);
    }

private:
    Done readSettings()
    {
        SD_TRY_VALUE(const auto strategy, store::settings::read(m_db, u"pricing.strategy"_s));
        SD_TRY_VALUE(const auto many, store::settings::read(m_db, u"pricing.promotions"_s));
        m_out.book.strategy
            = strategy == u"lowest"_s ? pricing::Strategy::Lowest : pricing::Strategy::Priority;
        m_out.book.promotionPolicy = many == u"all"_s ? pricing::PromotionPolicy::ApplyAll
                                                      : pricing::PromotionPolicy::BestOne;
        return {};
    }

    //! The customer, its parents and their groups.
    Done readFamily()
    {
        QString number = m_number;
        for (int depth = 0; depth < DeepestFamily && !number.isEmpty(); ++depth) {
            SD_TRY_VALUE(store::Rows rows,
                         m_db.select(u"SELECT c.id, c.parent, c.currency, c.price_strategy, g.id, "
                                     "g.code, g.priority FROM customer c LEFT JOIN "
                                     "customer_group g ON g.code = c.group_code AND c.group_code "
                                     "<> '' WHERE c.number = ?"_s,
                                     args(number)));
            if (!rows.next() || m_out.customers.contains(number)) {
                break;
            }
            pricing::Buyer buyer{
                .customer = rows.id(0), .parent = {}, .group = rows.id(4), .strategy = {}};
            if (!rows.text(3).isEmpty()) {
                buyer.strategy = rows.text(3) == u"lowest"_s ? pricing::Strategy::Lowest
                                                             : pricing::Strategy::Priority;
            }
            if (depth == 0) {
                m_out.customer = buyer.customer;
                m_out.currency = base::Currency::parse(rows.text(2)).valueOr(base::Currency());
            } else {
                m_out.book.buyers.last().parent = buyer.customer;
            }
            m_out.customers.insert(number, buyer.customer);
            m_out.names.insert(buyer.customer, number);
            if (!buyer.group.isNull() && !m_out.groups.contains(rows.text(5))) {
                m_out.groups.insert(rows.text(5), buyer.group);
                m_out.names.insert(buyer.group, rows.text(5));
                m_out.book.groups.append({buyer.group, int(rows.integer(6))});
            }
            m_out.book.buyers.append(buyer);
            number = rows.text(1);
        }
        if (m_out.customer.isNull()) {
            return base::failure(base::ErrorCode::Store_NotFound, u"customer"_s,
                                 {.subject = m_number});
        }
        return {};
    }

    Done readAssignments()
    {
        SD_TRY_VALUE(
            store::Rows rows,
            m_db.select(
                u"SELECT a.id, a.level, a.target, a.position, a.fallback, "
                "a.merge_tiers, l.id FROM price_list_assignment a JOIN "
                "price_list l ON l.code = a.list WHERE a.level IN ('portal', "
                "'company') OR (a.level = 'customer' AND a.target IN (%1)) OR "
                "(a.level = 'group' AND a.target IN (%2))"_s.arg(
                    sqllist::marks(m_out.customers.size()), sqllist::marks(m_out.groups.size())),
                sqllist::values(m_out.customers.keys()) + sqllist::values(m_out.groups.keys())));
        while (rows.next()) {
            pricing::Assignment assignment;
            assignment.id = rows.id(0);
            assignment.level = pricing::parseLevel(rows.text(1)).value_or(pricing::Level::Company);
            assignment.list = rows.id(6);
            assignment.position = int(rows.integer(3));
            assignment.fallback
                = rows.text(4) == u"stop"_s ? pricing::Fallback::Stop : pricing::Fallback::Continue;
            assignment.mergeTiers = rows.flag(5);
            switch (assignment.level) {
            case pricing::Level::Customer:
                assignment.target = m_out.customers.value(rows.text(2));
                break;
            case pricing::Level::Group:
                assignment.target = m_out.groups.value(rows.text(2));
                break;
            case pricing::Level::Portal:
                assignment.target = ThisPortal;
                break;
            case pricing::Level::Company:
                break;
            }
            m_out.book.assignments.append(assignment);
        }
        return {};
    }

    //! Only those that this customer may be given a price of.
    Done readLists()
    {
        QSet<base::Id> assigned;
        for (const pricing::Assignment &assignment : std::as_const(m_out.book.assignments)) {
            assigned.insert(assignment.list);
        }
        SD_TRY_VALUE(
            store::Rows rows,
            m_db.select(u"SELECT id, code, name, currency, status, valid_from, valid_to, "
                        "rounding_step, rounding_offset, rounding_mode FROM price_list"_s));
        while (rows.next()) {
            if (!assigned.contains(rows.id(0))) {
                continue;
            }
            pricing::PriceList list;
            list.id = rows.id(0);
            list.code = rows.text(1);
            list.name = rows.text(2);
            list.currency = base::Currency::parse(rows.text(3)).valueOr(base::Currency());
            list.status = pricing::parseStatus(rows.text(4)).value_or(pricing::Status::Draft);
            list.validity = validity(rows, 5);
            list.rounding = {rows.integer(7), rows.integer(8),
                             pricing::parseRounding(rows.text(9)).value_or(base::Rounding::HalfUp)};
            m_out.lists.insert(list.code, list.id);
            m_out.names.insert(list.id, list.code);
            m_out.book.lists.append(list);
        }
        return {};
    }

    Done readPromotions()
    {
        SD_TRY_VALUE(store::Rows rows,
                     m_db.select(u"SELECT id, code, name, teaser, category, rate, valid_from, "
                                 "valid_to FROM promotion WHERE status = 'active'"_s));
        while (rows.next()) {
            promotions::Promotion promotion;
            promotion.id = rows.id(0);
            promotion.code = rows.text(1);
            promotion.name = rows.text(2);
            promotion.teaser = rows.text(3);
            promotion.rate = rows.rate(5);
            promotion.status = promotions::Status::Active;
            promotion.validFrom = rows.instant(6);
            promotion.validTo = rows.instant(7);
            bool known = true;
            promotion.category = categoryId(*m_out.categories, rows.text(4), known);
            if (known) {
                m_out.names.insert(promotion.id, promotion.code);
                m_out.book.promotions.append(promotion);
            }
        }
        return {};
    }

    store::Database &m_db;
    QString m_number;
    CustomerRules m_out;
};

} // namespace

base::Result<CustomerRules> readCustomerRules(store::Database &db,
                                              std::shared_ptr<const CategoryTree> categories,
                                              const QString &customer)
{
    return Reader(db, std::move(categories), customer).read();
}

base::Result<QList<pricing::Discount>> readDiscounts(store::Database &db,
                                                     const CustomerRules &rules,
                                                     const QHash<QString, base::Id> &products)
{
    // The plus leaves an index alone: discounts of some products are found by SKU, those of one
    // customer by customer. There may be many of either.
    const bool bySku = !products.isEmpty();
    const QStringList skus = bySku ? products.keys() : QStringList{QString()};
    SD_TRY_VALUE(store::Rows rows,
                 db.select(u"SELECT id, code, name, customer, group_code, sku, category, rate, "
                           "min_quantity, stacking_group, exclusive, valid_from, valid_to "
                           "FROM discount WHERE status = 'active' AND %1customer IN ('' %2) AND "
                           "%1group_code IN ('' %3) AND %4sku IN (%5)"_s.arg(
                               bySku ? u"+"_s : u""_s, more(rules.customers.size()),
                               more(rules.groups.size()), bySku ? u""_s : u"+"_s,
                               sqllist::marks(skus.size())),
                           sqllist::values(rules.customers.keys())
                               + sqllist::values(rules.groups.keys()) + sqllist::values(skus)));
    QList<pricing::Discount> discounts;
    while (rows.next()) {
        pricing::Discount discount;
        discount.id = rows.id(0);
        discount.code = rows.text(1);
        discount.name = rows.text(2);
        // Asked for by these keys, so all of them are known.
        discount.customer = rules.customers.value(rows.text(3));
        discount.group = rules.groups.value(rows.text(4));
        discount.product = products.value(rows.text(5));
        bool known = true;
        discount.category = categoryId(*rules.categories, rows.text(6), known);
        discount.rate = rows.rate(7);
        discount.minQuantity = rows.integer(8);
        discount.stackingGroup = int(rows.integer(9));
        discount.exclusive = rows.flag(10);
        discount.status = pricing::Status::Active;
        discount.validity = validity(rows, 11);
        if (known) {
            discounts.append(discount);
        }
    }
    return discounts;
}

} // namespace portal
