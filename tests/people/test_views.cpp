// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/people/views.h"
#include "models/records/listlook.h"
#include "models/records/typewriter.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testing.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using base::Id;
using people::View;
using people::Views;
using records::ListLook;
using support::Server;
using support::TestDatabase;

namespace {

//! A person of a role at a desk of their own, all at one database.
struct Person
{
    Person(TestDatabase &test, const base::Clock &clock, int node, Id user,
           const QList<people::Session::Grant> &grants)
        : store(std::move(*store::Store::open(test.url()))),
          ids(clock, node),
          log(writers, ids, clock),
          session(user, u"login"_s, u"Name"_s, u"Role"_s, grants),
          edits(*store, log, session.rights())
    {
        writers.add(std::make_unique<records::TypeWriter>(records::type<View>()));
        sitDown();
    }
    //! Reads what is there now.
    void sitDown()
    {
        views = std::make_unique<Views>(session, edits, [this] { return ids.next(); });
        QSignalSpy read(views.get(), &Views::changed);
        QVERIFY(read.wait(30'000));
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (const View &view : views->of(u"customers"_s)) {
            names += view.name;
        }
        return names;
    }

    std::unique_ptr<store::Store> store;
    base::IdMaker ids;
    store::RecordWriters writers;
    store::ChangeLog log;
    people::Session session;
    records::EditService edits;
    std::unique_ptr<Views> views;
};

} // namespace

class TestViews final : public QObject
{
    Q_OBJECT
private:
    support::ManualClock m_clock;
    std::optional<TestDatabase> m_test;
    QHash<QString, Id> m_roles;
    static constexpr Id Anna{101}; // sales manager
    static constexpr Id Ben{102}; // sales manager
    static constexpr Id Cem{103}; // account manager

