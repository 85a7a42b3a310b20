// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/application.h"
#include "app/desk/services.h"
#include "app/sync/syncengine.h"
#include "models/demo/company.h"
#include "models/records/editservice.h"
#include "tests/support/desk.h"
#include "tests/support/testing.h"
#include "tests/tour/deskdriver.h"
#include "tests/tour/places.h"
#include "ui/shell/mainwindow.h"
#include "ui/text/language.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/page.h"
#include "ui/widgets/pagekeys.h"
#include "ui/widgets/recordpicker.h"
#include "ui/widgets/sidepanel.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QScopeGuard>
#include <QScrollBar>
#include <QTabBar>
#include <QTabWidget>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace {

constexpr int PatienceMs = 10'000;

//! Somebody without a mouse.
class Keyboard
{
public:
    explicit Keyboard(support::DeskDriver &desk) : m_desk(desk) { }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *popup = QApplication::activePopupWidget();
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(popup ? popup : focus ? focus : &m_desk.window(), key, modifiers);
        m_desk.settle();
    }
    void type(const QString &text)
    {
        QTest::keyClicks(QApplication::focusWidget(), text);
        m_desk.settle();
    }
    //! In place of what is there.
    void replace(const QString &text)
    {
        press(Qt::Key_A, Qt::ControlModifier);
        type(text);
    }
    //! Tab until the focus is there: Tab and the arrows are all that leads anywhere.
    void tabTo(const QString &name)
    {
        constexpr int MostStops = 120;
        for (int i = 0; i < MostStops; ++i) {
            if (const QWidget *focus = QApplication::focusWidget();
                focus && focus->objectName() == name) {
                return;
            }
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        QTest::qFail(qPrintable(u"Tab never comes to "_s + name), __FILE__, __LINE__);
    }
    //! The page's number with Ctrl, as its menu says.
    void goToPage(const QString &id)
    {
        const auto *action = m_desk.window().findChild<QAction *>(id + u"PageAction"_s);
        QVERIFY(action);
        const QKeyCombination keys = action->shortcut()[0];
        press(keys.key(), keys.keyboardModifiers());
        QTRY_COMPARE(m_desk.window().currentPageId(), id);
        m_desk.settle();
    }
    //! The tab of that title, by the arrows of its bar.
    void chooseTab(const QTabWidget *tabs, const QString &title)
    {
        for (int i = 0; i < 200 && QApplication::focusWidget() != tabs->tabBar(); ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        QVERIFY(tabs->tabBar()->hasFocus());
        for (int i = 0; i < tabs->count(); ++i) {
            press(Qt::Key_Left);
        }
        for (int i = 0; i < tabs->count() && tabs->tabText(tabs->currentIndex()) != title; ++i) {
            press(Qt::Key_Right);
        }
        QCOMPARE(tabs->tabText(tabs->currentIndex()), title);
    }

private:
    support::DeskDriver &m_desk;
};

} // namespace

//! What people do all day, on the real window: once without a mouse, and what has gone wrong
//! before.
class TestDailyWork final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void cleanup();

    void accountManagerByKeyboard();
    void catalogEditorByKeyboard();
    void salesManagerByKeyboard();
    void orderIsMovedAlongByKeyboard();

    void theTitleNamesCompanyAndPage();
    void undoSaysWhatIsUndone();
    void aCategoryBeginsAtItsTop();
    void aClickDoesNotRename();
    void anEmptyCostStaysEmpty();
    void noAnswerOutlivesItsQuestion();
    void aTakenNumberIsRefusedInWords();

private:
    template <typename Part>
    [[nodiscard]] Part *part(const QString &name) const
    {
        auto *found = m_desk->window().findChild<Part *>(name);
        if (!found) {
            qFatal("no %s", qPrintable(name));
        }
        return found;
    }
    [[nodiscard]] bool canUndo() const { return m_desk->services().edits.canUndo(); }
    void undoAll();
    widgets::PageParts open(const QString &page, const QList<int> &tabs = {});

    std::unique_ptr<support::DeskDriver> m_desk;
    std::unique_ptr<Keyboard> m_keys;
    QString m_sku; // of a product that has a price
    widgets::Page *m_page = nullptr;
};

void TestDailyWork::initTestCase()
{
    m_desk = std::make_unique<support::DeskDriver>(demo::Options{.products = 60, .customers = 24},
                                                   QUrl(), QUrl());
    m_desk->open();
    m_desk->services().sync.setPaused(true);
    m_keys = std::make_unique<Keyboard>(*m_desk);
    const auto *products = open(u"catalog"_s).list;
    QTRY_VERIFY(!products->model()->index(0, 0).data().toString().isEmpty());
    m_sku = products->model()->index(0, 0).data().toString();
}

