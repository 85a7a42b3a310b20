// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pricing/pricelistwriter.h"

#include "models/pricing/activationcheck.h"
#include "models/pricing/pricelistrepository.h"
#include "models/store/values.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace pricing {

namespace {

const QString AssignmentsField = u"assignments"_s;

} // namespace

QString assignmentsToJson(const QList<Assignment> &assignments)
{
    QJsonArray array;
    for (const Assignment &one : assignments) {
        array += QJsonObject{
            {u"id"_s, one.id.toString()},
            {u"level"_s, levelName(one.level)},
            {u"target"_s, one.target.isNull() ? QString() : one.target.toString()},
            {u"position"_s, one.position},
            {u"fallback"_s, one.fallback == Fallback::Stop ? u"stop"_s : u"continue"_s},
            {u"merge_tiers"_s, one.mergeTiers}};
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

base::Result<QList<Assignment>> assignmentsFromJson(const QString &json, base::Id list)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    QList<Assignment> assignments;
    const QJsonArray array = document.array();
    for (const QJsonValue &value : array) {
        const auto level = parseLevel(value[u"level"_s].toString());
        Assignment one{.id = base::Id::parse(value[u"id"_s].toString()),
                       .level = level.value_or(Level::Company),
                       .target = base::Id::parse(value[u"target"_s].toString()),
                       .list = list,
                       .position = value[u"position"_s].toInt(),
                       .fallback = value[u"fallback"_s].toString() == "stop"_L1
                           ? Fallback::Stop
                           : Fallback::Continue,
                       .mergeTiers = value[u"merge_tiers"_s].toBool(true)};
        if (!level || one.id.isNull() || one.target.isNull() != (*level == Level::Company)) {
            return base::failure(base::ErrorCode::Value_BadFormat, json.left(200),
                                 {.field = AssignmentsField});
        }
        assignments += one;
    }
    if (!document.isArray()) {
        return base::failure(base::ErrorCode::Value_BadFormat, json.left(200),
                             {.field = AssignmentsField});
    }
    return assignments;
}

PriceListWriter::PriceListWriter() : TypeWriter(records::type<PriceList>()) { }

base::Result<std::optional<QString>> PriceListWriter::read(store::Database &db, base::Id record,
                                                           const QString &field) const
{
    if (field != AssignmentsField) {
        return TypeWriter::read(db, record, field);
    }
    SD_TRY_VALUE(const QList<Assignment> assignments, PriceListRepository(db).assignments(record));
    return assignments.isEmpty() ? std::optional<QString>()
                                 : std::optional(assignmentsToJson(assignments));
}

base::Result<void> PriceListWriter::write(store::Database &db, base::Id record,
                                          const QString &field,
                                          const std::optional<QString> &value) const
{
    const bool goes = field == store::ExistsField && !value;
    if (field == AssignmentsField || goes) {
        SD_TRY(db.run(u"DELETE FROM price_list_assignment WHERE price_list_id = ?"_s,
                      store::args(record)));
    }
    if (field != AssignmentsField) {
        return TypeWriter::write(db, record, field, value);
    }
    SD_TRY_VALUE(const QList<Assignment> assignments,
                 assignmentsFromJson(value.value_or(u"[]"_s), record));
    return assignments.isEmpty() ? base::Result<void>()
                                 : PriceListRepository(db).insert(assignments);
}

base::Result<void> PriceListWriter::finish(store::Database &db, base::Id record,
                                           const QSet<QString> &fields, qint64 nowMs) const
{
    SD_TRY(TypeWriter::finish(db, record, fields, nowMs));
    SD_TRY_VALUE(const bool there, exists(db, record));
    if (!there) {
        return {};
    }
    SD_TRY_VALUE(const PriceList list, PriceListRepository(db).byId(record));
    if (list.status != Status::Active) {
        return {};
    }
    SD_TRY_VALUE(const QList<PriceOverlap> overlaps, overlapsOf(db, record));
    if (!overlaps.isEmpty()) {
        const Price &price = overlaps.constFirst().first;
        return base::failure(base::ErrorCode::Value_NotUnique,
                             u"%1 overlapping price lines"_s.arg(overlaps.size()),
                             {.subject = list.code, .field = price.field().toField()});
    }
    return {};
}

} // namespace pricing
