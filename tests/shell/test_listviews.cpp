// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accounts/customerdetails.h"
#include "models/accounts/customerlistmodel.h"
#include "models/catalog/productlistmodel.h"
#include "models/people/session.h"
#include "models/records/table.h"
#include "tests/support/desk.h"
#include "tests/support/testing.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/chipbar.h"
#include "ui/widgets/listframe.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/tablecolumns.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/viewsbutton.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMetaEnum>
#include <QPushButton>
#include <QSignalSpy>

#include <optional>

using namespace Qt::StringLiterals;
using base::Id;
using people::Capability;
using people::Feature;

//! What every list of the window has, and views of one list as people use them.
class TestListViews final : public QObject
{
    Q_OBJECT
private:
    std::optional<support::Desk> m_desk;
    widgets::ViewsButton *m_views = nullptr;
    widgets::TableView *m_table = nullptr;
    widgets::SearchField *m_search = nullptr;

    [[nodiscard]] static QList<people::Session::Grant> all();
    void open(const QString &page, const QString &list);
    void openCustomers();
    //! An entry of the menu of views, as it is then; null when there is none.
    [[nodiscard]] QAction *entry(const QString &name);
    void saveAs(const QString &name);
    [[nodiscard]] bool isShown(const QString &column) const
    {
        const auto look = m_table->columns().look();
        const auto found = std::ranges::find(look, column, &records::ListLook::Column::code);
        return found != look.cend() && found->shown;
    }
    [[nodiscard]] QString viewName() const { return m_views->text(); }

private Q_SLOTS:
    void cleanup() { m_desk.reset(); }
    void everyList_data();
    void everyList();
    void aViewHoldsAll();
    void viewsAreUndone();
    void namesAreChecked_data();
    void namesAreChecked();
    void whoMayNotSave();
    void thePaletteFindsThem();
    void severalRowsStaySelected();
    void cellsNarrowTheCatalog_data();
    void cellsNarrowTheCatalog();
};

QList<people::Session::Grant> TestListViews::all()
{
    QList<people::Session::Grant> grants;
    const QMetaEnum features = QMetaEnum::fromType<Feature>();
    const QMetaEnum capabilities = QMetaEnum::fromType<Capability>();
    for (int f = 0; f < features.keyCount(); ++f) {
        for (int c = 0; c < capabilities.keyCount(); ++c) {
            grants.append({Feature(features.value(f)), Capability(capabilities.value(c))});
        }
    }
    return grants;
}

void TestListViews::open(const QString &page, const QString &list)
{
    m_desk->open(page, all());
    auto *frame = m_desk->find<widgets::ListFrame>(list + u"ListFrame"_s);
    m_views = &frame->views();
    m_table = frame->findChild<widgets::TableView *>();
    const QString name = list == "products"_L1 ? u"productSearchField"_s : list + u"SearchField"_s;
    m_search = m_desk->find<widgets::SearchField>(name);
    QTRY_VERIFY(!m_views->isHidden());
}

void TestListViews::openCustomers()
{
    m_desk.emplace();
    QList<accounts::Customer> some;
    for (int i = 1; i <= 12; ++i) {
        some += accounts::Customer{.id = Id(i),
                                   .number = u"10%1"_s.arg(i, 3, 10, QChar(u'0')),
                                   .name = u"Customer %1"_s.arg(i, 2, 10, QChar(u'0')),
                                   .status = i < 4 ? accounts::CustomerStatus::Blocked
                                                   : accounts::CustomerStatus::Active};
    }
    QVERIFY_RESULT(records::Table<accounts::Customer>(m_desk->db()).insert(some));
    open(u"customers"_s, u"customers"_s);
    QTRY_COMPARE(m_table->model()->rowCount(), 12);
}

QAction *TestListViews::entry(const QString &name)
{
    Q_EMIT m_views->menu()->aboutToShow();
    return m_views->menu()->findChild<QAction *>(name);
}

