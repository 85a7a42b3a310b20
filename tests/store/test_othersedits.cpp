// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/changelog.h"
#include "models/store/othersedits.h"
#include "models/store/transaction.h"
#include "tests/store/notewriter.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testing.h"

using namespace Qt::StringLiterals;
using base::Id;
using store::ChangeSet;
using store::OthersEdits;
using support::Server;
using support::TestDatabase;

namespace {

//! A program that edits: names a note.
class Editor
{
public:
    Editor(const base::Clock &clock, int node, const QString &name)
        : m_ids(clock, node), m_log(m_writers, m_ids, clock), m_author{.user = Id(1), .name = name}
    {
        m_writers.add(std::make_unique<NoteWriter>());
    }

    void make(store::Database &db, Id note)
    {
        ChangeSet changes{.label = u"New"_s};
        changes.add(u"note"_s, note, store::ExistsField, std::nullopt, u"1"_s);
        QVERIFY_RESULT(m_log.commit(db, changes, m_author));
    }
    void name(store::Database &db, Id note, const QString &from, const QString &to)
    {
        ChangeSet changes{.label = u"Name it "_s + to};
        changes.add(u"note"_s, note, u"name"_s, from, to);
        QVERIFY_RESULT(m_log.commit(db, changes, m_author));
    }

private:
    base::IdMaker m_ids;
    store::RecordWriters m_writers;
    store::ChangeLog m_log;
    store::Author m_author;
};

} // namespace

class TestOthersEdits : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void toldOnce_data() { TestDatabase::addServers(); }
    void toldOnce();
    void late_data();
    void late();
    void many_data() { TestDatabase::addServers(); }
    void many();
};

//! What others write after the first question, not what this program writes.
void TestOthersEdits::toldOnce()
{
    QFETCH(const Server, server);
    TestDatabase test(server);
    support::ManualClock clock;
    Editor own(clock, 7, u"Ada"_s), anna(clock, 8, u"Anna"_s), bert(clock, 1023, u"Bert"_s);
    anna.make(test.db(), Id(1));
    OthersEdits others(7, clock);
    QCOMPARE(others.take(test.db())->edits, 0); // was there before

    own.name(test.db(), Id(1), QString(), u"a"_s);
    QCOMPARE(others.take(test.db())->edits, 0);
    anna.name(test.db(), Id(1), u"a"_s, u"b"_s);
    bert.make(test.db(), Id(2));
    const auto found = others.take(test.db());
    QVERIFY_RESULT(found);
    QCOMPARE(found->edits, 2);
    QVERIFY(!found->more);
    QCOMPARE(found->userName, u"Bert"_s);
    QCOMPARE(found->changes.label, u"New"_s);
    const QList<store::FieldChange> expected{
        {u"note"_s, Id(1), u"name"_s, u"a"_s, u"b"_s},
        {u"note"_s, Id(2), store::ExistsField, std::nullopt, u"1"_s}};
    QCOMPARE(found->changes.changes, expected);
    QCOMPARE(others.take(test.db())->edits, 0);

    clock.advance(2 * OthersEdits::WindowMs);
    QCOMPARE(others.take(test.db())->edits, 0);
    bert.name(test.db(), Id(2), QString(), u"c"_s);
    QCOMPARE(others.take(test.db())->edits, 1);
    QCOMPARE(others.take(test.db())->edits, 0);
}

void TestOthersEdits::late_data()
{
    QTest::addColumn<qint64>("behind");
    QTest::addColumn<int>("found");
    QTest::newRow("in time") << qint64(0) << 1;
    QTest::newRow("a clock that is minutes behind") << qint64(OthersEdits::WindowMs - 1) << 1;
    QTest::newRow("before its time") << qint64(-OthersEdits::WindowMs) << 1;
    QTest::newRow("too late") << qint64(OthersEdits::WindowMs + 1) << 0;
}

//! Its id was made earlier than others that were told of.
void TestOthersEdits::late()
{
    QFETCH(const qint64, behind);
    QFETCH(const int, found);
    TestDatabase test(Server::Sqlite);
    support::ManualClock clock, slow;
    slow.advance(-behind);
    Editor anna(clock, 8, u"Anna"_s), bert(slow, 9, u"Bert"_s);
    OthersEdits others(7, clock);
    QCOMPARE(others.take(test.db())->edits, 0);
    anna.make(test.db(), Id(1));
    QCOMPARE(others.take(test.db())->edits, 1);
    bert.make(test.db(), Id(2));
    QCOMPARE(others.take(test.db())->edits, found);
    QCOMPARE(others.take(test.db())->edits, 0);
}

//! As when a worker takes over a whole catalog: in pieces, each once.
void TestOthersEdits::many()
{
    QFETCH(const Server, server);
    TestDatabase test(server);
    support::ManualClock clock;
    Editor anna(clock, 8, u"Anna"_s);
    OthersEdits others(7, clock);
    QCOMPARE(others.take(test.db())->edits, 0);
    constexpr int All = OthersEdits::MostAtOnce + 100;
    auto transaction = store::Transaction::begin(test.db());
    QVERIFY_RESULT(transaction);
    for (int i = 1; i <= All; ++i) {
        anna.make(test.db(), Id(i));
    }
    QVERIFY_RESULT(transaction->commit());
    QSet<Id> seen;
    bool more = true;
    for (int pieces = 0; more; ++pieces) {
        QVERIFY(pieces < 3);
        const auto found = others.take(test.db());
        QVERIFY_RESULT(found);
        for (const store::FieldChange &change : found->changes.changes) {
            QVERIFY(!seen.contains(change.record));
            seen.insert(change.record);
        }
        more = found->more;
    }
    QCOMPARE(seen.size(), All);
}

QTEST_GUILESS_MAIN(TestOthersEdits)
#include "test_othersedits.moc"
