// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/rest/httperror.h"
#include "app/connectors/rest/retrypolicy.h"
#include "tests/support/testing.h"

#include <QTest>

using base::ErrorCode;
using rest::RetryPolicy;

//! Which failures are tried again, and when.
class TestRetryPolicy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sortsFailures_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<int>("kind");
        const auto row = [](ErrorCode code, RetryPolicy::Kind kind) {
            QTest::addRow("%s", QMetaEnum::fromType<ErrorCode>().valueToKey(int(code)))
                << code << int(kind);
        };
        row(ErrorCode::Net_Unreachable, RetryPolicy::Kind::Retry);
        row(ErrorCode::Net_Timeout, RetryPolicy::Kind::Retry);
        row(ErrorCode::Net_RateLimited, RetryPolicy::Kind::Retry);
        row(ErrorCode::Net_ServerFault, RetryPolicy::Kind::Retry);
        row(ErrorCode::Net_ServerFull, RetryPolicy::Kind::Retry);
        row(ErrorCode::Media_HashMismatch, RetryPolicy::Kind::Retry);
        row(ErrorCode::Net_Rejected, RetryPolicy::Kind::Person);
        row(ErrorCode::Net_NotFound, RetryPolicy::Kind::Person);
        row(ErrorCode::Net_BadAnswer, RetryPolicy::Kind::Person);
        row(ErrorCode::Net_TooLarge, RetryPolicy::Kind::Person);
        row(ErrorCode::Sync_Mapping, RetryPolicy::Kind::Person);
        row(ErrorCode::Net_Tls, RetryPolicy::Kind::Stop);
        row(ErrorCode::Net_Auth, RetryPolicy::Kind::Stop);
        row(ErrorCode::Secret_Missing, RetryPolicy::Kind::Stop);
        row(ErrorCode::Sync_NotConfigured, RetryPolicy::Kind::Stop);
        row(ErrorCode::Sync_DeskTooOld, RetryPolicy::Kind::Stop);
        row(ErrorCode::Sync_SystemTooOld, RetryPolicy::Kind::Stop);
        row(ErrorCode::Net_Cancelled, RetryPolicy::Kind::Cancelled);
    }
    void sortsFailures()
    {
        QFETCH(ErrorCode, code);
        QFETCH(int, kind);
        QCOMPARE(int(RetryPolicy::kind(code)), kind);
    }

    void backsOff_data()
    {
        QTest::addColumn<int>("attempts");
        QTest::addColumn<qint64>("least");
        QTest::addColumn<qint64>("most");
        QTest::addRow("first") << 1 << qint64(1'000) << qint64(2'000);
        QTest::addRow("second") << 2 << qint64(2'000) << qint64(4'000);
        QTest::addRow("fifth") << 5 << qint64(16'000) << qint64(32'000);
        QTest::addRow("never more than a quarter of an hour")
            << 30 << qint64(450'000) << qint64(900'000);
        QTest::addRow("overflow") << 1'000'000 << qint64(450'000) << qint64(900'000);
        QTest::addRow("none yet") << 0 << qint64(1'000) << qint64(2'000);
    }
    void backsOff()
    {
        QFETCH(int, attempts);
        QFETCH(qint64, least);
        QFETCH(qint64, most);
        const support::ManualClock clock(1'000'000);
        const RetryPolicy early(clock, [](quint32) { return 0U; });
        const RetryPolicy late(clock, [](quint32 bound) { return bound - 1; });
        QCOMPARE(early.nextAttemptMs(attempts) - clock.nowMs(), least);
        QCOMPARE(late.nextAttemptMs(attempts) - clock.nowMs(), most);
    }

    void retryAfterWins()
    {
        const support::ManualClock clock(1'000'000);
        const RetryPolicy policy(clock, [](quint32) { return 0U; });
        QCOMPARE(policy.nextAttemptMs(1, 1'090'000), qint64(1'090'000));
        // Already over: the usual delay.
        QCOMPARE(policy.nextAttemptMs(1, 999'000), qint64(1'001'000));
    }

    void readsRetryAfter_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("date");
        QTest::addColumn<qint64>("expected");
        const qint64 now = 1'784'160'000'000; // 2026-07-16T00:00:00Z
        const QByteArray none;
        const QByteArray inFive = "Thu, 16 Jul 2026 00:05:00 GMT";
        QTest::addRow("seconds") << QByteArray("120") << none << now + 120'000;
        QTest::addRow("date") << inFive << none << now + 300'000;
        QTest::addRow("date, right clock")
            << inFive << QByteArray("Thu, 16 Jul 2026 00:00:00 GMT") << now + 300'000;
        QTest::addRow("date, clock a year behind")
            << QByteArray("Wed, 16 Jul 2025 00:05:00 GMT")
            << QByteArray("Wed, 16 Jul 2025 00:00:00 GMT") << now + 300'000;
        QTest::addRow("date, clock a day ahead")
            << QByteArray("Fri, 17 Jul 2026 00:05:00 GMT")
            << QByteArray("Fri, 17 Jul 2026 00:00:00 GMT") << now + 300'000;
        QTest::addRow("date, clock that says nothing")
            << inFive << QByteArray("now") << now + 300'000;
        QTest::addRow("at most a day") << QByteArray("99999999") << none << now + 86'400'000;
        QTest::addRow("date, at most a day")
            << QByteArray("Thu, 16 Jul 2099 00:05:00 GMT") << none << now + 86'400'000;
        QTest::addRow("empty") << none << none << qint64(0);
        QTest::addRow("negative") << QByteArray("-5") << none << qint64(0);
        QTest::addRow("rubbish") << QByteArray("soon") << none << qint64(0);
    }
    void readsRetryAfter()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, date);
        QFETCH(qint64, expected);
        QCOMPARE(rest::retryAfterMs({{"retry-after", header}, {"date", date}}, 1'784'160'000'000),
                 expected);
    }
};

QTEST_GUILESS_MAIN(TestRetryPolicy)
#include "test_retrypolicy.moc"
