// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/rest/exchange.h"

#include "app/connectors/rest/session.h"
#include "models/base/digest.h"

#include <QDeadlineTimer>
#include <QNetworkProxy>
#include <QSslConfiguration>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rest {

using base::ErrorCode;

namespace {

constexpr long UploadPieceBytes = 256 * 1024;
constexpr int LimitedMs = 25; // so often a limited upload looks whether it may go on
constexpr int LongestWaitMs = 1'000;

//! The proxy of the system for \a url, as libcurl names it; empty = none.
[[nodiscard]] QByteArray proxyFor(const QUrl &url)
{
    const auto proxies = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
    for (const QNetworkProxy &proxy : proxies) {
        const bool isSocks = proxy.type() == QNetworkProxy::Socks5Proxy;
        if (!isSocks && proxy.type() != QNetworkProxy::HttpProxy) {
            return {};
        }
        QUrl address;
        address.setScheme(isSocks ? u"socks5h"_s : u"http"_s);
        address.setUserName(proxy.user());
        address.setPassword(proxy.password());
        address.setHost(proxy.hostName());
        address.setPort(proxy.port());
        return address.toEncoded();
    }
    return {};
}

//! The system's authorities as well: libcurl takes these instead of them.
[[nodiscard]] QByteArray withSystemAuthorities(QByteArray authorities)
{
    for (const QSslCertificate &one : QSslConfiguration::systemCaCertificates()) {
        authorities += '\n' + one.toPem();
    }
    return authorities;
}

//! Whether the connection broke while the two were shaking hands.
[[nodiscard]] bool isBrokenOff(const char *problem)
{
    const QByteArrayView text(problem);
    return text.contains("SSL_ERROR_SYSCALL") || text.contains("eset by peer")
        || text.contains("unexpected eof") || text.contains("failed to receive handshake")
        || text.contains("failed to send");
}

} // namespace

Exchange::Exchange(const ClientOptions &options, const Request &request, Session &session)
    : m_options(options), m_request(request), m_session(session)
{
}

Exchange::~Exchange()
{
    curl_easy_reset(m_session.easy());
    curl_slist_free_all(static_cast<curl_slist *>(m_headers));
}

base::Result<Answer> Exchange::run(const std::function<bool()> &isUnwanted,
                                   const Client::Progress &progress)
{
    if (m_request.file) {
        m_file.emplace(*m_request.file);
        SD_TRY(m_file->open());
    }
    setUp();
    curl_multi_add_handle(m_session.multi(), m_session.easy());
    const auto transferred = transfer(isUnwanted, progress);
    curl_multi_remove_handle(m_session.multi(), m_session.easy());
    SD_TRY(transferred);
    return takeAnswer();
}

QByteArray Exchange::address() const
{
    QUrl url = m_options.baseUrl;
    QString base = url.path(QUrl::FullyEncoded);
    while (base.endsWith(u'/')) {
        base.chop(1);
    }
    url.setPath(base + m_request.path, QUrl::TolerantMode);
    url.setQuery(m_request.query);
    return url.toEncoded(QUrl::RemoveUserInfo | QUrl::RemoveFragment);
}

void Exchange::setUp()
{
    CURL *easy = m_session.easy();
    curl_easy_setopt(easy, CURLOPT_URL, address().constData());
    curl_easy_setopt(easy, CURLOPT_PATH_AS_IS, 1L);
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    // A redirect could lead the token to another host; the address in the settings has to be right.
    curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_TCP_KEEPALIVE, 1L);
    curl_easy_setopt(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, m_problem.data());
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &Exchange::onWrite);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, &Exchange::onHeader);
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, this);
    setUpRequest();
    setUpHeaders();
    setUpWay();
}

void Exchange::setUpRequest()
{
    CURL *easy = m_session.easy();
    const QByteArray &method = m_request.method;
    if (m_file) {
        curl_easy_setopt(easy, CURLOPT_UPLOAD, 1L);
        curl_easy_setopt(easy, CURLOPT_UPLOAD_BUFFERSIZE, UploadPieceBytes);
        curl_easy_setopt(easy, CURLOPT_INFILESIZE_LARGE, curl_off_t(m_file->size()));
        curl_easy_setopt(easy, CURLOPT_READFUNCTION, &Exchange::onRead);
        curl_easy_setopt(easy, CURLOPT_READDATA, this);
        curl_easy_setopt(easy, CURLOPT_CUSTOMREQUEST, method.constData());
    } else if (method == "HEAD") {
        curl_easy_setopt(easy, CURLOPT_NOBODY, 1L);
    } else if (!m_request.body.isEmpty() || method == "POST") {
        curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(m_request.body.size()));
        curl_easy_setopt(easy, CURLOPT_POSTFIELDS, m_request.body.constData());
        curl_easy_setopt(easy, CURLOPT_CUSTOMREQUEST, method.constData());
    } else if (method == "GET") {
        curl_easy_setopt(easy, CURLOPT_HTTPGET, 1L);
        curl_easy_setopt(easy, CURLOPT_ACCEPT_ENCODING, "gzip");
    } else {
        curl_easy_setopt(easy, CURLOPT_CUSTOMREQUEST, method.constData());
    }
}

