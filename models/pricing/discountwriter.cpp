// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pricing/discountwriter.h"

#include "models/pricing/discountrepository.h"

using namespace Qt::StringLiterals;

namespace pricing {

namespace {

using Kind = store::ColumnWriter::Kind;

QList<store::ColumnWriter::Column> columns()
{
    const QStringList statuses{u"draft"_s, u"active"_s, u"inactive"_s};
    return {
        {.field = u"code"_s, .required = true, .max = 40, .initial = u"#"_s},
        {.field = u"name"_s, .required = true, .max = 200, .initial = u""_s},
        {.field = u"customer"_s, .kind = Kind::Reference, .column = u"customer_id"_s},
        {.field = u"group"_s, .kind = Kind::Reference, .column = u"group_id"_s},
        {.field = u"product"_s, .kind = Kind::Reference, .column = u"product_id"_s},
        {.field = u"category"_s, .kind = Kind::Reference, .column = u"category_id"_s},
        {.field = u"rate"_s, .kind = Kind::Rate, .max = base::Rate::One, .initial = qint64(0)},
        {.field = u"min_quantity"_s, .kind = Kind::Quantity, .initial = qint64(0)},
        {.field = u"stack_group"_s,
         .kind = Kind::Integer,
         .min = 1,
         .max = 99,
         .initial = qint64(1)},
        {.field = u"exclusive"_s, .kind = Kind::Flag, .initial = qint64(0)},
        {.field = u"status"_s, .kind = Kind::Word, .words = statuses, .initial = u"draft"_s},
        {.field = u"valid_from"_s, .kind = Kind::Instant},
        {.field = u"valid_to"_s, .kind = Kind::Instant},
    };
}

base::Error bad(base::ErrorCode code, const Discount &discount, const QString &field)
{
    return base::failure(code, u"discount"_s, {.subject = discount.code, .field = field});
}

} // namespace

DiscountWriter::DiscountWriter() : ColumnWriter(u"discount"_s, u"discount"_s, columns(), true) { }

QString DiscountWriter::fieldGroup(const QString &) const
{
    return u"discount"_s;
}

base::Result<void> DiscountWriter::finish(store::Database &db, base::Id record,
                                          const QSet<QString> &fields, qint64 nowMs) const
{
    SD_TRY(ColumnWriter::finish(db, record, fields, nowMs));
    SD_TRY_VALUE(const bool there, exists(db, record));
    if (!there) {
        return {};
    }
    SD_TRY_VALUE(const Discount discount, DiscountRepository(db).byId(record));
    if (!discount.customer.isNull() && !discount.group.isNull()) {
        return bad(base::ErrorCode::Value_BadFormat, discount, u"group"_s);
    }
    if (!discount.product.isNull() && !discount.category.isNull()) {
        return bad(base::ErrorCode::Value_BadFormat, discount, u"category"_s);
    }
    if (discount.status == Status::Active && discount.rate.millionths() <= 0) {
        return bad(base::ErrorCode::Value_OutOfRange, discount, u"rate"_s);
    }
    const Validity &validity = discount.validity;
    if (validity.from.isValid() && validity.to.isValid() && validity.to <= validity.from) {
        return bad(base::ErrorCode::Value_OutOfRange, discount, u"valid_to"_s);
    }
    return {};
}

} // namespace pricing