void TestDailyWork::cleanupTestCase()
{
    m_desk.reset();
}

//! The next one finds the company as it was.
void TestDailyWork::cleanup()
{
    const auto pages = m_desk->window().findChildren<widgets::Page *>();
    for (widgets::Page *page : pages) {
        page->discardChanges();
    }
    undoAll();
}

void TestDailyWork::undoAll()
{
    for (int i = 0; i < 30 && canUndo(); ++i) {
        m_desk->services().edits.undo();
        m_desk->settle();
    }
}

widgets::PageParts TestDailyWork::open(const QString &page, const QList<int> &tabs)
{
    m_page = support::goTo(*m_desk, {.page = page, .tabs = tabs, .name = page});
    return m_page ? widgets::partsOf(*m_page) : widgets::PageParts();
}

//! Finds who is overdue, reads how long, raises the credit limit and blocks.
void TestDailyWork::accountManagerByKeyboard()
{
    m_keys->goToPage(u"customers"_s);
    auto *page = part<widgets::Page>(u"accountsPage"_s);
    m_keys->press(Qt::Key_F, Qt::ControlModifier);
    m_keys->press(Qt::Key_Down);
    auto *list = widgets::partsOf(*page).list;
    QTRY_VERIFY(list->hasFocus());
    const auto *balance = part<QLabel>(u"customerBalanceLabel"_s);
    for (int i = 0; i < list->model()->rowCount() && !balance->text().contains(u"Overdue"_s); ++i) {
        m_keys->press(Qt::Key_Down);
    }
    QVERIFY2(balance->text().contains(u"Overdue"_s), "nobody is overdue");

    m_keys->press(Qt::Key_F2);
    m_keys->tabTo(u"creditLimitEdit"_s);
    m_keys->replace(u"12345"_s);
    m_keys->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(canUndo() && !page->hasUnsavedChanges(), PatienceMs);
    const auto *credit = part<QLabel>(u"customerCreditLabel"_s);
    QTRY_VERIFY_WITH_TIMEOUT(credit->text().contains(u"12,345.00"_s), PatienceMs);

    const auto *block = part<QAction>(u"blockCustomerAction"_s);
    QCOMPARE(block->text(), u"Block"_s);
    m_keys->tabTo(u"blockCustomerButton"_s);
    m_keys->press(Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(block->text(), u"Unblock"_s, PatienceMs);
}

//! A new product with its text, category and cost, priced and published.
void TestDailyWork::catalogEditorByKeyboard()
{
    m_keys->goToPage(u"catalog"_s);
    auto *page = part<widgets::Page>(u"catalogPage"_s);
    m_keys->press(Qt::Key_N, Qt::ControlModifier);
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"productNameEdit"_s);
    m_keys->type(u"Keyboard bolt"_s);
    m_keys->tabTo(u"productSkuEdit"_s);
    m_keys->type(u"KEY-1"_s);
    m_keys->tabTo(u"productCategoryEdit"_s);
    m_keys->type(u"Seal"_s);
    auto *category = part<widgets::RecordPicker>(u"productCategoryEdit"_s);
    QTRY_VERIFY_WITH_TIMEOUT(category->findChild<QCompleter *>()->popup()->isVisible(), PatienceMs);
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    QTRY_VERIFY(category->record().name.endsWith(u"Sealants"_s));
    m_keys->tabTo(u"productCostEdit"_s);
    m_keys->type(u"1.50"_s);
    m_keys->tabTo(u"productSummaryEdit"_s);
    m_keys->type(u"Without a mouse"_s);
    m_keys->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(canUndo() && !page->hasUnsavedChanges(), PatienceMs);

    m_keys->chooseTab(part<QTabWidget>(u"productTabs"_s), u"Prices"_s);
    m_keys->tabTo(u"productPricesTable"_s);
    auto *prices = part<QAbstractItemView>(u"productPricesTable"_s);
    QTRY_VERIFY(prices->model()->rowCount() > 0);
    m_keys->press(Qt::Key_Home);
    for (int i = 0; i < prices->model()->columnCount()
         && (prices->currentIndex().column() < 2
             || !(prices->currentIndex().flags() & Qt::ItemIsEditable));
         ++i) {
        m_keys->press(Qt::Key_Right); // behind unit and quantity
    }
    const int column = prices->currentIndex().column();
    QVERIFY(prices->currentIndex().flags() & Qt::ItemIsEditable);
    const auto price
        = [prices, column] { return prices->model()->index(0, column).data().toString(); };
    m_keys->press(Qt::Key_F2);
    m_keys->replace(u"2.75"_s);
    m_keys->press(Qt::Key_Return);
    QTRY_COMPARE(price(), u"2.75"_s);
    m_keys->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!page->hasUnsavedChanges(), PatienceMs);

    const auto *publish = part<QAction>(u"publishProductAction"_s);
    QTRY_VERIFY(publish->isVisible() && publish->isEnabled());
    m_keys->tabTo(u"publishProductButton"_s);
    m_keys->press(Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(!publish->isVisible(), PatienceMs);
}

