// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/rest/client.h"

#include "app/connectors/rest/httperror.h"
#include "app/connectors/rest/transport.h"

#include <QHostAddress>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace rest {

using base::ErrorCode;

namespace {

[[nodiscard]] bool isJson(const Answer &answer)
{
    const QByteArray type
        = answer.headers.value("content-type").split(';').first().trimmed().toLower();
    return type == "application/json" || type.endsWith("+json");
}

//! A refusal for good that one wrong byte on the way may have caused: in the request or status
//! line, unless the answer is vouched for, or in the other headers, which no digest covers.
[[nodiscard]] bool mayBeDamage(const Answer &answer)
{
    if (answer.headers.contains("retry-after")) {
        return false;
    }
    switch (answer.status) {
    case 400:
    case 411:
    case 415:
        return true;
    case 404:
    case 405:
    case 409:
    case 410:
    case 413:
    case 414:
    case 422:
        return !answer.isVerified;
    default:
        return false;
    }
}

} // namespace

bool isThisMachine(const QString &host)
{
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0
        || QHostAddress(host).isLoopback();
}

QString pathPart(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

Client::Client(ClientOptions options, const base::Clock &clock)
    : m_options(std::move(options)),
      m_clock(clock),
      m_transport(std::make_unique<Transport>(m_options))
{
}

Client::~Client() = default;

base::Result<void> Client::checkAddress() const
{
    const QUrl &url = m_options.baseUrl;
    const bool tls = url.scheme() == "https"_L1;
    if (!url.isValid() || url.host().isEmpty() || !(tls || url.scheme() == "http"_L1)) {
        return base::failure(ErrorCode::Sync_NotConfigured, u"no http(s) address"_s,
                             {.subject = url.toDisplayString(QUrl::RemoveUserInfo)});
    }
    if (!tls && !m_options.token.isEmpty() && !m_options.plainHttpAllowed
        && !isThisMachine(url.host())) {
        return base::failure(ErrorCode::Net_Tls, u"a token goes over https only"_s,
                             {.subject = url.host(), .expected = u"https"_s});
    }
    return {};
}

base::Result<Answer> Client::exchange(const Request &request,
                                      const connectors::Cancellation &cancellation,
                                      const Progress &progress)
{
    SD_TRY(checkAddress());
    if (cancellation.isCancelled()) {
        return base::failure(ErrorCode::Net_Cancelled, u"stopped before it began"_s);
    }
    // Every request may be repeated: it reads, puts, or has a key.
    Request keyed = request;
    if (keyed.method == "POST" && keyed.idempotencyKey.isEmpty()) {
        keyed.idempotencyKey = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    }
    auto outcome = m_transport->exchange(keyed, cancellation, progress);
    if (outcome.ok() && mayBeDamage(*outcome) && !request.file
        && !request.expected.contains(outcome->status)) {
        outcome = m_transport->exchange(keyed, cancellation, progress);
    }
    if (!outcome.ok()) {
        return outcome;
    }
    noteRetryAfter(*outcome);
    const bool good = outcome->status >= 200 && outcome->status <= 299;
    if (!good && !request.expected.contains(outcome->status)) {
        return statusError(request, *outcome, m_options.baseUrl.host());
    }
    return outcome;
}

base::Result<QJsonObject> Client::json(const Request &request,
                                       const connectors::Cancellation &cancellation)
{
    SD_TRY_VALUE(const Answer answer, exchange(request, cancellation));
    const auto bad = [&](const QString &why) {
        return base::failure(
            ErrorCode::Net_BadAnswer,
            u"%1 %2: %3"_s.arg(QString::fromLatin1(request.method), request.path, why),
            {.subject = m_options.baseUrl.host()});
    };
    if (!isJson(answer)) {
        return bad(u"the answer is no JSON but \"%1\""_s.arg(
            QString::fromLatin1(answer.headers.value("content-type").left(100))));
    }
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(answer.body, &problem);
    if (!document.isObject()) {
        return bad(problem.error == QJsonParseError::NoError ? u"the answer is no object"_s
                                                             : problem.errorString());
    }
    return document.object();
}

base::Result<QJsonObject> Client::post(const QString &path, const QJsonObject &body,
                                       const QString &idempotencyKey,
                                       const connectors::Cancellation &cancellation)
{
    Request request;
    request.method = "POST";
    request.path = path;
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    request.idempotencyKey = idempotencyKey.toLatin1();
    return json(request, cancellation);
}

base::Result<QJsonObject> Client::get(const QString &path, const QUrlQuery &query,
                                      const connectors::Cancellation &cancellation)
{
    Request request;
    request.path = path;
    request.query = query;
    return json(request, cancellation);
}

void Client::noteRetryAfter(const Answer &answer)
{
    // Only a refusal asks for quiet; a later success takes the wish back.
    const bool refused = answer.status == 429 || answer.status == 409 || answer.status >= 500;
    m_quietUntilMs = refused ? retryAfterMs(answer.headers, m_clock.nowMs()) : 0;
}

} // namespace rest
