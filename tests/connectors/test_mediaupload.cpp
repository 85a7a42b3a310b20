// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/portal/portalconnector.h"
#include "app/connectors/rest/retrypolicy.h"
#include "models/base/sha256.h"
#include "tests/connectors/cuttingproxy.h"
#include "tests/support/serverprocess.h"
#include "tests/support/testing.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace connectors;
using base::ErrorCode;
using support::CuttingProxy;

namespace {

constexpr qint64 Megabyte = 1024 * 1024;

} // namespace

//! Uploads of the connector to a real supplierdesk-portal, over a line that breaks.
class TestMediaUpload : public QObject
{
    Q_OBJECT
private:
    base::SystemClock m_clock;
    std::unique_ptr<support::ServerProcess> m_server;
    std::unique_ptr<CuttingProxy> m_proxy;
    std::unique_ptr<portalconnector::PortalConnector> m_portal;
    QStringList m_refusals; // what each attempt that failed said

    //! A desk that was started anew.
    void connectDesk()
    {
        rest::ClientOptions options;
        options.baseUrl = m_proxy->url();
        options.token = m_server->token();
        m_portal = std::make_unique<portalconnector::PortalConnector>(options, m_clock);
    }
    [[nodiscard]] QString filmPath() const { return m_server->folder() + u"/film.mp4"_s; }
    //! A sparse file that looks like a film, each of another content.
    media::Asset makeFilm(qint64 bytes, const QByteArray &mark)
    {
        QFile file(filmPath());
        const bool made = file.open(QIODevice::WriteOnly)
            && file.write(QByteArray("\0\0\0\x18"
                                     "ftypmp42",
                                     12)
                          + mark)
                > 0
            && file.resize(bytes);
        file.close();
        const auto digest = base::Sha256::ofFile(filmPath());
        if (!made || !digest) {
            qFatal("the film cannot be made");
        }
        return {
            .sha256 = *digest, .fileName = u"film.mp4"_s, .mime = u"video/mp4"_s, .bytes = bytes};
    }
    [[nodiscard]] QString storedPath(const media::Asset &film) const
    {
        return u"%1/server.media/%2/%3"_s.arg(m_server->folder(), film.sha256.left(2), film.sha256);
    }
    //! Tries again as the engine does, with a desk that knows nothing of before; how often.
    int uploadInTheEnd(const media::Asset &film)
    {
        for (int attempts = 1; attempts < 100; ++attempts) {
            const auto uploaded = m_portal->uploadMedia(film, filmPath(), {}, {});
            if (uploaded.ok()) {
                return attempts;
            }
            m_refusals.append(uploaded.error().codeName() + u": "_s + uploaded.error().detail);
            if (rest::RetryPolicy::kind(uploaded.error().code) != rest::RetryPolicy::Kind::Retry) {
                qWarning() << uploaded.error();
                break;
            }
            connectDesk();
        }
        return std::numeric_limits<int>::max();
    }
    void compareStored(const media::Asset &film)
    {
        QVERIFY(*m_portal->hasMedia(film.sha256, {}));
        QCOMPARE(base::Sha256::ofFile(storedPath(film)).value(), film.sha256);
    }

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<support::ServerProcess>(u"supplierdesk-portal"_s);
        QVERIFY2(m_server->start(), qPrintable(m_server->errorText()));
        m_proxy = std::make_unique<CuttingProxy>(m_server->url());
        m_refusals.clear();
        connectDesk();
    }
    void cleanup()
    {
        m_portal.reset();
        m_proxy.reset();
        m_server.reset();
    }

    void goesOnAfterACut_data()
    {
        QTest::addColumn<qint64>("sending"); // bytes until the cut; -1 = not there
        QTest::addColumn<qint64>("receiving");
        QTest::addRow("in the head of the creation") << qint64(40) << qint64(-1);
        QTest::addRow("in the answer to the creation") << qint64(-1) << qint64(20);
        QTest::addRow("in the head of the piece") << qint64(700) << qint64(-1);
        QTest::addRow("in the first bytes") << qint64(2'000) << qint64(-1);
        QTest::addRow("in the middle") << 8 * Megabyte + 17 << qint64(-1);
        QTest::addRow("before the last piece") << 16 * Megabyte - 65'536 << qint64(-1);
        QTest::addRow("in the last piece") << 16 * Megabyte - 10'000 << qint64(-1);
        QTest::addRow("in the answer to the first piece") << qint64(-1) << qint64(400);
        QTest::addRow("in the answer to the last piece") << qint64(-1) << qint64(600);
    }
    void goesOnAfterACut()
    {
        QFETCH(qint64, sending);
        QFETCH(qint64, receiving);
        const media::Asset film = makeFilm(16 * Megabyte, QTest::currentDataTag());
        if (sending >= 0) {
            m_proxy->cutAfterSending(sending);
        } else {
            m_proxy->cutAfterReceiving(receiving);
        }
        // libcurl itself repeats what a kept connection that died took: then it is one call.
        const int attempts = uploadInTheEnd(film);
        QVERIFY2(attempts <= 2,
                 qPrintable(m_refusals.first(std::min<qsizetype>(5, m_refusals.size())).join(u'\n')
                            + u'\n' + m_server->log()));
        QCOMPARE(m_proxy->cuts(), 1);
        compareStored(film);
        // What had arrived was not sent again, but for what lay in the buffers of proxy and system;
        // they are large, and full where the portal gets little time.
        QVERIFY2(m_proxy->sent() < film.bytes + 12 * Megabyte,
                 qPrintable(QString::number(m_proxy->sent())));
    }

    void goesOnAfterManyCuts()
    {
        const media::Asset film = makeFilm(64 * Megabyte, "64");
        m_proxy->cutAfterSending(5 * Megabyte + 1'237, true);
        const int attempts = uploadInTheEnd(film);
        const int cuts = m_proxy->cuts();
        compareStored(film);
        QVERIFY2(attempts <= cuts + 1 && cuts > 8 && cuts < 40,
                 qPrintable(u"%1 %2"_s.arg(attempts).arg(cuts)));
        QVERIFY2(support::peakMegabytes(m_server->processId()) < 64,
                 qPrintable(QString::number(support::peakMegabytes(m_server->processId()))));
    }

    void outlivesARestartOfThePortal_data()
    {
        QTest::addColumn<bool>("killed");
        QTest::addRow("ended") << false;
        QTest::addRow("killed") << true;
    }
    void outlivesARestartOfThePortal()
    {
        QFETCH(bool, killed);
        const media::Asset film = makeFilm(32 * Megabyte, killed ? "killed" : "ended");
        Cancellation cancellation;
        std::atomic<qint64> reached = 0;
        base::Result<void> uploaded;
        // Slow enough that the portal goes in the middle of it.
        auto limit = std::make_shared<std::atomic<qint64>>(20 * Megabyte);
        std::thread upload([&] {
            uploaded = m_portal->uploadMedia(
                film, filmPath(),
                {.progress = [&](qint64 sent, qint64) { reached = sent; }, .bytesPerSecond = limit},
                {});
        });
        const bool halfWay = QTest::qWaitFor([&] { return reached > 8 * Megabyte; }, 20'000);
        bool ended = true;
        if (killed) {
            m_server->kill();
        } else {
            ended = m_server->stop();
        }
        upload.join();
        QVERIFY(halfWay);
        QVERIFY(ended);
        QVERIFY(!uploaded.ok());
        QVERIFY2(m_server->start(), qPrintable(m_server->errorText()));
        m_proxy->setServer(m_server->url());
        const qint64 before = m_proxy->sent();
        QVERIFY_RESULT(m_portal->uploadMedia(film, filmPath(), {}, {}));
        QVERIFY(m_proxy->sent() - before < film.bytes - 4 * Megabyte);
        compareStored(film);
    }

    void stopsAndGoesOn()
    {
        const media::Asset film = makeFilm(16 * Megabyte, "stop");
        Cancellation cancellation;
        const UploadControl control{.progress =
                                        [&](qint64 sent, qint64) {
                                            if (sent > 4 * Megabyte) {
                                                cancellation.cancel();
                                            }
                                        },
                                    .bytesPerSecond
                                    = std::make_shared<std::atomic<qint64>>(20 * Megabyte)};
        QVERIFY_ERROR(m_portal->uploadMedia(film, filmPath(), control, cancellation),
                      ErrorCode::Net_Cancelled);
        QList<qint64> progress;
        QVERIFY_RESULT(m_portal->uploadMedia(
            film, filmPath(),
            {.progress = [&](qint64 sent, qint64) { progress.append(sent); }, .bytesPerSecond = {}},
            {}));
        QVERIFY(progress.constFirst() > 2 * Megabyte); // it did not begin anew
        QVERIFY(std::is_sorted(progress.cbegin(), progress.cend()));
        QCOMPARE(progress.constLast(), film.bytes);
        compareStored(film);
    }

    void keepsItsLimit()
    {
        const media::Asset film = makeFilm(4 * Megabyte, "limit");
        auto limit = std::make_shared<std::atomic<qint64>>(2 * Megabyte);
        QElapsedTimer timer;
        timer.start();
        QVERIFY_RESULT(
            m_portal->uploadMedia(film, filmPath(), {.progress = {}, .bytesPerSecond = limit}, {}));
        QVERIFY2(timer.elapsed() > 1'700, qPrintable(QString::number(timer.elapsed())));
        compareStored(film);
    }

    void aDamagedFileNeverArrives_data()
    {
        QTest::addColumn<qint64>("bytes");
        QTest::addRow("small") << qint64(1'000);
        QTest::addRow("large") << 3 * Megabyte;
    }
    void aDamagedFileNeverArrives()
    {
        QFETCH(qint64, bytes);
        const media::Asset film = makeFilm(bytes, "damaged");
        QFile file(filmPath());
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(bytes / 2) && file.putChar('x'));
        file.close();
        QVERIFY_ERROR(m_portal->uploadMedia(film, filmPath(), {}, {}),
                      ErrorCode::Media_HashMismatch);
        QVERIFY(!*m_portal->hasMedia(film.sha256, {}));
        // Nothing of it is in the way of the right one.
        makeFilm(bytes, "damaged");
        QVERIFY_RESULT(m_portal->uploadMedia(film, filmPath(), {}, {}));
        compareStored(film);
        QFile::remove(filmPath());
        QVERIFY_ERROR(m_portal->uploadMedia(film, filmPath(), {}, {}), ErrorCode::File_CannotRead);
    }

    void takesConstantMemory()
    {
        // Of both sides; a film of 2 GB is sent by bench_sync.
        const media::Asset film = makeFilm(512 * Megabyte, "memory");
        const qint64 before = support::peakMegabytes(QCoreApplication::applicationPid());
        QVERIFY_RESULT(m_portal->uploadMedia(film, filmPath(), {}, {}));
        const qint64 desk = support::peakMegabytes(QCoreApplication::applicationPid()) - before;
        const qint64 portal = support::peakMegabytes(m_server->processId());
        QVERIFY2(desk < 32 && portal < 64, qPrintable(u"%1 %2"_s.arg(desk).arg(portal)));
    }
};

QTEST_GUILESS_MAIN(TestMediaUpload)
#include "test_mediaupload.moc"
