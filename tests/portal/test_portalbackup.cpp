// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/orderstore.h"
#include "app/portal/schema.h"
#include "models/store/snapshot.h"
#include "tests/portal/sample.h"
#include "tests/support/testing.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QSet>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using portaltest::Portal;

namespace {

struct Outcome
{
    int code = -1; //!< of the process; -1 = it was killed
    QString said; //!< on both channels
};

mode_t modeOf(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 0777 : 0;
}

} // namespace

//! "supplierdesk-portal backup" and "restore" as processes of their own beside a running portal.
class TestPortalBackup : public QObject
{
    Q_OBJECT
private:
    //! \a command with a file; killed after \a lifeMs unless it ends before.
    Outcome run(const QString &command, const QString &database, const QString &file,
                int lifeMs = 60'000)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.setChildProcessModifier([] { ::umask(022); });
        process.start(QCoreApplication::applicationDirPath() + u"/supplierdesk-portal"_s,
                      {command, u"--database"_s, database, file});
        if (!process.waitForFinished(lifeMs)) {
            process.kill();
            process.waitForFinished();
        }
        const bool ended = process.exitStatus() == QProcess::NormalExit;
        return {ended ? process.exitCode() : -1, QString::fromUtf8(process.readAll())};
    }
    Outcome run(const QString &command, const QString &file)
    {
        return run(command, database(), file);
    }
    QString database() { return m_portal->process().databaseFile(); }
    QString path(const QString &name) const { return m_folder->filePath(name); }

