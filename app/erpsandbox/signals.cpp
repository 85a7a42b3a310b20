// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/erpsandbox/signals.h"

#include <QCoreApplication>

#ifdef Q_OS_WIN
#    include <windows.h>
#else
#    include <QSocketNotifier>

#    include <array>
#    include <csignal>

#    include <unistd.h>
#endif

namespace erpsandbox {

#ifdef Q_OS_WIN

void quitOnSignals()
{
    SetConsoleCtrlHandler(
        [](DWORD) -> BOOL {
            QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
            return TRUE;
        },
        TRUE);
}

#else

namespace {

// A signal handler may do little more than write(): the other end wakes the event loop.
std::array<int, 2> wakePipe{-1, -1};

void wake(int)
{
    const char byte = 0;
    [[maybe_unused]] const ssize_t written = ::write(wakePipe[1], &byte, 1);
}

} // namespace

void quitOnSignals()
{
    if (::pipe(wakePipe.data()) != 0) {
        return;
    }
    auto *notifier = new QSocketNotifier(wakePipe[0], QSocketNotifier::Read, qApp);
    QObject::connect(notifier, &QSocketNotifier::activated, qApp, &QCoreApplication::quit);
    std::signal(SIGTERM, wake);
    std::signal(SIGINT, wake);
}

#endif

} // namespace erpsandbox
