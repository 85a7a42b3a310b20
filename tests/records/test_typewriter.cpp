// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/typewriter.h"
#include "models/store/changelog.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testing.h"

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::Id;
using store::ChangeSet;
using support::Server;
using support::TestDatabase;

namespace {

//! Payment terms whose code is their id until somebody writes one.
struct Note
{
    Id id;
    QString code;
    QString name;
    int days = 0;
    qint64 version = 1;
};

const records::TypeOf<Note> &noteType()
{
    static const auto described = records::TypeOf<Note>(u"note"_s, u"payment_terms"_s)
                                      .key(&Note::code, u"code"_s)
                                      .field(&Note::name, u"name"_s, {.max = 20})
                                      .field(&Note::days, u"net_days"_s);
    return described;
}

} // namespace

class TestTypeWriter final : public QObject
{
    Q_OBJECT
private:
    support::ManualClock m_clock;
    base::IdMaker m_ids{m_clock, 0};
    store::RecordWriters m_writers;
    store::ChangeLog m_log{m_writers, m_ids, m_clock};
    const store::Author m_anna{.user = Id(5), .name = u"Anna"_s};

    [[nodiscard]] static ChangeSet made(const QList<std::pair<Id, QString>> &records)
    {
        ChangeSet changes{.label = u"New"_s};
        for (const auto &[id, code] : records) {
            changes.add(u"note"_s, id, store::ExistsField, std::nullopt, u"1"_s);
        }
        for (const auto &[id, code] : records) {
            changes.add(u"note"_s, id, u"code"_s, std::nullopt, code);
        }
        return changes;
    }
    [[nodiscard]] QString stored(store::Database &db, Id id) const
    {
        auto rows = db.select(u"SELECT code FROM payment_terms WHERE id = ?"_s, store::args(id));
        return rows.ok() && rows->next() ? rows->text(0) : u"(no record)"_s;
    }

private Q_SLOTS:
    void initTestCase() { m_writers.add(std::make_unique<records::TypeWriter>(noteType())); }

    void whatIsTypedIsStored_data()
    {
        QTest::addColumn<Server>("server");
        QTest::addColumn<QString>("code");
        for (const auto &[name, server] :
             {std::pair("sqlite", Server::Sqlite), std::pair("postgresql", Server::Postgresql)}) {
            for (const QString &code :
                 {u"#"_s, u"##"_s, u"# "_s, u"0"_s, u"NET-30"_s, u"'"_s, u"Ä\U0001F527"_s}) {
                QTest::addRow("%s %s", name, qPrintable(code)) << server << code;
            }
        }
    }
    void whatIsTypedIsStored()
    {
        QFETCH(const Server, server);
        QFETCH(const QString, code);
        TestDatabase test(server);
        QVERIFY_RESULT(m_log.commit(test.db(), made({{Id(1), code}, {Id(2), u"other"_s}}), m_anna));
        QCOMPARE(stored(test.db(), Id(1)), code);
        ChangeSet changes{.label = u"Edit"_s};
        changes.add(u"note"_s, Id(1), u"code"_s, code, u"meanwhile"_s);
        QVERIFY_RESULT(m_log.commit(test.db(), changes, m_anna));
        QVERIFY_RESULT(m_log.commit(test.db(), changes.inverse(), m_anna));
        QCOMPARE(stored(test.db(), Id(1)), code);
        const records::TypeWriter writer(noteType());
        QCOMPARE(*writer.read(test.db(), Id(1), u"code"_s), std::optional(code));
    }

    void newRecordsAreTakenBackTogether_data() { TestDatabase::addServers(); }
    void newRecordsAreTakenBackTogether()
    {
        QFETCH(const Server, server);
        TestDatabase test(server);
        const ChangeSet changes = made({{Id(1), u"A"_s}, {Id(2), u"B"_s}});
        const auto edit = m_log.commit(test.db(), changes, m_anna);
        QVERIFY_RESULT(edit);
        QVERIFY_RESULT(m_log.undo(test.db(), *edit, m_anna));
        QCOMPARE(stored(test.db(), Id(1)), u"(no record)"_s);
        QCOMPARE(stored(test.db(), Id(2)), u"(no record)"_s);
    }

