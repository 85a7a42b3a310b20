// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contractserver/routes.h"

#include "app/contractserver/answers.h"
#include "models/base/instants.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace contractserver {

using httpserver::Access;
using httpserver::Request;
using httpserver::Response;

namespace {

Response badLimit()
{
    return Response::problem(400, u"bad-limit"_s, u"limit must be between 1 and 1000."_s);
}

Response badCursor()
{
    return Response::problem(400, u"bad-cursor"_s, u"after must be what an answer said in next."_s);
}

//! ?limit=, 200 when left out; nothing when it is not between 1 and 1000.
std::optional<int> pageLimit(const Request &request)
{
    bool ok = false;
    const int limit = request.queryValue(u"limit"_s, u"200"_s).toInt(&ok);
    return ok && limit >= 1 && limit <= 1000 ? std::optional(limit) : std::nullopt;
}

//! ?after= as a number, 0 when it is empty or left out; nothing when it is no number.
std::optional<qint64> cursorOf(const Request &request)
{
    const QString given = request.queryValue(u"after"_s);
    bool ok = given.isEmpty();
    const qint64 after = ok ? 0 : given.toLongLong(&ok);
    return ok && after >= 0 ? std::optional(after) : std::nullopt;
}

} // namespace

bool Page::add(const QByteArray &item, const QString &key)
{
    m_more = m_count == m_limit;
    if (!m_more) {
        m_items += (m_count++ > 0 ? "," : "") + item;
        m_last = key;
    }
    return !m_more;
}

bool Page::add(const QJsonObject &item, const QString &key)
{
    return add(QJsonDocument(item).toJson(QJsonDocument::Compact), key);
}

Response Page::answer() const
{
    Response response;
    response.contentType = "application/json";
    // The other member is written by the library: a key may hold anything.
    const QJsonObject end{{u"next"_s, m_more ? QJsonValue(m_last) : QJsonValue()}};
    response.body = "{\"items\":[" + m_items + "],"
        + QJsonDocument(end).toJson(QJsonDocument::Compact).mid(1);
    return response;
}

QString Routes::full(const QString &path)
{
    return u"/api/v1/"_s + path;
}

void Routes::find(const QString &path, const Find &find) const
{
    m_server.route("GET", full(path), Access::StaffToken, [=, &dbs = m_databases](Request &asked) {
        const auto found = dbs.read([&](store::Database &db) { return find(db, asked); });
        if (!found.ok()) {
            return faultOf(found.error());
        }
        if (!*found) {
            return notFound();
        }
        Response response = Response::json((*found)->content);
        if (const auto version = (*found)->version) {
            response.setHeader("ETag", '"' + QByteArray::number(*version) + '"');
        }
        return response;
    });
}

void Routes::list(const QString &path, const Read &read, bool byNumber) const
{
    m_server.route("GET", full(path), Access::StaffToken, [=, &dbs = m_databases](Request &asked) {
        const std::optional<int> limit = pageLimit(asked);
        if (!limit || (byNumber && !cursorOf(asked))) {
            return !limit ? badLimit() : badCursor();
        }
        Page page(*limit, asked.queryValue(u"after"_s));
        const auto done = dbs.read([&](store::Database &db) { return read(db, asked, page); });
        return done.ok() ? page.answer() : faultOf(done.error());
    });
}

void Routes::changes(ChangeFeed::Keeps keeps, const QStringList &origins,
                     const Complete &complete) const
{
    m_server.route(
        "GET", full(u"changes"_s), Access::StaffToken, [=, &dbs = m_databases](Request &asked) {
            const std::optional<int> limit = pageLimit(asked);
            const std::optional<qint64> after = cursorOf(asked);
            if (!limit || !after) {
                return !limit ? badLimit() : badCursor();
            }
            ChangeFeed::Filter filter{*after, *limit};
            if (!origins.isEmpty()) {
                filter.entities = asked.queryValue(u"entities"_s).split(u',', Qt::SkipEmptyParts);
                filter.origin = asked.queryValue(u"origin"_s);
            }
            if (!filter.origin.isEmpty() && !origins.contains(filter.origin)) {
                return Response::problem(400, u"bad-origin"_s,
                                         u"origin must be %1."_s.arg(origins.join(" or "_L1)));
            }
            const auto page = dbs.read([&](store::Database &db) -> base::Result<QJsonObject> {
                SD_TRY_VALUE(QList<ChangeFeed::Change> found, ChangeFeed(db, keeps).read(filter));
                const bool more = found.size() > *limit;
                found.resize(std::min<qsizetype>(*limit, found.size()));
                QJsonArray list;
                for (const ChangeFeed::Change &change : std::as_const(found)) {
                    QJsonObject object{{u"cursor"_s, QString::number(change.cursor)},
                                       {u"entity"_s, change.entity},
                                       {u"key"_s, change.key},
                                       {u"origin"_s, change.origin},
                                       {u"at"_s, base::instantText(change.atMs)},
                                       {u"deleted"_s, change.deleted}};
                    if (!change.deleted) {
                        SD_TRY(complete(db, change, object));
                    }
                    list.append(object);
                }
                const qint64 next = found.isEmpty() ? *after : found.constLast().cursor;
                return QJsonObject{
                    {u"changes"_s, list}, {u"next"_s, QString::number(next)}, {u"more"_s, more}};
            });
            return page.ok() ? Response::json(*page) : faultOf(page.error());
        });
}

void Routes::post(const QString &path, const Work &work) const
{
    m_server.route("POST", full(path), Access::StaffToken, {BodyLimit},
                   [=, &dbs = m_databases, &clock = m_clock](Request &request) {
                       return once(dbs, clock, request, work);
                   });
}

void Routes::batch(const QString &path, const BatchItems &items, const Apply &apply) const
{
    constexpr int MostItems = 1000;
    const auto work
        = [=](store::Database &db, const QJsonObject &body) -> base::Result<WorkAnswer> {
        const QJsonValue value = body.value("items"_L1);
        const QJsonArray given = value.toArray();
        if (!value.isArray() || given.isEmpty() || given.size() > MostItems) {
            return WorkAnswer::problem(
                422, u"bad-batch"_s, u"items must be a list of 1 to %1 entries."_s.arg(MostItems));
        }
        QJsonArray results;
        bool refusedSome = false;
        BatchReader reader(items);
        for (const QJsonValue &one : given) {
            const auto item = reader.next(one);
            QJsonObject result;
            if (item.rejection) {
                result = refusedResult(item.key, *item.rejection);
            } else {
                SD_TRY_VALUE(result, apply(db, item));
            }
            refusedSome = refusedSome || result.contains("error"_L1);
            results.append(result);
        }
        WorkAnswer answer = WorkAnswer::json({{u"results"_s, results}});
        answer.isFinal = !refusedSome || !items.refusedMayFitLater;
        return answer;
    };
    post(path + u"/batch"_s, work);
}

} // namespace contractserver
