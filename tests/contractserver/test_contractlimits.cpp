// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/erpsandbox/shapes.h"
#include "app/portal/shapes.h"
#include "models/base/decimal.h"
#include "models/catalog/unit.h"
#include "tests/support/contract.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using connectors::Entity;
using contractserver::Field;
using contractserver::Shape;
using support::Contract;

namespace {

QJsonObject baselineOf(const Shape &shape);

QString decimal(qint64 count, int places)
{
    return base::decimal::toText(count, places);
}

//! The places that a decimal number of \a field counts in.
int placesOf(const Field &field)
{
    return field.kind == Field::Amount ? 4 : 3;
}

//! A value that fits.
QJsonValue good(const Field &field)
{
    switch (field.kind) {
    case Field::Text:
    case Field::Key:
        return u"x"_s;
    case Field::Word:
        return field.words.constFirst();
    case Field::Amount:
    case Field::Number:
        return decimal(std::max<qint64>(field.least, 0), placesOf(field));
    case Field::Percent:
    case Field::Digits:
        return u"5"_s;
    case Field::Currency:
        return u"EUR"_s;
    case Field::Unit:
    case Field::UnitOrNone:
        return u"C62"_s;
    case Field::Instant:
        return u"2026-11-23T10:00:00Z"_s;
    case Field::Date:
        return u"2026-11-23"_s;
    case Field::Sha256:
        return u"0"_s.repeated(64);
    case Field::Integer:
        return field.most; // days of a discount are within the terms
    case Field::Flag:
        return true;
    case Field::Object:
        return baselineOf(*field.shape);
    case Field::List:
        return QJsonArray{baselineOf(*field.shape)};
    case Field::Keys:
        return QJsonArray{u"0"_s.repeated(64)};
    }
    return {};
}

//! An object with what must be there.
QJsonObject baselineOf(const Shape &shape)
{
    QJsonObject object;
    for (const Field &field : shape.fields()) {
        if (field.required) {
            object.insert(field.name, good(field));
        }
    }
    return object;
}

//! Entries of a list, each with a key of its own where the list asks for that.
QJsonArray times(qint64 count, const QJsonValue &value, const QString &key)
{
    QJsonArray list;
    for (qint64 i = 0; i < count; ++i) {
        QJsonObject entry = value.toObject();
        if (!key.isEmpty()) {
            entry.insert(key, QString::number(i));
        }
        list.append(value.isObject() ? QJsonValue(entry) : value);
    }
    return list;
}

//! Values at and beyond every limit of \a field and of its \a schema.
QJsonArray probes(const Field &field, const QJsonObject &schema)
{
    QJsonArray values{good(field), QJsonValue::Null, 0.5, true, u""_s, u"zzz"_s};
    const auto add = [&values](const QJsonArray &others) {
        for (const QJsonValue &value : others) {
            values.append(value);
        }
    };
    add(schema.value("enum"_L1).toArray());
    add(QJsonArray::fromStringList(field.words));
    switch (field.kind) {
    case Field::Text:
    case Field::Key: {
        const qint64 most = field.kind == Field::Key ? 100 : field.most;
        add({u"x"_s.repeated(most), u"x"_s.repeated(most + 1), u"a\nb"_s, u"a\u0001b"_s,
             u"\ufeff"_s});
        break;
    }
    case Field::Amount:
    case Field::Number: {
        const int places = placesOf(field);
        add({decimal(field.least, places), decimal(field.least - 1, places),
             decimal(field.most, places), decimal(field.most + 1, places), u"-1"_s, u"0"_s,
             u"1.5"_s, u"1.12345"_s, u"+1"_s, u" 1"_s});
        break;
    }
    case Field::Percent:
        add({u"0"_s, u"100"_s, u"100.0000"_s, u"100.0001"_s, u"99.9999"_s, u"1.23456"_s, u"-1"_s});
        break;
    case Field::Currency:
        add({u"eur"_s, u"EU"_s, u"EURO"_s});
        break;
    case Field::Unit:
    case Field::UnitOrNone:
        add(QJsonArray::fromStringList(catalog::unit::codes() + catalog::unit::packageCodes()));
        break;
    case Field::Instant:
        add({u"2026-11-23T10:00:00.123Z"_s, u"2026-11-23"_s, u"2026-11-23T10:00:00+01:00"_s});
        break;
    case Field::Date:
        add({u"2026-11-23T10:00:00Z"_s, u"23.11.2026"_s});
        break;
    case Field::Sha256:
        add({u"A"_s.repeated(64), u"0"_s.repeated(63)});
        break;
    case Field::Digits:
        add({u"1"_s.repeated(18), u"1"_s.repeated(19), u"-1"_s, u"1.0"_s});
        break;
    case Field::Integer:
        add({field.least, field.least - 1, field.most, field.most + 1});
        break;
    case Field::List:
    case Field::Keys: {
        const QJsonValue one = good(field).toArray().first();
        const QString key = field.toldApartBy;
        add({QJsonArray(), times(field.most, one, key), times(field.most + 1, one, key),
             QJsonArray{1}});
        break;
    }
    case Field::Word:
    case Field::Flag:
    case Field::Object:
        break;
    }
    return values;
}

//! How a shape and a schema of a contract differ.
class Comparison
{
public:
    Comparison(const Contract &contract, QString schema, const Shape &shape, QStringList onlyTold)
        : m_contract(contract),
          m_name(std::move(schema)),
          m_shape(shape.fields()), // what several members say together is no limit
          m_onlyTold(std::move(onlyTold))
    {
    }

