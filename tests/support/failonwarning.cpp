// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/failonwarning.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <mutex>
#include <vector>

using namespace Qt::StringLiterals;

namespace support {

namespace {

QtMessageHandler fromQTest = nullptr;
std::mutex oneWarningAtATime;
std::vector<const char *> beginningsOfMany;

bool isAnnounced(const QString &message)
{
    // What Qt's offscreen platform says when a window asks for what it has not.
    return message.startsWith("This plugin does not support "_L1)
        || std::ranges::any_of(beginningsOfMany, [&message](const char *beginning) {
               return message.startsWith(QLatin1StringView(beginning));
           });
}

void handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    std::unique_lock lock(oneWarningAtATime, std::defer_lock);
    if (type == QtWarningMsg) {
        lock.lock();
        if (isAnnounced(message)) {
            return;
        }
        // QTest forgets this with each test function, so that it is told anew with each warning.
        QTest::failOnWarning(QRegularExpression(u".*"_s));
    }
    fromQTest(type, context, message);
}

} // namespace

ManyWarnings::ManyWarnings(const char *beginning)
{
    const std::lock_guard lock(oneWarningAtATime);
    beginningsOfMany.push_back(beginning);
}

ManyWarnings::~ManyWarnings()
{
    const std::lock_guard lock(oneWarningAtATime);
    beginningsOfMany.pop_back();
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
