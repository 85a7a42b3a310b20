// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/rest/tusupload.h"

#include "models/base/sha256.h"

#include <QFileInfo>

#include <future>

using namespace Qt::StringLiterals;

namespace rest {

using base::ErrorCode;
using connectors::Cancellation;

namespace {

constexpr qint64 OneRequestBytes = 256 * 1024; // smaller than that: created with its content
constexpr qint64 LastBytes = 64 * 1024; // kept back until the digest is known
constexpr int StandstillMs = 120'000; // the server may have to read all of a video again
constexpr int MostDisagreements = 5;

class Sending
{
public:
    Sending(Client &client, const TusUpload &upload, const connectors::UploadControl &control,
            const Cancellation &cancellation)
        : m_client(client),
          m_upload(upload),
          m_control(control),
          m_cancellation(cancellation),
          m_size(QFileInfo(upload.filePath).size())
    {
    }
    ~Sending() { m_ended = true; }
    Sending(const Sending &) = delete;
    Sending &operator=(const Sending &) = delete;

    [[nodiscard]] base::Result<void> run();

private:
    [[nodiscard]] Request request(const QByteArray &method, const QString &path) const;
    [[nodiscard]] Request creation() const;
    [[nodiscard]] base::Result<qint64> send(const Request &request, qint64 offset);
    [[nodiscard]] base::Result<qint64> create();
    //! Nothing when the server is somewhere else than \a offset.
    [[nodiscard]] base::Result<std::optional<qint64>> append(qint64 offset, qint64 length);
    [[nodiscard]] base::Result<void> checkDigest();

    Client &m_client;
    const TusUpload &m_upload;
    const connectors::UploadControl &m_control;
    const Cancellation &m_cancellation;
    const qint64 m_size;
    std::atomic<bool> m_ended = false;
    std::future<base::Result<QString>> m_digest; // after m_ended: its destructor waits
};

Request Sending::request(const QByteArray &method, const QString &path) const
{
    Request made;
    made.method = method;
    made.path = path;
    made.headers.emplaceBack("Tus-Resumable", "1.0.0");
    made.deadlineMs = StandstillMs;
    return made;
}

Request Sending::creation() const
{
    Request made = request("POST", m_upload.path);
    QByteArrayList metadata;
    for (const auto &[key, value] : m_upload.metadata) {
        metadata.append(key + ' ' + value.toBase64());
    }
    made.headers.emplaceBack("Upload-Metadata", metadata.join(','));
    made.headers.emplaceBack("Upload-Length", QByteArray::number(m_size));
    return made;
}

base::Result<qint64> Sending::send(const Request &made, qint64 offset)
{
    const auto progress = [&](qint64 sent, qint64) {
        if (m_control.progress) {
            m_control.progress(offset + sent, m_size);
        }
    };
    const auto answer = m_client.exchange(made, m_cancellation, progress);
    if (!answer.ok()) {
        base::Error error = answer.error();
        if (error.detail.contains("hash-mismatch"_L1)) {
            error.code = ErrorCode::Media_HashMismatch;
        }
        return error;
    }
    if (answer->status > 299) {
        return -1;
    }
    bool ok = false;
    const qint64 now = answer->headers.value("upload-offset").toLongLong(&ok);
    if (!ok || now < 0 || now > m_size) {
        return base::failure(ErrorCode::Net_BadAnswer, u"no usable Upload-Offset"_s);
    }
    return now;
}

base::Result<qint64> Sending::create()
{
    Request made = creation();
    if (m_size <= OneRequestBytes) {
        SD_TRY(checkDigest());
        made.contentType = "application/offset+octet-stream";
        made.file = FileBody{.path = m_upload.filePath, .bytesPerSecond = m_control.bytesPerSecond};
    }
    return send(made, 0);
}

base::Result<std::optional<qint64>> Sending::append(qint64 offset, qint64 length)
{
    Request made = request("PATCH", m_upload.path + u'/' + pathPart(m_upload.name));
    made.contentType = "application/offset+octet-stream";
    made.headers.emplaceBack("Upload-Offset", QByteArray::number(offset));
    made.file = FileBody{.path = m_upload.filePath,
                         .offset = offset,
                         .length = length,
                         .bytesPerSecond = m_control.bytesPerSecond};
    made.expected = {404, 409, 410}; // expired meanwhile, or somebody else went on with it
    SD_TRY_VALUE(const qint64 now, send(made, offset));
    return now < 0 ? std::nullopt : std::optional(now);
}

base::Result<void> Sending::checkDigest()
{
    const auto digest = m_digest.valid() ? m_digest.get() : base::Sha256::ofFile(m_upload.filePath);
    SD_TRY(digest);
    if (*digest != m_upload.sha256) {
        return base::failure(ErrorCode::Media_HashMismatch, u"the file is not what it was"_s,
                             {.file = m_upload.filePath});
    }
    return {};
}

base::Result<void> Sending::run()
{
    if (m_size <= 0) {
        return base::failure(ErrorCode::File_CannotRead, u"missing or empty"_s,
                             {.file = m_upload.filePath});
    }
    SD_TRY_VALUE(qint64 offset, create());
    if (offset < m_size) {
        m_digest = std::async(std::launch::async, [this] {
            return base::Sha256::ofFile(
                m_upload.filePath, [this] { return !m_ended && !m_cancellation.isCancelled(); });
        });
    }
    int disagreements = 0;
    while (offset < m_size) {
        const qint64 beforeLast = std::max<qint64>(m_size - LastBytes, 0);
        const bool isLast = offset >= beforeLast;
        if (isLast && m_digest.valid()) {
            if (const auto checked = checkDigest(); !checked.ok()) {
                // What is there already is of no use to anybody.
                std::ignore = m_client.exchange(
                    request("DELETE", m_upload.path + u'/' + pathPart(m_upload.name)),
                    m_cancellation);
                return checked;
            }
        }
        SD_TRY_VALUE(const auto now, append(offset, isLast ? -1 : beforeLast - offset));
        if (now && *now > offset) {
            offset = *now;
            continue;
        }
        if (++disagreements > MostDisagreements) {
            return base::failure(ErrorCode::Net_BadAnswer, u"the upload does not move on"_s);
        }
        SD_TRY_VALUE(offset, send(creation(), 0));
    }
    if (m_control.progress) {
        m_control.progress(m_size, m_size);
    }
    return {};
}

} // namespace

base::Result<void> tusUpload(Client &client, const TusUpload &upload,
                             const connectors::UploadControl &control,
                             const Cancellation &cancellation)
{
    return Sending(client, upload, control, cancellation).run();
}

} // namespace rest
