// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/pricefield.h"
#include "tests/sync/fakesystem.h"
#include "tests/sync/syncworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using support::Fault;
using support::SyncWorld;

namespace {

constexpr qint64 Hour = 3'600'000;

//! A desk whose product A is on sale as "X" everywhere; B is the one that takes its SKU.
class Shop
{
public:
    explicit Shop(bool bIsNew) : m_bIsNew(bIsNew)
    {
        m_list = world.desk.ids().next();
        store::ChangeSet changes;
        changes.add(u"price_list"_s, m_list, store::ExistsField, std::nullopt, u"1"_s);
        for (const auto &[field, value] : {std::pair(u"code"_s, u"base"_s),
                                           {u"name"_s, u"Base"_s},
                                           {u"currency"_s, u"EUR"_s},
                                           {u"status"_s, u"active"_s}}) {
            changes.add(u"price_list"_s, m_list, field, std::nullopt, value);
        }
        world.desk.commit(changes);
        m_a = world.desk.addProduct(u"X"_s, u"Product A"_s);
        setPrice(m_a, u"11.11"_s);
        if (!m_bIsNew) {
            m_b = world.desk.addProduct(u"Z"_s, u"Product B"_s);
            setPrice(m_b, u"22.22"_s);
        }
        world.sync();
    }
    void renameA() { world.desk.setField(u"product"_s, m_a, u"sku"_s, u"Y"_s); }
    void letBTakeItsSku()
    {
        if (m_bIsNew) {
            m_b = world.desk.addProduct(u"X"_s, u"Product B"_s);
            setPrice(m_b, u"22.22"_s);
        } else {
            world.desk.setField(u"product"_s, m_b, u"sku"_s, u"X"_s);
        }
    }
    //! Products of the portal that are called so and cost that, under an SKU.
    [[nodiscard]] qint64 offers(const QString &sku, const QString &name, const QString &amount)
    {
        return world.atPortal(
            uR"(SELECT count(*) FROM record product JOIN price ON price.sku = product.record_key
                WHERE product.entity = 'product' AND product.deleted = 0
                AND product.record_key = '%1' AND price.amount = %3
                AND product.document LIKE '%"name":"%2"%')"_s.arg(sku, name, amount));
    }
    [[nodiscard]] qint64 productsThere()
    {
        return world.atPortal(
            u"SELECT count(*) FROM record WHERE entity = 'product' AND deleted = 0"_s);
    }

    SyncWorld world;

private:
    void setPrice(base::Id product, const QString &amount)
    {
        world.desk.setField(u"product"_s, product,
                            catalog::PriceField{.priceList = m_list, .unit = u"C62"_s}.toField(),
                            amount);
    }
    const bool m_bIsNew;
    base::Id m_list;
    base::Id m_a;
    base::Id m_b;
};

} // namespace

//! A key that is given away while nobody knows whether the other side heard that it became free.
class TestRenames : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void skuUsedAgainAfterALostAnswer_data();
    void skuUsedAgainAfterALostAnswer();
    void whoHasTheSkuKeepsIt();
};

void TestRenames::skuUsedAgainAfterALostAnswer_data()
{
    QTest::addColumn<bool>("bIsNew");
    QTest::addColumn<Fault::Way>("lost");
    QTest::addColumn<bool>("restart");
    using Way = Fault::Way;
    QTest::addRow("new product, answer lost") << true << Way::Response << false;
    QTest::addRow("new product, answer lost, desk started anew") << true << Way::Response << true;
    QTest::addRow("new product, request lost") << true << Way::Request << true;
    QTest::addRow("renamed product, answer lost") << false << Way::Response << false;
    QTest::addRow("renamed product, answer lost, desk started anew")
        << false << Way::Response << true;
    QTest::addRow("renamed product, request lost") << false << Way::Request << true;
}

