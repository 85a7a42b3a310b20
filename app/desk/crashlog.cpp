// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/crashlog.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QMutex>

#include <array>
#include <csignal>
#include <cstdio>
#include <cstring>

#ifdef Q_OS_WIN
#    include <windows.h>
#else
#    include <execinfo.h>
#    include <fcntl.h>
#    include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace desk::crashlog {

namespace {

constexpr int KeptReports = 5;
const QString Pattern = u"crash-*.txt"_s;

// All that a crashed program still touches: no heap, no Qt.
struct Ground
{
#ifdef Q_OS_WIN
    std::array<wchar_t, 1024> file{};
#else
    std::array<char, 4096> file{};
#endif
    std::array<char, 512> head{};
    std::array<std::array<char, 300>, 32> messages{}; // the last ones, in a circle
    size_t next = 0;
    QtMessageHandler before = nullptr;
};
Ground ground;
Q_CONSTINIT QBasicMutex messageMutex;

#ifdef Q_OS_WIN
void writeReport(const char *reason, const void *address);
#endif

void keepMessage(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    const QByteArray line = qFormatLogMessage(type, context, text).toUtf8();
    {
        const QMutexLocker lock(&messageMutex);
        auto &place = ground.messages[ground.next++ % ground.messages.size()];
        qstrncpy(place.data(), line.constData(), place.size());
    }
#ifdef Q_OS_WIN
    // Qt ends the program then, past everything that could catch it.
    if (type == QtFatalMsg) {
        writeReport("fatal message", nullptr);
    }
#endif
    if (ground.before) {
        ground.before(type, context, text);
    }
}

#ifdef Q_OS_WIN
using File = HANDLE;
void put(File file, const char *text)
{
    DWORD written = 0;
    WriteFile(file, text, DWORD(strlen(text)), &written, nullptr);
}
File openReport()
{
    return CreateFileW(ground.file.data(), GENERIC_WRITE, 0, nullptr, CREATE_ALWAYS,
                       FILE_ATTRIBUTE_NORMAL, nullptr);
}
#else
using File = int;
void put(File file, const char *text)
{
    [[maybe_unused]] const ssize_t written = ::write(file, text, strlen(text));
}
File openReport()
{
    return ::open(ground.file.data(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR);
}
#endif

void putMessages(File file)
{
    put(file, "\nLast messages:\n");
    for (size_t i = 0; i < ground.messages.size(); ++i) {
        const auto &message = ground.messages[(ground.next + i) % ground.messages.size()];
        if (message[0] != '\0') {
            put(file, message.data());
            put(file, "\n");
        }
    }
}

#ifdef Q_OS_WIN

void putAddress(File file, const void *address)
{
    std::array<char, MAX_PATH> name{};
    std::array<char, MAX_PATH + 64> line{};
    HMODULE module = nullptr;
    if (GetModuleHandleExA(GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS
                               | GET_MODULE_HANDLE_EX_FLAG_UNCHANGED_REFCOUNT,
                           static_cast<const char *>(address), &module)) {
        GetModuleFileNameA(module, name.data(), DWORD(name.size()));
    }
    const auto offset = static_cast<const char *>(address) - reinterpret_cast<const char *>(module);
    snprintf(line.data(), line.size(), "  %s + 0x%llx\n", name.data(),
             static_cast<unsigned long long>(offset));
    put(file, line.data());
}

void writeReport(const char *reason, const void *address)
{
    const File file = openReport();
    if (file == INVALID_HANDLE_VALUE) {
        return;
    }
    SYSTEMTIME now;
    GetSystemTime(&now);
    std::array<char, 128> when{};
    snprintf(when.data(), when.size(), "Ended:   %04u-%02u-%02uT%02u:%02u:%02uZ, %s\n\nWhere:\n",
             now.wYear, now.wMonth, now.wDay, now.wHour, now.wMinute, now.wSecond, reason);
    put(file, ground.head.data());
    put(file, when.data());
    if (address) {
        putAddress(file, address);
    }
    std::array<void *, 62> frames{};
    const USHORT count = RtlCaptureStackBackTrace(0, DWORD(frames.size()), frames.data(), nullptr);
    for (USHORT i = 0; i < count; ++i) {
        putAddress(file, frames[i]);
    }
    putMessages(file);
    CloseHandle(file);
}

LONG WINAPI onException(EXCEPTION_POINTERS *what)
{
    std::array<char, 64> reason{};
    snprintf(reason.data(), reason.size(), "exception 0x%08lx",
             what->ExceptionRecord->ExceptionCode);
    writeReport(reason.data(), what->ExceptionRecord->ExceptionAddress);
    return EXCEPTION_EXECUTE_HANDLER; // ends the program with the code of the exception
}

void onAbort(int)
{
    writeReport("abort", nullptr);
}

void catchCrashes()
{
    SetUnhandledExceptionFilter(onException);
    std::signal(SIGABRT, onAbort);
}

#else

void onSignal(int number)
{
    const File file = openReport();
    if (file >= 0) {
        std::array<char, 64> line{};
        put(file, ground.head.data());
        snprintf(line.data(), line.size(), "Ended:   %lld s since 1970, signal %d\n\nWhere:\n",
                 static_cast<long long>(::time(nullptr)), number);
        put(file, line.data());
        std::array<void *, 64> frames{};
        backtrace_symbols_fd(frames.data(), backtrace(frames.data(), int(frames.size())), file);
        putMessages(file);
        ::close(file);
    }
    // SA_RESETHAND: what the system would have done happens now.
    ::raise(number);
}

void catchCrashes()
{
    std::array<void *, 1> frame{};
    backtrace(frame.data(), 1); // loads what it needs now, not in a crashed program
    static std::array<char, 64 * 1024> stack; // an overflown stack has no place left
    stack_t place = {};
    place.ss_sp = stack.data();
    place.ss_size = stack.size();
    sigaltstack(&place, nullptr);
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = static_cast<int>(SA_RESETHAND | SA_ONSTACK | SA_NODEFER);
    for (const int number : {SIGSEGV, SIGABRT, SIGFPE, SIGILL, SIGBUS}) {
        sigaction(number, &action, nullptr);
    }
}

#endif

} // namespace

void install(const QString &folder)
{
    QDir().mkpath(folder);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString file = QDir::toNativeSeparators(
        u"%1/crash-%2-%3.txt"_s.arg(folder, now.toString(u"yyyyMMdd-HHmmss"_s))
            .arg(QCoreApplication::applicationPid()));
#ifdef Q_OS_WIN
    const qsizetype size = std::min(file.size(), qsizetype(ground.file.size()) - 1);
    file.left(size).toWCharArray(ground.file.data());
#else
    qstrncpy(ground.file.data(), QFile::encodeName(file).constData(), ground.file.size());
#endif
    const QString head = u"%1 %2, Qt %3, %4\nStarted: %5\n"_s.arg(
        QCoreApplication::applicationName(), QCoreApplication::applicationVersion(),
        QString::fromLatin1(qVersion()), QSysInfo::prettyProductName(), now.toString(Qt::ISODate));
    qstrncpy(ground.head.data(), head.toUtf8().constData(), ground.head.size());
    ground.before = qInstallMessageHandler(keepMessage);
    catchCrashes();
}

std::optional<QString> newest(const QString &folder)
{
    const QDir dir(folder);
    const QStringList reports = dir.entryList({Pattern}, QDir::Files, QDir::Name);
    return reports.isEmpty() ? std::nullopt : std::optional(dir.filePath(reports.constLast()));
}

QString putAside(const QString &report)
{
    const QFileInfo info(report);
    const QDir folder = info.dir();
    const QDir aside(folder.filePath(u"seen"_s));
    folder.mkpath(u"seen"_s);
    const QStringList reports = folder.entryList({Pattern}, QDir::Files);
    for (const QString &name : reports) {
        QFile::rename(folder.filePath(name), aside.filePath(name));
    }
    const QStringList kept = aside.entryList({Pattern}, QDir::Files, QDir::Name | QDir::Reversed);
    for (const QString &name : kept.mid(KeptReports)) {
        QFile::remove(aside.filePath(name));
    }
    return aside.filePath(info.fileName());
}

} // namespace desk::crashlog