    void fill(Server server);
    [[nodiscard]] std::unique_ptr<Person> person(Id user, bool mayShare = true);

private Q_SLOTS:
    void cleanup() { m_test.reset(); }
    void looksAreReadAsWritten_data();
    void looksAreReadAsWritten();
    void whatIsNoLook_data();
    void whatIsNoLook();
    void whoSeesWhat_data() { TestDatabase::addServers(); }
    void whoSeesWhat();
    void changesAreUndone_data() { TestDatabase::addServers(); }
    void changesAreUndone();
    void eachHasOneDefault_data() { TestDatabase::addServers(); }
    void eachHasOneDefault();
    void rights_data();
    void rights();
};

void TestViews::fill(Server server)
{
    m_test.emplace(server);
    people::PeopleRepository people(m_test->db());
    base::IdMaker ids(m_clock, 9);
    QVERIFY_RESULT(people.makeFirstPeople(ids, u"Olga"_s));
    const QList<people::Role> roles = people.roles().valueOr({});
    for (const people::Role &role : roles) {
        m_roles.insert(role.code, role.id);
    }
    for (const auto &[user, role] :
         {std::pair(Anna, u"sales_manager"_s), std::pair(Ben, u"sales_manager"_s),
          std::pair(Cem, u"account_manager"_s)}) {
        QVERIFY_RESULT(people.save({user, user.toString(), u"Somebody"_s, m_roles.value(role)}));
    }
}

std::unique_ptr<Person> TestViews::person(Id user, bool mayShare)
{
    using people::Capability;
    QList<people::Session::Grant> grants{{people::Feature::Views, Capability::Edit}};
    if (mayShare) {
        grants += {people::Feature::Views, Capability::Publish};
    }
    return std::make_unique<Person>(*m_test, m_clock, int(user.value() % 100), user, grants);
}

void TestViews::looksAreReadAsWritten_data()
{
    QTest::addColumn<ListLook>("look");
    QTest::newRow("nothing") << ListLook{};
    QTest::newRow("search") << ListLook{.search = u"Müller & \"Söhne\""_s};
    QTest::newRow("filters") << ListLook{.filters
                                         = {{u"status"_s, u"blocked"_s}, {u"group"_s, u"4711"_s}}};
    QTest::newRow("columns") << ListLook{
        .columns = {{.code = u"name"_s, .width = 210, .shown = true, .pinned = true},
                    {.code = u"city"_s, .width = 80, .shown = false, .pinned = false}}};
    QTest::newRow("sorted") << ListLook{.sortedBy = u"overdue"_s, .descending = true};
}

void TestViews::looksAreReadAsWritten()
{
    QFETCH(const ListLook, look);
    QVERIFY(ListLook::parse(look.toText()) == look);
}

void TestViews::whatIsNoLook_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("no JSON") << u"status=blocked"_s;
    QTest::newRow("a list") << u"[1, 2]"_s;
    QTest::newRow("other kinds")
        << uR"({"search":7,"filters":["a"],"columns":{"a":1},"descending":"yes"})"_s;
    QTest::newRow("what a newer program says") << uR"({"colours":{"name":"red"}})"_s;
    QTest::newRow("a filter for nothing") << uR"({"filters":{"status":""}})"_s;
}

void TestViews::whatIsNoLook()
{
    QFETCH(const QString, text);
    QVERIFY(ListLook::parse(text) == ListLook());
}

//! One's own, and what is shared with one's role; of the list that is asked for.
void TestViews::whoSeesWhat()
{
    QFETCH(const Server, server);
    fill(server);
    const auto anna = person(Anna);
    const QString sales = m_roles.value(u"sales_manager"_s).toString();
    QSignalSpy changed(anna->views.get(), &Views::changed);
    anna->views->add(u"customers"_s, u"Blocked"_s, u"{}"_s);
    anna->views->add(u"customers"_s, u"Abroad"_s, u"{}"_s, {sales});
    anna->views->add(u"orders"_s, u"Open"_s, u"{}"_s, {sales});
    QTRY_COMPARE(changed.count(), 3);
    QCOMPARE(anna->names(), QStringList({u"Abroad"_s, u"Blocked"_s}));
    const auto ben = person(Ben);
    QCOMPARE(ben->names(), QStringList{u"Abroad"_s});
    QCOMPARE(person(Cem)->names(), QStringList());
    ben->views->add(u"customers"_s, u"Zurich"_s, u"{}"_s);
    QTRY_COMPARE(ben->names(), QStringList({u"Zurich"_s, u"Abroad"_s})); // own ones first
}

void TestViews::changesAreUndone()
{
    QFETCH(const Server, server);
    fill(server);
    const auto anna = person(Anna);
    const Id id = anna->views->add(u"customers"_s, u"Blocked"_s, u"{}"_s);
    QTRY_COMPARE(anna->names(), QStringList{u"Blocked"_s});
    View view = *anna->views->view(id);
    view.name = u"Blocked ones"_s;
    view.look = ListLook{.search = u"x"_s}.toText();
    anna->views->change(view);
    QTRY_COMPARE(anna->names(), QStringList{u"Blocked ones"_s});
    anna->views->remove(id);
    QTRY_COMPARE(anna->names(), QStringList());
    anna->edits.undo();
    QTRY_COMPARE(anna->names(), QStringList{u"Blocked ones"_s});
    QCOMPARE(anna->views->view(id)->look, view.look);
    anna->edits.undo();
    QTRY_COMPARE(anna->names(), QStringList{u"Blocked"_s});
    anna->edits.undo();
    QTRY_COMPARE(anna->names(), QStringList());
    anna->edits.redo();
    QTRY_COMPARE(anna->names(), QStringList{u"Blocked"_s});
}

//! … of each list; those of colleagues stay theirs.
void TestViews::eachHasOneDefault()
{
    QFETCH(const Server, server);
    fill(server);
    const auto anna = person(Anna);
    const QStringList sales{m_roles.value(u"sales_manager"_s).toString()};
    const Id first = anna->views->add(u"customers"_s, u"First"_s, u"{}"_s, sales);
    const Id second = anna->views->add(u"customers"_s, u"Second"_s, u"{}"_s, sales);
    QTRY_COMPARE(anna->names().size(), 2);
    const auto defaultOf = [](const Person &who) {
        const auto view = who.views->defaultOf(u"customers"_s);
        return view ? view->id : Id();
    };
    anna->views->makeDefault(u"customers"_s, first);
    QTRY_COMPARE(defaultOf(*anna), first);
    const auto ben = person(Ben);
    QCOMPARE(defaultOf(*ben), Id());
    ben->views->makeDefault(u"customers"_s, first);
    QTRY_COMPARE(defaultOf(*ben), first);
    anna->sitDown();
    anna->views->makeDefault(u"customers"_s, second);
    QTRY_COMPARE(defaultOf(*anna), second);
    anna->views->makeDefault(u"customers"_s, {});
    QTRY_COMPARE(defaultOf(*anna), Id());
    ben->sitDown();
    QCOMPARE(defaultOf(*ben), first);
}

void TestViews::rights_data()
{
    QTest::addColumn<bool>("mayShare");
    QTest::addColumn<bool>("shares");
    QTest::addColumn<bool>("isWritten");
    QTest::newRow("for oneself") << false << false << true;
    QTest::newRow("for others without the right") << false << true << false;
    QTest::newRow("for others") << true << true << true;
}

void TestViews::rights()
{
    QFETCH(const bool, mayShare);
    QFETCH(const bool, shares);
    QFETCH(const bool, isWritten);
    fill(Server::Sqlite);
    const auto anna = person(Anna, mayShare);
    QCOMPARE(anna->views->mayShare(), mayShare);
    QSignalSpy failed(&anna->edits, &records::EditService::failed);
    QSignalSpy changed(anna->views.get(), &Views::changed);
    anna->views->add(u"customers"_s, u"Mine"_s, u"{}"_s,
                     shares ? QStringList{m_roles.value(u"sales_manager"_s).toString()}
                            : QStringList());
    QTRY_COMPARE(failed.count() + changed.count(), 1);
    QCOMPARE(changed.count() == 1, isWritten);
    QCOMPARE(anna->names().size(), isWritten ? 1 : 0);
}

QTEST_GUILESS_MAIN(TestViews)
#include "test_views.moc"
