// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/serverprocess.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace {

void setMode(const QString &path, mode_t mode)
{
    ::chmod(QFile::encodeName(path).constData(), mode);
}

mode_t modeOf(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 0777 : 0;
}

} // namespace

//! Our servers as processes: what they make is theirs alone, and they take no secret that is not.
class TestServerFiles : public QObject
{
    Q_OBJECT
private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString writeSecret(const QString &name, mode_t mode) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write("a secret that is long enough\n") < 0) {
            qFatal("the file of the test cannot be written");
        }
        setMode(file.fileName(), mode);
        return file.fileName();
    }

private Q_SLOTS:
    void initTestCase() { ::umask(022); }

    void filesAreForTheServerAlone_data()
    {
        QTest::addColumn<QString>("program");
        QTest::newRow("portal") << u"supplierdesk-portal"_s;
        QTest::newRow("ERP sandbox") << u"supplierdesk-erpsandbox"_s;
    }
    void filesAreForTheServerAlone()
    {
        QFETCH(const QString, program);
        support::ServerProcess process(program);
        QVERIFY2(process.start(), qPrintable(process.errorText()));
        const QString database = process.databaseFile();
        const QString media = QDir(process.folder()).filePath(u"server.media"_s);
        int seen = 0;
        QDirIterator each(process.folder(), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                          QDirIterator::Subdirectories);
        while (each.hasNext()) {
            const QString entry = each.next();
            if (!entry.endsWith(u"/log"_s)) { // the test's own
                QVERIFY2((modeOf(entry) & 077) == 0, qPrintable(entry));
                ++seen;
            }
        }
        QVERIFY(seen >= 3); // token, database, its log
        // What an older version left open is closed.
        QVERIFY(process.stop());
        setMode(database, 0644);
        if (QFileInfo::exists(media)) {
            setMode(media, 0755);
        }
        QVERIFY(process.start());
        QCOMPARE(modeOf(database), mode_t(0600));
        QCOMPARE(modeOf(media) & 077, mode_t(0));
    }

    void openSecretsAreRefused_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("option");
        QTest::addColumn<int>("mode");
        for (const int mode : {0640, 0604, 0666, 0644}) {
            const auto row
                = [mode](const char *what, const QString &program, const QString &option) {
                      QTest::addRow("%s %o", what, unsigned(mode)) << program << option << mode;
                  };
            row("portal's token", u"supplierdesk-portal"_s, u"--token-file"_s);
            row("portal's key", u"supplierdesk-portal"_s, u"--key"_s);
            row("ERP's token", u"supplierdesk-erpsandbox"_s, u"--token-file"_s);
            row("ERP's password", u"supplierdesk-erpsandbox"_s, u"--operator-password-file"_s);
        }
    }
    void openSecretsAreRefused()
    {
        QFETCH(const QString, program);
        QFETCH(const QString, option);
        QFETCH(const int, mode);
        const QString open = writeSecret(u"the secret"_s, mode_t(mode));
        const QString good = writeSecret(u"good"_s, 0600);
        QStringList arguments{
            u"--database"_s, path(u"x.sqlite"_s), u"--port"_s, u"0"_s, option, open};
        if (option != u"--token-file"_s) {
            arguments += {u"--token-file"_s, good};
        }
        if (option == u"--key"_s) {
            arguments += {u"--certificate"_s, good};
        }
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QCoreApplication::applicationDirPath() + u'/' + program, arguments);
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 1);
        const QString said = QString::fromUtf8(process.readAll());
        QVERIFY2(said.contains(u"chmod 600 '%1'"_s.arg(open)), qPrintable(said));
        QVERIFY(!QFileInfo::exists(path(u"x.sqlite"_s)));
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestServerFiles)
#include "test_serverfiles.moc"
