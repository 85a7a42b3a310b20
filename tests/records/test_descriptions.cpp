// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/attribute.h"
#include "models/records/fieldtext.h"
#include "models/store/outbox.h"
#include "models/sync/recordtypes.h"
#include "models/sync/remotesystem.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testing.h"
#include "ui/text/fieldnames.h"

#include <QTest>

using namespace Qt::StringLiterals;
using records::Field;
using records::Kind;
using records::Type;

//! What the descriptions of records say, held to what they are about.
class TestDescriptions final : public QObject
{
    Q_OBJECT
private:
    static QList<const Type *> all()
    {
        return syncing::recordTypes()
            + QList<const Type *>{&records::type<catalog::Attribute>(),
                                  &records::type<catalog::Family>(),
                                  &records::type<syncing::RemoteSystem>()};
    }
    static void addTypes()
    {
        QTest::addColumn<QString>("entity");
        for (const Type *type : all()) {
            QTest::addRow("%s", qPrintable(type->entity())) << type->entity();
        }
    }
    static const Type &typeOf(const QString &entity)
    {
        const QList<const Type *> types = all();
        const auto found = std::ranges::find_if(
            types, [&](const Type *type) { return type->entity() == entity; });
        return **found;
    }

private Q_SLOTS:
    void everyColumnIsDescribed_data() { addTypes(); }
    void everyColumnIsDescribed()
    {
        QFETCH(const QString, entity);
        const Type &type = typeOf(entity);
        support::TestDatabase test;
        auto rows
            = test.db().select(u"SELECT name FROM pragma_table_info('%1')"_s.arg(type.table()));
        QVERIFY_RESULT(rows);
        QStringList columns;
        while (rows->next()) {
            columns += rows->text(0);
        }
        QStringList described = type.columns();
        if (entity == "product"_L1) {
            described += u"completeness"_s; // computed from the fields
        }
        columns.sort();
        described.sort();
        QCOMPARE(described, columns);
    }

    void everyFieldHasAName_data() { addTypes(); }
    void everyFieldHasAName()
    {
        QFETCH(const QString, entity);
        for (const Field &field : typeOf(entity).fields()) {
            if (field.name != "bytes"_L1 && !field.isLocal && field.name != "width"_L1
                && field.name != "height"_L1 && field.name != "mime"_L1) {
                QVERIFY2(text::fieldName(entity, field.name) != field.name, qPrintable(field.name));
            }
        }
        QVERIFY(text::entityName(entity) != entity);
    }

    void fieldsMakeSense_data() { addTypes(); }
    void fieldsMakeSense()
    {
        QFETCH(const QString, entity);
        const Type &type = typeOf(entity);
        QVERIFY(type.key());
        QSet<QString> members;
        for (const Field &field : type.fields()) {
            const QByteArray name = field.name.toUtf8();
            QVERIFY2(!members.contains(field.member), name);
            members.insert(field.member);
            QVERIFY2(field.kind != Kind::Word || !field.words.isEmpty(), name);
            const bool refers = field.kind == Kind::Reference && !field.isLocal;
            QVERIFY2(!refers || !field.refersTo.isEmpty(), name);
            // What systems tell each other, they tell by natural key.
            const records::Type *other
                = refers && !type.group().isEmpty() ? syncing::recordType(field.refersTo) : nullptr;
            QVERIFY2(field.isLocal || !field.access.ref || other, name);
            QVERIFY2(field.min <= field.max || field.max == 0, name);
        }
    }

    //! What others refer to goes first, and parts that are sent apart go after their record.
    void recordsAreSentInOrder()
    {
        using store::outbox::sendRank;
        int last = 0;
        for (const Type *type : syncing::recordTypes()) {
            const int own = sendRank(type->entity());
            QVERIFY2(own > last, qPrintable(type->entity()));
            last = own;
            for (const records::Apart &part : type->apart()) {
                QVERIFY2(sendRank(part.entity) > own, qPrintable(part.entity));
            }
            for (const Field &field : type->fields()) {
                const bool isTold = field.kind == Kind::Reference && !field.isLocal;
                QVERIFY2(!isTold || field.refersTo == type->entity()
                             || sendRank(field.refersTo) < own,
                         qPrintable(type->entity() + u'.' + field.name));
            }
        }
        QVERIFY(sendRank(u"price"_s) > sendRank(u"price_list"_s));
    }

    void peopleKnowARecordBy_data() { addTypes(); }
    void peopleKnowARecordBy()
    {
        QFETCH(const QString, entity);
        const Type &type = typeOf(entity);
        QVERIFY(type.label());
        QVERIFY(type.title() || entity == "invoice"_L1);
    }

    //! Whatever is empty stays empty, in each of the four forms.
    void anEmptyRecordIsEmpty_data() { addTypes(); }
    void anEmptyRecordIsEmpty()
    {
        QFETCH(const QString, entity);
        const Type &type = typeOf(entity);
        const std::shared_ptr<void> record = type.make();
        for (const Field &field : type.fields()) {
            const QVariant stored = type.stored(record.get(), field);
            const auto text = records::toText(field, stored);
            const auto back = records::toStored(field, text);
            QVERIFY_RESULT(back);
            const auto again = records::toText(field, *back);
            QVERIFY2(again == text || !text, qPrintable(field.name));
            field.access.set(record.get(), stored);
            QCOMPARE(type.stored(record.get(), field), stored);
        }
    }
};

QTEST_GUILESS_MAIN(TestDescriptions)
#include "test_descriptions.moc"
