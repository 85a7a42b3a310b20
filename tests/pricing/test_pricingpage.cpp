// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pricing/assignmentsmodel.h"
#include "models/pricing/discountlistmodel.h"
#include "models/pricing/listpricesmodel.h"
#include "models/pricing/pricelistmodel.h"
#include "models/pricing/pricelistrepository.h"
#include "models/pricing/pricerepository.h"
#include "models/promotions/promotion.h"
#include "models/promotions/promotionlistmodel.h"
#include "models/records/table.h"
#include "tests/pricing/pricingfixture.h"
#include "tests/support/desk.h"
#include "tests/support/pasted.h"
#include "tests/support/testing.h"
#include "ui/promotions/promotionstab.h"
#include "ui/widgets/ask.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/moneyedit.h"
#include "ui/widgets/rateedit.h"
#include "ui/widgets/recordpicker.h"
#include "ui/widgets/sidepanel.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTabWidget>
#include <QTreeWidget>

#include <optional>

using namespace Qt::StringLiterals;
using namespace pricingtest;
using base::Id;
using people::Capability;
using people::Feature;

//! The Pricing page as a person uses it.
class TestPricingPage final : public QObject
{
    Q_OBJECT
private:
    std::optional<support::Desk> m_desk;
    pricing::PriceListModel *m_lists = nullptr;
    pricing::ListPricesModel *m_prices = nullptr;

    void open(const QList<people::Session::Grant> &grants);

private Q_SLOTS:
    void cleanup() { m_desk.reset(); }
    void editsAPrice();
    void activates();
    void makesAList();
    void copiesAList();
    void removesAnEmptyList();
    void givesAList();
    void looksBeforeActivating();
    void pastesFromASpreadsheet();
    void asksHowPastedNumbersAreWritten();
    void whatIsNoPriceStaysInTheCell();
    void makesADiscount();
    void explains();
    void makesAPromotion();
    void whoLeavesIsAsked_data();
    void whoLeavesIsAsked();
    void whoLeavesAPriceListIsAsked_data() { whoLeavesIsAsked_data(); }
    void whoLeavesAPriceListIsAsked();
    void aNewPriceListIsDiscarded();
    void othersChangeTheSameField();
    void readerMayOnlyRead();

private:
    void openPromotions();
    [[nodiscard]] QString storedName(qint64 promotion);
};

void TestPricingPage::open(const QList<people::Session::Grant> &grants)
{
    m_desk.emplace();
    store::Database &db = m_desk->db();
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
    m_desk->open(u"pricing"_s,
                 QList<people::Session::Grant>{{Feature::Pricing, Capability::See}} + grants);
    m_lists = m_desk->find<pricing::PriceListModel>();
    m_prices = m_desk->find<pricing::ListPricesModel>();
    QTRY_COMPARE(m_prices->rowCount(), 2); // the first list is shown
}

void TestPricingPage::editsAPrice()
{
    open({{Feature::Pricing, Capability::Edit}});
    const QModelIndex cell = m_prices->index(0, pricing::ListPricesModel::PriceColumn);
    QTRY_VERIFY(cell.flags() & Qt::ItemIsEditable);
    QStringList shown; // from now on; the old price must not come back for a moment
    connect(m_prices, &QAbstractItemModel::dataChanged, &m_desk->page(),
            [&shown, cell] { shown += cell.data().toString(); });
    QVERIFY(m_prices->setData(cell, u"12"_s, Qt::EditRole));
    const auto stored
        = [this] { return pricing::PriceRepository(m_desk->db()).ofList(Id(1))->at(0).amount; };
    QTRY_COMPARE(stored(), euros(u"12"_s));
    QTRY_COMPARE(cell.data(pricing::ListPricesModel::PendingRole).toBool(), false);
    shown.removeDuplicates();
    QCOMPARE(shown, (QStringList{u"12"_s, cell.data().toString()})); // as typed, as stored
    QTRY_VERIFY(m_desk->edits().canUndo());
    m_desk->edits().undo();
    QTRY_COMPARE(stored(), euros(u"10"_s));
    QTRY_COMPARE(cell.data(pricing::ListPricesModel::PendingRole).toBool(), false);
    auto *table = m_desk->find<widgets::TableView>(u"listPricesTable"_s);
    table->setCurrentIndex(m_prices->index(1, pricing::ListPricesModel::PriceColumn));
    m_desk->find<QAction>(u"removePricesAction"_s)->trigger();
    QTRY_COMPARE(m_prices->rowCount(), 1);
    QTRY_VERIFY(m_desk->edits().canUndo());
    m_desk->edits().undo();
    QTRY_COMPARE(m_prices->rowCount(), 2);
}

