// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/faultrun.h"

using namespace Qt::StringLiterals;

namespace support {

// Orders need that many rounds to get from cart to payment: then all rounds are alike.
static constexpr int WarmUp = 6;
static constexpr int RoundsKept = 40;
static constexpr qint64 Hour = 3'600'000;

//! Of this process.
static QString syncHere(SyncWorld &world)
{
    const syncing::SyncStatus status = world.sync();
    QString wrong;
    if (status.problem) {
        QDebug(&wrong) << *status.problem;
    }
    for (const syncing::SystemStatus &system : status.systems) {
        if (system.problem) {
            QDebug(&wrong) << *system.problem;
        }
    }
    return wrong;
}

FaultRun::FaultRun(GoodSync sync) : m_sync(sync ? std::move(sync) : syncHere)
{
    renew();
}

void FaultRun::renew()
{
    m_story.reset();
    m_world = std::make_unique<SyncWorld>();
    m_story = std::make_unique<SyncStory>(*m_world);
    m_rounds = 0;
    for (int i = 0; i < WarmUp; ++i) {
        const qint64 before = journalled();
        m_story->tell();
        m_world->faults.arm(std::nullopt);
        std::ignore = m_sync(*m_world);
        m_requests = m_world->faults.seen();
        m_world->clock.advance(Hour);
        std::ignore = m_sync(*m_world);
        if (const QString wrong = m_world->disagreement(); !wrong.isEmpty()) {
            qFatal("without any fault, in round %d: %s", i + 1, qPrintable(wrong));
        }
        m_entries = journalled() - before;
    }
    if (const QString wrong = quiet(); !wrong.isEmpty()) {
        qFatal("without any fault: %s", qPrintable(wrong));
    }
}

qint64 FaultRun::journalled()
{
    return m_world->desk.number(u"SELECT count(*) FROM journal"_s);
}

QString FaultRun::quiet()
{
    std::ignore = m_world->writesAsked();
    const qint64 position = m_world->feedPosition();
    const qint64 edits = m_world->desk.number(u"SELECT count(*) FROM edit"_s);
    if (const QString wrong = m_sync(*m_world); !wrong.isEmpty()) {
        return wrong;
    }
    if (const int writes = m_world->writesAsked(); writes > 0) {
        return u"a sync when nothing changed sent %1 requests to write"_s.arg(writes);
    }
    if (m_world->feedPosition() != position) {
        return u"a sync when nothing changed changed something over there"_s;
    }
    if (m_world->desk.number(u"SELECT count(*) FROM edit"_s) != edits) {
        return u"a sync when nothing changed changed the desk"_s;
    }
    return {};
}

QString FaultRun::survive(const Sync &faulty, bool restart)
{
    if (++m_rounds > RoundsKept) {
        renew();
    }
    const qint64 before = journalled();
    m_story->tell();
    faulty(*m_world);
    m_world->clock.advance(Hour);
    if (restart) {
        m_world->desk.forgetSynchroniser();
    }
    QString wrong = m_sync(*m_world);
    if (!wrong.isEmpty()) {
        return u"the sync after it: "_s + wrong;
    }
    wrong = m_world->disagreement();
    if (!wrong.isEmpty()) {
        return u"after one more sync "_s + wrong;
    }
    const bool late = m_world->deliverLate();
    wrong = quiet();
    if (wrong.isEmpty() && late) {
        wrong = m_world->disagreement();
    }
    if (wrong.isEmpty() && journalled() - before != m_entries) {
        wrong = u"the journal has %1 new entries instead of %2:"_s.arg(journalled() - before)
                    .arg(m_entries);
        auto rows = m_world->desk.db().select(
            u"SELECT entity, field, after_value FROM journal ORDER BY id DESC LIMIT ?"_s,
            store::args(journalled() - before));
        while (rows.ok() && rows->next()) {
            wrong += u"\n  %1 %2 = %3"_s.arg(rows->text(0), rows->text(1), rows->text(2).left(60));
        }
    }
    return wrong;
}

} // namespace support
