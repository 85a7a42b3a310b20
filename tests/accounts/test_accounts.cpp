// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accounts/customerlistmodel.h"
#include "models/accounts/invoice.h"
#include "models/accounts/invoicerepository.h"
#include "models/accounts/invoicesmodel.h"
#include "models/records/table.h"
#include "models/records/typewriter.h"
#include "models/store/changelog.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testing.h"

#include <QAbstractItemModelTester>

using namespace Qt::StringLiterals;
using accounts::AgeBucket;
using accounts::CustomerRepository;
using accounts::Invoice;
using accounts::InvoiceStatus;
using base::ErrorCode;
using base::Id;

namespace {

const QDate Day(2026, 6, 30);

base::Currency eur()
{
    return base::Currency::parse(u"EUR").valueOr({});
}

base::Money euros(const QString &amount)
{
    return base::Money::parse(amount, eur()).valueOr({});
}

Invoice invoice(qint64 id, const QString &total, const QString &paid, int daysLate,
                InvoiceStatus status = InvoiceStatus::Open)
{
    const QDate due = Day.addDays(-daysLate);
    return {.id = Id(id),
            .number = u"R-%1"_s.arg(id),
            .customer = Id(10),
            .issuedOn = due.addDays(-30),
            .dueOn = due,
            .total = euros(total),
            .paid = euros(paid),
            .status = status};
}

accounts::Customer customer(qint64 id, const QString &number)
{
    return {.id = Id(id),
            .number = number,
            .name = u"Kunde "_s + number,
            .status = accounts::CustomerStatus::Registered,
            .city = u"Iași"_s,
            .currency = eur(),
            .creditLimit = euros(u"1000"_s)};
}

} // namespace

class TestAccounts final : public QObject
{
    Q_OBJECT
private:
    support::ManualClock m_clock{Day.startOfDay(Qt::UTC).toMSecsSinceEpoch() + 3'600'000};
    base::IdMaker m_ids{m_clock, 0};
    store::RecordWriters m_writers;
    store::ChangeLog m_log{m_writers, m_ids, m_clock};

private Q_SLOTS:
    void initTestCase()
    {
        m_writers.add(std::make_unique<records::TypeWriter>(records::type<accounts::Customer>()));
        m_writers.add(
            std::make_unique<records::TypeWriter>(records::type<accounts::CustomerGroup>()));
        m_writers.add(
            std::make_unique<records::TypeWriter>(records::type<accounts::PaymentTerms>()));
        m_writers.add(std::make_unique<records::TypeWriter>(records::type<accounts::Invoice>()));
    }
    void ages_data();
    void ages();
    void balances();
    void daysToPay();
    void credit_data();
    void credit();
    void statement();
    void stores_data() { support::TestDatabase::addServers(); }
    void stores();
    void edits_data() { support::TestDatabase::addServers(); }
    void edits();
    void refuses_data();
    void refuses();
    void models();
};

void TestAccounts::ages_data()
{
    QTest::addColumn<int>("late");
    QTest::addColumn<int>("bucket");
    QTest::newRow("due tomorrow") << -1 << int(AgeBucket::Current);
    QTest::newRow("due today") << 0 << int(AgeBucket::Current);
    QTest::newRow("1") << 1 << int(AgeBucket::Days1To30);
    QTest::newRow("30") << 30 << int(AgeBucket::Days1To30);
    QTest::newRow("31") << 31 << int(AgeBucket::Days31To60);
    QTest::newRow("60") << 60 << int(AgeBucket::Days31To60);
    QTest::newRow("61") << 61 << int(AgeBucket::Days61To90);
    QTest::newRow("90") << 90 << int(AgeBucket::Days61To90);
    QTest::newRow("91") << 91 << int(AgeBucket::Over90);
}

void TestAccounts::ages()
{
    QFETCH(int, late);
    QFETCH(int, bucket);
    QCOMPARE(int(accounts::ageBucket(Day.addDays(-late), Day)), bucket);
    QCOMPARE(invoice(1, u"1"_s, u"0"_s, late).isOverdueOn(Day), late > 0);
}

