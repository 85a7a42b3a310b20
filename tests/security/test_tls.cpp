// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/server.h"
#include "tests/security/rawclient.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace security;
using httpserver::Access;

namespace {

constexpr int WaitMs = 15'000;
std::atomic<int> refusedCertificates = 0;

void countRefused(QtMsgType, const QMessageLogContext &, const QString &text)
{
    refusedCertificates += text.contains(u"cannot be used"_s) ? 1 : 0;
}

} // namespace

//! HTTPS of the server's own: what it speaks, and which certificate it shows.
class TestTls : public QObject
{
    Q_OBJECT
private:
    static bool openssl(const QStringList &arguments)
    {
        QProcess program;
        program.setStandardInputFile(QProcess::nullDevice());
        program.start(u"openssl"_s, arguments);
        return program.waitForFinished(WaitMs) && program.exitCode() == 0;
    }
    [[nodiscard]] QString in(const QString &file) const { return m_folder.filePath(file); }
    void makeCertificate(const QString &name)
    {
        QVERIFY(openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s,
                         u"-keyout"_s, in(name + u".key"_s), u"-subj"_s, u"/CN="_s + name,
                         u"-days"_s, u"30"_s, u"-out"_s, in(name + u".pem"_s)}));
    }
    //! Puts content in the place of a file in one step, as certificate clients do.
    void put(const QString &from, const QString &to)
    {
        QFile::remove(in(u"new"_s));
        QVERIFY(QFile::copy(in(from), in(u"new"_s)));
        QFile::remove(in(to));
        QVERIFY(QFile::rename(in(u"new"_s), in(to)));
        QFile file(in(to));
        // Now, not when what it is a copy of was written.
        QVERIFY(
            file.open(QIODevice::ReadWrite)
            && file.setFileTime(QDateTime::currentDateTime(), QFileDevice::FileModificationTime));
    }
    [[nodiscard]] std::unique_ptr<QSslSocket> connected()
    {
        auto socket = std::make_unique<QSslSocket>();
        socket->setPeerVerifyMode(QSslSocket::VerifyNone);
        socket->connectToHostEncrypted(u"127.0.0.1"_s, quint16(m_server->port()));
        socket->waitForEncrypted(WaitMs);
        return socket;
    }
    [[nodiscard]] QString shown()
    {
        return connected()->peerCertificate().subjectInfo(QSslCertificate::CommonName).value(0);
    }

    QTemporaryDir m_folder;
    std::atomic<int> m_openKeys = 0;
    std::unique_ptr<httpserver::Server> m_server;

