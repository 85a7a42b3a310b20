// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/crashlog.h"
#include "app/desk/crashnotice.h"
#include "ui/widgets/ask.h"

#include <QApplication>
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

#include <cstdlib>

using namespace Qt::StringLiterals;
namespace crashlog = desk::crashlog;

//! The test starts itself once more as the program that crashes.
class TestCrashLog final : public QObject
{
    Q_OBJECT
private:
    static QString read(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    static void crash(const QString &folder, const QString &way)
    {
        QProcess program;
        program.start(QCoreApplication::applicationFilePath(), {u"--crash"_s, way, folder});
        QVERIFY(program.waitForFinished(60'000));
        QVERIFY(program.exitStatus() == QProcess::CrashExit || program.exitCode() != 0);
    }

private Q_SLOTS:
    void aCrashLeavesAReport_data()
    {
        QTest::addColumn<QString>("way");
        QTest::addColumn<QString>("said");
        QTest::newRow("bad pointer") << u"pointer"_s << u"the last words"_s;
        QTest::newRow("abort") << u"abort"_s << u"the last words"_s;
        QTest::newRow("fatal message") << u"fatal"_s << u"cannot go on"_s;
    }
    void aCrashLeavesAReport()
    {
        QFETCH(const QString, way);
        QFETCH(const QString, said);
        const QTemporaryDir base;
        const QString folder = base.filePath(u"prüfung/crashes"_s);
        QVERIFY(!crashlog::newest(folder));
        crash(folder, way);
        const auto report = crashlog::newest(folder);
        QVERIFY(report);
        const QString text = read(*report);
        for (const QString &part : {u"Started: "_s, u"Ended: "_s, u"Where:"_s, said}) {
            QVERIFY2(text.contains(part), qPrintable(part + u" is missing in\n"_s + text));
        }
        QVERIFY2(text.contains(u"test_crashlog"_s), qPrintable(u"no place in\n"_s + text));
    }
    void aReportIsOfferedOnce()
    {
        const QTemporaryDir folder;
        crash(folder.path(), u"pointer"_s);
        QWidget window;
        widgets::setNextAnswer(widgets::Answer::Cancel);
        desk::offerCrashReport(&window, folder.path());
        QVERIFY(!crashlog::newest(folder.path()));
        QCOMPARE(QDir(folder.filePath(u"seen"_s)).entryList(QDir::Files).size(), 1);
    }
    void theUserMayDeleteIt()
    {
        const QTemporaryDir folder;
        crash(folder.path(), u"pointer"_s);
        QWidget window;
        widgets::setNextAnswer(widgets::Answer::Reject);
        desk::offerCrashReport(&window, folder.path());
        QTRY_COMPARE(QDir(folder.filePath(u"seen"_s)).entryList(QDir::Files).size(), 0);
    }
    void onlyTheLastFewAreKept()
    {
        const QTemporaryDir folder;
        for (int i = 0; i < 9; ++i) {
            QFile file(folder.filePath(u"crash-2026010%1-000000-1.txt"_s.arg(i)));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        const auto newest = crashlog::newest(folder.path());
        QVERIFY(newest && newest->endsWith("crash-20260108-000000-1.txt"_L1));
        QVERIFY(QFile::exists(crashlog::putAside(*newest)));
        QCOMPARE(QDir(folder.filePath(u"seen"_s)).entryList(QDir::Files).size(), 5);
    }
};

namespace {

int *volatile nowhere = nullptr;

int crashNow(const QString &way, const QString &folder)
{
    crashlog::install(folder);
    qWarning("the last words");
    if (way == "fatal"_L1) {
        qFatal("cannot go on");
    } else if (way == "abort"_L1) {
        std::abort();
    }
    *nowhere = 1;
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() == 4 && arguments.at(1) == "--crash"_L1) {
        return crashNow(arguments.at(2), arguments.at(3));
    }
    TestCrashLog test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_crashlog.moc"
