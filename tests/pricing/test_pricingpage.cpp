// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/productwriter.h"
#include "models/pricing/discountlistmodel.h"
#include "models/pricing/discountwriter.h"
#include "models/pricing/listpricesmodel.h"
#include "models/pricing/priceexplainer.h"
#include "models/pricing/pricelistmodel.h"
#include "models/pricing/pricelistwriter.h"
#include "models/pricing/pricerepository.h"
#include "models/promotions/promotionlistmodel.h"
#include "models/promotions/promotionwriter.h"
#include "tests/pricing/pricingfixture.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testing.h"
#include "ui/pricing/pricingpage.h"
#include "ui/pricing/recordpicker.h"
#include "ui/promotions/promotionstab.h"
#include "ui/widgets/rateedit.h"
#include "ui/widgets/tableview.h"

#include <QAction>
#include <QLabel>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace pricingtest;
using base::Id;
using people::Capability;
using people::Feature;

//! The Pricing page as a person uses it, on a store of its own.
class TestPricingPage final : public QObject
{
    Q_OBJECT
private:
    struct Models
    {
        Models(store::Store &store, const base::Clock &clock)
            : lists(store, clock),
              prices(store),
              discounts(store, clock),
              explainer(store),
              promotions(store, clock)
        {
        }
        pricing::PriceListModel lists;
        pricing::ListPricesModel prices;
        pricing::DiscountListModel discounts;
        pricing::PriceExplainer explainer;
        promotions::PromotionListModel promotions;
    };
    std::unique_ptr<support::TestDatabase> m_test;
    std::unique_ptr<store::Store> m_store;
    support::ManualClock m_clock{Now};
    base::IdMaker m_ids{m_clock, 0};
    store::RecordWriters m_writers;
    store::ChangeLog m_log{m_writers, m_ids, m_clock};
    std::unique_ptr<people::EditService> m_edits;
    std::unique_ptr<Models> m_models;
    std::unique_ptr<pricingui::PricingPage> m_page;

    void open(const QList<people::Session::Grant> &grants);
    template <typename Widget>
    [[nodiscard]] Widget *find(const QString &name)
    {
        return m_page->findChild<Widget *>(name);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_writers.add(std::make_unique<pricing::PriceListWriter>());
        m_writers.add(std::make_unique<pricing::DiscountWriter>());
        m_writers.add(std::make_unique<promotions::PromotionWriter>());
        m_writers.add(std::make_unique<catalog::ProductWriter>(m_ids, m_clock));
    }
    void cleanup();
    void editsAPrice();
    void activates();
    void makesADiscount();
    void explains();
    void makesAPromotion();
    void readerMayOnlyRead();
};

void TestPricingPage::open(const QList<people::Session::Grant> &grants)
{
    m_test = std::make_unique<support::TestDatabase>();
    store::Database &db = m_test->db();
    QVERIFY_RESULT(db.run(u"INSERT INTO product (id, sku, name, unit, status, cost, changed_at) "
                          "VALUES (500, 'M8-40', 'Hexagon screw', 'C62', 'active', 50000, 0)"_s));
    Book book;
    book.list(1).prices(1, u"10/1 9/10"_s).company(1);
    book.book.lists[0].name = u"Standard"_s;
    QVERIFY_RESULT(pricing::PriceListRepository(db).insert(book.book.lists));
    QVERIFY_RESULT(pricing::PriceListRepository(db).insert(book.book.assignments));
    QVERIFY_RESULT(pricing::PriceRepository(db).insert(book.book.prices));
    auto opened = store::Store::open(m_test->url());
    QVERIFY_RESULT(opened);
    m_store = std::move(*opened);
    m_edits = std::make_unique<people::EditService>(
        *m_store, m_log, people::Session(Id(5), u"anna"_s, u"Anna"_s, u"Sales"_s, grants));
    m_models = std::make_unique<Models>(*m_store, m_clock);
    const auto newId = [this] { return m_ids.next(); };
    m_page = std::make_unique<pricingui::PricingPage>(
        pricingui::PricingParts{.store = *m_store,
                                .lists = m_models->lists,
                                .prices = m_models->prices,
                                .discounts = m_models->discounts,
                                .explainer = m_models->explainer,
                                .edits = *m_edits,
                                .clock = m_clock,
                                .newId = newId});
    m_page->addTab(new promotionsui::PromotionsTab(m_models->promotions, *m_edits, newId),
                   u"Promotions"_s);
    m_page->resize(1280, 800);
    m_page->show();
    QTRY_COMPARE(m_models->prices.rowCount(), 2); // the first list is shown
}

void TestPricingPage::cleanup()
{
    m_page.reset();
    m_models.reset();
    m_edits.reset();
    m_store.reset();
    m_test.reset();
}

