// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/keylookup.h"

#include "models/accounts/customerrepository.h"
#include "models/catalog/categoryrepository.h"
#include "models/catalog/productrepository.h"
#include "models/orders/orderrepository.h"
#include "models/pricing/pricelistrepository.h"

using namespace Qt::StringLiterals;

namespace engine {

base::Error unknownReference(const QString &what, const QString &key)
{
    return base::failure(base::ErrorCode::Sync_Mapping, u"unknown %1 %2"_s.arg(what, key),
                         {.subject = key, .field = what});
}

namespace {

base::Result<QString> keyOf(const QHash<base::Id, QString> &keys, base::Id id, const QString &what)
{
    const auto found = keys.constFind(id);
    return found == keys.cend() ? base::Result<QString>(unknownReference(what, id.toString()))
                                : base::Result<QString>(*found);
}

base::Result<base::Id> idOf(const QHash<base::Id, QString> &keys, const QString &key,
                            const QString &what)
{
    const base::Id id = keys.key(key);
    return id.isNull() ? base::Result<base::Id>(unknownReference(what, key))
                       : base::Result<base::Id>(id);
}

//! Store_NotFound of a look-up by key means that the mapping fails, other errors stay.
base::Error mappingError(const base::Error &error, const QString &what, const QString &key)
{
    return error.code == base::ErrorCode::Store_NotFound ? unknownReference(what, key) : error;
}

} // namespace

base::Result<QString> KeyLookup::categoryCode(base::Id id)
{
    if (id.isNull()) {
        return QString();
    }
    if (m_categories.isEmpty()) {
        SD_TRY_VALUE(const QList<catalog::Category> all, catalog::CategoryRepository(m_db).all());
        for (const catalog::Category &category : all) {
            m_categories.insert(category.id, category.code);
        }
    }
    return keyOf(m_categories, id, u"category"_s);
}

base::Result<void> KeyLookup::readGroups()
{
    if (m_groups.isEmpty()) {
        SD_TRY_VALUE(const auto all, accounts::CustomerRepository(m_db).groups());
        for (const accounts::CustomerGroup &group : all) {
            m_groups.insert(group.id, group.code);
        }
    }
    return {};
}

base::Result<void> KeyLookup::readTerms()
{
    if (m_terms.isEmpty()) {
        SD_TRY_VALUE(const auto all, accounts::CustomerRepository(m_db).terms());
        for (const accounts::PaymentTerms &terms : all) {
            m_terms.insert(terms.id, terms.code);
        }
    }
    return {};
}

base::Result<QString> KeyLookup::groupCode(base::Id id)
{
    if (id.isNull()) {
        return QString();
    }
    SD_TRY(readGroups());
    return keyOf(m_groups, id, u"customer_group"_s);
}

base::Result<QString> KeyLookup::termsCode(base::Id id)
{
    if (id.isNull()) {
        return QString();
    }
    SD_TRY(readTerms());
    return keyOf(m_terms, id, u"payment_terms"_s);
}

base::Result<QString> KeyLookup::customerNumber(base::Id id)
{
    if (id.isNull()) {
        return QString();
    }
    if (!m_customers.contains(id)) {
        const auto customer = accounts::CustomerRepository(m_db).byId(id);
        if (!customer) {
            return mappingError(customer.error(), u"customer"_s, id.toString());
        }
        m_customers.insert(id, customer->number);
    }
    return m_customers.value(id);
}

base::Result<QString> KeyLookup::sku(base::Id id)
{
    if (id.isNull()) {
        return QString();
    }
    SD_TRY_VALUE(const auto rows, catalog::ProductRepository(m_db).rows({id}, {}));
    return rows.contains(id) ? base::Result<QString>(rows.value(id).sku)
                             : base::Result<QString>(unknownReference(u"product"_s, id.toString()));
}

base::Result<QString> KeyLookup::orderNumber(base::Id id)
{
    if (id.isNull()) {
        return QString();
    }
    const auto order = orders::OrderRepository(m_db).byId(id);
    if (!order) {
        return mappingError(order.error(), u"order"_s, id.toString());
    }
    return order->number;
}

base::Result<base::Id> KeyLookup::group(const QString &code)
{
    if (code.isEmpty()) {
        return base::Id();
    }
    SD_TRY(readGroups());
    return idOf(m_groups, code, u"customer_group"_s);
}

base::Result<base::Id> KeyLookup::terms(const QString &code)
{
    if (code.isEmpty()) {
        return base::Id();
    }
    SD_TRY(readTerms());
    return idOf(m_terms, code, u"payment_terms"_s);
}

base::Result<base::Id> KeyLookup::customer(const QString &number)
{
    if (number.isEmpty()) {
        return base::Id();
    }
    if (const base::Id known = m_customers.key(number); !known.isNull()) {
        return known;
    }
    const auto customer = accounts::CustomerRepository(m_db).byNumber(number);
    if (!customer) {
        return mappingError(customer.error(), u"customer"_s, number);
    }
    m_customers.insert(customer->id, number);
    return customer->id;
}

base::Result<base::Id> KeyLookup::order(const QString &number)
{
    if (number.isEmpty()) {
        return base::Id();
    }
    const auto order = orders::OrderRepository(m_db).byNumber(number);
    if (!order) {
        return mappingError(order.error(), u"order"_s, number);
    }
    return order->id;
}

base::Result<base::Id> KeyLookup::priceList(const QString &code)
{
    if (m_priceLists.isEmpty()) {
        SD_TRY_VALUE(const auto all, pricing::PriceListRepository(m_db).all());
        for (const pricing::PriceList &list : all) {
            m_priceLists.insert(list.code, list.id);
        }
    }
    const base::Id id = m_priceLists.value(code);
    return id.isNull() ? base::Result<base::Id>(unknownReference(u"price_list"_s, code))
                       : base::Result<base::Id>(id);
}

void KeyLookup::forget()
{
    m_priceLists.clear();
    m_categories.clear();
    m_groups.clear();
    m_terms.clear();
    m_customers.clear();
}

base::Result<QHash<QString, base::Id>> KeyLookup::products(const QStringList &skus)
{
    return catalog::ProductRepository(m_db).idsOfSkus(skus);
}

} // namespace engine
