// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/clock.h"
#include "tests/support/serverprocess.h"
#include "tests/sync/syncdesk.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using support::ServerProcess;
using support::SyncDesk;

namespace {

struct Ended
{
    int code = -1;
    QString out;
    QString err;
};

QString program()
{
    return QCoreApplication::applicationDirPath() + u"/supplierdesk-sync"_s;
}

Ended runWorker(const QStringList &arguments, const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program(), arguments);
    const bool ended = process.waitForFinished(60'000);
    return {.code = ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            .out = QString::fromUtf8(process.readAllStandardOutput()),
            .err = QString::fromUtf8(process.readAllStandardError())};
}

QProcessEnvironment withTokens(const QByteArray &portal, const QByteArray &erp)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"SUPPLIERDESK_SECRET_PORTAL"_s, QString::fromLatin1(portal));
    environment.insert(u"SUPPLIERDESK_SECRET_ERP"_s, QString::fromLatin1(erp));
    return environment;
}

} // namespace

class TestWorker : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void arguments_data();
    void arguments();
    void statusAsJson();
    void doctorAndOnce();
    void runEndsOnASignal();
    void twoWorkersSendEverythingOnce();
};

void TestWorker::arguments_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("says");
    QTest::newRow("help") << QStringList{u"--help"_s} << 0 << u"Exit codes"_s;
    QTest::newRow("version") << QStringList{u"--version"_s} << 0 << u"supplierdesk-sync"_s;
    QTest::newRow("no database") << QStringList{u"once"_s} << 1 << u"--database"_s;
    QTest::newRow("unknown command") << QStringList{u"dance"_s} << 1 << u"dance"_s;
    QTest::newRow("bad database") << QStringList{u"once"_s, u"--database"_s, u"mysql:x"_s} << 1
                                  << u"No database is specified"_s;
    QTest::newRow("missing file") << QStringList{u"once"_s, u"--database"_s,
                                                 u"sqlite:/nowhere/x.sqlite"_s}
                                  << 1 << u"/nowhere/x.sqlite"_s;
    QTest::newRow("bad day") << QStringList{u"demo"_s, u"--database"_s, u"sqlite:x"_s, u"--day"_s,
                                            u"2025-02-30"_s}
                             << 1 << u"--day"_s;
    QTest::newRow("bad number") << QStringList{u"run"_s, u"--database"_s, u"sqlite:x"_s,
                                               u"--interval"_s, u"soon"_s}
                                << 1 << u"--interval"_s;
}

void TestWorker::arguments()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    QFETCH(QString, says);
    const Ended ended = runWorker(arguments, QProcessEnvironment::systemEnvironment());
    QCOMPARE(ended.code, code);
    QVERIFY2((ended.out + ended.err).contains(says), qPrintable(ended.out + ended.err));
}

void TestWorker::statusAsJson()
{
    const base::SystemClock clock;
    SyncDesk desk(clock);
    desk.addProduct(u"A-1"_s, u"Anvil"_s);
    const Ended ended
        = runWorker({u"status"_s, u"--json"_s, u"--database"_s, u"sqlite:"_s + desk.url().target()},
                    QProcessEnvironment::systemEnvironment());
    QCOMPARE(ended.code, 0);
    const QJsonArray systems
        = QJsonDocument::fromJson(ended.out.toUtf8()).object()["systems"_L1].toArray();
    QCOMPARE(systems.size(), 2);
    QCOMPARE(systems.at(1)["code"_L1].toString(), u"portal"_s);
    QVERIFY(systems.at(1)["pending"_L1].toInt() > 0);
}

