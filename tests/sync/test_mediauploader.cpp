// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/uploadthread.h"
#include "models/sync/leaserepository.h"
#include "models/sync/syncsettings.h"
#include "tests/sync/fakesystem.h"
#include "tests/sync/syncdesk.h"

#include <QSemaphore>
#include <QTest>

using namespace Qt::StringLiterals;
using base::ErrorCode;
using connectors::Entity;
using support::FakeSystem;
using support::SyncDesk;

//! Contents of media on their way to a portal, with a portal in memory.
class TestMediaUploader : public QObject
{
    Q_OBJECT
private:
    support::ManualClock m_clock;
    std::unique_ptr<FakeSystem> m_portal;
    std::unique_ptr<FakeSystem> m_erp;
    std::unique_ptr<SyncDesk> m_desk;

    static QString hash(char digit) { return QString(64, QLatin1Char(digit)); }

private Q_SLOTS:
    void init()
    {
        m_portal = std::make_unique<FakeSystem>();
        m_erp = std::make_unique<FakeSystem>();
        m_desk = std::make_unique<SyncDesk>(m_clock);
        m_desk->connect = [this](const syncing::RemoteSystem &system)
            -> base::Result<std::unique_ptr<connectors::Connector>> {
            return (system.code == "portal"_L1 ? m_portal : m_erp)->connector();
        };
        m_desk->sync();
    }

    void aRecordFollowsItsContent()
    {
        m_desk->addAsset(hash('a'), u"film.mp4"_s, 100);
        m_desk->addProduct(u"P"_s, u"Product"_s);
        int uploadsWhenProductCame = -1;
        m_portal->beforePush = [&] {
            if (uploadsWhenProductCame < 0) {
                uploadsWhenProductCame = m_portal->uploads;
            }
        };
        m_desk->sync();
        QCOMPARE(uploadsWhenProductCame, 0); // the product did not wait
        QVERIFY(m_portal->has(Entity::Product, u"P"_s));
        QVERIFY(m_portal->has(Entity::Asset, hash('a')));
        QCOMPARE(m_portal->uploads, 1);
        QCOMPARE(m_desk->waiting(), 0);
        m_portal->resetCounts();
        m_desk->sync();
        QCOMPARE(m_portal->pushRequests, 0);
        QCOMPARE(m_portal->uploads, 1);
    }

    void whatIsThereIsNotSentAgain()
    {
        m_portal->contents.insert(hash('a'));
        m_desk->addAsset(hash('a'), u"film.mp4"_s, 100);
        m_desk->sync();
        QVERIFY(m_portal->has(Entity::Asset, hash('a')));
        QCOMPARE(m_portal->uploads, 0);
    }

    void outlivesTheProgram()
    {
        m_portal->failUpload.insert(hash('a'), base::failure(ErrorCode::Net_Unreachable));
        m_desk->addAsset(hash('a'), u"film.mp4"_s, 100);
        m_desk->sync();
        QVERIFY(!m_portal->has(Entity::Asset, hash('a')));
        QCOMPARE(m_desk->waiting(), 1);
        m_desk->forgetSynchroniser();
        m_portal->failUpload.clear();
        m_desk->sync();
        QVERIFY(m_portal->has(Entity::Asset, hash('a')));
    }

