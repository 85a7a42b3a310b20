// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contractserver/records.h"

#include "app/contractserver/fields.h"
#include "app/contractserver/rules.h"
#include "models/base/limits.h"

using namespace Qt::StringLiterals;

namespace contractserver::records {

using namespace fields;

QList<Field> paymentTerms()
{
    return {key(u"code"_s), name(), integer(u"netDays"_s, 0, 3650, true),
            integer(u"discountDays"_s, 0, 3650), optional(u"discountPercent"_s, Field::Percent)};
}

QList<Field> customer()
{
    return {key(u"number"_s),
            name(),
            nullableKey(u"group"_s),
            nullableKey(u"parent"_s),
            word(u"status"_s, {u"registered"_s, u"active"_s, u"blocked"_s}),
            text(u"email"_s, 254),
            text(u"phone"_s, 100),
            text(u"street"_s, 400),
            text(u"postcode"_s, 40),
            text(u"city"_s, 200),
            text(u"country"_s, 100),
            text(u"vatNumber"_s, 40),
            required(u"currency"_s, Field::Currency),
            nullableKey(u"terms"_s),
            {u"creditLimit"_s, Field::Amount, false, true, 0, base::limits::Amount}};
}

QList<Field> priceList()
{
    return {key(u"code"_s),
            name(),
            required(u"currency"_s, Field::Currency),
            word(u"status"_s, lifeStates()),
            nullable(u"validFrom"_s, Field::Instant),
            nullable(u"validTo"_s, Field::Instant)};
}

QList<Field> prices()
{
    static const Shape line(
        {key(u"list"_s), required(u"unit"_s, Field::Unit), positiveNumber(u"minQuantity"_s),
         price(u"amount"_s), required(u"currency"_s, Field::Currency),
         nullable(u"validFrom"_s, Field::Instant), nullable(u"validTo"_s, Field::Instant),
         optional(u"generated"_s, Field::Flag), optional(u"allowDiscount"_s, Field::Flag)},
        {rules::endsAfterItBegins, rules::breakCanBeOrdered});
    return {key(u"sku"_s), list(u"prices"_s, line, 2000, true)};
}

} // namespace contractserver::records
