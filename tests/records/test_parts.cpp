// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accounts/customer.h"
#include "models/records/changes.h"
#include "models/records/table.h"
#include "models/records/typewriter.h"
#include "models/store/changelog.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testing.h"

using namespace Qt::StringLiterals;
using accounts::Contact;
using accounts::Customer;
using base::ErrorCode;
using base::Id;
using store::ChangeSet;
using support::Server;

namespace {

const QString Entity = u"customer"_s;

Customer customer()
{
    return {.id = Id(1),
            .number = u"C-1"_s,
            .name = u"Weber"_s,
            .currency = base::Currency::parse(u"EUR").valueOr({})};
}

} // namespace

//! Parts as fields of their record: what is written, journalled, taken back and refused.
class TestParts final : public QObject
{
    Q_OBJECT
private:
    support::ManualClock m_clock;
    base::IdMaker m_ids{m_clock, 0};
    store::RecordWriters m_writers;
    store::ChangeLog m_log{m_writers, m_ids, m_clock};
    std::unique_ptr<support::TestDatabase> m_test;

    void fill(Server server, const QList<Contact> &contacts)
    {
        m_test = std::make_unique<support::TestDatabase>(server);
        Customer made = customer();
        made.contacts = contacts;
        QVERIFY_RESULT(records::Table<Customer>(m_test->db()).insert({made}));
    }
    [[nodiscard]] Customer stored() const
    {
        const records::Table<Customer> table(m_test->db());
        QList<Customer> all = table.all().valueOr({});
        return table.addParts(all) ? all.value(0) : Customer();
    }
    [[nodiscard]] static ChangeSet one(const QString &field, const std::optional<QString> &before,
                                       const std::optional<QString> &after)
    {
        ChangeSet changes;
        changes.add(Entity, Id(1), field, before, after);
        return changes;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_writers.add(std::make_unique<records::TypeWriter>(records::type<Customer>()));
    }

    void whatDiffersIsWritten_data() { support::TestDatabase::addServers(); }
    void whatDiffersIsWritten()
    {
        QFETCH(Server, server);
        fill(server,
             {{.code = u"a"_s, .name = u"Anna"_s, .email = u"anna@weber.example"_s},
              {.code = u"b"_s, .name = u"Ben"_s}});
        const Customer before = stored();
        QCOMPARE(before.contacts.size(), 2);
        Customer after = before;
        after.city = u"Bremen"_s;
        after.contacts[0].role = u"Purchasing"_s;
        after.contacts[0].email.clear();
        after.contacts.removeAt(1);
        // A key may hold what separates the parts of a field's name.
        after.contacts.append({.code = u"c:1%3A"_s, .name = u"Cem"_s});
        const ChangeSet changes = records::changesBetween(before, after);
        QCOMPARE(changes.changes.size(), 5);
        const auto edit = m_log.commit(m_test->db(), changes, {});
        QVERIFY_RESULT(edit);
        const Customer read = stored();
        QCOMPARE(read.city, u"Bremen"_s);
        QCOMPARE(read.contacts.size(), 2);
        QCOMPARE(read.contacts.at(0).role, u"Purchasing"_s);
        QCOMPARE(read.contacts.at(0).email, QString());
        QCOMPARE(read.contacts.at(1).code, u"c:1%3A"_s);
        QVERIFY(records::changesBetween(after, read).isEmpty());
        QVERIFY_RESULT(m_log.undo(m_test->db(), *edit, {}));
        QCOMPARE(stored().contacts.at(1).name, u"Ben"_s);
        QVERIFY(records::changesBetween(before, stored()).isEmpty());
    }

    //! Made and removed with all they hold in one entry; undo brings back the same rows.
    void undoRestores_data() { support::TestDatabase::addServers(); }
    void undoRestores()
    {
        QFETCH(Server, server);
        fill(server, {});
        const QString anna = u"{\"name\":\"Anna\",\"phone\":\"+49 1\"}"_s;
        QVERIFY_RESULT(m_log.commit(m_test->db(), one(u"contacts:a"_s, std::nullopt, anna), {}));
        const Id id = stored().contacts.constFirst().id;
        const auto removed
            = m_log.commit(m_test->db(), one(u"contacts:a"_s, anna, std::nullopt), {});
        QVERIFY_RESULT(removed);
        QVERIFY(stored().contacts.isEmpty());
        QVERIFY_RESULT(m_log.undo(m_test->db(), *removed, {}));
        QCOMPARE(stored().contacts.constFirst().id, id);
        QCOMPARE(stored().contacts.constFirst().phone, u"+49 1"_s);
        const auto history = m_log.history(m_test->db(), Entity, Id(1), 10);
        QCOMPARE(history->size(), 3);
        QCOMPARE(history->at(1).change.before, std::optional(anna));
    }

