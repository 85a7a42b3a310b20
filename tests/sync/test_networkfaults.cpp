// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that can go wrong on the way, at every request of a sync in turn.
#include "tests/sync/faultrun.h"

#include <QTest>

using namespace Qt::StringLiterals;
using support::Fault;
using support::FaultRun;
using support::SyncWorld;

class TestNetworkFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFaultInTurn();
};

void TestNetworkFaults::everyFaultInTurn()
{
    // What Qt says when a connection breaks while it is written to.
    const support::ManyWarnings broken("QNativeSocketEngine::write() was not called in ");
    // The client gives up after this long where bytes are held back.
    constexpr int ImpatientMs = 200;
    // To look at one request again: its number from the message of a failure.
    bool only = false;
    const int from = qEnvironmentVariableIntValue("SUPPLIERDESK_TEST_REQUEST", &only);
    const auto depth = qEnvironmentVariableIsSet("SUPPLIERDESK_TEST_LONG") ? Fault::Depth::Bytes
                                                                           : Fault::Depth::Kinds;
    FaultRun run;
    int points = 0;
    bool met = true;
    for (int request = from; met; ++request) {
        const auto seen = run.requests().value(request);
        const QList<Fault> faults = Fault::all(request, seen.requestBody, seen.responseBody, depth);
        for (const Fault &fault : faults) {
            const bool restart = fault.kind != Fault::Kind::Cut || points % 2 == 0;
            const QString wrong = run.survive(
                [&](SyncWorld &world) {
                    if (restart) {
                        world.deadlineMs = ImpatientMs;
                        world.desk.forgetSynchroniser();
                    }
                    world.faults.arm(fault);
                    world.sync();
                    met = world.faults.struck();
                    world.faults.arm(std::nullopt);
                    world.deadlineMs = 20'000;
                },
                restart);
            QVERIFY2(wrong.isEmpty(),
                     qPrintable(u"%1 (%2)\n%3"_s.arg(fault.toText(), QString::fromLatin1(seen.line),
                                                     wrong)));
            if (!met) {
                break;
            }
            ++points;
        }
        if (only) {
            return;
        }
    }
    qInfo("%d faults, at %d requests", points, int(run.requests().size()));
    QVERIFY(points > 500);
}

QTEST_GUILESS_MAIN(TestNetworkFaults)
#include "test_networkfaults.moc"