void TestRenames::skuUsedAgainAfterALostAnswer()
{
    QFETCH(bool, bIsNew);
    QFETCH(Fault::Way, lost);
    QFETCH(bool, restart);
    QSet<QByteArray> hit;
    bool met = true;
    // Each request of the sync in turn: the old key is removed by one, the new one comes by others.
    for (int request = 0; met; ++request) {
        Shop shop(bIsNew);
        SyncWorld &world = shop.world;
        QCOMPARE(world.disagreement(), QString());
        shop.renameA();
        world.faults.arm(Fault{.request = request, .way = lost});
        world.sync();
        met = world.faults.struck();
        const QByteArray line = world.faults.seen().value(request).line;
        world.faults.arm(std::nullopt);
        hit.insert(line.split(' ').value(1).split('?').first());

        shop.letBTakeItsSku();
        world.clock.advance(Hour);
        if (restart) {
            world.desk.forgetSynchroniser();
        }
        world.sync();
        const auto say = [&](const QString &wrong) {
            return u"request %1 (%2): %3"_s.arg(request)
                .arg(QString::fromLatin1(line), wrong)
                .toUtf8();
        };
        const QString wrong = world.disagreement();
        QVERIFY2(wrong.isEmpty(), say(wrong).constData());
        QVERIFY2(shop.offers(u"Y"_s, u"Product A"_s, u"111100"_s) == 1, say(u"A"_s).constData());
        QVERIFY2(shop.offers(u"X"_s, u"Product B"_s, u"222200"_s) == 1, say(u"B"_s).constData());
        QVERIFY2(shop.productsThere() == 2, say(u"more products"_s).constData());
        std::ignore = world.writesAsked();
        world.sync();
        QVERIFY2(world.writesAsked() == 0, say(u"the next sync sends"_s).constData());
    }
    QVERIFY(hit.contains("/api/v1/products/batch"));
    QVERIFY(hit.contains("/api/v1/prices/batch"));
}

//! The old key is given to another product, and arrives, before its former owner can be renamed.
void TestRenames::whoHasTheSkuKeepsIt()
{
    using connectors::Entity;
    using connectors::ProductPayload;
    support::ManualClock clock;
    support::FakeSystem portal;
    support::FakeSystem erp;
    support::SyncDesk desk(clock);
    desk.connect = [&](const syncing::RemoteSystem &system)
        -> base::Result<std::unique_ptr<connectors::Connector>> {
        return (system.role == syncing::RemoteSystem::Role::Erp ? erp : portal).connector();
    };
    const base::Id a = desk.addProduct(u"X"_s, u"Product A"_s);
    desk.sync();
    desk.setField(u"product"_s, a, u"sku"_s, u"Y"_s);
    portal.loseNextReply = true;
    desk.sync();

    // For a while the portal can neither remove the one nor store the other.
    const base::Error busy = base::failure(base::ErrorCode::Net_ServerFault, u"locked"_s);
    portal.refused = {{u"X"_s, busy}, {u"Y"_s, busy}};
    int requests = 0;
    portal.beforePush = [&] {
        if (++requests == 2) {
            portal.refused.remove(u"X"_s); // the request that removes it has gone
        }
    };
    desk.addProduct(u"X"_s, u"Product B"_s);
    desk.sync();
    QCOMPARE(portal.payload<ProductPayload>(Entity::Product, u"X"_s).product.name, u"Product B"_s);
    QVERIFY(!portal.has(Entity::Product, u"Y"_s));

    portal.refused.clear();
    clock.advance(Hour);
    desk.sync();
    QVERIFY(portal.has(Entity::Product, u"X"_s) && portal.has(Entity::Product, u"Y"_s));
    QCOMPARE(portal.payload<ProductPayload>(Entity::Product, u"X"_s).product.name, u"Product B"_s);
    QCOMPARE(portal.payload<ProductPayload>(Entity::Product, u"Y"_s).product.name, u"Product A"_s);
    QCOMPARE(desk.waiting(), 0);
    portal.resetCounts();
    desk.sync();
    QCOMPARE(portal.pushRequests, 0);
}

QTEST_GUILESS_MAIN(TestRenames)
#include "test_renames.moc"
