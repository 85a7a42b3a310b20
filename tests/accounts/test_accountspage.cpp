// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accounts/customer.h"
#include "models/accounts/customerdetails.h"
#include "models/accounts/customerlistmodel.h"
#include "models/accounts/invoicerepository.h"
#include "models/people/session.h"
#include "models/records/table.h"
#include "tests/support/desk.h"
#include "tests/support/pasted.h"
#include "tests/support/testing.h"
#include "ui/widgets/ask.h"
#include "ui/widgets/tableview.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

#include <optional>

using namespace Qt::StringLiterals;
using base::Id;
using people::Capability;
using people::Feature;

//! The Customers page as a person uses it.
class TestAccountsPage final : public QObject
{
    Q_OBJECT
private:
    std::optional<support::Desk> m_desk;
    accounts::CustomerListModel *m_list = nullptr;
    accounts::CustomerDetails *m_details = nullptr;

    void open(const QList<people::Session::Grant> &grants);

private Q_SLOTS:
    void cleanup() { m_desk.reset(); }
    void approves();
    void editsMasterData();
    void saysWhatIsWrong();
    void whoLeavesIsAsked_data();
    void whoLeavesIsAsked();
    void readerMayOnlyRead();
    void contactsAreEditedInPlace();
    void whatIsNoAddressIsNotPasted();
};

void TestAccountsPage::open(const QList<people::Session::Grant> &grants)
{
    m_desk.emplace();
    const base::Currency eur = base::Currency::parse(u"EUR").valueOr({});
    QList<accounts::Customer> some;
    for (int i = 1; i <= 12; ++i) {
        some += accounts::Customer{.id = Id(i),
                                   .number = u"10%1"_s.arg(i, 3, 10, QChar(u'0')),
                                   .name = u"Customer %1"_s.arg(i, 2, 10, QChar(u'0')),
                                   .status = i == 1 ? accounts::CustomerStatus::Registered
                                                    : accounts::CustomerStatus::Active,
                                   .city = u"Bremen"_s,
                                   .currency = eur,
                                   .creditLimit = base::Money(100'000'000, eur)};
    }
    QVERIFY_RESULT(records::Table<accounts::Customer>(m_desk->db()).insert(some));
    const QDate day = QDate::currentDate();
    QVERIFY_RESULT(accounts::InvoiceRepository(m_desk->db())
                       .insert({accounts::Invoice{.id = Id(100),
                                                  .number = u"R-1"_s,
                                                  .customer = Id(1),
                                                  .issuedOn = day.addDays(-60),
                                                  .dueOn = day.addDays(-30),
                                                  .total = base::Money(50'000'000, eur),
                                                  .paid = base::Money(0, eur)}}));
    m_desk->open(u"customers"_s, grants);
    m_list = m_desk->find<accounts::CustomerListModel>();
    m_details = m_desk->find<accounts::CustomerDetails>();
    QTRY_COMPARE(m_list->rowCount(), 12);
    QTRY_VERIFY(m_details->content()); // the first one is shown
    QCOMPARE(m_details->id(), Id(1));
}

void TestAccountsPage::approves()
{
    open({{Feature::Accounts, Capability::See}, {Feature::Accounts, Capability::Approve}});
    QVERIFY(m_desk->find<QLabel>(u"customerBalanceLabel"_s)->text().contains(u"Overdue"_s));
    auto *approve = m_desk->find<QAction>(u"approveCustomerAction"_s);
    QVERIFY(approve->isVisible() && approve->isEnabled());
    approve->trigger();
    QTRY_COMPARE(m_details->content()->customer.status, accounts::CustomerStatus::Active);
    QVERIFY(!approve->isVisible());
    m_desk->edits().undo();
    QTRY_COMPARE(m_details->content()->customer.status, accounts::CustomerStatus::Registered);
}

void TestAccountsPage::editsMasterData()
{
    open({{Feature::Accounts, Capability::See}, {Feature::Accounts, Capability::Edit}});
    auto *name = m_desk->find<QLineEdit>(u"customer_name_Edit"_s);
    QVERIFY(!m_desk->page().hasUnsavedChanges());
    name->setFocus();
    name->selectAll();
    QTest::keyClicks(name, u"Harbour Works"_s);
    QVERIFY(m_desk->page().hasUnsavedChanges());
    m_desk->page().saveChanges();
    QTRY_COMPARE(m_details->content()->customer.name, u"Harbour Works"_s);
    QTRY_VERIFY(!m_desk->page().hasUnsavedChanges());
    QTest::keyClicks(name, u"!"_s);
    m_desk->page().discardChanges();
    QVERIFY(!m_desk->page().hasUnsavedChanges());
    QCOMPARE(name->text(), u"Harbour Works"_s);
}

void TestAccountsPage::saysWhatIsWrong()
{
    open({{Feature::Accounts, Capability::See}, {Feature::Accounts, Capability::Edit}});
    auto *email = m_desk->find<QLineEdit>(u"customer_email_Edit"_s);
    QTest::keyClicks(email, u"nobody"_s);
    QVERIFY(!m_desk->find<QAction>(u"saveCustomerAction"_s)->isEnabled());
    QSignalSpy failed(&m_desk->page(), &widgets::Page::saveFailed);
    m_desk->page().saveChanges();
    QCOMPARE(failed.count(), 1);
    QTest::keyClicks(email, u"@harbour.example"_s);
    QVERIFY(m_desk->find<QAction>(u"saveCustomerAction"_s)->isEnabled());
}

