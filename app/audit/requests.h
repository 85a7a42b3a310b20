// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/audit/log.h"
#include "app/httpserver/request.h"
#include "app/httpserver/response.h"

//! What the log says about requests.
namespace audit {

//! Attributes of a request that gates and handlers leave for the log.
inline const QString WhoAttribute = QStringLiteral("audit.who"); //!< QString: who passed the gate
inline const QString DetailsAttribute = QStringLiteral("audit.details"); //!< QJsonObject

//! An event with where the request comes from and what it asks, without its query.
[[nodiscard]] Event about(const httpserver::Request &request, const QString &name,
                          const QString &result, int status);

//! For Server::setFinish(): a line for what the desk and the operator changed or tried to change.
//! Who is not known by WhoAttribute was refused by the gate, and gets none here.
void logWrite(Log &log, const httpserver::Request &request, const httpserver::Response &response);
//! For Server::setRefused().
void logRefused(Log &log, const httpserver::Request &request, const httpserver::Response &response);

//! How many items of a batch's answer were accepted and refused; empty for another answer.
[[nodiscard]] QJsonObject countsOf(const QByteArray &batchAnswer);

} // namespace audit
