// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/api.h"

#include "app/contractserver/idempotency.h"
#include "app/contractserver/jsonbody.h"
#include "app/portal/apianswers.h"
#include "app/portal/changefeed.h"
#include "app/portal/json.h"
#include "app/portal/orderstore.h"
#include "app/portal/recordstore.h"
#include "app/portal/shapes.h"
#include "app/portal/uploadapi.h"
#include "app/program/secrets.h"
#include "models/store/settings.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace portal {

using contractserver::badCursor;
using contractserver::badJson;
using contractserver::badLimit;
using contractserver::cursorOf;
using contractserver::faultOf;
using contractserver::notFound;
using contractserver::pageLimit;

namespace {

constexpr qint64 BatchLimit = 8 * 1024 * 1024;
constexpr qint64 SmallBody = 16 * 1024;

base::Result<QJsonObject> pricingSettings(store::Database &db)
{
    SD_TRY_VALUE(const auto strategy, store::settings::read(db, u"pricing.strategy"_s));
    SD_TRY_VALUE(const auto many, store::settings::read(db, u"pricing.promotions"_s));
    return QJsonObject{{u"strategy"_s, strategy.value_or(u"priority"_s)},
                       {u"promotions"_s, many.value_or(u"best"_s)}};
}

//! What has no version of its own is tagged by its content.
httpserver::Response withTag(const QJsonObject &document)
{
    const QByteArray content = QJsonDocument(document).toJson(QJsonDocument::Compact);
    return httpserver::Response::json(document).setHeader(
        "ETag", '"' + program::secrets::hash(content).left(16) + '"');
}

} // namespace

Api::Api(program::Databases &databases, const MediaStore &media, base::IdMaker &ids,
         const base::Clock &clock)
    : m_databases(databases), m_media(media), m_uploads(media, clock), m_ids(ids), m_clock(clock)
{
}

void Api::addRoutes(httpserver::Server &server)
{
    server.route("GET", u"/api/v1/changes"_s, Access::StaffToken,
                 [this](Request &r) { return changes(r); });
    for (const Entity &entity : entities()) {
        addEntity(server, entity);
    }
    addMedia(server);
    addOrders(server);
    addSettings(server);
}

void Api::addEntity(httpserver::Server &server, const Entity &entity)
{
    const QString path = u"/api/v1/"_s + entity.path;
    server.route("POST", path + u"/batch"_s, Access::StaffToken, {BatchLimit},
                 [this, &entity](Request &request) {
                     return batch(
                         request, [this, &entity](store::Database &db, const QJsonArray &items) {
                             return RecordStore(db).apply(entity, items, m_ids, m_clock.nowMs());
                         });
                 });
    if (entity.readable) {
        server.route("GET", u"%1/{%2}"_s.arg(path, entity.keyField), Access::StaffToken,
                     [this, &entity](Request &request) { return one(request, entity); });
    }
    if (entity.listed) {
        server.route("GET", path, Access::StaffToken,
                     [this, &entity](Request &request) { return listed(request, entity); });
    }
}

void Api::addMedia(httpserver::Server &server)
{
    server.route("GET", u"/api/v1/assets/{sha256}"_s, Access::StaffToken, [this](Request &request) {
        const QString file = m_media.path(request.parameter(u"sha256"_s));
        return file.isEmpty() ? notFound()
                              : Response::fileContent(file, MediaStore::detectedType(file));
    });
    addUploadRoutes(server, m_uploads);
}