void TestPricingPage::activates()
{
    open({{Feature::Pricing, Capability::Edit}});
    const auto status
        = [this] { return pricing::PriceListRepository(m_desk->db()).byId(Id(1))->status; };
    m_desk->find<QAction>(u"deactivatePriceListAction"_s)->trigger();
    QTRY_COMPARE(status(), pricing::Status::Inactive);
    QTRY_VERIFY(m_desk->find<QAction>(u"activatePriceListAction"_s)->isVisible());
    m_desk->find<QAction>(u"activatePriceListAction"_s)->trigger();
    QTRY_COMPARE(status(), pricing::Status::Active);
}

void TestPricingPage::makesAList()
{
    open({{Feature::Pricing, Capability::Edit}});
    m_desk->find<QAction>(u"newPriceListAction"_s)->trigger();
    QVERIFY(m_desk->page().hasUnsavedChanges());
    auto *save = m_desk->find<QAction>(u"savePriceListAction"_s);
    QVERIFY(!save->isEnabled()); // code and name are missing
    QTest::keyClicks(m_desk->find<QLineEdit>(u"priceListCodeEdit"_s), u"WEB"_s);
    QTest::keyClicks(m_desk->find<QLineEdit>(u"priceListNameEdit"_s), u"Web shop"_s);
    auto *currency = m_desk->find<QLineEdit>(u"priceListCurrencyEdit"_s);
    QCOMPARE(currency->text(), u"EUR"_s);
    currency->end(false);
    currency->end(false);
    QTest::keyClick(currency, Qt::Key_Backspace);
    QVERIFY(!save->isEnabled()); // "EU" is no currency
    QTest::keyClicks(currency, u"R"_s);
    QTest::keyClicks(m_desk->find<widgets::MoneyEdit>(u"priceListStepEdit"_s), u"0.05"_s);
    m_desk->find<QComboBox>(u"priceListModeCombo"_s)->setCurrentIndex(2);
    m_desk->find<QCheckBox>(u"priceListToCheck"_s)->setChecked(true);
    QVERIFY(save->isEnabled());
    save->trigger();
    const auto stored
        = [this] { return pricing::PriceListRepository(m_desk->db()).byCode(u"WEB"_s); };
    QTRY_VERIFY(stored().ok());
    QCOMPARE(stored()->status, pricing::Status::Draft);
    QCOMPARE(stored()->rounding.step, 500);
    QCOMPARE(stored()->rounding.mode, base::Rounding::Up);
    QVERIFY(stored()->validity.to.isValid());
    QTRY_VERIFY(!m_desk->page().hasUnsavedChanges());
    QTRY_COMPARE(m_prices->list(), stored()->id); // it is shown
    m_desk->edits().undo();
    QTRY_VERIFY(!stored().ok());
}