void TestWorker::doctorAndOnce()
{
    const base::SystemClock clock;
    SyncDesk desk(clock);
    desk.addProduct(u"A-1"_s, u"Anvil"_s);
    ServerProcess portal(u"supplierdesk-portal"_s);
    ServerProcess erp(u"supplierdesk-erpsandbox"_s);
    QVERIFY2(portal.start(), qPrintable(portal.errorText()));
    QVERIFY2(erp.start(), qPrintable(erp.errorText()));
    desk.setSystemUrl(desk.portal(), portal.url().toString());
    desk.setSystemUrl(desk.erp(), erp.url().toString());
    const QStringList database{u"--database"_s, u"sqlite:"_s + desk.url().target(), u"--media"_s,
                               portal.folder()};
    const auto good = withTokens(portal.token(), erp.token());

    Ended doctor = runWorker(QStringList{u"doctor"_s} + database, good);
    QVERIFY2(doctor.code == 0, qPrintable(doctor.out + doctor.err));
    QVERIFY(!doctor.out.contains(u"WRONG"_s));

    // So is one that the ERP refuses, and a media folder that is not there.
    doctor = runWorker(QStringList{u"doctor"_s} + database, withTokens(portal.token(), "wrong"));
    QCOMPARE(doctor.code, 3);
    QCOMPARE(doctor.out.count(u"WRONG"_s), 1);
    QVERIFY(!doctor.out.contains(QString::fromLatin1(portal.token())));
    doctor = runWorker({u"doctor"_s, u"--database"_s, u"sqlite:"_s + desk.url().target(),
                        u"--media"_s, portal.folder() + u"/none"_s},
                       good);
    QCOMPARE(doctor.code, 1);

    // A wrong token is found out, and stops that system alone.
    const auto bad = withTokens("wrong", erp.token());
    doctor = runWorker(QStringList{u"doctor"_s} + database, bad);
    QCOMPARE(doctor.code, 3);
    QVERIFY(doctor.out.contains(u"WRONG"_s));
    Ended once = runWorker(QStringList{u"once"_s} + database, bad);
    QVERIFY2(once.code == 3, qPrintable(once.out + once.err));
    QVERIFY(!once.err.isEmpty());
    QCOMPARE(
        desk.number(u"SELECT count(*) FROM outbox WHERE system_id = ?"_s, store::args(desk.erp())),
        0);
    QVERIFY(desk.waiting() > 0);

    once = runWorker(QStringList{u"once"_s} + database, good);
    QVERIFY2(once.code == 0, qPrintable(once.out + once.err));
    QCOMPARE(desk.waiting(), 0);

    // Unreachable, then back.
    desk.addProduct(u"A-2"_s, u"Anchor"_s);
    portal.kill();
    once = runWorker(QStringList{u"once"_s} + database, good);
    QVERIFY2(once.code == 3, qPrintable(once.out + once.err));
    QVERIFY(desk.waiting() > 0);
    QVERIFY2(portal.start(), qPrintable(portal.errorText()));
    desk.setSystemUrl(desk.portal(), portal.url().toString());
    once = runWorker(QStringList{u"once"_s} + database, good);
    QVERIFY2(once.code == 0, qPrintable(once.out + once.err));
    QCOMPARE(desk.waiting(), 0);
}

