// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/server.h"
#include "app/portal/changefeed.h"

//! Answers and questions that the routes of the API share.
namespace portal {

//! 503 with Retry-After when it may work later, else 500. The log gets the detail, the client not.
[[nodiscard]] httpserver::Response faultOf(const base::Error &error);
[[nodiscard]] httpserver::Response notFound();
//! 400 with the sentence of contractserver::jsonBody().
[[nodiscard]] httpserver::Response badJson(const base::Error &error);
[[nodiscard]] httpserver::Response badLimit();
[[nodiscard]] httpserver::Response badCursor();

//! ?limit=, 1 to 1000; nothing when it is no such number.
[[nodiscard]] std::optional<int> pageLimit(const httpserver::Request &request);
//! ?after= as a number, 0 when it is left out.
[[nodiscard]] std::optional<qint64> cursorOf(const httpserver::Request &request);

//! The document with its ETag.
[[nodiscard]] httpserver::Response withVersion(const QJsonObject &document, qint64 version);
//! A page of a list: \a items is a JSON list, \a next where the following page begins, or null.
[[nodiscard]] httpserver::Response listAnswer(const QByteArray &items, const QJsonValue &next);
[[nodiscard]] QJsonObject toJson(const ChangeFeed::Change &change);

} // namespace portal
