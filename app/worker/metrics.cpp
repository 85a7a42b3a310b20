// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/metrics.h"

#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace worker {

namespace {

QByteArray label(const QString &value)
{
    QByteArray text = value.toUtf8();
    text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    return '"' + text + '"';
}

//! The lines of one metric.
class Family
{
public:
    Family(const QByteArray &name, const QByteArray &kind, const QByteArray &help)
        : m_name("supplierdesk_sync_" + name),
          m_lines("# HELP " + m_name + ' ' + help + "\n# TYPE " + m_name + ' ' + kind + '\n')
    {
    }
    Family &add(qint64 value, const QByteArray &labels = {})
    {
        m_lines += m_name + (labels.isEmpty() ? QByteArray() : '{' + labels + '}') + ' '
            + QByteArray::number(value) + '\n';
        return *this;
    }
    [[nodiscard]] QByteArray lines() const { return m_lines; }

private:
    QByteArray m_name;
    QByteArray m_lines;
};

} // namespace

void Metrics::noteRound(const syncing::SyncStatus &status, qint64 milliseconds)
{
    const QMutexLocker lock(&m_mutex);
    m_status = status;
    m_roundMs = milliseconds;
    ++m_rounds;
}

void Metrics::noteUploads(const syncing::UploadStatus &status)
{
    const QMutexLocker lock(&m_mutex);
    m_uploads = status;
}

QByteArray Metrics::text() const
{
    using State = syncing::SystemStatus::State;
    const QMutexLocker lock(&m_mutex);
    Family up("system_up", "gauge", "1 when the last exchange with the system worked");
    Family records("records", "gauge", "Records in the queue, by state");
    Family agreed("last_agreed_timestamp_seconds", "gauge", "End of the last round without error");
    for (const syncing::SystemStatus &status : m_status.systems) {
        const QByteArray system = "system=" + label(status.system.code);
        up.add(status.state == State::Connected ? 1 : 0, system);
        const std::pair<const char *, qint64> states[] = {{"pending", status.pending},
                                                          {"sending", status.sending},
                                                          {"failed", status.failed},
                                                          {"skipped", status.skipped}};
        for (const auto &[state, count] : states) {
            records.add(count, system + ",state=" + label(QString::fromLatin1(state)));
        }
        agreed.add(status.lastSuccess.isValid() ? status.lastSuccess.toSecsSinceEpoch() : 0,
                   system);
    }
    const bool works = !m_status.problem && m_rounds > 0;
    return up.lines() + records.lines() + agreed.lines()
        + Family("leader", "gauge", "1 when this program is the one that sends")
              .add(works && m_status.otherLeader.isEmpty() ? 1 : 0)
              .lines()
        + Family("database_up", "gauge", "1 when the database can be used")
              .add(works ? 1 : 0)
              .lines()
        + Family("rounds_total", "counter", "Rounds since the start").add(m_rounds).lines()
        + Family("last_round_milliseconds", "gauge", "How long the last round took")
              .add(m_roundMs)
              .lines()
        + Family("uploads_waiting", "gauge", "Contents of media that are not there yet")
              .add(m_uploads.waiting)
              .lines()
        + Family("upload_sent_bytes", "gauge", "Of the content under way")
              .add(m_uploads.fileName.isEmpty() ? 0 : m_uploads.sent)
              .lines()
        + Family("upload_size_bytes", "gauge", "Of the content under way")
              .add(m_uploads.fileName.isEmpty() ? 0 : m_uploads.total)
              .lines();
}

base::Result<void> Metrics::serve(int port)
{
    httpserver::Options options;
    options.port = port;
    options.loops = 1;
    options.workers = 1;
    m_server = std::make_unique<httpserver::Server>(options);
    m_server->route("GET", u"/metrics"_s, httpserver::Access::Public,
                    [this](httpserver::Request &) {
                        httpserver::Response response;
                        response.contentType = "text/plain; version=0.0.4; charset=utf-8";
                        response.body = text();
                        return response;
                    });
    return m_server->start();
}

base::Result<void> Metrics::write(const QString &file) const
{
    QSaveFile out(file);
    const QByteArray content = text();
    if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size() || !out.commit()) {
        return base::failure(base::ErrorCode::File_CannotWrite, out.errorString(), {.file = file});
    }
    return {};
}

} // namespace worker
