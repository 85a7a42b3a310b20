// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/shapes.h"

#include "app/contractserver/fields.h"
#include "app/contractserver/members.h"
#include "models/base/limits.h"

#include <map>

using namespace Qt::StringLiterals;

namespace portal::shapes {

using connectors::Entity;
using contractserver::Field;
using namespace contractserver::fields;

namespace {

//! What the descriptions do not say.
QList<Field> own(Entity entity)
{
    switch (entity) {
    case Entity::Product: {
        static const Shape family({key(u"code"_s), name()});
        return {{u"family"_s, Field::Object, false, true, 0, 0, {}, &family},
                word(u"state"_s, {u"published"_s, u"withdrawn"_s}),
                {u"assets"_s, Field::Keys, false, false, 0, 100}};
    }
    case Entity::Asset:
        return {
            required(u"sha256"_s, Field::Sha256),
            word(u"mime"_s,
                 {u"image/png"_s, u"image/jpeg"_s, u"image/webp"_s, u"image/gif"_s,
                  u"application/pdf"_s, u"video/mp4"_s, u"video/webm"_s, u"video/quicktime"_s})};
    case Entity::Customer:
        return {{u"priceStrategy"_s, Field::Word, false, true, 0, 0, {u"priority"_s, u"lowest"_s}}};
    case Entity::PriceList: {
        constexpr qint64 most = base::limits::LineAmount;
        static const Shape rounding(
            {{u"step"_s, Field::Amount, true, false, 1, most},
             {u"offset"_s, Field::Amount, false, false, -most, most},
             word(u"mode"_s, {u"half-up"_s, u"half-even"_s, u"up"_s, u"down"_s}, false)});
        return {{u"rounding"_s, Field::Object, false, false, 0, 0, {}, &rounding}};
    }
    default:
        return {};
    }
}

} // namespace

const Shape &of(Entity entity)
{
    static const auto shapes = [] {
        std::map<Entity, Shape> all;
        for (int i = 0; i < int(std::variant_size_v<connectors::Payload>); ++i) {
            all.emplace(Entity(i),
                        contractserver::shapeOf(connectors::typeOf(Entity(i)),
                                                own(Entity(i)) + QList{version(1)}));
        }
        return all;
    }();
    return shapes.at(entity);
}

const Shape &pricingSettings()
{
    static const Shape shape({word(u"strategy"_s, {u"priority"_s, u"lowest"_s}),
                              word(u"promotions"_s, {u"best"_s, u"all"_s})});
    return shape;
}

} // namespace portal::shapes
