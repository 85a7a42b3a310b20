// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/cancellation.h"
#include "models/base/clock.h"
#include "models/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>
#include <QUrl>
#include <QUrlQuery>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace rest {

class Transport;

//! How to reach one server.
struct ClientOptions
{
    QUrl baseUrl; //!< "https://portal.example/api/v1"
    QByteArray token; //!< sent as bearer; empty = none
    //! PEM of certificate authorities to trust beside the system's, e.g. a company's own.
    QByteArray extraAuthorities;
    //! A token over plain HTTP is for this machine only, unless this says that the way is safe.
    bool plainHttpAllowed = false;
    int deadlineMs = 30'000; //!< for a whole exchange; uploads: without any progress
    qint64 answerLimit = 64LL * 1024 * 1024;
};

//! Part of a file as the body of a request; read in pieces.
struct FileBody
{
    QString path;
    qint64 offset = 0;
    qint64 length = -1; //!< -1 = to the end
    //! How fast it is sent, bytes per second; 0 or none = no limit. May be changed meanwhile.
    std::shared_ptr<const std::atomic<qint64>> bytesPerSecond;
};

struct Request
{
    QByteArray method = "GET";
    QString path; //!< below the base URL, percent-encoded where needed (see pathPart())
    QUrlQuery query;
    QByteArray body;
    std::optional<FileBody> file; //!< instead of \a body
    QByteArray contentType;
    QByteArray idempotencyKey; //!< every POST has one: made up when left empty
    QList<std::pair<QByteArray, QByteArray>> headers;
    int deadlineMs = 0; //!< 0 = the client's
    QList<int> expected; //!< statuses besides 2xx that are no failure to the caller
};

struct Answer
{
    int status = 0;
    QHash<QByteArray, QByteArray> headers; //!< names in lower case
    QByteArray body;
    bool isVerified = false; //!< it is what the server said to this very request (base::digest)
};

//! Whether \a host is a name of the machine that this program runs on.
[[nodiscard]] bool isThisMachine(const QString &host);

//! The library that encrypts connections, with its version; empty when there is none.
[[nodiscard]] QString tlsLibrary();

//! The system's file of authorities that servers' certificates are checked with, whether it is
//! there or not; empty where that library asks the system otherwise.
[[nodiscard]] QString authoritiesFile();

//! A part of a path, with everything escaped that would end it.
[[nodiscard]] QString pathPart(const QString &text);

//! Talks to one server over HTTP/1.1 or 2, keeps connections, verifies TLS always. An exchange runs
//! on the calling thread – which must not be the UI thread – and blocks it until the answer, the
//! deadline or the cancellation. Thread-safe. A refusal that may
//! come from damage on the way (not verified, see base::digest) is asked for a second time; other
//! repeating is for the caller: see RetryPolicy.
//!
//! Errors: Net_Unreachable, Net_Timeout (deadline, 408), Net_Tls, Net_Auth (401, 403, 407),
//! Net_NotFound (404, 410), Net_RateLimited (425, 429), Net_ServerFull (507), Net_ServerFault
//! (other 5xx, 423, and 409 with Retry-After), Net_Rejected (other 4xx), Net_BadAnswer (redirect,
//! no HTTP, no JSON), Net_TooLarge, Net_Cancelled, File_CannotRead, Sync_NotConfigured (no usable
//! address).
class Client
{
public:
    using Progress = std::function<void(qint64 sent, qint64 total)>;

    Client(ClientOptions options, const base::Clock &clock);
    ~Client(); //!< gives up what is under way
    Client(const Client &) = delete;
    Client &operator=(const Client &) = delete;

    //! An answer with a 2xx or an expected status. \a progress is told on the calling thread how
    //! much of the body has gone.
    [[nodiscard]] base::Result<Answer> exchange(const Request &request,
                                                const connectors::Cancellation &cancellation,
                                                const Progress &progress = {});
    //! The same, for an answer that is a JSON object.
    [[nodiscard]] base::Result<QJsonObject> json(const Request &request,
                                                 const connectors::Cancellation &cancellation);
    //! POST of a JSON object.
    [[nodiscard]] base::Result<QJsonObject> post(const QString &path, const QJsonObject &body,
                                                 const QString &idempotencyKey,
                                                 const connectors::Cancellation &cancellation);
    [[nodiscard]] base::Result<QJsonObject> get(const QString &path, const QUrlQuery &query,
                                                const connectors::Cancellation &cancellation);

    //! Until when the server wished to be left alone (Retry-After), UTC ms; 0 = no wish.
    [[nodiscard]] qint64 quietUntilMs() const { return m_quietUntilMs; }

private:
    [[nodiscard]] base::Result<void> checkAddress() const;
    void noteRetryAfter(const Answer &answer);
    const ClientOptions m_options;
    const base::Clock &m_clock;
    std::atomic<qint64> m_quietUntilMs = 0;
    std::unique_ptr<Transport> m_transport;
};

} // namespace rest
