// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/comparison.h"

#include "app/sync/payloadreader.h"
#include "app/sync/preview.h"
#include "models/sync/recordlabelrepository.h"
#include "models/sync/remotesystemrepository.h"
#include "models/sync/synclinkrepository.h"

namespace engine {

base::Result<ComparisonQuestion> comparisonQuestion(store::Database &db, const QString &entity,
                                                    const QString &key)
{
    ComparisonQuestion question;
    question.answer.entity = entity;
    question.answer.key = key;
    question.answer.sides.append(Comparison::Side{});
    const auto kind = connectors::entityFromName(entity);
    SD_TRY_VALUE(const auto systems, syncing::RemoteSystemRepository(db).all());
    const auto record = syncing::recordByKey(db, entity, key);
    if (!record && record.error().code != base::ErrorCode::Store_NotFound) {
        return record.error();
    }
    for (const syncing::RemoteSystem &system : systems) {
        if (!system.enabled || !kind) {
            continue;
        }
        ComparisonQuestion::Asked asked{.system = system, .key = key};
        if (record) {
            SD_TRY_VALUE(const auto link,
                         syncing::SyncLinkRepository(db).find(system.id, entity, *record));
            asked.key = link ? link->remoteKey : key;
            Comparison::Side &desk = question.answer.sides.first();
            if (!desk.there) {
                SD_TRY_VALUE(const auto answer, PayloadReader(db, system).read(*kind, {*record}));
                const auto found = answer.constFind(*record);
                if (found != answer.cend() && found->ok()) {
                    desk.there = true;
                    desk.lines = flattened(found->value().payload);
                } else if (found != answer.cend()) {
                    desk.problem = found->error();
                }
            }
        }
        question.systems.append(asked);
    }
    return question;
}

Comparison compare(const ComparisonQuestion &question, const ConnectorFactory &connect,
                   const connectors::Cancellation &cancellation)
{
    Comparison comparison = question.answer;
    const auto kind = connectors::entityFromName(comparison.entity);
    for (const ComparisonQuestion::Asked &asked : question.systems) {
        Comparison::Side side{.name = asked.system.name};
        auto connector = connect(asked.system);
        if (!connector) {
            side.problem = connector.error();
            comparison.sides.append(side);
            continue;
        }
        const auto capability = (*connector)->capability(*kind);
        if (!capability || !capability->fetch) {
            continue; // it does not deal in such records, or cannot show one
        }
        const auto record = (*connector)->fetch(*kind, asked.key, cancellation);
        if (!record) {
            side.problem = record.error();
        } else if (record->problem) {
            side.problem = *record->problem;
        } else if (record->payload) {
            side.there = true;
            side.lines = flattened(*record->payload);
        }
        comparison.sides.append(side);
    }
    return comparison;
}

} // namespace engine
