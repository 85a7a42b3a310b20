// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/synchroniser.h"
#include "models/store/outbox.h"
#include "models/sync/syncitemrepository.h"
#include "models/sync/synclinkrepository.h"
#include "models/sync/syncsettings.h"
#include "tests/sync/fakesystem.h"
#include "tests/sync/syncdesk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace connectors;
using support::FakeSystem;
using support::ManualClock;
using support::SyncDesk;

namespace {

//! A desk with a portal and an ERP in memory.
struct World
{
    explicit World(support::Server server = support::Server::Sqlite) : desk(clock, server)
    {
        erp.erpNumberPrefix = u"ERP-"_s;
        desk.connect
            = [this](
                  const syncing::RemoteSystem &system) -> base::Result<std::unique_ptr<Connector>> {
            return (system.role == syncing::RemoteSystem::Role::Erp ? erp : portal).connector();
        };
    }
    ManualClock clock;
    FakeSystem portal;
    FakeSystem erp;
    SyncDesk desk;
};

base::Currency euro()
{
    return base::Currency::parse(u"EUR"_s).value();
}

OrderPayload orderOf(const QString &number, const QString &customer, const QString &sku)
{
    const base::Money price(125'000, euro()); // 12.50
    return {.number = number,
            .customer = customer,
            .placedAt = QDateTime::fromMSecsSinceEpoch(1'789'000'000'000, Qt::UTC),
            .status = u"placed"_s,
            .total = price,
            .poNumber = u"ref"_s,
            .note = {},
            .erpNumber = {},
            .lines = {{.position = 1,
                       .sku = sku,
                       .name = u"Thing"_s,
                       .quantity = base::Quantity::whole(1, u"C62"_s),
                       .unitPrice = price,
                       .lineTotal = price,
                       .trace = {}}}};
}

StockPayload stockOf(const QString &sku, qint64 pieces)
{
    return {.sku = sku,
            .warehouses
            = {{.warehouse = u"main"_s, .quantity = base::Quantity::whole(pieces, u"C62"_s)}}};
}

} // namespace

class TestSynchroniser : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void editIsPushed_data() { support::TestDatabase::addServers(); }
    void editIsPushed();
    void secondSyncSendsNothing();
    void removedAndRenamed();
    void refusedRecordHoldsUpNobody();
    void poisonIsFound();
    void lostReplyIsRepeated();
    void editWhileSending();
    void troubleOfASystem_data();
    void troubleOfASystem();
    void retryAfterBackOff();
    void stockGoesOnToThePortal_data() { support::TestDatabase::addServers(); }
    void stockGoesOnToThePortal();
    void orderTravels_data() { support::TestDatabase::addServers(); }
    void orderTravels();
    void orderThatCannotBeMapped();
    void sameOrderTwice();
    void invoiceAndTerms();
    void registrationOfACustomer();
    void databaseRefusesOneRecord();
    void onlyOneLeads();
    void anotherContractIsNotTalkedTo();
    void restsOutsideItsHours();
    void crashRecovery();
};

void TestSynchroniser::restsOutsideItsHours()
{
    World world;
    world.desk.addProduct(u"A-1"_s, u"Anvil"_s);
    world.clock.advance(60'000 - world.clock.nowMs() % 60'000); // hours have whole minutes
    const QTime now = world.clock.now().toLocalTime().time();
    QVERIFY_RESULT(syncing::writeSyncSettings(
        world.desk.db(),
        {.hours = syncing::Hours{.from = now.addSecs(3600), .to = now.addSecs(7200)}}));
    engine::Synchroniser synchroniser(world.desk.db(), world.desk.tools(), u"desk"_s, {});
    const auto round = [&synchroniser](bool insist) {
        synchroniser.round(engine::Synchroniser::Scope::PullAndPush, insist, {});
        return synchroniser.status();
    };
    QCOMPARE(round(false).restsUntil, world.clock.now().toLocalTime().addSecs(3600));
    QVERIFY(world.desk.waiting() > 0);
    world.clock.advance(3'600'000); // the hours begin
    QVERIFY(!round(false).restsUntil.isValid());
    QCOMPARE(world.desk.waiting(), 0);

    world.clock.advance(7'200'000);
    world.desk.addProduct(u"A-2"_s, u"Hammer"_s);
    QVERIFY(round(false).restsUntil.isValid());
    QVERIFY(world.desk.waiting() > 0);
    QVERIFY(!round(true).restsUntil.isValid()); // somebody asked
    QCOMPARE(world.desk.waiting(), 0);
}

