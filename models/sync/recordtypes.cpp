// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/recordtypes.h"

#include "models/accounts/customer.h"
#include "models/accounts/invoice.h"
#include "models/catalog/category.h"
#include "models/catalog/product.h"
#include "models/media/asset.h"
#include "models/orders/order.h"
#include "models/pricing/discount.h"
#include "models/promotions/promotion.h"

#include <algorithm>

namespace syncing {

const QList<const records::Type *> &recordTypes()
{
    static const QList<const records::Type *> types{
        &records::type<catalog::Category>(),       &records::type<media::Asset>(),
        &records::type<catalog::Product>(),        &records::type<pricing::PriceList>(),
        &records::type<accounts::CustomerGroup>(), &records::type<accounts::PaymentTerms>(),
        &records::type<accounts::Customer>(),      &records::type<pricing::Discount>(),
        &records::type<promotions::Promotion>(),   &records::type<orders::Order>(),
        &records::type<accounts::Invoice>()};
    return types;
}

const records::Type *recordType(const QString &entity)
{
    for (const records::Type *type : recordTypes()) {
        if (type->entity() == entity) {
            return type;
        }
    }
    return nullptr;
}

const records::Type *typeQueuedAs(const QString &entity)
{
    for (const records::Type *type : recordTypes()) {
        if (type->entity() == entity
            || std::ranges::find(type->apart(), entity, &records::Apart::entity)
                != type->apart().cend()) {
            return type;
        }
    }
    return nullptr;
}

QString groupTakenOver(const QString &entity)
{
    const records::Type *type = recordType(entity);
    // Prices, stock and the status of an order are parts of records, owned for themselves.
    return !type ? entity : type->isTakenOver() ? type->group() : QString();
}

} // namespace syncing
