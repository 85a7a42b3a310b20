// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/rest/transport.h"

#include "app/connectors/rest/exchange.h"
#include "app/connectors/rest/session.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace rest {

static void initializeLibrary()
{
    static const CURLcode done = curl_global_init(CURL_GLOBAL_DEFAULT); // once, before any thread
    Q_UNUSED(done)
}

QString tlsLibrary()
{
    return QString::fromLatin1(curl_version_info(CURLVERSION_NOW)->ssl_version);
}

QString authoritiesFile()
{
    return QFile::decodeName(curl_version_info(CURLVERSION_NOW)->cainfo);
}

Transport::Transport(const ClientOptions &options) : m_options(options)
{
    initializeLibrary();
}

Transport::~Transport()
{
    m_ending = true;
    std::unique_lock lock(m_mutex);
    for (Session *session : m_busy) {
        session->wake();
    }
    m_returned.wait(lock, [this] { return m_busy.empty(); });
}

base::Result<Answer> Transport::exchange(const Request &request,
                                         const connectors::Cancellation &cancellation,
                                         const Client::Progress &progress)
{
    std::unique_ptr<Session> session = take();
    base::Result<Answer> outcome = [&] {
        const auto listening = cancellation.listen([&session] { session->wake(); });
        Exchange exchange(m_options, request, *session);
        return exchange.run([&] { return m_ending || cancellation.isCancelled(); }, progress);
    }();
    giveBack(std::move(session), isTrusted(request, outcome));
    return outcome;
}

std::unique_ptr<Session> Transport::take()
{
    const std::lock_guard lock(m_mutex);
    std::unique_ptr<Session> session;
    if (m_idle.empty()) {
        session = std::make_unique<Session>();
    } else {
        session = std::move(m_idle.back());
        m_idle.pop_back();
    }
    m_busy.push_back(session.get());
    return session;
}

void Transport::giveBack(std::unique_ptr<Session> session, bool isTrusted)
{
    const std::lock_guard lock(m_mutex);
    std::erase(m_busy, session.get());
    if (isTrusted) {
        m_idle.push_back(std::move(session));
    }
    m_returned.notify_all();
}

//! Whether the answer ended where it seems to: what comes next on that connection is the next
//! answer.
bool Transport::isTrusted(const Request &request, const base::Result<Answer> &outcome)
{
    if (!outcome) {
        return false;
    }
    if (request.file) {
        return outcome->headers.contains("tus-resumable");
    }
    if (outcome->isVerified) {
        m_verifies = true;
        return true;
    }
    return !m_verifies && outcome->status >= 200 && outcome->status <= 299;
}

} // namespace rest