//! A price list, a discount, and what a price comes from.
void TestDailyWork::salesManagerByKeyboard()
{
    m_keys->goToPage(u"pricing"_s);
    auto *page = part<widgets::Page>(u"pricingPage"_s);
    const auto *tabs = part<QTabWidget>(u"pricingTabs"_s);
    m_keys->chooseTab(tabs, u"Price lists"_s);
    const int lists = part<QAbstractItemView>(u"priceListsTable"_s)->model()->rowCount();
    m_keys->press(Qt::Key_N, Qt::ControlModifier);
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"priceListCodeEdit"_s);
    m_keys->replace(u"KEYS"_s);
    m_keys->tabTo(u"priceListNameEdit"_s);
    m_keys->replace(u"Typed list"_s);
    m_keys->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!page->hasUnsavedChanges() && canUndo(), PatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(part<QAbstractItemView>(u"priceListsTable"_s)->model()->rowCount(),
                              lists + 1, PatienceMs);

    m_keys->chooseTab(tabs, u"Discounts"_s);
    const auto *discounts = part<QAbstractItemView>(u"discountsTable"_s);
    m_keys->press(Qt::Key_F, Qt::ControlModifier);
    m_keys->press(Qt::Key_Down);
    QTRY_VERIFY(discounts->hasFocus());
    m_keys->press(Qt::Key_F2);
    m_keys->tabTo(u"discountNameEdit"_s);
    m_keys->replace(u"Typed discount"_s);
    m_keys->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!page->hasUnsavedChanges(), PatienceMs);
    QCOMPARE(part<QLineEdit>(u"discountNameEdit"_s)->text(), u"Typed discount"_s);

    m_keys->tabTo(u"discountsSearchField"_s);
    m_keys->chooseTab(tabs, u"Explain price"_s);
    for (const auto &[field, text] : {std::pair(u"explainCustomerEdit"_s, u"10001"_s),
                                      std::pair(u"explainProductEdit"_s, m_sku)}) {
        m_keys->tabTo(field);
        m_keys->type(text);
        m_keys->press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(part<QLineEdit>(field)->text().contains(u" · "_s), PatienceMs);
    }
    QTRY_VERIFY_WITH_TIMEOUT(!part<QLabel>(u"explainAnswerLabel"_s)->text().isEmpty(), PatienceMs);
}

//! The newest order that can be moved along is, by the menu of its panel.
void TestDailyWork::orderIsMovedAlongByKeyboard()
{
    m_keys->goToPage(u"orders"_s);
    m_keys->press(Qt::Key_F, Qt::ControlModifier);
    m_keys->press(Qt::Key_Down);
    const auto *status = part<QAction>(u"orderStatusAction"_s);
    for (int i = 0; i < 40 && !status->isEnabled(); ++i) {
        m_keys->press(Qt::Key_Down);
    }
    QVERIFY2(status->isEnabled(), "no order can be moved along");
    QVERIFY(!canUndo());
    m_keys->tabTo(u"orderStatusButton"_s);
    QTimer::singleShot(0, this, [this] { // the menu keeps its caller
        m_keys->press(Qt::Key_Down);
        m_keys->press(Qt::Key_Return);
    });
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(canUndo(), PatienceMs);
}

void TestDailyWork::theTitleNamesCompanyAndPage()
{
    open(u"orders"_s);
    const QString title = m_desk->window().windowTitle();
    QVERIFY2(title == demo::Company::name() + u" – Orders"_s, qPrintable(title));
    open(u"media"_s);
    QVERIFY(m_desk->window().windowTitle().contains(u"– Media"_s));
}

