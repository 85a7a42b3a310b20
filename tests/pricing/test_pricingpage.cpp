// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/productwriter.h"
#include "models/people/session.h"
#include "models/pricing/assignmentsmodel.h"
#include "models/pricing/discountlistmodel.h"
#include "models/pricing/listpricesmodel.h"
#include "models/pricing/priceexplainer.h"
#include "models/pricing/pricelistmodel.h"
#include "models/pricing/pricelistwriter.h"
#include "models/pricing/pricerepository.h"
#include "models/promotions/promotion.h"
#include "models/promotions/promotionlistmodel.h"
#include "models/records/table.h"
#include "models/records/typewriter.h"
#include "tests/pricing/pricingfixture.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testing.h"
#include "ui/pricing/pricingpage.h"
#include "ui/pricing/recordpicker.h"
#include "ui/promotions/promotionstab.h"
#include "ui/widgets/ask.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/moneyedit.h"
#include "ui/widgets/rateedit.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
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
    std::unique_ptr<records::EditService> m_edits;
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
        m_writers.add(std::make_unique<records::TypeWriter>(records::type<pricing::Discount>()));
        m_writers.add(
            std::make_unique<records::TypeWriter>(records::type<promotions::Promotion>()));
        m_writers.add(std::make_unique<catalog::ProductWriter>(m_ids, m_clock));
    }
    void cleanup();
    void editsAPrice();
    void activates();
    void makesAList();
    void copiesAList();
    void removesAnEmptyList();
    void givesAList();
    void looksBeforeActivating();
    void pastesFromASpreadsheet();
    void whatIsNoPriceStaysInTheCell();
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
    QVERIFY_RESULT(db.run(u"INSERT INTO customer_group (id, code, name) "
                          "VALUES (800, 'KEY', 'Key accounts')"_s));
    Book book;
    book.list(1).prices(1, u"10/1 9/10"_s).company(1);
    book.book.lists[0].name = u"Standard"_s;
    QVERIFY_RESULT(records::Table<pricing::PriceList>(db).insert(book.book.lists));
    QVERIFY_RESULT(pricing::PriceListRepository(db).insert(book.book.assignments));
    QVERIFY_RESULT(pricing::PriceRepository(db).insert(book.book.prices));
    auto opened = store::Store::open(m_test->url());
    QVERIFY_RESULT(opened);
    m_store = std::move(*opened);
    m_edits = std::make_unique<records::EditService>(
        *m_store, m_log, people::Session(Id(5), u"anna"_s, u"Anna"_s, u"Sales"_s, grants).rights());
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
                                .newId = newId,
                                .currency = eur()});
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
    QStringList shown; // from now on; the old price must not come back for a moment
    connect(&m_models->prices, &QAbstractItemModel::dataChanged, m_page.get(),
            [&shown, cell] { shown += cell.data().toString(); });
    QVERIFY(m_models->prices.setData(cell, u"12"_s, Qt::EditRole));
    const auto stored
        = [this] { return pricing::PriceRepository(m_test->db()).ofList(Id(1))->at(0).amount; };
    QTRY_COMPARE(stored(), euros(u"12"_s));
    QTRY_COMPARE(cell.data(pricing::ListPricesModel::PendingRole).toBool(), false);
    shown.removeDuplicates();
    QCOMPARE(shown, (QStringList{u"12"_s, cell.data().toString()})); // as typed, as stored
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