void TestListViews::saveAs(const QString &name)
{
    entry(u"saveViewAsAction"_s)->trigger();
    auto *dialog = m_views->findChild<QDialog *>(u"viewDialog"_s);
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>(u"viewNameEdit"_s)->setText(name);
    dialog->findChild<QPushButton *>(u"saveViewButton"_s)->click();
    QTRY_VERIFY(!m_views->findChild<QDialog *>(u"viewDialog"_s));
}

void TestListViews::everyList_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("list");
    QTest::newRow("products") << u"catalog"_s << u"products"_s;
    QTest::newRow("price lists") << u"pricing"_s << u"priceLists"_s;
    QTest::newRow("discounts") << u"pricing"_s << u"discounts"_s;
    QTest::newRow("promotions") << u"pricing"_s << u"promotions"_s;
    QTest::newRow("media") << u"media"_s << u"media"_s;
    QTest::newRow("orders") << u"orders"_s << u"orders"_s;
    QTest::newRow("customers") << u"customers"_s << u"customers"_s;
}

//! Saved, changed, reset, opened with the next time; and what it says while nothing matches.
void TestListViews::everyList()
{
    QFETCH(const QString, page);
    QFETCH(const QString, list);
    m_desk.emplace();
    open(page, list);
    QCOMPARE(viewName(), u"Standard view"_s);
    m_search->searchFor(u"harbour"_s);
    saveAs(u"Mine & yours"_s);
    QTRY_COMPARE(viewName(), u"Mine && yours"_s);
    m_search->searchFor(u"zurich"_s);
    QCOMPARE(viewName(), u"Mine && yours •"_s);
    QVERIFY(m_views->accessibleName().contains(u"changed"_s));
    entry(u"resetViewAction"_s)->trigger();
    QCOMPARE(m_search->text(), u"harbour"_s);
    QCOMPARE(viewName(), u"Mine && yours"_s);
    m_search->searchFor(u"zurich"_s);
    entry(u"saveViewAction"_s)->trigger();
    QTRY_COMPARE(viewName(), u"Mine && yours"_s);
    const auto labels = m_table->findChild<QWidget *>(u"emptyState"_s)->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(
        labels, [](const QLabel *label) { return label->text().endsWith(u" match"_s); }));
    entry(u"defaultViewAction"_s)->trigger();
    QTRY_VERIFY(entry(u"defaultViewAction"_s)->isChecked());
    open(page, list);
    QTRY_COMPARE(viewName(), u"Mine && yours"_s);
    QCOMPARE(m_search->text(), u"zurich"_s);
    entry(u"standardViewAction"_s)->trigger();
    QVERIFY(m_search->text().isEmpty());
    for (int column = 0; column < m_table->model()->columnCount(); ++column) {
        const QString code = widgets::TableColumns::codeOf(m_table->model(), column);
        QVERIFY2(code != QString::number(column), "the columns of a list have names");
    }
}

//! Filters, columns and sorting go and come back together.
void TestListViews::aViewHoldsAll()
{
    using Model = accounts::CustomerListModel;
    openCustomers();
    m_desk->find<QComboBox>(u"customersStatusCombo"_s)->setCurrentIndex(3);
    QTRY_COMPARE(m_table->model()->rowCount(), 3);
    m_table->sortByColumn(Model::NumberColumn, Qt::DescendingOrder);
    m_table->columns().setPinned(Model::NameColumn, true);
    m_table->columns().fit().forget(Model::OverdueColumn); // people do it by the menu
    m_table->setColumnHidden(Model::OverdueColumn, true);
    saveAs(u"Blocked"_s);
    QTRY_COMPARE(viewName(), u"Blocked"_s);
    entry(u"standardViewAction"_s)->trigger();
    QTRY_COMPARE(m_table->model()->rowCount(), 12);
    m_table->columns().apply({});
    QVERIFY(isShown(u"overdue"_s));
    entry(u"view_Blocked_Action"_s)->trigger();
    QTRY_COMPARE(m_table->model()->rowCount(), 3);
    QCOMPARE(viewName(), u"Blocked"_s);
    QCOMPARE(m_desk->find<widgets::Chip>()->text(), u"Status: Blocked"_s);
    QVERIFY(m_table->columns().isPinned(Model::NameColumn));
    QVERIFY(!isShown(u"overdue"_s));
    QTRY_COMPARE(m_table->model()->index(0, Model::NumberColumn).data().toString(), u"10003"_s);
    m_table->columns().setPinned(Model::NameColumn, false);
    QTRY_COMPARE(viewName(), u"Blocked •"_s);
}

