// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accounts/customerrepository.h"
#include "models/orders/orderlinesmodel.h"
#include "models/orders/orderlistmodel.h"
#include "models/orders/orderrepository.h"
#include "models/orders/orderwriter.h"
#include "models/orders/pipelinemodel.h"
#include "models/records/table.h"
#include "models/store/changelog.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testing.h"

#include <QAbstractItemModelTester>

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::Id;
using orders::Order;
using orders::OrderStatus;

namespace {

base::Currency eur()
{
    return base::Currency::parse(u"EUR").valueOr({});
}

base::Money euros(const QString &amount)
{
    return base::Money::parse(amount, eur()).valueOr({});
}

Order order(qint64 id, OrderStatus status, const QString &number)
{
    Order made{.id = Id(id),
               .number = number,
               .customer = Id(10),
               .placedAt = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000 + id, Qt::UTC),
               .status = status,
               .total = euros(u"30"_s),
               .poNumber = u"Büro ß"_s};
    made.lines = {{.id = Id(id * 10),
                   .position = 1,
                   .sku = u"A-1"_s,
                   .name = u"Screw"_s,
                   .quantity = base::Quantity::whole(4, u"C62"_s),
                   .unitPrice = euros(u"7.5"_s),
                   .lineTotal = euros(u"30"_s),
                   .trace = "[1]"}};
    return made;
}

} // namespace

class TestOrders final : public QObject
{
    Q_OBJECT
private:
    support::ManualClock m_clock;
    base::IdMaker m_ids{m_clock, 0};
    store::RecordWriters m_writers;
    store::ChangeLog m_log{m_writers, m_ids, m_clock};

    static void addCustomer(store::Database &db)
    {
        QVERIFY_RESULT(records::Table<accounts::Customer>(db).insert(
            {accounts::Customer{.id = Id(10),
                                .number = u"C1"_s,
                                .name = u"Kunde Ärger"_s,
                                .status = accounts::CustomerStatus::Active,
                                .currency = eur()}}));
    }

private Q_SLOTS:
    void initTestCase() { m_writers.add(std::make_unique<orders::OrderWriter>()); }
    void transitions_data();
    void transitions();
    void totals_data();
    void totals();
    void stores_data() { support::TestDatabase::addServers(); }
    void stores();
    void entersThroughTheChangeLog_data() { support::TestDatabase::addServers(); }
    void entersThroughTheChangeLog();
    void refuses_data();
    void refuses();
    void models();
};

void TestOrders::transitions_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::newRow("placed") << u"placed"_s << u"confirmed picking shipped invoiced cancelled"_s;
    QTest::newRow("confirmed") << u"confirmed"_s << u"picking shipped invoiced cancelled"_s;
    QTest::newRow("picking") << u"picking"_s << u"shipped invoiced cancelled"_s;
    QTest::newRow("shipped goods are not cancelled") << u"shipped"_s << u"invoiced"_s;
    QTest::newRow("invoiced is the end") << u"invoiced"_s << QString();
    QTest::newRow("cancelled is the end") << u"cancelled"_s << QString();
}

void TestOrders::transitions()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QStringList next;
    const QList<OrderStatus> statuses = orders::nextStatuses(*orders::parseOrderStatus(from));
    for (const OrderStatus status : statuses) {
        next += orders::statusName(status);
    }
    QCOMPARE(next.join(u' '), to);
    QVERIFY(!orders::parseOrderStatus(u"nonsense"));
}

void TestOrders::totals_data()
{
    QTest::addColumn<QString>("price");
    QTest::addColumn<QString>("quantity");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("total");
    QTest::addColumn<bool>("right");
    QTest::newRow("right") << u"7.5"_s << u"4"_s << u"30"_s << u"30"_s << true;
    QTest::newRow("rounded to cents") << u"0.333"_s << u"1.5"_s << u"0.5"_s << u"0.5"_s << true;
    QTest::newRow("line wrong") << u"7.5"_s << u"4"_s << u"30.01"_s << u"30.01"_s << false;
    QTest::newRow("total wrong") << u"7.5"_s << u"4"_s << u"30"_s << u"31"_s << false;
}

void TestOrders::totals()
{
    QFETCH(QString, price);
    QFETCH(QString, quantity);
    QFETCH(QString, line);
    QFETCH(QString, total);
    QFETCH(bool, right);
    Order checked = order(1, OrderStatus::Placed, u"1"_s);
    checked.lines[0].unitPrice = euros(price);
    checked.lines[0].quantity = base::Quantity::parse(quantity, u"C62"_s).valueOr({});
    checked.lines[0].lineTotal = euros(line);
    checked.total = euros(total);
    QCOMPARE(orders::checkTotals(checked).ok(), right);
}

