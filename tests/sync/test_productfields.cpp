// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/product.h"
#include "tests/sync/syncworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using support::SyncWorld;

//! A field of a product that its description names goes its way: from the desk to portal and ERP,
//! and back from the ERP where that keeps it.
class TestProductFields final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fieldsArrive_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::newRow("GTIN") << u"gtin"_s << u"4006381333931"_s;
        QTest::newRow("name") << u"name"_s << u"Big anvil"_s;
        QTest::newRow("brand") << u"brand"_s << u"Acme"_s;
        QTest::newRow("summary") << u"summary"_s << u"Heavy"_s;
        QTest::newRow("description") << u"description"_s << u"Very heavy"_s;
        QTest::newRow("status") << u"status"_s << u"discontinued"_s;
        QTest::newRow("country of origin") << u"country_of_origin"_s << u"CH"_s;
    }
    void fieldsArrive()
    {
        QFETCH(const QString, field);
        QFETCH(const QString, value);
        const records::Field &described = *records::type<catalog::Product>().find(field);
        SyncWorld world;
        const base::Id anvil = world.desk.addProduct(u"A-1"_s, u"Anvil"_s);
        world.sync();
        world.desk.setField(u"product"_s, anvil, field, value);
        world.sync();
        QCOMPARE(world.disagreement(), QString());
        QCOMPARE(world.atPortal(
                     u"SELECT count(*) FROM record WHERE entity = 'product' "
                     "AND json_extract(document, '$.%1') = '%2'"_s.arg(described.member, value)),
                 1);
        if (described.isForErp) {
            QCOMPARE(world.atErp(u"SELECT count(*) FROM item WHERE %1 = '%2'"_s.arg(field, value)),
                     1);
        }
        std::ignore = world.writesAsked();
        world.sync();
        QCOMPARE(world.writesAsked(), 0);
    }

    void everyFieldHasARow()
    {
        int rows = 0;
        for (const records::Field &field : records::type<catalog::Product>().fields()) {
            const bool isText = field.kind != records::Kind::Reference && field.name != "unit"_L1;
            rows += !field.isLocal && isText && &field != records::type<catalog::Product>().key();
        }
        QCOMPARE(rows, 7); // as many as fieldsArrive() has
    }
};

QTEST_GUILESS_MAIN(TestProductFields)
#include "test_productfields.moc"
