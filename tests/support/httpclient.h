// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QMap>
#include <QNetworkAccessManager>
#include <QUrl>

namespace support {

//! What a server answered; status 0 = nothing came, see errorText.
struct HttpAnswer
{
    int status = 0;
    QByteArray contentType;
    QByteArray body;
    QMap<QByteArray, QByteArray> headers; //!< names in lower case
    QString errorText;

    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] QString text() const { return QString::fromUtf8(body); }
    //! Value of the first hidden field of that name in an HTML page.
    [[nodiscard]] QString field(const QString &name) const;
};

//! A visitor or a desk: asks and waits. Keeps cookies, follows no redirects.
class HttpClient
{
public:
    explicit HttpClient(QUrl server) : m_server(std::move(server)) { }

    //! Sent with every request from now on; an empty value leaves it out.
    void setHeader(const QByteArray &name, const QByteArray &value);
    void setToken(const QByteArray &token) { setHeader("Authorization", "Bearer " + token); }

    [[nodiscard]] HttpAnswer send(const QByteArray &method, const QString &path,
                                  const QByteArray &body = {}, const QByteArray &type = {});
    [[nodiscard]] HttpAnswer get(const QString &path) { return send("GET", path); }
    [[nodiscard]] HttpAnswer postJson(const QString &path, const QJsonObject &body,
                                      const QByteArray &idempotencyKey);
    //! application/x-www-form-urlencoded
    [[nodiscard]] HttpAnswer postForm(const QString &path,
                                      const QList<std::pair<QString, QString>> &fields);

private:
    QUrl m_server;
    QMap<QByteArray, QByteArray> m_headers;
    QNetworkAccessManager m_network;
};

} // namespace support