void TestPricingPage::copiesAList()
{
    open({{Feature::Pricing, Capability::Edit}});
    m_desk->find<QAction>(u"copyPriceListAction"_s)->trigger();
    QVERIFY(m_desk->find<QLineEdit>(u"priceListCurrencyEdit"_s)->isReadOnly());
    m_desk->find<QAction>(u"savePriceListAction"_s)->trigger();
    const auto stored
        = [this] { return pricing::PriceListRepository(m_desk->db()).byCode(u"L1-COPY"_s); };
    QTRY_VERIFY(stored().ok());
    const auto prices = pricing::PriceRepository(m_desk->db()).ofList(stored()->id);
    QCOMPARE(prices->size(), 2);
    QCOMPARE(prices->at(0).amount, euros(u"10"_s));
    QTRY_COMPARE(m_prices->list(), stored()->id);
    // It has prices, so it is not removed by accident.
    QTRY_VERIFY(m_desk->find<QAction>(u"removePriceListAction"_s)->isEnabled());
    QTRY_VERIFY(m_lists->rowAt(m_lists->rowOf(stored()->id))
                && m_lists->rowAt(m_lists->rowOf(stored()->id))->prices == 2);
    m_desk->find<QAction>(u"removePriceListAction"_s)->trigger();
    QVERIFY(stored().ok());
    m_desk->edits().undo();
    QTRY_VERIFY(!stored().ok());
}

void TestPricingPage::removesAnEmptyList()
{
    open({{Feature::Pricing, Capability::Edit}});
    QVERIFY_RESULT(m_desk->db().run(u"DELETE FROM price WHERE price_list_id = 1"_s));
    m_lists->reload();
    QTRY_VERIFY(m_lists->rowAt(0) && m_lists->rowAt(0)->prices == 0);
    widgets::setNextAnswer(widgets::Answer::Accept);
    m_desk->find<QAction>(u"removePriceListAction"_s)->trigger();
    const auto stored = [this] { return pricing::PriceListRepository(m_desk->db()).byId(Id(1)); };
    QTRY_VERIFY(!stored().ok());
    QTRY_VERIFY(m_desk->edits().canUndo());
    m_desk->edits().undo();
    QTRY_VERIFY(stored().ok());
    QCOMPARE(stored()->status, pricing::Status::Active);
    QCOMPARE(pricing::PriceListRepository(m_desk->db()).assignments(Id(1))->size(), 1);
}

void TestPricingPage::givesAList()
{
    open({{Feature::Pricing, Capability::Edit}});
    const auto given
        = [this] { return *pricing::PriceListRepository(m_desk->db()).assignments(Id(1)); };
    auto *table = m_desk->find<widgets::TableView>(u"assignmentsTable"_s);
    const QAbstractItemModelTester tester(table->model());
    QTRY_COMPARE(table->model()->rowCount(), 1); // everybody
    auto *picker = m_desk->find<widgets::RecordPicker>(u"giveGroupEdit"_s);
    m_desk->find<QComboBox>(u"giveLevelCombo"_s)->setCurrentIndex(1);
    auto *give = m_desk->find<QAction>(u"givePriceListAction"_s);
    QVERIFY(!give->isEnabled());
    QTest::keyClicks(picker, u"KEY"_s);
    QTest::keyClick(picker, Qt::Key_Return);
    QTRY_COMPARE(picker->record().id, Group);
    // Each edit has arrived when it is the one to undo.
    const auto next = [this] { return m_desk->edits().undoLabel(); };
    const QString made = store::editLabel("assignment.new"_L1);
    const QString edited = store::editLabel("assignment.edit"_L1, {u"Key accounts"_s});
    give->trigger();
    QTRY_COMPARE(next(), made);
    QCOMPARE(given().size(), 2);
    QCOMPARE(given().at(0).level, pricing::Level::Group);
    QCOMPARE(given().at(0).target, Group);
    QTRY_COMPARE(table->model()->index(0, 0).data().toString(), u"Group Key accounts"_s);
    QVERIFY(table->model()->setData(table->model()->index(0, pricing::AssignmentsModel::StopColumn),
                                    Qt::Checked, Qt::CheckStateRole));
    QTRY_COMPARE(next(), edited);
    QCOMPARE(given().at(0).fallback, pricing::Fallback::Stop);
    table->selectRow(1);
    m_desk->find<QAction>(u"takePriceListAction"_s)->trigger();
    QTRY_COMPARE(next(), store::editLabel("assignment.remove"_L1));
    QCOMPARE(given().size(), 1);
    for (const auto &[label, left] : {std::pair(edited, 2), {made, 2}, {QString(), 1}}) {
        m_desk->edits().undo();
        QTRY_COMPARE(next(), label);
        QCOMPARE(given().size(), left);
    }
}