void TestPricingPage::makesAList()
{
    open({{Feature::Pricing, Capability::Edit}});
    find<QAction>(u"newPriceListAction"_s)->trigger();
    QVERIFY(m_page->hasUnsavedChanges());
    auto *save = find<QAction>(u"savePriceListAction"_s);
    QVERIFY(!save->isEnabled()); // code and name are missing
    QTest::keyClicks(find<QLineEdit>(u"priceListCodeEdit"_s), u"WEB"_s);
    QTest::keyClicks(find<QLineEdit>(u"priceListNameEdit"_s), u"Web shop"_s);
    auto *currency = find<QLineEdit>(u"priceListCurrencyEdit"_s);
    QCOMPARE(currency->text(), u"EUR"_s);
    currency->end(false);
    QTest::keyClick(currency, Qt::Key_Backspace);
    QVERIFY(!save->isEnabled()); // "EU" is no currency
    QTest::keyClicks(currency, u"R"_s);
    QTest::keyClicks(find<widgets::MoneyEdit>(u"priceListStepEdit"_s), u"0.05"_s);
    find<QComboBox>(u"priceListModeCombo"_s)->setCurrentIndex(2);
    find<QCheckBox>(u"priceListToCheck"_s)->setChecked(true);
    QVERIFY(save->isEnabled());
    save->trigger();
    const auto stored
        = [this] { return pricing::PriceListRepository(m_test->db()).byCode(u"WEB"_s); };
    QTRY_VERIFY(stored().ok());
    QCOMPARE(stored()->status, pricing::Status::Draft);
    QCOMPARE(stored()->rounding.step, 500);
    QCOMPARE(stored()->rounding.mode, base::Rounding::Up);
    QVERIFY(stored()->validity.to.isValid());
    QTRY_VERIFY(!m_page->hasUnsavedChanges());
    QTRY_COMPARE(m_models->prices.list(), stored()->id); // it is shown
    m_edits->undo();
    QTRY_VERIFY(!stored().ok());
}

void TestPricingPage::copiesAList()
{
    open({{Feature::Pricing, Capability::Edit}});
    find<QAction>(u"copyPriceListAction"_s)->trigger();
    QVERIFY(find<QLineEdit>(u"priceListCurrencyEdit"_s)->isReadOnly());
    find<QAction>(u"savePriceListAction"_s)->trigger();
    const auto stored
        = [this] { return pricing::PriceListRepository(m_test->db()).byCode(u"L1-COPY"_s); };
    QTRY_VERIFY(stored().ok());
    const auto prices = pricing::PriceRepository(m_test->db()).ofList(stored()->id);
    QCOMPARE(prices->size(), 2);
    QCOMPARE(prices->at(0).amount, euros(u"10"_s));
    QTRY_COMPARE(m_models->prices.list(), stored()->id);
    // It has prices, so it is not removed by accident.
    QTRY_VERIFY(find<QAction>(u"removePriceListAction"_s)->isEnabled());
    QTRY_COMPARE(m_models->lists.rowAt(m_models->lists.rowOf(stored()->id))->prices, 2);
    find<QAction>(u"removePriceListAction"_s)->trigger();
    QVERIFY(stored().ok());
    m_edits->undo();
    QTRY_VERIFY(!stored().ok());
}

void TestPricingPage::removesAnEmptyList()
{
    open({{Feature::Pricing, Capability::Edit}});
    QVERIFY_RESULT(m_test->db().run(u"DELETE FROM price WHERE price_list_id = 1"_s));
    m_models->lists.reload();
    QTRY_VERIFY(m_models->lists.rowAt(0) && m_models->lists.rowAt(0)->prices == 0);
    widgets::setNextAnswer(widgets::Answer::Accept);
    find<QAction>(u"removePriceListAction"_s)->trigger();
    const auto stored = [this] { return pricing::PriceListRepository(m_test->db()).byId(Id(1)); };
    QTRY_VERIFY(!stored().ok());
    QTRY_VERIFY(m_edits->canUndo());
    m_edits->undo();
    QTRY_VERIFY(stored().ok());
    QCOMPARE(stored()->status, pricing::Status::Active);
    QCOMPARE(pricing::PriceListRepository(m_test->db()).assignments(Id(1))->size(), 1);
}

