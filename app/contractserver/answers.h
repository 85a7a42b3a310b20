// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/request.h"
#include "app/httpserver/response.h"
#include "models/base/error.h"

#include <optional>

//! Answers and questions that the routes of both contracts share.
namespace contractserver {

//! 503 with Retry-After when trying again helps, 507 when the disk is full, else 500; what happened
//! goes to the log only.
[[nodiscard]] httpserver::Response faultOf(const base::Error &error);
[[nodiscard]] httpserver::Response notFound();
//! 400 with the sentence of jsonBody().
[[nodiscard]] httpserver::Response badJson(const base::Error &error);
[[nodiscard]] httpserver::Response badLimit();
[[nodiscard]] httpserver::Response badCursor();

//! ?limit=, 200 when left out; nothing when it is not between 1 and 1000.
[[nodiscard]] std::optional<int> pageLimit(const httpserver::Request &request);
//! ?after= as a number, 0 when it is empty or left out; nothing when it is no number.
[[nodiscard]] std::optional<qint64> cursorOf(const httpserver::Request &request);

} // namespace contractserver