void TestPricingPage::looksBeforeActivating()
{
    open({{Feature::Pricing, Capability::Edit}});
    const auto status
        = [this] { return pricing::PriceListRepository(m_desk->db()).byId(Id(1))->status; };
    m_desk->find<QAction>(u"deactivatePriceListAction"_s)->trigger();
    QTRY_COMPARE(status(), pricing::Status::Inactive);
    auto *activate = m_desk->find<QAction>(u"activatePriceListAction"_s);
    QTRY_VERIFY(activate->isVisible());
    // Given to nobody: asked about first.
    QVERIFY_RESULT(m_desk->db().run(u"DELETE FROM price_list_assignment"_s));
    widgets::setNextAnswer(widgets::Answer::Accept);
    activate->trigger();
    QTRY_COMPARE(status(), pricing::Status::Active);
    QTRY_VERIFY(m_desk->find<QAction>(u"deactivatePriceListAction"_s)->isVisible());
    m_desk->find<QAction>(u"deactivatePriceListAction"_s)->trigger();
    QTRY_COMPARE(status(), pricing::Status::Inactive);
    QTRY_VERIFY(activate->isVisible());
    // Two lines that contradict each other: not at all, and which it is.
    Book twice;
    twice.prices(1, u"11/1"_s);
    twice.book.prices[0].id = Id(1900);
    QVERIFY_RESULT(pricing::PriceRepository(m_desk->db()).insert(twice.book.prices));
    activate->trigger();
    const auto *bar = m_desk->find<widgets::MessageBar>();
    QTRY_VERIFY2(bar->text().contains(u"M8-40 from 1"_s), qPrintable(bar->text()));
    QCOMPARE(status(), pricing::Status::Inactive);
}

void TestPricingPage::pastesFromASpreadsheet()
{
    open({{Feature::Pricing, Capability::Edit}});
    auto *table = m_desk->find<widgets::TableView>(u"listPricesTable"_s);
    const auto stored = [this] { return *pricing::PriceRepository(m_desk->db()).ofList(Id(1)); };
    // Onto cells: the quantities the prices begin with, and the prices.
    QTRY_COMPARE(m_prices->index(1, pricing::ListPricesModel::SkuColumn).data().toString(),
                 u"M8-40"_s);
    table->setCurrentIndex(m_prices->index(0, pricing::ListPricesModel::QuantityColumn));
    QGuiApplication::clipboard()->setText(u"5\t12.5\n50\t8\n"_s);
    QTest::keyClick(table, Qt::Key_V, Qt::ControlModifier);
    const auto *review = support::reviewedPaste();
    QVERIFY(review);
    QCOMPARE(review->model()->rowCount(), 4);
    const QStringList change{u"M8-40 · 1 pcs"_s, u"Price (EUR)"_s, u"10.00"_s, u"12.50"_s};
    for (int column = 0; column < change.size(); ++column) {
        QCOMPARE(review->model()->index(1, column).data().toString(), change.at(column));
    }
    support::answerPaste(u"cancelButton"_s);
    QVERIFY(!m_desk->edits().canUndo());
    QTest::keyClick(table, Qt::Key_V, Qt::ControlModifier);
    support::answerPaste();
    QTRY_COMPARE(stored().at(0).amount, euros(u"12.5"_s));
    QCOMPARE(stored().at(0).minQuantity, base::Quantity::whole(5, Piece));
    QCOMPARE(stored().at(1).minQuantity, base::Quantity::whole(50, Piece));
    QTRY_VERIFY(m_desk->edits().canUndo());
    m_desk->edits().undo();
    QTRY_COMPARE(stored().at(0).minQuantity, base::Quantity::whole(1, Piece));
    // Whole lines that name their product; the first holds titles, one is wrong.
    QTRY_COMPARE(m_prices->rowCount(), 2);
    table->setCurrentIndex(m_prices->index(0, pricing::ListPricesModel::SkuColumn));
    QGuiApplication::clipboard()->setText(
        u"Code\tFrom\tPrice\nM8-40\t1\t9.95\nM8-40\t1000\t7\nNOPE\t1\t3\nM8-40\t5\tcheap\n"_s);
    QTest::keyClick(table, Qt::Key_V, Qt::ControlModifier);
    review = support::reviewedPaste();
    QVERIFY(review);
    QCOMPARE(review->model()->rowCount(), 4); // two that are wrong first
    QCOMPARE(review->model()->index(0, 0).data().toString(), u"NOPE"_s);
    QCOMPARE(review->model()->index(0, 4).data().toString(),
             u"No product has the SKU NOPE. Check it, or add the product first."_s);
    QCOMPARE(review->model()->index(3, 1).data().toString(), u"from 1,000 pcs"_s);
    support::answerPaste();
    QTRY_COMPARE(stored().size(), 3);
    QCOMPARE(stored().at(0).amount, euros(u"9.95"_s));
    QCOMPARE(stored().at(2).minQuantity, base::Quantity::whole(1000, Piece));
    const auto *bar = m_desk->find<widgets::MessageBar>();
    QTRY_VERIFY2(bar->text().contains(u"Line 4 (NOPE)"_s), qPrintable(bar->text()));
    QVERIFY2(bar->text().contains(u"Line 5 (M8-40)"_s), qPrintable(bar->text()));
    QTRY_VERIFY(m_desk->edits().canUndo());
    m_desk->edits().undo();
    QTRY_COMPARE(stored().size(), 2);
}

