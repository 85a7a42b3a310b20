// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/failonwarning.h"

#include <QRegularExpression>
#include <QTest>

#include <atomic>
#include <mutex>

using namespace Qt::StringLiterals;

namespace support {

namespace {

QtMessageHandler fromQTest = nullptr;
std::mutex oneWarningAtATime;
std::atomic<const char *> announcedBeginning = nullptr;

bool isAnnounced(const QString &message)
{
    const char *beginning = announcedBeginning;
    // The second is what Qt's offscreen platform says when a window asks for what it has not.
    return (beginning && message.startsWith(QLatin1StringView(beginning)))
        || message.startsWith("This plugin does not support "_L1);
}

void handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    std::unique_lock lock(oneWarningAtATime, std::defer_lock);
    if (type == QtWarningMsg) {
        if (isAnnounced(message)) {
            return;
        }
        // QTest forgets this with each test function, so that it is told anew with each warning.
        lock.lock();
        QTest::failOnWarning(QRegularExpression(u".*"_s));
    }
    fromQTest(type, context, message);
}

} // namespace

ManyWarnings::ManyWarnings(const char *beginning)
{
    announcedBeginning = beginning;
}

ManyWarnings::~ManyWarnings()
{
    announcedBeginning = nullptr;
}

int runTest(QObject *test, int argc, char **argv)
{
    QTest::qInit(test, argc, argv); // its handler knows what the test has announced
    fromQTest = qInstallMessageHandler(handle);
    const int failed = QTest::qRun();
    qInstallMessageHandler(fromQTest);
    QTest::qCleanup();
    return failed;
}

} // namespace support
