// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accounts/customer.h"
#include "models/accounts/customerdetails.h"
#include "models/accounts/customerlistmodel.h"
#include "models/accounts/invoicerepository.h"
#include "models/people/session.h"
#include "models/records/table.h"
#include "models/records/typewriter.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testing.h"
#include "ui/accounts/accountspage.h"
#include "ui/widgets/tableview.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;
using base::Id;
using people::Capability;
using people::Feature;

//! The Customers page as a person uses it, on a store of its own.
class TestAccountsPage final : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<support::TestDatabase> m_test;
    std::unique_ptr<store::Store> m_store;
    support::ManualClock m_clock;
    base::IdMaker m_ids{m_clock, 0};
    store::RecordWriters m_writers;
    store::ChangeLog m_log{m_writers, m_ids, m_clock};
    QStandardItemModel m_none;
    std::unique_ptr<records::EditService> m_edits;
    std::unique_ptr<accounts::CustomerListModel> m_list;
    std::unique_ptr<accounts::CustomerDetails> m_details;
    std::unique_ptr<accountsui::AccountsPage> m_page;

    void open(const QList<people::Session::Grant> &grants);
    template <typename Widget>
    [[nodiscard]] Widget *find(const QString &name)
    {
        return m_page->findChild<Widget *>(name);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_writers.add(std::make_unique<records::TypeWriter>(records::type<accounts::Customer>()));
    }
    void cleanup();
    void approves();
    void editsMasterData();
    void saysWhatIsWrong();
    void readerMayOnlyRead();
    void contactsAreEditedInPlace();
    void whatIsNoAddressIsNotPasted();
};

void TestAccountsPage::open(const QList<people::Session::Grant> &grants)
{
    m_test = std::make_unique<support::TestDatabase>();
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
    QVERIFY_RESULT(records::Table<accounts::Customer>(m_test->db()).insert(some));
    const QDate day = m_clock.now().date();
    QVERIFY_RESULT(accounts::InvoiceRepository(m_test->db())
                       .insert({accounts::Invoice{.id = Id(100),
                                                  .number = u"R-1"_s,
                                                  .customer = Id(1),
                                                  .issuedOn = day.addDays(-60),
                                                  .dueOn = day.addDays(-30),
                                                  .total = base::Money(50'000'000, eur),
                                                  .paid = base::Money(0, eur)}}));
    auto opened = store::Store::open(m_test->url());
    QVERIFY_RESULT(opened);
    m_store = std::move(*opened);
    m_edits = std::make_unique<records::EditService>(
        *m_store, m_log,
        people::Session(Id(5), u"anna"_s, u"Anna"_s, u"Accounts"_s, grants).rights());
    m_list = std::make_unique<accounts::CustomerListModel>(*m_store, m_clock);
    m_details = std::make_unique<accounts::CustomerDetails>(*m_store, m_clock);
    m_page = std::make_unique<accountsui::AccountsPage>(*m_list, *m_details, &m_none, &m_none,
                                                        *m_edits);
    m_page->resize(1280, 800);
    m_page->show();
    QTRY_COMPARE(m_list->rowCount(), 12);
    QTRY_VERIFY(m_details->content()); // the first one is shown
    QCOMPARE(m_details->id(), Id(1));
}

void TestAccountsPage::cleanup()
{
    m_page.reset();
    m_details.reset();
    m_list.reset();
    m_edits.reset();
    m_store.reset();
    m_test.reset();
}

void TestAccountsPage::approves()
{
    open({{Feature::Accounts, Capability::See}, {Feature::Accounts, Capability::Approve}});
    QVERIFY(find<QLabel>(u"customerBalanceLabel"_s)->text().contains(u"overdue"_s));
    auto *approve = find<QAction>(u"approveCustomerAction"_s);
    QVERIFY(approve->isVisible() && approve->isEnabled());
    approve->trigger();
    QTRY_COMPARE(m_details->content()->customer.status, accounts::CustomerStatus::Active);
    QVERIFY(!approve->isVisible());
    m_edits->undo();
    QTRY_COMPARE(m_details->content()->customer.status, accounts::CustomerStatus::Registered);
}