void TestSynchroniser::editIsPushed()
{
    QFETCH(support::Server, server);
    World world(server);
    const base::Id id = world.desk.addProduct(u"A-1"_s, u"Anvil"_s);
    auto status = world.desk.sync();
    QVERIFY(!status.problem);
    QCOMPARE(world.desk.waiting(), 0);
    QCOMPARE(world.portal.payload<ProductPayload>(Entity::Product, u"A-1"_s).product.name,
             u"Anvil"_s);
    QVERIFY(world.portal.payload<ProductPayload>(Entity::Product, u"A-1"_s).published);
    QCOMPARE(world.erp.payload<ProductPayload>(Entity::Product, u"A-1"_s).product.name, u"Anvil"_s);

    world.desk.setField(u"product"_s, id, u"name"_s, u"Anvil 20 kg"_s);
    world.desk.sync();
    QCOMPARE(world.portal.payload<ProductPayload>(Entity::Product, u"A-1"_s).product.name,
             u"Anvil 20 kg"_s);
    const auto link
        = syncing::SyncLinkRepository(world.desk.db()).find(world.desk.portal(), u"product"_s, id);
    QVERIFY_RESULT(link);
    QCOMPARE((*link)->remoteKey, u"A-1"_s);
    QVERIFY((*link)->base.contains("Anvil 20 kg"_L1));
}

void TestSynchroniser::secondSyncSendsNothing()
{
    World world;
    world.desk.addProducts(250, u"P"_s);
    world.desk.sync();
    QCOMPARE(world.portal.records.size(), 250 * 3); // product, price, stock
    world.portal.resetCounts();
    world.erp.resetCounts();
    const qint64 edits = world.desk.number(u"SELECT count(*) FROM edit"_s);
    world.desk.sync();
    QCOMPARE(world.portal.pushRequests, 0);
    QCOMPARE(world.erp.pushRequests, 0);
    QCOMPARE(world.portal.pullRequests, 1);
    QCOMPARE(world.desk.number(u"SELECT count(*) FROM edit"_s), edits);
}

void TestSynchroniser::removedAndRenamed()
{
    World world;
    const base::Id category = world.desk.ids().next();
    store::ChangeSet make;
    make.add(u"category"_s, category, store::ExistsField, std::nullopt, u"1"_s);
    make.add(u"category"_s, category, u"code"_s, std::nullopt, u"tools"_s);
    make.add(u"category"_s, category, u"name"_s, std::nullopt, u"Tools"_s);
    world.desk.commit(make);
    world.desk.sync();
    QVERIFY(world.portal.has(Entity::Category, u"tools"_s));

    world.desk.setField(u"category"_s, category, u"code"_s, u"hand-tools"_s);
    world.desk.sync();
    QVERIFY(!world.portal.has(Entity::Category, u"tools"_s));
    QVERIFY(world.portal.has(Entity::Category, u"hand-tools"_s));

    store::ChangeSet remove;
    remove.add(u"category"_s, category, store::ExistsField, u"1"_s, std::nullopt);
    world.desk.commit(remove);
    world.desk.sync();
    QVERIFY(!world.portal.has(Entity::Category, u"hand-tools"_s));
    QCOMPARE(world.desk.waiting(), 0);
}

