// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/promotions/promotionwriter.h"

#include "models/promotions/promotionrepository.h"

using namespace Qt::StringLiterals;

namespace promotions {

namespace {

using Kind = store::ColumnWriter::Kind;

QList<store::ColumnWriter::Column> columns()
{
    const QStringList statuses{u"draft"_s, u"active"_s, u"inactive"_s};
    return {
        {.field = u"code"_s, .required = true, .max = 40, .initial = u"#"_s},
        {.field = u"name"_s, .required = true, .max = 200, .initial = u""_s},
        {.field = u"teaser"_s, .max = 500, .initial = u""_s},
        {.field = u"category"_s, .kind = Kind::Reference, .column = u"category_id"_s},
        {.field = u"rate"_s, .kind = Kind::Rate, .max = base::Rate::One, .initial = qint64(0)},
        {.field = u"status"_s, .kind = Kind::Word, .words = statuses, .initial = u"draft"_s},
        {.field = u"valid_from"_s, .kind = Kind::Instant, .initial = qint64(0)},
        {.field = u"valid_to"_s, .kind = Kind::Instant, .initial = qint64(0)},
    };
}

} // namespace

PromotionWriter::PromotionWriter() : ColumnWriter(u"promotion"_s, u"promotion"_s, columns(), true)
{
}

QString PromotionWriter::fieldGroup(const QString &) const
{
    return u"promotion"_s;
}

base::Result<void> PromotionWriter::finish(store::Database &db, base::Id record,
                                           const QSet<QString> &fields, qint64 nowMs) const
{
    SD_TRY(ColumnWriter::finish(db, record, fields, nowMs));
    SD_TRY_VALUE(const bool there, exists(db, record));
    if (!there) {
        return {};
    }
    SD_TRY_VALUE(const Promotion promotion, PromotionRepository(db).byId(record));
    const auto bad = [&](const QString &field) {
        return base::failure(base::ErrorCode::Value_OutOfRange, u"promotion"_s,
                             {.subject = promotion.code, .field = field});
    };
    if (promotion.validTo <= promotion.validFrom) {
        return bad(u"valid_to"_s);
    }
    if (promotion.status == Status::Active && promotion.rate.millionths() <= 0) {
        return bad(u"rate"_s);
    }
    return {};
}

} // namespace promotions
