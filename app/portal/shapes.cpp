// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/shapes.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace portal::shapes {

namespace {

constexpr qint64 LargestVersion = Q_INT64_C(9'007'199'254'740'991); // exact in JSON
constexpr qint64 LargestPosition = 1'000'000;

Field key(const QString &name)
{
    return {name, Field::Key, true};
}
Field optionalKey(const QString &name)
{
    return {name, Field::Key, false, true};
}
Field text(const QString &name, qint64 most)
{
    return {name, Field::Text, false, false, 0, most};
}
Field name()
{
    return {u"name"_s, Field::Text, true, false, 1, 400};
}
Field version()
{
    return {u"version"_s, Field::Integer, true, false, 1, LargestVersion};
}
Field required(const QString &name, Field::Kind kind)
{
    return {name, kind, true};
}
Field optional(const QString &name, Field::Kind kind)
{
    return {name, kind};
}
Field nullable(const QString &name, Field::Kind kind)
{
    return {name, kind, false, true};
}
Field word(const QString &name, const QStringList &words, bool isRequired = true)
{
    return {name, Field::Word, isRequired, false, 0, 0, words};
}
Field integer(const QString &name, qint64 most, bool isRequired = false)
{
    return {name, Field::Integer, isRequired, false, 0, most};
}
Field list(const QString &name, const Shape &shape, qint64 most, bool isRequired = false)
{
    return {name, Field::List, isRequired, false, 0, most, {}, &shape};
}

const QStringList &lifeStates()
{
    static const QStringList states{u"draft"_s, u"active"_s, u"inactive"_s};
    return states;
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
    static const Shape shape({key(u"code"_s), optionalKey(u"parent"_s), name(),
                              integer(u"position"_s, LargestPosition), version()});
    return shape;
}

const Shape &product()
{
    static const Shape family({key(u"code"_s), name()});
    static const Shape value({key(u"code"_s),
                              name(),
                              word(u"kind"_s, {u"text"_s, u"number"_s, u"flag"_s, u"choice"_s}),
                              text(u"unit"_s, 3),
                              {u"value"_s, Field::Text, true, false, 0, 4000}});
    static const Shape packaging({required(u"unit"_s, Field::Unit),
                                  required(u"content"_s, Field::Number), text(u"gtin"_s, 14)});
    static const Shape shape({key(u"sku"_s),
                              text(u"gtin"_s, 14),
                              name(),
                              text(u"brand"_s, 200),
                              text(u"summary"_s, 2000),
                              text(u"description"_s, 100'000),
                              {u"family"_s, Field::Object, false, true, 0, 0, {}, &family},
                              optionalKey(u"category"_s),
                              required(u"unit"_s, Field::Unit),
                              word(u"status"_s, {u"active"_s, u"discontinued"_s}, false),
                              word(u"state"_s, {u"published"_s, u"withdrawn"_s}),
                              list(u"values"_s, value, 500),
                              list(u"packaging"_s, packaging, 50),
                              {u"media"_s, Field::Keys, false, false, 0, 100},
                              version()});
    return shape;
}

const Shape &media()
{
    static const Shape shape({required(u"sha256"_s, Field::Sha256),
                              {u"fileName"_s, Field::Text, true, false, 1, 255},
                              word(u"mime"_s, mediaTypes()),
                              integer(u"bytes"_s, std::numeric_limits<int>::max(), true),
                              integer(u"width"_s, LargestPosition),
                              integer(u"height"_s, LargestPosition),
                              text(u"altText"_s, 1000),
                              version()});
    return shape;
}

const Shape &stock()
{
    static const Shape entry({key(u"warehouse"_s), required(u"quantity"_s, Field::Number),
                              required(u"unit"_s, Field::Unit)});
    static const Shape shape({key(u"sku"_s), list(u"stock"_s, entry, 200, true), version()});
    return shape;
}

const Shape &paymentTerms()
{
    static const Shape shape({key(u"code"_s), name(), integer(u"netDays"_s, 3650, true),
                              integer(u"discountDays"_s, 3650),
                              optional(u"discountPercent"_s, Field::Percent), version()});
    return shape;
}

const Shape &customerGroup()
{
    static const Shape shape(
        {key(u"code"_s), name(), integer(u"priority"_s, LargestPosition, true), version()});
    return shape;
}

const Shape &customer()
{
    static const Shape shape(
        {key(u"number"_s),
         name(),
         optionalKey(u"group"_s),
         optionalKey(u"parent"_s),
         word(u"status"_s, {u"registered"_s, u"active"_s, u"blocked"_s}),
         text(u"email"_s, 254),
         text(u"phone"_s, 100),
         text(u"street"_s, 400),
         text(u"postcode"_s, 40),
         text(u"city"_s, 200),
         text(u"country"_s, 100),
         text(u"vatNumber"_s, 40),
         required(u"currency"_s, Field::Currency),
         optionalKey(u"terms"_s),
         nullable(u"creditLimit"_s, Field::Amount),
         {u"priceStrategy"_s, Field::Word, false, true, 0, 0, {u"priority"_s, u"lowest"_s}},
         version()});
    return shape;
}

const Shape &invoice()
{
    static const Shape payment({key(u"reference"_s), required(u"receivedOn"_s, Field::Date),
                                required(u"amount"_s, Field::Amount)});
    static const Shape shape(
        {key(u"number"_s), key(u"customer"_s), optionalKey(u"order"_s),
         required(u"issuedOn"_s, Field::Date), required(u"dueOn"_s, Field::Date),
         required(u"currency"_s, Field::Currency), required(u"total"_s, Field::Amount),
         required(u"paid"_s, Field::Amount),
         word(u"status"_s, {u"open"_s, u"paid"_s, u"cancelled"_s}), integer(u"dunningLevel"_s, 9),
         list(u"payments"_s, payment, 200), version()});
    return shape;
}

const Shape &priceList()
{
    static const Shape rounding(
        {required(u"step"_s, Field::Amount), optional(u"offset"_s, Field::Amount),
         word(u"mode"_s, {u"half-up"_s, u"half-even"_s, u"up"_s, u"down"_s}, false)});
    static const Shape assignment(
        {word(u"level"_s, {u"customer"_s, u"group"_s, u"portal"_s, u"company"_s}),
         optionalKey(u"target"_s), integer(u"position"_s, LargestPosition, true),
         word(u"onMiss"_s, {u"continue"_s, u"stop"_s}, false),
         optional(u"mergeTiers"_s, Field::Flag)});
    static const Shape shape({key(u"code"_s),
                              name(),
                              required(u"currency"_s, Field::Currency),
                              word(u"status"_s, lifeStates()),
                              nullable(u"validFrom"_s, Field::Instant),
                              nullable(u"validTo"_s, Field::Instant),
                              {u"rounding"_s, Field::Object, false, false, 0, 0, {}, &rounding},
                              list(u"assignments"_s, assignment, 10'000, true),
                              version()});
    return shape;
}

const Shape &prices()
{
    static const Shape price(
        {key(u"list"_s), required(u"unit"_s, Field::Unit),
         required(u"minQuantity"_s, Field::Number), required(u"amount"_s, Field::Amount),
         required(u"currency"_s, Field::Currency), nullable(u"validFrom"_s, Field::Instant),
         nullable(u"validTo"_s, Field::Instant), optional(u"generated"_s, Field::Flag),
         optional(u"allowDiscount"_s, Field::Flag)});
    static const Shape shape({key(u"sku"_s), list(u"prices"_s, price, 2000, true), version()});
    return shape;
}

const Shape &discount()
{
    static const Shape shape(
        {key(u"code"_s), name(), optionalKey(u"customer"_s), optionalKey(u"group"_s),
         optionalKey(u"sku"_s), optionalKey(u"category"_s), required(u"percent"_s, Field::Percent),
         optional(u"minQuantity"_s, Field::Number), integer(u"stackGroup"_s, 1000),
         optional(u"exclusive"_s, Field::Flag), word(u"status"_s, lifeStates()),
         nullable(u"validFrom"_s, Field::Instant), nullable(u"validTo"_s, Field::Instant),
         version()});
    return shape;
}

const Shape &promotion()
{
    static const Shape shape({key(u"code"_s), name(), text(u"teaser"_s, 2000),
                              optionalKey(u"category"_s), required(u"percent"_s, Field::Percent),
                              word(u"status"_s, lifeStates()),
                              required(u"validFrom"_s, Field::Instant),
                              required(u"validTo"_s, Field::Instant), version()});
    return shape;
}

const Shape &orderStatus()
{
    static const Shape shape({key(u"number"_s),
                              word(u"status"_s,
                                   {u"placed"_s, u"confirmed"_s, u"picking"_s, u"shipped"_s,
                                    u"invoiced"_s, u"cancelled"_s}),
                              text(u"erpNumber"_s, 100), version()});
    return shape;
}

const Shape &pricingSettings()
{
    static const Shape shape({word(u"strategy"_s, {u"priority"_s, u"lowest"_s}),
                              word(u"promotions"_s, {u"best"_s, u"all"_s})});
    return shape;
}

} // namespace portal::shapes
