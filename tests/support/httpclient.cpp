// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/httpclient.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QTimer>

#include <memory>

using namespace Qt::StringLiterals;

namespace support {

namespace {

constexpr int AnswerMs = 30'000;

}

QJsonObject HttpAnswer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QString HttpAnswer::field(const QString &name) const
{
    const QRegularExpression pattern(
        u"name=\"%1\" value=\"([^\"]*)\""_s.arg(QRegularExpression::escape(name)));
    return pattern.match(text()).captured(1);
}

void HttpClient::setHeader(const QByteArray &name, const QByteArray &value)
{
    m_headers.insert(name, value);
}

HttpAnswer HttpClient::send(const QByteArray &method, const QString &path, const QByteArray &body,
                            const QByteArray &type)
{
    QNetworkRequest request{m_server.resolved(QUrl(path))};
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    for (auto header = m_headers.cbegin(); header != m_headers.cend(); ++header) {
        if (!header.value().isEmpty()) {
            request.setRawHeader(header.key(), header.value());
        }
    }
    if (!type.isEmpty()) {
        request.setRawHeader("Content-Type", type);
    }
    // As a custom verb Qt would wait for the content that HEAD has not.
    const std::unique_ptr<QNetworkReply> reply(
        method == "HEAD" ? m_network.head(request)
                         : m_network.sendCustomRequest(request, method, body));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(AnswerMs, &loop, &QEventLoop::quit);
    loop.exec();
    HttpAnswer answer;
    answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.body = reply->readAll();
    answer.errorText = reply->errorString();
    const auto headers = reply->rawHeaderPairs();
    for (const auto &[name, value] : headers) {
        answer.headers.insert(name.toLower(), value);
    }
    answer.contentType = answer.headers.value("content-type");
    return answer;
}

HttpAnswer HttpClient::postJson(const QString &path, const QJsonObject &body,
                                const QByteArray &idempotencyKey)
{
    setHeader("Idempotency-Key", idempotencyKey);
    HttpAnswer answer = send("POST", path, QJsonDocument(body).toJson(QJsonDocument::Compact),
                             "application/json");
    setHeader("Idempotency-Key", {});
    return answer;
}

HttpAnswer HttpClient::postForm(const QString &path,
                                const QList<std::pair<QString, QString>> &fields)
{
    QByteArrayList parts;
    for (const auto &[name, value] : fields) {
        parts.append(QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value));
    }
    return send("POST", path, parts.join('&'), "application/x-www-form-urlencoded");
}

} // namespace support