void Api::addOrders(httpserver::Server &server)
{
    server.route("GET", u"/api/v1/orders"_s, Access::StaffToken,
                 [this](Request &r) { return orders(r); });
    server.route("GET", u"/api/v1/orders/{number}"_s, Access::StaffToken, [this](Request &request) {
        const QString number = request.parameter(u"number"_s);
        const auto order = m_databases.read(
            [&number](store::Database &db) { return OrderStore(db).find(number, {}); });
        if (!order.ok()) {
            return faultOf(order.error());
        }
        if (!*order) {
            return notFound();
        }
        return withVersion((*order)->toJson(), (*order)->version);
    });
    server.route("POST", u"/api/v1/order-status/batch"_s, Access::StaffToken, {BatchLimit},
                 [this](Request &request) {
                     return batch(request, [this](store::Database &db, const QJsonArray &items) {
                         return OrderStore(db).applyStatus(items, m_clock.nowMs());
                     });
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
            return badJson(body.error());
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

Api::Response Api::batch(Request &request, const Apply &apply)
{
    return contractserver::batchOnce(m_databases, m_clock, request,
                                     [&apply](store::Database &db, const QJsonArray &items)
                                         -> base::Result<contractserver::WorkAnswer> {
                                         SD_TRY_VALUE(const QJsonObject results, apply(db, items));
                                         return contractserver::WorkAnswer::json(results);
                                     });
}

Api::Response Api::one(const Request &request, const Entity &entity)
{
    const QString key = request.parameter(entity.keyField);
    const auto record = m_databases.read(
        [&](store::Database &db) { return RecordStore(db).find(entity.name, key); });
    if (!record.ok()) {
        return faultOf(record.error());
    }
    if (!*record || (*record)->deleted) {
        return notFound();
    }
    return withVersion((*record)->document, (*record)->version);
}

Api::Response Api::listed(const Request &request, const Entity &entity)
{
    const std::optional<int> limit = pageLimit(request);
    if (!limit) {
        return badLimit();
    }
    const QString after = request.queryValue(u"after"_s);
    const auto list = m_databases.read(
        [&](store::Database &db) { return RecordStore(db).list(entity.name, after, *limit); });
    if (!list.ok()) {
        return faultOf(list.error());
    }
    return listAnswer(list->documents, list->more ? QJsonValue(list->last) : QJsonValue());
}

Api::Response Api::orders(const Request &request)
{
    const std::optional<int> limit = pageLimit(request);
    const std::optional<qint64> after = cursorOf(request);
    if (!limit || !after) {
        return !limit ? badLimit() : badCursor();
    }
    const QString customer = request.queryValue(u"customer"_s);
    const auto list = m_databases.read(
        [&](store::Database &db) { return OrderStore(db).list(customer, *after, *limit); });
    if (!list.ok()) {
        return faultOf(list.error());
    }
    QJsonArray items;
    for (const Order &order : list->orders) {
        items.append(order.toJson());
    }
    const QJsonValue next = list->more ? QJsonValue(list->orders.constLast().id.toString())
                                       : QJsonValue(QJsonValue::Null);
    return Response::json(QJsonObject{{u"items"_s, items}, {u"next"_s, next}});
}

Api::Response Api::changes(const Request &request)
{
    const std::optional<int> limit = pageLimit(request);
    const std::optional<qint64> after = cursorOf(request);
    if (!limit || !after) {
        return !limit ? badLimit() : badCursor();
    }
    ChangeFeed::Filter filter{
        *after, *limit, request.queryValue(u"entities"_s).split(u',', Qt::SkipEmptyParts), {}};
    const QString origin = request.queryValue(u"origin"_s);
    if (!origin.isEmpty() && origin != u"site"_s && origin != u"desk"_s) {
        return Response::problem(400, u"bad-origin"_s, u"origin must be site or desk."_s);
    }
    if (!origin.isEmpty()) {
        filter.origin = origin == u"site"_s ? Origin::Site : Origin::Desk;
    }
    const auto page = m_databases.read([&](store::Database &db) -> base::Result<QJsonObject> {
        SD_TRY_VALUE(QList<ChangeFeed::Change> found, ChangeFeed(db).read(filter));
        const bool more = found.size() > *limit;
        found = found.first(std::min<qsizetype>(*limit, found.size()));
        QJsonArray list;
        for (const ChangeFeed::Change &change : std::as_const(found)) {
            QJsonObject object = toJson(change);
            if (change.entity == u"order"_s && !change.deleted) {
                SD_TRY_VALUE(const auto order, OrderStore(db).find(change.key, {}));
                if (order) {
                    object.insert(u"order"_s, order->toJson());
                }
            }
            list.append(object);
        }
        const qint64 next = found.isEmpty() ? *after : found.constLast().cursor;
        return QJsonObject{
            {u"changes"_s, list}, {u"next"_s, QString::number(next)}, {u"more"_s, more}};
    });
    return page.ok() ? Response::json(*page) : faultOf(page.error());
}

} // namespace portal