void TestPricingPage::givesAList()
{
    open({{Feature::Pricing, Capability::Edit}});
    const auto given
        = [this] { return *pricing::PriceListRepository(m_test->db()).assignments(Id(1)); };
    auto *table = find<widgets::TableView>(u"assignmentsTable"_s);
    const QAbstractItemModelTester tester(table->model());
    QTRY_COMPARE(table->model()->rowCount(), 1); // everybody
    auto *picker = find<pricingui::RecordPicker>(u"giveGroupEdit"_s);
    find<QComboBox>(u"giveLevelCombo"_s)->setCurrentIndex(1);
    auto *give = find<QAction>(u"givePriceListAction"_s);
    QVERIFY(!give->isEnabled());
    QTest::keyClicks(picker, u"KEY"_s);
    QTest::keyClick(picker, Qt::Key_Return);
    QTRY_COMPARE(picker->record().id, Group);
    give->trigger();
    QTRY_COMPARE(given().size(), 2);
    QCOMPARE(given().at(0).level, pricing::Level::Group);
    QCOMPARE(given().at(0).target, Group);
    QTRY_COMPARE(table->model()->index(0, 0).data().toString(), u"Group Key accounts"_s);
    QVERIFY(table->model()->setData(table->model()->index(0, pricing::AssignmentsModel::StopColumn),
                                    Qt::Checked, Qt::CheckStateRole));
    QTRY_COMPARE(given().at(0).fallback, pricing::Fallback::Stop);
    table->selectRow(1);
    const QString others = m_edits->undoLabel();
    find<QAction>(u"takePriceListAction"_s)->trigger();
    QTRY_COMPARE(given().size(), 1);
    QTRY_VERIFY(m_edits->undoLabel() != others);
    for (const int left : {2, 2, 1}) { // taken, no others, given
        const QString label = m_edits->undoLabel();
        m_edits->undo();
        QTRY_COMPARE(given().size(), left);
        QTRY_VERIFY(m_edits->undoLabel() != label);
    }
}

void TestPricingPage::looksBeforeActivating()
{
    open({{Feature::Pricing, Capability::Edit}});
    const auto status
        = [this] { return pricing::PriceListRepository(m_test->db()).byId(Id(1))->status; };
    find<QAction>(u"deactivatePriceListAction"_s)->trigger();
    QTRY_COMPARE(status(), pricing::Status::Inactive);
    auto *activate = find<QAction>(u"activatePriceListAction"_s);
    QTRY_VERIFY(activate->isVisible());
    // Given to nobody: asked about first.
    QVERIFY_RESULT(m_test->db().run(u"DELETE FROM price_list_assignment"_s));
    widgets::setNextAnswer(widgets::Answer::Accept);
    activate->trigger();
    QTRY_COMPARE(status(), pricing::Status::Active);
    QTRY_VERIFY(find<QAction>(u"deactivatePriceListAction"_s)->isVisible());
    find<QAction>(u"deactivatePriceListAction"_s)->trigger();
    QTRY_COMPARE(status(), pricing::Status::Inactive);
    QTRY_VERIFY(activate->isVisible());
    // Two lines that contradict each other: not at all, and which it is.
    Book twice;
    twice.prices(1, u"11/1"_s);
    twice.book.prices[0].id = Id(1900);
    QVERIFY_RESULT(pricing::PriceRepository(m_test->db()).insert(twice.book.prices));
    activate->trigger();
    const auto *bar = m_page->findChild<widgets::MessageBar *>();
    QTRY_VERIFY2(bar->text().contains(u"M8-40 from 1"_s), qPrintable(bar->text()));
    QCOMPARE(status(), pricing::Status::Inactive);
}

