// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/tlscontext.h"

#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>

#include <boost/asio/ssl/context.hpp>

using namespace Qt::StringLiterals;

namespace httpserver {

namespace {

Q_LOGGING_CATEGORY(lcTls, "supplierdesk.http.tls")

namespace ssl = boost::asio::ssl;

//! Of TLS 1.2: ephemeral keys and authenticated encryption only. TLS 1.3 has nothing else.
constexpr char Ciphers[] = "ECDHE+AESGCM:ECDHE+CHACHA20:!aNULL:!PSK";

} // namespace

TlsContext::TlsContext(const Options &options)
    : m_certificateFile(options.certificateFile),
      m_keyFile(options.keyFile),
      m_checkKey(options.checkKey)
{
}

QDateTime TlsContext::changed() const
{
    const QFileInfo key(m_keyFile);
    // Its rights count as well: who takes them off others may have been refused before.
    return std::max({QFileInfo(m_certificateFile).lastModified(), key.lastModified(),
                     key.metadataChangeTime()});
}

base::Result<void> TlsContext::load()
{
    m_loaded = changed();
    if (m_checkKey) {
        SD_TRY(m_checkKey(m_keyFile));
    }
    auto context = std::make_shared<ssl::context>(ssl::context::tls_server);
    boost::system::error_code error;
    context->set_options(ssl::context::no_tlsv1 | ssl::context::no_tlsv1_1
                             | ssl::context::no_compression | ssl::context::single_dh_use,
                         error);
    SSL_CTX *native = context->native_handle();
    SSL_CTX_set_min_proto_version(native, TLS1_2_VERSION);
    SSL_CTX_set_options(native, SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE);
    SSL_CTX_set_mode(native, SSL_MODE_RELEASE_BUFFERS); // waiting connections cost less
    if (SSL_CTX_set_cipher_list(native, Ciphers) == 1) {
        context->use_certificate_chain_file(QFile::encodeName(m_certificateFile).toStdString(),
                                            error);
    } else {
        error = boost::asio::error::operation_not_supported;
    }
    if (!error) {
        context->use_private_key_file(QFile::encodeName(m_keyFile).toStdString(), ssl::context::pem,
                                      error);
    }
    if (error || SSL_CTX_check_private_key(native) != 1) {
        const QString reason = error ? QString::fromStdString(error.message())
                                     : u"the key does not belong to the certificate"_s;
        return base::failure(base::ErrorCode::Net_Tls, reason, {.file = m_certificateFile});
    }
    m_current = std::move(context);
    return {};
}

void TlsContext::reloadWhenChanged()
{
    if (changed() == m_loaded) {
        return;
    }
    if (const auto loaded = load(); loaded.ok()) {
        qCInfo(lcTls) << "the certificate was read anew";
    } else {
        qCWarning(lcTls) << "the changed certificate cannot be used:" << loaded.error();
    }
}

} // namespace httpserver
