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

using Kind = store::ColumnWriter::Kind;

const QString AssignmentsField = u"assignments"_s;

QList<store::ColumnWriter::Column> columns()
{
    const QStringList statuses{u"draft"_s, u"active"_s, u"inactive"_s};
    return {
        {.field = u"code"_s, .required = true, .max = 40, .initial = u"#"_s},
        {.field = u"name"_s, .required = true, .max = 200, .initial = u""_s},
        {.field = u"currency"_s, .required = true, .max = 3, .initial = u""_s},
        {.field = u"status"_s, .kind = Kind::Word, .words = statuses, .initial = u"draft"_s},
        {.field = u"valid_from"_s, .kind = Kind::Instant},
        {.field = u"valid_to"_s, .kind = Kind::Instant},
        {.field = u"rounding_step"_s, .kind = Kind::Money, .initial = qint64(0)},
        {.field = u"rounding_offset"_s,
         .kind = Kind::Money,
         .min = std::numeric_limits<qint64>::min(),
         .initial = qint64(0)},
        {.field = u"rounding_mode"_s,
         .kind = Kind::Word,
         .words = {u"half-up"_s, u"half-even"_s, u"up"_s, u"down"_s},
         .initial = u"half-up"_s},
    };
}

} // namespace

QString assignmentsToJson(const QList<Assignment> &assignments)
{
    QJsonArray array;
    for (const Assignment &one : assignments) {
        array += QJsonObject{{u"id"_s, one.id.toString()},
                             {u"level"_s, levelName(one.level)},
                             {u"target"_s, one.target.isNull() ? QString() : one.target.toString()},
                             {u"position"_s, one.position},
                             {u"on_miss"_s, one.onMiss == OnMiss::Stop ? u"stop"_s : u"continue"_s},
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
                       .onMiss = value[u"on_miss"_s].toString() == "stop"_L1 ? OnMiss::Stop
                                                                             : OnMiss::Continue,
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

PriceListWriter::PriceListWriter() : ColumnWriter(u"price_list"_s, u"price_list"_s, columns(), true)
{
}

QString PriceListWriter::fieldGroup(const QString &) const
{
    return u"price"_s;
}

base::Result<std::optional<QString>> PriceListWriter::read(store::Database &db, base::Id record,
                                                           const QString &field) const
{
    if (field != AssignmentsField) {
        return ColumnWriter::read(db, record, field);
    }
    SD_TRY_VALUE(const QList<Assignment> assignments, PriceListRepository(db).assignments(record));
    return assignments.isEmpty() ? std::optional<QString>()
                                 : std::optional(assignmentsToJson(assignments));
}

base::Result<void> PriceListWriter::write(store::Database &db, base::Id record,
                                          const QString &field,
                                          const std::optional<QString> &value) const
{
    if (field == store::ExistsField && !value) {
        SD_TRY_VALUE(store::Rows rows,
                     db.select(u"SELECT 1 FROM price WHERE price_list_id = ? LIMIT 1"_s,
                               store::args(record)));
        if (rows.next()) {
            return base::failure(base::ErrorCode::Store_InUse, u"prices"_s, {.field = field});
        }
    }
    if (field != AssignmentsField && field != store::ExistsField) {
        if (field == "currency"_L1 && value && !value->isEmpty()) {
            const auto currency = base::Currency::parse(*value);
            if (!currency) {
                return base::failure(base::ErrorCode::Value_BadCurrency, *value, {.field = field});
            }
        }
        return ColumnWriter::write(db, record, field, value);
    }
    if (field == AssignmentsField || !value) {
        SD_TRY(db.run(u"DELETE FROM price_list_assignment WHERE price_list_id = ?"_s,
                      store::args(record)));
    }
    if (field == store::ExistsField) {
        return ColumnWriter::write(db, record, field, value);
    }
    SD_TRY_VALUE(const QList<Assignment> assignments,
                 assignmentsFromJson(value.value_or(u"[]"_s), record));
    return assignments.isEmpty() ? base::Result<void>()
                                 : PriceListRepository(db).insert(assignments);
}

base::Result<void> PriceListWriter::finish(store::Database &db, base::Id record,
                                           const QSet<QString> &fields, qint64 nowMs) const
{
    SD_TRY(ColumnWriter::finish(db, record, fields, nowMs));
    SD_TRY_VALUE(const bool there, exists(db, record));
    if (!there) {
        return {};
    }
    SD_TRY_VALUE(const PriceList list, PriceListRepository(db).byId(record));
    const Validity &validity = list.validity;
    if (validity.from.isValid() && validity.to.isValid() && validity.to <= validity.from) {
        return base::failure(base::ErrorCode::Value_OutOfRange, u"price_list"_s,
                             {.subject = list.code, .field = u"valid_to"_s});
    }
    if (list.status != Status::Active) {
        return {};
    }
    SD_TRY_VALUE(const QList<PriceOverlap> overlaps, overlapsOf(db, record));
    if (!overlaps.isEmpty()) {
        const Price &price = overlaps.constFirst().first;
        return base::failure(
            base::ErrorCode::Value_NotUnique, u"%1 overlapping price lines"_s.arg(overlaps.size()),
            {.subject = list.code,
             .field = u"price:%1:%2:%3"_s.arg(record.toString(), price.minQuantity.unit(),
                                              price.minQuantity.toText())});
    }
    return {};
}

} // namespace pricing
