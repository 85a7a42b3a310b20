// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/money.h"

#include <QHash>
#include <QTest>

#include <unicode/ucurr.h>
#include <unicode/uenum.h>

using namespace Qt::StringLiterals;

//! The currencies of today, and how many decimals they have, as ICU knows them from ISO 4217.
class TestCurrencies final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void haveTheirDecimals_data()
    {
        QTest::addColumn<QString>("code");
        UErrorCode error = U_ZERO_ERROR;
        UEnumeration *all = ucurr_openISOCurrencies(UCURR_COMMON | UCURR_NON_DEPRECATED, &error);
        int length = 0;
        for (const UChar *code = uenum_unext(all, &length, &error); code;
             code = uenum_unext(all, &length, &error)) {
            const QString text(reinterpret_cast<const QChar *>(code), length);
            QTest::newRow(qPrintable(text)) << text;
        }
        uenum_close(all);
        QVERIFY(U_SUCCESS(error));
    }
    void haveTheirDecimals()
    {
        QFETCH(const QString, code);
        const auto currency = base::Currency::parse(code);
        QVERIFY(currency.ok());
        QCOMPARE(currency->code(), code);
        UErrorCode error = U_ZERO_ERROR;
        const int digits
            = ucurr_getDefaultFractionDigits(reinterpret_cast<const UChar *>(code.utf16()), &error);
        QVERIFY(U_SUCCESS(error));
        // ICU follows what people do where a minor unit is worth nothing; documents follow ISO
        // 4217.
        static const QHash<QString, int> iso{
            {u"AFN"_s, 2}, {u"ALL"_s, 2}, {u"IQD"_s, 3}, {u"IRR"_s, 2}, {u"KPW"_s, 2},
            {u"LAK"_s, 2}, {u"LBP"_s, 2}, {u"MGA"_s, 2}, {u"MMK"_s, 2}, {u"RSD"_s, 2},
            {u"SLL"_s, 2}, {u"SOS"_s, 2}, {u"SYP"_s, 2}, {u"YER"_s, 2}};
        QCOMPARE(currency->places(), iso.value(code, digits));
    }
};

QTEST_GUILESS_MAIN(TestCurrencies)
#include "test_currencies.moc"
