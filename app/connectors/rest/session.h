// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <curl/curl.h>

namespace rest {

//! What libcurl needs for one exchange at a time, with the connection that it keeps for the next
//! one. For one thread at a time, except wake().
class Session
{
public:
    Session() : m_multi(curl_multi_init()), m_easy(curl_easy_init()) { }
    ~Session()
    {
        curl_easy_cleanup(m_easy);
        curl_multi_cleanup(m_multi);
    }
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    [[nodiscard]] CURLM *multi() const { return m_multi; }
    [[nodiscard]] CURL *easy() const { return m_easy; }
    //! Ends the wait of the thread that uses it, from any thread.
    void wake() { curl_multi_wakeup(m_multi); }

private:
    CURLM *m_multi;
    CURL *m_easy;
};

} // namespace rest
