// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 of the syncing program and of the portal in the middle of a push: afterwards portal and
// ERP hold each product exactly once with the last values.
#include "models/store/database.h"
#include "tests/support/serverprocess.h"
#include "tests/sync/syncdesk.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using support::ServerProcess;
using support::SyncDesk;

namespace {

constexpr int Products = 1000;

//! supplierdesk-sync once, as a program of its own.
class Worker
{
public:
    Worker(const SyncDesk &desk, const ServerProcess &portal, const ServerProcess &erp,
           const QString &database)
    {
        Q_UNUSED(desk)
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"SUPPLIERDESK_SECRET_PORTAL"_s, QString::fromLatin1(portal.token()));
        environment.insert(u"SUPPLIERDESK_SECRET_ERP"_s, QString::fromLatin1(erp.token()));
        // The lease goes on with the next start on this machine; other tests start there as well.
        static const QTemporaryDir own;
        environment.insert(u"TMPDIR"_s, own.path());
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(QCoreApplication::applicationDirPath() + u"/supplierdesk-sync"_s,
                        {u"once"_s, u"--database"_s, u"sqlite:"_s + database});
    }
    ~Worker() { kill(); }

    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    //! Exit code; -1 when it crashed or did not end.
    int finish()
    {
        const bool ended = m_process.waitForFinished(120'000);
        m_output = QString::fromUtf8(m_process.readAll());
        return ended && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    [[nodiscard]] bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    [[nodiscard]] const QString &output() const { return m_output; }

private:
    QProcess m_process;
    QString m_output;
};

//! What a server program has in its own database.
class Inside
{
public:
    explicit Inside(const ServerProcess &server)
        : m_db(store::Database::open(
                   store::DatabaseUrl::parse(u"sqlite:"_s + server.databaseFile()).value())
                   .value())
    {
    }
    qint64 number(const QString &sql)
    {
        auto rows = m_db->select(sql);
        return rows.ok() && rows->next() ? rows->integer(0) : -1;
    }
    QString text(const QString &sql, const QString &key)
    {
        auto rows = m_db->select(sql, store::args(key));
        return rows.ok() && rows->next() ? rows->text(0) : QString();
    }

private:
    std::unique_ptr<store::Database> m_db;
};

} // namespace

class TestKilled : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void middleOfAPush_data();
    void middleOfAPush();
};

void TestKilled::middleOfAPush_data()
{
    QTest::addColumn<bool>("killsPortal");
    QTest::addColumn<int>("at");
    // One row of each kind in the default run, more on demand.
    QList<int> moments{500};
    if (qEnvironmentVariableIsSet("SUPPLIERDESK_TEST_LONG")) {
        moments += {1, 200, 800, 1000};
    }
    for (const int at : std::as_const(moments)) {
        QTest::addRow("sync program, portal holds %d", at) << false << at;
        QTest::addRow("portal, it holds %d", at) << true << at;
    }
}

void TestKilled::middleOfAPush()
{
    QFETCH(bool, killsPortal);
    QFETCH(int, at);
    const base::SystemClock clock;
    SyncDesk desk(clock);
    ServerProcess portal(u"supplierdesk-portal"_s);
    ServerProcess erp(u"supplierdesk-erpsandbox"_s);
    QVERIFY2(portal.start(), qPrintable(portal.errorText()));
    QVERIFY2(erp.start(), qPrintable(erp.errorText()));
    desk.setSystemUrl(desk.portal(), portal.url().toString());
    desk.setSystemUrl(desk.erp(), erp.url().toString());
    const QList<base::Id> products = desk.addProducts(Products, u"K"_s);
    const QString database = desk.url().target();

    {
        Worker worker(desk, portal, erp, database);
        Inside inPortal(portal);
        QTRY_VERIFY_WITH_TIMEOUT(inPortal.number(u"SELECT count(*) FROM product"_s) >= at
                                     || !worker.isRunning(),
                                 90'000);
        if (killsPortal) {
            portal.kill();
            // 3: not reached. 0 when it had sent everything before.
            const int code = worker.finish();
            QVERIFY2(code == 3 || code == 0, qPrintable(worker.output()));
        } else {
            worker.kill();
        }
    }
    // Life goes on meanwhile: some of what was sent and some of what was not is edited.
    for (const int index : {0, 150, 450, 700, Products - 1}) {
        desk.setField(u"product"_s, products.at(index), u"name"_s, u"last value"_s);
    }
    if (killsPortal) {
        QVERIFY2(portal.start(), qPrintable(portal.errorText()));
        desk.setSystemUrl(desk.portal(), portal.url().toString());
    }
    Worker again(desk, portal, erp, database);
    const int code = again.finish();
    QVERIFY2(code == 0, qPrintable(again.output()));

    QCOMPARE(desk.number(u"SELECT count(*) FROM outbox"_s), 0);
    Inside inPortal(portal);
    Inside inErp(erp);
    QCOMPARE(inPortal.number(u"SELECT count(*) FROM product"_s), Products);
    QCOMPARE(inPortal.number(u"SELECT count(DISTINCT sku) FROM product"_s), Products);
    QCOMPARE(inErp.number(u"SELECT count(*) FROM item"_s), Products);
    QCOMPARE(inErp.number(u"SELECT count(DISTINCT sku) FROM item"_s), Products);
    for (int i = 0; i < Products; ++i) {
        const QString sku = desk.field(u"product"_s, products.at(i), u"sku"_s);
        const QString name = desk.field(u"product"_s, products.at(i), u"name"_s);
        QCOMPARE(inPortal.text(u"SELECT name FROM product WHERE sku = ?"_s, sku), name);
        QCOMPARE(inErp.text(u"SELECT name FROM item WHERE sku = ?"_s, sku), name);
    }

    // And the sync after it changes nothing.
    const qint64 changes = inPortal.number(u"SELECT max(cursor) FROM change_feed"_s);
    Worker quiet(desk, portal, erp, database);
    QCOMPARE(quiet.finish(), 0);
    QCOMPARE(inPortal.number(u"SELECT max(cursor) FROM change_feed"_s), changes);
}

QTEST_GUILESS_MAIN(TestKilled)
#include "test_killed.moc"
