// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/erp/erpconnector.h"
#include "tests/support/serverprocess.h"
#include "tests/support/testing.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace connectors;
using base::ErrorCode;
using Outcome = PushResult::Outcome;

//! The connector against a real supplierdesk-erpsandbox.
class TestErpConnector : public QObject
{
    Q_OBJECT
private:
    [[nodiscard]] std::unique_ptr<erpconnector::ErpConnector> connector(const QByteArray &token)
    {
        rest::ClientOptions options;
        options.baseUrl = m_server->url();
        options.token = token;
        return std::make_unique<erpconnector::ErpConnector>(options, m_clock);
    }
    [[nodiscard]] static base::Money euro(const QString &amount)
    {
        return base::Money::parse(amount, base::Currency::parse(u"EUR").value()).value();
    }
    [[nodiscard]] static ProductPayload product(const QString &sku)
    {
        ProductPayload product;
        product.product.sku = sku;
        product.product.name = u"Hammer, 300 g – „klein“"_s;
        product.product.unit = u"C62"_s;
        return product;
    }
    [[nodiscard]] static accounts::Customer customer()
    {
        accounts::Customer customer;
        customer.number = u"C-1"_s;
        customer.name = u"Baumann"_s;
        customer.status = accounts::CustomerStatus::Active;
        customer.currency = base::Currency::parse(u"EUR").value();
        customer.creditLimit = euro(u"25000.00"_s);
        return customer;
    }
    [[nodiscard]] static OrderPayload order(const QString &number)
    {
        OrderPayload order;
        order.number = number;
        order.customer = u"C-1"_s;
        order.placedAt = QDateTime::fromString(u"2026-11-20T10:00:00.123Z"_s, Qt::ISODateWithMs);
        order.status = u"placed"_s;
        order.total = euro(u"12.45"_s);
        order.lines = {{.position = 1,
                        .sku = u"A/1"_s,
                        .name = u"Hammer"_s,
                        .quantity = base::Quantity::whole(3, u"C62"_s),
                        .unitPrice = euro(u"4.15"_s),
                        .lineTotal = euro(u"12.45"_s)}};
        return order;
    }

    base::SystemClock m_clock;
    std::unique_ptr<support::ServerProcess> m_server;
    std::unique_ptr<erpconnector::ErpConnector> m_erp;

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<support::ServerProcess>(u"supplierdesk-erpsandbox"_s);
        QVERIFY2(m_server->start(), qPrintable(m_server->errorText()));
        m_erp = connector(m_server->token());
    }
    void cleanup()
    {
        m_erp.reset();
        m_server.reset();
    }

    void checks()
    {
        const auto info = m_erp->check({});
        QVERIFY_RESULT(info);
        QCOMPARE(info->product, u"supplierdesk-erpsandbox"_s);
        QVERIFY_ERROR(connector("wrong")->check({}), ErrorCode::Net_Auth);
    }

    void pushesProducts()
    {
        const QList<PushItem> items{{.key = u"A/1"_s, .version = 2, .payload = product(u"A/1"_s)}};
        const auto good = m_erp->push(Entity::Product, items, u"key"_s, {});
        QVERIFY_RESULT(good);
        QCOMPARE(good->constFirst().outcome, Outcome::Accepted);
        QVERIFY(!good->constFirst().remoteVersion.isEmpty());
        const auto fetched = m_erp->fetch(Entity::Product, u"A/1"_s, {});
        QVERIFY_RESULT(fetched);
        QCOMPARE(std::get<ProductPayload>(*fetched->payload), product(u"A/1"_s));
        QVERIFY(fetched->own);
        QList<PushItem> older = items;
        older.first().version = 1;
        QCOMPARE(m_erp->push(Entity::Product, older, u"key"_s, {})->constFirst().outcome,
                 Outcome::Stale);
        const QList<PushItem> removal{{.key = u"A/1"_s, .version = 3}};
        QVERIFY_RESULT(m_erp->push(Entity::Product, removal, u"key"_s, {}));
        QVERIFY(!m_erp->fetch(Entity::Product, u"A/1"_s, {})->payload);
    }

    void pushesOrdersAndPullsTheirState()
    {
        QVERIFY_RESULT(m_erp->push(Entity::Product,
                                   {{.key = u"A/1"_s, .version = 1, .payload = product(u"A/1"_s)}},
                                   u"p"_s, {}));
        const QList<PushItem> orders{{.key = u"P-1"_s, .version = 1, .payload = order(u"P-1"_s)}};
        const auto early = m_erp->push(Entity::Order, orders, u"o"_s, {});
        QVERIFY_RESULT(early);
        QCOMPARE(early->constFirst().outcome, Outcome::Rejected); // the customer is unknown
        QVERIFY_RESULT(m_erp->push(Entity::Customer,
                                   {{.key = u"C-1"_s, .version = 1, .payload = customer()}}, u"c"_s,
                                   {}));
        const auto taken = m_erp->push(Entity::Order, orders, u"o"_s, {});
        QVERIFY_RESULT(taken);
        QCOMPARE(taken->constFirst().outcome, Outcome::Accepted);
        QVERIFY(taken->constFirst().remoteKey.startsWith("SO-"_L1));
        const auto again = m_erp->push(Entity::Order, orders, u"another"_s, {});
        QVERIFY_RESULT(again);
        QCOMPARE(again->constFirst().remoteKey, taken->constFirst().remoteKey);

        const auto page = m_erp->pull({}, {});
        QVERIFY_RESULT(page);
        QVERIFY(!page->more);
        bool seen = false;
        for (const RemoteRecord &record : page->records) {
            QCOMPARE(record.own, record.entity != Entity::OrderStatus);
            if (record.entity == Entity::OrderStatus) {
                seen = true;
                const auto &status = std::get<OrderStatusPayload>(*record.payload);
                QCOMPARE(status.status, u"confirmed"_s);
                QCOMPARE(status.erpNumber, taken->constFirst().remoteKey);
            }
        }
        QVERIFY(seen);
        const auto later = m_erp->pull(page->next, {});
        QVERIFY_RESULT(later);
        QVERIFY(later->records.isEmpty());
        QCOMPARE(later->next, page->next);
    }

    void refusesWhatItDoesNotOffer()
    {
        QVERIFY(!m_erp->capability(Entity::Asset));
        QVERIFY_ERROR(m_erp->list(Entity::Category, {}, {}), ErrorCode::Net_Rejected);
        QVERIFY_ERROR(m_erp->push(Entity::Stock, {}, u"k"_s, {}), ErrorCode::Net_Rejected);
        Cancellation cancelled;
        cancelled.cancel();
        QVERIFY_ERROR(m_erp->pull({}, cancelled), ErrorCode::Net_Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestErpConnector)
#include "test_erpconnector.moc"
