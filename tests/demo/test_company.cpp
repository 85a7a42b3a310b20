// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/country.h"
#include "models/catalog/gtin.h"
#include "models/catalog/unit.h"
#include "models/demo/company.h"
#include "models/demo/pictures.h"
#include "tests/support/testing.h"

#include <QCryptographicHash>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace demo;

namespace {

const QDate Today(2026, 11, 23);

Options options(qint64 products, quint64 seed = 1)
{
    return {.products = products, .seed = seed, .today = Today};
}

//! Everything a company says, in one hash.
QByteArray hashOf(const Company &company)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](const QString &text) { hash.addData(text.toUtf8() + '\n'); };
    for (qint64 i = 0; i < company.productCount(); ++i) {
        const Product product = company.product(i);
        for (const QString &text : {product.sku, product.gtin, product.name, product.brand,
                                    product.summary, product.description, product.cost.toText(),
                                    product.changedAt.toString(Qt::ISODate)}) {
            add(text);
        }
        for (const AttributeValue &each : product.values) {
            add(each.value);
        }
        for (const Price &each : company.prices(i)) {
            add(each.from.toText() + each.from.unit() + each.amount.toText());
        }
        for (const Stock &each : company.stock(i)) {
            add(each.quantity.toText());
        }
    }
    for (const Customer &each : company.customers()) {
        add(each.number + each.name + each.email + each.city);
    }
    for (int i = 0; i < company.orderCount(); ++i) {
        const Order order = company.order(i);
        add(order.number + order.placedAt.toString(Qt::ISODate) + order.total.toText());
        for (const OrderLine &line : order.lines) {
            add(line.sku + line.quantity.toText() + line.unitPrice.toText());
        }
        if (const auto invoice = company.invoice(order, i)) {
            add(invoice->number + invoice->paid.toText());
        }
    }
    return hash.result();
}

} // namespace

