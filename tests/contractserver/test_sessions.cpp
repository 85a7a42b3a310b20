// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contractserver/sessions.h"
#include "app/erpsandbox/schema.h"
#include "app/portal/accounts.h"
#include "app/portal/schema.h"
#include "app/program/secrets.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using contractserver::Sessions;

namespace {

constexpr qint64 Minute = 60'000;
constexpr qint64 Noon = Q_INT64_C(1'750'000'000'000);
constexpr Sessions::Limits Limits{60 * Minute, 150 * Minute};

class TestClock final : public base::Clock
{
public:
    [[nodiscard]] qint64 nowMs() const override { return m_nowMs; }
    void pass(qint64 ms) { m_nowMs += ms; }

private:
    qint64 m_nowMs = Noon;
};

//! A server's database with two people who may sign in.
class Site
{
public:
    explicit Site(bool isPortal)
        : m_file(m_folder.filePath(u"site.db"_s)),
          m_databases(
              *(isPortal ? portal::openDatabases(m_file, 1) : erpsandbox::openDatabases(m_file)))
    {
        if (isPortal) {
            base::IdMaker ids(clock, 0);
            user = account(u"anna"_s, ids);
            other = account(u"bert"_s, ids);
        }
    }

    //! The secret of a new session; empty when it cannot begin.
    QByteArray begin(base::Id of)
    {
        const auto begun
            = m_databases->write([&](store::Database &db) { return m_sessions.begin(db, of); });
        return begun.ok() ? begun->secret : QByteArray();
    }
    //! A request of a browser that says so: who is let in?
    std::optional<Sessions::Session> ask(const QByteArray &secret)
    {
        return m_sessions.find(secret);
    }
    //! When the only session was used, as far as the database knows.
    qint64 seenAt() { return number(u"SELECT max(seen_at) FROM session"_s); }
    bool write(const std::function<base::Result<void>(store::Database &)> &work)
    {
        return m_databases->write(work).ok();
    }
    qint64 count() { return number(u"SELECT count(*) FROM session"_s); }
    //! All that a thief of the files gets.
    QByteArray bytes() const
    {
        QByteArray all;
        for (const QString &name : {m_file, QString(m_file + u"-wal"_s)}) {
            QFile file(name);
            all += file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
        }
        return all;
    }
    const Sessions &sessions() const { return m_sessions; }

    TestClock clock;
    base::Id user{1};
    base::Id other{2};

private:
    qint64 number(const QString &sql)
    {
        return m_databases
            ->read([&](store::Database &db) -> base::Result<qint64> {
                SD_TRY_VALUE(store::Rows rows, db.select(sql));
                return rows.next() ? rows.integer(0) : -1;
            })
            .valueOr(-1);
    }
    base::Id account(const QString &login, base::IdMaker &ids)
    {
        return m_databases
            ->write([&](store::Database &db) -> base::Result<base::Id> {
                portal::Accounts accounts(db);
                SD_TRY(accounts.set(login, u"C-1"_s, u"hash"_s, ids, clock.nowMs()));
                SD_TRY_VALUE(const auto made, accounts.find(login));
                return made->id;
            })
            .valueOr({});
    }

    QTemporaryDir m_folder;
    const QString m_file;
    const std::unique_ptr<program::Databases> m_databases;
    const Sessions m_sessions{*m_databases, clock, Limits};
};

enum class Step {
    Ask, // a request of the session
    Wait,
    SignOut,
    SignOutElsewhere, // another session of the same user
    EndOfUser,
    EndOfOther,
    EndOfAll
};
using Steps = QList<std::pair<qint64, Step>>; // minutes that pass, and what happens then

} // namespace