    //! Empty when they say the same.
    QStringList differences()
    {
        compare(m_shape, m_contract.schema(m_name), {},
                [](const QJsonObject &object) { return object; });
        return m_differences;
    }

private:
    //! \a whole makes the record out of one of its parts.
    using Whole = std::function<QJsonObject(const QJsonObject &)>;

    void compare(const Shape &shape, const QJsonObject &schema, const QString &path,
                 const Whole &whole)
    {
        const QJsonObject members = schema.value("properties"_L1).toObject();
        QStringList names;
        const QJsonObject baseline = baselineOf(shape);
        for (const Field &field : shape.fields()) {
            const QString at = path + field.name;
            const QJsonObject member = members.value(field.name).toObject();
            names += field.name;
            if (member.isEmpty()) {
                m_differences += at + u" is not in the contract"_s;
                continue;
            }
            if (member.value("x-toldApartBy"_L1).toString() != field.toldApartBy) {
                m_differences += at + u" tells its entries apart by something else"_s;
            }
            QJsonObject object = baseline;
            object.remove(field.name);
            judge(at + u" is missing"_s, whole(object));
            for (const QJsonValue &value : probes(field, member)) {
                object.insert(field.name, value);
                judge(u"%1 = %2"_s.arg(
                          at,
                          QString::fromUtf8(
                              QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact))
                              .left(60)),
                      whole(object));
            }
            if (field.shape) {
                const bool isList = field.kind == Field::List;
                compare(*field.shape, isList ? member.value("items"_L1).toObject() : member,
                        at + u'.', [&](const QJsonObject &part) {
                            QJsonObject around = baseline;
                            around.insert(field.name,
                                          isList ? QJsonValue(QJsonArray{part}) : QJsonValue(part));
                            return whole(around);
                        });
            }
        }
        for (const QString &name : members.keys()) {
            if (!names.contains(name) && !(path.isEmpty() && m_onlyTold.contains(name))) {
                m_differences += path + name + u" is not known to the server"_s;
            }
        }
    }

    void judge(const QString &what, const QJsonObject &record)
    {
        const auto refused = m_shape.check(record);
        const QString problem = m_contract.problem(m_name, record);
        if (refused.has_value() == problem.isEmpty()) {
            m_differences += u"%1: the server says \"%2\", the contract \"%3\""_s.arg(
                what, refused ? refused->detail : u"good"_s,
                problem.isEmpty() ? u"good"_s : problem.left(100));
        }
    }

    const Contract &m_contract;
    const QString m_name;
    const Shape m_shape;
    const QStringList m_onlyTold;
    QStringList m_differences;
};

QByteArray contentOf(const QString &contract)
{
    QFile file(u":/contracts/%1.yaml"_s.arg(contract));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const Shape &shapeOf(const QString &contract, Entity entity)
{
    return contract == "erp"_L1 ? erpsandbox::shapes::of(entity) : portal::shapes::of(entity);
}

QStringList differences(const QString &contract, const QByteArray &yaml, const QString &schema,
                        const Shape &shape)
{
    // What an ERP only tells: nobody sends it.
    const QStringList onlyTold
        = contract == "erp"_L1 ? QStringList{u"revision"_s, u"origin"_s} : QStringList();
    return Comparison(Contract(yaml), schema, shape, onlyTold).differences();
}

} // namespace

