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

//! "k=v k=v" as a list.
MergeList listOf(const QString &text)
{
    MergeList list;
    const QStringList parts = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        list.append({.key = part.section(u'=', 0, 0), .value = part.section(u'=', 1)});
    }
    return list;
}

QString textOf(const MergeList &list)
{
    QStringList parts;
    for (const ListElement &element : list) {
        parts.append(element.key + u'=' + element.value);
    }
    return parts.join(u' ');
}

} // namespace

class TestThreeWayMerge : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fields_data();
    void fields();
    void everyCaseIsDecided();
    void lists_data();
    void lists();
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

void TestThreeWayMerge::lists_data()
{
    QTest::addColumn<Owner>("owner");
    QTest::addColumn<QString>("base"); // "-" = none
    QTest::addColumn<QString>("ours");
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<QString>("merged");
    QTest::addColumn<QString>("disputed"); // keys
    QTest::addColumn<bool>("sends");
    const auto row = [](const char *name, Owner owner, const char *base, const char *ours,
                        const char *theirs, const char *merged, const char *disputed, bool sends) {
        QTest::newRow(name) << owner << QString::fromLatin1(base) << QString::fromLatin1(ours)
                            << QString::fromLatin1(theirs) << QString::fromLatin1(merged)
                            << QString::fromLatin1(disputed) << sends;
    };
    const Owner both = Owner::Both;
    row("nothing", both, "", "", "", "", "", false);
    row("same", both, "a=1 b=2", "a=1 b=2", "a=1 b=2", "a=1 b=2", "", false);
    row("each adds", both, "a=1", "a=1 x=1", "a=1 y=1", "a=1 y=1 x=1", "", true);
    row("they add", both, "a=1", "a=1", "a=1 y=1", "a=1 y=1", "", false);
    row("each changes another", both, "a=1 b=1", "a=2 b=1", "a=1 b=2", "a=2 b=2", "", true);
    row("we remove", both, "a=1 b=1", "a=1", "a=1 b=1", "a=1", "", true);
    row("they remove", both, "a=1 b=1", "a=1 b=1", "a=1", "a=1", "", false);
    row("we remove, they change", both, "a=1 b=1", "a=1", "a=1 b=2", "a=1", "b", true);
    row("they remove, we change", both, "a=1 b=1", "a=1 b=2", "a=1", "a=1 b=2", "b", true);
    row("both change one", both, "a=1 b=1", "a=2 b=2", "a=3 b=1", "a=2 b=2", "a", true);
    row("both add the same", both, "", "x=1", "x=1", "x=1", "", false);
    row("both add differently", both, "", "x=1", "x=2", "x=1", "x", false);
    row("they reorder", both, "a=1 b=1 c=1", "a=1 b=1 c=1", "c=1 a=1 b=1", "c=1 a=1 b=1", "",
        false);
    row("we reorder, they add", both, "a=1 b=1", "b=1 a=1", "a=1 b=1 c=1", "b=1 c=1 a=1", "", true);
    row("desk owns", Owner::Desk, "a=1 b=1", "a=1 b=2", "a=3 b=1 c=1", "a=1 b=2", "a c", true);
    row("remote owns", Owner::Remote, "a=1 b=1", "a=1 b=2", "a=3 c=1", "a=3 c=1", "b", false);
    row("first contact", both, "-", "a=1 b=1", "b=1 c=1", "a=1 b=1 c=1", "", true);
    row("kept apart", Owner::None, "a=1", "a=2", "a=3", "a=2", "", false);
}

void TestThreeWayMerge::lists()
{
    QFETCH(Owner, owner);
    QFETCH(QString, base);
    QFETCH(QString, ours);
    QFETCH(QString, theirs);
    QFETCH(QString, merged);
    QFETCH(QString, disputed);
    QFETCH(bool, sends);
    const auto baseList = base == "-"_L1 ? std::nullopt : std::optional(listOf(base));
    const ListMerge result = mergeLists(baseList, listOf(ours), listOf(theirs), owner);
    QCOMPARE(textOf(result.merged), merged);
    QStringList keys;
    for (const ElementVerdict &one : result.disputed) {
        keys.append(one.key);
    }
    QCOMPARE(keys.join(u' '), disputed);
    QCOMPARE(result.sends, sends);
}

QTEST_GUILESS_MAIN(TestThreeWayMerge)
#include "test_threewaymerge.moc"
