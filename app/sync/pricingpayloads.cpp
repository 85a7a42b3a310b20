// SPDX-License-Identifier: GPL-3.0-or-later
// The part of PayloadReader for price lists and prices.
#include "app/sync/payloadreader.h"
#include "models/catalog/productrepository.h"
#include "models/pricing/pricelistrepository.h"
#include "models/pricing/pricerepository.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace engine {

static base::Result<connectors::PriceListAssignmentPayload>
assignmentPayload(KeyLookup &keys, const pricing::Assignment &assignment)
{
    connectors::PriceListAssignmentPayload payload{
        .level = pricing::levelName(assignment.level),
        .target = {},
        .position = assignment.position,
        .fallback = assignment.fallback == pricing::Fallback::Stop ? u"stop"_s : u"continue"_s,
        .mergeTiers = assignment.mergeTiers};
    switch (assignment.level) {
    case pricing::Level::Customer: {
        SD_TRY_VALUE(payload.target, keys.key(u"customer"_s, assignment.target));
        break;
    }
    case pricing::Level::Group: {
        SD_TRY_VALUE(payload.target, keys.key(u"customer_group"_s, assignment.target));
        break;
    }
    case pricing::Level::Portal:
    case pricing::Level::Company:
        break;
    }
    return payload;
}

base::Result<PayloadReader::Answer> PayloadReader::priceLists(const QList<base::Id> &records)
{
    const pricing::PriceListRepository repository(m_db);
    SD_TRY_VALUE(const QList<pricing::PriceList> all, repository.all());
    SD_TRY_VALUE(const QList<pricing::Assignment> assignments, repository.assignments());
    const QSet<base::Id> wanted(records.cbegin(), records.cend());
    Answer answer;
    for (const pricing::PriceList &list : all) {
        if (!wanted.contains(list.id)) {
            continue;
        }
        connectors::PriceListPayload payload{.code = list.code,
                                             .name = list.name,
                                             .currency = list.currency,
                                             .status = pricing::statusName(list.status),
                                             .validFrom = list.validity.from,
                                             .validTo = list.validity.to,
                                             .assignments = {}};
        if (m_system.isSalesChannel()) {
            payload.roundingStep = list.rounding.step;
            payload.roundingOffset = list.rounding.offset;
            payload.roundingMode = pricing::roundingName(list.rounding.mode);
        }
        for (const pricing::Assignment &assignment : assignments) {
            const bool elsewhere
                = assignment.level == pricing::Level::Portal && assignment.target != m_system.id;
            if (assignment.list == list.id && !elsewhere) {
                SD_TRY_VALUE(auto told, assignmentPayload(m_keys, assignment));
                payload.assignments.append(std::move(told));
            }
        }
        answer.insert(list.id, Outgoing{list.version, std::move(payload)});
    }
    return answer;
}

base::Result<PayloadReader::Answer> PayloadReader::prices(const QList<base::Id> &records)
{
    SD_TRY_VALUE(const auto rows, catalog::ProductRepository(m_db).rows(records, {}));
    SD_TRY_VALUE(const auto lists, pricing::PriceListRepository(m_db).all());
    SD_TRY_VALUE(const auto prices, pricing::PriceRepository(m_db).ofProducts(records));
    QHash<base::Id, QString> codes;
    for (const pricing::PriceList &list : lists) {
        codes.insert(list.id, list.code);
    }
    QHash<base::Id, connectors::PricePayload> payloads;
    for (const catalog::ProductRow &row : rows) {
        payloads.insert(row.id, {.sku = row.sku, .lines = {}});
    }
    for (const pricing::Price &price : prices) {
        payloads[price.product].lines.append({.priceList = codes.value(price.list),
                                              .minQuantity = price.minQuantity,
                                              .amount = price.amount,
                                              .basis = price.basis,
                                              .validFrom = price.validity.from,
                                              .validTo = price.validity.to,
                                              .generated = price.generated,
                                              .allowDiscount = price.allowDiscount});
    }
    Answer answer;
    for (const catalog::ProductRow &row : rows) {
        answer.insert(row.id, Outgoing{row.version, payloads.take(row.id)});
    }
    return answer;
}

} // namespace engine
