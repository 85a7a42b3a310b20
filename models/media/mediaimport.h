// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/media/mediafiles.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>

namespace media {

//! Files on their way into the media folder: checked and copied on worker threads, with progress,
//! until somebody has had enough. UI thread only; never blocks, but for a moment when it goes:
//! what is under way then is given up.
class MediaImport final : public QObject
{
    Q_OBJECT
public:
    using Taken = std::function<void(const base::Result<Asset> &)>;

    explicit MediaImport(MediaFiles files, QObject *parent = nullptr);
    ~MediaImport() override;

    //! \a taken is called for each file: also with what it failed with, Cancelled among it.
    void add(const QStringList &fileNames, const Taken &taken);
    void cancel();
    [[nodiscard]] int underWay() const { return m_underWay; }
    static constexpr int Whole = 1000;
    //! How much of the videos under way is copied, 0 to Whole; negative when none is.
    [[nodiscard]] int progress() const;

Q_SIGNALS:
    //! Now and then while files are under way.
    void progressed();

private:
    struct Progress
    {
        std::atomic<qint64> done = 0;
        std::atomic<qint64> total = 0;
        std::atomic<bool> cancelled = false;
    };

    const MediaFiles m_files;
    QThreadPool m_pool;
    QTimer m_clock;
    QList<std::shared_ptr<Progress>> m_progress; // of all since nothing was under way
    int m_underWay = 0;
};

} // namespace media
