// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/httpclient.h"
#include "tests/support/serverprocess.h"

#include <QJsonArray>

namespace portaltest {

//! A small company as its desk would send it: two customers with a log-in each, some products
//! with prices, stock, pictures and invoices.
namespace sample {

inline const QString Password = QStringLiteral("correct horse 7");
inline const QString Anna = QStringLiteral("anna@baumann.example"); //!< of C-1001
inline const QString Bert = QStringLiteral("bert@lindner.example"); //!< of C-1002

//! Batches in the order to send them: path of the resource, items.
[[nodiscard]] QList<std::pair<QString, QJsonArray>> batches();
[[nodiscard]] QByteArray picture(int number); //!< a PNG
[[nodiscard]] QString digest(const QByteArray &content);
//! Gives the portal the content of an asset, in one request.
[[nodiscard]] support::HttpAnswer upload(support::HttpClient &desk, const QByteArray &content);

} // namespace sample

//! The portal as a process, filled with the sample.
class Portal
{
public:
    //! Empty when all went well, else what did not.
    [[nodiscard]] QString start(bool filled = true);
    [[nodiscard]] support::ServerProcess &process() { return m_process; }
    //! A desk with the right token.
    [[nodiscard]] std::unique_ptr<support::HttpClient> desk();
    //! A customer's browser that has logged in; null when that failed.
    [[nodiscard]] std::unique_ptr<support::HttpClient> visitor(const QString &login);
    //! Makes a log-in with the program's own command; its exit code.
    [[nodiscard]] int setUser(const QString &customer, const QString &login,
                              const QString &password);
    //! A number for the next Idempotency-Key.
    [[nodiscard]] QByteArray nextKey();

private:
    support::ServerProcess m_process{QStringLiteral("supplierdesk-portal")};
    int m_keys = 0;
};

} // namespace portaltest