void TestPricingPage::editsAPrice()
{
    open({{Feature::Pricing, Capability::Edit}});
    const QModelIndex cell = m_models->prices.index(0, pricing::ListPricesModel::PriceColumn);
    QTRY_VERIFY(cell.flags() & Qt::ItemIsEditable);
    QVERIFY(m_models->prices.setData(cell, u"12"_s, Qt::EditRole));
    const auto stored
        = [this] { return pricing::PriceRepository(m_test->db()).ofList(Id(1))->at(0).amount; };
    QTRY_COMPARE(stored(), euros(u"12"_s));
    QTRY_VERIFY(m_edits->canUndo());
    m_edits->undo();
    QTRY_COMPARE(stored(), euros(u"10"_s));
    QTRY_COMPARE(cell.data(pricing::ListPricesModel::PendingRole).toBool(), false);
    auto *table = find<widgets::TableView>(u"listPricesTable"_s);
    table->setCurrentIndex(m_models->prices.index(1, pricing::ListPricesModel::PriceColumn));
    find<QAction>(u"removePricesAction"_s)->trigger();
    QTRY_COMPARE(m_models->prices.rowCount(), 1);
    QTRY_VERIFY(m_edits->canUndo());
    m_edits->undo();
    QTRY_COMPARE(m_models->prices.rowCount(), 2);
}

void TestPricingPage::activates()
{
    open({{Feature::Pricing, Capability::Edit}});
    const auto status
        = [this] { return pricing::PriceListRepository(m_test->db()).byId(Id(1))->status; };
    find<QAction>(u"deactivatePriceListAction"_s)->trigger();
    QTRY_COMPARE(status(), pricing::Status::Inactive);
    QTRY_VERIFY(find<QAction>(u"activatePriceListAction"_s)->isVisible());
    find<QAction>(u"activatePriceListAction"_s)->trigger();
    QTRY_COMPARE(status(), pricing::Status::Active);
}

void TestPricingPage::makesADiscount()
{
    open({{Feature::Pricing, Capability::Edit}});
    find<QAction>(u"newDiscountAction"_s)->trigger();
    QVERIFY(m_page->hasUnsavedChanges());
    auto *save = find<QAction>(u"saveDiscountAction"_s);
    QVERIFY(!save->isEnabled()); // name and rate are missing
    QTest::keyClicks(find<QLineEdit>(u"discountNameEdit"_s), u"Everybody"_s);
    QTest::keyClicks(find<widgets::RateEdit>(u"discountRateEdit"_s), u"5"_s);
    QVERIFY(save->isEnabled());
    save->trigger();
    QTRY_COMPARE(m_models->discounts.rowCount(), 1);
    QTRY_VERIFY(m_models->discounts.discountAt(0));
    QCOMPARE(m_models->discounts.discountAt(0)->discount.rate, base::Rate(50'000));
    QTRY_VERIFY(!m_page->hasUnsavedChanges());
}

void TestPricingPage::explains()
{
    open({{Feature::Pricing, Capability::See}});
    auto *product = find<pricingui::RecordPicker>(u"explainProductEdit"_s);
    QTest::keyClicks(product, u"M8-40"_s);
    QTest::keyClick(product, Qt::Key_Return);
    QTRY_COMPARE(product->record().id, Product);
    auto *answer = find<QLabel>(u"explainAnswerLabel"_s);
    QTRY_VERIFY2(answer->text().contains(u"10"_s), qPrintable(answer->text()));
    QVERIFY(find<QTreeWidget>(u"explainStepsTree"_s)->topLevelItemCount() >= 4);
}

void TestPricingPage::makesAPromotion()
{
    open({{Feature::Promotions, Capability::Edit}});
    find<QAction>(u"newPromotionAction"_s)->trigger();
    QTest::keyClicks(find<QLineEdit>(u"promotionNameEdit"_s), u"Spring"_s);
    QTest::keyClicks(find<widgets::RateEdit>(u"promotionRateEdit"_s), u"10"_s);
    auto *save = find<QAction>(u"savePromotionAction"_s);
    QVERIFY(save->isEnabled());
    save->trigger();
    QTRY_COMPARE(m_models->promotions.rowCount(), 1);
}

void TestPricingPage::readerMayOnlyRead()
{
    open({{Feature::Pricing, Capability::See}});
    const QModelIndex cell = m_models->prices.index(0, pricing::ListPricesModel::PriceColumn);
    QTRY_VERIFY(cell.data(store::PagedModelBase::IsLoadedRole).toBool());
    QVERIFY(!(cell.flags() & Qt::ItemIsEditable));
    QVERIFY(!find<QAction>(u"deactivatePriceListAction"_s)->isEnabled());
    QVERIFY(!find<QAction>(u"newDiscountAction"_s)->isEnabled());
}

QTEST_MAIN(TestPricingPage)
#include "test_pricingpage.moc"
