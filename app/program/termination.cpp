// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/termination.h"

#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>

#ifdef Q_OS_WIN
#    include <windows.h>
#else
#    include <QSocketNotifier>
#    include <csignal>
#    include <sys/socket.h>
#    include <unistd.h>
#endif

namespace program {

void leave(int code)
{
#ifdef Q_OS_WIN
    std::exit(code); // no OpenSSL there, and handlers that have to be run
#else
    std::fflush(nullptr);
    std::_Exit(code);
#endif
}

#ifdef Q_OS_WIN

namespace {

BOOL WINAPI consoleEvent(DWORD)
{
    QMetaObject::invokeMethod(QCoreApplication::instance(), &QCoreApplication::quit,
                              Qt::QueuedConnection);
    return TRUE;
}

} // namespace

void quitOnSignals()
{
    SetConsoleCtrlHandler(consoleEvent, TRUE);
}

#else

namespace {

int wakeUp[2] = {-1, -1};

void onSignal(int)
{
    // Only write() is allowed here.
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = ::write(wakeUp[0], &byte, 1);
}

} // namespace

void quitOnSignals()
{
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, wakeUp) != 0) {
        return;
    }
    auto *notifier
        = new QSocketNotifier(wakeUp[1], QSocketNotifier::Read, QCoreApplication::instance());
    QObject::connect(notifier, &QSocketNotifier::activated, QCoreApplication::instance(),
                     &QCoreApplication::quit);
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESTART;
    sigaction(SIGTERM, &action, nullptr);
    sigaction(SIGINT, &action, nullptr);
}

#endif

} // namespace program