    void aRequiredFieldIsNotEmptied_data() { TestDatabase::addServers(); }
    void aRequiredFieldIsNotEmptied()
    {
        QFETCH(const Server, server);
        TestDatabase test(server);
        QVERIFY_RESULT(m_log.commit(test.db(), made({{Id(1), u"A"_s}}), m_anna));
        for (const std::optional<QString> &empty :
             {std::optional<QString>(), std::optional(u""_s)}) {
            ChangeSet changes{.label = u"Edit"_s};
            changes.add(u"note"_s, Id(1), u"code"_s, u"A"_s, empty);
            QVERIFY_ERROR(m_log.commit(test.db(), changes, m_anna), ErrorCode::Value_Empty);
            QCOMPARE(stored(test.db(), Id(1)), u"A"_s);
        }
    }

    void newRecordsBeginWithTheirMaking_data() { TestDatabase::addServers(); }
    void newRecordsBeginWithTheirMaking()
    {
        QFETCH(const Server, server);
        TestDatabase test(server);
        ChangeSet orphan{.label = u"New"_s};
        orphan.add(u"note"_s, Id(7), u"code"_s, std::nullopt, u"A"_s);
        QVERIFY_ERROR(m_log.commitNew(test.db(), {orphan}, m_anna), ErrorCode::Store_NotFound);
        // A field of another record than the one just made.
        QVERIFY_ERROR(m_log.commitNew(test.db(), {made({{Id(1), u"A"_s}}), orphan}, m_anna),
                      ErrorCode::Store_NotFound);
        QCOMPARE(stored(test.db(), Id(1)), u"(no record)"_s);
    }

    //! Making and removing a record is one row of the journal, whatever it holds; what is read from
    //! it is what was changed.
    void aRecordIsOneRowOfTheJournal_data() { TestDatabase::addServers(); }
    void aRecordIsOneRowOfTheJournal()
    {
        QFETCH(const Server, server);
        TestDatabase test(server);
        const auto rows = [&] {
            auto found = test.db().select(u"SELECT count(*) FROM journal"_s);
            return found.ok() && found->next() ? found->integer(0) : -1;
        };
        ChangeSet changes{.label = u"New"_s};
        changes.add(u"note"_s, Id(1), store::ExistsField, std::nullopt, u"1"_s);
        changes.add(u"note"_s, Id(1), u"code"_s, std::nullopt, u"[\"a\", 'b']"_s);
        changes.add(u"note"_s, Id(1), u"name"_s, std::nullopt, u"Ä\n[1]"_s);
        const auto edit = m_log.commit(test.db(), changes, m_anna);
        QVERIFY_RESULT(edit);
        QCOMPARE(rows(), 1);
        QCOMPARE(m_log.changesOf(test.db(), *edit)->changes, changes.changes);
        QCOMPARE(m_log.history(test.db(), u"note"_s, Id(1), 10)->constFirst().change,
                 changes.changes.constLast());

        const auto undone = m_log.undo(test.db(), *edit, m_anna);
        QVERIFY_RESULT(undone);
        QCOMPARE(stored(test.db(), Id(1)), u"(no record)"_s);
        QCOMPARE(rows(), 2);
        QCOMPARE(m_log.changesOf(test.db(), *undone)->changes, changes.inverse().changes);
        QVERIFY_RESULT(m_log.undo(test.db(), *undone, m_anna));
        QCOMPARE(stored(test.db(), Id(1)), u"[\"a\", 'b']"_s);

        // Fields that others precede or follow stay rows of their own, in order.
        ChangeSet mixed = made({{Id(2), u"two"_s}, {Id(3), u"three"_s}});
        mixed.add(u"note"_s, Id(1), u"name"_s, u"Ä\n[1]"_s, std::nullopt);
        const auto several = m_log.commit(test.db(), mixed, m_anna);
        QVERIFY_RESULT(several);
        QCOMPARE(m_log.changesOf(test.db(), *several)->changes, mixed.changes);
        QVERIFY_RESULT(m_log.undo(test.db(), *several, m_anna));
        QCOMPARE(stored(test.db(), Id(2)), u"(no record)"_s);
    }
};

QTEST_GUILESS_MAIN(TestTypeWriter)
#include "test_typewriter.moc"
