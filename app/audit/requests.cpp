// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audit/requests.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace audit {

namespace {

//! As it was sent, without the query. What is no path may hold a name and a password
//! ("http://name:password@host/").
QString pathOf(const httpserver::Request &request)
{
    const QByteArray &target = request.target;
    if (!target.startsWith('/')) {
        return u"(no path)"_s;
    }
    const qsizetype end = target.indexOf('?');
    return QString::fromLatin1(end < 0 ? target : target.left(end)).section(u'#', 0, 0);
}

QString reason(int status)
{
    switch (status) {
    case 400:
        return u"bad-target"_s;
    case 401:
        return u"bad-token"_s;
    case 421:
        return u"wrong-host"_s;
    default:
        return u"no-access"_s;
    }
}

} // namespace

Event about(const httpserver::Request &request, const QString &name, const QString &result,
            int status)
{
    return {.name = name,
            .from = request.remoteAddress,
            .what = QString::fromLatin1(request.method.left(20)) + u' ' + pathOf(request),
            .result = result,
            .status = status,
            .source = request.addressKey};
}

void logWrite(Log &log, const httpserver::Request &request, const httpserver::Response &response)
{
    const auto *who = request.attribute<QString>(WhoAttribute);
    const bool changes
        = request.method != "GET" && request.method != "HEAD" && request.method != "OPTIONS";
    if (!who || !changes) {
        return;
    }
    const QString name
        = request.access == httpserver::Access::StaffToken ? u"api-write"_s : u"site-write"_s;
    const QString result = response.status < 400 ? u"ok"_s
        : response.status < 500                  ? u"refused"_s
                                                 : u"failed"_s;
    Event event = about(request, name, result, response.status);
    event.who = *who;
    if (const auto *details = request.attribute<QJsonObject>(DetailsAttribute)) {
        event.details = *details;
    }
    log.write(event);
}

void logRefused(Log &log, const httpserver::Request &request, const httpserver::Response &response)
{
    if (response.status < 400) {
        return; // a visitor who is shown where to sign in
    }
    Event event = about(request, u"refused"_s, reason(response.status), response.status);
    event.canFlood = true;
    log.write(event);
}

QJsonObject countsOf(const QByteArray &batchAnswer)
{
    const QJsonValue value = QJsonDocument::fromJson(batchAnswer).object().value("results"_L1);
    if (!value.isArray()) {
        return {};
    }
    const QJsonArray results = value.toArray();
    qint64 refused = 0;
    for (const QJsonValue &result : results) {
        const QString status = result["status"_L1].toString();
        refused += status == "failed"_L1 || status == "stale"_L1 || status == "moved"_L1 ? 1 : 0;
    }
    return {{u"accepted"_s, results.size() - refused}, {u"refused"_s, refused}};
}

} // namespace audit
