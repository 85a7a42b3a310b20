// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/rest/httperror.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <optional>

#include <curl/curl.h>

using namespace Qt::StringLiterals;

namespace rest {

using base::ErrorCode;

namespace {

constexpr qint64 GreatestWaitMs = 24LL * 3600 * 1000;

[[nodiscard]] ErrorCode codeOf(const Answer &answer)
{
    const int status = answer.status;
    switch (status) {
    case 401:
    case 403:
    case 407:
        return ErrorCode::Net_Auth;
    case 404:
    case 410:
        return ErrorCode::Net_NotFound;
    case 408:
        return ErrorCode::Net_Timeout;
    case 409:
        // The same Idempotency-Key is being worked on when the server says when to come back.
        return answer.headers.contains("retry-after") ? ErrorCode::Net_ServerFault
                                                      : ErrorCode::Net_Rejected;
    case 423: // somebody else is at the same upload
        return ErrorCode::Net_ServerFault;
    case 425:
    case 429:
        return ErrorCode::Net_RateLimited;
    case 507:
        return ErrorCode::Net_ServerFull;
    default:
        break;
    }
    if (status >= 500) {
        return ErrorCode::Net_ServerFault;
    }
    return status >= 400 ? ErrorCode::Net_Rejected : ErrorCode::Net_BadAnswer;
}

} // namespace

base::Error statusError(const Request &request, const Answer &answer, const QString &host)
{
    const QJsonObject problem = QJsonDocument::fromJson(answer.body).object();
    QString detail = u"%1 %2: %3"_s.arg(QString::fromLatin1(request.method), request.path,
                                        QString::number(answer.status));
    if (answer.status >= 300 && answer.status < 400) {
        // Only where to, without its query: that may hold secrets.
        const QUrl target(QString::fromLatin1(answer.headers.value("location").left(500)));
        detail += u" redirect to %1"_s.arg(
            target.toDisplayString(QUrl::RemoveQuery | QUrl::RemoveUserInfo));
    }
    for (const QString &member : {u"title"_s, u"code"_s, u"detail"_s}) {
        if (const QString text = problem.value(member).toString(); !text.isEmpty()) {
            detail += u" | "_s + text.left(500);
        }
    }
    return base::failure(codeOf(answer), detail,
                         {.subject = host, .field = problem.value("field"_L1).toString()});
}

//! UTC ms; nothing when it is no HTTP date.
static std::optional<qint64> httpDateMs(const QByteArray &header)
{
    const time_t seconds = curl_getdate(header.constData(), nullptr);
    return seconds < 0 ? std::nullopt : std::optional(qint64(seconds) * 1000);
}

qint64 retryAfterMs(const QHash<QByteArray, QByteArray> &headers, qint64 nowMs)
{
    const QByteArray header = headers.value("retry-after").trimmed();
    bool number = false;
    const qint64 seconds = header.toLongLong(&number);
    if (number) {
        return seconds <= 0 ? 0 : nowMs + std::min(seconds, GreatestWaitMs / 1000) * 1000;
    }
    const auto until = httpDateMs(header);
    if (!until) {
        return 0;
    }
    // Its clock may be wrong: what it means is how much later than its own date.
    const qint64 wait = *until - httpDateMs(headers.value("date")).value_or(nowMs);
    return nowMs + std::min(wait, GreatestWaitMs);
}

} // namespace rest
