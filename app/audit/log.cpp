// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audit/log.h"

#include <QCryptographicHash>
#include <QLoggingCategory>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <array>

using namespace Qt::StringLiterals;

namespace audit {

namespace {

Q_LOGGING_CATEGORY(lcAudit, "supplierdesk.audit")

constexpr std::chrono::seconds LookEvery{5}; // for minutes that are over

QByteArray randomSalt()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->generate(words.begin(), words.end());
    return {reinterpret_cast<const char *>(words.data()), qsizetype(sizeof words)};
}

Event lost(qint64 lines)
{
    return {.name = u"audit-lost"_s, .details = {{u"lines"_s, lines}}};
}

} // namespace

Log::Log(const Options &options, const base::Clock &clock)
    : m_clock(clock), m_salt(randomSalt()), m_files(options.folder, options.days)
{
}

base::Result<std::unique_ptr<Log>> Log::open(const Options &options, const base::Clock &clock)
{
    std::unique_ptr<Log> log(new Log(options, clock));
    SD_TRY(log->m_files.open(clock.now().date()));
    log->m_thread = std::thread([log = log.get()] { log->run(); });
    return log;
}

Log::~Log()
{
    if (m_thread.joinable()) {
        {
            const std::lock_guard lock(m_mutex);
            m_stops = true;
        }
        m_wake.notify_one();
        m_thread.join();
    }
}

void Log::write(const Event &event)
{
    const std::lock_guard lock(m_mutex);
    if (m_repeats.takes(event, m_clock.nowMs())) {
        queue(event);
    }
}

void Log::queue(const Event &event)
{
    const QByteArray line = event.line(m_clock.now());
    if (m_waiting.size() + line.size() > MostWaiting) {
        ++m_dropped;
        return;
    }
    if (m_waiting.isEmpty()) {
        m_wake.notify_one();
    }
    m_waiting += line;
    ++m_waitingLines;
}

void Log::run()
{
    std::unique_lock lock(m_mutex);
    bool stops = false;
    while (!stops) {
        m_wake.wait_for(lock, LookEvery, [this] { return m_stops || !m_waiting.isEmpty(); });
        stops = m_stops;
        const QList<Event> counted = stops ? m_repeats.rest() : m_repeats.due(m_clock.nowMs());
        for (const Event &event : counted) {
            queue(event);
        }
        const QByteArray lines = std::exchange(m_waiting, {});
        const qint64 count = std::exchange(m_waitingLines, 0);
        m_lost += std::exchange(m_dropped, 0);
        lock.unlock();
        flush(lines, count);
        lock.lock();
    }
}

void Log::flush(const QByteArray &lines, qint64 count)
{
    if (lines.isEmpty()) {
        return;
    }
    const QDateTime now = m_clock.now();
    const QByteArray before = m_lost > 0 ? lost(m_lost).line(now) : QByteArray();
    const base::Result<void> written = m_files.append(now.date(), before + lines);
    if (!written.ok()) {
        if (m_lost == 0) {
            qCWarning(lcAudit) << "the audit log cannot be written:" << written.error();
        }
        m_lost += count;
    } else {
        m_lost = 0;
    }
}

QString Log::pseudonym(const QString &login) const
{
    const QByteArray hash
        = QMessageAuthenticationCode::hash(login.toUtf8(), m_salt, QCryptographicHash::Sha256);
    return u"unknown-"_s + QString::fromLatin1(hash.toHex().left(12));
}

} // namespace audit