void TestListViews::viewsAreUndone()
{
    openCustomers();
    m_search->searchFor(u"Customer 07"_s);
    saveAs(u"Seven"_s);
    QTRY_COMPARE(viewName(), u"Seven"_s);
    m_search->searchFor(u"Customer 08"_s);
    entry(u"saveViewAction"_s)->trigger();
    QTRY_COMPARE(viewName(), u"Seven"_s);
    m_desk->edits().undo(); // the list follows, nothing else is changed in it
    QTRY_COMPARE(m_search->text(), u"Customer 07"_s);
    entry(u"deleteViewAction"_s)->trigger();
    QTRY_COMPARE(viewName(), u"Standard view"_s);
    QVERIFY(!entry(u"view_Seven_Action"_s));
    m_desk->edits().undo();
    QTRY_VERIFY(entry(u"view_Seven_Action"_s));
}

void TestListViews::namesAreChecked_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("none") << u"  "_s << false;
    QTest::newRow("one that there is") << u"seven"_s << false;
    QTest::newRow("a new one") << u"Eight"_s << true;
}

void TestListViews::namesAreChecked()
{
    QFETCH(const QString, name);
    QFETCH(const bool, isTaken);
    openCustomers();
    saveAs(u"Seven"_s);
    QTRY_COMPARE(viewName(), u"Seven"_s);
    entry(u"saveViewAsAction"_s)->trigger();
    auto *dialog = m_views->findChild<QDialog *>(u"viewDialog"_s);
    QSignalSpy accepted(dialog, &QDialog::accepted);
    dialog->findChild<QLineEdit *>(u"viewNameEdit"_s)->setText(name);
    dialog->findChild<QPushButton *>(u"saveViewButton"_s)->click();
    QCOMPARE(accepted.count(), isTaken ? 1 : 0);
    if (!isTaken) {
        dialog->reject();
    }
    QTRY_COMPARE(viewName(), isTaken ? name : u"Seven"_s);
}

//! They choose among what others share, and nothing else.
void TestListViews::whoMayNotSave()
{
    m_desk.emplace();
    m_desk->open(u"customers"_s, {{Feature::Accounts, Capability::See}});
    m_views = &m_desk->find<widgets::ListFrame>(u"customersListFrame"_s)->views();
    QTRY_VERIFY(!m_views->isHidden());
    QVERIFY(entry(u"standardViewAction"_s));
    QVERIFY(!entry(u"saveViewAsAction"_s));
}

//! … from whatever page.
void TestListViews::thePaletteFindsThem()
{
    openCustomers();
    m_search->searchFor(u"Customer 07"_s);
    saveAs(u"Seven"_s);
    QTRY_COMPARE(viewName(), u"Seven"_s);
    entry(u"standardViewAction"_s)->trigger();
    auto *window = static_cast<shell::MainWindow *>(m_desk->page().window());
    window->showPage(u"orders"_s);
    QTRY_COMPARE(window->currentPageId(), u"orders"_s);
    const auto actions = window->actions();
    const auto found = std::ranges::find_if(
        actions, [](const QAction *action) { return action->iconText() == "Customers: Seven"_L1; });
    QVERIFY(found != actions.cend());
    (*found)->trigger();
    QTRY_COMPARE(window->currentPageId(), u"customers"_s);
    QCOMPARE(m_search->text(), u"Customer 07"_s);
    QCOMPARE(viewName(), u"Seven"_s);
}

