// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/uploadapi.h"

#include "app/portal/apianswers.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace portal {

using base::ErrorCode;
using httpserver::BodyReader;
using httpserver::Request;
using httpserver::Response;

namespace {

const QString UploadsPath = u"/api/v1/media-uploads"_s;
constexpr char Version[] = "1.0.0";
constexpr char PieceType[] = "application/offset+octet-stream";
constexpr int ChecksumMismatch = 460; // a status of tus
//! A slow line may take this long for one request; it is no loss when it breaks off then.
constexpr int LongestUploadSeconds = 24 * 3600;

Response answer(Response response)
{
    return response.setHeader("Tus-Resumable", Version).setHeader("Cache-Control", "no-store");
}

Response refusal(const base::Error &error)
{
    switch (error.code) {
    case ErrorCode::Store_NotFound:
        return Response::problem(404, u"not-found"_s, u"There is no such upload (any more)."_s);
    case ErrorCode::Store_Conflict:
        return Response::problem(
            409, u"other-offset"_s,
            u"%1 bytes are there: go on from that."_s.arg(error.context.expected));
    case ErrorCode::Store_Busy:
        return Response::problem(423, u"locked"_s, u"Somebody else is uploading it."_s)
            .setHeader("Retry-After", "5");
    case ErrorCode::Value_BadFormat:
        return Response::problem(ChecksumMismatch, u"checksum-mismatch"_s,
                                 u"The piece does not have its checksum and was dropped."_s);
    case ErrorCode::Media_HashMismatch:
        return Response::problem(422, u"hash-mismatch"_s,
                                 u"The content does not have the SHA-256 it was announced with."_s);
    case ErrorCode::Media_NotAnImage:
        return Response::problem(415, u"unsupported-media"_s,
                                 u"Only PNG, JPEG, WebP, GIF, PDF, MP4 and WebM are taken."_s);
    case ErrorCode::File_TooLarge:
        return Response::problem(413, u"too-large"_s,
                                 u"There may be at most %1 bytes."_s.arg(error.context.expected));
    case ErrorCode::File_CannotWrite:
        std::ignore = faultOf(error); // for the log
        return Response::problem(507, u"disk-full"_s, u"The portal cannot store it."_s);
    case ErrorCode::Net_Timeout:
    case ErrorCode::Net_Cancelled:
        return Response::problem(408, u"interrupted"_s, u"The piece did not arrive whole."_s);
    default:
        return faultOf(error);
    }
}

Response badRequest(const QString &sentence)
{
    return Response::problem(400, u"bad-upload"_s, sentence);
}

Response withState(Response response, const MediaUploads::State &state)
{
    response.setHeader("Upload-Offset", QByteArray::number(state.offset));
    if (state.expires.isValid()) {
        response.setHeader(
            "Upload-Expires",
            QLocale::c().toString(state.expires, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1());
    }
    return response;
}

std::optional<qint64> number(const QByteArray &text)
{
    bool ok = false;
    const qint64 value = text.toLongLong(&ok);
    return ok && value >= 0 ? std::optional(value) : std::nullopt;
}

//! A value of Upload-Metadata: "key base64,key base64".
QString metadata(const QByteArray &header, const QByteArray &key)
{
    const QList<QByteArray> pairs = header.split(',');
    for (const QByteArray &pair : pairs) {
        const QList<QByteArray> words = pair.trimmed().split(' ');
        if (words.size() == 2 && words.first() == key) {
            return QString::fromUtf8(QByteArray::fromBase64(words.last()));
        }
    }
    return {};
}

//! The checksum of a piece when there is one; \a wrong says why it cannot be used.
std::optional<MediaUploads::Checksum> checksum(const QByteArray &header, bool &wrong)
{
    if (header.isEmpty()) {
        return {};
    }
    const QList<QByteArray> words = header.split(' ');
    const bool isSha1 = words.first() == "sha1";
    wrong = words.size() != 2 || (!isSha1 && words.first() != "sha256");
    if (wrong) {
        return {};
    }
    return MediaUploads::Checksum{.algorithm
                                  = isSha1 ? QCryptographicHash::Sha1 : QCryptographicHash::Sha256,
                                  .digest = QByteArray::fromBase64(words.last())};
}

using Work = std::function<Response(Request &, BodyReader &)>;

//! Requests of another version of the protocol are not understood.
httpserver::Server::StreamHandler checked(Work work)
{
    return [work = std::move(work)](Request &request, BodyReader &body) {
        if (request.header("tus-resumable") != Version) {
            return answer(
                Response::problem(412, u"tus-version"_s, u"Tus-Resumable must be 1.0.0."_s)
                    .setHeader("Tus-Version", Version));
        }
        return answer(work(request, body));
    };
}

Response options()
{
    return answer(Response::empty()
                      .setHeader("Tus-Version", Version)
                      .setHeader("Tus-Extension",
                                 "creation,creation-with-upload,termination,checksum,expiration")
                      .setHeader("Tus-Max-Size", QByteArray::number(MediaUploads::LargestFile))
                      .setHeader("Tus-Checksum-Algorithm", "sha1,sha256"));
}

Response create(MediaUploads &uploads, Request &request, BodyReader &body)
{
    const QString sha256 = metadata(request.header("upload-metadata"), "sha256");
    const std::optional<qint64> length = number(request.header("upload-length"));
    if (!MediaStore::isDigest(sha256) || length.value_or(0) < 1) {
        return badRequest(u"Upload-Length and Upload-Metadata with sha256 are needed."_s);
    }
    const bool hasContent = request.header("content-type") == PieceType;
    auto state = uploads.begin(sha256, *length, hasContent);
    if (state.ok() && hasContent && state->offset == 0) {
        bool wrong = false;
        const auto sum = checksum(request.header("upload-checksum"), wrong);
        if (wrong) {
            return badRequest(u"The checksum is of no known kind."_s);
        }
        state = uploads.append(sha256, 0, body, sum);
    }
    if (!state.ok()) {
        return refusal(state.error());
    }
    return withState(Response::empty(201), *state)
        .setHeader("Location", (UploadsPath + u'/' + sha256).toLatin1());
}

Response tell(MediaUploads &uploads, const QString &sha256)
{
    const auto state = uploads.find(sha256);
    if (!state.ok()) {
        return refusal(state.error());
    }
    return withState(Response::empty(200), *state)
        .setHeader("Upload-Length", QByteArray::number(state->length));
}

Response append(MediaUploads &uploads, const QString &sha256, Request &request, BodyReader &body)
{
    const std::optional<qint64> offset = number(request.header("upload-offset"));
    if (request.header("content-type") != PieceType) {
        return Response::problem(415, u"unsupported-piece"_s,
                                 u"Content-Type must be application/offset+octet-stream."_s);
    }
    bool wrong = false;
    const auto sum = checksum(request.header("upload-checksum"), wrong);
    if (!offset || wrong) {
        return badRequest(u"Upload-Offset is missing, or the checksum of no known kind."_s);
    }
    const auto state = uploads.append(sha256, *offset, body, sum);
    return state.ok() ? withState(Response::empty(), *state) : refusal(state.error());
}

} // namespace

void addUploadRoutes(httpserver::Server &server, MediaUploads &uploads)
{
    const QString one = UploadsPath + u"/{sha256}"_s;
    const auto route = [&server](const QByteArray &method, const QString &path, Work work) {
        server.routeStream(method, path, checked(std::move(work)), MediaUploads::LargestFile,
                           LongestUploadSeconds);
    };
    //! Only digests become names of files.
    const auto routeOne = [&route, &one](const QByteArray &method, auto work) {
        route(method, one, [work](Request &request, BodyReader &body) {
            const QString sha256 = request.parameter(u"sha256"_s);
            return MediaStore::isDigest(sha256) ? work(sha256, request, body) : notFound();
        });
    };
    server.route("OPTIONS", UploadsPath, [](Request &) { return options(); });
    route("POST", UploadsPath, [&uploads](Request &request, BodyReader &body) {
        return create(uploads, request, body);
    });
    routeOne("HEAD", [&uploads](const QString &sha256, Request &, BodyReader &) {
        return tell(uploads, sha256);
    });
    routeOne("PATCH", [&uploads](const QString &sha256, Request &request, BodyReader &body) {
        return append(uploads, sha256, request, body);
    });
    routeOne("DELETE", [&uploads](const QString &sha256, Request &, BodyReader &) {
        const auto removed = uploads.remove(sha256);
        return removed.ok() ? Response::empty() : refusal(removed.error());
    });
}

} // namespace portal
