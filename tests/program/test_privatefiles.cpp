// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/privatefiles.h"
#include "app/program/secrets.h"
#include "tests/support/testing.h"

#include <QProcess>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using base::ErrorCode;
namespace privatefiles = program::privatefiles;

namespace {

QString makeFile(const QString &path, mode_t mode)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write("a secret of some length\n") < 0) {
        qFatal("the file of the test cannot be written");
    }
    file.close();
    ::chmod(QFile::encodeName(path).constData(), mode);
    return path;
}

mode_t modeOf(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 0777 : 0;
}

} // namespace

//! Who may read the files of a server, and what is said when others can.
class TestPrivateFiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void secretsAreForTheirOwner_data()
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<bool>("fine");
        for (const int mode : {0600, 0400, 0700}) {
            QTest::addRow("%o", unsigned(mode)) << mode << true;
        }
        for (const int mode : {0640, 0604, 0620, 0602, 0644, 0660, 0666, 0440, 0777}) {
            QTest::addRow("%o", unsigned(mode)) << mode << false;
        }
    }
    void secretsAreForTheirOwner()
    {
        QFETCH(const int, mode);
        QFETCH(const bool, fine);
        QTemporaryDir folder;
        const QString file = makeFile(folder.filePath(u"token"_s), mode_t(mode));
        const auto given = program::secrets::given(file, "SUPPLIERDESK_NO_SUCH_VARIABLE");
        QCOMPARE(given.ok(), fine);
        QCOMPARE(privatefiles::check(file).ok(), fine);
        if (!fine) {
            QCOMPARE(given.error().code, ErrorCode::File_NotPrivate);
            QVERIFY(given.error().detail.contains(u"chmod 600 "_s + file));
        }
    }

    void theCommandMendsIt_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : {u"token"_s, u"with space"_s, u"it's $HOME"_s, u"-rf"_s,
                                    u"new\nline"_s, u"Schlüssel"_s, u"`id`;\"&\\"_s}) {
            QTest::addRow("%s", qPrintable(name)) << name;
        }
    }
    void theCommandMendsIt()
    {
        QFETCH(const QString, name);
        QTemporaryDir folder;
        const QString file = makeFile(folder.filePath(name), 0644);
        const auto refused = privatefiles::check(file);
        QVERIFY_ERROR(refused, ErrorCode::File_NotPrivate);
        QCOMPARE(QProcess::execute(u"sh"_s, {u"-c"_s, refused.error().context.expected}), 0);
        QCOMPARE(modeOf(file), mode_t(0600));
        QVERIFY_RESULT(privatefiles::check(file));
    }

    void aMissingFileIsNamed()
    {
        const auto refused = privatefiles::check(u"/no/such/key.pem"_s);
        QVERIFY_ERROR(refused, ErrorCode::File_CannotRead);
        QVERIFY(refused.error().detail.contains(u"/no/such/key.pem"_s));
    }

    void rightsOfOthersAreWithdrawn()
    {
        QTemporaryDir folder;
        const QString file = makeFile(folder.filePath(u"portal.sqlite"_s), 0664);
        const QString log = makeFile(folder.filePath(u"portal.sqlite-wal"_s), 0644);
        privatefiles::withdrawDatabase(file);
        QCOMPARE(modeOf(file), mode_t(0600));
        QCOMPARE(modeOf(log), mode_t(0600));
        ::chmod(QFile::encodeName(folder.path()).constData(), 0755);
        privatefiles::withdraw(folder.path());
        QCOMPARE(modeOf(folder.path()), mode_t(0700));
        privatefiles::withdraw(folder.filePath(u"missing"_s));
    }
};

QTEST_GUILESS_MAIN(TestPrivateFiles)
#include "test_privatefiles.moc"
