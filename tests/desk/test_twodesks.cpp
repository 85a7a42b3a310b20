// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/company.h"
#include "app/desk/foreignchanges.h"
#include "app/desk/ownerwatch.h"
#include "app/sync/syncengine.h"
#include "models/catalog/product.h"
#include "models/people/peoplerepository.h"
#include "models/sync/remotesystemrepository.h"
#include "models/sync/systemchanges.h"
#include "tests/support/desk.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testing.h"
#include "ui/text/edittext.h"

#include <QApplication>
#include <QSignalSpy>

#include <algorithm>

using namespace Qt::StringLiterals;
using people::Capability;
using people::Feature;
using records::Events;
using support::Server;
using support::TestDatabase;

namespace {

constexpr int PatienceMs = 15'000;

//! A page that keeps what it is told about owners.
class WatchedPage final : public widgets::Page
{
public:
    WatchedPage() : Page(u"Page"_s) { }
    void setOwners(const QHash<QString, QString> &told) override { owners = told; }
    QHash<QString, QString> owners;
};

} // namespace

//! What stands behind the window: how a database is opened, and what two desks at one database
//! hear of each other.
class TestTwoDesks final : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;

    //! A desk whose person may do everything with products and settings.
    [[nodiscard]] std::unique_ptr<desk::Company> openDesk(const TestDatabase &test,
                                                          const QString &person)
    {
        auto opened = desk::openStore(test.url(), person);
        if (!opened.ok()) {
            return {};
        }
        const QList<people::Session::Grant> grants{{Feature::Catalog, Capability::See},
                                                   {Feature::Catalog, Capability::Edit},
                                                   {Feature::Settings, Capability::Edit}};
        auto company = std::make_unique<desk::Company>(
            std::move(*opened), people::Session(base::Id(5), person, person, u"Tests"_s, grants),
            m_folder.filePath(u"media"_s), person);
        company->services().sync.setPaused(true);
        return company;
    }
    //! Until what is asked for by now has been read.
    static void waitForReads(desk::Services &desk)
    {
        static_cast<void>(desk.store.read([](store::Database &) { return 0; }).result());
    }
    static void addProduct(desk::Services &desk, const QString &sku)
    {
        store::ChangeSet changes;
        changes.label = store::editLabel("product.new"_L1, {sku});
        const base::Id id = desk.ids.next();
        changes.add(u"product"_s, id, store::ExistsField, std::nullopt, u"1"_s);
        for (const auto &[field, value] :
             {std::pair(u"sku"_s, sku), {u"name"_s, sku}, {u"unit"_s, u"C62"_s}}) {
            changes.add(u"product"_s, id, field, std::nullopt, value);
        }
        const auto edit = desk.edits.commit(changes);
        QTRY_VERIFY_WITH_TIMEOUT(edit.isFinished(), PatienceMs);
        QVERIFY_RESULT(edit.result());
    }

