// SPDX-License-Identifier: GPL-3.0-or-later
// Four desks and two syncing programs on one PostgreSQL that is restarted under them: no update is
// lost, no order is doubled, nobody hangs.
#include "app/sync/syncengine.h"
#include "app/sync/writers.h"
#include "tests/sync/syncworld.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QSemaphore>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using support::SyncWorld;

namespace {

constexpr int Desks = 4;
constexpr int Workers = 2;
constexpr int Products = 6;
constexpr int RestartEveryMs = 5'000;

QString tool(const QString &name)
{
    return QStringLiteral(SD_TEST_TOOLS) + u'/' + name;
}

//! A PostgreSQL server that only this test uses.
class OwnServer
{
public:
    OwnServer()
    {
        run(u"postgres-start.sh"_s, {});
        qputenv("SUPPLIERDESK_TEST_ODBC_FILE", m_folder.filePath(u"odbc.txt"_s).toUtf8());
    }
    ~OwnServer() { run(u"postgres-stop.sh"_s, {}); }
    void restart(const QString &mode) { run(u"postgres-restart.sh"_s, {mode}); }

private:
    void run(const QString &script, const QStringList &more)
    {
        // No pipe: the server inherits it and would keep it open.
        QProcess process;
        process.setStandardOutputFile(QProcess::nullDevice());
        process.setStandardErrorFile(m_folder.filePath(u"log"_s), QIODevice::Append);
        process.start(tool(script), QStringList{m_folder.path()} + more);
        if (!process.waitForFinished(120'000) || process.exitCode() != 0) {
            QFile log(m_folder.filePath(u"log"_s));
            std::ignore = log.open(QIODevice::ReadOnly);
            qFatal("%s: %s", qPrintable(script), log.readAll().constData());
        }
    }
    QTemporaryDir m_folder;
};

//! What a field says that everybody counts up.
int countOf(const QString &field)
{
    return field.section(u' ', 0, 0).toInt();
}

//! A person at a desk, without a window: store and engine as the desk has them. Counts up a field
//! that everybody counts up.
class Desk
{
public:
    Desk(SyncWorld &world, int number, const QList<base::Id> &products)
        : m_url(world.desk.url()),
          m_number(number),
          m_products(products),
          m_ids(m_clock, 100 + number),
          m_log(m_writers, m_ids, m_clock)
    {
        engine::addWriters(m_writers, m_ids, m_clock);
        m_engine = std::make_unique<engine::SyncEngine>(
            engine::SyncEngine::Options{
                .database = m_url, .holder = u"desk/%1"_s.arg(number), .pullIntervalMs = 500},
            engine::Tools{.log = m_log,
                          .writers = m_writers,
                          .ids = m_ids,
                          .clock = m_clock,
                          .connect = world.desk.connect,
                          .mediaFolder = {}});
        m_engine->start();
        m_thread.reset(QThread::create([this] { work(); }));
        m_thread->start();
    }
    //! False when something hangs.
    bool stop()
    {
        m_ending.release();
        const bool ended = m_thread->wait(60'000);
        return m_engine->stop(60'000) && ended;
    }
    [[nodiscard]] int edits() const { return m_edits; }
    [[nodiscard]] int troubles() const { return m_troubles; }

private:
    void work()
    {
        std::unique_ptr<store::Database> db;
        for (int turn = 0; !m_ending.tryAcquire(1, 5); ++turn) {
            if (!db) {
                if (auto opened = store::Database::open(m_url); opened.ok()) {
                    db = std::move(*opened);
                } else {
                    ++m_troubles;
                    continue;
                }
            }
            const QString label = u"desk %1 turn %2"_s.arg(m_number).arg(turn);
            const base::Id product = m_products.at((turn + m_number) % m_products.size());
            // Until it is written once: a person would not give up either.
            while (!countUp(*db, product, label) && !m_ending.available()) { }
        }
    }

    //! True when the edit is in the database.
    bool countUp(store::Database &db, base::Id product, const QString &label)
    {
        const QString field = u"summary"_s;
        const auto before = m_writers.find(u"product"_s)->read(db, product, field);
        if (!before) {
            ++m_troubles;
            return false;
        }
        // The answer to the last try may have been lost.
        const auto known = isKept(db, label);
        if (!known) {
            ++m_troubles;
            return false;
        }
        if (*known) {
            ++m_edits;
            return true;
        }
        store::ChangeSet changes;
        changes.label = label;
        // With the label: two desks that write the same make one edit of it.
        changes.add(u"product"_s, product, field, *before,
                    u"%1 %2"_s.arg(countOf(before->value_or(QString())) + 1).arg(label));
        const auto done = m_log.commit(db, changes, {.user = {}, .name = u"desk"_s});
        if (done) {
            ++m_edits;
            m_engine->nudge();
            return true;
        }
        if (done.error().code != base::ErrorCode::Store_Conflict) {
            ++m_troubles;
        }
        return false;
    }
    static base::Result<bool> isKept(store::Database &db, const QString &label)
    {
        SD_TRY_VALUE(store::Rows rows,
                     db.select(u"SELECT count(*) FROM edit WHERE label = ?"_s, store::args(label)));
        return rows.next() && rows.integer(0) > 0;
    }

    const store::DatabaseUrl m_url;
    const int m_number;
    const QList<base::Id> m_products;
    base::SystemClock m_clock;
    base::IdMaker m_ids;
    store::RecordWriters m_writers;
    store::ChangeLog m_log;
    std::unique_ptr<engine::SyncEngine> m_engine;
    std::unique_ptr<QThread> m_thread;
    QSemaphore m_ending;
    std::atomic<int> m_edits = 0;
    std::atomic<int> m_troubles = 0;
};

} // namespace

class TestRestartedServer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void manyDesks();
};

void TestRestartedServer::manyDesks()
{
    // Whatever is under way when the server ends.
    const support::ManyWarnings ofDriver("QODBCResult::exec: Unable to execute statement: ");
    const support::ManyWarnings ofStore("statement failed: ");
    const int seconds = qEnvironmentVariableIsSet("SUPPLIERDESK_TEST_LONG") ? 240 : 60;
    OwnServer server;
    SyncWorld world(support::Server::Postgresql);
    // What was committed is there after a crash of the server; the cluster of the tests is laxer.
    QVERIFY_RESULT(world.desk.db().run(u"ALTER DATABASE %1 SET synchronous_commit = on"_s.arg(
        world.desk.url().part(u"DATABASE"_s))));
    const auto environmentOfWorkers = world.openToPrograms();
    QList<base::Id> products;
    for (int i = 0; i < Products; ++i) {
        products.append(world.desk.addProduct(u"P-%1"_s.arg(i), u"Product"_s));
    }
    world.desk.addCustomer(u"C-1"_s, u"Customer"_s);
    world.sync();
    QCOMPARE(world.disagreement(), QString());
    world.desk.forgetSynchroniser();
    QVERIFY_RESULT(world.desk.db().run(u"DELETE FROM lease"_s)); // of another time

    std::vector<std::unique_ptr<Desk>> desks;
    for (int i = 0; i < Desks; ++i) {
        desks.push_back(std::make_unique<Desk>(world, i, products));
    }
    std::vector<std::unique_ptr<QProcess>> workers;
    for (int i = 0; i < Workers; ++i) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const auto &[name, value] : environmentOfWorkers) {
            environment.insert(name, value);
        }
        auto worker = std::make_unique<QProcess>();
        worker->setProcessEnvironment(environment);
        worker->setStandardOutputFile(QProcess::nullDevice());
        worker->setStandardErrorFile(QProcess::nullDevice());
        worker->start(QCoreApplication::applicationDirPath() + u"/supplierdesk-sync"_s,
                      {u"run"_s, u"--interval"_s, u"1"_s, u"--database"_s,
                       u"odbc:"_s + world.desk.url().target()});
        workers.push_back(std::move(worker));
    }

