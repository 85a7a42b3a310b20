// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/erpsandbox/shapes.h"

#include "app/connectors/json/payloadjson.h"
#include "app/contractserver/fields.h"
#include "app/contractserver/members.h"
#include "app/contractserver/rules.h"
#include "models/base/limits.h"

using namespace Qt::StringLiterals;
using namespace contractserver::fields;
using connectors::Entity;
using contractserver::Field;
using contractserver::Shape;

namespace erpsandbox::shapes {

namespace members = contractserver::members;
namespace rules = contractserver::rules;

namespace {

//! \a record with the members that every item may carry.
QList<Field> item(const QList<Field> &record)
{
    return record + QList{version(0), text(u"ifRevision"_s, 18)};
}

const Shape &order()
{
    static const Shape line(
        {integer(u"position"_s, 1, 1'000'000, true), key(u"sku"_s), text(u"name"_s, 400),
         positiveNumber(u"quantity"_s), required(u"unit"_s, Field::Unit), price(u"unitPrice"_s),
         integer(u"basis"_s, 1, base::limits::PriceBasis), price(u"lineTotal"_s)});
    static const Shape shape({key(u"number"_s),
                              key(u"customer"_s),
                              required(u"placedAt"_s, Field::Instant),
                              word(u"status"_s, orderStates(), false),
                              required(u"currency"_s, Field::Currency),
                              {u"total"_s, Field::Amount, true, false, 0, base::limits::Amount},
                              text(u"poNumber"_s, 100),
                              text(u"note"_s, 2000),
                              text(u"erpNumber"_s, 100),
                              list(u"lines"_s, line, 5000, true),
                              integer(u"version"_s, 0, std::numeric_limits<qint32>::max())},
                             {rules::positionsDiffer});
    return shape;
}

} // namespace

const Shape &of(Entity entity)
{
    static const Shape product(item(members::with(
        members::fieldsOf(records::type<catalog::Product>(), &records::Field::isForErp),
        {required(u"unit"_s, Field::Unit)})));
    static const Shape priceList(item(members::priceList()), {rules::endsAfterItBegins});
    static const Shape prices(item(members::prices()));
    static const Shape terms(item(members::fieldsOf(records::type<accounts::PaymentTerms>())),
                             {rules::discountWithinTerms});
    static const Shape customer(item(members::fieldsOf(records::type<accounts::Customer>())));
    switch (entity) {
    case Entity::Product:
        return product;
    case Entity::PriceList:
        return priceList;
    case Entity::Price:
        return prices;
    case Entity::PaymentTerms:
        return terms;
    case Entity::Customer:
        return customer;
    default:
        return order();
    }
}

const Shape &deletionOf(Entity entity)
{
    static const Shape bySku(item({key(u"sku"_s)}));
    static const Shape byCode(item({key(u"code"_s)}));
    static const Shape byNumber(item({key(u"number"_s)}));
    // An order's version says nothing, and it is not deleted.
    static const Shape order(
        {key(u"number"_s), integer(u"version"_s, 0, std::numeric_limits<qint32>::max())});
    const QString keyField = json::keyMember(entity);
    return entity == Entity::Order ? order
        : keyField == u"sku"_s     ? bySku
        : keyField == u"code"_s    ? byCode
                                   : byNumber;
}

} // namespace erpsandbox::shapes
