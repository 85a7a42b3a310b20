// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/requestreader.h"

#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace httpserver {

namespace {

namespace http = boost::beast::http;
using boost::beast::error_code;

QByteArray bytesOf(boost::beast::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

//! Fields whose second occurrence would leave open which one counts.
bool isSingle(const QByteArray &name)
{
    static constexpr std::array names{"host",
                                      "content-length",
                                      "transfer-encoding",
                                      "authorization",
                                      "content-type",
                                      "content-range",
                                      "idempotency-key",
                                      "if-range",
                                      "range",
                                      "expect",
                                      "upload-offset",
                                      "upload-length",
                                      "upload-metadata",
                                      "upload-checksum",
                                      "request-digest",
                                      "tus-resumable"};
    return std::any_of(names.begin(), names.end(),
                       [&name](const char *single) { return name == single; });
}

} // namespace

//! Collects one request as Beast tells it.
class RequestReader::Parser final : public http::basic_parser<true>
{
public:
    explicit Parser(const Limits &limits) : m_mostFields(limits.headerFields)
    {
        header_limit(std::uint32_t(limits.headerBytes));
        body_limit(boost::none); // routes have their own
    }

    Head head;
    QByteArrayView piece;
    Refusal refusal{400, u"bad-request"_s, u"The request cannot be understood."_s};

private:
    void on_request_impl(http::verb, boost::beast::string_view method,
                         boost::beast::string_view target, int version, error_code &) override
    {
        head.method = bytesOf(method);
        head.target = bytesOf(target);
        m_isOld = version < 11;
    }
    void on_response_impl(int, boost::beast::string_view, int, error_code &) override { }
    void on_field_impl(http::field, boost::beast::string_view name, boost::beast::string_view value,
                       error_code &error) override
    {
        if (++m_fields > m_mostFields) {
            refusal = {431, u"too-many-fields"_s,
                       u"There may be at most %1 header fields."_s.arg(m_mostFields)};
            error = http::error::header_limit;
            return;
        }
        if (m_headDone) {
            return; // a trailer: nobody here reads them
        }
        const QByteArray key = bytesOf(name).toLower();
        if (isSingle(key)
            && std::any_of(head.fields.cbegin(), head.fields.cend(),
                           [&key](const auto &field) { return field.first == key; })) {
            refusal.detail = u"A header field that may occur once is there twice: %1"_s.arg(
                QString::fromLatin1(key));
            error = http::error::bad_field;
            return;
        }
        head.fields.append({key, bytesOf(value)});
    }
    void on_header_impl(error_code &error) override
    {
        m_headDone = true;
        const QByteArray coding = head.field("transfer-encoding").trimmed().toLower();
        const bool hasCoding
            = std::any_of(head.fields.cbegin(), head.fields.cend(),
                          [](const auto &f) { return f.first == "transfer-encoding"; });
        if (hasCoding && (coding != "chunked" || m_isOld)) {
            refusal = {m_isOld ? 400 : 501, u"transfer-coding"_s,
                       u"The only transfer coding understood is chunked."_s};
            error = http::error::bad_transfer_encoding;
        } else if (head.field("host").isEmpty()) {
            refusal.detail = u"The Host field is missing."_s;
            error = http::error::bad_field;
        }
        head.isChunked = hasCoding;
        head.keepAlive = keep_alive();
        // Beast takes "10, 10" for 10.
        const QByteArray written = head.field("content-length");
        if (!std::all_of(written.cbegin(), written.cend(),
                         [](char c) { return c >= '0' && c <= '9'; })) {
            refusal.detail = u"Content-Length must be one number."_s;
            error = http::error::bad_content_length;
            return;
        }
        const boost::optional<std::uint64_t> length = content_length();
        if (length && *length > std::uint64_t(std::numeric_limits<qint64>::max())) {
            error = http::error::bad_content_length;
        } else {
            head.contentLength = length ? qint64(*length) : 0;
        }
    }
    void on_body_init_impl(const boost::optional<std::uint64_t> &, error_code &) override { }
    std::size_t on_body_impl(boost::beast::string_view body, error_code &) override
    {
        piece = {body.data(), qsizetype(body.size())};
        return body.size();
    }
    void on_chunk_header_impl(std::uint64_t, boost::beast::string_view, error_code &) override { }
    std::size_t on_chunk_body_impl(std::uint64_t, boost::beast::string_view body,
                                   error_code &) override
    {
        piece = {body.data(), qsizetype(body.size())};
        return body.size();
    }
    void on_finish_impl(error_code &) override { }