void TestPricingPage::pastesFromASpreadsheet()
{
    open({{Feature::Pricing, Capability::Edit}});
    auto *table = find<widgets::TableView>(u"listPricesTable"_s);
    const auto stored = [this] { return *pricing::PriceRepository(m_test->db()).ofList(Id(1)); };
    // Onto cells: the quantities the prices begin with, and the prices.
    table->setCurrentIndex(m_models->prices.index(0, pricing::ListPricesModel::QuantityColumn));
    QGuiApplication::clipboard()->setText(u"5\t12.5\n50\t8\n"_s);
    QTest::keyClick(table, Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(stored().at(0).amount, euros(u"12.5"_s));
    QCOMPARE(stored().at(0).minQuantity, base::Quantity::whole(5, Piece));
    QCOMPARE(stored().at(1).minQuantity, base::Quantity::whole(50, Piece));
    QTRY_VERIFY(m_edits->canUndo());
    m_edits->undo();
    QTRY_COMPARE(stored().at(0).minQuantity, base::Quantity::whole(1, Piece));
    // Whole lines that name their product; the first holds titles, one is wrong.
    QTRY_COMPARE(m_models->prices.rowCount(), 2);
    table->setCurrentIndex(m_models->prices.index(0, pricing::ListPricesModel::SkuColumn));
    QGuiApplication::clipboard()->setText(
        u"Code\tFrom\tPrice\nM8-40\t1\t9.95\nM8-40\t1000\t7\nNOPE\t1\t3\nM8-40\t5\tcheap\n"_s);
    QTest::keyClick(table, Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(stored().size(), 3);
    QCOMPARE(stored().at(0).amount, euros(u"9.95"_s));
    QCOMPARE(stored().at(2).minQuantity, base::Quantity::whole(1000, Piece));
    const auto *bar = m_page->findChild<widgets::MessageBar *>();
    QTRY_VERIFY2(bar->text().contains(u"Line 4 (NOPE)"_s), qPrintable(bar->text()));
    QVERIFY2(bar->text().contains(u"Line 5 (M8-40)"_s), qPrintable(bar->text()));
    QTRY_VERIFY(m_edits->canUndo());
    m_edits->undo();
    QTRY_COMPARE(stored().size(), 2);
}

void TestPricingPage::whatIsNoPriceStaysInTheCell()
{
    open({{Feature::Pricing, Capability::Edit}});
    using Model = pricing::ListPricesModel;
    const QModelIndex price = m_models->prices.index(0, Model::PriceColumn);
    const QModelIndex from = m_models->prices.index(1, Model::QuantityColumn);
    QTRY_VERIFY(price.flags() & Qt::ItemIsEditable);
    QVERIFY(m_models->prices.setData(price, u"cheap"_s, Qt::EditRole));
    QCOMPARE(price.data().toString(), u"cheap"_s);
    QCOMPARE(price.data(Model::ProblemRole).toInt(), int(base::ErrorCode::Value_NotANumber));
    QVERIFY(m_models->prices.setData(from, u"1"_s, Qt::EditRole)); // the other line begins there
    QCOMPARE(from.data(Model::ProblemRole).toInt(), int(base::ErrorCode::Value_NotUnique));
    QCOMPARE(m_models->prices.problemCount(), 2);
    QVERIFY(find<QLabel>(u"priceProblemsLabel"_s)->isVisible());
    QVERIFY(!m_edits->canUndo());
    QCOMPARE(pricing::PriceRepository(m_test->db()).ofList(Id(1))->at(0).amount, euros(u"10"_s));
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
    QTRY_VERIFY(m_models->discounts.rowAt(0));
    QCOMPARE(m_models->discounts.rowAt(0)->discount.rate, base::Rate(50'000));
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
    auto *steps = find<QTreeWidget>(u"explainStepsTree"_s);
    QVERIFY(steps->topLevelItemCount() >= 4);
    // In the colours of another theme.
    steps->topLevelItem(0)->setText(0, u"old"_s);
    Q_EMIT widgets::Theme::instance().changed();
    QTRY_VERIFY(steps->topLevelItem(0) && steps->topLevelItem(0)->text(0) != "old"_L1);
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