void TestSynchroniser::refusedRecordHoldsUpNobody()
{
    World world;
    world.desk.addProducts(30, u"P"_s);
    world.portal.refused.insert(u"P-0007"_s,
                                base::failure(base::ErrorCode::Net_Rejected, u"name too long"_s));
    auto status = world.desk.sync();
    QVERIFY(world.portal.has(Entity::Product, u"P-0029"_s));
    QVERIFY(!world.portal.has(Entity::Product, u"P-0007"_s));
    QCOMPARE(world.desk.waiting(), 0);
    QCOMPARE(world.desk.waiting(u"failed"_s), 3); // product, price, stock of it
    QCOMPARE(status.failed(), 3);
    for (const syncing::SystemStatus &system : status.systems) {
        QCOMPARE(system.state, syncing::SystemStatus::State::Connected);
    }
    const syncing::SyncItemRepository items(world.desk.db());
    const auto ids = items.failed(10);
    QVERIFY_RESULT(ids);
    const auto rows = items.byIds(*ids);
    QVERIFY_RESULT(rows);
    const syncing::SyncItem item = rows->value(ids->constFirst());
    QCOMPARE(item.key, u"P-0007"_s);
    QCOMPARE(item.error->code, base::ErrorCode::Net_Rejected);
    QCOMPARE(item.error->context.subject, item.systemName); // who refused it

    world.portal.refused.clear();
    QVERIFY_RESULT(store::outbox::retry(world.desk.db(), *ids, world.clock.nowMs()));
    world.desk.sync();
    QVERIFY(world.portal.has(Entity::Product, u"P-0007"_s));
    QCOMPARE(world.desk.waiting(u"failed"_s), 0);
}

void TestSynchroniser::poisonIsFound()
{
    World world;
    world.desk.addProducts(64, u"P"_s);
    world.portal.poison = {u"P-0011"_s, u"P-0050"_s};
    world.desk.sync();
    for (int i = 0; i < 64; ++i) {
        const QString sku = u"P-%1"_s.arg(i, 4, 10, '0'_L1);
        QCOMPARE(world.portal.has(Entity::Product, sku), !world.portal.poison.contains(sku));
    }
    QCOMPARE(world.desk.waiting(), 0);
    QCOMPARE(world.desk.waiting(u"failed"_s), 2 * 3);
}

void TestSynchroniser::lostReplyIsRepeated()
{
    World world;
    world.desk.addProducts(5, u"P"_s);
    world.portal.loseNextReply = true;
    auto status = world.desk.sync();
    QCOMPARE(status.systems.at(1).state, syncing::SystemStatus::State::Waiting);
    const QString firstKey = world.portal.idempotencyKeys.constFirst();
    const int applied = world.portal.applied;
    world.desk.forgetSynchroniser();
    world.portal.idempotencyKeys.clear();
    world.desk.sync();
    QCOMPARE(world.portal.idempotencyKeys.constFirst(), firstKey);
    QCOMPARE(world.portal.applied, applied + 2 * 5); // only prices and stock were new
    QCOMPARE(world.desk.waiting(), 0);
}

void TestSynchroniser::editWhileSending()
{
    World world;
    const base::Id id = world.desk.addProduct(u"A-1"_s, u"old"_s);
    bool edited = false;
    world.portal.beforePush = [&] {
        if (!std::exchange(edited, true)) {
            world.desk.setField(u"product"_s, id, u"name"_s, u"new"_s);
        }
    };
    world.desk.sync();
    QCOMPARE(world.portal.payload<ProductPayload>(Entity::Product, u"A-1"_s).product.name,
             u"new"_s);
    world.desk.sync(); // the ERP had its turn before the edit
    QCOMPARE(world.erp.payload<ProductPayload>(Entity::Product, u"A-1"_s).product.name, u"new"_s);
    QCOMPARE(world.desk.waiting(), 0);
}

