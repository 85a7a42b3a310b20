// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/options.h"

#include <QDateTime>

#include <memory>

namespace boost::asio::ssl {
class context;
}

namespace httpserver {

//! The certificate that a server shows, and what it speaks: TLS 1.3, and of TLS 1.2 what has
//! forward secrecy and authenticated encryption. Used on one thread.
class TlsContext
{
public:
    //! Uses certificateFile, keyFile and checkKey of \a options.
    explicit TlsContext(const Options &options);

    //! Reads both files. Net_Tls with OpenSSL's reason, or the error of checkKey; then what was
    //! read before stays in use.
    [[nodiscard]] base::Result<void> load();
    //! Reads them again when one has changed since; new connections get the new certificate. A file
    //! that cannot be used (yet) is only logged.
    void reloadWhenChanged();
    //! Null before load(). A connection keeps what it began with.
    [[nodiscard]] std::shared_ptr<boost::asio::ssl::context> current() const { return m_current; }

private:
    [[nodiscard]] QDateTime changed() const;

    const QString m_certificateFile;
    const QString m_keyFile;
    const std::function<base::Result<void>(const QString &)> m_checkKey;
    QDateTime m_loaded;
    std::shared_ptr<boost::asio::ssl::context> m_current;
};

} // namespace httpserver
