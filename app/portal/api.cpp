// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/api.h"

#include "app/contractserver/answers.h"
#include "app/contractserver/jsonbody.h"
#include "app/portal/orderstore.h"
#include "app/portal/recordstore.h"
#include "app/portal/shapes.h"
#include "app/portal/uploadapi.h"
#include "app/program/secrets.h"
#include "models/store/settings.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace portal {

using contractserver::ChangeFeed;
using contractserver::faultOf;
using httpserver::Access;
using httpserver::Request;
using httpserver::Response;
using Found = std::optional<contractserver::Routes::Document>;

namespace {

constexpr qint64 SmallBody = 16 * 1024;

base::Result<QJsonObject> pricingSettings(store::Database &db)
{
    SD_TRY_VALUE(const auto strategy, store::settings::read(db, u"pricing.strategy"_s));
    SD_TRY_VALUE(const auto many, store::settings::read(db, u"pricing.promotions"_s));
    return QJsonObject{{u"strategy"_s, strategy.value_or(u"priority"_s)},
                       {u"promotions"_s, many.value_or(u"best"_s)}};
}

//! What has no version of its own is tagged by its content.
Response withTag(const QJsonObject &document)
{
    const QByteArray content = QJsonDocument(document).toJson(QJsonDocument::Compact);
    return Response::json(document).setHeader("ETag",
                                              '"' + program::secrets::hash(content).left(16) + '"');
}

} // namespace

Api::Api(program::Databases &databases, const MediaStore &media, base::IdMaker &ids,
         const base::Clock &clock)
    : m_databases(databases), m_media(media), m_uploads(media, clock), m_ids(ids), m_clock(clock)
{
}

void Api::addRoutes(httpserver::Server &server)
{
    const contractserver::Routes routes(server, m_databases, m_clock);
    routes.changes(ChangeFeed::Keeps::LatestOfEachOrigin, {Origin::Site, Origin::Desk},
                   [](store::Database &db, const ChangeFeed::Change &change,
                      QJsonObject &object) -> base::Result<void> {
                       if (change.entity == u"order"_s) {
                           SD_TRY_VALUE(const auto order, OrderStore(db).find(change.key, {}));
                           if (order) {
                               object.insert(u"order"_s, order->toJson());
                           }
                       }
                       return {};
                   });
    for (const Entity &entity : entities()) {
        addEntity(routes, entity);
    }
    server.route("GET", u"/api/v1/assets/{sha256}"_s, Access::StaffToken, [this](Request &request) {
        const QString file = m_media.path(request.parameter(u"sha256"_s));
        return file.isEmpty() ? contractserver::notFound()
                              : Response::fileContent(file, MediaStore::detectedType(file));
    });
    addUploadRoutes(server, m_uploads);
    addOrders(routes);
    addSettings(server);
}

void Api::addEntity(const contractserver::Routes &routes, const Entity &entity)
{
    routes.batch(
        entity.path, {entity.keyField, *entity.shape},
        [this, &entity](store::Database &db, const contractserver::BatchReader::Item &item) {
            return RecordStore(db).apply(entity, item, m_ids, m_clock.nowMs());
        });
    if (entity.readable) {
        routes.find(u"%1/{%2}"_s.arg(entity.path, entity.keyField),
                    [&entity](store::Database &db, const Request &request) -> base::Result<Found> {
                        const QString key = request.parameter(entity.keyField);
                        SD_TRY_VALUE(const auto record, RecordStore(db).find(entity.name, key));
                        return record && !record->deleted
                            ? Found({record->document, record->version})
                            : Found();
                    });
    }
    if (entity.listed) {
        routes.list(entity.path,
                    [&entity](store::Database &db, const Request &, contractserver::Page &page) {
                        return RecordStore(db).list(entity.name, page);
                    });
    }
}

void Api::addOrders(const contractserver::Routes &routes)
{
    routes.list(
        u"orders"_s,
        [](store::Database &db, const Request &request,
           contractserver::Page &page) -> base::Result<void> {
            SD_TRY_VALUE(const QList<Order> orders,
                         OrderStore(db).after(request.queryValue(u"customer"_s),
                                              page.after().toLongLong(), page.wanted()));
            for (const Order &order : orders) {
                page.add(order.toJson(), order.id.toString());
            }
            return {};
        },
        true);
    routes.find(u"orders/{number}"_s,
                [](store::Database &db, const Request &request) -> base::Result<Found> {
                    SD_TRY_VALUE(const auto order,
                                 OrderStore(db).find(request.parameter(u"number"_s), {}));
                    return order ? Found({order->toJson(), order->version}) : Found();
                });
    routes.batch(u"order-status"_s, {u"number"_s, shapes::of(connectors::Entity::OrderStatus)},
                 [this](store::Database &db, const contractserver::BatchReader::Item &item) {
                     return OrderStore(db).applyStatus(item, m_clock.nowMs());
                 });
}

void Api::addSettings(httpserver::Server &server)
{
    const QString path = u"/api/v1/pricing-settings"_s;
    server.route("GET", path, Access::StaffToken, [this](Request &) {
        const auto settings = m_databases.read(pricingSettings);
        return settings.ok() ? withTag(*settings) : faultOf(settings.error());
    });
    server.route("PUT", path, Access::StaffToken, {SmallBody}, [this](Request &request) {
        const auto body = contractserver::jsonBody(request.body);
        if (!body.ok()) {
            return contractserver::badJson(body.error());
        }
        const QJsonObject settings = shapes::pricingSettings().cleaned(*body);
        if (const auto rejection = shapes::pricingSettings().check(settings)) {
            return Response::problem(422, rejection->code, rejection->detail);
        }
        const auto done = m_databases.write([&](store::Database &db) -> base::Result<bool> {
            SD_TRY_VALUE(const QJsonObject before, pricingSettings(db));
            if (request.expectsOtherThan(withTag(before).header("etag"))) {
                return false;
            }
            SD_TRY(store::settings::write(db, u"pricing.strategy"_s,
                                          settings.value("strategy"_L1).toString()));
            SD_TRY(store::settings::write(db, u"pricing.promotions"_s,
                                          settings.value("promotions"_L1).toString()));
            return true;
        });
        if (!done.ok()) {
            return faultOf(done.error());
        }
        return *done ? withTag(settings)
                     : Response::problem(412, u"changed"_s,
                                         u"The settings are others than If-Match says."_s);
    });
}

} // namespace portal
