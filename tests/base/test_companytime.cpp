// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/companytime.h"

#include <QTest>

using namespace Qt::StringLiterals;
namespace companytime = base::companytime;

class TestCompanyTime final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { companytime::setZone({}); }

    void aDayIsOneOfTheCompany_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("end");
        const auto row = [](const char *name, const char *zone, QDate day, const char *start,
                            const char *end) {
            QTest::newRow(name) << QByteArray(zone) << day << QString::fromLatin1(start)
                                << QString::fromLatin1(end);
        };
        row("Berlin in winter", "Europe/Berlin", {2026, 1, 15}, "2026-01-14T23:00:00Z",
            "2026-01-15T23:00:00Z");
        row("Berlin in summer", "Europe/Berlin", {2026, 6, 19}, "2026-06-18T22:00:00Z",
            "2026-06-19T22:00:00Z");
        row("23 hours", "Europe/Berlin", {2026, 3, 29}, "2026-03-28T23:00:00Z",
            "2026-03-29T22:00:00Z");
        row("25 hours", "Europe/Berlin", {2026, 10, 25}, "2026-10-24T22:00:00Z",
            "2026-10-25T23:00:00Z");
        row("New York", "America/New_York", {2026, 7, 4}, "2026-07-04T04:00:00Z",
            "2026-07-05T04:00:00Z");
        // The clocks go from 23:59 to 01:00: the day has no midnight.
        row("no midnight", "America/Santiago", {2026, 9, 6}, "2026-09-06T04:00:00Z",
            "2026-09-07T03:00:00Z");
        row("Kiritimati", "Pacific/Kiritimati", {2026, 1, 1}, "2025-12-31T10:00:00Z",
            "2026-01-01T10:00:00Z");
    }
    void aDayIsOneOfTheCompany()
    {
        QFETCH(const QByteArray, zone);
        QFETCH(const QDate, day);
        QFETCH(const QString, start);
        QFETCH(const QString, end);
        // The workstation is elsewhere.
        qputenv("TZ", "Asia/Tokyo");
        companytime::setZone(QTimeZone(zone));
        QCOMPARE(companytime::startOf(day).toString(Qt::ISODate), start);
        QCOMPARE(companytime::endOf(day).toString(Qt::ISODate), end);
        QCOMPARE(companytime::dayOf(companytime::startOf(day)), day);
        QCOMPARE(companytime::dayOf(companytime::startOf(day).addMSecs(-1)), day.addDays(-1));
        QCOMPARE(companytime::lastDayOf(companytime::endOf(day)), day);
        qunsetenv("TZ");
    }

    void withoutAZoneItIsTheComputers()
    {
        companytime::setZone(QTimeZone("No/Such_Zone"));
        QCOMPARE(companytime::zone(), QTimeZone::systemTimeZone());
        QVERIFY(!companytime::startOf({}).isValid());
    }
};

QTEST_GUILESS_MAIN(TestCompanyTime)
#include "test_companytime.moc"
