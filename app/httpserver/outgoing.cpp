// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/outgoing.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLocale>

#include <zlib.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace httpserver {

namespace {

constexpr qsizetype SmallAnswer = 1024; // not worth compressing

QByteArray reasonOf(int status)
{
    static const QHash<int, QByteArray> reasons{{200, "OK"},
                                                {201, "Created"},
                                                {204, "No Content"},
                                                {206, "Partial Content"},
                                                {303, "See Other"},
                                                {304, "Not Modified"},
                                                {400, "Bad Request"},
                                                {401, "Unauthorized"},
                                                {403, "Forbidden"},
                                                {404, "Not Found"},
                                                {405, "Method Not Allowed"},
                                                {408, "Request Timeout"},
                                                {409, "Conflict"},
                                                {412, "Precondition Failed"},
                                                {413, "Content Too Large"},
                                                {415, "Unsupported Media Type"},
                                                {416, "Range Not Satisfiable"},
                                                {417, "Expectation Failed"},
                                                {421, "Misdirected Request"},
                                                {422, "Unprocessable Content"},
                                                {429, "Too Many Requests"},
                                                {431, "Request Header Fields Too Large"},
                                                {500, "Internal Server Error"},
                                                {501, "Not Implemented"},
                                                {503, "Service Unavailable"},
                                                {507, "Insufficient Storage"}};
    return reasons.value(status, "Other");
}

//! The date of the header, made anew when the second changes.
QByteArray dateNow()
{
    thread_local qint64 second = 0;
    thread_local QByteArray text;
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    if (now != second) {
        second = now;
        text = QLocale::c()
                   .toString(QDateTime::fromSecsSinceEpoch(now, Qt::UTC),
                             u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s)
                   .toLatin1();
    }
    return text;
}

bool acceptsGzip(const Request &request)
{
    const QList<QByteArray> codings = request.header("accept-encoding").split(',');
    for (const QByteArray &coding : codings) {
        const QList<QByteArray> parts = coding.split(';');
        if (parts.first().trimmed().toLower() == "gzip") {
            const QByteArray weight = parts.value(1).trimmed().toLower();
            return !weight.startsWith("q=0")
                || std::any_of(weight.cbegin(), weight.cend(),
                               [](char c) { return c > '0' && c <= '9'; });
        }
    }
    return false;
}

bool isCompressible(const QByteArray &type)
{
    return type.startsWith("text/") || type.startsWith("application/json")
        || type.startsWith("application/problem+json") || type.startsWith("image/svg+xml");
}

QByteArray gzipped(const QByteArray &body)
{
    constexpr int GzipWindow = 15 + 16; // zlib's way to ask for gzip's frame
    constexpr int Level = 4; // nearly as small as the usual 6, in half the time
    constexpr int Memory = 8;
    z_stream stream{};
    if (deflateInit2(&stream, Level, Z_DEFLATED, GzipWindow, Memory, Z_DEFAULT_STRATEGY) != Z_OK) {
        return {};
    }
    QByteArray out(qsizetype(deflateBound(&stream, uLong(body.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(body.constData()));
    stream.avail_in = uInt(body.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    const bool done = deflate(&stream, Z_FINISH) == Z_STREAM_END;
    out.resize(done ? qsizetype(stream.total_out) : 0);
    deflateEnd(&stream);
    return out;
}

void compress(const Request &request, Response &response)
{
    if (response.body.size() < SmallAnswer || !isCompressible(response.contentType)) {
        return;
    }
    const QByteArray vary = response.header("vary");
    response.setHeader("Vary", vary.isEmpty() ? "Accept-Encoding" : vary + ", Accept-Encoding");
    const QByteArray body = acceptsGzip(request) ? gzipped(response.body) : QByteArray();
    if (body.isEmpty()) {
        return;
    }
    response.body = body;
    response.setHeader("Content-Encoding", "gzip");
    // Other bytes than the tag was made for: it only says weakly that the content is the same.
    const QByteArray tag = response.header("etag");
    if (tag.startsWith('"')) {
        response.setHeader("ETag", "W/" + tag);
    }
}

struct Range
{
    enum Kind { Whole, Part, Unsatisfiable };
    Kind kind = Whole;
    qint64 first = 0;
    qint64 count = 0;
};

std::optional<qint64> position(const QByteArray &text)
{
    const bool digits = !text.isEmpty() && text.size() < 19
        && std::all_of(text.cbegin(), text.cend(), [](char c) { return c >= '0' && c <= '9'; });
    return digits ? std::optional(text.toLongLong()) : std::nullopt;
}

Range rangeOf(const Request &request, const QByteArray &tag, qint64 size)
{
    const QByteArray wanted = request.header("range");
    const QByteArray condition = request.header("if-range");
    if (!wanted.startsWith("bytes=") || wanted.contains(',')
        || (!condition.isEmpty() && (condition != tag || tag.startsWith("W/")))) {
        return {};
    }
    const QByteArray text = wanted.mid(6).trimmed();
    const qsizetype dash = text.indexOf('-');
    const std::optional<qint64> first = position(text.left(dash));
    const std::optional<qint64> last = position(text.mid(dash + 1));
    if (dash < 0 || (dash > 0 && !first) || (dash < text.size() - 1 && !last) || (!first && !last)
        || (first && last && *last < *first)) {
        return {}; // no range: as if it was not asked for
    }
    if (!first) {
        const qint64 count = std::min(*last, size);
        return count > 0 ? Range{Range::Part, size - count, count} : Range{Range::Unsatisfiable};
    }
    if (*first >= size) {
        return {Range::Unsatisfiable};
    }
    return {Range::Part, *first, std::min(last.value_or(size - 1), size - 1) - *first + 1};
}

Response withoutContent(const Response &response, int status)
{
    Response out;
    out.status = status;
    out.headers = response.headers;
    return out;
}

} // namespace

Outgoing Outgoing::plain(Response response, bool isHead)
{
    Outgoing out{.response = std::move(response)};
    out.length = out.response.body.size();
    if (isHead) {
        out.response.body.clear();
    }
    return out;
}

Outgoing Outgoing::prepare(const Request &request, Response response)
{
    const bool reads = request.method == "GET" || request.isHead();
    const QByteArray tag = response.header("etag");
    if (reads && response.status == 200 && !tag.isEmpty()) {
        const QByteArray known = request.header("if-none-match");
        if (request.expectsOtherThan(tag)) {
            return plain(Response::problem(412, u"changed"_s, u"It has another version now."_s),
                         request.isHead());
        }
        if (!known.isEmpty() && namesTag(known, tag, true)) {
            return plain(withoutContent(response, 304));
        }
    }
    if (response.file.isEmpty()) {
        compress(request, response);
        return plain(std::move(response), request.isHead());
    }
    const QFileInfo info(response.file);
    if (!info.isFile()) {
        return plain(Response::problem(404, u"not-found"_s, {}), request.isHead());
    }
    response.setHeader("Accept-Ranges", "bytes");
    const Range range = reads ? rangeOf(request, tag, info.size()) : Range();
    const QByteArray size = QByteArray::number(info.size());
    if (range.kind == Range::Unsatisfiable) {
        return plain(withoutContent(response, 416).setHeader("Content-Range", "bytes */" + size));
    }
    Outgoing out{.response = std::move(response), .length = info.size()};
    if (range.kind == Range::Part) {
        out.response.status = 206;
        out.response.setHeader("Content-Range",
                               "bytes " + QByteArray::number(range.first) + '-'
                                   + QByteArray::number(range.first + range.count - 1) + '/'
                                   + size);
        out.fileFrom = range.first;
        out.length = range.count;
    }
    out.fileBytes = request.isHead() ? 0 : out.length;
    return out;
}

QByteArray Outgoing::head(bool keepAlive) const
{
    QByteArray text;
    text.reserve(512);
    text += "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reasonOf(response.status)
        + "\r\n";
    if (response.header("date").isEmpty()) {
        text += "Date: " + dateNow() + "\r\n";
    }
    if (!response.contentType.isEmpty()) {
        text += "Content-Type: " + response.contentType + "\r\n";
    }
    const bool hasNoLength = response.events || response.status == 204 || response.status == 304;
    if (!hasNoLength) {
        text += "Content-Length: " + QByteArray::number(length) + "\r\n";
    }
    for (const auto &[name, value] : response.headers) {
        text += name + ": " + value + "\r\n";
    }
    text += keepAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    return text;
}

} // namespace httpserver