//! After an undo the notice names what was undone, and what it offers is to do it again.
void TestDailyWork::undoSaysWhatIsUndone()
{
    open(u"catalog"_s, {0});
    auto *name = part<QLineEdit>(u"productNameEdit"_s);
    const QString before = name->text();
    name->setFocus();
    m_keys->replace(u"Undone name"_s);
    m_keys->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(canUndo(), PatienceMs);
    m_desk->services().edits.undo();
    QTRY_COMPARE_WITH_TIMEOUT(name->text(), before, PatienceMs);
    const auto *notice = part<QLabel>(u"noticeLabel"_s);
    QTRY_VERIFY2(notice->text().startsWith(u"Undone: "_s), qPrintable(notice->text()));
    auto *again = part<QToolButton>(u"noticeActionButton"_s);
    QCOMPARE(again->text(), u"Redo"_s);
    QTest::mouseClick(again, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(name->text(), u"Undone name"_s, PatienceMs);
}

void TestDailyWork::aCategoryBeginsAtItsTop()
{
    const widgets::PageParts parts = open(u"catalog"_s, {0});
    const QSize size = m_desk->window().size();
    m_desk->window().resize(size.width(), 480); // so that the category is longer than the list
    const auto restore = qScopeGuard([&] { m_desk->window().resize(size); });
    m_desk->settle();
    parts.list->scrollToBottom();
    QVERIFY(parts.list->verticalScrollBar()->value() > 0);
    auto *tree = m_page->findChild<QTreeView *>(u"categoryTree"_s);
    QVERIFY(tree && tree->isVisible());
    tree->setFocus();
    m_keys->press(Qt::Key_Down);
    m_desk->settle();
    QTRY_VERIFY(parts.list->model()->rowCount() < 60);
    QVERIFY(parts.list->verticalScrollBar()->maximum() > 0);
    QTRY_COMPARE(parts.list->verticalScrollBar()->value(), 0);
    m_keys->press(Qt::Key_Up);
}

//! No click on a row begins to rename; F2 does.
void TestDailyWork::aClickDoesNotRename()
{
    const widgets::PageParts parts = open(u"catalog"_s, {0});
    QVERIFY(!(parts.list->editTriggers()
              & (QAbstractItemView::SelectedClicked | QAbstractItemView::CurrentChanged
                 | QAbstractItemView::DoubleClicked)));
    parts.list->setCurrentIndex(parts.list->model()->index(0, 1));
    parts.list->setFocus();
    m_keys->press(Qt::Key_F2);
    QVERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    m_keys->press(Qt::Key_Escape);
}

//! A cost that nobody knows is not nothing.
void TestDailyWork::anEmptyCostStaysEmpty()
{
    open(u"catalog"_s, {0});
    auto *cost = part<QLineEdit>(u"productCostEdit"_s);
    cost->setFocus();
    m_keys->press(Qt::Key_A, Qt::ControlModifier);
    m_keys->press(Qt::Key_Delete);
    m_keys->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!m_page->hasUnsavedChanges() && canUndo(), PatienceMs);
    m_desk->settle();
    QCOMPARE(cost->text(), QString());
}

//! Quantity 0 has no price: the price of the quantity before doesn't stay.
void TestDailyWork::noAnswerOutlivesItsQuestion()
{
    m_keys->goToPage(u"pricing"_s);
    m_keys->chooseTab(part<QTabWidget>(u"pricingTabs"_s), u"Explain price"_s);
    m_keys->tabTo(u"explainProductEdit"_s);
    m_keys->replace(m_sku);
    m_keys->press(Qt::Key_Return);
    const auto *answer = part<QLabel>(u"explainAnswerLabel"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!answer->text().isEmpty(), PatienceMs);
    const QString first = answer->text();
    m_keys->tabTo(u"explainQuantityEdit"_s);
    m_keys->replace(u"0"_s);
    QTRY_COMPARE(answer->text(), QString());
    m_keys->replace(u"1"_s);
    QTRY_COMPARE_WITH_TIMEOUT(answer->text(), first, PatienceMs);
}

//! A SKU that another product has: a sentence says so, and nothing is lost.
void TestDailyWork::aTakenNumberIsRefusedInWords()
{
    const widgets::PageParts parts = open(u"catalog"_s, {0});
    const QString taken = parts.list->model()->index(1, 0).data().toString();
    QVERIFY(!taken.isEmpty());
    auto *sku = part<QLineEdit>(u"productSkuEdit"_s);
    sku->setFocus();
    m_keys->replace(taken);
    m_keys->press(Qt::Key_S, Qt::ControlModifier);
    const auto *frame = qobject_cast<widgets::FormField *>(sku->parentWidget());
    QVERIFY(frame);
    QTRY_VERIFY2_WITH_TIMEOUT(!frame->problem().isEmpty(), "the field is not marked", PatienceMs);
    QVERIFY(m_page->hasUnsavedChanges());
    QCOMPARE(sku->text(), taken);
}

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    support::useOwnSettings();
    text::chooseLanguage(u"en"_s);
    desk::prepareApplication(application);
    TestDailyWork test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_dailywork.moc"