void TestAccountsPage::whoLeavesIsAsked_data()
{
    QTest::addColumn<widgets::Answer>("answer");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("stored");
    QTest::addColumn<int>("row"); // that is selected and shown
    const QString before = u"Customer 01"_s;
    QTest::newRow("save") << widgets::Answer::Accept << u"Harbour"_s << u"Harbour"_s << 3;
    QTest::newRow("what cannot be saved") << widgets::Answer::Accept << QString() << before << 0;
    QTest::newRow("discard") << widgets::Answer::Reject << u"Harbour"_s << before << 3;
    QTest::newRow("stay") << widgets::Answer::Cancel << u"Harbour"_s << before << 0;
}

void TestAccountsPage::whoLeavesIsAsked()
{
    QFETCH(widgets::Answer, answer);
    QFETCH(QString, typed);
    QFETCH(QString, stored);
    QFETCH(int, row);
    open({{Feature::Accounts, Capability::See}, {Feature::Accounts, Capability::Edit}});
    auto *name = m_desk->find<QLineEdit>(u"customer_name_Edit"_s);
    name->selectAll();
    QTest::keyClick(name, Qt::Key_Delete);
    QTest::keyClicks(name, typed);
    auto *table = m_desk->find<widgets::TableView>(u"customersTable"_s);
    widgets::setNextAnswer(answer);
    table->selectRow(3);
    QTRY_COMPARE(table->currentIndex().row(), row);
    QTRY_COMPARE(m_details->id(), Id(row + 1));
    QTRY_COMPARE(name->text(), row == 0 ? typed : u"Customer 04"_s);
    QCOMPARE(m_desk->page().hasUnsavedChanges(), row == 0);
    QCOMPARE(records::Table<accounts::Customer>(m_desk->db()).byId(Id(1))->name, stored);
}

void TestAccountsPage::readerMayOnlyRead()
{
    open({{Feature::Accounts, Capability::See}});
    QVERIFY(m_desk->find<QLineEdit>(u"customer_name_Edit"_s)->isReadOnly());
    QVERIFY(!m_desk->find<QAction>(u"approveCustomerAction"_s)->isEnabled());
}

void TestAccountsPage::contactsAreEditedInPlace()
{
    open({{Feature::Accounts, Capability::See}, {Feature::Accounts, Capability::Edit}});
    auto *table = m_desk->find<widgets::TableView>(u"customerContactsTable"_s);
    QAbstractItemModel *contacts = table->model();
    const QAbstractItemModelTester tester(contacts);
    QTRY_COMPARE(contacts->rowCount(), 1); // the empty row
    QVERIFY(!(contacts->flags(contacts->index(0, 2)) & Qt::ItemIsEditable)); // the name comes first
    QVERIFY(contacts->setData(contacts->index(0, 0), u"Anna Weber"_s));
    QTRY_COMPARE(contacts->rowCount(), 2);
    QVERIFY(contacts->setData(contacts->index(0, 2), u"anna@weber.example"_s));
    const auto shown = [contacts](int row) {
        QStringList cells;
        for (int column = 0; column < contacts->columnCount(); ++column) {
            cells += contacts->index(row, column).data().toString();
        }
        return cells.join(u'|');
    };
    QTRY_COMPARE(shown(0), u"Anna Weber||anna@weber.example|"_s);
    QVERIFY(!contacts->setData(contacts->index(0, 2), u"no address"_s));
    QVERIFY(m_desk->find<QLabel>(u"customerContactsTableProblem"_s)->text().contains(u"Email"_s));
    QCOMPARE(shown(0), u"Anna Weber||anna@weber.example|"_s);

    Q_EMIT table->pasteRequested({{u"Ben Alt"_s, u"Purchasing"_s}, {u"Cem Ok"_s, u"Warehouse"_s}},
                                 contacts->index(1, 0));
    support::answerPaste();
    QTRY_COMPARE(contacts->rowCount(), 4);
    table->setCurrentIndex(contacts->index(0, 0));
    m_desk->find<QAction>(u"customerContactsTableRemoveAction"_s)->trigger();
    QTRY_COMPARE(contacts->rowCount(), 3);
    m_desk->edits().undo();
    QTRY_COMPARE(contacts->rowCount(), 4);
    m_desk->edits().undo(); // both that were pasted are one step
    QTRY_COMPARE(contacts->rowCount(), 2);
    QTRY_COMPARE(shown(0), u"Anna Weber||anna@weber.example|"_s);
}

void TestAccountsPage::whatIsNoAddressIsNotPasted()
{
    open({{Feature::Accounts, Capability::See}, {Feature::Accounts, Capability::Edit}});
    auto *table = m_desk->find<widgets::TableView>(u"customerAddressesTable"_s);
    QAbstractItemModel *addresses = table->model();
    const QAbstractItemModelTester tester(addresses);
    QTRY_COMPARE(addresses->rowCount(), 1);
    const QStringList good{u"Warehouse"_s, u"shipping"_s, u"Am Hafen 3"_s,
                           u"20457"_s,     u"Hamburg"_s,  u"DE"_s};
    QStringList bad = good;
    bad[5] = u"Germany"_s;
    Q_EMIT table->pasteRequested({good, bad}, addresses->index(0, 0));
    QVERIFY(
        m_desk->find<QLabel>(u"customerAddressesTableProblem"_s)->text().contains(u"Country"_s));
    QVERIFY(!m_desk->edits().canUndo()); // neither of the two
    Q_EMIT table->pasteRequested({good}, addresses->index(0, 0));
    support::answerPaste();
    QTRY_COMPARE(addresses->rowCount(), 2);
    QCOMPARE(addresses->index(0, 1).data().toString(), u"shipping"_s);
}

QTEST_MAIN(TestAccountsPage)
#include "test_accountspage.moc"