void TestOrders::stores()
{
    QFETCH(support::Server, server);
    support::TestDatabase test(server);
    addCustomer(test.db());
    const orders::OrderRepository repository(test.db());
    QVERIFY_RESULT(repository.insert({order(1, OrderStatus::Placed, u"P-1"_s),
                                      order(2, OrderStatus::Shipped, u"P-2"_s),
                                      order(3, OrderStatus::Invoiced, u"P-3"_s)}));
    const auto read = repository.byNumber(u"P-2"_s);
    QVERIFY_RESULT(read);
    QCOMPARE(read->poNumber, u"Büro ß"_s);
    QCOMPARE(read->lines.size(), 1);
    QCOMPARE(read->lines[0].lineTotal, euros(u"30"_s));
    QCOMPARE(read->lines[0].trace, QByteArray("[1]"));
    QVERIFY_ERROR(repository.byNumber(u"P-9"_s), ErrorCode::Store_NotFound);

    auto opened = store::Store::open(test.url());
    QVERIFY_RESULT(opened);
    orders::OrderListModel model(**opened);
    const auto ids = [&](const orders::OrderFilter &filter) {
        model.setFilter(filter);
        return model.list().ids(test.db(), 100).valueOr({});
    };
    QCOMPARE(ids({}), (QList<Id>{Id(3), Id(2), Id(1)}));
    for (const auto column :
         {orders::OrderListModel::NumberColumn, orders::OrderListModel::CustomerColumn}) {
        model.sort(column, Qt::AscendingOrder);
        QCOMPARE(ids({}).size(), 3);
    }
    model.sort(orders::OrderListModel::NumberColumn, Qt::AscendingOrder);
    QCOMPARE(ids({}), (QList<Id>{Id(1), Id(2), Id(3)}));
    model.sort(orders::OrderListModel::PlacedColumn, Qt::DescendingOrder);
    QCOMPARE(ids({.status = OrderStatus::Shipped}), QList<Id>{Id(2)});
    QCOMPARE(ids({.search = u"KUNDE"_s}).size(), 3);
    QCOMPARE(ids({.search = u"p-3"_s}), QList<Id>{Id(3)});
    QCOMPARE(ids({.customer = Id(99)}).size(), 0);
    const QDateTime second = QDateTime::fromMSecsSinceEpoch(1'700'000'000'002, Qt::UTC);
    QCOMPARE(ids({.from = second}), (QList<Id>{Id(3), Id(2)}));
    QCOMPARE(ids({.to = second}), QList<Id>{Id(1)}); // half-open

    const auto stages = repository.pipeline({}, eur());
    QVERIFY_RESULT(stages);
    QCOMPARE(stages->size(), orders::OrderStatusCount);
    QCOMPARE(stages->at(int(OrderStatus::Shipped)).count, 1);
    QCOMPARE(stages->at(int(OrderStatus::Shipped)).worth, euros(u"30"_s));
    QCOMPARE(stages->at(int(OrderStatus::Cancelled)).count, 0);
    QCOMPARE(*repository.openWorth(Id(10), eur()), euros(u"60"_s));
    const auto rows = orders::OrderRepository::list({}).rows(test.db(), {Id(1)});
    QVERIFY_RESULT(rows);
    QCOMPARE(rows->value(Id(1)).customerName, u"Kunde Ärger"_s);
    QCOMPARE(rows->value(Id(1)).lineCount, 1);
}

