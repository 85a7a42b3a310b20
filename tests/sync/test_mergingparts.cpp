// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/partrepository.h"
#include "tests/sync/mergeworld.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using connectors::Entity;

namespace {

using Contacts = QMap<QString, QString>; // code → role

//! "a=1 b=2": contacts with these codes and roles.
Contacts contactsOf(const QString &text)
{
    Contacts contacts;
    const QStringList parts = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        contacts.insert(part.section(u'=', 0, 0), part.section(u'=', 1));
    }
    return contacts;
}

QString whole(const QString &role)
{
    return u"{\"name\":\"Somebody\",\"role\":\"%1\"}"_s.arg(role);
}

} // namespace

//! Parts of a record that both sides edit: contacts of a customer.
class TestMergingParts : public QObject
{
    Q_OBJECT
private:
    static void editHere(World &world, const Contacts &from, const Contacts &to)
    {
        store::ChangeSet changes;
        QStringList codes = from.keys() + to.keys();
        codes.removeDuplicates();
        for (const QString &code : std::as_const(codes)) {
            const QString part = u"contacts:"_s + code;
            if (from.contains(code) && to.contains(code)) {
                if (from.value(code) != to.value(code)) {
                    changes.add(CustomerEntity, world.customer, part + u":role"_s, from.value(code),
                                to.value(code));
                }
            } else if (from.contains(code)) {
                changes.add(CustomerEntity, world.customer, part, whole(from.value(code)),
                            std::nullopt);
            } else {
                changes.add(CustomerEntity, world.customer, part, std::nullopt,
                            whole(to.value(code)));
            }
        }
        if (!changes.isEmpty()) {
            world.desk.commit(changes);
        }
    }
    static void editThere(World &world, const Contacts &to)
    {
        world.editThere([&](accounts::Customer &customer) {
            customer.contacts.clear();
            for (const auto &[code, role] : to.asKeyValueRange()) {
                customer.contacts.append({.code = code, .name = u"Somebody"_s, .role = role});
            }
        });
    }
    static QString said(const QList<accounts::Contact> &contacts)
    {
        QStringList parts;
        for (const accounts::Contact &contact : contacts) {
            parts += contact.code + u'=' + contact.role;
        }
        return parts.join(u' ');
    }
    static QString here(World &world)
    {
        const auto type = &records::type<accounts::Customer>();
        accounts::Customer customer{.id = world.customer};
        const auto filled = records::PartRepository(world.desk.db(), *type).fill({&customer});
        return filled ? said(customer.contacts) : filled.error().codeName();
    }

private Q_SLOTS:
    void merges_data()
    {
        QTest::addColumn<QString>("owner");
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("ours");
        QTest::addColumn<QString>("theirs");
        QTest::addColumn<QString>("merged");
        QTest::addColumn<QString>("open"); // fields in conflict
        const auto row = [](const char *name, const char *owner, const char *base, const char *ours,
                            const char *theirs, const char *merged, const char *open) {
            QTest::newRow(name) << QString::fromLatin1(owner) << QString::fromLatin1(base)
                                << QString::fromLatin1(ours) << QString::fromLatin1(theirs)
                                << QString::fromLatin1(merged) << QString::fromLatin1(open);
        };
        row("each adds", "both", "a=1", "a=1 x=1", "a=1 y=1", "a=1 x=1 y=1", "");
        row("they add", "both", "a=1", "a=1", "a=1 y=1", "a=1 y=1", "");
        row("each changes another", "both", "a=1 b=1", "a=2 b=1", "a=1 b=2", "a=2 b=2", "");
        row("we remove", "both", "a=1 b=1", "a=1", "a=1 b=1", "a=1", "");
        row("they remove", "both", "a=1 b=1", "a=1 b=1", "a=1", "a=1", "");
        row("we remove, they change", "both", "a=1 b=1", "a=1", "a=1 b=2", "a=1", "contacts:b");
        row("they remove, we change", "both", "a=1 b=1", "a=1 b=2", "a=1", "a=1 b=2", "contacts:b");
        row("both change one", "both", "a=1 b=1", "a=2 b=1", "a=3 b=1", "a=2 b=1",
            "contacts:a:role");
        row("both add the same", "both", "", "x=1", "x=1", "x=1", "");
        row("both add differently", "both", "", "x=1", "x=2", "x=1", "contacts:x:role");
        row("the desk owns", "desk", "a=1 b=1", "a=1 b=2", "a=3 b=1 c=1", "a=1 b=2", "");
        row("the other side owns", "remote", "a=1 b=1", "a=1 b=2", "a=3 c=1", "a=3 c=1", "");
        row("kept apart", "none", "a=1", "a=2", "a=3", "a=2", "");
    }
    void merges()
    {
        QFETCH(QString, owner);
        QFETCH(QString, base);
        QFETCH(QString, ours);
        QFETCH(QString, theirs);
        QFETCH(QString, merged);
        QFETCH(QString, open);
        World world(u"both"_s);
        editHere(world, {}, contactsOf(base));
        world.desk.sync();
        QCOMPARE(said(world.there().contacts), base);
        world.own(u"customer"_s, owner);
        world.desk.sync();

        editThere(world, contactsOf(theirs));
        editHere(world, contactsOf(base), contactsOf(ours));
        world.desk.sync();
        QCOMPARE(here(world), merged);
        QStringList fields;
        for (const syncing::Conflict &conflict : world.conflicts()) {
            fields += conflict.field;
        }
        QCOMPARE(fields.join(u' '), open);
        if (open.isEmpty() && owner != "none"_L1) {
            QCOMPARE(said(world.there().contacts), merged);
        }
        QVERIFY(world.isQuiet());
    }

    //! The person decides; a contact that was removed here comes back as it is there.
    void aDecisionIsTaken_data()
    {
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<QString>("both");
        QTest::newRow("ours") << u"ours"_s << u"a=1"_s;
        QTest::newRow("theirs") << u"theirs"_s << u"a=1 b=2"_s;
    }
    void aDecisionIsTaken()
    {
        QFETCH(QString, outcome);
        QFETCH(QString, both);
        World world(u"both"_s);
        editHere(world, {}, contactsOf(u"a=1 b=1"_s));
        world.desk.sync();
        editThere(world, contactsOf(u"a=1 b=2"_s));
        editHere(world, contactsOf(u"a=1 b=1"_s), contactsOf(u"a=1"_s));
        world.desk.sync();
        QCOMPARE(world.conflicts().size(), 1);
        world.decide(world.conflicts().constFirst(), outcome, std::nullopt);
        world.clock.advance(3'600'000);
        world.desk.sync();
        QCOMPARE(here(world), both);
        QCOMPARE(said(world.there().contacts), both);
        QVERIFY(world.conflicts().isEmpty());
        QVERIFY(world.isQuiet());
    }

    //! Contacts go with their customer, and do not keep it.
    void theyGoWithTheirRecord()
    {
        World world(u"both"_s);
        world.own(u"customer"_s, u"remote"_s);
        editThere(world, contactsOf(u"a=1 b=1"_s));
        world.desk.sync();
        QCOMPARE(here(world), u"a=1 b=1"_s);
        world.erp.records.remove({Entity::Customer, u"C-1"_s});
        world.erp.forget(Entity::Customer, u"C-1"_s);
        world.desk.sync();
        QCOMPARE(world.here(store::ExistsField), QString());
        QCOMPARE(world.desk.number(u"SELECT count(*) FROM customer_contact"_s), 0);
        QVERIFY(world.isQuiet());
    }
};

QTEST_GUILESS_MAIN(TestMergingParts)
#include "test_mergingparts.moc"
