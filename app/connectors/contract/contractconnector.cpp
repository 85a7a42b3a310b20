// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/contract/contractconnector.h"

#include "app/connectors/json/jsonreader.h"
#include "app/connectors/json/payloadjson.h"
#include "models/base/sha256.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace connectors;

namespace contract {

using base::ErrorCode;

namespace {

constexpr qsizetype BodyLimit = 4 * 1024 * 1024; // half of what the contracts take
constexpr int FeedPage = 500;
constexpr int Major = 2; // of both contracts, as in resources/contracts
const QString Prefix = u"/api/v1"_s;

[[nodiscard]] rest::ClientOptions atRoot(rest::ClientOptions options)
{
    QString path = options.baseUrl.path();
    while (path.endsWith(u'/')) {
        path.chop(1);
    }
    if (path.endsWith(Prefix)) {
        path.chop(Prefix.size());
    }
    options.baseUrl.setPath(path);
    return options;
}

[[nodiscard]] base::Error badAnswer(const QString &why)
{
    return base::failure(ErrorCode::Net_BadAnswer, why);
}

//! Is a server with that version of its contract one that we understand?
[[nodiscard]] base::Result<void> checkVersion(const QString &version)
{
    bool isNumber = false;
    const int major = version.section(u'.', 0, 0).toInt(&isNumber);
    if (!isNumber) {
        return badAnswer(u"contract version \"%1\""_s.arg(version.left(20)));
    }
    if (major == Major) {
        return {};
    }
    return base::failure(major > Major ? ErrorCode::Sync_DeskTooOld : ErrorCode::Sync_SystemTooOld,
                         u"contract version %1, here %2"_s.arg(version.left(20)).arg(Major));
}

[[nodiscard]] base::Error notOffered(Entity entity)
{
    return base::failure(ErrorCode::Net_Rejected, u"the system does not offer this"_s,
                         {.subject = entityName(entity)});
}

[[nodiscard]] bool isSuccess(const QString &status)
{
    return status == "created"_L1 || status == "updated"_L1 || status == "unchanged"_L1
        || status == "deleted"_L1;
}

[[nodiscard]] QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

//! The record's version in whatever form it comes; empty when it has none.
[[nodiscard]] QString versionText(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

} // namespace

ContractConnector::ContractConnector(rest::ClientOptions options, const base::Clock &clock,
                                     QList<Route> routes)
    : m_routes(std::move(routes)), m_clock(clock), m_client(atRoot(std::move(options)), clock)
{
}

QList<syncing::ConnectorOption> options()
{
    using Kind = syncing::ConnectorOption::Kind;
    return {{.name = u"url"_s,
             .kind = Kind::Address,
             .label = QT_TRANSLATE_NOOP("connectors", "Address"),
             .hint = QT_TRANSLATE_NOOP("connectors",
                                       "Where its REST interface answers, without “/api/v1”"),
             .isRequired = true},
            {.name = u"token"_s,
             .kind = Kind::Secret,
             .label = QT_TRANSLATE_NOOP("connectors", "Access token")}}; // or in the environment
}

QList<Capability> capabilitiesOf(const QList<Route> &routes)
{
    QList<Capability> all;
    for (const Route &one : routes) {
        all.append(one.capability);
    }
    return all;
}

QList<Capability> ContractConnector::capabilities() const
{
    return capabilitiesOf(m_routes);
}

const Route *ContractConnector::route(Entity entity) const
{
    for (const Route &one : m_routes) {
        if (one.capability.entity == entity) {
            return &one;
        }
    }
    return nullptr;
}

QByteArray ContractConnector::recordText(const PushItem &item) const
{
    return item.record.isEmpty() ? json::toText(*item.payload) : item.record;
}

QString ContractConnector::requestKey(const QString &idempotencyKey, const QString &path,
                                      const QByteArray &body)
{
    base::Sha256 hash; // the quick one: nothing is on its way meanwhile
    hash.add(idempotencyKey.toUtf8() + '\n' + path.toUtf8() + '\n');
    hash.add(body);
    return hash.take();
}

QByteArray ContractConnector::itemText(const Route &route, const PushItem &item) const
{
    QByteArray text = item.payload
        ? recordText(item)
        : compact({{json::keyMember(route.capability.entity), item.key}, {u"deleted"_s, true}});
    QJsonObject state{{u"version"_s, item.version}};
    if (route.capability.conditional && !item.expected.isEmpty()) {
        state.insert(u"ifRevision"_s, item.expected);
    }
    // The record is written once and kept as the base as well: its state is appended to its text.
    text.chop(1);
    text += ',' + compact(state).sliced(1);
    return text;
}

base::Result<QList<PushResult>> ContractConnector::push(Entity entity, const QList<PushItem> &items,
                                                        const QString &idempotencyKey,
                                                        const Cancellation &cancellation)
{
    const Route *to = route(entity);
    if (!to || !to->capability.push) {
        return notOffered(entity);
    }
    QList<PushResult> results;
    QByteArrayList batch;
    QStringList keys;
    qsizetype bytes = 0;
    const auto send = [&]() -> base::Result<void> {
        if (!batch.isEmpty()) {
            SD_TRY_VALUE(auto part, pushBatch(*to, batch, keys, idempotencyKey, cancellation));
            results.append(std::move(part));
            batch.clear();
            keys.clear();
            bytes = 0;
        }
        return {};
    };
    for (const PushItem &item : items) {
        const QByteArray text = itemText(*to, item);
        if (bytes + text.size() > BodyLimit || batch.size() >= to->capability.batchSize) {
            SD_TRY(send());
        }
        batch.append(text);
        keys.append(item.payload ? keyOf(*item.payload) : item.key);
        bytes += text.size();
    }
    SD_TRY(send());
    return results;
}

base::Result<QList<PushResult>>
ContractConnector::pushBatch(const Route &to, const QByteArrayList &items, const QStringList &keys,
                             const QString &idempotencyKey, const Cancellation &cancellation)
{
    rest::Request request;
    request.method = "POST";
    request.path = Prefix + u'/' + to.path + u"/batch"_s;
    request.body = "{\"items\":[" + items.join(',') + "]}";
    request.idempotencyKey = requestKey(idempotencyKey, request.path, request.body).toLatin1();
    SD_TRY_VALUE(const QJsonObject answer, m_client.json(request, cancellation));

    const QJsonArray results = answer.value("results"_L1).toArray();
    if (results.size() != items.size()) {
        return badAnswer(u"%1 results for %2 records"_s.arg(results.size()).arg(items.size()));
    }
    QList<PushResult> all;
    for (qsizetype i = 0; i < results.size(); ++i) {
        SD_TRY_VALUE(PushResult result, readResult(results.at(i).toObject()));
        if (result.key.compare(keys.at(i), Qt::CaseInsensitive) != 0) {
            return badAnswer(u"the results are not in the order of the records"_s);
        }
        result.key = keys.at(i);
        all.append(std::move(result));
    }
    return all;
}

base::Result<PushResult> ContractConnector::readResult(const QJsonObject &object) const
{
    json::Reader in(object);
    PushResult result;
    result.key = in.text("key"_L1);
    const QString status = in.requiredText("status"_L1);
    const QString revision = versionText(object.value("revision"_L1));
    result.remoteVersion = revision.isEmpty() ? versionText(object.value("version"_L1)) : revision;
    result.storedVersion = object.value("version"_L1).toInteger();
    result.remoteKey = in.text("erpNumber"_L1);
    if (status == "stale"_L1) {
        result.outcome = PushResult::Outcome::Stale;
    } else if (status == "moved"_L1) {
        result.outcome = PushResult::Outcome::Moved;
    } else if (status == "failed"_L1) {
        result.outcome = PushResult::Outcome::Rejected;
        json::Reader error(in.object("error"_L1));
        const QString code = error.text("code"_L1);
        result.error
            = base::failure(ErrorCode::Net_Rejected, code + u": "_s + error.text("detail"_L1),
                            {.subject = result.key, .field = error.text("field"_L1)});
    } else if (!isSuccess(status)) {
        return badAnswer(u"unknown result \"%1\""_s.arg(status));
    }
    return in.result(std::move(result));
}

RemoteRecord ContractConnector::readRecord(const Route &from, const QJsonObject &object)
{
    const Entity entity = from.capability.entity;
    RemoteRecord record{.entity = entity,
                        .key = object.value(json::keyMember(entity)).toString(),
                        .remoteVersion = versionText(object.value(from.versionMember)),
                        .own = object.value("origin"_L1).toString() == "desk"_L1};
    auto payload = json::fromJson(entity, object);
    if (payload) {
        record.payload = *std::move(payload);
    } else {
        record.problem = payload.error();
    }
    return record;
}

base::Result<std::optional<RemoteRecord>>
ContractConnector::readChange(const QJsonObject &change, const Cancellation &cancellation)
{
    json::Reader in(change);
    const std::optional<Entity> entity = entityFromName(in.requiredText("entity"_L1));
    const QString key = in.requiredText("key"_L1);
    const bool own = in.text("origin"_L1) == "desk"_L1;
    const bool deleted = in.flag("deleted"_L1, false);
    if (in.error()) {
        return *in.error();
    }
    // A newer server may tell of things this connector does not know.
    const Route *from = entity ? route(*entity) : nullptr;
    if (!from || !from->capability.pull) {
        return std::optional<RemoteRecord>();
    }
    RemoteRecord record{.entity = *entity, .key = key};
    if (deleted) {
        record.remoteVersion = in.text("cursor"_L1);
    } else if (const QString member = embeddedRecord(change); !member.isEmpty()) {
        record = readRecord(*from, change.value(member).toObject());
        record.key = key;
    } else {
        SD_TRY_VALUE(record, fetch(*entity, key, cancellation));
    }
    record.own = own;
    return std::optional(std::move(record));
}

base::Result<RemotePage> ContractConnector::pull(const QString &cursor,
                                                 const Cancellation &cancellation)
{
    QUrlQuery query = feedQuery();
    query.addQueryItem(u"limit"_s, QString::number(FeedPage));
    if (!cursor.isEmpty()) {
        query.addQueryItem(u"after"_s, rest::pathPart(cursor));
    }
    SD_TRY_VALUE(const QJsonObject answer,
                 m_client.get(Prefix + u"/changes"_s, query, cancellation));
    json::Reader in(answer);
    RemotePage page;
    for (const auto &change : in.array("changes"_L1)) {
        SD_TRY_VALUE(auto record, readChange(change.toObject(), cancellation));
        if (record) {
            page.records.append(*std::move(record));
        }
    }
    page.next = in.requiredText("next"_L1);
    page.more = in.flag("more"_L1, false);
    if (page.more && page.next == cursor) {
        return badAnswer(u"the feed does not move on"_s);
    }
    return in.result(std::move(page));
}

base::Result<RemotePage> ContractConnector::list(Entity entity, const QString &cursor,
                                                 const Cancellation &cancellation)
{
    const Route *from = route(entity);
    if (!from || !from->capability.list) {
        return notOffered(entity);
    }
    QUrlQuery query;
    query.addQueryItem(u"limit"_s, QString::number(FeedPage));
    if (!cursor.isEmpty()) {
        query.addQueryItem(u"after"_s, rest::pathPart(cursor));
    }
    SD_TRY_VALUE(const QJsonObject answer,
                 m_client.get(Prefix + u'/' + from->path, query, cancellation));
    json::Reader in(answer);
    RemotePage page;
    for (const auto &object : in.array("items"_L1)) {
        page.records.append(readRecord(*from, object.toObject()));
        if (page.records.constLast().key.isEmpty()) {
            return badAnswer(u"a record without a key"_s);
        }
    }
    page.next = in.text("next"_L1);
    page.more = !page.next.isEmpty();
    if (page.more && page.next == cursor) {
        return badAnswer(u"the list does not move on"_s);
    }
    return in.result(std::move(page));
}

base::Result<RemoteRecord> ContractConnector::fetch(Entity entity, const QString &key,
                                                    const Cancellation &cancellation)
{
    const Route *from = route(entity);
    if (!from || !from->capability.fetch) {
        return notOffered(entity);
    }
    const QString path = Prefix + u'/' + from->path + u'/' + rest::pathPart(key);
    const auto answer = m_client.get(path, {}, cancellation);
    if (!answer.ok()) {
        if (answer.error().code == ErrorCode::Net_NotFound) {
            return RemoteRecord{.entity = entity, .key = key};
        }
        return answer.error();
    }
    RemoteRecord record = readRecord(*from, *answer);
    if (record.problem) {
        record.key = key;
    }
    return record;
}

base::Result<void> ContractConnector::agree(const Cancellation &cancellation)
{
    rest::Request request;
    request.method = "GET";
    request.path = u"/health"_s;
    request.expected = {503}; // it may be unwell and still talk
    SD_TRY_VALUE(const QJsonObject health, m_client.json(request, cancellation));
    json::Reader in(health);
    // Who shows a wrong token is not told, and hears so with the next question.
    SD_TRY_VALUE(const QString version, in.result(in.text("contract"_L1)));
    return version.isEmpty() ? base::Result<void>() : checkVersion(version);
}

base::Result<ServerInfo> ContractConnector::check(const Cancellation &cancellation)
{
    QElapsedTimer clock;
    clock.start();
    SD_TRY_VALUE(const QJsonObject health, m_client.get(u"/health"_s, {}, cancellation));
    json::Reader in(health);
    ServerInfo info;
    info.roundTripMs = clock.elapsed();
    info.product = in.requiredText("service"_L1);
    info.version = in.text("version"_L1);
    if (const QDateTime time = QDateTime::fromString(in.text("time"_L1), Qt::ISODate);
        time.isValid()) {
        const qint64 now = m_clock.nowMs() - info.roundTripMs / 2;
        const qint64 ahead = time.toMSecsSinceEpoch() - now;
        info.clockAheadMs = std::abs(ahead) > 2'000 ? ahead : 0; // it tells seconds
    }
    // The feed is the cheapest question that needs the token; without it health tells no version.
    QUrlQuery query;
    query.addQueryItem(u"limit"_s, u"1"_s);
    SD_TRY(m_client.get(Prefix + u"/changes"_s, query, cancellation));
    SD_TRY(checkVersion(in.requiredText("contract"_L1)));
    return in.result(std::move(info));
}

} // namespace contract
