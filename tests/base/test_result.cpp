// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/result.h"
#include "tests/support/testing.h"

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::Result;

namespace {

Result<int> half(int number)
{
    if (number % 2) {
        return base::failure(ErrorCode::Value_OutOfRange, u"odd"_s, {.field = u"number"_s});
    }
    return number / 2;
}

Result<int> quarter(int number)
{
    SD_TRY_VALUE(const int once, half(number));
    SD_TRY_VALUE(const int twice, half(once));
    return twice;
}

Result<void> check(int number)
{
    SD_TRY(half(number));
    return {};
}

} // namespace

class TestResult final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void carriesValueOrError()
    {
        QCOMPARE(*quarter(12), 3);
        QVERIFY_ERROR(quarter(6), ErrorCode::Value_OutOfRange);
        QVERIFY_ERROR(check(3), ErrorCode::Value_OutOfRange);
        QVERIFY_RESULT(check(4));
        QCOMPARE(quarter(6).valueOr(-1), -1);
    }
    void errorNamesItself()
    {
        const Result<int> odd = half(3);
        QCOMPARE(odd.error().codeName(), u"Value_OutOfRange"_s);
        QString text;
        QDebug(&text) << odd.error();
        QVERIFY(text.contains("number"_L1));
    }
};

QTEST_APPLESS_MAIN(TestResult)
#include "test_result.moc"
