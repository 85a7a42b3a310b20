// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/threewaymerge.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncing;

Q_DECLARE_METATYPE(syncing::MergeValue)

namespace {

const MergeValue A = u"a"_s;
const MergeValue B = u"b"_s;
const MergeValue C = u"c"_s;
const MergeValue Nothing = std::nullopt;

} // namespace

class TestThreeWayMerge : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fields_data();
    void fields();
    void everyCaseIsDecided();
};

void TestThreeWayMerge::fields_data()
{
    QTest::addColumn<Owner>("owner");
    QTest::addColumn<bool>("hasBase");
    QTest::addColumn<MergeValue>("base");
    QTest::addColumn<MergeValue>("ours");
    QTest::addColumn<MergeValue>("theirs");
    QTest::addColumn<Verdict>("verdict");
    const auto row = [](const char *name, Owner owner, bool hasBase, const MergeValue &base,
                        const MergeValue &ours, const MergeValue &theirs, Verdict verdict) {
        QTest::newRow(name) << owner << hasBase << base << ours << theirs << verdict;
    };
    using enum Verdict;
    row("both: nobody", Owner::Both, true, A, A, A, Same);
    row("both: only we", Owner::Both, true, A, B, A, Ours);
    row("both: only they", Owner::Both, true, A, A, B, Theirs);
    row("both: the same", Owner::Both, true, A, B, B, Same);
    row("both: differently", Owner::Both, true, A, B, C, Conflict);
    row("both: we emptied it", Owner::Both, true, A, Nothing, A, Ours);
    row("both: they emptied it", Owner::Both, true, A, A, Nothing, Theirs);
    row("both: emptied and changed", Owner::Both, true, A, Nothing, B, Conflict);
    row("both: changed and emptied", Owner::Both, true, A, B, Nothing, Conflict);
    row("both: both filled it", Owner::Both, true, Nothing, A, B, Conflict);
    row("both: first contact, same", Owner::Both, false, Nothing, A, A, Same);
    row("both: first contact, only here", Owner::Both, false, Nothing, A, Nothing, Ours);
    row("both: first contact, only there", Owner::Both, false, Nothing, Nothing, A, Theirs);
    row("both: first contact, different", Owner::Both, false, Nothing, A, B, Conflict);
    row("desk: only we", Owner::Desk, true, A, B, A, Ours);
    row("desk: only they", Owner::Desk, true, A, A, B, OursWins);
    row("desk: differently", Owner::Desk, true, A, B, C, OursWins);
    row("desk: the same", Owner::Desk, true, A, B, B, Same);
    row("desk: first contact", Owner::Desk, false, Nothing, A, B, OursWins);
    row("remote: only they", Owner::Remote, true, A, A, B, Theirs);
    row("remote: only we", Owner::Remote, true, A, B, A, TheirsWins);
    row("remote: differently", Owner::Remote, true, A, B, C, TheirsWins);
    row("remote: first contact", Owner::Remote, false, Nothing, A, B, Theirs);
    row("none", Owner::None, true, A, B, C, Apart);
}

void TestThreeWayMerge::fields()
{
    QFETCH(Owner, owner);
    QFETCH(bool, hasBase);
    QFETCH(MergeValue, base);
    QFETCH(MergeValue, ours);
    QFETCH(MergeValue, theirs);
    QFETCH(Verdict, verdict);
    const Sides sides{.hasBase = hasBase, .base = base, .ours = ours, .theirs = theirs};
    QCOMPARE(judge(sides, owner), verdict);
}

//! Over all small cases: a value that goes away was either the owner's to replace, and then it is
//! kept for people, or it was never changed since the agreement.
void TestThreeWayMerge::everyCaseIsDecided()
{
    const QList<MergeValue> values{Nothing, A, B, C};
    for (const Owner owner : {Owner::None, Owner::Desk, Owner::Remote, Owner::Both}) {
        for (const MergeValue &base : values) {
            for (const MergeValue &ours : values) {
                for (const MergeValue &theirs : values) {
                    const Sides sides{
                        .hasBase = true, .base = base, .ours = ours, .theirs = theirs};
                    const Verdict verdict = judge(sides, owner);
                    if (takes(verdict) && ours != base) {
                        QVERIFY(owner == Owner::Remote && loses(verdict));
                    }
                    const bool ourStays = verdict == Verdict::Ours || verdict == Verdict::OursWins;
                    if (ourStays && theirs != base) {
                        QVERIFY(owner == Owner::Desk && loses(verdict));
                    }
                    if (verdict == Verdict::Conflict) {
                        QVERIFY(owner == Owner::Both && ours != base && theirs != base);
                    }
                }
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestThreeWayMerge)
#include "test_threewaymerge.moc"