private Q_SLOTS:
    void initTestCase()
    {
        makeCertificate(u"first"_s);
        makeCertificate(u"second"_s);
        put(u"first.pem"_s, u"cert.pem"_s);
        put(u"first.key"_s, u"key.pem"_s);
        httpserver::Options options;
        options.certificateFile = in(u"cert.pem"_s);
        options.keyFile = in(u"key.pem"_s);
        options.limits.headerSeconds = 2;
        options.checkKey = [this](const QString &file) -> base::Result<void> {
            if (QFile::permissions(file) & QFile::ReadOther) {
                ++m_openKeys;
                return base::failure(base::ErrorCode::File_NotPrivate, file);
            }
            return {};
        };
        m_server = std::make_unique<httpserver::Server>(options);
        m_server->route("GET", u"/"_s, Access::Public, [](httpserver::Request &request) {
            return httpserver::Response::text(request.secure ? u"secure"_s : u"bare"_s);
        });
        QVERIFY(m_server->start().ok());
        QVERIFY(m_server->url().startsWith(u"https://"_s));
    }

    void onlyWhatIsSafeIsSpoken_data()
    {
        QTest::addColumn<QStringList>("offer");
        QTest::addColumn<bool>("accepted");
        const QString any = u"ALL:@SECLEVEL=0"_s;
        const auto with12 = [](const char *cipher) {
            return QStringList{u"-tls1_2"_s, u"-cipher"_s,
                               QString::fromLatin1(cipher) + u":@SECLEVEL=0"_s};
        };
        QTest::newRow("TLS 1.0") << QStringList{u"-tls1"_s, u"-cipher"_s, any} << false;
        QTest::newRow("TLS 1.1") << QStringList{u"-tls1_1"_s, u"-cipher"_s, any} << false;
        QTest::newRow("TLS 1.2") << QStringList{u"-tls1_2"_s} << true;
        QTest::newRow("TLS 1.3") << QStringList{u"-tls1_3"_s} << true;
        for (const char *cipher : {"ECDHE-RSA-AES128-GCM-SHA256", "ECDHE-RSA-AES256-GCM-SHA384",
                                   "ECDHE-RSA-CHACHA20-POLY1305"}) {
            QTest::newRow(cipher) << with12(cipher) << true;
        }
        for (const char *cipher :
             {"AES128-GCM-SHA256", "AES256-SHA256", "AES128-SHA", "ECDHE-RSA-AES128-SHA256",
              "ECDHE-RSA-AES256-SHA", "DHE-RSA-AES128-GCM-SHA256", "ADH-AES128-GCM-SHA256",
              "AECDH-AES128-SHA", "NULL-SHA256", "PSK-AES128-GCM-SHA256"}) {
            QTest::newRow(cipher) << with12(cipher) << false;
        }
    }
    void onlyWhatIsSafeIsSpoken()
    {
        QFETCH(const QStringList, offer);
        QFETCH(const bool, accepted);
        QCOMPARE(openssl(QStringList{u"s_client"_s, u"-connect"_s,
                                     u"127.0.0.1:%1"_s.arg(m_server->port())}
                         + offer),
                 accepted);
    }

    void requestsAreSecure()
    {
        const auto socket = connected();
        for (int i = 0; i < 3; ++i) {
            socket->write(request("GET", "/"));
            QByteArray got;
            while (!got.contains("secure") && socket->waitForReadyRead(WaitMs)) {
                got += socket->readAll();
            }
            QVERIFY2(got.startsWith("HTTP/1.1 200"), got.constData());
        }
    }

    void whoDoesNotSpeakTlsIsLeft()
    {
        RawClient plain(m_server->port());
        QCOMPARE(plain.ask(request("GET", "/")).status, 0);
        RawClient silent(m_server->port());
        QVERIFY(silent.isClosed()); // the deadline of the handshake
        QTRY_COMPARE_WITH_TIMEOUT(m_server->connections(), 0, WaitMs);
    }

    void renewedCertificatesAreTaken()
    {
        QCOMPARE(shown(), u"first"_s);
        const auto before = connected();
        before->write(request("GET", "/"));
        QVERIFY(before->waitForReadyRead(WaitMs));
        QVERIFY(before->readAll().startsWith("HTTP/1.1 200"));
        const QtMessageHandler handler = qInstallMessageHandler(countRefused);
        // Half of it: the key does not fit.
        put(u"second.pem"_s, u"cert.pem"_s);
        QTRY_VERIFY_WITH_TIMEOUT(refusedCertificates > 0, WaitMs);
        QCOMPARE(shown(), u"first"_s);
        put(u"second.key"_s, u"key.pem"_s);
        QTRY_COMPARE_WITH_TIMEOUT(shown(), u"second"_s, WaitMs);
        // Who is connected stays so.
        before->write(request("GET", "/"));
        QVERIFY(before->waitForReadyRead(WaitMs));
        QVERIFY(before->readAll().startsWith("HTTP/1.1 200"));

        // A key that others can read is not taken, until that is mended.
        constexpr auto Own = QFile::ReadOwner | QFile::WriteOwner;
        QFile::setPermissions(in(u"first.key"_s), Own | QFile::ReadOther);
        put(u"first.key"_s, u"key.pem"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_openKeys > 0, WaitMs);
        m_openKeys = 0;
        put(u"first.pem"_s, u"cert.pem"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_openKeys > 0, WaitMs);
        QCOMPARE(shown(), u"second"_s);
        QFile::setPermissions(in(u"key.pem"_s), Own);
        QTRY_COMPARE_WITH_TIMEOUT(shown(), u"first"_s, WaitMs);
        QFile::setPermissions(in(u"first.key"_s), Own);
        put(u"second.key"_s, u"key.pem"_s);
        put(u"second.pem"_s, u"cert.pem"_s);
        QTRY_COMPARE_WITH_TIMEOUT(shown(), u"second"_s, WaitMs);

        refusedCertificates = 0;
        QFile broken(in(u"cert.pem"_s));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("-----BEGIN CERTIFICATE-----\nno\n");
        broken.close();
        QTRY_VERIFY_WITH_TIMEOUT(refusedCertificates > 0, WaitMs);
        QCOMPARE(shown(), u"second"_s);
        put(u"first.pem"_s, u"cert.pem"_s);
        put(u"first.key"_s, u"key.pem"_s);
        QTRY_COMPARE_WITH_TIMEOUT(shown(), u"first"_s, WaitMs);
        qInstallMessageHandler(handler);
    }

    void whatCannotBeUsedIsSaidAtTheStart()
    {
        httpserver::Options options;
        options.certificateFile = in(u"first.pem"_s);
        options.keyFile = in(u"second.key"_s);
        const auto started = httpserver::Server(options).start();
        QVERIFY(!started.ok());
        QCOMPARE(started.error().code, base::ErrorCode::Net_Tls);
    }
};

QTEST_GUILESS_MAIN(TestTls)
#include "test_tls.moc"