class TestCompany final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSameSeedGivesTheSameCompany()
    {
        const QByteArray hash = hashOf(Company(options(400)));
        QCOMPARE(hashOf(Company(options(400))), hash);
        QVERIFY(hashOf(Company(options(400, 2))) != hash);
    }

    void aLargerCatalogBeginsWithTheSameProducts()
    {
        const Company small(options(100));
        const Company large(options(1'000'000));
        QCOMPARE(large.product(99).sku, small.product(99).sku);
        QVERIFY(!large.product(999'999).name.isEmpty());
    }

    void catalogIsAsLargeAsPromised()
    {
        const Company company(options(3000));
        QVERIFY(company.categories().size() >= 60);
        QVERIFY(company.families().size() >= 10);
        for (const Family &family : company.families()) {
            QVERIFY2(family.attributes.size() >= 6 && family.attributes.size() <= 12,
                     qPrintable(family.code));
        }
        QCOMPARE(company.priceLists().size(), 3);
        QCOMPARE(company.customers().size(), 60);
    }

    void productsAreWellFormed()
    {
        const Company company(options(3000));
        QSet<QString> skus;
        QSet<QString> gtins;
        for (qint64 i = 0; i < company.productCount(); ++i) {
            const Product product = company.product(i);
            QVERIFY2(!skus.contains(product.sku), qPrintable(product.sku));
            skus += product.sku;
            QVERIFY(base::country::isCode(product.countryOfOrigin));
            QStringList numbers = {product.gtin};
            for (const Package &package : product.packaging) {
                numbers += package.gtin;
                QVERIFY(catalog::unit::isKnown(package.unit));
                QCOMPARE(package.content.unit(), product.unit);
            }
            for (const QString &number : numbers) {
                QCOMPARE(number.size(), 13);
                QVERIFY_RESULT(catalog::gtin::parse(number));
                QVERIFY(!gtins.contains(number));
                gtins += number;
            }
            QVERIFY(catalog::unit::isKnown(product.unit));
            QVERIFY2(!product.name.contains(u'{') && product.name.size() <= 200,
                     qPrintable(product.name));
            QVERIFY(!product.description.contains(u'{'));
            QVERIFY(product.category >= 0 && product.family >= 0);
            QVERIFY(product.changedAt < Today.startOfDay(Qt::UTC));
        }
    }

    void valuesFitTheirAttributes()
    {
        const Company company(options(3000));
        for (qint64 i = 0; i < company.productCount(); ++i) {
            const Product product = company.product(i);
            for (const AttributeValue &each : product.values) {
                const Attribute &attribute = company.attributes().at(each.attribute);
                if (attribute.kind == "choice"_L1) {
                    QVERIFY2(attribute.choices.contains(each.value), qPrintable(each.value));
                } else if (attribute.kind == "number"_L1) {
                    QVERIFY_RESULT(base::decimal::parse(each.value, 6));
                } else if (attribute.kind == "flag"_L1) {
                    QVERIFY(each.value == "0"_L1 || each.value == "1"_L1);
                }
            }
        }
    }

    void pricesFallWithTheQuantity()
    {
        const Company company(options(3000));
        for (qint64 i = 0; i < company.productCount(); ++i) {
            const Product product = company.product(i);
            const QList<Price> prices = company.prices(i);
            for (const Price &a : prices) {
                if (a.from.unit() != product.unit) {
                    continue;
                }
                if (a.list == 0) { // nothing is sold below cost
                    QVERIFY2(a.amount.units() >= product.cost.units() * a.basis,
                             qPrintable(product.sku));
                }
                for (const Price &b : prices) {
                    if (a.list == b.list && a.from.unit() == b.from.unit()
                        && a.from.count() < b.from.count()) {
                        QVERIFY2(b.amount.units() <= a.amount.units(), qPrintable(product.sku));
                    }
                }
            }
        }
    }

    void ordersAddUp()
    {
        const Company company(options(3000));
        QSet<OrderStatus> stages;
        QVERIFY(company.orderCount() > 1000);
        QDateTime before;
        for (int i = 0; i < company.orderCount(); ++i) {
            const Order order = company.order(i);
            stages += order.status;
            base::Money total(0, company.customers().at(order.customer).currency);
            QVERIFY(!order.lines.isEmpty());
            for (const OrderLine &line : order.lines) {
                QCOMPARE(line.sku, company.product(line.product).sku);
                // Every line multiplies out by hand, rounded once to cents.
                const qint64 parts = line.basis * base::Quantity::Scale;
                const qint64 off
                    = line.total.units() * parts - line.unitPrice.units() * line.quantity.count();
                QVERIFY(2 * std::abs(off) <= base::Money::Scale / 100 * parts);
                QCOMPARE(line.total.units() % (base::Money::Scale / 100), 0);
                total = total.plus(line.total).value();
            }
            QCOMPARE(order.total, total);
            QVERIFY(!before.isValid() || before <= order.placedAt);
            QVERIFY(order.placedAt < Today.startOfDay(Qt::UTC));
            QVERIFY(order.placedAt.date() >= Today.addMonths(-18));
            before = order.placedAt;
        }
        QCOMPARE(stages.size(), 6);
    }

    void invoicesAddUp()
    {
        const Company company(options(3000));
        int paid = 0;
        int open = 0;
        int overdue = 0;
        for (int i = 0; i < company.orderCount(); ++i) {
            const Order order = company.order(i);
            const auto invoice = company.invoice(order, i);
            QCOMPARE(invoice.has_value(), order.status == OrderStatus::Invoiced);
            if (!invoice) {
                continue;
            }
            QCOMPARE(invoice->total, order.total);
            base::Money sum(0, order.total.currency());
            for (const Payment &each : invoice->payments) {
                QVERIFY(each.receivedOn >= invoice->issuedOn && each.receivedOn < Today);
                sum = sum.plus(each.amount).value();
            }
            QCOMPARE(invoice->paid, sum);
            QVERIFY(invoice->paid.units() <= invoice->total.units());
            const bool late = !invoice->isPaid() && invoice->dueOn < Today;
            (invoice->isPaid() ? paid : late ? overdue : open) += 1;
            QVERIFY(late || invoice->dunningLevel == 0);
        }
        QVERIFY(paid > 1000);
        QVERIFY(open > 20);
        QVERIFY(overdue > 10);
    }

    void picturesAreDistinct()
    {
        const Company company(options(3000));
        QSet<int> numbers;
        for (qint64 i = 0; i < company.productCount(); ++i) {
            const QList<int> pictures = company.pictures(i);
            numbers.unite({pictures.begin(), pictures.end()});
        }
        QVERIFY(numbers.size() >= 200);
        const int first = *numbers.constBegin();
        const QImage image = Pictures::draw(first, company.shape(first));
        QCOMPARE(image.size(), QSize(Pictures::Side, Pictures::Side));
        QCOMPARE(Pictures::draw(first, company.shape(first)), image);
    }
};

QTEST_GUILESS_MAIN(TestCompany)
#include "test_company.moc"