void TestSynchroniser::troubleOfASystem_data()
{
    using State = syncing::SystemStatus::State;
    QTest::addColumn<base::ErrorCode>("code");
    QTest::addColumn<State>("state");
    QTest::newRow("unreachable") << base::ErrorCode::Net_Unreachable << State::Waiting;
    QTest::newRow("timeout") << base::ErrorCode::Net_Timeout << State::Waiting;
    QTest::newRow("rate limit") << base::ErrorCode::Net_RateLimited << State::Waiting;
    QTest::newRow("server fault") << base::ErrorCode::Net_ServerFault << State::Waiting;
    QTest::newRow("rubbish") << base::ErrorCode::Net_BadAnswer << State::Waiting;
    QTest::newRow("token refused") << base::ErrorCode::Net_Auth << State::Stopped;
    QTest::newRow("certificate") << base::ErrorCode::Net_Tls << State::Stopped;
    QTest::newRow("wrong address") << base::ErrorCode::Net_NotFound << State::Stopped;
}

void TestSynchroniser::troubleOfASystem()
{
    QFETCH(base::ErrorCode, code);
    QFETCH(syncing::SystemStatus::State, state);
    World world;
    world.desk.addProducts(3, u"P"_s);
    world.portal.failPush = base::failure(code);
    auto status = world.desk.sync();
    QCOMPARE(status.systems.at(0).state, syncing::SystemStatus::State::Connected);
    QCOMPARE(status.systems.at(1).state, state);
    QCOMPARE(status.systems.at(1).problem->code, code);
    QCOMPARE(world.desk.waiting(), 9); // nothing lost
    QCOMPARE(world.desk.waiting(u"failed"_s), 0); // no record is to blame
    QVERIFY(world.erp.has(Entity::Product, u"P-0002"_s)); // the other one has everything
    QCOMPARE(world.portal.pushRequests, 1);

    // Left alone until it is time, or somebody insists.
    world.desk.sync(false);
    QCOMPARE(world.portal.pushRequests, 1);
    world.portal.failPush.reset();
    status = world.desk.sync(true);
    QCOMPARE(status.systems.at(1).state, syncing::SystemStatus::State::Connected);
    QCOMPARE(world.desk.waiting(), 0);
}