void TestPricingPage::asksHowPastedNumbersAreWritten()
{
    open({{Feature::Pricing, Capability::Edit}});
    auto *table = m_desk->find<widgets::TableView>(u"listPricesTable"_s);
    const auto stored = [this] { return *pricing::PriceRepository(m_desk->db()).ofList(Id(1)); };
    const auto *bar = m_desk->find<widgets::MessageBar>();
    const auto paste = [this, table](int column, const QString &text) {
        table->setCurrentIndex(m_prices->index(0, column));
        QGuiApplication::clipboard()->setText(text);
        QTest::keyClick(table, Qt::Key_V, Qt::ControlModifier);
    };
    using Model = pricing::ListPricesModel;
    QTRY_COMPARE(m_prices->rowCount(), 2);
    // Numbers that contradict each other are not written.
    paste(Model::SkuColumn, u"M8-40\t1\t4,20\nM8-40\t10\t12.5\n"_s);
    QTRY_VERIFY2(bar->text().contains(u"“4,20” and “12.5”"_s), qPrintable(bar->text()));
    // Where there are two readings, a person chooses one.
    widgets::setNextAnswer(widgets::Answer::Reject);
    paste(Model::SkuColumn, u"M8-40\t1\t1,234\n"_s);
    support::answerPaste();
    QTRY_COMPARE(stored().at(0).amount, euros(u"1.234"_s));
    QTRY_VERIFY(m_prices->index(0, Model::PriceColumn).data().toString().startsWith(u"1.234"_s));
    widgets::setNextAnswer(widgets::Answer::Accept);
    paste(Model::PriceColumn, u"1,234\n"_s);
    QTRY_COMPARE(stored().at(0).amount, euros(u"1234"_s));
    // One text decides for all; signs and codes of the list's currency are read.
    paste(Model::SkuColumn, u"M8-40\t1\t1.234\nM8-40\t10\t9,50 €\nM8-40\t100\tUSD 3,00\n"_s);
    support::answerPaste();
    QTRY_COMPARE(stored().at(1).amount, euros(u"9.5"_s));
    QCOMPARE(stored().at(0).amount, euros(u"1234"_s));
    QCOMPARE(stored().size(), 2);
    QTRY_VERIFY2(bar->text().contains(u"amount in EUR"_s), qPrintable(bar->text()));
}