private Q_SLOTS:
    void initTestCase() { support::useOwnSettings(); }

    void whoOpensADatabase_data() { TestDatabase::addServers(); }
    void whoOpensADatabase()
    {
        QFETCH(const Server, server);
        TestDatabase test(server, TestDatabase::Schema::Empty);
        const auto first = desk::openStore(test.url(), u"desk one"_s);
        QVERIFY_RESULT(first);
        // A file is one person's; at a server everybody signs in, also the first.
        QCOMPARE((*first)->owner.has_value(), server == Server::Sqlite);
        QCOMPARE((*first)->currency.code(), u"EUR"_s);
        QCOMPARE(people::PeopleRepository(test.db()).users()->size(), 1);
        if ((*first)->owner) {
            QVERIFY((*first)->owner->allows(Feature::People, Capability::Edit));
        }
        // No two desks make the same ids, and a desk keeps its number.
        const auto second = desk::openStore(test.url(), u"desk two"_s);
        QVERIFY_RESULT(second);
        QVERIFY((*first)->node != (*second)->node);
        const auto again = desk::openStore(test.url(), u"desk one"_s);
        QVERIFY_RESULT(again);
        QCOMPARE((*again)->node, (*first)->node);
        QCOMPARE(people::PeopleRepository(test.db()).users()->size(), 1);
    }
    void aCurrencyThatIsNoneIsSaid()
    {
        TestDatabase test;
        QVERIFY_RESULT(desk::openStore(test.url(), u"desk"_s));
        QVERIFY_RESULT(test.db().run(
            u"INSERT INTO setting (name, value) VALUES ('company.currency', 'TALER')"_s));
        QVERIFY(!desk::openStore(test.url(), u"desk"_s).ok());
    }

    //! One edit by its words and its person, many by how much they changed.
    void othersAreHeardOf_data()
    {
        QTest::addColumn<int>("edits");
        QTest::newRow("one edit") << 1;
        QTest::newRow("many") << 30;
    }
    void othersAreHeardOf()
    {
        QFETCH(const int, edits);
        TestDatabase test;
        const auto anna = openDesk(test, u"Anna"_s);
        const auto bert = openDesk(test, u"Bert"_s);
        QVERIFY(anna && bert);
        const desk::ForeignChanges foreign(anna->services());
        waitForReads(anna->services());
        QSignalSpy changed(&anna->services().edits.events(), &Events::changed);
        for (int i = 0; i < edits; ++i) {
            addProduct(bert->services(), u"A%1"_s.arg(i));
        }
        const auto heardOf = [&changed] {
            qsizetype fields = 0;
            for (const auto &arguments : std::as_const(changed)) {
                fields += arguments.constFirst().value<store::ChangeSet>().changes.size();
            }
            return fields;
        };
        QTRY_COMPARE_WITH_TIMEOUT(heardOf(), edits * 4, PatienceMs);
        QVERIFY2(changed.count() <= 5, "each edit is told by itself");
        for (const auto &arguments : std::as_const(changed)) {
            const auto changes = arguments.constFirst().value<store::ChangeSet>();
            const QString expected = changes.changes.size() == 4
                ? u"New product %1 (Bert)"_s.arg(*changes.changes.at(1).after)
                : u"%1 field(s) changed elsewhere"_s.arg(changes.changes.size());
            QCOMPARE(text::editLabel(changes.label), expected);
            QCOMPARE(arguments.at(1).value<Events::Origin>(), Events::Origin::OtherDesk);
        }
    }
    void ownEditsAreNoNews()
    {
        TestDatabase test;
        const auto anna = openDesk(test, u"Anna"_s);
        const auto bert = openDesk(test, u"Bert"_s);
        QVERIFY(anna && bert);
        const desk::ForeignChanges foreign(anna->services());
        waitForReads(anna->services());
        QSignalSpy changed(&anna->services().edits.events(), &Events::changed);
        addProduct(anna->services(), u"OWN"_s);
        addProduct(bert->services(), u"THEIRS"_s);
        QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 2, PatienceMs);
        QCOMPARE(changed.at(0).at(1).value<Events::Origin>(), Events::Origin::Edit);
        const auto theirs = changed.at(1).at(0).value<store::ChangeSet>();
        QVERIFY(std::ranges::any_of(theirs.changes, [](const store::FieldChange &change) {
            return change.after == u"THEIRS"_s;
        }));
        QVERIFY(std::ranges::none_of(theirs.changes, [](const store::FieldChange &change) {
            return change.after == u"OWN"_s;
        }));
    }

    void pagesKnowWhoOwnsWhat()
    {
        TestDatabase test;
        const auto anna = openDesk(test, u"Anna"_s);
        QVERIFY(anna);
        desk::Services &services = anna->services();
        desk::OwnerWatch watch(services);
        WatchedPage early;
        watch.add(&early);
        QVERIFY(early.owners.isEmpty());

        syncing::RemoteSystem erp;
        erp.id = services.ids.next();
        erp.role = syncing::RemoteSystem::Role::Erp;
        erp.connector = u"erp-gateway"_s;
        erp.code = u"erp"_s;
        erp.name = u"Our ERP"_s;
        erp.url = u"http://127.0.0.1:1"_s;
        const auto added = services.edits.commit(
            syncing::additionOf(erp, {{u"price"_s, syncing::Owner::Remote}}));
        QTRY_VERIFY_WITH_TIMEOUT(added.isFinished(), PatienceMs);
        QVERIFY_RESULT(added.result());
        const QHash<QString, QString> owners{{u"price"_s, u"Our ERP"_s}};
        QTRY_COMPARE_WITH_TIMEOUT(early.owners, owners, PatienceMs);

        WatchedPage late;
        watch.add(&late);
        QCOMPARE(late.owners, owners);

        services.edits.undo();
        QTRY_VERIFY_WITH_TIMEOUT(late.owners.isEmpty() && early.owners.isEmpty(), PatienceMs);
    }
};

QTEST_MAIN(TestTwoDesks)
#include "test_twodesks.moc"
