// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/json/jsonwriter.h"
#include "app/connectors/json/payloadjson.h"
#include "tests/support/testing.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace connectors;
using records::Ref;

static base::Currency euro()
{
    return base::Currency::parse(u"EUR").value();
}

static base::Money money(QStringView amount)
{
    return base::Money::parse(amount, euro()).value();
}

static base::Quantity quantity(QStringView count, const QString &unit)
{
    return base::Quantity::parse(count, unit).value();
}

static QDateTime instant(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
}

//! One record of every kind with nothing left empty, so that a member that is not written or not
//! read shows.
static QList<Payload> fullRecords()
{
    const QDateTime from = instant(u"2026-01-01T00:00:00.000Z"_s);
    const QDateTime to = instant(u"2026-12-31T22:59:59.999Z"_s);
    const auto rate = [](QStringView percent) { return base::Rate::parsePercent(percent).value(); };
    return {catalog::Category{.parent = Ref::byKey(u"all"_s),
                              .code = u"tools"_s,
                              .name = u"Werkzeuge"_s,
                              .position = 3},
            media::Asset{.sha256 = u"ab12"_s,
                         .fileName = u"Bohrer \"8\".jpg"_s,
                         .mime = u"image/jpeg"_s,
                         .bytes = 3'000'000'000,
                         .width = 4000,
                         .height = 3000,
                         .altText = u"Ein Bohrer"_s},
            ProductPayload{.product = {.sku = u"A-1"_s,
                                       .gtin = u"4006381333931"_s,
                                       .name = u"Bohrer"_s,
                                       .brand = u"Kraft"_s,
                                       .summary = u"kurz"_s,
                                       .description = u"Zeile 1\nZeile 2"_s,
                                       .family = records::Ref::byKey(u"drills"_s),
                                       .category = records::Ref::byKey(u"tools"_s),
                                       .unit = u"C62"_s,
                                       .status = catalog::ProductStatus::Discontinued,
                                       .packaging = {{.unit = u"XBX"_s,
                                                      .content = quantity(u"12.5", u"C62"_s),
                                                      .gtin = u"4006381333948"_s}}},
                           .familyName = u"Drills"_s,
                           .published = false,
                           .values = {{.code = u"length"_s,
                                       .name = u"Länge"_s,
                                       .kind = u"number"_s,
                                       .unit = u"MMT"_s,
                                       .value = u"8.5"_s}},
                           .assets = {u"ab12"_s, u"cd34"_s}},
            PriceListPayload{.code = u"VK"_s,
                             .name = u"Verkauf"_s,
                             .currency = euro(),
                             .status = u"active"_s,
                             .validFrom = from,
                             .validTo = to,
                             .roundingStep = 500,
                             .roundingOffset = -100,
                             .roundingMode = u"up"_s,
                             .assignments = {{.level = u"group"_s,
                                              .target = u"shops"_s,
                                              .position = 2,
                                              .fallback = u"stop"_s,
                                              .mergeTiers = false}}},
            PricePayload{.sku = u"A-1"_s,
                         .lines = {{.priceList = u"VK"_s,
                                    .minQuantity = quantity(u"10", u"C62"_s),
                                    .amount = money(u"12.3456"),
                                    .basis = 1000,
                                    .validFrom = from,
                                    .validTo = to,
                                    .generated = true,
                                    .allowDiscount = false}}},
            accounts::CustomerGroup{.code = u"shops"_s, .name = u"Läden"_s, .priority = 7},
            accounts::PaymentTerms{.code = u"30"_s,
                                   .name = u"30 Tage"_s,
                                   .netDays = 30,
                                   .discountDays = 10,
                                   .discountRate = rate(u"2.5")},
            accounts::Customer{.number = u"10001"_s,
                               .name = u"Müller & Söhne"_s,
                               .group = Ref::byKey(u"shops"_s),
                               .parent = Ref::byKey(u"10000"_s),
                               .status = accounts::CustomerStatus::Active,
                               .email = u"einkauf@example.com"_s,
                               .phone = u"+49 30 1"_s,
                               .street = u"Hauptstraße 1"_s,
                               .postalCode = u"10115"_s,
                               .city = u"Berlin"_s,
                               .country = u"DE"_s,
                               .vatId = u"DE123456789"_s,
                               .currency = euro(),
                               .terms = Ref::byKey(u"30"_s),
                               .creditLimit = money(u"5000")},
            pricing::Discount{.code = u"D1"_s,
                              .name = u"Rabatt"_s,
                              .customer = Ref::byKey(u"10001"_s),
                              .group = Ref::byKey(u"shops"_s),
                              .product = Ref::byKey(u"A-1"_s),
                              .category = Ref::byKey(u"tools"_s),
                              .rate = rate(u"12.5"),
                              .minQuantity = 2500,
                              .stackingGroup = 2,
                              .exclusive = true,
                              .status = pricing::Status::Active,
                              .validity = {from, to}},
            promotions::Promotion{.code = u"P1"_s,
                                  .name = u"Aktion"_s,
                                  .teaser = u"Nur jetzt"_s,
                                  .category = Ref::byKey(u"tools"_s),
                                  .rate = rate(u"5"),
                                  .status = promotions::Status::Draft,
                                  .validFrom = from,
                                  .validTo = to},
            StockPayload{.sku = u"A-1"_s,
                         .warehouses
                         = {{.warehouse = u"Nord"_s, .quantity = quantity(u"-2.125", u"C62"_s)}}},
            OrderPayload{.number = u"O-1"_s,
                         .customer = u"10001"_s,
                         .placedAt = from,
                         .status = u"placed"_s,
                         .total = money(u"123.45"),
                         .poNumber = u"Ihre Nr. 5"_s,
                         .note = u"bitte\tbald"_s,
                         .erpNumber = u"E-9"_s,
                         .lines = {{.position = 1,
                                    .sku = u"A-1"_s,
                                    .name = u"Bohrer"_s,
                                    .quantity = quantity(u"10", u"C62"_s),
                                    .unitPrice = money(u"12.345"),
                                    .basis = 100,
                                    .lineTotal = money(u"123.45"),
                                    .trace = u"[{\"step\":\"list\"}]"_s}}},
            OrderStatusPayload{.number = u"O-1"_s, .status = u"shipped"_s, .erpNumber = u"E-9"_s},
            accounts::Invoice{.number = u"R-1"_s,
                              .customer = Ref::byKey(u"10001"_s),
                              .order = Ref::byKey(u"O-1"_s),
                              .issuedOn = QDate(2026, 3, 1),
                              .dueOn = QDate(2026, 3, 31),
                              .total = money(u"100"),
                              .paid = money(u"40"),
                              .status = accounts::InvoiceStatus::Open,
                              .dunningLevel = 2,
                              .payments = {{.receivedOn = QDate(2026, 3, 15),
                                            .amount = money(u"40"),
                                            .reference = u"B-77"_s}}}};
}