    const int m_mostFields;
    int m_fields = 0;
    bool m_headDone = false;
    bool m_isOld = false; // HTTP/1.0
};

QByteArray RequestReader::Head::field(const QByteArray &name) const
{
    for (const auto &[key, value] : fields) {
        if (key == name) {
            return value;
        }
    }
    return {};
}

RequestReader::RequestReader(const Limits &limits) : m_limits(limits) { }

RequestReader::~RequestReader() = default;

void RequestReader::append(QByteArrayView bytes)
{
    m_bytes.append(bytes);
}

const RequestReader::Head &RequestReader::head() const
{
    return m_parser->head;
}

QByteArrayView RequestReader::piece() const
{
    return m_parser->piece;
}

const RequestReader::Refusal &RequestReader::refusal() const
{
    return m_refusal;
}

void RequestReader::startNext()
{
    m_parser.reset();
    m_bytes.remove(0, m_used);
    if (m_bytes.isEmpty()) {
        m_bytes = {}; // gives a large buffer back
    }
    m_used = 0;
    m_searched = 0;
    m_headTold = false;
    m_hasEmptyLines = false;
}

bool RequestReader::hasBegun() const
{
    return m_parser || m_hasEmptyLines || m_bytes.size() > m_used;
}

RequestReader::Step RequestReader::refuse(int status, const QString &code, const QString &detail)
{
    m_refusal = {status, code, detail};
    m_broken = true;
    return Step::Refused;
}

bool RequestReader::hasWholeHead(bool &tooLong)
{
    // Empty lines before a request are ignored (RFC 9112, 2.2).
    qsizetype empty = 0;
    while (QByteArrayView(m_bytes).sliced(empty).startsWith("\r\n")) {
        empty += 2;
    }
    m_hasEmptyLines = m_hasEmptyLines || empty > 0;
    m_bytes.remove(0, empty);
    const qsizetype end = m_bytes.indexOf("\r\n\r\n", std::max<qsizetype>(0, m_searched - 3));
    m_searched = m_bytes.size();
    tooLong = (end < 0 ? m_bytes.size() : end + 4) > m_limits.headerBytes;
    return end >= 0;
}

RequestReader::Step RequestReader::needMore()
{
    m_bytes.remove(0, m_used);
    m_used = 0;
    // What the parser leaves of a body is the header of a chunk, or the trailer.
    return m_bytes.size() > m_limits.headerBytes
        ? refuse(400, u"bad-request"_s, u"The header of a chunk is too long."_s)
        : Step::NeedsMore;
}

RequestReader::Step RequestReader::step()
{
    if (m_broken) {
        return Step::Refused;
    }
    if (!m_parser) {
        bool tooLong = false;
        const bool isWhole = hasWholeHead(tooLong);
        if (tooLong) {
            return refuse(431, u"header-too-large"_s,
                          u"The header may have at most %1 bytes."_s.arg(m_limits.headerBytes));
        }
        if (!isWhole) {
            return Step::NeedsMore;
        }
        const QByteArrayView raw = QByteArrayView(m_bytes).first(m_bytes.indexOf("\r\n\r\n"));
        if (raw.contains("\n ") || raw.contains("\n\t")) {
            return refuse(400, u"bad-request"_s, u"Header fields must not be folded."_s);
        }
        m_parser = std::make_unique<Parser>(m_limits);
    }
    if (m_parser->is_done() && m_headTold) {
        return Step::End;
    }
    m_parser->piece = {};
    error_code error;
    while (m_parser->piece.isEmpty()) {
        if (m_used == m_bytes.size()) {
            return needMore();
        }
        const bool headBefore = m_parser->is_header_done();
        m_used += qsizetype(
            m_parser->put(boost::asio::const_buffer(m_bytes.constData() + m_used,
                                                    std::size_t(m_bytes.size() - m_used)),
                          error));
        // It has the whole head at once: what it misses in there does not come.
        if (error && (error != http::error::need_more || !m_parser->is_header_done())) {
            return refuse(m_parser->refusal.status, m_parser->refusal.code,
                          m_parser->refusal.detail);
        }
        if (!headBefore && m_parser->is_header_done()) {
            m_headTold = true;
            return Step::Head;
        }
        if (m_parser->is_done()) {
            break;
        }
        if (error) {
            return needMore();
        }
    }
    return m_parser->piece.isEmpty() ? Step::End : Step::Piece;
}

} // namespace httpserver