//! … while the panel follows the current one.
void TestListViews::severalRowsStaySelected()
{
    openCustomers();
    const auto click = [this](int row, Qt::KeyboardModifiers keys) {
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, keys,
                          m_table->visualRect(m_table->model()->index(row, 1)).center());
    };
    const auto *details = m_desk->find<accounts::CustomerDetails>();
    click(0, {});
    click(4, Qt::ShiftModifier);
    QTRY_VERIFY(details->content() && details->content()->customer.id == Id(5));
    QCOMPARE(m_table->selectedRows(), 5);
    click(7, Qt::ControlModifier);
    QTRY_VERIFY(details->content() && details->content()->customer.id == Id(8));
    QCOMPARE(m_table->selectedRows(), 6);
    m_table->setFocus();
    QTest::keyClick(m_table, Qt::Key_Escape);
    QCOMPARE(m_table->selectedRows(), 1);
    QCOMPARE(m_table->currentIndex().row(), 7);
}

void TestListViews::cellsNarrowTheCatalog_data()
{
    using Model = catalog::ProductListModel;
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("chip");
    QTest::addColumn<int>("found");
    QTest::newRow("brand") << int(Model::BrandColumn) << u"Brand: Acme"_s << 2;
    QTest::newRow("category") << int(Model::CategoryColumn) << u"Category: Tools"_s << 1;
    QTest::newRow("completeness") << int(Model::CompletenessColumn) << u"Completeness: Incomplete"_s
                                  << 3;
}

//! Of three products the first one by name, in a category that is chosen in the tree as well.
void TestListViews::cellsNarrowTheCatalog()
{
    QFETCH(const int, column);
    QFETCH(const QString, chip);
    QFETCH(const int, found);
    m_desk.emplace();
    using store::args;
    QVERIFY_RESULT(m_desk->db().insertMany(
        u"category"_s, {u"id"_s, u"code"_s, u"name"_s},
        {args(Id(11), u"tools"_s, u"Tools"_s), args(Id(12), u"glue"_s, u"Glue"_s)}));
    QVERIFY_RESULT(m_desk->db().insertMany(
        u"product"_s,
        {u"id"_s, u"sku"_s, u"name"_s, u"brand"_s, u"category_id"_s, u"unit"_s, u"status"_s,
         u"changed_at"_s},
        {args(Id(1), u"A"_s, u"Awl"_s, u"Acme"_s, Id(11), u"C62"_s, u"active"_s, 1),
         args(Id(2), u"B"_s, u"Bond"_s, u"Acme"_s, Id(12), u"C62"_s, u"active"_s, 1),
         args(Id(3), u"C"_s, u"Cork"_s, u"Korn"_s, Id(12), u"C62"_s, u"active"_s, 1)}));
    open(u"catalog"_s, u"products"_s);
    QTRY_COMPARE(m_table->model()->rowCount(), 3);
    QTRY_COMPARE(m_table->model()->index(0, 1).data().toString(), u"Awl"_s);
    m_table->setCurrentIndex(m_table->model()->index(0, column));
    Q_EMIT m_table->customContextMenuRequested({});
    auto *only = m_desk->find<QAction>(u"showOnlyAction"_s);
    only->trigger();
    QTRY_COMPARE(m_table->model()->rowCount(), found);
    QCOMPARE(m_desk->find<widgets::Chip>()->text(), chip);
    QTest::mouseClick(m_desk->find<widgets::Chip>(), Qt::LeftButton);
    QTRY_COMPARE(m_table->model()->rowCount(), 3);
}

QTEST_MAIN(TestListViews)
#include "test_listviews.moc"
