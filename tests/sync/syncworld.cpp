// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/syncworld.h"

#include "app/connectors/erp/erpconnector.h"
#include "app/connectors/json/payloadjson.h"
#include "app/connectors/portal/portalconnector.h"
#include "app/contractserver/desktoken.h"
#include "app/erpsandbox/api.h"
#include "app/erpsandbox/records.h"
#include "app/erpsandbox/schema.h"
#include "app/erpsandbox/trade.h"
#include "app/portal/api.h"
#include "app/portal/orderstore.h"
#include "app/program/secrets.h"
#include "app/sync/payloadreader.h"
#include "models/orders/orderwriter.h"
#include "models/sync/remotesystemrepository.h"
#include "tests/support/oldercompany.h"

#include <atomic>
#include <mutex>

using namespace Qt::StringLiterals;
using connectors::Entity;
using connectors::Payload;

namespace support {

namespace {

const QByteArray Token = "token-of-the-desk";
const QString Unit = u"C62"_s;

template <typename T>
T orDie(base::Result<T> result, const char *what)
{
    if (!result.ok()) {
        qCritical() << what << result.error();
        qFatal("the world of the test fell apart: %s", what);
    }
    return std::move(result).value();
}

void orDie(const base::Result<void> &result, const char *what)
{
    if (!result.ok()) {
        qCritical() << what << result.error();
        qFatal("the world of the test fell apart: %s", what);
    }
}

//! Lets everybody in, and counts what is to change something.
httpserver::Server::Gate counting(std::atomic<int> &count)
{
    return [&count](const httpserver::Request &request) -> std::optional<httpserver::Response> {
        if (request.method != "GET" && request.method != "HEAD") {
            ++count;
        }
        return {};
    };
}

//! Where \a program keeps its database, with what older programs left there.
QString fileIn(const QTemporaryDir &folder, const QString &program, const SyncWorld::Older *older)
{
    const QString file = folder.filePath(program + u".sqlite"_s);
    if (older) {
        const auto db = orDie(
            store::Database::open(orDie(store::DatabaseUrl::parse(u"sqlite:"_s + file), "a file")),
            "opening a file");
        orDie(restoreOlder(*db, program, older->serverVersion,
                           u"%1/%2.sql"_s.arg(older->folder, program)),
              "restoring what older programs left");
    }
    return file;
}

QList<base::Id> idsOf(store::Database &db, const QString &table)
{
    auto rows = orDie(db.select(u"SELECT id FROM %1 ORDER BY id"_s.arg(table)), "reading ids");
    QList<base::Id> ids;
    while (rows.next()) {
        ids.append(rows.id(0));
    }
    return ids;
}

QString tableOf(Entity entity)
{
    switch (entity) {
    case Entity::Price:
    case Entity::Stock:
        return u"product"_s;
    case Entity::Order:
    case Entity::OrderStatus:
        return u"sales_order"_s;
    default:
        return connectors::entityName(entity);
    }
}

QString textOf(const Payload &payload)
{
    return QString::fromUtf8(QJsonDocument(json::toJson(payload)).toJson(QJsonDocument::Compact));
}

} // namespace

struct SyncWorld::PortalSide
{
    PortalSide(const base::Clock &clock, const Older *older)
        : databases(orDie(portal::openDatabases(fileIn(folder, u"portal"_s, older), 2),
                          "opening the portal")),
          media(orDie(portal::MediaStore::open(folder.filePath(u"media"_s)), "portal's media")),
          ids(clock, 1000),
          api(*databases, media, ids, clock),
          health(
              {.service = u"portal"_s,
               .contract = u"2.0.0"_s,
               .database = folder.filePath(u"portal.sqlite"_s)},
              [this] { return databases->isReadable(); }, databases->state(), clock),
          server({.workers = 8})
    {
        api.addRoutes(server);
        contractserver::DeskToken(Token).addHealth(server, health);
        server.setGate(httpserver::Access::StaffToken, [this](httpserver::Request &request) {
            static_cast<void>(counting(writes)(request));
            httpserver::Server::Gate meddles;
            {
                const std::lock_guard lock(mutex);
                meddles = meddling;
            }
            return meddles ? meddles(request) : std::nullopt;
        });
        orDie(server.start(), "starting the portal");
    }

