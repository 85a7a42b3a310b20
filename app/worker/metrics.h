// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/server.h"
#include "models/sync/syncstatus.h"
#include "models/sync/uploadstatus.h"

#include <QMutex>

namespace worker {

//! What a monitoring system wants to know, in the text format of Prometheus. Thread-safe.
class Metrics
{
public:
    //! After each round, with how long it took.
    void noteRound(const syncing::SyncStatus &status, qint64 milliseconds);
    void noteUploads(const syncing::UploadStatus &status);
    [[nodiscard]] QByteArray text() const;

    //! Serves GET /metrics on 127.0.0.1 as long as this lives. Net_Unreachable.
    [[nodiscard]] base::Result<void> serve(int port);
    //! For node_exporter's textfile collector: whole or not at all. File_CannotWrite.
    [[nodiscard]] base::Result<void> write(const QString &file) const;

private:
    mutable QMutex m_mutex;
    syncing::SyncStatus m_status;
    syncing::UploadStatus m_uploads;
    qint64 m_rounds = 0;
    qint64 m_roundMs = 0;
    std::unique_ptr<httpserver::Server> m_server;
};

} // namespace worker