void TestAccountsPage::editsMasterData()
{
    open({{Feature::Accounts, Capability::See}, {Feature::Accounts, Capability::Edit}});
    auto *name = find<QLineEdit>(u"customer_name_Edit"_s);
    QVERIFY(!m_page->hasUnsavedChanges());
    name->setFocus();
    name->selectAll();
    QTest::keyClicks(name, u"Harbour Works"_s);
    QVERIFY(m_page->hasUnsavedChanges());
    m_page->saveChanges();
    QTRY_COMPARE(m_details->content()->customer.name, u"Harbour Works"_s);
    QTRY_VERIFY(!m_page->hasUnsavedChanges());
    QTest::keyClicks(name, u"!"_s);
    m_page->discardChanges();
    QVERIFY(!m_page->hasUnsavedChanges());
    QCOMPARE(name->text(), u"Harbour Works"_s);
}

void TestAccountsPage::saysWhatIsWrong()
{
    open({{Feature::Accounts, Capability::See}, {Feature::Accounts, Capability::Edit}});
    auto *email = find<QLineEdit>(u"customer_email_Edit"_s);
    QTest::keyClicks(email, u"nobody"_s);
    QVERIFY(!find<QAction>(u"saveCustomerAction"_s)->isEnabled());
    QSignalSpy failed(m_page.get(), &widgets::Page::saveFailed);
    m_page->saveChanges();
    QCOMPARE(failed.count(), 1);
    QTest::keyClicks(email, u"@harbour.example"_s);
    QVERIFY(find<QAction>(u"saveCustomerAction"_s)->isEnabled());
}

void TestAccountsPage::readerMayOnlyRead()
{
    open({{Feature::Accounts, Capability::See}});
    QVERIFY(find<QLineEdit>(u"customer_name_Edit"_s)->isReadOnly());
    QVERIFY(!find<QAction>(u"approveCustomerAction"_s)->isEnabled());
}

void TestAccountsPage::contactsAreEditedInPlace()
{
    open({{Feature::Accounts, Capability::See}, {Feature::Accounts, Capability::Edit}});
    auto *table = find<widgets::TableView>(u"customerContactsTable"_s);
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
    QVERIFY(find<QLabel>(u"customerContactsTableProblem"_s)->text().contains(u"Email"_s));
    QCOMPARE(shown(0), u"Anna Weber||anna@weber.example|"_s);

    Q_EMIT table->pasteRequested({{u"Ben Alt"_s, u"Purchasing"_s}, {u"Cem Ok"_s, u"Warehouse"_s}},
                                 contacts->index(1, 0));
    QTRY_COMPARE(contacts->rowCount(), 4);
    table->setCurrentIndex(contacts->index(0, 0));
    find<QAction>(u"customerContactsTableRemoveAction"_s)->trigger();
    QTRY_COMPARE(contacts->rowCount(), 3);
    m_edits->undo();
    QTRY_COMPARE(contacts->rowCount(), 4);
    m_edits->undo(); // both that were pasted are one step
    QTRY_COMPARE(contacts->rowCount(), 2);
    QTRY_COMPARE(shown(0), u"Anna Weber||anna@weber.example|"_s);
}

void TestAccountsPage::whatIsNoAddressIsNotPasted()
{
    open({{Feature::Accounts, Capability::See}, {Feature::Accounts, Capability::Edit}});
    auto *table = find<widgets::TableView>(u"customerAddressesTable"_s);
    QAbstractItemModel *addresses = table->model();
    const QAbstractItemModelTester tester(addresses);
    QTRY_COMPARE(addresses->rowCount(), 1);
    const QStringList good{u"Warehouse"_s, u"shipping"_s, u"Am Hafen 3"_s,
                           u"20457"_s,     u"Hamburg"_s,  u"DE"_s};
    QStringList bad = good;
    bad[5] = u"Germany"_s;
    Q_EMIT table->pasteRequested({good, bad}, addresses->index(0, 0));
    QVERIFY(find<QLabel>(u"customerAddressesTableProblem"_s)->text().contains(u"Country"_s));
    QVERIFY(!m_edits->canUndo()); // neither of the two
    Q_EMIT table->pasteRequested({good}, addresses->index(0, 0));
    QTRY_COMPARE(addresses->rowCount(), 2);
    QCOMPARE(addresses->index(0, 1).data().toString(), u"shipping"_s);
}

QTEST_MAIN(TestAccountsPage)
#include "test_accountspage.moc"