void TestPricingPage::whatIsNoPriceStaysInTheCell()
{
    open({{Feature::Pricing, Capability::Edit}});
    using Model = pricing::ListPricesModel;
    const QModelIndex price = m_prices->index(0, Model::PriceColumn);
    const QModelIndex from = m_prices->index(1, Model::QuantityColumn);
    QTRY_VERIFY(price.flags() & Qt::ItemIsEditable);
    QVERIFY(m_prices->setData(price, u"cheap"_s, Qt::EditRole));
    QCOMPARE(price.data().toString(), u"cheap"_s);
    QCOMPARE(price.data(Model::ProblemRole).toInt(), int(base::ErrorCode::Value_NotANumber));
    QVERIFY(m_prices->setData(from, u"1"_s, Qt::EditRole)); // the other line begins there
    QCOMPARE(from.data(Model::ProblemRole).toInt(), int(base::ErrorCode::Value_NotUnique));
    QCOMPARE(m_prices->problemCount(), 2);
    QVERIFY(m_desk->find<QLabel>(u"priceProblemsLabel"_s)->isVisible());
    QVERIFY(!m_desk->edits().canUndo());
    QCOMPARE(pricing::PriceRepository(m_desk->db()).ofList(Id(1))->at(0).amount, euros(u"10"_s));
}

