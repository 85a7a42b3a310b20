// SPDX-License-Identifier: GPL-3.0-or-later
// SIGKILL of the syncing program at every labelled point of the engine in turn.
#include "app/sync/point.h"
#include "tests/sync/faultrun.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using support::FaultRun;
using support::SyncWorld;

namespace {

constexpr qint64 Hour = 3'600'000;

//! supplierdesk-sync once, to be killed at a moment; true when it lived.
bool syncOnce(SyncWorld &world, const QString &killAt, QString *output)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto &[name, value] : world.openToPrograms()) {
        environment.insert(name, value);
    }
    environment.insert(QString::fromLatin1(engine::point::Variable), killAt);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QCoreApplication::applicationDirPath() + u"/supplierdesk-sync"_s,
                  {u"once"_s, u"--database"_s, u"sqlite:"_s + world.desk.url().target()});
    const bool ended = process.waitForFinished(60'000);
    *output = QString::fromUtf8(process.readAll());
    if (!ended) {
        *output += u"\ndoes not end"_s;
        process.kill();
        process.waitForFinished();
    }
    const bool crashed = process.exitStatus() != QProcess::NormalExit;
    if (crashed || process.exitCode() != 0) {
        const QString what = crashed ? u"signal"_s : u"exit code"_s;
        *output += u"\n%1 %2"_s.arg(what).arg(process.exitCode());
    } else {
        output->clear();
    }
    return ended && process.exitStatus() == QProcess::NormalExit;
}

} // namespace

class TestKillPoints : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPointInTurn();

private:
    //! At every label for the first, second … time until the story has no more of them. \a again:
    //! the sync after it, which is to mend things, is killed as well.
    void killEverywhere(FaultRun &run, const QString &again);
    int m_kills = 0;
};

void TestKillPoints::everyPointInTurn()
{
    FaultRun run([](SyncWorld &world) {
        QString output;
        return syncOnce(world, {}, &output) ? output : u"it crashed: "_s + output;
    });
    killEverywhere(run, {});
    if (qEnvironmentVariableIsSet("SUPPLIERDESK_TEST_LONG")) {
        for (const QLatin1StringView label : engine::point::All) {
            killEverywhere(run, label + u":1"_s);
        }
    }
    qInfo("killed %d times", m_kills);
}

void TestKillPoints::killEverywhere(FaultRun &run, const QString &again)
{
    for (const QLatin1StringView label : engine::point::All) {
        bool lived = false;
        for (int time = 1; !lived && !QTest::currentTestFailed(); ++time) {
            const QString at = u"%1:%2"_s.arg(label).arg(time);
            const QString wrong = run.survive(
                [&](SyncWorld &world) {
                    QString output;
                    lived = syncOnce(world, at, &output);
                    m_kills += lived ? 0 : 1;
                    if (!lived && !again.isEmpty()) {
                        world.clock.advance(Hour);
                        m_kills += syncOnce(world, again, &output) ? 0 : 1;
                    }
                },
                true);
            QVERIFY2(wrong.isEmpty(), qPrintable(u"killed at %1 %2\n%3"_s.arg(at, again, wrong)));
            QVERIFY2(!lived || time > 1, qPrintable(u"the story never comes to "_s + at));
        }
    }
}

QTEST_GUILESS_MAIN(TestKillPoints)
#include "test_killpoints.moc"
