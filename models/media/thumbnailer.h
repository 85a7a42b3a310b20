// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/media/mediafiles.h"

#include <QCache>
#include <QHash>
#include <QObject>
#include <QThreadPool>

#include <optional>

namespace media {

//! Small pictures for lists and editors: made on worker threads, kept in memory and on disk. UI
//! thread only; never blocks. Thumbnails are square at most \a side device-independent pixels.
class Thumbnailer final : public QObject
{
    Q_OBJECT
public:
    //! \a cacheFolder may be empty: then nothing is kept on disk.
    Thumbnailer(MediaFiles files, QString cacheFolder, QObject *parent = nullptr);
    ~Thumbnailer() override;

    //! The thumbnail when it is at hand; else it is made and ready() tells. A picture that cannot
    //! be decoded stays null; see hasFailed(). \a ratio is the device pixel ratio.
    [[nodiscard]] QImage thumbnail(const QString &sha256, int side, qreal ratio);
    [[nodiscard]] bool hasFailed(const QString &sha256) const { return m_failed.contains(sha256); }

    //! Greatest size of the folder on disk; least recently used files go first.
    static constexpr qint64 DiskLimit = 200LL * 1024 * 1024;

Q_SIGNALS:
    //! Also when it failed.
    void ready(const QString &sha256);

private:
    void make(const QString &key, const QString &sha256, int pixels);

    const MediaFiles m_files;
    const QString m_cacheFolder;
    QCache<QString, QImage> m_memory; // cost in KB
    QSet<QString> m_asked; // keys on their way
    QSet<QString> m_failed; // hashes
    QThreadPool m_pool;
};

} // namespace media