void TestAccounts::balances()
{
    const QList<Invoice> invoices{invoice(1, u"100"_s, u"40"_s, 0),
                                  invoice(2, u"50"_s, u"0"_s, 10),
                                  invoice(3, u"-20"_s, u"0"_s, 10),
                                  invoice(4, u"500"_s, u"500"_s, 40, InvoiceStatus::Paid),
                                  invoice(5, u"999"_s, u"0"_s, 99, InvoiceStatus::Cancelled),
                                  invoice(6, u"7"_s, u"0"_s, 95)};
    const auto balance
        = accounts::balanceOf(invoices, euros(u"100"_s), euros(u"200"_s), eur(), Day);
    QVERIFY_RESULT(balance);
    QCOMPARE(balance->open, euros(u"97"_s));
    QCOMPARE(balance->overdue, euros(u"37"_s));
    QCOMPARE(balance->ageing.at(size_t(AgeBucket::Current)), euros(u"60"_s));
    QCOMPARE(balance->ageing.at(size_t(AgeBucket::Days1To30)), euros(u"30"_s));
    QCOMPARE(balance->ageing.at(size_t(AgeBucket::Over90)), euros(u"7"_s));
    QCOMPARE(*balance->exposure(), euros(u"197"_s));
    QCOMPARE(balance->available()->value(), euros(u"3"_s));
    QCOMPARE(balance->percentUsed(), std::optional(98));
    // 97 open ÷ 637 invoiced in the year × 365
    QCOMPARE(balance->daysSalesOutstanding, std::optional(56));
}