    //! Two people at the same time: lines that both add do not meet, an edit and a removal do.
    void clashes_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<bool>("meets");
        const QString anna = u"{\"name\":\"Anna\"}"_s;
        QTest::newRow("both add") << u"contacts:x"_s << QString() << anna << false;
        QTest::newRow("another field") << u"contacts:a:role"_s << QString() << u"CEO"_s << false;
        QTest::newRow("the same field") << u"contacts:a:phone"_s << QString() << u"2"_s << true;
        QTest::newRow("removed what was edited") << u"contacts:a"_s << anna << QString() << true;
        QTest::newRow("edited what was removed")
            << u"contacts:b:role"_s << u"old"_s << u"new"_s << true;
    }
    void clashes()
    {
        QFETCH(QString, field);
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(bool, meets);
        fill(Server::Sqlite,
             {{.code = u"a"_s, .name = u"Anna"_s},
              {.code = u"b"_s, .name = u"Ben"_s, .role = u"old"_s}});
        ChangeSet theirs = one(u"contacts:a:phone"_s, std::nullopt, u"1"_s);
        theirs.add(Entity, Id(1), u"contacts:b"_s, u"{\"name\":\"Ben\",\"role\":\"old\"}"_s,
                   std::nullopt);
        theirs.add(Entity, Id(1), u"contacts:y"_s, std::nullopt, u"{\"name\":\"Yve\"}"_s);
        QVERIFY_RESULT(m_log.commit(m_test->db(), theirs, {}));
        const auto ours = m_log.commit(
            m_test->db(), one(field, store::orNothing(before), store::orNothing(after)), {});
        QCOMPARE(ours.ok(), !meets);
        QVERIFY(ours.ok() || ours.error().code == ErrorCode::Store_Conflict);
    }

    void isRefused_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("named");
        using enum ErrorCode;
        QTest::newRow("no name") << u"contacts:x"_s << u"{}"_s << Value_Empty
                                 << u"contacts:x:name"_s;
        QTest::newRow("name taken away")
            << u"contacts:a:name"_s << QString() << Value_Empty << u"contacts:a:name"_s;
        QTest::newRow("no email") << u"contacts:a:email"_s << u"nobody"_s << Value_BadFormat
                                  << u"contacts:a:email"_s;
        QTest::newRow("no email in a new one")
            << u"contacts:x"_s << u"{\"name\":\"X\",\"email\":\"nobody\"}"_s << Value_BadFormat
            << u"contacts:x:email"_s;
        QTest::newRow("a field that there is not")
            << u"contacts:x"_s << u"{\"name\":\"X\",\"age\":\"7\"}"_s << Value_BadFormat
            << u"contacts:x"_s;
        QTest::newRow("no key") << u"contacts:"_s << u"{\"name\":\"X\"}"_s << Value_Empty
                                << u"contacts::code"_s;
        QTest::newRow("a list") << u"contacts:x"_s << u"[]"_s << Value_BadFormat << u"contacts:x"_s;
        QTest::newRow("the customer of another")
            << u"contacts:a:customer"_s << u"2"_s << Store_UnknownField << u"contacts:a:customer"_s;
        QTest::newRow("unknown list")
            << u"friends:a"_s << u"{}"_s << Store_UnknownField << u"friends:a"_s;
        QTest::newRow("nobody there")
            << u"contacts:z:role"_s << u"CEO"_s << Store_NotFound << u"contacts:z:role"_s;
        QTest::newRow("too long a key")
            << u"contacts:"_s + QString(101, u'k') << u"{\"name\":\"X\"}"_s << Value_TooLong
            << u"contacts:%1:code"_s.arg(QString(101, u'k'));
    }
    void isRefused()
    {
        QFETCH(QString, field);
        QFETCH(QString, value);
        QFETCH(ErrorCode, code);
        QFETCH(QString, named);
        fill(Server::Sqlite, {{.code = u"a"_s, .name = u"Anna"_s}});
        const auto before = field == "contacts:a:name"_L1 ? std::optional(u"Anna"_s) : std::nullopt;
        const auto refused
            = m_log.commit(m_test->db(), one(field, before, store::orNothing(value)), {});
        QVERIFY_ERROR(refused, code);
        QCOMPARE(refused.error().context.field, named);
        QCOMPARE(stored().contacts.size(), 1);
    }

    //! A record does not go while it has parts, unless the same step takes them along.
    void aRecordWithPartsStays()
    {
        fill(Server::Sqlite, {{.code = u"a"_s, .name = u"Anna"_s}});
        ChangeSet removal = one(store::ExistsField, u"1"_s, std::nullopt);
        QVERIFY_ERROR(m_log.commit(m_test->db(), removal, {}), ErrorCode::Store_InUse);
        removal.changes.prepend(
            one(u"contacts:a"_s, u"{\"name\":\"Anna\"}"_s, std::nullopt).changes.constFirst());
        const auto edit = m_log.commit(m_test->db(), removal, {});
        QVERIFY_RESULT(edit);
    }
};

QTEST_GUILESS_MAIN(TestParts)
#include "test_parts.moc"
