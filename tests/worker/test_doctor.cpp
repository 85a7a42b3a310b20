// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/clock.h"
#include "models/sync/removalholdrepository.h"
#include "tests/support/serverprocess.h"
#include "tests/support/testing.h"
#include "tests/sync/syncdesk.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using support::ServerProcess;
using support::SyncDesk;

//! "supplierdesk-sync doctor" against a portal over TLS whose certificate is wrong in one way.
class TestDoctor : public QObject
{
    Q_OBJECT
private:
    static void openssl(const QStringList &arguments)
    {
        QProcess program;
        program.start(u"openssl"_s, arguments);
        QVERIFY(program.waitForFinished(20'000));
        QVERIFY2(program.exitCode() == 0, program.readAllStandardError().constData());
    }
    static QStringList newKey(const QString &file)
    {
        return {u"-newkey"_s, u"ec"_s,      u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s,
                u"-nodes"_s,  u"-keyout"_s, file};
    }
    //! An authority "ca.pem", and "cert.pem" that it signed, valid for so many days from now.
    static void makeCertificates(const QTemporaryDir &folder, const QString &host, int days)
    {
        const auto in = [&folder](const QString &name) { return folder.filePath(name); };
        openssl(QStringList{u"req"_s, u"-x509"_s} + newKey(in(u"ca.key"_s))
                + QStringList{u"-days"_s, u"30"_s, u"-subj"_s, u"/CN=Company authority"_s,
                              u"-out"_s, in(u"ca.pem"_s)});
        openssl(QStringList{u"req"_s, u"-new"_s} + newKey(in(u"key.pem"_s))
                + QStringList{u"-subj"_s, u"/CN=shop"_s, u"-addext"_s, u"subjectAltName="_s + host,
                              u"-out"_s, in(u"request.pem"_s)});
        openssl({u"x509"_s, u"-req"_s, u"-in"_s, in(u"request.pem"_s), u"-CA"_s, in(u"ca.pem"_s),
                 u"-CAkey"_s, in(u"ca.key"_s), u"-CAcreateserial"_s, u"-days"_s,
                 QString::number(days), u"-copy_extensions"_s, u"copy"_s, u"-out"_s,
                 in(u"cert.pem"_s)});
    }

private Q_SLOTS:
    void certificates_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("days");
        QTest::addColumn<bool>("trusted");
        QTest::addColumn<QString>("cause"); // as one or the other library for TLS words it
        const QString here = u"IP:127.0.0.1"_s;
        QTest::addRow("right") << here << 30 << true << QString();
        QTest::addRow("expired") << here << -1 << true << u"expired"_s;
        QTest::addRow("of another host")
            << u"DNS:other.example"_s << 30 << true << u"host ?name|subject name"_s;
        QTest::addRow("of an unknown authority")
            << here << 30 << false << u"issuer|self-signed|untrusted|authority"_s;
    }
    void certificates()
    {
        QFETCH(QString, host);
        QFETCH(int, days);
        QFETCH(bool, trusted);
        QFETCH(QString, cause);
        QTemporaryDir folder;
        makeCertificates(folder, host, days);
        ServerProcess portal(u"supplierdesk-portal"_s,
                             {u"--certificate"_s, folder.filePath(u"cert.pem"_s), u"--key"_s,
                              folder.filePath(u"key.pem"_s)});
        QVERIFY2(portal.start(), qPrintable(portal.errorText()));
        const base::SystemClock clock;
        SyncDesk desk(clock);
        desk.setField(u"remote_system"_s, desk.erp(), u"enabled"_s, u"0"_s);
        desk.setField(u"remote_system"_s, desk.portal(), u"name"_s, u"Shop"_s);
        desk.setSystemUrl(desk.portal(), portal.url().toString());

        const QString token = QString::fromLatin1(portal.token());
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"SUPPLIERDESK_SECRET_PORTAL"_s, token);
        if (trusted) {
            environment.insert(u"SUPPLIERDESK_AUTHORITIES"_s, folder.filePath(u"ca.pem"_s));
        }
        QProcess doctor;
        doctor.setProcessEnvironment(environment);
        doctor.setProcessChannelMode(QProcess::MergedChannels);
        doctor.start(QCoreApplication::applicationDirPath() + u"/supplierdesk-sync"_s,
                     {u"doctor"_s, u"--database"_s, u"sqlite:"_s + desk.url().target(),
                      u"--media"_s, folder.path()});
        QVERIFY(doctor.waitForFinished(60'000));
        const QString said = QString::fromUtf8(doctor.readAll());
        QVERIFY2(!said.contains(token), "the token is in the output");
        QCOMPARE(doctor.exitStatus(), QProcess::NormalExit);
        if (cause.isEmpty()) {
            QVERIFY2(doctor.exitCode() == 0 && !said.contains(u"WRONG"_s), qPrintable(said));
            return;
        }
        QCOMPARE(doctor.exitCode(), 3);
        const QRegularExpression sentence(
            u"^WRONG The certificate of Shop is not trusted.*\\b(%1)\\b.*$"_s.arg(cause),
            QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
        QVERIFY2(sentence.match(said).hasMatch(), qPrintable(said));
        QCOMPARE(said.count(u"WRONG"_s), 1);
    }

    //! Of a later program, or written by hand: in the database and nowhere else.
    void unknownConnector_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("connector");
        QTest::newRow("unknown") << u"connector = 'tryton'"_s << u"tryton"_s;
        QTest::newRow("none") << u"connector = ''"_s << QString();
        QTest::newRow("known in another role")
            << u"role = 'marketplace'"_s << u"supplierdesk-portal"_s;
        QTest::newRow("unknown role") << u"role = 'shop'"_s << u"supplierdesk-portal"_s;
    }
    void unknownConnector()
    {
        QFETCH(QString, change);
        QFETCH(QString, connector);
        const base::SystemClock clock;
        SyncDesk desk(clock);
        desk.setField(u"remote_system"_s, desk.erp(), u"enabled"_s, u"0"_s);
        QVERIFY_RESULT(desk.db().run(
            u"UPDATE remote_system SET %1, name = 'Shop' WHERE code = 'portal'"_s.arg(change)));
        QTemporaryDir folder;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"SUPPLIERDESK_SECRET_PORTAL"_s, u"token"_s);
        for (const QString &command : {u"doctor"_s, u"once"_s}) {
            QProcess worker;
            worker.setProcessEnvironment(environment);
            worker.setProcessChannelMode(QProcess::MergedChannels);
            worker.start(QCoreApplication::applicationDirPath() + u"/supplierdesk-sync"_s,
                         {command, u"--database"_s, u"sqlite:"_s + desk.url().target(),
                          u"--media"_s, folder.path()});
            QVERIFY(worker.waitForFinished(60'000));
            const QString said = QString::fromUtf8(worker.readAll());
            QVERIFY2(worker.exitCode() == 3, qPrintable(said));
            QVERIFY2(said.contains(u"Shop needs the connector “%1”, which this program doesn't "
                                   "have."_s.arg(connector)),
                     qPrintable(said));
        }
    }

    //! Counted as a problem until a person has agreed.
    void removalsToAgreeTo()
    {
        const base::SystemClock clock;
        SyncDesk desk(clock);
        for (const base::Id system : {desk.erp(), desk.portal()}) {
            desk.setField(u"remote_system"_s, system, u"enabled"_s, u"0"_s);
        }
        QVERIFY_RESULT(syncing::RemovalHoldRepository(desk.db()).put(
            {.system = desk.erp(), .entity = u"customer"_s, .missing = 214, .linked = 900}, 1));
        QTemporaryDir folder;
        for (const QString &command : {u"doctor"_s, u"status"_s, u"once"_s}) {
            QProcess worker;
            worker.setProcessChannelMode(QProcess::MergedChannels);
            worker.start(QCoreApplication::applicationDirPath() + u"/supplierdesk-sync"_s,
                         {command, u"--database"_s, u"sqlite:"_s + desk.url().target(),
                          u"--media"_s, folder.path()});
            QVERIFY(worker.waitForFinished(60'000));
            const QString said = QString::fromUtf8(worker.readAll());
            QVERIFY2(said.contains(u"erp no longer lists 214 of 900 linked records"_s),
                     qPrintable(said));
            QVERIFY2(worker.exitCode() == 2, qPrintable(said));
        }
    }

    void authoritiesThatCannotBeRead()
    {
        const base::SystemClock clock;
        SyncDesk desk(clock);
        desk.setField(u"remote_system"_s, desk.erp(), u"enabled"_s, u"0"_s);
        QTemporaryDir folder;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"SUPPLIERDESK_SECRET_PORTAL"_s, u"token"_s);
        environment.insert(u"SUPPLIERDESK_AUTHORITIES"_s, folder.filePath(u"none.pem"_s));
        QProcess doctor;
        doctor.setProcessEnvironment(environment);
        doctor.start(QCoreApplication::applicationDirPath() + u"/supplierdesk-sync"_s,
                     {u"doctor"_s, u"--database"_s, u"sqlite:"_s + desk.url().target(),
                      u"--media"_s, folder.path()});
        QVERIFY(doctor.waitForFinished(60'000));
        const QString said = QString::fromUtf8(doctor.readAll());
        QCOMPARE(doctor.exitCode(), 3);
        QVERIFY2(said.contains(u"none.pem can't be read"_s), qPrintable(said));
    }
};

QTEST_GUILESS_MAIN(TestDoctor)
#include "test_doctor.moc"
