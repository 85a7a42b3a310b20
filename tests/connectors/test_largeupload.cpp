// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/portal/portalconnector.h"
#include "app/connectors/rest/retrypolicy.h"
#include "models/base/sha256.h"
#include "tests/support/serverprocess.h"
#include "tests/support/testing.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;
using portalconnector::PortalConnector;

namespace {

constexpr qint64 Megabyte = 1024 * 1024;
constexpr qint64 FilmBytes = 2048 * Megabyte;
constexpr qint64 MostMegabytes = 100;

} // namespace

//! 2 GB from the connector to the real portal: in constant memory, and over a restart of it.
class TestLargeUpload : public QObject
{
    Q_OBJECT
private:
    base::SystemClock m_clock;
    std::unique_ptr<support::ServerProcess> m_server;
    media::Asset m_film;

    [[nodiscard]] std::unique_ptr<PortalConnector> connect() const
    {
        rest::ClientOptions options;
        options.baseUrl = m_server->url();
        options.token = m_server->token();
        return std::make_unique<PortalConnector>(options, m_clock);
    }
    [[nodiscard]] QString filmPath() const { return m_server->folder() + u"/film.mp4"_s; }
    [[nodiscard]] QString mediaFolder() const { return m_server->folder() + u"/server.media"_s; }
    //! How much of it the portal has written so far.
    [[nodiscard]] qint64 arrived() const
    {
        return QFileInfo(u"%1/uploads/%2.%3"_s.arg(mediaFolder(), m_film.sha256,
                                                   QString::number(FilmBytes)))
            .size();
    }
    void compareStored(PortalConnector &portal) const
    {
        QVERIFY(*portal.hasMedia(m_film.sha256, {}));
        const QString stored
            = u"%1/%2/%3"_s.arg(mediaFolder(), m_film.sha256.left(2), m_film.sha256);
        QCOMPARE(QFileInfo(stored).size(), FilmBytes);
        QCOMPARE(base::Sha256::ofFile(stored).value(), m_film.sha256);
    }
    void compareMemory() const
    {
        const qint64 desk = support::peakMegabytes(QCoreApplication::applicationPid());
        const qint64 portal = support::peakMegabytes(m_server->processId());
        qInfo("peak: desk %lld MB, portal %lld MB", desk, portal);
        QVERIFY(desk > 0 && desk < MostMegabytes);
        QVERIFY(portal > 0 && portal < MostMegabytes);
    }

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<support::ServerProcess>(u"supplierdesk-portal"_s);
        QVERIFY2(m_server->start(), qPrintable(m_server->errorText()));
        QFile film(filmPath());
        QVERIFY(film.open(QIODevice::WriteOnly));
        QVERIFY(film.write(QByteArray("\0\0\0\x18"
                                      "ftypmp42",
                                      12))
                > 0);
        QVERIFY(film.resize(FilmBytes)); // sparse: takes no room here
        QVERIFY(film.seek(FilmBytes - 4) && film.write("last") == 4);
        film.close();
        m_film = {.sha256 = base::Sha256::ofFile(filmPath()).value(),
                  .fileName = u"film.mp4"_s,
                  .mime = u"video/mp4"_s,
                  .bytes = FilmBytes};
    }
    void cleanup() { m_server.reset(); }

    void atOnce()
    {
        const auto portal = connect();
        QVERIFY_RESULT(portal->uploadMedia(m_film, filmPath(), {}, {}));
        compareStored(*portal);
        compareMemory();
    }

    void overARestart()
    {
        bool killed = false;
        const auto killInTheMiddle = [&](qint64 sent, qint64) {
            if (sent > FilmBytes / 2 && !std::exchange(killed, true)) {
                m_server->kill();
            }
        };
        const auto broken
            = connect()->uploadMedia(m_film, filmPath(), {.progress = killInTheMiddle}, {});
        QVERIFY(killed);
        QVERIFY(!broken.ok());
        QCOMPARE(rest::RetryPolicy::kind(broken.error().code), rest::RetryPolicy::Kind::Retry);
        const qint64 there = arrived();
        QVERIFY2(there > FilmBytes / 4 && there < FilmBytes, qPrintable(QString::number(there)));

        QVERIFY2(m_server->start(), qPrintable(m_server->errorText()));
        qint64 first = -1;
        const auto noteFirst = [&first](qint64 sent, qint64) { first = first < 0 ? sent : first; };
        const auto portal = connect();
        QVERIFY_RESULT(portal->uploadMedia(m_film, filmPath(), {.progress = noteFirst}, {}));
        QVERIFY2(first >= there, qPrintable(u"%1, not from %2"_s.arg(first).arg(there)));
        compareStored(*portal);
        compareMemory();
    }
};

QTEST_GUILESS_MAIN(TestLargeUpload)
#include "test_largeupload.moc"
