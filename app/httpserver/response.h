// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <memory>
#include <utility>

namespace httpserver {

class EventStream;

//! One HTTP answer. A plain value.
struct Response
{
    int status = 200;
    QByteArray contentType;
    QByteArray body;
    //! When set, this file is sent instead of \a body (a range of it when one is asked for).
    QString file;
    //! When set, the answer stays open and carries events; only \a headers count beside it.
    std::shared_ptr<EventStream> events;
    QList<std::pair<QByteArray, QByteArray>> headers;

    [[nodiscard]] static Response json(const QJsonObject &object, int status = 200);
    [[nodiscard]] static Response json(const QJsonArray &array, int status = 200);
    [[nodiscard]] static Response html(const QByteArray &page, int status = 200);
    [[nodiscard]] static Response text(const QString &text, int status = 200);
    //! 204 or another status without content.
    [[nodiscard]] static Response empty(int status = 204);
    //! 303 See Other: what a form answers. \a location is a path on this server.
    [[nodiscard]] static Response redirect(const QString &location);
    [[nodiscard]] static Response fileContent(const QString &path, const QByteArray &contentType);
    [[nodiscard]] static Response eventStream(std::shared_ptr<EventStream> events);
    //! RFC 9457 problem: \a code is a stable word ("not-found"), \a detail a sentence.
    [[nodiscard]] static Response problem(int status, const QString &code, const QString &detail);

    //! Replaces a header. Control characters are dropped, so that no value starts a new line.
    Response &setHeader(const QByteArray &name, const QByteArray &value);
    [[nodiscard]] QByteArray header(const QByteArray &name) const;

    struct Cookie
    {
        QByteArray name;
        QByteArray value;
        int maxAgeSeconds = -1; //!< -1 = until the browser closes, 0 = forget
        bool secure = false; //!< Request::secure
    };
    //! Always HttpOnly, SameSite=Lax, Path=/.
    Response &setCookie(const Cookie &cookie);
};

} // namespace httpserver