    void failuresAreSorted_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<int>("tries"); // until it needs a person; 0 = never
        QTest::addRow("unreachable") << ErrorCode::Net_Unreachable << 0;
        QTest::addRow("token") << ErrorCode::Net_Auth << 0;
        QTest::addRow("no file") << ErrorCode::File_CannotRead << 1;
        QTest::addRow("kind") << ErrorCode::Net_Rejected << 1;
        QTest::addRow("damaged") << ErrorCode::Media_HashMismatch << 6;
    }
    void failuresAreSorted()
    {
        QFETCH(ErrorCode, code);
        QFETCH(int, tries);
        m_portal->failUpload.insert(hash('a'), base::failure(code));
        m_desk->addAsset(hash('a'), u"bad.mp4"_s, 1);
        m_desk->addAsset(hash('b'), u"good.mp4"_s, 2);
        engine::MediaUploader uploader(m_desk->db(), m_desk->tools(), m_desk->holder, {});
        for (int i = 0; i < std::max(tries, 8); ++i) {
            QVERIFY_RESULT(uploader.pass(false, {}));
            m_clock.advance(20 * 60'000);
        }
        QCOMPARE(m_desk->waiting(u"failed"_s), tries > 0 ? 1 : 0);
        QCOMPARE(m_portal->uploads - int(m_portal->contents.size()), tries > 0 ? tries : 8);
        // A file that is refused holds up no other.
        const bool aboutTheFile = tries > 0;
        QCOMPARE(m_portal->contents.contains(hash('b')), aboutTheFile);
    }

    void anotherLeaderUploads()
    {
        m_desk->addAsset(hash('a'), u"film.mp4"_s, 100);
        const syncing::LeaseRepository lease(m_desk->db(), u"sync"_s, m_clock);
        QVERIFY_RESULT(lease.release(m_desk->holder));
        QVERIFY(*lease.acquire(u"other"_s, 60'000));
        engine::MediaUploader uploader(m_desk->db(), m_desk->tools(), m_desk->holder, {});
        QVERIFY_ERROR(uploader.pass(true, {}), ErrorCode::Sync_OtherLeader);
        QCOMPARE(m_portal->uploads, 0);
    }

    void runsBesideTheRecords()
    {
        QSemaphore began;
        QSemaphore mayEnd;
        m_portal->duringUpload
            = [&](const connectors::UploadControl &control, const connectors::Cancellation &) {
                  m_clock.advance(1'000); // far enough to be told
                  control.progress(50, 100);
                  began.release();
                  mayEnd.tryAcquire(1, 30'000);
              };
        m_desk->addAsset(hash('a'), u"film.mp4"_s, 100);
        QSemaphore delivered;
        QMutex mutex;
        syncing::UploadStatus status;
        engine::Tools tools = m_desk->tools();
        engine::UploadThread thread(m_desk->url(), m_desk->holder, tools,
                                    {.status =
                                         [&](const syncing::UploadStatus &now) {
                                             const QMutexLocker lock(&mutex);
                                             status = now;
                                         },
                                     .delivered = [&] { delivered.release(); }});
        thread.start();
        QVERIFY(began.tryAcquire(1, 20'000));
        // While the film is on its way, records go.
        engine::Synchroniser records(m_desk->db(), tools, m_desk->holder, {});
        m_desk->addProduct(u"P"_s, u"Product"_s);
        records.round(engine::Synchroniser::Scope::Push, false, {});
        QVERIFY(m_portal->has(Entity::Product, u"P"_s));
        QVERIFY(!m_portal->has(Entity::Asset, hash('a')));
        {
            const QMutexLocker lock(&mutex);
            QCOMPARE(status.fileName, u"film.mp4"_s);
            QCOMPARE(status.waiting, 1);
        }
        mayEnd.release();
        QVERIFY(delivered.tryAcquire(1, 20'000));
        records.round(engine::Synchroniser::Scope::Push, false, {});
        QVERIFY(m_portal->has(Entity::Asset, hash('a')));
        thread.stop();
    }

    void pauses()
    {
        QSemaphore began;
        QSemaphore cancelled;
        m_portal->duringUpload
            = [&](const connectors::UploadControl &, const connectors::Cancellation &cancellation) {
                  const auto listening = cancellation.listen([&] { cancelled.release(); });
                  began.release();
                  if (m_portal->uploads == 1) {
                      cancelled.acquire();
                  }
              };
        m_desk->addAsset(hash('a'), u"film.mp4"_s, 100);
        QSemaphore delivered;
        engine::UploadThread thread(m_desk->url(), m_desk->holder, m_desk->tools(),
                                    {.status = {}, .delivered = [&] { delivered.release(); }});
        thread.start();
        QVERIFY(began.tryAcquire(1, 20'000));
        thread.setPaused(true);
        QVERIFY(!delivered.tryAcquire(1, 300));
        QVERIFY(!m_portal->contents.contains(hash('a')));
        thread.setPaused(false);
        QVERIFY(delivered.tryAcquire(1, 20'000));
        QCOMPARE(m_portal->uploads, 2);
    }

    void hearsItsLimit()
    {
        QVERIFY_RESULT(syncing::writeSyncSettings(m_desk->db(), {.mediaBytesPerSecond = 12345}));
        qint64 limit = -1;
        m_portal->duringUpload
            = [&](const connectors::UploadControl &control, const connectors::Cancellation &) {
                  limit = *control.bytesPerSecond;
              };
        m_desk->addAsset(hash('a'), u"film.mp4"_s, 100);
        m_desk->sync();
        QCOMPARE(limit, 12'345);
    }
};

QTEST_GUILESS_MAIN(TestMediaUploader)
#include "test_mediauploader.moc"
