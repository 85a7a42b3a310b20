// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/syncstory.h"

#include <QLocale>
#include <QTest>

#include <algorithm>
#include <atomic>

using namespace Qt::StringLiterals;
using httpserver::Request;
using httpserver::Response;
using support::SyncStory;
using support::SyncWorld;
using State = syncing::SystemStatus::State;

namespace {

constexpr qint64 Hour = 3'600'000;
constexpr qint64 Day = 24 * Hour;
// Orders need that many rounds to get from cart to payment.
constexpr int Rounds = 7;

QByteArray httpDate(qint64 ms)
{
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
    return QLocale::c().toString(when, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
}

//! How the portal stands after a round that nobody asked for.
syncing::SystemStatus portalAfterSync(SyncWorld &world)
{
    const syncing::SyncStatus status = world.desk.sync(false);
    const auto portal = std::ranges::find_if(
        status.systems, [&world](const auto &one) { return one.system.id == world.desk.portal(); });
    return portal == status.systems.end() ? syncing::SystemStatus() : *portal;
}

} // namespace

//! Portal and ERP whose clocks are wrong by a day: what they date is in the future or long past.
class TestWrongClock : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everythingArrivesOnce_data();
    void everythingArrivesOnce();
    void comesBackWhenAsked_data();
    void comesBackWhenAsked();
};

void TestWrongClock::everythingArrivesOnce_data()
{
    QTest::addColumn<qint64>("portalAhead");
    QTest::addColumn<qint64>("erpAhead");
    QTest::addColumn<bool>("setRight"); // somebody sets the clocks right half-way
    QTest::addRow("portal ahead") << Day << qint64(0) << false;
    QTest::addRow("portal behind") << -Day << qint64(0) << false;
    QTest::addRow("ERP ahead") << qint64(0) << Day << false;
    QTest::addRow("ERP behind") << qint64(0) << -Day << false;
    QTest::addRow("apart, then right") << Day << -Day << true;
    QTest::addRow("apart the other way, then right") << -Day << Day << true;
}

void TestWrongClock::everythingArrivesOnce()
{
    QFETCH(qint64, portalAhead);
    QFETCH(qint64, erpAhead);
    QFETCH(bool, setRight);
    SyncWorld world;
    world.portalClock.setAhead(portalAhead);
    world.erpClock.setAhead(erpAhead);
    SyncStory story(world);
    for (int round = 1; round <= Rounds; ++round) {
        if (setRight && round == Rounds / 2) {
            world.portalClock.setAhead(0);
            world.erpClock.setAhead(0);
        }
        story.tell();
        world.sync();
        world.clock.advance(Hour);
        world.sync();
        QCOMPARE(world.disagreement(), QString());
    }
    // Each round but the first had one order; where it was placed says when, not the desk.
    QCOMPARE(world.desk.number(u"SELECT count(*) FROM sales_order"_s), Rounds - 1);
    QCOMPARE(world.atErp(u"SELECT count(*) FROM sales_order"_s), Rounds - 1);
    QVERIFY(world.atErp(u"SELECT count(*) FROM invoice"_s) > 0);
    QCOMPARE(world.desk.number(u"SELECT max(placed_at) FROM sales_order"_s),
             world.atPortal(u"SELECT max(placed_at) FROM sales_order"_s));

    std::ignore = world.writesAsked();
    const qint64 position = world.feedPosition();
    const qint64 edits = world.desk.number(u"SELECT count(*) FROM edit"_s);
    world.sync();
    QCOMPARE(world.writesAsked(), 0);
    QCOMPARE(world.feedPosition(), position);
    QCOMPARE(world.desk.number(u"SELECT count(*) FROM edit"_s), edits);
}

void TestWrongClock::comesBackWhenAsked_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<qint64>("ahead");
    QTest::addColumn<bool>("writesOnly");
    for (const int status : {429, 503}) {
        for (const bool writesOnly : {false, true}) {
            const char *what = writesOnly ? "push" : "everything";
            QTest::addRow("%d to %s, right", status, what) << status << qint64(0) << writesOnly;
            QTest::addRow("%d to %s, ahead", status, what) << status << Day << writesOnly;
            QTest::addRow("%d to %s, behind", status, what) << status << -Day << writesOnly;
        }
    }
    QTest::addRow("a year ahead") << 503 << 365 * Day << false;
}

void TestWrongClock::comesBackWhenAsked()
{
    QFETCH(int, status);
    QFETCH(qint64, ahead);
    QFETCH(bool, writesOnly);
    SyncWorld world;
    SyncStory story(world);
    story.tell();
    world.sync();
    world.portalClock.setAhead(ahead);
    story.tell();
    std::atomic<int> refusals = 0;
    world.meddleAtPortal([&](const Request &request) -> std::optional<Response> {
        if (writesOnly && request.method != "POST") {
            return {};
        }
        ++refusals;
        const qint64 now = world.portalClock.nowMs();
        return Response::problem(status, u"busy"_s, u"In half a minute."_s)
            .setHeader("Date", httpDate(now))
            .setHeader("Retry-After", httpDate(now + 30'000));
    });
    const syncing::SystemStatus waiting = portalAfterSync(world);
    QCOMPARE(waiting.state, State::Waiting);
    QVERIFY(waiting.pending > 0);
    QCOMPARE(refusals, 1);
    const qint64 wait = waiting.nextTry.toMSecsSinceEpoch() - world.clock.nowMs();
    QCOMPARE(wait, 30'000); // whatever the date there

    // Left alone until then, and everything is there soon after.
    world.meddleAtPortal({});
    world.clock.advance(wait - 1);
    QCOMPARE(portalAfterSync(world).state, State::Waiting);
    world.clock.advance(1);
    QCOMPARE(portalAfterSync(world).state, State::Connected);
    QCOMPARE(world.disagreement(), QString());
    std::ignore = world.writesAsked();
    world.desk.sync(false);
    QCOMPARE(world.writesAsked(), 0);
}

QTEST_GUILESS_MAIN(TestWrongClock)
#include "test_wrongclock.moc"
