// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <array>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

//! How often each function of the subject should fail.
constexpr std::array Expected{std::pair("saysNothing", 0),    std::pair("tells", 0),
                              std::pair("warns", 1),          std::pair("warnsBefore", 1),
                              std::pair("warnsAfter", 1),     std::pair("warnsInAThread", 1),
                              std::pair("announces", 0),      std::pair("announcesOneOfTwo", 1),
                              std::pair("announcesMany", 0),  std::pair("announcesOthers", 1),
                              std::pair("announcesInVain", 1)};

QHash<QString, int> failuresOf;

} // namespace

//! A test of which each function does what its name says.
class Subject final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        if (qstrcmp(QTest::currentTestFunction(), "warnsBefore") == 0) {
            qWarning("in init()");
        }
    }
    void cleanup()
    {
        if (qstrcmp(QTest::currentTestFunction(), "warnsAfter") == 0) {
            qWarning("in cleanup()");
        }
    }
    void saysNothing() { }
    void tells() { qInfo("no warning"); }
    void warns() { qWarning("unannounced"); }
    void warnsBefore() { }
    void warnsAfter() { }
    void warnsInAThread()
    {
        const std::unique_ptr<QThread> thread(QThread::create([] { qWarning("unannounced"); }));
        thread->start();
        QVERIFY(thread->wait());
    }
    void announces()
    {
        QTest::ignoreMessage(QtWarningMsg, "announced");
        qWarning("announced");
    }
    void announcesOneOfTwo()
    {
        QTest::ignoreMessage(QtWarningMsg, "announced");
        qWarning("announced");
        qWarning("announced");
    }
    void announcesMany()
    {
        const support::ManyWarnings many("announced");
        qWarning("announced once");
        qWarning("announced twice");
    }
    void announcesOthers()
    {
        const support::ManyWarnings many("announced");
        qWarning("unannounced");
    }
    void announcesInVain() { QTest::ignoreMessage(QtWarningMsg, "announced"); }
};

class TestFailOnWarning final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyWhatIsNotAnnouncedFails_data()
    {
        QTest::addColumn<int>("failures");
        for (const auto &[function, failures] : Expected) {
            QTest::newRow(function) << failures;
        }
    }
    void onlyWhatIsNotAnnouncedFails()
    {
        QFETCH(const int, failures);
        QCOMPARE(failuresOf.value(QString::fromLatin1(QTest::currentDataTag()), -1), failures);
    }
};

namespace {

//! QTest runs one test at a time: the subject before the test of it.
int runSubject(QByteArray function, QByteArray output)
{
    std::array<QByteArray, 4> words{"subject", std::move(function), "-o", std::move(output)};
    std::array<char *, 4> arguments{words[0].data(), words[1].data(), words[2].data(),
                                    words[3].data()};
    Subject subject;
    return QTest::qExec(&subject, int(arguments.size()), arguments.data());
}

} // namespace

int main(int argc, char *argv[])
{
    const QTemporaryDir folder;
    for (const auto &expected : Expected) {
        failuresOf.insert(
            QString::fromLatin1(expected.first),
            runSubject(expected.first, folder.filePath(u"told"_s).toLocal8Bit() + ",txt"));
    }
    TestFailOnWarning test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_failonwarning.moc"
