// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QFuture>
#include <QHash>
#include <QMutex>
#include <QObject>

namespace rest {

//! Where tokens and passwords of remote systems are: the environment (SUPPLIERDESK_SECRET_<CODE>,
//! for servers), this session's memory, and the system's keychain (Windows Credential Manager,
//! libsecret, KWallet) where there is one – asked in this order. Never a file, database or log.
//! Lives on a thread with an event loop (the main thread); the functions may be called from any
//! thread. A blocking wait for a future is right on other threads only.
class SecretStore final : public QObject
{
    Q_OBJECT
public:
    explicit SecretStore(QObject *parent = nullptr);
    ~SecretStore() override;

    //! The secret of the system \a code. Secret_Missing when nobody knows it yet;
    //! Secret_StoreUnavailable when nobody knows it and there is no keychain to ask.
    [[nodiscard]] QFuture<base::Result<QString>> read(const QString &code);
    //! Remembers \a secret for this session at once, and in the keychain. Secret_StoreUnavailable
    //! when there is no keychain: then it must be given again in the next session.
    [[nodiscard]] QFuture<base::Result<void>> write(const QString &code, const QString &secret);
    //! Forgets it everywhere but in the environment.
    [[nodiscard]] QFuture<base::Result<void>> remove(const QString &code);

    //! What environment or this session know, without asking the keychain; empty when nothing.
    [[nodiscard]] QString known(const QString &code) const;

    //! SUPPLIERDESK_SECRET_<CODE>: upper case, everything but letters and digits becomes '_'.
    [[nodiscard]] static QByteArray environmentName(const QString &code);

private:
    void remember(const QString &code, const QString &secret);
    mutable QMutex m_mutex;
    QHash<QString, QString> m_session;
};

} // namespace rest
