// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/mediaimport.h"

#include "models/base/answer.h"

#include <QtConcurrentRun>

namespace media {

namespace {

constexpr int MostThreads = 2; // a disk does not get faster by more
constexpr int TellEveryMs = 100;

} // namespace

MediaImport::MediaImport(MediaFiles files, QObject *parent)
    : QObject(parent), m_files(std::move(files))
{
    m_pool.setMaxThreadCount(MostThreads);
    m_clock.setInterval(TellEveryMs);
    connect(&m_clock, &QTimer::timeout, this, &MediaImport::progressed);
}

MediaImport::~MediaImport()
{
    cancel();
    m_pool.clear();
    m_pool.waitForDone();
}

void MediaImport::add(const QStringList &fileNames, const Taken &taken)
{
    if (m_underWay == 0) {
        m_progress.clear();
    }
    for (const QString &fileName : fileNames) {
        const auto progress = std::make_shared<Progress>();
        m_progress += progress;
        ++m_underWay;
        m_clock.start();
        base::Answer(QtConcurrent::run(&m_pool, [files = m_files, fileName, progress] {
            const auto watch = [&](qint64 done, qint64 total) {
                progress->total = total;
                progress->done = done;
                return !progress->cancelled;
            };
            base::Result<Asset> asset = progress->cancelled
                ? base::Result<Asset>(base::failure(base::ErrorCode::Cancelled))
                : files.addFile(fileName, watch);
            progress->done = progress->total.load();
            return asset;
        })).then(this, [this, taken](const base::Result<Asset> &asset) {
            if (--m_underWay == 0) {
                m_clock.stop();
            }
            taken(asset);
            Q_EMIT progressed();
        });
    }
}

void MediaImport::cancel()
{
    for (const auto &progress : std::as_const(m_progress)) {
        progress->cancelled = true;
    }
}

int MediaImport::progress() const
{
    qint64 done = 0;
    qint64 total = 0;
    for (const auto &progress : m_progress) {
        done += progress->done;
        total += progress->total;
    }
    return m_underWay > 0 && total > 0 ? int(done * Whole / total) : -1;
}

} // namespace media

#include "moc_mediaimport.cpp"
