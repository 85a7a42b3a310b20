// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/pricebookreader.h"

#include "app/portal/json.h"
#include "app/portal/recordstore.h"
#include "models/store/settings.h"

using namespace Qt::StringLiterals;

namespace portal {

namespace {

using store::args;
using Done = base::Result<void>;

constexpr int DeepestFamily = 8; // parents of a customer, or of a category

QString marks(qsizetype count)
{
    return QStringList(count, u"?"_s).join(u',');
}

QVariantList values(const QStringList &texts)
{
    QVariantList list;
    for (const QString &text : texts) {
        list.append(store::toDb(text));
    }
    return list;
}

pricing::Validity validity(const store::Rows &rows, int from)
{
    return {rows.instant(from), rows.instant(from + 1)};
}

//! Collects one book; each step reads one kind of record.
class Reader
{
public:
    Reader(store::Database &db, QString customer, QStringList skus)
        : m_db(db), m_number(std::move(customer)), m_skus(std::move(skus))
    {
    }

    base::Result<CustomerBook> read()
    {
        SD_TRY(readSettings());
        SD_TRY(readFamily());
        SD_TRY(readProducts());
        SD_TRY(readAssignments());
        SD_TRY(readLists());
        SD_TRY(readPrices());
        SD_TRY(readDiscounts());
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
            if (!rows.next() || m_customers.contains(number)) {
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
            m_customers.insert(number, buyer.customer);
            m_out.names.insert(buyer.customer, number);
            if (!buyer.group.isNull() && !m_groups.contains(rows.text(5))) {
                m_groups.insert(rows.text(5), buyer.group);
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

    base::Result<QList<base::Id>> categoryPath(QString code)
    {
        QList<base::Id> path;
        while (!code.isEmpty() && path.size() < DeepestFamily) {
            if (!m_categories.contains(code)) {
                SD_TRY_VALUE(
                    store::Rows rows,
                    m_db.select(u"SELECT id, parent FROM category WHERE code = ?"_s, args(code)));
                if (!rows.next()) {
                    break;
                }
                m_categories.insert(code, {rows.id(0), rows.text(1)});
                m_out.names.insert(rows.id(0), code);
            }
            const auto &[id, parent] = m_categories[code];
            path.append(id);
            code = parent;
        }
        return path;
    }

    Done readProducts()
    {
        for (const QString &sku : std::as_const(m_skus)) {
            CustomerBook::Product product;
            QString category;
            {
                SD_TRY_VALUE(store::Rows rows,
                             m_db.select(u"SELECT id, unit, category FROM product WHERE sku = ?"_s,
                                         args(sku)));
                if (!rows.next()) {
                    continue;
                }
                product.id = rows.id(0);
                product.unit = rows.text(1);
                category = rows.text(2);
            }
            SD_TRY_VALUE(product.categoryPath, categoryPath(category));
            m_out.book.units.append({product.id, product.unit, base::Quantity::Scale});
            SD_TRY_VALUE(const auto record, RecordStore(m_db).find(u"product"_s, sku));
            const QJsonArray packages
                = record ? record->document.value("packaging"_L1).toArray() : QJsonArray();
            for (const QJsonValue &value : packages) {
                const QString unit = value.toObject().value("unit"_L1).toString();
                const qint64 content = json::quantity(value.toObject().value("content"_L1));
                if (content > 0 && unit != product.unit) {
                    product.packages.append({unit, content});
                    m_out.book.units.append({product.id, unit, content});
                }
            }
            m_out.names.insert(product.id, sku);
            m_out.products.insert(sku, product);
        }
        return {};
    }

    Done readAssignments()
    {
        SD_TRY_VALUE(store::Rows rows,
                     m_db.select(u"SELECT a.id, a.level, a.target, a.position, a.on_miss, "
                                 "a.merge_tiers, l.id FROM price_list_assignment a JOIN "
                                 "price_list l ON l.code = a.list WHERE a.level IN ('portal', "
                                 "'company') OR (a.level = 'customer' AND a.target IN (%1)) OR "
                                 "(a.level = 'group' AND a.target IN (%2))"_s.arg(
                                     marks(m_customers.size()), marks(m_groups.size())),
                                 values(m_customers.keys()) + values(m_groups.keys())));
        while (rows.next()) {
            pricing::Assignment assignment;
            assignment.id = rows.id(0);
            assignment.level = pricing::parseLevel(rows.text(1)).value_or(pricing::Level::Company);
            assignment.list = rows.id(6);
            assignment.position = int(rows.integer(3));
            assignment.onMiss
                = rows.text(4) == u"stop"_s ? pricing::OnMiss::Stop : pricing::OnMiss::Continue;
            assignment.mergeTiers = rows.flag(5);
            switch (assignment.level) {
            case pricing::Level::Customer:
                assignment.target = m_customers.value(rows.text(2));
                break;
            case pricing::Level::Group:
                assignment.target = m_groups.value(rows.text(2));
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

    Done readLists()
    {
        SD_TRY_VALUE(
            store::Rows rows,
            m_db.select(u"SELECT id, code, name, currency, status, valid_from, valid_to, "
                        "rounding_step, rounding_offset, rounding_mode FROM price_list"_s));
        while (rows.next()) {
            pricing::PriceList list;
            list.id = rows.id(0);
            list.code = rows.text(1);
            list.name = rows.text(2);
            list.currency = base::Currency::parse(rows.text(3)).valueOr(base::Currency());
            list.status = pricing::parseStatus(rows.text(4)).value_or(pricing::Status::Draft);
            list.validity = validity(rows, 5);
            list.rounding = {rows.integer(7), rows.integer(8),
                             pricing::parseRounding(rows.text(9)).value_or(base::Rounding::HalfUp)};
            m_lists.insert(list.code, list.id);
            m_out.names.insert(list.id, list.code);
            m_out.book.lists.append(list);
        }
        return {};
    }

    Done readPrices()
    {
        const QStringList skus = m_out.products.keys();
        SD_TRY_VALUE(store::Rows rows,
                     m_db.select(u"SELECT id, sku, list, unit, min_quantity, amount, currency, "
                                 "valid_from, valid_to, generated, allow_discount FROM price "
                                 "WHERE sku IN (%1)"_s.arg(marks(skus.size())),
                                 values(skus)));
        while (rows.next()) {
            if (!m_lists.contains(rows.text(2))) {
                continue;
            }
            pricing::Price price;
            price.id = rows.id(0);
            price.list = m_lists.value(rows.text(2));
            price.product = m_out.products.value(rows.text(1)).id;
            price.minQuantity = rows.quantity(4, rows.text(3));
            price.amount
                = rows.money(5, base::Currency::parse(rows.text(6)).valueOr(base::Currency()));
            price.validity = validity(rows, 7);
            price.generated = rows.flag(9);
            price.allowDiscount = rows.flag(10);
            m_out.book.prices.append(price);
        }
        return {};
    }

    //! The id a key stands for; \a known turns false when there is none for a key that is set.
    template <typename Map>
    static base::Id idOf(const Map &map, const QString &key, bool &known)
    {
        if (key.isEmpty()) {
            return {};
        }
        const auto found = map.constFind(key);
        known = known && found != map.constEnd();
        return found == map.constEnd() ? base::Id() : *found;
    }

    base::Result<base::Id> categoryId(const QString &code, bool &known)
    {
        if (code.isEmpty()) {
            return base::Id();
        }
        SD_TRY_VALUE(const QList<base::Id> path, categoryPath(code));
        known = known && !path.isEmpty();
        return path.isEmpty() ? base::Id() : path.first();
    }

    Done readDiscounts()
    {
        struct Row
        {
            pricing::Discount discount;
            QString customer, group, sku, category;
        };
        QList<Row> found;
        {
            const QStringList skus = m_out.products.keys();
            SD_TRY_VALUE(
                store::Rows rows,
                m_db.select(u"SELECT id, code, name, customer, group_code, sku, category, "
                            "rate, min_quantity, stack_group, exclusive, valid_from, "
                            "valid_to FROM discount WHERE status = 'active' AND "
                            "customer IN ('' %1) AND group_code IN ('' %2) AND "
                            "sku IN ('' %3)"_s.arg(more(m_customers.size()), more(m_groups.size()),
                                                   more(skus.size())),
                            values(m_customers.keys()) + values(m_groups.keys()) + values(skus)));
            while (rows.next()) {
                pricing::Discount discount;
                discount.id = rows.id(0);
                discount.code = rows.text(1);
                discount.name = rows.text(2);
                discount.rate = rows.rate(7);
                discount.minQuantity = rows.integer(8);
                discount.stackGroup = int(rows.integer(9));
                discount.exclusive = rows.flag(10);
                discount.status = pricing::Status::Active;
                discount.validity = validity(rows, 11);
                found.append({discount, rows.text(3), rows.text(4), rows.text(5), rows.text(6)});
            }
        }
        for (Row &row : found) {
            bool known = true;
            row.discount.customer = idOf(m_customers, row.customer, known);
            row.discount.group = idOf(m_groups, row.group, known);
            row.discount.product
                = row.sku.isEmpty() ? base::Id() : m_out.products.value(row.sku).id;
            SD_TRY_VALUE(row.discount.category, categoryId(row.category, known));
            if (known) {
                m_out.names.insert(row.discount.id, row.discount.code);
                m_out.book.discounts.append(row.discount);
            }
        }
        return {};
    }

    Done readPromotions()
    {
        QList<std::pair<promotions::Promotion, QString>> found;
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
                found.append({promotion, rows.text(4)});
            }
        }
        for (auto &[promotion, category] : found) {
            bool known = true;
            SD_TRY_VALUE(promotion.category, categoryId(category, known));
            if (known) {
                m_out.names.insert(promotion.id, promotion.code);
                m_out.book.promotions.append(promotion);
            }
        }
        return {};
    }

    static QString more(qsizetype count) { return u", ?"_s.repeated(count); }

    store::Database &m_db;
    QString m_number;
    QStringList m_skus;
    CustomerBook m_out;
    QHash<QString, base::Id> m_customers;
    QHash<QString, base::Id> m_groups;
    QHash<QString, base::Id> m_lists;
    QHash<QString, std::pair<base::Id, QString>> m_categories; // id and parent's code
};

} // namespace

base::Result<CustomerBook> readCustomerBook(store::Database &db, const QString &customer,
                                            const QStringList &skus)
{
    return Reader(db, customer, skus).read();
}

} // namespace portal
