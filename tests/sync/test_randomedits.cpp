// SPDX-License-Identifier: GPL-3.0-or-later
// Random edits on all three sides in random order: the three places come together, and no edit is
// lost on the way.
#include "tests/sync/randomedits.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using support::RandomEdits;
using support::Step;

class TestRandomEdits : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void convergence_data();
    void convergence();
    void stepsAsText();
    void shrinking();
};

void TestRandomEdits::convergence_data()
{
    QTest::addColumn<QList<Step>>("steps");
    // What a failure printed, to see it again.
    if (const QString text = qEnvironmentVariable("SUPPLIERDESK_TEST_STEPS"); !text.isEmpty()) {
        QTest::newRow("replay") << support::stepsFrom(text);
        return;
    }
    QTest::newRow("removed when the answer was lost") << support::stepsFrom(
        u"3,81,58388;3,361,14632;1,858,46743;2,933,90953;4,509,75457;3,696,51341;15,946,62996;"
        "5,592,16354;5,147,45151"_s);
    QTest::newRow("price of a SKU that is used again")
        << support::stepsFrom(u"3,14,40829;3,302,49207;2,23,9872;4,617,22849;2,88,5462;4,426,64432;"
                              u"3,485,83790;14,640,20376;"
                              "3,352,47030;5,925,58056;4,509,75457;3,696,51341;1,138,96287"_s);
    QTest::newRow("renamed again when the answer was lost") << support::stepsFrom(
        u"3,302,49207;2,283,22651;4,426,64432;1,133,9536;3,81,58388;3,361,14632;14,200,10564;"
        "2,241,16246;15,131,22817;2,108,40241"_s);
    QTest::newRow("SKU of a removed product used, lost and given up") << support::stepsFrom(
        u"3,934,59923;3,626,54831;3,115,18804;3,946,72646;3,332,32086;"
        "3,861,76464;1,453,81480;3,713,26162;3,621,83385;14,950,46451;"
        "3,388,2286;5,91,34913;3,416,91874;3,476,47529;2,459,89270;5,107,53305;"
        "3,18,55285;4,72,25955;15,277,37726;2,251,81963"_s);
    QList<quint32> seeds{20'261'126};
    if (qEnvironmentVariableIsSet("SUPPLIERDESK_TEST_LONG")) {
        seeds += {1, 2, 3, 4, 5, 6, 7, 8, 9};
    }
    for (const quint32 seed : std::as_const(seeds)) {
        QTest::addRow("seed %u", seed) << support::randomSteps(seed, 10'000);
    }
}

void TestRandomEdits::convergence()
{
    // What Qt says when a connection breaks while it is written to.
    const support::ManyWarnings broken("QNativeSocketEngine::write() was not called in ");
    constexpr int ShrinkMs = 60'000;
    QFETCH(const QList<Step>, steps);
    const QString wrong = RandomEdits().run(steps);
    if (wrong.isEmpty()) {
        return;
    }
    // The end is near where it was noticed.
    static const QRegularExpression where(u"^after step (\\d+):"_s);
    const int end = where.match(wrong).captured(1).toInt();
    const QList<Step> few = support::shrunk(
        end > 0 ? steps.first(end) : steps,
        [](const QList<Step> &some) { return !RandomEdits().run(some).isEmpty(); }, ShrinkMs);
    QFAIL(qPrintable(u"%1\nin short: %2\nSUPPLIERDESK_TEST_STEPS=\"%3\""_s.arg(
        wrong, RandomEdits().run(few), support::toText(few))));
}

void TestRandomEdits::stepsAsText()
{
    const QList<Step> steps = support::randomSteps(1, 50);
    QCOMPARE(support::toText(support::stepsFrom(support::toText(steps))), support::toText(steps));
}

void TestRandomEdits::shrinking()
{
    // Fails when something is ordered after a restart.
    const auto fails = [](const QList<Step> &steps) {
        bool restarted = false;
        for (const Step &step : steps) {
            restarted = restarted || step.kind == Step::Kind::Restart;
            if (restarted && step.kind == Step::Kind::PlaceOrder) {
                return true;
            }
        }
        return false;
    };
    const QList<Step> few = support::shrunk(support::randomSteps(7, 1'000), fails, 10'000);
    QCOMPARE(few.size(), 2);
    QVERIFY(fails(few));
}

QTEST_GUILESS_MAIN(TestRandomEdits)
#include "test_randomedits.moc"