void Exchange::setUpHeaders()
{
    curl_slist *list = nullptr;
    const auto add = [&list](const QByteArray &name, const QByteArray &value) {
        // libcurl takes "Name:" for a wish to leave it out.
        list = curl_slist_append(list,
                                 (value.isEmpty() ? name + ';' : name + ": " + value).constData());
    };
    add("Accept", "application/json, application/problem+json");
    add("User-Agent", "SupplierDesk");
    if (!m_options.token.isEmpty()) {
        add("Authorization", "Bearer " + m_options.token);
    }
    if (!m_request.contentType.isEmpty()) {
        add("Content-Type", m_request.contentType);
    } else if (!m_request.body.isEmpty()) {
        add("Content-Type", "application/json");
    } else {
        list = curl_slist_append(list, "Content-Type:");
    }
    if (!m_request.idempotencyKey.isEmpty()) {
        add("Idempotency-Key", m_request.idempotencyKey);
    }
    if (!m_file) {
        QByteArray target = m_request.path.toUtf8();
        if (!m_request.query.isEmpty()) {
            target += '?' + m_request.query.query(QUrl::FullyEncoded).toUtf8();
        }
        m_digest = base::digest::ofRequest(m_request.method, target, m_request.body);
        add(base::digest::RequestHeader, m_digest);
        list = curl_slist_append(list, "Expect:"); // nothing is gained by asking first
    }
    for (const auto &[name, value] : m_request.headers) {
        add(name, value);
    }
    m_headers = list;
    curl_easy_setopt(m_session.easy(), CURLOPT_HTTPHEADER, list);
}

