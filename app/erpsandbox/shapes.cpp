// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/erpsandbox/shapes.h"

#include "app/contractserver/fields.h"
#include "app/contractserver/members.h"
#include "app/contractserver/rules.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using namespace contractserver::fields;
using connectors::Entity;
using contractserver::Field;
using contractserver::Shape;

namespace erpsandbox::shapes {

namespace {

Shape made(Entity entity)
{
    const records::Type &type = connectors::typeOf(entity);
    if (entity == Entity::Order) { // its version says nothing
        constexpr qint64 most = std::numeric_limits<qint32>::max();
        return contractserver::shapeOf(type, {integer(u"version"_s, 0, most)});
    }
    QList fields
        = contractserver::shapeOf(type, {version(0), optional(u"ifRevision"_s, Field::Digits)})
              .fields();
    // What a portal shows is nothing to an ERP, and who buys by which list is its own affair.
    static const QStringList toPortals{u"values"_s, u"packaging"_s, u"assignments"_s};
    fields.removeIf([&](const Field &field) {
        const auto isIt = [&](const records::Field &told) {
            return told.member == field.name && !told.isForErp;
        };
        return toPortals.contains(field.name)
            || (entity == Entity::Product && std::ranges::any_of(type.fields(), isIt));
    });
    return Shape(fields, contractserver::rules::of(fields));
}

} // namespace

const Shape &of(Entity entity)
{
    static const auto shapes = [] {
        std::map<Entity, Shape> all;
        for (const Entity one : {Entity::Product, Entity::PriceList, Entity::Price,
                                 Entity::PaymentTerms, Entity::Customer, Entity::Order}) {
            all.emplace(one, made(one));
        }
        return all;
    }();
    return shapes.at(entity);
}

} // namespace erpsandbox::shapes
