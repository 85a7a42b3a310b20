// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/request.h"
#include "app/httpserver/response.h"
#include "app/program/databases.h"
#include "models/base/clock.h"

#include <QJsonObject>

#include <functional>

//! Requests that change something at most once, however often they are sent: the Idempotency-Key of
//! both contracts. Answers are kept in the table "idempotency" for four days, in the transaction
//! that did the work: after a crash both are there, or none.
namespace contractserver {

//! What the work of a request is answered with.
struct WorkAnswer
{
    int status = 200;
    QByteArray body; //!< JSON
    //! False: not kept. Sent again, the work is done again and may end otherwise. Refusals never
    //! are.
    bool isFinal = true;

    [[nodiscard]] static WorkAnswer json(const QJsonObject &body, int status = 200);
    [[nodiscard]] static WorkAnswer problem(int status, const QString &code, const QString &detail);
};

//! Runs on the writing thread, in a transaction; a failure leaves nothing behind.
using Work = std::function<base::Result<WorkAnswer>(store::Database &, const QJsonObject &body)>;

//! Answers \a request by \a work, or as the request with this key and content was answered before.
//! Refuses what is not JSON, has no key of 8 to 128 characters, or has the key of another request.
//! Leaves the counts of a batch for the audit log.
[[nodiscard]] httpserver::Response once(program::Databases &databases, const base::Clock &clock,
                                        httpserver::Request &request, const Work &work);

} // namespace contractserver