    //! As the checkout stores it, from another process; the number.
    QString placeOrder()
    {
        const base::Currency euro = *base::Currency::parse(u"EUR"_s);
        portal::Order order;
        order.customer = u"C-1001"_s;
        order.placedBy = portaltest::sample::Anna;
        order.placedAt = m_clock.now();
        order.total = base::Money(125'000, euro);
        order.submitKey = u"form-%1"_s.arg(++m_forms);
        order.lines = {{.sku = u"DR-1042"_s,
                        .name = u"Drill"_s,
                        .quantity = base::Quantity::whole(1, u"C62"_s),
                        .unitPrice = order.total,
                        .lineTotal = order.total}};
        const auto databases = portal::openDatabases(database(), 1);
        const auto placed = (*databases)->write([&](store::Database &db) {
            return portal::OrderStore(db).place(order, m_ids);
        });
        return placed.ok() ? placed->number : QString();
    }
    //! The numbers of all orders, as the running portal tells them.
    QStringList ordersThere()
    {
        QStringList numbers;
        const auto answer = m_portal->desk()->get(u"/api/v1/orders?limit=1000"_s).json();
        const QJsonArray items = answer.value("items"_L1).toArray();
        for (const auto &item : items) {
            numbers.append(item.toObject().value("number"_L1).toString());
        }
        return numbers;
    }
    //! Follows the feed from \a cursor on and moves it; the orders in it.
    QStringList follow(QString &cursor)
    {
        QStringList numbers;
        for (bool more = true; more;) {
            const QJsonObject page
                = m_portal->desk()
                      ->get(u"/api/v1/changes?entities=order&origin=site&after="_s + cursor)
                      .json();
            const QJsonArray changes = page.value("changes"_L1).toArray();
            for (const auto &change : changes) {
                numbers.append(change.toObject().value("key"_L1).toString());
            }
            cursor = page.value("next"_L1).toString();
            more = page.value("more"_L1).toBool();
        }
        return numbers;
    }
    static void verifySound(const QString &file)
    {
        const auto db = store::Database::open(*store::DatabaseUrl::parse(u"sqlite:"_s + file));
        QVERIFY_RESULT(db);
        QVERIFY_RESULT(store::checkSound(**db));
        QVERIFY_RESULT((*db)->run(
            u"INSERT INTO product_search(product_search, rank) VALUES ('integrity-check', 1)"_s));
    }
    QStringList keptFiles()
    {
        const QFileInfo info(database());
        return info.dir().entryList({u"*.before-restore-*"_s}, QDir::Files);
    }

private Q_SLOTS:
    void init()
    {
        ::umask(022);
        m_folder = std::make_unique<QTemporaryDir>();
        m_portal = std::make_unique<Portal>();
        QCOMPARE(m_portal->start(), QString());
    }
    void cleanup()
    {
        QVERIFY2(m_portal->process().stop(), qPrintable(m_portal->process().errorText()));
        m_portal.reset();
    }

    void aBackupIsOneWholeFile()
    {
        for (int i = 0; i < 3; ++i) {
            QVERIFY(!placeOrder().isEmpty());
        }
        const Outcome made = run(u"backup"_s, path(u"a.sqlite"_s));
        QVERIFY2(made.code == 0 && made.said.contains(u"3 orders"_s), qPrintable(made.said));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden),
                 QStringList(u"a.sqlite"_s));
        QCOMPARE(modeOf(path(u"a.sqlite"_s)), mode_t(0600));
        const Outcome again = run(u"backup"_s, path(u"a.sqlite"_s));
        QVERIFY2(again.code == 1 && again.said.contains(u"exists already"_s),
                 qPrintable(again.said));
        verifySound(path(u"a.sqlite"_s));
    }

    void restoreIsSeenAtOnce()
    {
        QStringList early;
        for (int i = 0; i < 3; ++i) {
            early.append(placeOrder());
        }
        const auto bert = m_portal->visitor(portaltest::sample::Bert); // his session is in it
        QVERIFY(bert);
        QCOMPARE(run(u"backup"_s, path(u"a.sqlite"_s)).code, 0);
        QStringList late;
        for (int i = 0; i < 2; ++i) {
            late.append(placeOrder());
        }
        const auto anna = m_portal->visitor(portaltest::sample::Anna);
        QVERIFY(anna);
        QCOMPARE(anna->get(u"/orders"_s).status, 200);
        QString cursor = u"0"_s;
        QCOMPARE(follow(cursor), early + late);

        const Outcome restored = run(u"restore"_s, path(u"a.sqlite"_s));
        QVERIFY2(restored.code == 0 && restored.said.contains(u"restored 3 orders"_s)
                     && restored.said.contains(u"not in the backup: 2"_s),
                 qPrintable(restored.said));
        QCOMPARE(ordersThere(), early);
        QCOMPARE(anna->get(u"/orders"_s).status, 303); // to the sign-in page
        QCOMPARE(bert->get(u"/orders"_s).status, 303);
        QVERIFY(m_portal->visitor(portaltest::sample::Anna));

        // What was placed since is kept, and the command that made it is the way back to it.
        QCOMPARE(keptFiles().size(), 1);
        const QString kept = QFileInfo(database()).dir().filePath(keptFiles().constFirst());
        QVERIFY(restored.said.contains(kept));
        QCOMPARE(modeOf(kept), mode_t(0600));

        // A desk that is ahead of the backup misses nothing that comes from now on.
        QCOMPARE(follow(cursor), QStringList());
        const QString next = placeOrder();
        QCOMPARE(follow(cursor), QStringList(next));
        QVERIFY(!late.contains(next));
        const auto count = [](const QString &number) { return number.section(u'-', 1, 1); };
        QVERIFY(count(next).toInt() > count(late.constLast()).toInt());

        QCOMPARE(run(u"restore"_s, kept).code, 0);
        QCOMPARE(ordersThere(), early + late);
        verifySound(database());
    }

    //! The disk is gone, and with it everything but the backup.
    void restoreMakesAMissingDatabase()
    {
        const QString early = placeOrder();
        QCOMPARE(run(u"backup"_s, path(u"a.sqlite"_s)).code, 0);
        const QString late = placeOrder();
        QString cursor = u"0"_s;
        QCOMPARE(follow(cursor), QStringList({early, late}));
        QVERIFY(m_portal->process().stop());
        QVERIFY(QFile::remove(database()));

        const Outcome restored = run(u"restore"_s, path(u"a.sqlite"_s));
        QVERIFY2(restored.code == 0, qPrintable(restored.said));
        QCOMPARE(modeOf(database()), mode_t(0600));
        QVERIFY(m_portal->process().start());
        QCOMPARE(ordersThere(), QStringList(early));
        const QString next = placeOrder();
        QCOMPARE(follow(cursor), QStringList(next));
        QVERIFY(next != late);
    }

    //! An older copy was put back by hand, or there is nothing any more: no cursor is given twice.
    void anOlderFileDoesNotHideOrders()
    {
        QCOMPARE(run(u"backup"_s, path(u"a.sqlite"_s)).code, 0);
        QString cursor = u"0"_s;
        const QString lost = placeOrder();
        QCOMPARE(follow(cursor), QStringList(lost));
        QVERIFY(m_portal->process().stop());
        QVERIFY(QFile::remove(database()));
        QVERIFY(QFile::copy(path(u"a.sqlite"_s), database()));
        QVERIFY(m_portal->process().start());
        const QString next = placeOrder();
        QCOMPARE(follow(cursor), QStringList(next));
    }

    void whatIsNoBackupIsRefused_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("sentence");
        QTest::addRow("damaged") << u"damaged"_s << u"is damaged"_s;
        QTest::addRow("cut off") << u"cut"_s << u"is damaged"_s;
        QTest::addRow("no database") << u"text"_s << u"is not a database of supplierdesk-portal"_s;
        QTest::addRow("empty") << u"empty"_s << u"is not a database of supplierdesk-portal"_s;
        QTest::addRow("of another program")
            << u"foreign"_s << u"is not a database of supplierdesk-portal"_s;
        QTest::addRow("of a newer version") << u"newer"_s << u"a newer version"_s;
        QTest::addRow("missing") << u"missing"_s << u"cannot be copied"_s;
    }
    void whatIsNoBackupIsRefused()
    {
        QFETCH(const QString, kind);
        QFETCH(const QString, sentence);
        const QStringList orders{placeOrder()};
        const QString file = path(u"a.sqlite"_s);
        QCOMPARE(run(u"backup"_s, file).code, 0);
        const QStringList now = orders + QStringList(placeOrder());
        QFile raw(file);
        QVERIFY(raw.open(QIODevice::ReadWrite));
        if (kind == u"damaged"_s) {
            QVERIFY(raw.seek(8 * 4096) && raw.write(QByteArray(40 * 4096, '\xa5')) > 0);
        } else if (kind == u"cut"_s) {
            QVERIFY(raw.resize(raw.size() / 2));
        } else if (kind == u"text"_s || kind == u"empty"_s) {
            QVERIFY(raw.resize(0));
            QVERIFY(kind == u"empty"_s || raw.write(QByteArray(9000, 'x')) > 0);
        }
        raw.close();
        if (kind == u"missing"_s) {
            QVERIFY(QFile::remove(file));
        } else if (kind == u"foreign"_s || kind == u"newer"_s) {
            const auto db = store::Database::open(*store::DatabaseUrl::parse(u"sqlite:"_s + file));
            QVERIFY_RESULT((*db)->run(kind == u"newer"_s
                                          ? u"UPDATE schema_version SET version = 9000"_s
                                          : u"UPDATE schema_version SET application = 'other'"_s));
        }
        const Outcome refused = run(u"restore"_s, file);
        QVERIFY2(refused.code == 1 && refused.said.contains(sentence)
                     && refused.said.contains(u"a.sqlite"_s),
                 qPrintable(refused.said));
        QCOMPARE(ordersThere(), now);
        QCOMPARE(keptFiles(), QStringList());
    }

    void aMissingDatabaseIsNotMade()
    {
        const Outcome refused = run(u"backup"_s, path(u"none.sqlite"_s), path(u"a.sqlite"_s));
        QVERIFY2(refused.code == 1 && refused.said.contains(u"There is no database"_s),
                 qPrintable(refused.said));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList());
    }

    void killedAtAnyMoment()
    {
        QStringList early{placeOrder(), placeOrder()};
        const QString backup = path(u"a.sqlite"_s);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(run(u"backup"_s, backup).code, 0);
        const int wholeMs = int(timer.elapsed()) + 10;
        constexpr int Kills = 20;
        int finished = 0;
        for (int i = 0; i < Kills; ++i) {
            const QString file = path(u"killed-%1.sqlite"_s.arg(i));
            std::ignore = run(u"backup"_s, database(), file, wholeMs * i / Kills);
            if (QFileInfo::exists(file)) {
                ++finished;
                verifySound(file);
            }
        }
        QVERIFY2(finished < Kills, "no backup was killed in time");
        const QString repeated = path(u"killed-1.sqlite"_s); // over what a killed one has left
        QVERIFY(QFileInfo::exists(repeated) || run(u"backup"_s, repeated).code == 0);

        QStringList late{placeOrder()};
        timer.restart();
        QCOMPARE(run(u"restore"_s, backup).code, 0);
        const int restoreMs = int(timer.elapsed()) + 10;
        int restored = 0;
        QStringList before = early;
        for (int i = 0; i < Kills; ++i) {
            if (before == early) {
                before.append(placeOrder());
                QVERIFY(!before.constLast().isEmpty());
            }
            std::ignore = run(u"restore"_s, database(), backup, restoreMs * i / Kills);
            const QStringList now = ordersThere();
            QVERIFY2(now == before || now == early, qPrintable(now.join(u' ')));
            restored += now == early;
            before = now;
        }
        QVERIFY2(restored < Kills, "no restore was killed in time");
        verifySound(database());
        const Outcome last = run(u"restore"_s, backup); // nothing that was left is in its way
        QVERIFY2(last.code == 0, qPrintable(last.said));
        QCOMPARE(ordersThere(), early);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Portal> m_portal;
    base::SystemClock m_clock;
    base::IdMaker m_ids{m_clock, 7};
    int m_forms = 0;
};

QTEST_GUILESS_MAIN(TestPortalBackup)
#include "test_portalbackup.moc"
