// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/payloadreader.h"

#include "models/records/partrepository.h"
#include "models/records/table.h"

namespace engine {

using connectors::Entity;

PayloadReader::PayloadReader(store::Database &db, const syncing::RemoteSystem &system)
    : m_db(db), m_system(system), m_keys(db)
{
}

template <typename T>
base::Result<PayloadReader::Answer> PayloadReader::described(const QList<base::Id> &records)
{
    const records::TypeOf<T> &type = records::type<T>();
    SD_TRY_VALUE(auto found, records::Table<T>(m_db).some(records));
    QList<void *> values;
    for (T &value : found) {
        values += &value;
    }
    SD_TRY(records::PartRepository(m_db, type).fill(values));
    SD_TRY_VALUE(const auto filled, m_keys.fill(type, values));
    Answer answer;
    for (qsizetype i = 0; i < values.size(); ++i) {
        T &value = *static_cast<T *>(values.at(i));
        const base::Id id = value.id;
        const qint64 version = value.version;
        type.makeTold(&value);
        answer.insert(id,
                      filled.at(i) ? base::Result<Outgoing>(Outgoing{version, std::move(value)})
                                   : base::Result<Outgoing>(filled.at(i).error()));
    }
    return answer;
}

base::Result<PayloadReader::Answer> PayloadReader::read(Entity entity,
                                                        const QList<base::Id> &records)
{
    switch (entity) {
    case Entity::Category:
        return described<catalog::Category>(records);
    case Entity::Asset:
        return described<media::Asset>(records);
    case Entity::Product:
        return products(records);
    case Entity::PriceList:
        return priceLists(records);
    case Entity::Price:
        return prices(records);
    case Entity::CustomerGroup:
        return described<accounts::CustomerGroup>(records);
    case Entity::PaymentTerms:
        return described<accounts::PaymentTerms>(records);
    case Entity::Customer:
        return described<accounts::Customer>(records);
    case Entity::Discount:
        return described<pricing::Discount>(records);
    case Entity::Promotion:
        return described<promotions::Promotion>(records);
    case Entity::Stock:
        return stock(records);
    case Entity::Order:
        return each(records, &PayloadReader::order);
    case Entity::OrderStatus:
        return each(records, &PayloadReader::orderStatus);
    case Entity::Invoice:
        return described<accounts::Invoice>(records);
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
