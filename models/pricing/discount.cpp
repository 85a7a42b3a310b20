// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pricing/discount.h"

#include "models/base/limits.h"

using namespace Qt::StringLiterals;

namespace pricing {

//! For a customer or a group, on a product or a category; an active one takes something off.
static base::Result<void> saysWhoAndWhat(const Discount &discount)
{
    const auto bad
        = [&discount](base::ErrorCode code, const QString &field, const QString &other = {}) {
              return base::failure(code, u"discount"_s,
                                   {.subject = discount.code, .field = field, .expected = other});
          };
    if (!discount.customer.isNull() && !discount.group.isNull()) {
        return bad(base::ErrorCode::Value_OnlyOneOf, u"group"_s, u"customer"_s);
    }
    if (!discount.product.isNull() && !discount.category.isNull()) {
        return bad(base::ErrorCode::Value_OnlyOneOf, u"category"_s, u"product"_s);
    }
    if (discount.status == Status::Active && discount.rate.millionths() <= 0) {
        return bad(base::ErrorCode::Value_Empty, u"rate"_s);
    }
    if (discount.validity.isEmpty()) {
        return bad(base::ErrorCode::Value_EndBeforeStart, u"valid_to"_s);
    }
    return {};
}

} // namespace pricing

namespace records {

using namespace pricing;

template <>
const TypeOf<Discount> &type()
{
    static const auto described
        = TypeOf<Discount>(u"discount"_s)
              .key(&Discount::code, u"code"_s)
              .field(&Discount::name, u"name"_s, {.required = true, .max = 400})
              .field(&Discount::customer, u"customer"_s, {.refersTo = u"customer"_s})
              .field(&Discount::group, u"group"_s, {.refersTo = u"customer_group"_s})
              .field(&Discount::product, u"product"_s,
                     {.refersTo = u"product"_s, .member = u"sku"_s})
              .field(&Discount::category, u"category"_s, {.refersTo = u"category"_s})
              .field(&Discount::rate, u"rate"_s, {.isAlwaysTold = true, .member = u"percent"_s})
              .field(&Discount::minQuantity, u"min_quantity"_s,
                     {.kind = Kind::Quantity, .max = base::limits::Quantity})
              .field(&Discount::stackingGroup, u"stacking_group"_s,
                     {.min = 1, .max = 1000, .initial = qint64(1)})
              .field(&Discount::exclusive, u"exclusive"_s)
              .field(&Discount::status, u"status"_s, {.words = statusWords(), .isAlwaysTold = true})
              .field(&Discount::validity, &Validity::from, u"valid_from"_s)
              .field(&Discount::validity, &Validity::to, u"valid_to"_s)
              .guardedBy(u"pricing"_s)
              .ownedAs(u"discount"_s)
              .rule(&saysWhoAndWhat);
    return described;
}

} // namespace records
