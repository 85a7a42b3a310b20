// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accounts/customer.h"
#include "models/orders/orderdetails.h"
#include "models/orders/orderlistmodel.h"
#include "models/orders/orderrepository.h"
#include "models/orders/pipelinemodel.h"
#include "models/people/session.h"
#include "models/records/table.h"
#include "tests/support/desk.h"
#include "tests/support/testing.h"
#include "ui/orders/pipelinestrip.h"
#include "ui/widgets/searchfield.h"

#include <QAction>
#include <QLabel>

#include <optional>

using namespace Qt::StringLiterals;
using base::Id;
using orders::OrderStatus;
using people::Capability;
using people::Feature;

//! The Orders page as a person uses it.
class TestOrdersPage final : public QObject
{
    Q_OBJECT
private:
    std::optional<support::Desk> m_desk;
    orders::OrderListModel *m_list = nullptr;
    orders::OrderDetails *m_details = nullptr;

    void open(const QList<people::Session::Grant> &grants);

private Q_SLOTS:
    void cleanup() { m_desk.reset(); }
    void showsAndFilters();
    void movesAnOrderAlong();
    void readerMayOnlyRead();
};

void TestOrdersPage::open(const QList<people::Session::Grant> &grants)
{
    m_desk.emplace();
    const base::Currency eur = base::Currency::parse(u"EUR").valueOr({});
    QVERIFY_RESULT(records::Table<accounts::Customer>(m_desk->db())
                       .insert({accounts::Customer{.id = Id(10),
                                                   .number = u"C1"_s,
                                                   .name = u"Nordlicht Bau GmbH"_s,
                                                   .status = accounts::CustomerStatus::Active,
                                                   .currency = eur}}));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QList<orders::Order> some;
    for (int i = 1; i <= 30; ++i) {
        const base::Money total(i * 125'000, eur);
        some += orders::Order{.id = Id(i),
                              .number = u"P-%1"_s.arg(1000 + i),
                              .customer = Id(10),
                              .placedAt = now.addSecs(-3600 * i),
                              .status = OrderStatus(i % orders::OrderStatusCount),
                              .total = total,
                              .lines = {{.id = Id(i * 100),
                                         .sku = u"M8-40"_s,
                                         .name = u"Hexagon screw M8 × 40"_s,
                                         .quantity = base::Quantity::whole(i, u"C62"_s),
                                         .unitPrice = base::Money(125'000, eur),
                                         .lineTotal = total}}};
    }
    QVERIFY_RESULT(orders::OrderRepository(m_desk->db()).insert(some));
    m_desk->open(u"orders"_s, grants);
    m_list = m_desk->find<orders::OrderListModel>();
    m_details = m_desk->find<orders::OrderDetails>();
    QTRY_COMPARE(m_list->rowCount(), 30);
    QTRY_VERIFY(m_details->order()); // the first one is shown
}

void TestOrdersPage::showsAndFilters()
{
    open({{Feature::Orders, Capability::See}});
    QCOMPARE(m_desk->page().count(), std::optional<qint64>(30));
    QVERIFY(m_desk->find<QLabel>(u"orderTotalLabel"_s)->text().contains(u"12"_s));
    auto *strip = m_desk->find<ordersui::PipelineStrip>(u"pipelineStrip"_s);
    QTRY_COMPARE(m_desk->find<orders::PipelineModel>()->rowCount(), orders::OrderStatusCount);
    QVERIFY(!strip->accessibleDescription().isEmpty());
    QTest::mouseClick(strip, Qt::LeftButton, {}, {20, 20}); // Placed: 6, 12, 18, 24, 30
    QTRY_COMPARE(m_list->rowCount(), 5);
    QTest::mouseClick(strip, Qt::LeftButton, {}, {20, 20});
    QTRY_COMPARE(m_list->rowCount(), 30);
    m_desk->find<widgets::SearchField>(u"ordersSearchField"_s)->setText(u"p-1007"_s);
    QTRY_COMPARE(m_list->rowCount(), 1);
}

void TestOrdersPage::movesAnOrderAlong()
{
    open({{Feature::Orders, Capability::See}, {Feature::Orders, Capability::Edit}});
    m_desk->page().showRecord(u"order"_s, Id(6)); // placed
    QTRY_VERIFY(m_details->order() && m_details->order()->id == Id(6));
    auto *confirm = m_desk->find<QAction>(u"confirmedOrderAction"_s);
    confirm->trigger();
    QTRY_COMPARE(m_details->order()->status, OrderStatus::Confirmed);
    QTRY_VERIFY(m_desk->find<QLabel>(u"orderTimelineLabel"_s)->text().contains(u"Anna"_s));
    m_desk->edits().undo();
    QTRY_COMPARE(m_details->order()->status, OrderStatus::Placed);
}

void TestOrdersPage::readerMayOnlyRead()
{
    open({{Feature::Orders, Capability::See}});
    QVERIFY(!m_desk->find<QAction>(u"orderStatusAction"_s)->isEnabled());
    QVERIFY(!m_desk->find<QAction>(u"orderStatusAction"_s)->toolTip().isEmpty());
}

QTEST_MAIN(TestOrdersPage)
#include "test_orderspage.moc"