void Exchange::setUpWay()
{
    CURL *easy = m_session.easy();
    curl_easy_setopt(easy, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(easy, CURLOPT_SSL_VERIFYHOST, 2L);
    // On Windows: an authority of one's own may not say where its revocations are.
    curl_easy_setopt(easy, CURLOPT_SSL_OPTIONS, long(CURLSSLOPT_REVOKE_BEST_EFFORT));
    if (!m_options.extraAuthorities.isEmpty()) {
        QByteArray authorities = withSystemAuthorities(m_options.extraAuthorities);
        curl_blob blob{
            .data = authorities.data(), .len = size_t(authorities.size()), .flags = CURL_BLOB_COPY};
        curl_easy_setopt(easy, CURLOPT_CAINFO_BLOB, &blob);
    }
    const bool isHere = isThisMachine(m_options.baseUrl.host());
    const QByteArray proxy = isHere ? QByteArray() : proxyFor(m_options.baseUrl);
    curl_easy_setopt(easy, CURLOPT_PROXY,
                     proxy.constData()); // empty: whatever the environment says
}

base::Result<void> Exchange::transfer(const std::function<bool()> &isUnwanted,
                                      const Client::Progress &progress)
{
    const int deadlineMs = m_request.deadlineMs > 0 ? m_request.deadlineMs : m_options.deadlineMs;
    QDeadlineTimer deadline(deadlineMs);
    qint64 told = 0;
    for (int running = 1; running > 0;) {
        curl_multi_perform(m_session.multi(), &running);
        if (m_sent > told) {
            told = m_sent;
            deadline.setRemainingTime(deadlineMs); // a long upload is fine as long as it moves
            if (progress) {
                progress(m_sent, m_file->size());
            }
        }
        if (running == 0) {
            break;
        }
        if (isUnwanted()) {
            return error(ErrorCode::Net_Cancelled, u"stopped"_s);
        }
        if (deadline.hasExpired()) {
            return error(ErrorCode::Net_Timeout, u"no answer in time"_s);
        }
        const qint64 most = m_isWaiting ? LimitedMs : LongestWaitMs;
        curl_multi_poll(m_session.multi(), nullptr, 0,
                        int(std::min(deadline.remainingTime() + 1, most)), nullptr);
        if (m_isWaiting) {
            m_isWaiting = false;
            curl_easy_pause(m_session.easy(), CURLPAUSE_CONT);
        }
    }
    int left = 0;
    while (const CURLMsg *message = curl_multi_info_read(m_session.multi(), &left)) {
        if (message->msg == CURLMSG_DONE && message->data.result != CURLE_OK) {
            return transportError(message->data.result);
        }
    }
    return {};
}

base::Result<Answer> Exchange::takeAnswer()
{
    long status = 0;
    curl_easy_getinfo(m_session.easy(), CURLINFO_RESPONSE_CODE, &status);
    m_answer.status = int(status);
    const QByteArray told
        = m_answer.headers.value(QByteArray(base::digest::AnswerHeader).toLower());
    if (!told.isEmpty() && !m_digest.isEmpty()) {
        m_answer.isVerified
            = told == base::digest::ofAnswer(m_digest, m_answer.status, m_answer.body);
        if (!m_answer.isVerified) {
            return error(ErrorCode::Net_BadAnswer, u"the answer was damaged on its way"_s);
        }
    }
    return std::move(m_answer);
}

size_t Exchange::onRead(char *data, size_t size, size_t count, void *self)
{
    auto *exchange = static_cast<Exchange *>(self);
    const qint64 missing = exchange->m_file->size() - exchange->m_sent;
    if (missing <= 0) {
        return 0;
    }
    const qint64 read = exchange->m_file->read(data, qint64(size * count));
    if (read < 0) {
        exchange->m_isFileBroken = true;
        return CURL_READFUNC_ABORT;
    }
    if (read == 0) {
        exchange->m_isWaiting = true;
        return CURL_READFUNC_PAUSE;
    }
    exchange->m_sent += read;
    return size_t(read);
}

size_t Exchange::onWrite(char *data, size_t size, size_t count, void *self)
{
    auto *exchange = static_cast<Exchange *>(self);
    const size_t bytes = size * count;
    if (exchange->m_answer.body.size() + qint64(bytes) > exchange->m_options.answerLimit) {
        exchange->m_isTooLarge = true;
        return 0;
    }
    exchange->m_answer.body.append(data, qsizetype(bytes));
    return bytes;
}

size_t Exchange::onHeader(char *data, size_t size, size_t count, void *self)
{
    auto &headers = static_cast<Exchange *>(self)->m_answer.headers;
    const QByteArray line = QByteArray(data, qsizetype(size * count)).trimmed();
    if (line.startsWith("HTTP/")) {
        headers.clear(); // what came before was only an interim answer
    } else if (const qsizetype colon = line.indexOf(':'); colon > 0) {
        const QByteArray name = line.first(colon).trimmed().toLower();
        const QByteArray value = line.sliced(colon + 1).trimmed();
        const auto before = headers.constFind(name);
        headers.insert(name, before == headers.cend() ? value : *before + ", " + value);
    }
    return size * count;
}

base::Error Exchange::transportError(int code) const
{
    const QString text = QString::fromLocal8Bit(
        m_problem.front() ? m_problem.data() : curl_easy_strerror(CURLcode(code)));
    if (m_isFileBroken) {
        base::Error failed = error(ErrorCode::File_CannotRead, u"it ended before its end"_s);
        failed.context.file = m_request.file->path;
        return failed;
    }
    if (m_isTooLarge) {
        return error(ErrorCode::Net_TooLarge,
                     u"answer of more than %1 bytes"_s.arg(m_options.answerLimit));
    }
    switch (code) {
    case CURLE_OPERATION_TIMEDOUT:
        return error(ErrorCode::Net_Timeout, text);
    case CURLE_SSL_CONNECT_ERROR:
        return error(
            isBrokenOff(m_problem.data()) ? ErrorCode::Net_Unreachable : ErrorCode::Net_Tls, text);
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS:
        return error(ErrorCode::Net_Tls, text);
    case CURLE_UNSUPPORTED_PROTOCOL: // no HTTP in the first line
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_BAD_CONTENT_ENCODING:
        return error(ErrorCode::Net_BadAnswer, text);
    default:
        return error(ErrorCode::Net_Unreachable, text);
    }
}

base::Error Exchange::error(ErrorCode code, const QString &detail) const
{
    return base::failure(
        code, u"%1 %2: %3"_s.arg(QString::fromLatin1(m_request.method), m_request.path, detail),
        {.subject = m_options.baseUrl.host()});
}

} // namespace rest