    QElapsedTimer timer;
    timer.start();
    int orders = 0;
    int restarts = 0;
    while (timer.elapsed() < seconds * 1000) {
        world.placeOrder(u"C-1"_s, u"P-0"_s, 1);
        ++orders;
        world.setStock(u"P-0"_s, 1'000 + orders);
        // Customers come one after the other; meanwhile all the others work.
        std::ignore = QTest::qWaitFor([&] { return timer.elapsed() >= orders * 200; }, 1'000);
        if (timer.elapsed() > qint64(restarts + 1) * RestartEveryMs) {
            server.restart(restarts % 2 == 0 ? u"fast"_s : u"immediate"_s);
            ++restarts;
        }
    }

    int edits = 0;
    int troubles = 0;
    for (const auto &desk : desks) {
        QVERIFY2(desk->stop(), "a desk hangs");
        edits += desk->edits();
        troubles += desk->troubles();
    }
    for (const auto &worker : workers) {
        worker->terminate();
        QVERIFY2(worker->waitForFinished(60'000), "a worker hangs");
    }
    qInfo("%d edits, %d orders, %d restarts, %d failed tries", edits, orders, restarts, troubles);

    // One more sync, with a clock that goes on from theirs.
    world.clock.advance(base::SystemClock().nowMs() - world.clock.nowMs() + 3'600'000);
    std::ignore = world.desk.db().select(u"SELECT 1"_s); // this connection broke, too
    // Who ended while the server was away could not give it back, and it lasts a minute.
    QVERIFY_RESULT(world.desk.db().run(u"DELETE FROM lease"_s));
    world.sync();
    QCOMPARE(world.disagreement(), QString());
    std::ignore = world.writesAsked();
    world.sync();
    QCOMPARE(world.writesAsked(), 0);

    qint64 counted = 0;
    for (const base::Id product : std::as_const(products)) {
        counted += countOf(world.desk.field(u"product"_s, product, u"summary"_s));
    }
    QCOMPARE(counted, edits); // no lost update
    QCOMPARE(world.desk.number(u"SELECT count(*) FROM edit WHERE user_name = 'desk'"_s), edits);
    QCOMPARE(world.desk.number(u"SELECT count(*) FROM sales_order"_s), orders);
    QCOMPARE(world.atErp(u"SELECT count(*) FROM sales_order"_s), orders);
    QVERIFY(edits > 100);
    QVERIFY(restarts > 5);
}

QTEST_GUILESS_MAIN(TestRestartedServer)
#include "test_restartedserver.moc"
