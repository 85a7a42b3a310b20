// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/erpsandbox/api.h"

#include "app/connectors/json/payloadjson.h"
#include "app/erpsandbox/intake.h"
#include "app/erpsandbox/shapes.h"
#include "models/store/exactsum.h"

using namespace Qt::StringLiterals;
using connectors::Entity;
using contractserver::BatchReader;
using contractserver::Page;
using contractserver::Routes;
using httpserver::Request;
using store::args;

namespace erpsandbox {

namespace {

using Found = std::optional<Routes::Document>;
const QString Key = u"key"_s;

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

[[nodiscard]] base::Result<Found> balance(store::Database &db, const QString &customer,
                                          const QDate &today)
{
    SD_TRY_VALUE(const bool known, exists(db, u"customer"_s, u"number"_s, customer));
    if (!known) {
        return Found();
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
        balances.append(QJsonObject{{u"currency"_s, currency.code()},
                                    {u"open"_s, base::Money(open, currency).toText()},
                                    {u"overdue"_s, base::Money(overdue, currency).toText()}});
    }
    return Found(Routes::Document{{{u"customer"_s, customer}, {u"balances"_s, balances}}});
}

//! GET \a path and \a path/{key} of what \a keys lists and \a one reads.
template <typename Keys, typename One>
void addReading(const Routes &routes, const QString &path, Keys keys, One one)
{
    routes.list(path, [=](store::Database &db, const Request &, Page &page) -> base::Result<void> {
        SD_TRY_VALUE(const QStringList found, keys(db, page.after(), page.wanted()));
        for (const QString &key : found) {
            SD_TRY_VALUE(const auto record, one(db, key));
            page.add(*record, key);
        }
        return {};
    });
    routes.find(path + u"/{key}"_s,
                [=](store::Database &db, const Request &request) -> base::Result<Found> {
                    SD_TRY_VALUE(const auto record, one(db, request.parameter(Key)));
                    return record ? Found(Routes::Document{*record}) : Found();
                });
}

void addRecords(const Routes &routes, const QString &path, Entity entity)
{
    addReading(
        routes, path,
        [entity](store::Database &db, const QString &after, int limit) {
            return recordsOf(entity)->keys(db, after, limit);
        },
        [entity](store::Database &db, const QString &key) {
            return intake::current(db, entity, key);
        });
}

} // namespace

void addApi(httpserver::Server &server, program::Databases &databases, const base::Clock &clock)
{
    const Routes routes(server, databases, clock);
    routes.changes(ChangeFeed::Keeps, {},
                   [](store::Database &db, const contractserver::ChangeFeed::Change &change,
                      QJsonObject &object) -> base::Result<void> {
                       SD_TRY_VALUE(const auto record,
                                    intake::current(db, *connectors::entityFromName(change.entity),
                                                    change.key));
                       if (record) {
                           object.insert(u"record"_s, *record);
                       } else {
                           object.insert(u"deleted"_s, true);
                       }
                       return {};
                   });
    const std::pair<QString, Entity> written[]{{u"items"_s, Entity::Product},
                                               {u"price-lists"_s, Entity::PriceList},
                                               {u"prices"_s, Entity::Price},
                                               {u"payment-terms"_s, Entity::PaymentTerms},
                                               {u"customers"_s, Entity::Customer}};
    for (const auto &[path, entity] : written) {
        addRecords(routes, path, entity);
        routes.batch(path, {json::keyMember(entity), shapes::of(entity)},
                     [&clock, entity = entity](store::Database &db, const BatchReader::Item &item) {
                         return intake::upsert(db, entity, item, clock.nowMs());
                     });
    }
    const std::pair<QString, Entity> read[]{{u"stock"_s, Entity::Stock},
                                            {u"orders"_s, Entity::Order},
                                            {u"order-status"_s, Entity::OrderStatus},
                                            {u"invoices"_s, Entity::Invoice}};
    for (const auto &[path, entity] : read) {
        addRecords(routes, path, entity);
    }
    // What was taken is known by its number.
    routes.batch(u"orders"_s, {u"number"_s, shapes::of(Entity::Order), true},
                 [&clock](store::Database &db, const BatchReader::Item &item) {
                     return intake::takeOrder(db, clock, item);
                 });
    routes.post(u"orders"_s, [&clock](store::Database &db, const QJsonObject &body) {
        return intake::takeOrder(db, clock, body);
    });
    routes.find(u"customers/{key}/balance"_s,
                [&clock](store::Database &db, const Request &request) {
                    return balance(db, request.parameter(Key), clock.now().date());
                });
    addReading(
        routes, u"payments"_s,
        [](store::Database &db, const QString &after, int limit) {
            return keysOf(db, u"payment"_s, u"reference"_s, after, limit);
        },
        paymentJson);
}

} // namespace erpsandbox
