// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/people/passwords.h"
#include "models/people/peoplerepository.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testing.h"

using namespace Qt::StringLiterals;
using base::ErrorCode;
using people::Capability;
using people::Feature;
using people::PeopleRepository;
using people::Session;
using support::Server;
using support::TestDatabase;

class TestPeople final : public QObject
{
    Q_OBJECT
private:
    support::ManualClock m_clock;
    base::IdMaker m_ids{m_clock, 0};

    //! First people, and one user of \a roleCode with a password.
    void add(store::Database &db, const QString &roleCode, const QString &login,
             const QString &password)
    {
        PeopleRepository people(db);
        QVERIFY_RESULT(people.makeFirstPeople(m_ids, u"Olga Owner"_s));
        const QList<people::Role> roles = people.roles().valueOr({});
        for (const people::Role &role : roles) {
            if (role.code == roleCode) {
                const base::Id id = m_ids.next();
                QVERIFY_RESULT(people.save({id, login, u"Somebody"_s, role.id}));
                const auto hash = people::passwords::hash(password);
                QVERIFY_RESULT(hash);
                QVERIFY_RESULT(people.setPasswordHash(id, *hash));
            }
        }
    }

private Q_SLOTS:
    void rolesAllowWhatTheySay_data()
    {
        QTest::addColumn<QString>("role");
        QTest::addColumn<Feature>("feature");
        QTest::addColumn<Capability>("capability");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("editor edits products")
            << u"catalog_editor"_s << Feature::Catalog << Capability::Edit << true;
        QTest::newRow("editor publishes")
            << u"catalog_editor"_s << Feature::Catalog << Capability::Publish << true;
        QTest::newRow("editor sees prices")
            << u"catalog_editor"_s << Feature::Pricing << Capability::See << true;
        QTest::newRow("editor does not edit prices")
            << u"catalog_editor"_s << Feature::Pricing << Capability::Edit << false;
        QTest::newRow("sales manager edits prices")
            << u"sales_manager"_s << Feature::Pricing << Capability::Edit << true;
        QTest::newRow("sales manager does not edit products")
            << u"sales_manager"_s << Feature::Catalog << Capability::Edit << false;
        QTest::newRow("account manager approves customers")
            << u"account_manager"_s << Feature::Accounts << Capability::Approve << true;
        QTest::newRow("account manager sees no people")
            << u"account_manager"_s << Feature::People << Capability::See << false;
        QTest::newRow("administrator may all")
            << u"administrator"_s << Feature::People << Capability::Edit << true;
    }
    void rolesAllowWhatTheySay()
    {
        QFETCH(const QString, role);
        QFETCH(const Feature, feature);
        QFETCH(const Capability, capability);
        TestDatabase test;
        add(test.db(), role, u"somebody"_s, u"correct horse"_s);
        const auto session = PeopleRepository(test.db()).logIn(u"somebody"_s, u"correct horse"_s);
        QVERIFY_RESULT(session);
        QTEST(session->allows(feature, capability), "allowed");
        QCOMPARE(session->require({people::toWord(feature), people::toWord(capability)}).ok(),
                 session->allows(feature, capability));
    }

    void logsIn_data() { TestDatabase::addServers(); }
    void logsIn()
    {
        QFETCH(const Server, server);
        TestDatabase test(server);
        add(test.db(), u"sales_manager"_s, u"sven"_s, u"correct horse"_s);
        const PeopleRepository people(test.db());
        QCOMPARE(people.logIn(u" sven "_s, u"correct horse"_s)->name(), u"Somebody"_s);
        QVERIFY_ERROR(people.logIn(u"sven"_s, u"Correct horse"_s), ErrorCode::People_BadPassword);
        QVERIFY_ERROR(people.logIn(u"nobody"_s, u"correct horse"_s), ErrorCode::People_BadPassword);
        // Without a password nobody logs in to a shared database, not even the owner.
        QVERIFY_ERROR(people.logIn(u"owner"_s, u""_s), ErrorCode::People_BadPassword);
        QCOMPARE(people.openAsOwner()->name(), u"Olga Owner"_s);

        QVERIFY_RESULT(test.db().run(u"UPDATE app_user SET active = 0"_s));
        QVERIFY_ERROR(people.logIn(u"sven"_s, u"correct horse"_s), ErrorCode::People_Locked);
        QVERIFY_ERROR(people.openAsOwner(), ErrorCode::People_Locked);
    }

    void firstPeopleAreMadeOnce_data() { TestDatabase::addServers(); }
    void firstPeopleAreMadeOnce()
    {
        QFETCH(const Server, server);
        TestDatabase test(server);
        PeopleRepository people(test.db());
        QVERIFY_RESULT(people.makeFirstPeople(m_ids, u"Olga"_s));
        QVERIFY_RESULT(people.makeFirstPeople(m_ids, u"Somebody else"_s));
        QCOMPARE(people.users()->size(), 1);
        QCOMPARE(people.roles()->size(), 4);
    }

    void usersAndGrantsChange_data() { TestDatabase::addServers(); }
    void usersAndGrantsChange()
    {
        QFETCH(const Server, server);
        TestDatabase test(server);
        PeopleRepository people(test.db());
        QVERIFY_RESULT(people.makeFirstPeople(m_ids, u"Olga"_s));
        const base::Id role = people.users()->first().role;
        const Session::Grant grant{Feature::Sync, Capability::Edit};
        for (const bool given : {false, true, true, false}) {
            QVERIFY_RESULT(people.setGrant(role, grant, given));
            QCOMPARE(people.openAsOwner()->allows(grant.feature, grant.capability), given);
        }
        support::announceRefusal(
            server,
            u"UNIQUE constraint failed: app_user.login|constraint .{1,2}app_user_login_key"_s);
        QVERIFY_ERROR(people.save({m_ids.next(), u"owner"_s, u"Twin"_s, role}),
                      ErrorCode::Value_NotUnique);
        QVERIFY_ERROR(people.save({m_ids.next(), u" "_s, u"Blank"_s, role}),
                      ErrorCode::Value_Empty);
    }

    void passwordsAreHashed()
    {
        const auto one = people::passwords::hash(u"correct horse"_s);
        const auto two = people::passwords::hash(u"correct horse"_s);
        QVERIFY_RESULT(one);
        QVERIFY(one->startsWith("$argon2id$"_L1));
        QVERIFY(*one != *two); // salted
        QVERIFY(people::passwords::verify(u"correct horse"_s, *two));
        QVERIFY(!people::passwords::verify(u"correct horsf"_s, *two));
        QVERIFY(!people::passwords::verify(u"x"_s, u"no hash"_s));
        QVERIFY_ERROR(people::passwords::hash(u"short"_s), ErrorCode::Value_OutOfRange);
        QVERIFY_ERROR(people::passwords::hash(u""_s), ErrorCode::Value_Empty);
    }
};

QTEST_GUILESS_MAIN(TestPeople)
#include "test_people.moc"