//! Which is not the DSO: 10 and 15 days make 13, what is paid on no invoice doesn't count.
void TestAccounts::daysToPay()
{
    const QList<Invoice> invoices{invoice(1, u"100"_s, u"100"_s, 0)};
    const QDate from = invoices.constFirst().issuedOn;
    const auto paid = [&from](qint64 of, int days) {
        return accounts::Payment{.invoice = Id(of), .receivedOn = from.addDays(days)};
    };
    const base::Id first = invoices.constFirst().id;
    QCOMPARE(accounts::averageDaysToPay(
                 invoices, {paid(first.value(), 10), paid(first.value(), 15), paid(99'999, 400)}),
             std::optional(13));
    QCOMPARE(accounts::averageDaysToPay(invoices, {}), std::optional<int>());
}

void TestAccounts::credit_data()
{
    QTest::addColumn<QString>("open");
    QTest::addColumn<QString>("limit"); // empty: none
    QTest::addColumn<int>("percent"); // -1: nothing
    QTest::newRow("no limit") << u"10"_s << QString() << -1;
    QTest::newRow("nothing used") << u"0"_s << u"100"_s << 0;
    QTest::newRow("in credit") << u"-5"_s << u"100"_s << 0;
    QTest::newRow("rounded down") << u"99.99"_s << u"100"_s << 99;
    QTest::newRow("beyond") << u"150"_s << u"100"_s << 150;
    QTest::newRow("limit of nothing") << u"1"_s << u"0"_s << 100;
    QTest::newRow("nothing of nothing") << u"0"_s << u"0"_s << 0;
}

void TestAccounts::credit()
{
    QFETCH(QString, open);
    QFETCH(QString, limit);
    QFETCH(int, percent);
    const accounts::Balance balance{.open = euros(open),
                                    .orders = euros(u"0"_s),
                                    .creditLimit
                                    = limit.isEmpty() ? std::nullopt : std::optional(euros(limit))};
    QCOMPARE(balance.percentUsed().value_or(-1), percent);
}

void TestAccounts::statement()
{
    const QList<Invoice> invoices{invoice(2, u"50"_s, u"0"_s, 10),
                                  invoice(1, u"100"_s, u"100"_s, 20),
                                  invoice(3, u"9"_s, u"0"_s, 1, InvoiceStatus::Cancelled)};
    const QList<accounts::Payment> payments{{.id = Id(1),
                                             .invoice = Id(1),
                                             .receivedOn = Day.addDays(-50),
                                             .amount = euros(u"100"_s),
                                             .reference = u"B-1"_s}};
    const auto rows = accounts::ledger(invoices, payments, eur());
    QVERIFY_RESULT(rows);
    QCOMPARE(rows->size(), 3);
    QCOMPARE(rows->at(0).document, u"R-1"_s); // the invoice before the payment of the same day
    QCOMPARE(rows->at(1).balance, euros(u"0"_s));
    QCOMPARE(rows->at(2).balance, euros(u"50"_s));
}

void TestAccounts::stores()
{
    QFETCH(support::Server, server);
    support::TestDatabase test(server);
    const CustomerRepository customers(test.db());
    const accounts::InvoiceRepository invoices(test.db());
    QVERIFY_RESULT(records::Table<accounts::CustomerGroup>(test.db()).insert(
        {{Id(1), u"G"_s, u"Retail"_s, 5}}));
    QVERIFY_RESULT(records::Table<accounts::PaymentTerms>(test.db()).insert({accounts::PaymentTerms{
        .id = Id(2), .code = u"N30"_s, .name = u"30 days"_s, .discountRate = base::Rate(20'000)}}));
    accounts::Customer grouped = customer(10, u"100"_s);
    grouped.group = Id(1);
    grouped.terms = Id(2);
    accounts::Customer child = customer(11, u"101"_s);
    child.parent = Id(10);
    child.creditLimit.reset();
    QVERIFY_RESULT(records::Table<accounts::Customer>(test.db()).insert({grouped, child}));
    Invoice paid = invoice(1, u"100"_s, u"40"_s, 5);
    paid.payments = {{.receivedOn = Day, .amount = euros(u"40"_s), .reference = u"B"_s}};
    QVERIFY_RESULT(invoices.insert({paid, invoice(2, u"50"_s, u"0"_s, 0)}));

    const auto rows = CustomerRepository::list({.day = Day}).rows(test.db(), {Id(10), Id(11)});
    QVERIFY_RESULT(rows);
    const accounts::CustomerRow row = rows->value(Id(10));
    QCOMPARE(row.open, euros(u"110"_s));
    QCOMPARE(row.overdue, euros(u"60"_s));
    QCOMPARE(row.groupName, u"Retail"_s);
    QCOMPARE(row.percentUsed, std::optional(11));
    QCOMPARE(row.customer.city, u"Iași"_s);
    QVERIFY(!rows->value(Id(11)).customer.creditLimit);
    QCOMPARE(customers.balance(Id(10), Day)->open, euros(u"110"_s));
    QCOMPARE(customers.terms()->at(0).discountRate, base::Rate(20'000));
    const QList<accounts::Payment> received = accounts::paymentsOf(*invoices.ofCustomer(Id(10)));
    QCOMPARE(received.size(), 1);
    QCOMPARE(received.constFirst().amount, euros(u"40"_s));
    QCOMPARE(received.constFirst().invoice, Id(1));
    QVERIFY_ERROR(customers.byNumber(u"999"_s), ErrorCode::Store_NotFound);

    auto opened = store::Store::open(test.url());
    QVERIFY_RESULT(opened);
    accounts::CustomerListModel model(**opened, m_clock);
    const auto ids = [&](const accounts::CustomerFilter &filter) {
        model.setFilter(filter);
        return model.list().ids(test.db(), 100).valueOr({});
    };
    QCOMPARE(ids({}), (QList<Id>{Id(10), Id(11)}));
    model.sort(accounts::CustomerListModel::NumberColumn, Qt::DescendingOrder);
    QCOMPARE(ids({}), (QList<Id>{Id(11), Id(10)}));
    model.sort(accounts::CustomerListModel::OverdueColumn, Qt::DescendingOrder);
    QCOMPARE(ids({}).value(0), Id(10));
    QCOMPARE(ids({.overdueOnly = true}), QList<Id>{Id(10)});
    QCOMPARE(ids({.group = Id(1)}), QList<Id>{Id(10)});
    QCOMPARE(ids({.search = u"kunde 101"_s}), QList<Id>{Id(11)});
    QCOMPARE(ids({.status = accounts::CustomerStatus::Blocked}).size(), 0);
}

void TestAccounts::edits()
{
    QFETCH(support::Server, server);
    support::TestDatabase test(server);
    store::Database &db = test.db();
    store::ChangeSet made{.label = u"New"_s};
    for (const auto &[field, value] :
         {std::pair(store::ExistsField, u"1"_s), std::pair(u"number"_s, u"200"_s),
          std::pair(u"name"_s, u"Șantier SRL"_s), std::pair(u"currency"_s, u"EUR"_s),
          std::pair(u"credit_limit"_s, u"5000"_s), std::pair(u"country"_s, u"RO"_s)}) {
        made.add(u"customer"_s, Id(20), field, std::nullopt, value);
    }
    const auto edit = m_log.commit(db, made, {});
    QVERIFY_RESULT(edit);
    const auto read = CustomerRepository(db).byNumber(u"200"_s);
    QVERIFY_RESULT(read);
    QCOMPARE(read->name, u"Șantier SRL"_s);
    QCOMPARE(read->creditLimit, std::optional(euros(u"5000"_s)));
    QCOMPARE(read->status, accounts::CustomerStatus::Registered);
    QCOMPARE(read->changedAt, m_clock.now());

    store::ChangeSet approve;
    approve.add(u"customer"_s, Id(20), u"status"_s, u"registered"_s, u"active"_s);
    approve.add(u"customer"_s, Id(20), u"credit_limit"_s, u"5000"_s, std::nullopt);
    QVERIFY_RESULT(m_log.commit(db, approve, {}));
    QVERIFY(!CustomerRepository(db).byId(Id(20))->creditLimit);

    store::ChangeSet billed;
    for (const auto &[field, value] :
         {std::pair(store::ExistsField, u"1"_s), std::pair(u"customer"_s, u"20"_s),
          std::pair(u"number"_s, u"R-1"_s), std::pair(u"issued_on"_s, u"2026-06-01"_s),
          std::pair(u"due_on"_s, u"2026-07-01"_s), std::pair(u"currency"_s, u"EUR"_s),
          std::pair(u"total"_s, u"-12.5"_s),
          std::pair(u"payments:B-9"_s,
                    u"{\"amount\":\"1\",\"currency\":\"EUR\",\"received_on\":\"2026-06-20\"}"_s)}) {
        billed.add(u"invoice"_s, Id(30), field, std::nullopt, value);
    }
    const auto bill = m_log.commit(db, billed, {});
    QVERIFY_RESULT(bill);
    QCOMPARE(accounts::InvoiceRepository(db).byNumber(u"R-1"_s)->total, euros(u"-12.5"_s));
    QCOMPARE(accounts::paymentsOf(*accounts::InvoiceRepository(db).ofCustomer(Id(20)))
                 .constFirst()
                 .reference,
             u"B-9"_s);
    QVERIFY_RESULT(m_log.undo(db, *bill, {}));
    QVERIFY_ERROR(accounts::InvoiceRepository(db).byNumber(u"R-1"_s), ErrorCode::Store_NotFound);
}

void TestAccounts::refuses_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("no name") << u"name"_s << u"Kunde 100"_s << QString() << ErrorCode::Value_Empty;
    QTest::newRow("name too long")
        << u"name"_s << u"Kunde 100"_s << QString(401, u'x') << ErrorCode::Value_TooLong;
    QTest::newRow("taken number") << u"number"_s << u"100"_s << u"101"_s
                                  << ErrorCode::Value_NotUnique;
    QTest::newRow("bad e-mail") << u"email"_s << QString() << u"nobody"_s
                                << ErrorCode::Value_BadFormat;
    QTest::newRow("bad country") << u"country"_s << QString() << u"de"_s
                                 << ErrorCode::Value_BadFormat;
    QTest::newRow("bad currency") << u"currency"_s << u"EUR"_s << u"E1R"_s
                                  << ErrorCode::Value_BadCurrency;
    QTest::newRow("limit that is no number")
        << u"credit_limit"_s << u"1000"_s << u"much"_s << ErrorCode::Value_NotANumber;
    QTest::newRow("limit below nothing")
        << u"credit_limit"_s << u"1000"_s << u"-1"_s << ErrorCode::Value_OutOfRange;
    QTest::newRow("its own parent")
        << u"parent"_s << QString() << u"10"_s << ErrorCode::Value_OutOfRange;
    QTest::newRow("child as parent")
        << u"parent"_s << QString() << u"11"_s << ErrorCode::Value_OutOfRange;
}

void TestAccounts::refuses()
{
    QFETCH(QString, field);
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(ErrorCode, code);
    support::TestDatabase test;
    accounts::Customer child = customer(11, u"101"_s);
    child.parent = Id(10);
    QVERIFY_RESULT(
        records::Table<accounts::Customer>(test.db()).insert({customer(10, u"100"_s), child}));
    const auto orNothing
        = [](const QString &text) { return text.isEmpty() ? std::nullopt : std::optional(text); };
    store::ChangeSet changes;
    changes.add(u"customer"_s, Id(10), field, orNothing(before), orNothing(after));
    if (code == ErrorCode::Value_NotUnique) {
        support::announceRefusal(support::Server::Sqlite,
                                 u"UNIQUE constraint failed: customer.number"_s);
    }
    QVERIFY_ERROR(m_log.commit(test.db(), changes, {}), code);
    QCOMPARE(CustomerRepository(test.db()).byId(Id(10))->name, u"Kunde 100"_s);
}

void TestAccounts::models()
{
    support::TestDatabase test;
    QVERIFY_RESULT(records::Table<accounts::Customer>(test.db()).insert({customer(10, u"100"_s)}));
    QVERIFY_RESULT(
        accounts::InvoiceRepository(test.db()).insert({invoice(1, u"100"_s, u"40"_s, 5)}));
    auto opened = store::Store::open(test.url());
    QVERIFY_RESULT(opened);
    accounts::CustomerListModel list(**opened, m_clock);
    const QAbstractItemModelTester tester(&list);
    list.setFilter({});
    QTRY_COMPARE(list.rowCount(), 1);
    const QModelIndex overdue = list.index(0, accounts::CustomerListModel::OverdueColumn);
    QTRY_COMPARE(overdue.data(store::PagedModelBase::StateRole).toString(), u"overdue"_s);

    accounts::InvoicesModel invoices;
    const QAbstractItemModelTester invoicesTester(&invoices);
    invoices.setInvoices({invoice(1, u"100"_s, u"40"_s, 5)}, Day);
    QCOMPARE(invoices.index(0, accounts::InvoicesModel::StatusColumn)
                 .data(accounts::InvoicesModel::StateRole)
                 .toString(),
             u"overdue"_s);
}

QTEST_GUILESS_MAIN(TestAccounts)
#include "test_accounts.moc"