    QTemporaryDir folder;
    std::unique_ptr<program::Databases> databases;
    portal::MediaStore media;
    base::IdMaker ids;
    portal::Api api;
    program::Health health;
    std::mutex mutex;
    httpserver::Server::Gate meddling;
    std::atomic<int> writes = 0;
    httpserver::Server server;
};

struct SyncWorld::ErpSide
{
    ErpSide(const base::Clock &clock, const Older *older)
        : databases(orDie(erpsandbox::openDatabases(fileIn(folder, u"erpsandbox"_s, older)),
                          "opening the ERP")),
          health(
              {.service = u"erp"_s,
               .contract = u"2.0.0"_s,
               .database = folder.filePath(u"erpsandbox.sqlite"_s)},
              [this] { return databases->isReadable(); }, databases->state(), clock),
          server({.workers = 8})
    {
        erpsandbox::addApi(server, *databases, clock);
        contractserver::DeskToken(Token).addHealth(server, health);
        server.setGate(httpserver::Access::StaffToken, counting(writes));
        orDie(server.start(), "starting the ERP");
    }

    QTemporaryDir folder;
    std::unique_ptr<program::Databases> databases;
    program::Health health;
    std::atomic<int> writes = 0;
    httpserver::Server server;
};

SyncWorld::SyncWorld(Server server) : desk(clock, server)
{
    open(nullptr);
}

SyncWorld::SyncWorld(Server server, const Older &older)
    : clock(older.nowMs), desk(clock, server, [&older](store::Database &db) {
          return restoreOlder(db, u"desk"_s, older.deskVersion, older.folder + u"/desk.sql"_s);
      })
{
    open(&older);
}

void SyncWorld::open(const Older *older)
{
    if (!program::secrets::initialize()) {
        qFatal("libsodium cannot be used");
    }
    m_portal = std::make_unique<PortalSide>(portalClock, older);
    m_erp = std::make_unique<ErpSide>(erpClock, older);
    m_portalProxy = std::make_unique<FaultProxy>(faults, m_portal->server.port());
    m_erpProxy = std::make_unique<FaultProxy>(faults, m_erp->server.port());
    desk.connect = [this](const syncing::RemoteSystem &system)
        -> base::Result<std::unique_ptr<connectors::Connector>> {
        const bool isErp = system.role == syncing::RemoteSystem::Role::Erp;
        rest::ClientOptions options;
        options.baseUrl = QUrl(
            u"http://127.0.0.1:%1"_s.arg(isErp ? m_erpProxy->port() : m_portalProxy->port()));
        options.token = Token;
        options.deadlineMs = deadlineMs;
        using Made = std::unique_ptr<connectors::Connector>;
        return isErp ? Made(std::make_unique<erpconnector::ErpConnector>(options, clock))
                     : Made(std::make_unique<portalconnector::PortalConnector>(options, clock));
    };
}

SyncWorld::~SyncWorld()
{
    desk.forgetSynchroniser(); // with its connections, for which the servers would wait
}

QList<std::pair<QString, QString>> SyncWorld::openToPrograms()
{
    const QString address = u"http://127.0.0.1:%1"_s;
    desk.setSystemUrl(desk.portal(), address.arg(m_portalProxy->port()));
    desk.setSystemUrl(desk.erp(), address.arg(m_erpProxy->port()));
    const QString token = QString::fromLatin1(Token);
    return {{u"SUPPLIERDESK_SECRET_PORTAL"_s, token}, {u"SUPPLIERDESK_SECRET_ERP"_s, token}};
}

void SyncWorld::setRoomAtPortal(bool hasRoom)
{
    orDie(m_portal->databases->write([hasRoom](store::Database &db) -> base::Result<void> {
        // SQLite never takes less than there is already.
        SD_TRY(db.select(u"PRAGMA max_page_count = %1"_s.arg(hasRoom ? 1'000'000'000 : 1)));
        return {};
    }),
          "room at the portal");
}

QString SyncWorld::contentAtPortal(const QString &sha256) const
{
    return m_portal->media.path(sha256);
}

void SyncWorld::meddleAtPortal(httpserver::Server::Gate meddling)
{
    const std::lock_guard lock(m_portal->mutex);
    m_portal->meddling = std::move(meddling);
}

bool SyncWorld::deliverLate()
{
    const bool portal = m_portalProxy->release();
    return m_erpProxy->release() || portal;
}

int SyncWorld::writesAsked()
{
    return m_portal->writes.exchange(0) + m_erp->writes.exchange(0);
}

qint64 SyncWorld::feedPosition()
{
    return atPortal(u"SELECT coalesce(max(cursor), 0) FROM change_feed"_s)
        + atErp(u"SELECT coalesce(max(cursor), 0) FROM change_feed"_s);
}

QString SyncWorld::placeOrder(const QString &customer, const QString &sku, int pieces)
{
    const base::Currency euro = orDie(base::Currency::parse(u"EUR"_s), "EUR");
    const base::Money price(125'000, euro); // 12.50
    portal::Order order;
    order.customer = customer;
    order.placedBy = u"buyer"_s;
    order.placedAt = portalClock.now();
    order.total = base::Money(125'000 * pieces, euro);
    order.submitKey = QString::number(++m_submitted);
    order.lines = {{.sku = sku,
                    .name = u"Thing"_s,
                    .quantity = base::Quantity::whole(pieces, Unit),
                    .unitPrice = price,
                    .lineTotal = order.total}};
    return orDie(m_portal->databases->write([this, &order](store::Database &db) {
               return portal::OrderStore(db).place(order, m_portal->ids);
           }),
                 "placing an order")
        .number;
}

void SyncWorld::changeCustomerAtErp(const QString &number,
                                    const std::function<void(accounts::Customer &)> &change)
{
    orDie(m_erp->databases->write([&](store::Database &db) -> base::Result<void> {
        const erpsandbox::Records &records = *erpsandbox::recordsOf(Entity::Customer);
        SD_TRY_VALUE(auto payload, records.load(db, number));
        if (!payload) {
            return {}; // not there yet
        }
        change(std::get<accounts::Customer>(*payload));
        SD_TRY(records.save(db, *payload));
        return erpsandbox::ChangeFeed(db, erpClock.nowMs()).changedHere(Entity::Customer, number);
    }),
          "a customer of the ERP");
}

bool SyncWorld::setNameAtErp(const QString &sku, const QString &name)
{
    return orDie(m_erp->databases->write([&](store::Database &db) -> base::Result<bool> {
        const erpsandbox::Records &records = *erpsandbox::recordsOf(Entity::Product);
        SD_TRY_VALUE(auto payload, records.load(db, sku));
        if (!payload) {
            return false;
        }
        std::get<connectors::ProductPayload>(*payload).product.name = name;
        SD_TRY(records.save(db, *payload));
        SD_TRY(erpsandbox::ChangeFeed(db, erpClock.nowMs()).changedHere(Entity::Product, sku));
        return true;
    }),
                 "an item of the ERP");
}

bool SyncWorld::setPriceAtErp(const QString &sku, const QString &amount)
{
    return orDie(m_erp->databases->write([&](store::Database &db) -> base::Result<bool> {
        const erpsandbox::Records &records = *erpsandbox::recordsOf(Entity::Price);
        SD_TRY_VALUE(auto payload, records.load(db, sku));
        if (!payload || std::get<connectors::PricePayload>(*payload).lines.isEmpty()) {
            return false;
        }
        auto &line = std::get<connectors::PricePayload>(*payload).lines.first();
        SD_TRY_VALUE(line.amount, base::Money::parse(amount, line.amount.currency()));
        SD_TRY(records.save(db, *payload));
        SD_TRY(erpsandbox::ChangeFeed(db, erpClock.nowMs()).changedHere(Entity::Price, sku));
        return true;
    }),
                 "a price of the ERP");
}

void SyncWorld::setStock(const QString &sku, int pieces)
{
    orDie(m_erp->databases->write([&](store::Database &db) {
        return erpsandbox::Trade(db, erpClock).setStock(sku, u"main"_s, QString::number(pieces));
    }),
          "setting stock");
}

void SyncWorld::moveOrder(const QString &number, const QString &status)
{
    orDie(m_erp->databases->write([&](store::Database &db) {
        return erpsandbox::Trade(db, erpClock).move(number, status);
    }),
          "moving an order");
}

void SyncWorld::payInvoiceOf(const QString &order)
{
    orDie(m_erp->databases->write([&](store::Database &db) -> base::Result<void> {
        QString invoice;
        {
            SD_TRY_VALUE(store::Rows rows,
                         db.select(u"SELECT number FROM invoice WHERE order_number = ?"_s,
                                   store::args(order)));
            invoice = rows.next() ? rows.text(0) : QString();
        }
        SD_TRY(erpsandbox::Trade(db, erpClock).bookPayment(invoice, u"1"_s, erpClock.now().date()));
        return {};
    }),
          "booking a payment");
}

void SyncWorld::addTerms(const QString &code, int netDays)
{
    orDie(m_erp->databases->write([&](store::Database &db) {
        return erpsandbox::Trade(db, erpClock)
            .addTerms({.code = code, .name = u"Net %1"_s.arg(netDays), .netDays = netDays});
    }),
          "terms");
}

void SyncWorld::changeAtErp(const QString &sql)
{
    orDie(m_erp->databases->write([&](store::Database &db) -> base::Result<void> {
        SD_TRY(db.run(sql));
        return {};
    }),
          "changing the ERP");
}

qint64 SyncWorld::atErp(const QString &sql)
{
    return orDie(m_erp->databases->read([&](store::Database &db) -> base::Result<qint64> {
        SD_TRY_VALUE(store::Rows rows, db.select(sql));
        return rows.next() ? rows.integer(0) : -1;
    }),
                 "asking the ERP");
}

qint64 SyncWorld::atPortal(const QString &sql)
{
    return orDie(m_portal->databases->read([&](store::Database &db) -> base::Result<qint64> {
        SD_TRY_VALUE(store::Rows rows, db.select(sql));
        return rows.next() ? rows.integer(0) : -1;
    }),
                 "asking the portal");
}

QStringList SyncWorld::ordersAtErp(const QString &status)
{
    return orDie(m_erp->databases->read([&](store::Database &db) -> base::Result<QStringList> {
        SD_TRY_VALUE(store::Rows rows,
                     db.select(u"SELECT number FROM sales_order WHERE status = ? ORDER BY number"_s,
                               store::args(status)));
        QStringList numbers;
        while (rows.next()) {
            numbers.append(rows.text(0));
        }
        return numbers;
    }),
                 "orders of the ERP");
}

SyncWorld::Records SyncWorld::onDesk(Entity entity, base::Id system)
{
    const auto remote = orDie(syncing::RemoteSystemRepository(desk.db()).find(system), "system");
    const auto answer = orDie(
        engine::PayloadReader(desk.db(), remote).read(entity, idsOf(desk.db(), tableOf(entity))),
        "reading the desk");
    Records records;
    for (const auto &outgoing : answer) {
        Payload payload = orDie(outgoing, "a record of the desk").payload;
        if (remote.role == syncing::RemoteSystem::Role::Erp) {
            payload = asErpKeeps(payload);
        }
        records.insert(connectors::keyOf(payload), payload);
    }
    return records;
}

Payload SyncWorld::asErpKeeps(Payload payload)
{
    if (auto *product = std::get_if<connectors::ProductPayload>(&payload)) {
        connectors::ProductPayload kept;
        for (const auto *field :
             records::type<catalog::Product>().fieldsThat(&records::Field::isForErp)) {
            field->access.set(&kept.product, field->access.get(&product->product));
        }
        return kept;
    }
    if (auto *list = std::get_if<connectors::PriceListPayload>(&payload)) {
        list->assignments.clear();
    }
    return payload;
}

SyncWorld::Records SyncWorld::onPortal(Entity entity)
{
    return orDie(m_portal->databases->read([&](store::Database &db) -> base::Result<Records> {
        SD_TRY_VALUE(store::Rows rows,
                     db.select(u"SELECT document FROM record WHERE entity = ? AND deleted = 0"_s,
                               store::args(connectors::entityName(entity))));
        Records records;
        while (rows.next()) {
            SD_TRY_VALUE(
                const Payload payload,
                json::fromJson(entity, QJsonDocument::fromJson(rows.text(0).toUtf8()).object()));
            records.insert(connectors::keyOf(payload), payload);
        }
        return records;
    }),
                 "reading the portal");
}

SyncWorld::Records SyncWorld::onErp(Entity entity)
{
    return orDie(m_erp->databases->read([&](store::Database &db) -> base::Result<Records> {
        const erpsandbox::Records &kept = *erpsandbox::recordsOf(entity);
        SD_TRY_VALUE(const QStringList keys, kept.keys(db, {}, 1'000'000));
        Records records;
        for (const QString &key : keys) {
            SD_TRY_VALUE(const auto payload, kept.load(db, key));
            records.insert(key, asErpKeeps(*payload));
        }
        return records;
    }),
                 "reading the ERP");
}

//! Without those that say nothing: some sides keep them, some do not.
static QMap<QString, Payload> telling(QMap<QString, Payload> records)
{
    records.removeIf([](const std::pair<const QString &, Payload &> &entry) {
        const auto *price = std::get_if<connectors::PricePayload>(&entry.second);
        const auto *stock = std::get_if<connectors::StockPayload>(&entry.second);
        return (price && price->lines.isEmpty()) || (stock && stock->warehouses.isEmpty());
    });
    return records;
}

QString SyncWorld::compare(const QString &where, Entity entity, const Records &all,
                           const Records &allThere)
{
    const Records here = telling(all);
    const Records there = telling(allThere);
    for (auto [key, payload] : here.asKeyValueRange()) {
        if (!there.contains(key)) {
            return u"%1 lacks %2 %3"_s.arg(where, connectors::entityName(entity), key);
        }
        if (!(there.value(key) == payload)) {
            return u"%1 has another %2 %3:\n  %4\nthan the desk:\n  %5"_s.arg(
                where, connectors::entityName(entity), key, textOf(there.value(key)),
                textOf(payload));
        }
    }
    for (auto [key, payload] : there.asKeyValueRange()) {
        if (!here.contains(key)) {
            return u"%1 has a %2 %3 that the desk has not"_s.arg(
                where, connectors::entityName(entity), key);
        }
    }
    return {};
}

QString SyncWorld::compareOrders()
{
    const auto portalOrders = orDie(m_portal->databases->read([&](store::Database &db) {
        return portal::OrderStore(db).after({}, 0, 1'000'000);
    }),
                                    "orders of the portal");
    Records onPortal;
    for (const portal::Order &order : portalOrders) {
        const Payload payload
            = orDie(json::fromJson(Entity::Order, order.toJson()), "an order of the portal");
        onPortal.insert(order.number, payload);
    }
    if (onPortal.size() != portalOrders.size()) {
        return u"the portal has an order twice"_s;
    }
    const Records onDesk = this->onDesk(Entity::Order, desk.portal());
    if (desk.number(u"SELECT count(*) FROM sales_order"_s) != onDesk.size()) {
        return u"the desk has an order twice"_s;
    }
    QString wrong = compare(u"the portal"_s, Entity::Order, onDesk, onPortal);
    if (wrong.isEmpty()) {
        Records untraced = onDesk; // an ERP keeps no traces
        for (Payload &order : untraced) {
            for (connectors::OrderLinePayload &line :
                 std::get<connectors::OrderPayload>(order).lines) {
                line.trace.clear();
            }
        }
        wrong = compare(u"the ERP"_s, Entity::Order, untraced, onErp(Entity::Order));
    }
    return wrong;
}

QString SyncWorld::disagreement()
{
    using enum Entity;
    for (const QString &table : {u"outbox"_s, u"inbox"_s}) {
        auto rows = orDie(
            desk.db().select(u"SELECT entity, error_code, error_detail FROM %1"_s.arg(table)),
            "reading what waits");
        if (rows.next()) {
            return u"the %1 still has a %2: %3 %4"_s.arg(table, rows.text(0), rows.text(1),
                                                         rows.text(2));
        }
    }
    for (const Entity entity : {Category, Product, Price, PriceList, Customer, CustomerGroup,
                                PaymentTerms, Stock, Invoice}) {
        const QString wrong
            = compare(u"the portal"_s, entity, onDesk(entity, desk.portal()), onPortal(entity));
        if (!wrong.isEmpty()) {
            return wrong;
        }
    }
    for (const Entity entity :
         {Product, Price, PriceList, Customer, PaymentTerms, Stock, Invoice}) {
        const QString wrong
            = compare(u"the ERP"_s, entity, onDesk(entity, desk.erp()), onErp(entity));
        if (!wrong.isEmpty()) {
            return wrong;
        }
    }
    return compareOrders();
}

} // namespace support
