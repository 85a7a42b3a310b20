// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/payloadreader.h"

namespace engine {

using connectors::Entity;

PayloadReader::PayloadReader(store::Database &db, const syncing::RemoteSystem &system)
    : m_db(db), m_system(system), m_keys(db)
{
}

base::Result<PayloadReader::Answer> PayloadReader::read(Entity entity,
                                                        const QList<base::Id> &records)
{
    switch (entity) {
    case Entity::Category:
        return categories(records);
    case Entity::Media:
        return media(records);
    case Entity::Product:
        return products(records);
    case Entity::PriceList:
        return priceLists(records);
    case Entity::Price:
        return prices(records);
    case Entity::CustomerGroup:
        return customerGroups(records);
    case Entity::PaymentTerms:
        return paymentTerms(records);
    case Entity::Customer:
        return each(records, &PayloadReader::customer);
    case Entity::Discount:
        return each(records, &PayloadReader::discount);
    case Entity::Promotion:
        return each(records, &PayloadReader::promotion);
    case Entity::Stock:
        return stock(records);
    case Entity::Order:
        return each(records, &PayloadReader::order);
    case Entity::OrderStatus:
        return each(records, &PayloadReader::orderStatus);
    case Entity::Invoice:
        return invoices(records);
    }
    return Answer();
}

base::Result<PayloadReader::Answer> PayloadReader::each(const QList<base::Id> &records, One one)
{
    Answer answer;
    for (const base::Id id : records) {
        base::Result<Outgoing> outgoing = (this->*one)(id);
        if (outgoing.ok() || outgoing.error().code == base::ErrorCode::Sync_Mapping) {
            answer.insert(id, std::move(outgoing));
        } else if (outgoing.error().code != base::ErrorCode::Store_NotFound) {
            return outgoing.error();
        }
    }
    return answer;
}

} // namespace engine
