// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/shapes.h"

#include "app/connectors/payloads.h"
#include "app/contractserver/fields.h"
#include "app/contractserver/members.h"
#include "app/contractserver/rules.h"
#include "models/base/limits.h"

using namespace Qt::StringLiterals;

namespace portal::shapes {

using namespace contractserver::fields;
using contractserver::Field;
namespace members = contractserver::members;
namespace rules = contractserver::rules;

namespace {

constexpr qint64 LargestPosition = 1'000'000;

Field version()
{
    return contractserver::fields::version(1);
}

//! What the desk tells of a record that its description says everything about.
template <typename T>
QList<Field> told()
{
    return members::fieldsOf(records::type<T>()) + QList{version()};
}

} // namespace

const QStringList &mediaTypes()
{
    static const QStringList types{u"image/png"_s,  u"image/jpeg"_s,      u"image/webp"_s,
                                   u"image/gif"_s,  u"application/pdf"_s, u"video/mp4"_s,
                                   u"video/webm"_s, u"video/quicktime"_s};
    return types;
}

const Shape &category()
{
    static const Shape shape(told<catalog::Category>());
    return shape;
}

const Shape &product()
{
    static const Shape family({key(u"code"_s), name()});
    static const Shape value({key(u"code"_s),
                              name(),
                              word(u"kind"_s, {u"text"_s, u"number"_s, u"flag"_s, u"choice"_s}),
                              optional(u"unit"_s, Field::UnitOrNone),
                              {u"value"_s, Field::Text, true, false, 0, 4000}});
    static const Shape packaging(
        {required(u"unit"_s, Field::Unit), positiveNumber(u"content"_s), text(u"gtin"_s, 14)});
    static const Shape shape(
        members::with(told<catalog::Product>(), {required(u"unit"_s, Field::Unit)})
            + QList<Field>{{u"family"_s, Field::Object, false, true, 0, 0, {}, &family},
                           word(u"state"_s, {u"published"_s, u"withdrawn"_s}),
                           list(u"values"_s, value, 500),
                           list(u"packaging"_s, packaging, 50),
                           {u"assets"_s, Field::Keys, false, false, 0, 100}},
        {rules::packagesDiffer});
    return shape;
}

const Shape &media()
{
    static const Shape shape(
        members::with(told<media::Asset>(),
                      {required(u"sha256"_s, Field::Sha256), word(u"mime"_s, mediaTypes())}));
    return shape;
}

const Shape &stock()
{
    static const Shape entry(
        {key(u"warehouse"_s), signedNumber(u"quantity"_s), required(u"unit"_s, Field::Unit)});
    static const Shape shape({key(u"sku"_s), list(u"stock"_s, entry, 200, true), version()});
    return shape;
}

const Shape &paymentTerms()
{
    static const Shape shape(told<accounts::PaymentTerms>(), {rules::discountWithinTerms});
    return shape;
}

const Shape &customerGroup()
{
    static const Shape shape(told<accounts::CustomerGroup>());
    return shape;
}

const Shape &customer()
{
    static const Field strategy{u"priceStrategy"_s,          Field::Word, false, true, 0, 0,
                                {u"priority"_s, u"lowest"_s}};
    static const Shape shape(told<accounts::Customer>() + QList{strategy});
    return shape;
}

const Shape &invoice()
{
    static const Shape shape(told<accounts::Invoice>(), {rules::dueAfterIssued});
    return shape;
}

const Shape &priceList()
{
    static const Shape rounding(
        {{u"step"_s, Field::Amount, true, false, 1, base::limits::LineAmount},
         {u"offset"_s, Field::Amount, false, false, -base::limits::LineAmount,
          base::limits::LineAmount},
         word(u"mode"_s, {u"half-up"_s, u"half-even"_s, u"up"_s, u"down"_s}, false)});
    static const Shape assignment(
        {word(u"level"_s, {u"customer"_s, u"group"_s, u"portal"_s, u"company"_s}),
         nullableKey(u"target"_s), integer(u"position"_s, 0, LargestPosition, true),
         word(u"fallback"_s, {u"continue"_s, u"stop"_s}, false),
         optional(u"mergeTiers"_s, Field::Flag)});
    static const QList<Field> own{{u"rounding"_s, Field::Object, false, false, 0, 0, {}, &rounding},
                                  list(u"assignments"_s, assignment, 10'000, true),
                                  version()};
    static const Shape shape(members::priceList() + own, {rules::endsAfterItBegins});
    return shape;
}

const Shape &prices()
{
    static const Shape shape(members::prices() + QList{version()});
    return shape;
}

const Shape &discount()
{
    static const Shape shape(told<pricing::Discount>(), {rules::endsAfterItBegins});
    return shape;
}

const Shape &promotion()
{
    static const Shape shape(told<promotions::Promotion>(), {rules::endsAfterItBegins});
    return shape;
}

const Shape &orderStatus()
{
    static const Shape shape(
        {key(u"number"_s), word(u"status"_s, orderStates()), text(u"erpNumber"_s, 100), version()});
    return shape;
}

const Shape &pricingSettings()
{
    static const Shape shape({word(u"strategy"_s, {u"priority"_s, u"lowest"_s}),
                              word(u"promotions"_s, {u"best"_s, u"all"_s})});
    return shape;
}

const Shape &deletion(const QString &keyField)
{
    static const Shape bySha({required(u"sha256"_s, Field::Sha256), version()});
    static const Shape byCode({key(u"code"_s), version()});
    static const Shape bySku({key(u"sku"_s), version()});
    static const Shape byNumber({key(u"number"_s), version()});
    return keyField == u"sha256"_s ? bySha
        : keyField == u"sku"_s     ? bySku
        : keyField == u"number"_s  ? byNumber
                                   : byCode;
}

} // namespace portal::shapes
