// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contractserver/idempotency.h"

#include "app/audit/requests.h"
#include "app/contractserver/answers.h"
#include "app/contractserver/jsonbody.h"
#include "app/program/secrets.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace contractserver {

using httpserver::Request;
using httpserver::Response;
using store::args;

namespace {

constexpr qint64 KeptMs = Q_INT64_C(4) * 24 * 3600 * 1000;

struct KeptAnswer
{
    QByteArray requestHash; // of path and body
    WorkAnswer answer;
};

base::Result<std::optional<KeptAnswer>> find(store::Database &db, const QString &key)
{
    SD_TRY_VALUE(store::Rows rows,
                 db.select(u"SELECT request_hash, status, answer FROM idempotency "
                           "WHERE idempotency_key = ?"_s,
                           args(key)));
    if (!rows.next()) {
        return std::optional<KeptAnswer>();
    }
    return std::optional(
        KeptAnswer{rows.text(0).toLatin1(), {int(rows.integer(1)), qUncompress(rows.bytes(2))}});
}

base::Result<void> keep(store::Database &db, const QString &key, const KeptAnswer &kept,
                        qint64 nowMs)
{
    SD_TRY(db.run(u"DELETE FROM idempotency WHERE at < ?"_s, args(nowMs - KeptMs)));
    SD_TRY(db.run(u"INSERT INTO idempotency (idempotency_key, request_hash, status, answer, at) "
                  "VALUES (?, ?, ?, ?, ?)"_s,
                  args(key, QString::fromLatin1(kept.requestHash), kept.answer.status,
                       qCompress(kept.answer.body, 3), nowMs)));
    return {};
}

[[nodiscard]] bool isJson(const Request &request)
{
    return request.header("content-type").split(';').first().trimmed().toLower()
        == "application/json";
}

} // namespace

WorkAnswer WorkAnswer::json(const QJsonObject &body, int status)
{
    return {status, QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

WorkAnswer WorkAnswer::problem(int status, const QString &code, const QString &detail)
{
    return {status, Response::problem(status, code, detail).body};
}

Response once(program::Databases &databases, const base::Clock &clock, Request &request,
              const Work &work)
{
    if (!isJson(request)) {
        return Response::problem(415, u"not-json"_s, u"The content must be application/json."_s);
    }
    const QString key = QString::fromUtf8(request.header("idempotency-key"));
    if (key.size() < 8 || key.size() > 128) {
        return Response::problem(400, u"idempotency-key-missing"_s,
                                 u"Idempotency-Key must have 8 to 128 characters."_s);
    }
    const auto body = jsonBody(request.body);
    if (!body.ok()) {
        return badJson(body.error());
    }
    const QByteArray hash = program::secrets::hash(request.path.toUtf8() + '\n' + request.body);
    const auto done = databases.write([&](store::Database &db) -> base::Result<KeptAnswer> {
        SD_TRY_VALUE(auto given, find(db, key));
        if (given) {
            return *std::move(given);
        }
        SD_TRY_VALUE(WorkAnswer answer, work(db, *body));
        KeptAnswer made{hash, std::move(answer)};
        // What was refused as a whole may be right the next time, when its references came.
        if (made.answer.status < 400 && made.answer.isFinal) {
            SD_TRY(keep(db, key, made, clock.nowMs()));
        }
        return made;
    });
    if (!done.ok()) {
        return faultOf(done.error());
    }
    if (done->requestHash != hash) {
        return Response::problem(422, u"idempotency-key-reused"_s,
                                 u"This Idempotency-Key belongs to another request."_s);
    }
    const WorkAnswer &answer = done->answer;
    request.setAttribute(audit::DetailsAttribute, audit::countsOf(answer.body));
    Response response;
    response.status = answer.status;
    response.contentType = answer.status < 400 ? "application/json" : "application/problem+json";
    response.body = answer.body;
    return response;
}

} // namespace contractserver
