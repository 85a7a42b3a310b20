// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/uploadapi.h"

#include "app/contractserver/answers.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace portal {

using contractserver::faultOf;
using contractserver::notFound;

using base::ErrorCode;
using httpserver::Access;
using httpserver::Request;
using httpserver::Response;

namespace {

const QString UploadsPath = u"/api/v1/asset-uploads"_s;
constexpr char Version[] = "1.0.0";
constexpr char PieceType[] = "application/offset+octet-stream";
constexpr int ChecksumMismatch = 460; // a status of tus

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

//! What is wrong when the request is of another version of the protocol.
std::optional<Response> versionProblem(const Request &request)
{
    if (request.header("tus-resumable") == Version) {
        return {};
    }
    return Response::problem(412, u"tus-version"_s, u"Tus-Resumable must be 1.0.0."_s)
        .setHeader("Tus-Version", Version);
}

using Answer = std::function<Response(const base::Result<MediaUploads::State> &)>;
using Begun = std::variant<Response, std::unique_ptr<httpserver::Upload>>;

//! The body of a request on its way into an upload.
class Appending final : public httpserver::Upload
{
public:
    Appending(std::unique_ptr<MediaUploads::Append> append, Answer toAnswer)
        : m_append(std::move(append)), m_answer(std::move(toAnswer))
    {
    }
    bool take(QByteArrayView piece) override { return m_append->take(piece); }
    Response finish(const base::Result<void> &end) override
    {
        return answer(m_answer(m_append->finish(end)));
    }

private:
    std::unique_ptr<MediaUploads::Append> m_append;
    const Answer m_answer;
};

Response options()
{
    return answer(Response::empty()
                      .setHeader("Tus-Version", Version)
                      .setHeader("Tus-Extension",
                                 "creation,creation-with-upload,termination,checksum,expiration")
                      .setHeader("Tus-Max-Size", QByteArray::number(MediaUploads::LargestFile))
                      .setHeader("Tus-Checksum-Algorithm", "sha1,sha256"));
}

//! Appends the body at \a offset.
Begun appending(MediaUploads &uploads, const QString &sha256, qint64 offset, const Request &request,
                const Answer &toAnswer)
{
    bool wrong = false;
    const auto sum = checksum(request.header("upload-checksum"), wrong);
    if (wrong) {
        return badRequest(u"The checksum is of no known kind."_s);
    }
    auto append = uploads.append(sha256, offset, request.contentLength(), sum);
    if (!append.ok()) {
        return refusal(append.error());
    }
    return std::make_unique<Appending>(std::move(*append), toAnswer);
}

Begun create(MediaUploads &uploads, const Request &request)
{
    const QString sha256 = metadata(request.header("upload-metadata"), "sha256");
    const std::optional<qint64> length = number(request.header("upload-length"));
    if (!MediaStore::isDigest(sha256) || length.value_or(0) < 1) {
        return badRequest(u"Upload-Length and Upload-Metadata with sha256 are needed."_s);
    }
    const bool hasContent = request.header("content-type") == PieceType;
    const Answer created = [sha256](const base::Result<MediaUploads::State> &state) {
        return state.ok() ? withState(Response::empty(201), *state)
                                .setHeader("Location", (UploadsPath + u'/' + sha256).toLatin1())
                          : refusal(state.error());
    };
    const auto state = uploads.begin(sha256, *length, hasContent);
    if (state.ok() && hasContent && state->offset == 0) {
        return appending(uploads, sha256, 0, request, created);
    }
    return created(state);
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

Begun append(MediaUploads &uploads, const QString &sha256, const Request &request)
{
    const std::optional<qint64> offset = number(request.header("upload-offset"));
    if (request.header("content-type") != PieceType) {
        return Response::problem(415, u"unsupported-piece"_s,
                                 u"Content-Type must be application/offset+octet-stream."_s);
    }
    if (!offset) {
        return badRequest(u"Upload-Offset is missing."_s);
    }
    return appending(
        uploads, sha256, *offset, request, [](const base::Result<MediaUploads::State> &state) {
            return state.ok() ? withState(Response::empty(), *state) : refusal(state.error());
        });
}

} // namespace

void addUploadRoutes(httpserver::Server &server, MediaUploads &uploads)
{
    const QString one = UploadsPath + u"/{sha256}"_s;
    server.route("OPTIONS", UploadsPath, Access::StaffToken, [](Request &) { return options(); });
    const auto upload = [&server](const QByteArray &method, const QString &path, auto work) {
        server.upload(method, path, Access::StaffToken, {MediaUploads::LargestFile},
                      [work](Request &request) -> Begun {
                          const auto problem = versionProblem(request);
                          Begun begun = problem ? Begun(*problem) : work(request);
                          if (const auto *refused = std::get_if<Response>(&begun)) {
                              return answer(*refused);
                          }
                          return begun;
                      });
    };
    upload("POST", UploadsPath,
           [&uploads](const Request &request) { return create(uploads, request); });
    //! Only digests become names of files.
    upload("PATCH", one, [&uploads](const Request &request) -> Begun {
        const QString sha256 = request.parameter(u"sha256"_s);
        return MediaStore::isDigest(sha256) ? append(uploads, sha256, request) : notFound();
    });
    const auto route = [&server, &one](const QByteArray &method, auto work) {
        server.route(method, one, Access::StaffToken, [work](Request &request) {
            const QString sha256 = request.parameter(u"sha256"_s);
            if (const auto problem = versionProblem(request)) {
                return answer(*problem);
            }
            return answer(MediaStore::isDigest(sha256) ? work(sha256) : notFound());
        });
    };
    route("HEAD", [&uploads](const QString &sha256) { return tell(uploads, sha256); });
    route("DELETE", [&uploads](const QString &sha256) {
        const auto removed = uploads.remove(sha256);
        return removed.ok() ? Response::empty() : refusal(removed.error());
    });
}

} // namespace portal
