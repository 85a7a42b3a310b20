// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/portal/sample.h"
#include "tests/security/expectedroutes.h"
#include "tests/security/rawclient.h"

#include <memory>

namespace security {

//! Somebody who asks, with what he shows.
struct Identity
{
    const char *name;
    Fields fields;
    QList<Access> may; //!< beside Access::Public
    bool isA = false; //!< the customer that the private examples belong to
};

//! One of the server programs, filled, with everybody who may come to it.
class Subject
{
public:
    virtual ~Subject() = default;
    //! Empty, or what went wrong.
    [[nodiscard]] virtual QString start() = 0;
    [[nodiscard]] virtual QList<ExpectedRoute> expected() const = 0;
    [[nodiscard]] support::ServerProcess &process() { return *m_process; }
    [[nodiscard]] int port() const { return m_process->url().port(); }
    [[nodiscard]] const QList<Identity> &identities() const { return m_identities; }
    //! The example of a route with its words filled in.
    [[nodiscard]] QByteArray path(const ExpectedRoute &route) const;
    //! Texts that only who \a identity is may read; others are shown none of them.
    [[nodiscard]] virtual QByteArrayList secretsFrom(const Identity &identity) const = 0;
    //! Where the feed of changes ends: says whether anything was changed.
    [[nodiscard]] QByteArray state();
    [[nodiscard]] Fields token() const
    {
        return {{"Authorization", "Bearer " + m_process->token()}};
    }
    //! What the program prints for --list-routes.
    [[nodiscard]] QByteArray listedRoutes();

protected:
    [[nodiscard]] RawAnswer get(const QByteArray &path, const Fields &fields);
    support::ServerProcess *m_process = nullptr;
    QString m_program;
    QList<Identity> m_identities;
    QList<std::pair<QByteArray, QByteArray>> m_words; // of the examples
};

[[nodiscard]] std::unique_ptr<Subject> makePortal();
[[nodiscard]] std::unique_ptr<Subject> makeSandbox();

} // namespace security
