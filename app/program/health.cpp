// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/health.h"

#include "models/base/instants.h"
#include "models/store/snapshot.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLoggingCategory>

#include <algorithm>
#include <filesystem>
#include <limits>

using namespace Qt::StringLiterals;

namespace program {

namespace {

Q_LOGGING_CATEGORY(logHealth, "supplierdesk.health")

constexpr qint64 NoRoom = 1024 * 1024; // less does not take an order for certain

//! Bytes that are free where \a path is; the greatest number when that cannot be asked.
qint64 roomAt(const QString &path)
{
    std::error_code failed;
    const auto space = std::filesystem::space(std::filesystem::path(path.toStdU16String()), failed);
    constexpr auto Most = std::numeric_limits<qint64>::max();
    return failed ? Most : qint64(std::min<std::uintmax_t>(space.available, Most));
}

base::Result<void> readAll(const QString &file)
{
    SD_TRY_VALUE(const auto url, store::DatabaseUrl::parse(u"sqlite:"_s + file));
    // A connection of its own, which has no page in memory yet.
    SD_TRY_VALUE(const auto db, store::Database::open(url));
    return store::checkSound(*db);
}

} // namespace

Health::Health(Options options, Probe probe, StoreState &state, const base::Clock &clock)
    : m_options(std::move(options)), m_probe(std::move(probe)), m_state(state), m_clock(clock)
{
    m_checker = std::thread([this] {
        std::unique_lock lock(m_mutex);
        while (!m_ends) {
            lock.unlock();
            check();
            lock.lock();
            m_ending.wait_for(lock, m_options.checkEvery, [this] { return m_ends; });
        }
    });
}

Health::~Health()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ends = true;
    }
    m_ending.notify_one();
    m_checker.join();
}

void Health::check()
{
    const auto read = readAll(m_options.database);
    if (read.ok()) {
        return;
    }
    qCCritical(logHealth) << "the check of the database failed:" << read.error();
    if (read.error().code == base::ErrorCode::Store_Damaged
        || read.error().code == base::ErrorCode::Store_SchemaForeign) {
        m_state.noteDamaged();
    }
}

QString Health::databaseWord() const
{
    if (m_state.isDamaged()) {
        return u"damaged"_s;
    }
    return m_probe().ok() ? u"ok"_s : u"unreadable"_s;
}

QString Health::diskWord() const
{
    qint64 room = roomAt(QFileInfo(m_options.database).absolutePath());
    for (const QString &folder : m_options.folders) {
        room = std::min(room, roomAt(folder));
    }
    if (m_state.isFull() || room < NoRoom) {
        return u"full"_s;
    }
    return room < m_options.littleRoom ? u"nearly-full"_s : u"ok"_s;
}

Health::Answer Health::answer(bool withVersion) const
{
    const QString database = databaseWord();
    const QString disk = diskWord();
    const bool fails = database != "ok"_L1 || disk == "full"_L1;
    Answer answer;
    answer.status = fails ? 503 : 200;
    answer.body = {{u"status"_s,
                    fails                 ? u"failing"_s
                        : disk == "ok"_L1 ? u"ok"_s
                                          : u"degraded"_s},
                   {u"service"_s, m_options.service},
                   {u"time"_s, base::instantText(m_clock.now())},
                   {u"database"_s, database},
                   {u"disk"_s, disk}};
    if (withVersion) {
        answer.body.insert(u"version"_s, m_options.version);
        answer.body.insert(u"contract"_s, m_options.contract);
    }
    return answer;
}

} // namespace program