//! The text of records: written member after member, read back with Qt's parser.
class TestPayloadJson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsRecords_data()
    {
        QTest::addColumn<Payload>("record");
        const QList<Payload> records = fullRecords();
        QCOMPARE(size_t(records.size()), std::variant_size_v<Payload>);
        for (const Payload &record : records) {
            QTest::addRow("%s", qPrintable(entityName(entityOf(record)))) << record;
        }
        QTest::addRow("a product with nothing set") << Payload(
            ProductPayload{.product = {.sku = u"A"_s, .name = u"A"_s, .unit = u"C62"_s}});
        QTest::addRow("no prices") << Payload(PricePayload{.sku = u"A"_s, .lines = {}});
    }
    void keepsRecords()
    {
        QFETCH(Payload, record);
        const Entity entity = entityOf(record);
        QJsonParseError error;
        const QJsonDocument text = QJsonDocument::fromJson(json::toText(record), &error);
        QVERIFY2(text.isObject(), qPrintable(error.errorString()));
        QCOMPARE(text.object(), json::toJson(record));
        const auto back = json::fromJson(entity, text.object());
        QVERIFY_RESULT(back);
        QVERIFY(*back == record);
    }

    void escapes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("written");
        QTest::addRow("empty") << QString() << QByteArray("\"\"");
        QTest::addRow("plain") << u"Bohrer 8 mm"_s << QByteArray("\"Bohrer 8 mm\"");
        QTest::addRow("quotes") << u"8\" \"x\""_s << QByteArray("\"8\\\" \\\"x\\\"\"");
        QTest::addRow("backslash") << u"\\a\\"_s << QByteArray("\"\\\\a\\\\\"");
        QTest::addRow("white space") << u"a\tb\r\nc"_s << QByteArray("\"a\\tb\\r\\nc\"");
        QTest::addRow("control characters") << (QString(QChar(0)) + QChar(0x1f) + QChar(0x7f))
                                            << QByteArray("\"\\u0000\\u001f\x7f\"");
        QTest::addRow("letters") << u"Öl für 5 €"_s << QByteArray("\"Öl für 5 €\"");
        QTest::addRow("beyond 16 bits") << u"🔩"_s << QByteArray("\"🔩\"");
        QTest::addRow("half a pair") << QString(QChar(0xd800)) << QByteArray("\"?\"");
        QTest::addRow("looks like JSON") << u"},{\"a\":["_s << QByteArray("\"},{\\\"a\\\":[\"");
    }
    void escapes()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, written);
        json::Writer writer;
        writer.text("a"_L1, text);
        writer.texts("b"_L1, {text, text});
        const QByteArray whole = writer.take();
        QCOMPARE(whole, "{\"a\":" + written + ",\"b\":[" + written + ',' + written + "]}");
        const QJsonObject back = QJsonDocument::fromJson(whole).object();
        if (!text.contains(QChar(0xd800))) {
            QCOMPARE(back.value("a"_L1).toString(), text);
        }
    }

    void separates()
    {
        json::Writer writer;
        writer.list("none"_L1, QList<int>(), [](json::Writer &, int) {});
        writer.list("some"_L1, QList<int>{1, 2}, [](json::Writer &object, int value) {
            object.integer("n"_L1, value);
            object.flag("odd"_L1, value % 2 == 1);
        });
        writer.object("part"_L1, [](json::Writer &part) { part.null("x"_L1); });
        writer.object("bare"_L1, [](json::Writer &) {});
        writer.reference("unset"_L1, {});
        writer.integer("most"_L1, std::numeric_limits<qint64>::max());
        QCOMPARE(
            writer.take(),
            QByteArray("{\"none\":[],\"some\":[{\"n\":1,\"odd\":true},{\"n\":2,\"odd\":false}],"
                       "\"part\":{\"x\":null},\"bare\":{},\"unset\":null,"
                       "\"most\":9223372036854775807}"));
    }
};

QTEST_GUILESS_MAIN(TestPayloadJson)
#include "test_payloadjson.moc"