void TestPricingPage::makesADiscount()
{
    open({{Feature::Pricing, Capability::Edit}});
    m_desk->find<QAction>(u"newDiscountAction"_s)->trigger();
    QVERIFY(m_desk->page().hasUnsavedChanges());
    auto *save = m_desk->find<QAction>(u"saveDiscountAction"_s);
    QVERIFY(!save->isEnabled()); // name and rate are missing
    QTest::keyClicks(m_desk->find<QLineEdit>(u"discountNameEdit"_s), u"Everyone"_s);
    QTest::keyClicks(m_desk->find<widgets::RateEdit>(u"discountRateEdit"_s), u"5"_s);
    QVERIFY(save->isEnabled());
    save->trigger();
    const auto *discounts = m_desk->find<pricing::DiscountListModel>();
    QTRY_COMPARE(discounts->rowCount(), 1);
    QTRY_VERIFY(discounts->rowAt(0));
    QCOMPARE(discounts->rowAt(0)->discount.rate, base::Rate(50'000));
    QTRY_VERIFY(!m_desk->page().hasUnsavedChanges());
}

void TestPricingPage::explains()
{
    open({});
    auto *product = m_desk->find<widgets::RecordPicker>(u"explainProductEdit"_s);
    QTest::keyClicks(product, u"M8-40"_s);
    QTest::keyClick(product, Qt::Key_Return);
    QTRY_COMPARE(product->record().id, Product);
    auto *answer = m_desk->find<QLabel>(u"explainAnswerLabel"_s);
    QTRY_VERIFY2(answer->text().contains(u"10"_s), qPrintable(answer->text()));
    auto *steps = m_desk->find<QTreeWidget>(u"explainStepsTree"_s);
    QVERIFY(steps->topLevelItemCount() >= 4);
    // In the colours of another theme.
    steps->topLevelItem(0)->setText(0, u"old"_s);
    Q_EMIT widgets::Theme::instance().changed();
    QTRY_VERIFY(steps->topLevelItem(0) && steps->topLevelItem(0)->text(0) != "old"_L1);
}

void TestPricingPage::makesAPromotion()
{
    open({{Feature::Promotions, Capability::Edit}});
    m_desk->find<QAction>(u"newPromotionAction"_s)->trigger();
    QTest::keyClicks(m_desk->find<QLineEdit>(u"promotionNameEdit"_s), u"Spring"_s);
    QTest::keyClicks(m_desk->find<widgets::RateEdit>(u"promotionRateEdit"_s), u"10"_s);
    auto *save = m_desk->find<QAction>(u"savePromotionAction"_s);
    QVERIFY(save->isEnabled());
    save->trigger();
    const auto *promotions = m_desk->find<promotions::PromotionListModel>();
    QTRY_COMPARE(promotions->rowCount(), 1);
}

//! Two promotions, the first of which is shown.
void TestPricingPage::openPromotions()
{
    open({{Feature::Promotions, Capability::Edit}});
    QList<promotions::Promotion> some;
    for (const QString &name : {u"Autumn"_s, u"Spring"_s}) {
        some.append(
            {.id = Id(601 + some.size()),
             .code = name.left(2),
             .name = name,
             .rate = base::Rate(100'000),
             .validFrom = QDateTime::fromMSecsSinceEpoch(1'790'000'000'000 - some.size(), Qt::UTC),
             .validTo = QDateTime::fromMSecsSinceEpoch(1'791'000'000'000, Qt::UTC)});
    }
    QVERIFY_RESULT(records::Table<promotions::Promotion>(m_desk->db()).insert(some));
    m_desk->find<promotions::PromotionListModel>()->reload();
    m_desk->find<QTabWidget>(u"pricingTabs"_s)
        ->setCurrentWidget(m_desk->find<promotionsui::PromotionsTab>());
    QTRY_COMPARE(m_desk->find<QLineEdit>(u"promotionNameEdit"_s)->text(), u"Autumn"_s);
}

QString TestPricingPage::storedName(qint64 promotion)
{
    const auto found = records::Table<promotions::Promotion>(m_desk->db()).byId(Id(promotion));
    return found ? found->name : QString();
}

void TestPricingPage::whoLeavesIsAsked_data()
{
    QTest::addColumn<widgets::Answer>("answer");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("stored");
    QTest::addColumn<int>("row"); // that is selected and shown
    QTest::newRow("save") << widgets::Answer::Accept << u"Winter"_s << u"Winter"_s << 1;
    QTest::newRow("what cannot be saved")
        << widgets::Answer::Accept << QString() << u"Autumn"_s << 0;
    QTest::newRow("discard") << widgets::Answer::Reject << u"Winter"_s << u"Autumn"_s << 1;
    QTest::newRow("stay") << widgets::Answer::Cancel << u"Winter"_s << u"Autumn"_s << 0;
}

void TestPricingPage::whoLeavesIsAsked()
{
    QFETCH(widgets::Answer, answer);
    QFETCH(QString, typed);
    QFETCH(QString, stored);
    QFETCH(int, row);
    openPromotions();
    auto *name = m_desk->find<QLineEdit>(u"promotionNameEdit"_s);
    name->selectAll();
    QTest::keyClick(name, Qt::Key_Delete);
    QTest::keyClicks(name, typed);
    QVERIFY(m_desk->page().hasUnsavedChanges()); // closing the window asks as well
    auto *table = m_desk->find<widgets::TableView>(u"promotionsTable"_s);
    widgets::setNextAnswer(answer);
    table->selectRow(1);
    QTRY_COMPARE(storedName(601), stored);
    QTRY_COMPARE(table->currentIndex().row(), row);
    QTRY_COMPARE(name->text(), row == 1 ? u"Spring"_s : typed);
    QCOMPARE(m_desk->page().hasUnsavedChanges(), row == 0);
    QCOMPARE(table->selectionModel()->selectedRows().size(), 1);
    // The cross leaves, too; nothing is selected then, and nothing shown.
    auto *panel = m_desk->find<widgets::SidePanel>(u"promotionPanel"_s);
    widgets::setNextAnswer(widgets::Answer::Reject);
    Q_EMIT panel->closeRequested();
    QTRY_VERIFY(panel->isHidden());
    QVERIFY(table->selectionModel()->selectedRows().isEmpty());
    table->selectRow(0);
    QTRY_VERIFY(panel->isVisible());
    QTRY_COMPARE(name->text(), stored);
}

void TestPricingPage::whoLeavesAPriceListIsAsked()
{
    QFETCH(widgets::Answer, answer);
    QFETCH(QString, typed);
    QFETCH(int, row);
    open({{Feature::Pricing, Capability::Edit}});
    const auto stored = [this] { return pricing::PriceListRepository(m_desk->db()).byId(Id(1)); };
    const QString before = stored()->name;
    pricing::PriceList other = *stored();
    other.id = Id(77);
    other.code = u"ZZZ"_s;
    other.name = u"Spring"_s;
    QVERIFY_RESULT(records::Table<pricing::PriceList>(m_desk->db()).insert({other}));
    m_lists->reload();
    auto *table = m_desk->find<widgets::TableView>(u"priceListsTable"_s);
    QTRY_VERIFY(m_lists->rowOf(Id(77)) == 1 && m_lists->rowAt(1));
    QTRY_COMPARE(table->currentIndex().row(), 0);
    auto *name = m_desk->find<QLineEdit>(u"priceListNameEdit"_s);
    QTRY_COMPARE(name->text(), before);
    name->selectAll();
    QTest::keyClick(name, Qt::Key_Delete);
    QTest::keyClicks(name, typed);
    widgets::setNextAnswer(answer);
    table->selectRow(1);
    QTRY_COMPARE(table->currentIndex().row(), row);
    QTRY_COMPARE(name->text(), row == 1 ? u"Spring"_s : typed);
    QCOMPARE(m_desk->page().hasUnsavedChanges(), row == 0);
    const bool isSaved = answer == widgets::Answer::Accept && !typed.isEmpty();
    QTRY_COMPARE(stored()->name, isSaved ? typed : before);
}

//! What was shown before is selected and shown again.
void TestPricingPage::aNewPriceListIsDiscarded()
{
    open({{Feature::Pricing, Capability::Edit}});
    auto *table = m_desk->find<widgets::TableView>(u"priceListsTable"_s);
    auto *name = m_desk->find<QLineEdit>(u"priceListNameEdit"_s);
    QTRY_COMPARE(table->currentIndex().row(), 0);
    const QString before = name->text();
    m_desk->find<QAction>(u"newPriceListAction"_s)->trigger();
    QTRY_COMPARE(name->text(), QString());
    QVERIFY(table->selectionModel()->selectedRows().isEmpty());
    QTest::keyClicks(name, u"Web"_s);
    m_desk->find<QAction>(u"discardPriceListAction"_s)->trigger();
    QTRY_COMPARE(name->text(), before);
    QCOMPARE(table->selectionModel()->selectedRows().size(), 1);
    QVERIFY(!m_desk->page().hasUnsavedChanges());
}

//! Two people change the name: the second is asked which one stays.
void TestPricingPage::othersChangeTheSameField()
{
    openPromotions();
    auto *name = m_desk->find<QLineEdit>(u"promotionNameEdit"_s);
    name->selectAll();
    QTest::keyClicks(name, u"Mine"_s);
    store::ChangeSet theirs{.label = u"Theirs"_s};
    theirs.add(u"promotion"_s, Id(601), u"name"_s, u"Autumn"_s, u"Theirs"_s);
    QVERIFY_RESULT(m_desk->services().log.commit(m_desk->db(), theirs, {.name = u"Ben"_s}));
    m_desk->find<QAction>(u"savePromotionAction"_s)->trigger();
    QTRY_VERIFY(m_desk->page().findChild<QDialog *>(u"conflictDialog"_s));
    QCOMPARE(storedName(601), u"Theirs"_s);
    m_desk->find<QDialog>(u"conflictDialog"_s)->accept(); // one's own stays
    QTRY_COMPARE(storedName(601), u"Mine"_s);
    QTRY_VERIFY(!m_desk->page().hasUnsavedChanges());
}

void TestPricingPage::readerMayOnlyRead()
{
    open({});
    const QModelIndex cell = m_prices->index(0, pricing::ListPricesModel::PriceColumn);
    QTRY_VERIFY(cell.data(store::PagedModelBase::IsLoadedRole).toBool());
    QVERIFY(!(cell.flags() & Qt::ItemIsEditable));
    QVERIFY(!m_desk->find<QAction>(u"deactivatePriceListAction"_s)->isEnabled());
    QVERIFY(!m_desk->find<QAction>(u"newDiscountAction"_s)->isEnabled());
}

QTEST_MAIN(TestPricingPage)
#include "test_pricingpage.moc"
