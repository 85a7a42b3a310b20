// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accounts/customerrepository.h"
#include "models/orders/orderdetails.h"
#include "models/orders/orderlistmodel.h"
#include "models/orders/orderwriter.h"
#include "models/orders/pipelinemodel.h"
#include "models/people/session.h"
#include "models/records/table.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testing.h"
#include "ui/orders/orderspage.h"
#include "ui/orders/pipelinestrip.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/tableview.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using base::Id;
using orders::OrderStatus;
using people::Capability;
using people::Feature;

//! The Orders page as a person uses it, on a store of its own.
class TestOrdersPage final : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<support::TestDatabase> m_test;
    std::unique_ptr<store::Store> m_store;
    support::ManualClock m_clock;
    base::IdMaker m_ids{m_clock, 0};
    store::RecordWriters m_writers;
    store::ChangeLog m_log{m_writers, m_ids, m_clock};
    std::unique_ptr<records::EditService> m_edits;
    std::unique_ptr<orders::OrderListModel> m_list;
    std::unique_ptr<orders::PipelineModel> m_pipeline;
    std::unique_ptr<orders::OrderDetails> m_details;
    std::unique_ptr<ordersui::OrdersPage> m_page;

    void open(const QList<people::Session::Grant> &grants);
    template <typename Widget>
    [[nodiscard]] Widget *find(const QString &name)
    {
        return m_page->findChild<Widget *>(name);
    }

private Q_SLOTS:
    void initTestCase() { m_writers.add(std::make_unique<orders::OrderWriter>()); }
    void cleanup();
    void showsAndFilters();
    void movesAnOrderAlong();
    void readerMayOnlyRead();
};

void TestOrdersPage::open(const QList<people::Session::Grant> &grants)
{
    m_test = std::make_unique<support::TestDatabase>();
    const base::Currency eur = base::Currency::parse(u"EUR").valueOr({});
    QVERIFY_RESULT(records::Table<accounts::Customer>(m_test->db())
                       .insert({accounts::Customer{.id = Id(10),
                                                   .number = u"C1"_s,
                                                   .name = u"Nordlicht Bau GmbH"_s,
                                                   .status = accounts::CustomerStatus::Active,
                                                   .currency = eur}}));
    QList<orders::Order> some;
    for (int i = 1; i <= 30; ++i) {
        const base::Money total(i * 125'000, eur);
        some += orders::Order{.id = Id(i),
                              .number = u"P-%1"_s.arg(1000 + i),
                              .customer = Id(10),
                              .placedAt = m_clock.now().addSecs(-3600 * i),
                              .status = OrderStatus(i % orders::OrderStatusCount),
                              .total = total,
                              .lines = {{.id = Id(i * 100),
                                         .sku = u"M8-40"_s,
                                         .name = u"Hexagon screw M8 × 40"_s,
                                         .quantity = base::Quantity::whole(i, u"C62"_s),
                                         .unitPrice = base::Money(125'000, eur),
                                         .lineTotal = total}}};
    }
    QVERIFY_RESULT(orders::OrderRepository(m_test->db()).insert(some));
    auto opened = store::Store::open(m_test->url());
    QVERIFY_RESULT(opened);
    m_store = std::move(*opened);
    m_edits = std::make_unique<records::EditService>(
        *m_store, m_log, people::Session(Id(5), u"anna"_s, u"Anna"_s, u"Sales"_s, grants).rights());
    m_list = std::make_unique<orders::OrderListModel>(*m_store);
    m_pipeline = std::make_unique<orders::PipelineModel>(*m_store, eur);
    m_details = std::make_unique<orders::OrderDetails>(*m_store, m_log);
    m_page = std::make_unique<ordersui::OrdersPage>(*m_list, *m_pipeline, *m_details, *m_edits,
                                                    m_clock);
    m_page->resize(1280, 760);
    m_page->show();
    QTRY_COMPARE(m_list->rowCount(), 30);
    QTRY_VERIFY(m_details->order()); // the first one is shown
}

void TestOrdersPage::cleanup()
{
    m_page.reset();
    m_details.reset();
    m_pipeline.reset();
    m_list.reset();
    m_edits.reset();
    m_store.reset();
    m_test.reset();
}

void TestOrdersPage::showsAndFilters()
{
    open({{Feature::Orders, Capability::See}});
    QCOMPARE(m_page->count(), std::optional<qint64>(30));
    QVERIFY(find<QLabel>(u"orderTotalLabel"_s)->text().contains(u"12"_s));
    auto *strip = find<ordersui::PipelineStrip>(u"pipelineStrip"_s);
    QTRY_COMPARE(m_pipeline->rowCount(), orders::OrderStatusCount);
    QVERIFY(!strip->accessibleDescription().isEmpty());
    QTest::mouseClick(strip, Qt::LeftButton, {}, {20, 20}); // Placed: 6, 12, 18, 24, 30
    QTRY_COMPARE(m_list->rowCount(), 5);
    QTest::mouseClick(strip, Qt::LeftButton, {}, {20, 20});
    QTRY_COMPARE(m_list->rowCount(), 30);
    find<widgets::SearchField>(u"ordersSearchField"_s)->setText(u"p-1007"_s);
    QTRY_COMPARE(m_list->rowCount(), 1);
}

void TestOrdersPage::movesAnOrderAlong()
{
    open({{Feature::Orders, Capability::See}, {Feature::Orders, Capability::Edit}});
    m_page->showRecord(u"order"_s, Id(6)); // placed
    QTRY_VERIFY(m_details->order() && m_details->order()->id == Id(6));
    auto *confirm = find<QAction>(u"confirmedOrderAction"_s);
    QVERIFY(confirm);
    confirm->trigger();
    QTRY_COMPARE(m_details->order()->status, OrderStatus::Confirmed);
    QTRY_VERIFY(find<QLabel>(u"orderTimelineLabel"_s)->text().contains(u"Anna"_s));
    m_edits->undo();
    QTRY_COMPARE(m_details->order()->status, OrderStatus::Placed);
}

void TestOrdersPage::readerMayOnlyRead()
{
    open({{Feature::Orders, Capability::See}});
    QVERIFY(!find<QAction>(u"orderStatusAction"_s)->isEnabled());
    QVERIFY(!find<QAction>(u"orderStatusAction"_s)->toolTip().isEmpty());
}

QTEST_MAIN(TestOrdersPage)
#include "test_orderspage.moc"