void TestWorker::runEndsOnASignal()
{
    const base::SystemClock clock;
    SyncDesk desk(clock);
    desk.addProduct(u"A-1"_s, u"Anvil"_s);
    ServerProcess portal(u"supplierdesk-portal"_s);
    ServerProcess erp(u"supplierdesk-erpsandbox"_s);
    QVERIFY2(portal.start(), qPrintable(portal.errorText()));
    QVERIFY2(erp.start(), qPrintable(erp.errorText()));
    desk.setSystemUrl(desk.portal(), portal.url().toString());
    desk.setSystemUrl(desk.erp(), erp.url().toString());
    const QString metricsFile = portal.folder() + u"/metrics.prom"_s;
    QProcess worker;
    worker.setProcessEnvironment(withTokens(portal.token(), erp.token()));
    worker.start(program(),
                 {u"run"_s, u"--database"_s, u"sqlite:"_s + desk.url().target(), u"--media"_s,
                  portal.folder(), u"--interval"_s, u"1"_s, u"--log-format"_s, u"json"_s,
                  u"--metrics-file"_s, metricsFile});
    const auto metrics = [&] {
        QFile file(metricsFile);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QTRY_VERIFY_WITH_TIMEOUT(metrics().contains("supplierdesk_sync_system_up{system=\"portal\"} 1"),
                             60'000);
    QVERIFY(metrics().contains("supplierdesk_sync_leader 1"));
    QVERIFY(metrics().contains("supplierdesk_sync_records{system=\"portal\",state=\"pending\"} 0"));
    QCOMPARE(desk.waiting(), 0);
    worker.terminate();
    QVERIFY(worker.waitForFinished(30'000));
    QCOMPARE(worker.exitStatus(), QProcess::NormalExit);
    QCOMPARE(worker.exitCode(), 0);
    QCOMPARE(desk.number(u"SELECT count(*) FROM lease WHERE expires_at > ?"_s,
                         store::args(clock.nowMs())),
             0); // another one can begin at once
    const QByteArray log = worker.readAllStandardError();
    QVERIFY(!log.isEmpty());
    const QList<QByteArray> lines = log.trimmed().split('\n');
    for (const QByteArray &line : lines) {
        const QJsonObject entry = QJsonDocument::fromJson(line).object();
        QVERIFY2(entry.contains("time"_L1) && entry.contains("level"_L1), line.constData());
    }
    QVERIFY(!log.contains(portal.token()) && !log.contains(erp.token()));
}

void TestWorker::twoWorkersSendEverythingOnce()
{
    const base::SystemClock clock;
    SyncDesk desk(clock, support::Server::Postgresql);
    ServerProcess portal(u"supplierdesk-portal"_s);
    ServerProcess erp(u"supplierdesk-erpsandbox"_s);
    QVERIFY2(portal.start(), qPrintable(portal.errorText()));
    QVERIFY2(erp.start(), qPrintable(erp.errorText()));
    desk.setSystemUrl(desk.portal(), portal.url().toString());
    desk.setSystemUrl(desk.erp(), erp.url().toString());
    constexpr int Products = 300;
    desk.addProducts(Products, u"T"_s);
    QProcess workers[2];
    const auto start = [&](QProcess &worker) {
        worker.setProcessEnvironment(withTokens(portal.token(), erp.token()));
        worker.start(program(),
                     {u"run"_s, u"--database"_s, u"odbc:"_s + desk.url().target(), u"--media"_s,
                      portal.folder(), u"--interval"_s, u"1"_s});
    };
    const auto sent = [&desk](base::Id system) {
        return desk.number(u"SELECT sum(pushed) FROM sync_run WHERE system_id = ?"_s,
                           store::args(system));
    };
    // The ERP takes products and prices, not what else belongs to them.
    const auto queued = [&desk](base::Id system, const QString &condition) {
        return desk.number(u"SELECT count(*) FROM outbox WHERE system_id = ? AND "_s + condition,
                           store::args(system));
    };
    const QHash<base::Id, qint64> batch{
        {desk.portal(), queued(desk.portal(), u"1 = 1"_s)},
        {desk.erp(), queued(desk.erp(), u"entity IN ('product', 'price')"_s)}};
    start(workers[0]);
    start(workers[1]);
    QTRY_COMPARE_WITH_TIMEOUT(desk.waiting() + desk.waiting(u"sending"_s), 0, 90'000);
    desk.addProducts(Products, u"U"_s);
    QTRY_COMPARE_WITH_TIMEOUT(desk.waiting() + desk.waiting(u"sending"_s), 0, 90'000);
    for (QProcess &worker : workers) {
        worker.terminate();
    }
    for (QProcess &worker : workers) {
        QVERIFY(worker.waitForFinished(30'000));
        const QByteArray log = worker.readAllStandardError();
        QVERIFY2(worker.exitCode() == 0 || worker.exitCode() == 4, log.constData());
    }
    for (const base::Id system : {desk.portal(), desk.erp()}) {
        QVERIFY(batch.value(system) >= Products);
        QCOMPARE(sent(system), 2 * batch.value(system));
    }
}

QTEST_GUILESS_MAIN(TestWorker)
#include "test_worker.moc"
