// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/response.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace httpserver {

namespace {

QString titleOf(int status)
{
    switch (status) {
    case 400:
        return u"Bad request"_s;
    case 401:
        return u"Not authenticated"_s;
    case 403:
        return u"Not allowed"_s;
    case 404:
        return u"Not found"_s;
    case 405:
        return u"Method not allowed"_s;
    case 408:
        return u"Request came too slowly"_s;
    case 409:
        return u"Conflict"_s;
    case 412:
        return u"Changed meanwhile"_s;
    case 413:
        return u"Too large"_s;
    case 415:
        return u"Unsupported kind of content"_s;
    case 417:
        return u"Expectation cannot be met"_s;
    case 421:
        return u"Not a host of this server"_s;
    case 422:
        return u"Cannot be processed"_s;
    case 428:
        return u"Header missing"_s;
    case 429:
        return u"Too many requests"_s;
    case 431:
        return u"Header too large"_s;
    case 501:
        return u"Not supported"_s;
    case 503:
        return u"Not available now"_s;
    default:
        return status >= 500 ? u"Fault of the server"_s : u"Refused"_s;
    }
}

QByteArray cleaned(const QByteArray &text)
{
    QByteArray out;
    out.reserve(text.size());
    for (const char c : text) {
        if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f) {
            out.append(c);
        }
    }
    return out;
}

Response content(const QByteArray &type, const QByteArray &body, int status)
{
    Response response;
    response.status = status;
    response.contentType = type;
    response.body = body;
    return response;
}

} // namespace

Response Response::json(const QJsonObject &object, int status)
{
    return content("application/json", QJsonDocument(object).toJson(QJsonDocument::Compact),
                   status);
}

Response Response::json(const QJsonArray &array, int status)
{
    return content("application/json", QJsonDocument(array).toJson(QJsonDocument::Compact), status);
}

Response Response::html(const QByteArray &page, int status)
{
    return content("text/html; charset=utf-8", page, status);
}

Response Response::text(const QString &text, int status)
{
    return content("text/plain; charset=utf-8", text.toUtf8(), status);
}

Response Response::empty(int status)
{
    Response response;
    response.status = status;
    return response;
}

Response Response::redirect(const QString &location)
{
    Response response;
    response.status = 303;
    response.setHeader("Location", location.toUtf8());
    return response;
}

Response Response::fileContent(const QString &path, const QByteArray &contentType)
{
    Response response;
    response.contentType = contentType;
    response.file = path;
    return response;
}

Response Response::eventStream(std::shared_ptr<EventStream> events)
{
    Response response;
    response.contentType = "text/event-stream";
    response.events = std::move(events);
    return response.setHeader("Cache-Control", "no-store");
}

Response Response::problem(int status, const QString &code, const QString &detail)
{
    QJsonObject object{{u"type"_s, u"about:blank"_s},
                       {u"title"_s, titleOf(status)},
                       {u"status"_s, status},
                       {u"code"_s, code}};
    if (!detail.isEmpty()) {
        object.insert(u"detail"_s, detail);
    }
    Response response = json(object, status);
    response.contentType = "application/problem+json";
    return response;
}

Response &Response::setHeader(const QByteArray &name, const QByteArray &value)
{
    const QByteArray cleanName = cleaned(name);
    headers.removeIf([&cleanName](const auto &header) {
        return header.first.compare(cleanName, Qt::CaseInsensitive) == 0;
    });
    headers.append({cleanName, cleaned(value)});
    return *this;
}

QByteArray Response::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0) {
            return value;
        }
    }
    return {};
}

Response &Response::setCookie(const Cookie &cookie)
{
    QByteArray text = cookie.name + '=' + cookie.value + "; Path=/; HttpOnly; SameSite=Lax";
    if (cookie.maxAgeSeconds >= 0) {
        text += "; Max-Age=" + QByteArray::number(cookie.maxAgeSeconds);
    }
    if (cookie.secure) {
        text += "; Secure";
    }
    headers.append({QByteArrayLiteral("Set-Cookie"), cleaned(text)});
    return *this;
}

} // namespace httpserver