void TestOrders::entersThroughTheChangeLog()
{
    QFETCH(support::Server, server);
    support::TestDatabase test(server);
    store::Database &db = test.db();
    addCustomer(db);
    const Order placed = order(5, OrderStatus::Confirmed, u"P-5"_s);
    const auto edit = m_log.commit(db, orders::insertion(placed, u"From the portal"_s), {});
    QVERIFY_RESULT(edit);
    const auto read = orders::OrderRepository(db).byId(Id(5));
    QVERIFY_RESULT(read);
    QCOMPARE(read->number, placed.number);
    QCOMPARE(read->placedAt, placed.placedAt);
    QCOMPARE(read->status, OrderStatus::Confirmed);
    QCOMPARE(read->lines.size(), 1);
    QCOMPARE(read->lines[0].unitPrice, euros(u"7.5"_s));
    // The same order again changes nothing.
    const auto again = m_log.commit(db, orders::insertion(placed, u"From the portal"_s), {});
    QVERIFY_RESULT(again);
    QVERIFY(again->isNull());

    store::ChangeSet shipped{.label = u"Shipped"_s};
    shipped.add(u"order"_s, Id(5), u"status"_s, u"confirmed"_s, u"shipped"_s);
    const auto moved = m_log.commit(db, shipped, {});
    QVERIFY_RESULT(moved);
    QVERIFY_RESULT(m_log.undo(db, *moved, {}));
    QCOMPARE(orders::OrderRepository(db).byId(Id(5))->status, OrderStatus::Confirmed);
    QVERIFY_RESULT(m_log.undo(db, *edit, {}));
    QVERIFY_ERROR(orders::OrderRepository(db).byId(Id(5)), ErrorCode::Store_NotFound);
}

void TestOrders::refuses_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("cancelling what is shipped")
        << u"status"_s << u"shipped"_s << u"cancelled"_s << ErrorCode::Value_OutOfRange;
    QTest::newRow("unknown status")
        << u"status"_s << u"shipped"_s << u"lost"_s << ErrorCode::Value_BadFormat;
    QTest::newRow("total that is no sum")
        << u"total"_s << u"30"_s << u"31"_s << ErrorCode::Value_OutOfRange;
    QTest::newRow("rubbish as lines")
        << u"lines"_s << orders::linesToJson(order(6, OrderStatus::Shipped, u"P-6"_s).lines)
        << u"rubbish"_s << ErrorCode::Value_BadFormat;
    QTest::newRow("another order's number")
        << u"number"_s << u"P-6"_s << u"P-7"_s << ErrorCode::Value_NotUnique;
    QTest::newRow("unknown field")
        << u"colour"_s << QString() << u"red"_s << ErrorCode::Store_UnknownField;
}

void TestOrders::refuses()
{
    QFETCH(QString, field);
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(ErrorCode, code);
    support::TestDatabase test;
    addCustomer(test.db());
    QVERIFY_RESULT(orders::OrderRepository(test.db()).insert(
        {order(6, OrderStatus::Shipped, u"P-6"_s), order(7, OrderStatus::Placed, u"P-7"_s)}));
    store::ChangeSet changes;
    changes.add(u"order"_s, Id(6), field, before.isEmpty() ? std::nullopt : std::optional(before),
                after);
    if (code == ErrorCode::Value_NotUnique) {
        support::announceRefusal(support::Server::Sqlite,
                                 u"UNIQUE constraint failed: sales_order.number"_s);
    }
    QVERIFY_ERROR(m_log.commit(test.db(), changes, {}), code);
    QCOMPARE(orders::OrderRepository(test.db()).byId(Id(6))->status, OrderStatus::Shipped);
}

void TestOrders::models()
{
    support::TestDatabase test;
    addCustomer(test.db());
    QVERIFY_RESULT(orders::OrderRepository(test.db()).insert(
        {order(1, OrderStatus::Placed, u"P-1"_s), order(2, OrderStatus::Shipped, u"P-2"_s)}));
    auto opened = store::Store::open(test.url());
    QVERIFY_RESULT(opened);
    orders::OrderListModel list(**opened);
    const QAbstractItemModelTester listTester(&list);
    list.setFilter({});
    QTRY_COMPARE(list.rowCount(), 2);
    const QModelIndex total = list.index(0, orders::OrderListModel::TotalColumn);
    QTRY_VERIFY(total.data(store::PagedModelBase::IsLoadedRole).toBool());
    QVERIFY(total.data().toString().endsWith(u"EUR"_s));
    list.sort(orders::OrderListModel::NumberColumn, Qt::AscendingOrder);
    QTRY_COMPARE(list.idAt(0), Id(1));

    orders::PipelineModel pipeline(**opened, eur());
    const QAbstractItemModelTester pipelineTester(&pipeline);
    pipeline.setFilter({});
    QTRY_COMPARE(pipeline.rowCount(), orders::OrderStatusCount);
    QCOMPARE(pipeline.index(0, orders::PipelineModel::CountColumn).data().toString(), u"1"_s);

    orders::OrderLinesModel lines;
    const QAbstractItemModelTester linesTester(&lines);
    lines.setRows(order(1, OrderStatus::Placed, u"P-1"_s).lines);
    QCOMPARE(lines.rowCount(), 1);
}

QTEST_GUILESS_MAIN(TestOrders)
#include "test_orders.moc"
