// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/processlock.h"

#include <QFile>
#include <QLockFile>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#    include <sys/file.h>
#endif

using namespace Qt::StringLiterals;

class TestProcessLock : public QObject
{
    Q_OBJECT
private:
    const QTemporaryDir m_folder;
    [[nodiscard]] QString path() const { return m_folder.filePath(u"a.lock"_s); }

private Q_SLOTS:
    void cleanup() { QFile::remove(path()); }

    void oneAtATime()
    {
        QLockFile first(path());
        QLockFile second(path());
        QVERIFY(base::takeLock(first));
        QVERIFY(!base::takeLock(second));
        first.unlock();
        QVERIFY(base::takeLock(second));
    }

    //! Killed between making the file and writing into it.
    void whatAKilledProcessLeftIsTakenOver()
    {
        QFile left(path());
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.close();
        QLockFile lock(path());
        QVERIFY(base::takeLock(lock));
    }

#ifdef Q_OS_UNIX
    //! Made, not yet written, and held: somebody is on the way.
    void oneThatIsAboutToWriteIsNotRobbed()
    {
        QFile held(path());
        QVERIFY(held.open(QIODevice::WriteOnly));
        QCOMPARE(::flock(held.handle(), LOCK_EX | LOCK_NB), 0);
        QLockFile lock(path());
        QVERIFY(!base::takeLock(lock));
        QVERIFY(held.exists());
    }
#endif
};

QTEST_GUILESS_MAIN(TestProcessLock)
#include "test_processlock.moc"