void TestSynchroniser::retryAfterBackOff()
{
    World world;
    world.desk.addProduct(u"A-1"_s, u"Anvil"_s);
    world.portal.failPull = base::failure(base::ErrorCode::Net_Unreachable);
    world.desk.sync(false);
    const int asked = world.portal.pullRequests;
    QCOMPARE(asked, 1);
    world.desk.sync(false);
    QCOMPARE(world.portal.pullRequests, asked);
    world.portal.failPull.reset();
    world.clock.advance(60'000);
    world.desk.sync(false);
    QCOMPARE(world.portal.pullRequests, asked + 1);
    QVERIFY(world.portal.has(Entity::Product, u"A-1"_s));
}

void TestSynchroniser::stockGoesOnToThePortal()
{
    QFETCH(support::Server, server);
    World world(server);
    const base::Id id = world.desk.addProduct(u"A-1"_s, u"Anvil"_s);
    world.desk.sync();
    world.erp.resetCounts();
    world.erp.give(stockOf(u"A-1"_s, 17));
    world.erp.give(stockOf(u"UNKNOWN"_s, 4));
    world.desk.sync();
    QCOMPARE(world.desk.field(u"stock"_s, id, u"quantity:main"_s), u"17"_s);
    QCOMPARE(world.portal.payload<StockPayload>(Entity::Stock, u"A-1"_s), stockOf(u"A-1"_s, 17));
    QCOMPARE(world.erp.pushRequests, 0); // no echo
    QCOMPARE(world.desk.applied.size(), 1);
    QCOMPARE(world.desk.number(u"SELECT count(*) FROM inbox WHERE remote_key = 'UNKNOWN' "
                               "AND error_code = 'Sync_Mapping'"_s),
             1);

    // The product comes to be: the problem settles itself.
    world.desk.addProduct(u"UNKNOWN"_s, u"Now known"_s);
    world.clock.advance(3'600'000);
    world.desk.sync();
    QCOMPARE(world.desk.number(u"SELECT count(*) FROM inbox"_s), 0);
    QCOMPARE(world.portal.payload<StockPayload>(Entity::Stock, u"UNKNOWN"_s),
             stockOf(u"UNKNOWN"_s, 4));
}

void TestSynchroniser::orderTravels()
{
    QFETCH(support::Server, server);
    World world(server);
    world.desk.addProduct(u"A-1"_s, u"Anvil"_s);
    world.desk.addCustomer(u"C-1"_s, u"Customer"_s);
    world.desk.sync();
    world.portal.give(orderOf(u"P-1"_s, u"C-1"_s, u"A-1"_s));
    world.desk.sync();
    const base::Id order
        = base::Id(world.desk.number(u"SELECT id FROM sales_order WHERE number = 'P-1'"_s));
    QCOMPARE(world.erp.payload<OrderPayload>(Entity::Order, u"P-1"_s).lines.size(), 1);
    // The ERP's own number came back and went on to the portal in the same round.
    QCOMPARE(world.desk.field(u"order"_s, order, u"erp_number"_s), u"ERP-P-1"_s);
    QCOMPARE(world.portal.payload<OrderStatusPayload>(Entity::OrderStatus, u"P-1"_s).erpNumber,
             u"ERP-P-1"_s);

    world.erp.give(
        OrderStatusPayload{.number = u"P-1"_s, .status = u"shipped"_s, .erpNumber = u"ERP-P-1"_s});
    world.desk.sync();
    QCOMPARE(world.desk.field(u"order"_s, order, u"status"_s), u"shipped"_s);
    QCOMPARE(world.portal.payload<OrderStatusPayload>(Entity::OrderStatus, u"P-1"_s).status,
             u"shipped"_s);
    QVERIFY(!world.portal.has(Entity::Order, u"P-1"_s)); // the portal knows its own order
    QCOMPARE(world.desk.waiting(), 0);
}

void TestSynchroniser::orderThatCannotBeMapped()
{
    World world;
    const base::Id product = world.desk.addProduct(u"A-1"_s, u"Anvil"_s);
    Q_UNUSED(product)
    world.desk.addCustomer(u"C-1"_s, u"Customer"_s);
    world.portal.give(orderOf(u"P-1"_s, u"C-404"_s, u"A-1"_s));
    world.portal.give(orderOf(u"P-2"_s, u"C-1"_s, u"A-404"_s));
    world.portal.give(orderOf(u"P-3"_s, u"C-1"_s, u"A-1"_s));
    auto status = world.desk.sync();
    QCOMPARE(world.desk.number(u"SELECT count(*) FROM sales_order"_s), 1);
    QCOMPARE(world.desk.number(u"SELECT count(*) FROM inbox"_s), 2);
    QCOMPARE(status.failed(), 2);
    const syncing::SyncItemRepository items(world.desk.db());
    const auto ids = items.failed(10);
    const auto rows = items.byIds(*ids);
    QVERIFY_RESULT(rows);
    for (const syncing::SyncItem &item : *rows) {
        QCOMPARE(item.error->code, base::ErrorCode::Sync_Mapping);
        QVERIFY(item.error->detail.contains(item.key == "P-1"_L1 ? u"C-404"_s : u"A-404"_s));
    }
    world.desk.addCustomer(u"C-404"_s, u"Late"_s);
    world.clock.advance(3'600'000);
    world.desk.sync();
    QCOMPARE(world.desk.number(u"SELECT count(*) FROM sales_order"_s), 2);
    QCOMPARE(world.desk.number(u"SELECT count(*) FROM inbox"_s), 1);
}

void TestSynchroniser::sameOrderTwice()
{
    World world;
    world.desk.addProduct(u"A-1"_s, u"Anvil"_s);
    world.desk.addCustomer(u"C-1"_s, u"Customer"_s);
    world.portal.give(orderOf(u"P-1"_s, u"C-1"_s, u"A-1"_s));
    world.portal.give(orderOf(u"P-1"_s, u"C-1"_s, u"A-1"_s));
    world.desk.sync();
    QCOMPARE(world.desk.number(u"SELECT count(*) FROM sales_order"_s), 1);
    // The cursor is lost: everything is told again.
    QVERIFY_RESULT(world.desk.db().run(u"DELETE FROM sync_cursor"_s));
    world.desk.sync();
    QCOMPARE(world.desk.number(u"SELECT count(*) FROM sales_order"_s), 1);
    QCOMPARE(world.desk.number(u"SELECT count(*) FROM order_line"_s), 1);
    QCOMPARE(world.erp.records.count({Entity::Order, u"P-1"_s}), 1);
}

void TestSynchroniser::invoiceAndTerms()
{
    World world;
    const base::Id customer = world.desk.addCustomer(u"C-1"_s, u"Customer"_s);
    world.erp.give(accounts::PaymentTerms{
        .code = u"N30"_s, .name = u"30 days"_s, .netDays = 30, .discountDays = 10});
    world.erp.give(accounts::Customer{.number = u"C-1"_s,
                                      .name = u"ERP says otherwise"_s,
                                      .status = accounts::CustomerStatus::Active,
                                      .currency = euro(),
                                      .terms = records::Ref::byKey(u"N30"_s),
                                      .creditLimit = base::Money(10'000'000, euro())});
    accounts::Invoice invoice{.number = u"I-1"_s,
                              .customer = records::Ref::byKey(u"C-1"_s),
                              .order = records::Ref::byKey(u"not ours"_s),
                              .issuedOn = QDate(2026, 11, 1),
                              .dueOn = QDate(2026, 12, 1),
                              .total = base::Money(1'000'000, euro()),
                              .paid = base::Money(0, euro()),
                              .status = accounts::InvoiceStatus::Open};
    world.erp.give(invoice);
    auto status = world.desk.sync();
    QCOMPARE(status.failed(), 0);
    QCOMPARE(world.desk.field(u"customer"_s, customer, u"name"_s), u"Customer"_s); // desk's own
    QCOMPARE(world.desk.field(u"customer"_s, customer, u"credit_limit"_s), u"1000"_s);
    QVERIFY(!world.desk.field(u"customer"_s, customer, u"terms"_s).isEmpty());
    QVERIFY(world.portal.has(Entity::Invoice, u"I-1"_s));
    QVERIFY(world.portal.has(Entity::PaymentTerms, u"N30"_s));
    QCOMPARE(world.portal.payload<accounts::Customer>(Entity::Customer, u"C-1"_s).terms.key,
             u"N30"_s);

    invoice.paid = base::Money(1'000'000, euro());
    invoice.status = accounts::InvoiceStatus::Paid;
    invoice.payments = {{.receivedOn = QDate(2026, 11, 20),
                         .amount = base::Money(1'000'000, euro()),
                         .reference = u"PAY-1"_s}};
    world.erp.give(invoice);
    world.desk.sync();
    QCOMPARE(world.portal.payload<accounts::Invoice>(Entity::Invoice, u"I-1"_s).payments.size(), 1);
    QCOMPARE(world.portal.payload<accounts::Invoice>(Entity::Invoice, u"I-1"_s).status,
             accounts::InvoiceStatus::Paid);
    // Told once more, nothing happens.
    const qint64 edits = world.desk.number(u"SELECT count(*) FROM edit"_s);
    world.erp.give(invoice);
    world.desk.sync();
    QCOMPARE(world.desk.number(u"SELECT count(*) FROM edit"_s), edits);
}

void TestSynchroniser::registrationOfACustomer()
{
    World world;
    world.portal.give(accounts::Customer{.number = u"R-1"_s,
                                         .name = u"New here"_s,
                                         .status = accounts::CustomerStatus::Registered,
                                         .email = u"a@b.example"_s,
                                         .country = u"DE"_s,
                                         .currency = euro()});
    world.desk.sync();
    QCOMPARE(world.desk.number(u"SELECT count(*) FROM customer WHERE status = 'registered'"_s), 1);
    QVERIFY(world.erp.has(Entity::Customer, u"R-1"_s));
    QVERIFY(!world.portal.has(Entity::Customer, u"R-1"_s)); // no echo
}

void TestSynchroniser::databaseRefusesOneRecord()
{
    World world;
    world.desk.addProduct(u"A-1"_s, u"Anvil"_s);
    world.desk.addCustomer(u"C-1"_s, u"Customer"_s);
    OrderPayload wrong = orderOf(u"P-1"_s, u"C-1"_s, u"A-1"_s);
    wrong.total = base::Money(1, euro()); // not the sum of its lines
    world.portal.give(wrong);
    world.portal.give(orderOf(u"P-2"_s, u"C-1"_s, u"A-1"_s));
    auto status = world.desk.sync();
    QCOMPARE(world.desk.number(u"SELECT count(*) FROM sales_order WHERE number = 'P-2'"_s), 1);
    QCOMPARE(world.desk.number(u"SELECT count(*) FROM sales_order"_s), 1);
    QCOMPARE(status.failed(), 1);
}

void TestSynchroniser::onlyOneLeads()
{
    World world;
    world.desk.sync();
    world.desk.addProduct(u"A-1"_s, u"Anvil"_s);
    engine::Synchroniser other(world.desk.db(), world.desk.tools(), u"test/2"_s, {});
    other.round(engine::Synchroniser::Scope::PullAndPush, true, {});
    QCOMPARE(other.status().otherLeader, u"test/1"_s);
    QVERIFY(!world.portal.has(Entity::Product, u"A-1"_s));
    QCOMPARE(world.desk.waiting(), 6); // product, price, stock for two systems

    world.clock.advance(engine::LeaseHolder::DurationMs + 1); // the holder died
    other.round(engine::Synchroniser::Scope::PullAndPush, true, {});
    QVERIFY(other.status().otherLeader.isEmpty());
    QVERIFY(world.portal.has(Entity::Product, u"A-1"_s));
    auto status = world.desk.sync();
    QCOMPARE(status.otherLeader, u"test/2"_s);
    other.resign();
    status = world.desk.sync();
    QVERIFY(status.otherLeader.isEmpty());
}

void TestSynchroniser::anotherContractIsNotTalkedTo()
{
    World world;
    world.desk.addProduct(u"A-1"_s, u"Anvil"_s);
    world.portal.disagrees = base::failure(base::ErrorCode::Sync_DeskTooOld);
    auto status = world.desk.sync(false);
    QCOMPARE(world.portal.pushRequests + world.portal.pullRequests, 0);
    QVERIFY(world.erp.has(Entity::Product, u"A-1"_s)); // of no concern to the other one
    const auto stateOf = [&](const syncing::SyncStatus &now, base::Id system) {
        return *std::ranges::find(now.systems, system,
                                  [](const auto &one) { return one.system.id; });
    };
    const auto portal = stateOf(status, world.desk.portal());
    QCOMPARE(portal.state, syncing::SystemStatus::State::Stopped);
    QCOMPARE(portal.problem->code, base::ErrorCode::Sync_DeskTooOld);
    QCOMPARE(portal.problem->context.subject, portal.system.name);
    status = world.desk.sync(false); // not asked again before a person wants it
    QCOMPARE(world.portal.agreements, 1);

    world.portal.disagrees.reset();
    status = world.desk.sync(true);
    QVERIFY(world.portal.has(Entity::Product, u"A-1"_s));
    QCOMPARE(stateOf(status, world.desk.portal()).state, syncing::SystemStatus::State::Connected);
    QCOMPARE(world.portal.agreements, 2); // once a run
}

void TestSynchroniser::crashRecovery()
{
    World world;
    world.desk.addProducts(10, u"P"_s);
    QVERIFY_RESULT(
        store::outbox::claim(world.desk.db(), world.desk.portal(), 5, world.clock.nowMs()));
    QCOMPARE(world.desk.waiting(u"sending"_s), 5);
    world.desk.sync();
    QCOMPARE(world.desk.waiting(u"sending"_s), 0);
    QCOMPARE(world.desk.waiting(), 0);
    for (int i = 0; i < 10; ++i) {
        QVERIFY(world.portal.has(Entity::Product, u"P-%1"_s.arg(i, 4, 10, '0'_L1)));
    }
}

QTEST_GUILESS_MAIN(TestSynchroniser)
#include "test_synchroniser.moc"