//! What the servers take is what their contracts say: every member, every limit, both ways.
class TestContractLimits final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sayTheSame_data()
    {
        QTest::addColumn<QString>("contract");
        QTest::addColumn<QString>("schema");
        QTest::addColumn<Entity>("entity");
        const std::pair<const char *, Entity> portal[]{{"Category", Entity::Category},
                                                       {"Product", Entity::Product},
                                                       {"Asset", Entity::Asset},
                                                       {"Stock", Entity::Stock},
                                                       {"PaymentTerms", Entity::PaymentTerms},
                                                       {"CustomerGroup", Entity::CustomerGroup},
                                                       {"Customer", Entity::Customer},
                                                       {"Invoice", Entity::Invoice},
                                                       {"PriceList", Entity::PriceList},
                                                       {"Prices", Entity::Price},
                                                       {"Discount", Entity::Discount},
                                                       {"Promotion", Entity::Promotion},
                                                       {"OrderStatus", Entity::OrderStatus}};
        for (const auto &[schema, entity] : portal) {
            QTest::addRow("portal, %s", schema)
                << u"portal"_s << QString::fromLatin1(schema) << entity;
        }
        const std::pair<const char *, Entity> erp[]{
            {"Item", Entity::Product},      {"PriceList", Entity::PriceList},
            {"Prices", Entity::Price},      {"PaymentTerms", Entity::PaymentTerms},
            {"Customer", Entity::Customer}, {"Order", Entity::Order}};
        for (const auto &[schema, entity] : erp) {
            QTest::addRow("erp, %s", schema) << u"erp"_s << QString::fromLatin1(schema) << entity;
        }
    }
    void sayTheSame()
    {
        QFETCH(const QString, contract);
        QFETCH(const QString, schema);
        QFETCH(const Entity, entity);
        QCOMPARE(differences(contract, contentOf(contract), schema, shapeOf(contract, entity))
                     .join(u'\n'),
                 QString());
    }
    void settingsToo()
    {
        QCOMPARE(differences(u"portal"_s, contentOf(u"portal"_s), u"PricingSettings"_s,
                             portal::shapes::pricingSettings())
                     .join(u'\n'),
                 QString());
    }

    //! Each kind of difference is found, on either side.
    void differencesAreFound_data()
    {
        QTest::addColumn<QString>("schema");
        QTest::addColumn<Entity>("entity");
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<QByteArray>("changed");
        QTest::addColumn<QString>("member");
        const auto row = [](const char *name, const char *schema, Entity entity, const char *said,
                            const char *changed, const QString &member) {
            QTest::newRow(name) << QString::fromLatin1(schema) << entity << QByteArray(said)
                                << QByteArray(changed) << member;
        };
        row("longer text", "Customer", Entity::Customer, "maxLength: 254", "maxLength: 255",
            u"email"_s);
        row("shorter text", "Customer", Entity::Customer, "maxLength: 254", "maxLength: 253",
            u"email"_s);
        row("more entries", "Prices", Entity::Price, "maxItems: 2000", "maxItems: 2001",
            u"prices"_s);
        row("fewer entries", "Prices", Entity::Price, "maxItems: 2000", "maxItems: 1999",
            u"prices"_s);
        row("greater maximum", "PaymentTerms", Entity::PaymentTerms, "maximum: 3650",
            "maximum: 3651", u"netDays"_s);
        row("smaller maximum", "PaymentTerms", Entity::PaymentTerms, "maximum: 3650",
            "maximum: 3649", u"netDays"_s);
        row("greater minimum", "Discount", Entity::Discount, "minimum: 1, maximum: 1000",
            "minimum: 2, maximum: 1000", u"stackingGroup"_s);
        row("smaller minimum", "Discount", Entity::Discount, "minimum: 1, maximum: 1000",
            "minimum: 0, maximum: 1000", u"stackingGroup"_s);
        row("one more word", "Customer", Entity::Customer, "enum: [registered, active",
            "enum: [registered, lost, active", u"status"_s);
        row("one word less", "Customer", Entity::Customer, "enum: [registered, active",
            "enum: [active", u"status"_s);
        row("not required", "CustomerGroup", Entity::CustomerGroup,
            "required: [code, name, priority, version]", "required: [code, name, version]",
            u"priority is missing"_s);
        row("required", "Category", Entity::Category, "required: [code, name, version]",
            "required: [code, name, position, version]", u"position is missing"_s);
        row("an amount with fewer digits", "Prices", Entity::Price,
            "amount: { $ref: '#/components/schemas/Price'",
            "amount: { type: string, pattern: '^[0-9]{1,10}$'", u"prices.amount"_s);
        row("null", "Category", Entity::Category,
            "parent: { $ref: '#/components/schemas/OptionalKey' }",
            "parent: { $ref: '#/components/schemas/Key' }", u"parent"_s);
        row("a member more", "Category", Entity::Category, "position: { type: integer",
            "colour: { type: string }\n        position: { type: integer",
            u"colour is not known to the server"_s);
        row("a member less", "Customer", Entity::Customer,
            "        phone: { type: string, maxLength: 100, pattern: *text }\n", "",
            u"phone is not in the contract"_s);
        row("a member of a part", "Invoice", Entity::Invoice,
            "              receivedOn: { $ref: '#/components/schemas/Date' }\n", "",
            u"payments.receivedOn is not in the contract"_s);
    }
    void differencesAreFound()
    {
        QFETCH(const QString, schema);
        QFETCH(const Entity, entity);
        QFETCH(const QByteArray, said);
        QFETCH(const QByteArray, changed);
        QFETCH(const QString, member);
        QByteArray yaml = contentOf(u"portal"_s);
        const qsizetype at = yaml.indexOf(said, yaml.indexOf("\n    " + schema.toLatin1() + ":\n"));
        QVERIFY(at >= 0);
        yaml.replace(at, said.size(), changed);
        const QStringList found
            = differences(u"portal"_s, yaml, schema, portal::shapes::of(entity));
        QVERIFY2(found.join(u'\n').contains(member), qPrintable(found.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestContractLimits)
#include "test_contractlimits.moc"