//! The rules of sign-in sessions, on the database of each server.
class TestSessions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(program::secrets::initialize()); }

    void rules_data()
    {
        using enum Step;
        QTest::addColumn<bool>("isPortal");
        QTest::addColumn<Steps>("steps");
        QTest::addColumn<bool>("isIn"); // afterwards
        const std::tuple<const char *, Steps, bool> rows[]{
            {"new", {}, true},
            {"used", {{1, Ask}}, true},
            {"just before the idle limit", {{59, Wait}}, true},
            {"idle", {{60, Wait}}, false},
            {"idle again after a use", {{30, Ask}, {60, Wait}}, false},
            {"kept by uses", {{50, Ask}, {50, Ask}, {49, Wait}}, true},
            {"uses do not make it last longer", {{50, Ask}, {50, Ask}, {50, Wait}}, false},
            {"a refused request revives nothing", {{60, Ask}, {0, Ask}}, false},
            {"signed out", {{1, SignOut}}, false},
            {"signed out with another browser", {{1, SignOutElsewhere}}, true},
            {"the user's right ended", {{1, EndOfUser}}, false},
            {"another user's right ended", {{1, EndOfOther}}, true},
            {"all ended", {{1, EndOfAll}}, false},
        };
        for (const bool isPortal : {true, false}) {
            for (const auto &[name, steps, isIn] : rows) {
                QTest::addRow("%s: %s", isPortal ? "portal" : "sandbox", name)
                    << isPortal << steps << isIn;
            }
        }
    }
    void rules()
    {
        using enum Step;
        QFETCH(const bool, isPortal);
        QFETCH(const Steps, steps);
        Site site(isPortal);
        const QByteArray secret = site.begin(site.user);
        QCOMPARE(secret.size(), 64);
        for (const auto &[minutes, step] : steps) {
            site.clock.pass(minutes * Minute);
            const Sessions::Session session{secret, site.user};
            switch (step) {
            case Ask:
                std::ignore = site.ask(secret);
                break;
            case Wait:
                break;
            case SignOut:
                QVERIFY(site.sessions().end(session).ok());
                break;
            case SignOutElsewhere:
                QVERIFY(site.sessions().end({site.begin(site.user), site.user}).ok());
                break;
            case EndOfUser:
            case EndOfOther:
                QVERIFY(site.write([&](store::Database &db) {
                    return Sessions::endAllOf(db, step == EndOfUser ? site.user : site.other);
                }));
                break;
            case EndOfAll:
                QVERIFY(site.write(Sessions::endAll));
                break;
            }
        }
        const auto found = site.ask(secret);
        QTEST(found.has_value(), "isIn");
        QVERIFY(!found || (found->user == site.user && found->secret == secret));
    }

    void othersSecrets_data()
    {
        QTest::addColumn<bool>("isPortal");
        QTest::newRow("portal") << true;
        QTest::newRow("sandbox") << false;
    }
    //! What is no secret of this server lets nobody in, what its database holds included.
    void othersSecrets()
    {
        QFETCH(const bool, isPortal);
        Site site(isPortal);
        Site elsewhere(!isPortal);
        const QByteArray secret = site.begin(site.user);
        const QByteArray others = elsewhere.begin(elsewhere.user);
        QVERIFY(elsewhere.ask(others));
        const auto session = site.ask(secret);
        QVERIFY(session);
        for (const QByteArray &wrong :
             {QByteArray(), secret.chopped(1), secret + '0', secret.toUpper(), others,
              QByteArray(64, 'a'), session->tokenHash().toLatin1(), session->formToken(),
              QByteArray("' OR 1 = 1 --")}) {
            QVERIFY2(!site.ask(wrong), wrong.constData());
        }
        QVERIFY(site.ask(secret));
    }

    //! Neither the secret nor what forms carry can be read from the files.
    void onlyAHashIsKept()
    {
        for (const bool isPortal : {true, false}) {
            Site site(isPortal);
            const auto session = site.ask(site.begin(site.user));
            QVERIFY(session);
            const QByteArray bytes = site.bytes();
            QVERIFY(bytes.contains(session->tokenHash().toLatin1()));
            QVERIFY(!bytes.contains(session->secret));
            QVERIFY(!bytes.contains(QByteArray::fromHex(session->secret)));
            QVERIFY(!bytes.contains(session->formToken()));
        }
    }

    void secretsDiffer()
    {
        Site site(false);
        const auto one = site.ask(site.begin(site.user));
        const auto two = site.ask(site.begin(site.user));
        QVERIFY(one && two);
        const QSet<QByteArray> all{one->secret, one->formToken(), two->secret, two->formToken()};
        QCOMPARE(all.size(), 4);
    }

    //! A database is not written at every request, and not filled.
    void writesLittle()
    {
        Site site(true);
        const QByteArray used = site.begin(site.user);
        site.clock.pass(Sessions::TouchEveryMs);
        QVERIFY(site.ask(used));
        QCOMPARE(site.seenAt(), Noon);
        site.clock.pass(1);
        QVERIFY(site.ask(used));
        QCOMPARE(site.seenAt(), site.clock.nowMs());

        const QByteArray unused = site.begin(site.user);
        const QByteArray others = site.begin(site.other);
        site.clock.pass(2 * Minute);
        QVERIFY(site.ask(used));
        for (int i = 2; i < Sessions::MostOfUser; ++i) {
            QVERIFY(!site.begin(site.user).isEmpty());
        }
        QCOMPARE(site.count(), Sessions::MostOfUser + 1); // with the other's
        QVERIFY(!site.begin(site.user).isEmpty());
        QCOMPARE(site.count(), Sessions::MostOfUser + 1);
        QVERIFY(!site.ask(unused) && site.ask(used) && site.ask(others));

        site.clock.pass(Limits.idleMs);
        QVERIFY(!site.begin(site.other).isEmpty());
        QCOMPARE(site.count(), 1); // what had ended is gone
    }
};

QTEST_GUILESS_MAIN(TestSessions)
#include "test_sessions.moc"
