// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/erpsandbox/api.h"

#include "app/connectors/json/payloadjson.h"
#include "app/contractserver/answers.h"
#include "app/contractserver/idempotency.h"
#include "app/erpsandbox/orderintake.h"
#include "app/erpsandbox/recordjson.h"
#include "app/erpsandbox/upserts.h"
#include "models/store/exactsum.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using connectors::Entity;

namespace erpsandbox {

using namespace contractserver;
using store::args;

namespace {

constexpr qint64 BodyLimit = 8 * 1024 * 1024;
const QString Prefix = u"/api/v1/"_s;

//! The page of keys as the contract writes it; \a keys holds one more than \a limit when there are
//! more.
template <typename Write>
[[nodiscard]] base::Result<QJsonObject> page(QStringList keys, int limit, Write write)
{
    const bool more = keys.size() > limit;
    if (more) {
        keys.removeLast();
    }
    QJsonArray items;
    for (const QString &key : std::as_const(keys)) {
        SD_TRY_VALUE(const QJsonObject item, write(key));
        items.append(item);
    }
    const QJsonValue next = more ? QJsonValue(keys.constLast()) : QJsonValue(QJsonValue::Null);
    return QJsonObject{{u"items"_s, items}, {u"next"_s, next}};
}

} // namespace

Api::Api(program::Databases &databases, const base::Clock &clock)
    : m_databases(databases), m_clock(clock)
{
}

void Api::addRoutes(httpserver::Server &server)
{
    server.route("GET", Prefix + u"changes"_s, Access::StaffToken,
                 [this](Request &r) { return changes(r); });
    const QList<Resource> resources{
        {u"items"_s, Entity::Product, true},      {u"price-lists"_s, Entity::PriceList, true},
        {u"prices"_s, Entity::Price, true},       {u"payment-terms"_s, Entity::PaymentTerms, true},
        {u"customers"_s, Entity::Customer, true}, {u"stock"_s, Entity::Stock, false},
        {u"orders"_s, Entity::Order, true},       {u"order-status"_s, Entity::OrderStatus, false},
        {u"invoices"_s, Entity::Invoice, false}};
    for (const Resource &resource : resources) {
        addResource(server, resource);
    }
    server.route("POST", Prefix + u"orders"_s, Access::StaffToken, {BodyLimit},
                 [this](Request &r) { return placeOrder(r); });
    server.route("GET", Prefix + u"customers/{key}/balance"_s, Access::StaffToken,
                 [this](Request &r) { return balance(r.parameter(u"key"_s)); });
    server.route("GET", Prefix + u"payments"_s, Access::StaffToken,
                 [this](Request &r) { return payments(r); });
    server.route("GET", Prefix + u"payments/{key}"_s, Access::StaffToken,
                 [this](Request &r) { return payment(r.parameter(u"key"_s)); });
}

void Api::addResource(httpserver::Server &server, const Resource &resource)
{
    const QString path = Prefix + resource.path;
    const Entity entity = resource.entity;
    server.route("GET", path, Access::StaffToken,
                 [this, entity](Request &r) { return listed(r, entity); });
    server.route("GET", path + u"/{key}"_s, Access::StaffToken,
                 [this, entity](Request &r) { return one(r.parameter(u"key"_s), entity); });
    if (resource.taken) {
        server.route("POST", path + u"/batch"_s, Access::StaffToken, {BodyLimit},
                     [this, entity](Request &r) { return batch(r, entity); });
    }
}

Api::Response Api::changes(const Request &request)
{
    const std::optional<int> limit = pageLimit(request);
    const std::optional<qint64> after = cursorOf(request);
    if (!limit || !after) {
        return !limit ? badLimit() : badCursor();
    }
    const auto answer = m_databases.read([&](store::Database &db) -> base::Result<QJsonObject> {
        ChangeFeed feed(db, m_clock.nowMs());
        SD_TRY_VALUE(QList<FeedEntry> entries, feed.after(*after, *limit + 1));
        const bool more = entries.size() > *limit;
        if (more) {
            entries.removeLast();
        }
        QJsonArray list;
        for (const FeedEntry &entry : std::as_const(entries)) {
            QJsonObject change{
                {u"cursor"_s, QString::number(entry.cursor)},
                {u"entity"_s, connectors::entityName(entry.entity)},
                {u"key"_s, entry.key},
                {u"origin"_s, entry.origin},
                {u"at"_s, json::toJson(QDateTime::fromMSecsSinceEpoch(entry.atMs, Qt::UTC))},
                {u"deleted"_s, entry.deleted}};
            if (!entry.deleted) {
                SD_TRY_VALUE(const auto payload, recordsOf(entry.entity)->load(db, entry.key));
                SD_TRY_VALUE(const RecordState state, feed.state(entry.entity, entry.key));
                if (payload) {
                    change.insert(u"record"_s, recordJson(*payload, state));
                } else {
                    change.insert(u"deleted"_s, true);
                }
            }
            list.append(change);
        }
        const qint64 next = entries.isEmpty() ? *after : entries.constLast().cursor;
        return QJsonObject{
            {u"changes"_s, list}, {u"next"_s, QString::number(next)}, {u"more"_s, more}};
    });
    return answer.ok() ? Response::json(*answer) : faultOf(answer.error());
}

Api::Response Api::listed(const Request &request, Entity entity)
{
    const std::optional<int> limit = pageLimit(request);
    if (!limit) {
        return badLimit();
    }
    const QString after = request.queryValue(u"after"_s);
    const auto answer = m_databases.read([&](store::Database &db) -> base::Result<QJsonObject> {
        const Records &records = *recordsOf(entity);
        ChangeFeed feed(db, m_clock.nowMs());
        SD_TRY_VALUE(const QStringList keys, records.keys(db, after, *limit + 1));
        return page(keys, *limit, [&](const QString &key) -> base::Result<QJsonObject> {
            SD_TRY_VALUE(const auto payload, records.load(db, key));
            SD_TRY_VALUE(const RecordState state, feed.state(entity, key));
            return recordJson(*payload, state);
        });
    });
    return answer.ok() ? Response::json(*answer) : faultOf(answer.error());
}

Api::Response Api::one(const QString &key, Entity entity)
{
    const auto answer
        = m_databases.read([&](store::Database &db) -> base::Result<std::optional<QJsonObject>> {
              SD_TRY_VALUE(const auto payload, recordsOf(entity)->load(db, key));
              if (!payload) {
                  return std::optional<QJsonObject>();
              }
              SD_TRY_VALUE(const RecordState state,
                           ChangeFeed(db, m_clock.nowMs()).state(entity, key));
              return std::optional(recordJson(*payload, state));
          });
    if (!answer.ok()) {
        return faultOf(answer.error());
    }
    return *answer ? Response::json(**answer) : notFound();
}

Api::Response Api::batch(Request &request, Entity entity)
{
    return batchOnce(m_databases, m_clock, request,
                     [&](store::Database &db, const QJsonArray &items) -> base::Result<WorkAnswer> {
                         if (entity == Entity::Order) {
                             return OrderIntake(db, m_clock).takeAll(items);
                         }
                         SD_TRY_VALUE(const QJsonObject results,
                                      Upserts(db, entity, m_clock.nowMs()).apply(items));
                         return WorkAnswer::json(results);
                     });
}

Api::Response Api::placeOrder(Request &request)
{
    return once(m_databases, m_clock, request,
                [this](store::Database &db, const QJsonObject &body) {
                    return OrderIntake(db, m_clock).take(body);
                });
}

Api::Response Api::balance(const QString &customer)
{
    const QDate today = m_clock.now().date();
    const auto answer = m_databases.read(
        [&](store::Database &db) -> base::Result<std::optional<QJsonObject>> {
            SD_TRY_VALUE(const bool known, exists(db, u"customer"_s, u"number"_s, customer));
            if (!known) {
                return std::optional<QJsonObject>();
            }
            SD_TRY_VALUE(store::Rows rows,
                         db.select(u"SELECT currency, %1, %2 FROM invoice WHERE customer = ? AND "
                                   "status = 'open' GROUP BY currency ORDER BY currency"_s.arg(
                                       store::exactsum::columns(u"total - paid"_s),
                                       store::exactsum::columns(
                                           u"CASE WHEN due_on < ? THEN total - paid ELSE 0 END"_s)),
                                   args(today, today, customer)));
            QJsonArray balances;
            while (rows.next()) {
                SD_TRY_VALUE(const auto currency, base::Currency::parse(rows.text(0)));
                SD_TRY_VALUE(const qint64 open, store::exactsum::at(rows, 1));
                SD_TRY_VALUE(const qint64 overdue, store::exactsum::at(rows, 3));
                balances.append(
                    QJsonObject{{u"currency"_s, currency.code()},
                                {u"open"_s, base::Money(open, currency).toText()},
                                {u"overdue"_s, base::Money(overdue, currency).toText()}});
            }
            return std::optional(QJsonObject{{u"customer"_s, customer}, {u"balances"_s, balances}});
        });
    if (!answer.ok()) {
        return faultOf(answer.error());
    }
    return *answer ? Response::json(**answer) : notFound();
}

namespace {

[[nodiscard]] base::Result<std::optional<QJsonObject>> paymentJson(store::Database &db,
                                                                   const QString &reference)
{
    SD_TRY_VALUE(store::Rows rows,
                 db.select(u"SELECT reference, invoice, received_on, amount, currency FROM payment "
                           "JOIN invoice ON invoice.number = payment.invoice WHERE reference = ?"_s,
                           args(reference)));
    if (!rows.next()) {
        return std::optional<QJsonObject>();
    }
    SD_TRY_VALUE(const auto currency, base::Currency::parse(rows.text(4)));
    return std::optional(QJsonObject{{u"reference"_s, rows.text(0)},
                                     {u"invoice"_s, rows.text(1)},
                                     {u"receivedOn"_s, rows.text(2)},
                                     {u"amount"_s, rows.money(3, currency).toText()},
                                     {u"currency"_s, currency.code()}});
}

} // namespace

Api::Response Api::payments(const Request &request)
{
    const std::optional<int> limit = pageLimit(request);
    if (!limit) {
        return badLimit();
    }
    const QString after = request.queryValue(u"after"_s);
    const auto answer = m_databases.read([&](store::Database &db) -> base::Result<QJsonObject> {
        SD_TRY_VALUE(const QStringList keys,
                     keysOf(db, u"payment"_s, u"reference"_s, after, *limit + 1));
        return page(keys, *limit, [&](const QString &key) -> base::Result<QJsonObject> {
            SD_TRY_VALUE(const auto found, paymentJson(db, key));
            return *found;
        });
    });
    return answer.ok() ? Response::json(*answer) : faultOf(answer.error());
}

Api::Response Api::payment(const QString &reference)
{
    const auto answer
        = m_databases.read([&](store::Database &db) { return paymentJson(db, reference); });
    if (!answer.ok()) {
        return faultOf(answer.error());
    }
    return *answer ? Response::json(**answer) : notFound();
}

} // namespace erpsandbox
