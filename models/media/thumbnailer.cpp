// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/thumbnailer.h"

#include <QDir>
#include <QDirIterator>
#include <QFutureWatcher>
#include <QSaveFile>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace media {

namespace {

constexpr int MemoryLimitKb = 48 * 1024;

//! From the disk cache, or decoded and put there. Runs on a worker thread.
QImage load(const MediaFiles &files, const QString &cacheFile, const QString &sha256, int pixels)
{
    if (!cacheFile.isEmpty()) {
        QImage cached(cacheFile);
        if (!cached.isNull()) {
            // The time of last use decides what trimCache() keeps.
            QFile file(cacheFile);
            if (file.open(QIODevice::ReadWrite)) {
                file.setFileTime(QDateTime::currentDateTimeUtc(),
                                 QFileDevice::FileModificationTime);
            }
            return cached;
        }
    }
    const auto image = files.readScaled(sha256, pixels);
    if (!image) {
        return {};
    }
    if (!cacheFile.isEmpty()) {
        QSaveFile out(cacheFile);
        if (out.open(QIODevice::WriteOnly) && image->save(&out, "PNG")) {
            out.commit(); // a cache that cannot be written costs time only
        }
    }
    return *image;
}

//! Removes what was not used for longest until the folder is small enough.
void trimCache(const QString &folder, qint64 limit)
{
    QFileInfoList files = QDir(folder).entryInfoList(QDir::Files, QDir::Time); // newest first
    qint64 total = 0;
    for (const QFileInfo &file : std::as_const(files)) {
        total += file.size();
        if (total > limit) {
            QFile::remove(file.filePath());
        }
    }
}

} // namespace

Thumbnailer::Thumbnailer(MediaFiles files, QString cacheFolder, QObject *parent)
    : QObject(parent),
      m_files(std::move(files)),
      m_cacheFolder(std::move(cacheFolder)),
      m_memory(MemoryLimitKb)
{
    m_pool.setMaxThreadCount(std::max(1, QThread::idealThreadCount() - 1));
    m_pool.setThreadPriority(QThread::LowPriority);
    if (!m_cacheFolder.isEmpty()) {
        QDir().mkpath(m_cacheFolder);
        m_pool.start([folder = m_cacheFolder] { trimCache(folder, DiskLimit); });
    }
}

Thumbnailer::~Thumbnailer()
{
    m_pool.clear();
    m_pool.waitForDone();
}

QImage Thumbnailer::thumbnail(const QString &sha256, int side, qreal ratio)
{
    const int pixels = qRound(side * ratio);
    const QString key = u"%1-%2"_s.arg(sha256).arg(pixels);
    if (const QImage *image = m_memory.object(key)) {
        QImage result = *image;
        result.setDevicePixelRatio(ratio);
        return result;
    }
    if (!m_failed.contains(sha256) && !m_asked.contains(key)) {
        m_asked.insert(key);
        make(key, sha256, pixels);
    }
    return {};
}

void Thumbnailer::make(const QString &key, const QString &sha256, int pixels)
{
    const QString cacheFile
        = m_cacheFolder.isEmpty() ? QString() : u"%1/%2.png"_s.arg(m_cacheFolder, key);
    QtConcurrent::run(&m_pool, [files = m_files, cacheFile, sha256, pixels] {
        return load(files, cacheFile, sha256, pixels);
    }).then(this, [this, key, sha256](const QImage &image) {
        m_asked.remove(key);
        if (image.isNull()) {
            m_failed.insert(sha256);
        } else {
            m_memory.insert(key, new QImage(image),
                            std::max<qsizetype>(1, image.sizeInBytes() / 1024));
        }
        Q_EMIT ready(sha256);
    });
}

} // namespace media

#include "moc_thumbnailer.cpp"
